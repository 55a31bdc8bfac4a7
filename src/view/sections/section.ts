import type { Block } from '../../document/blocks.js';
import type { Bilingual } from '../../words/lang.js';
import type { ReportView, Scope } from '../report-view.js';

export type { ReportView } from '../report-view.js';

/** A section: its id on the command line, title and blocks; no blocks if the data have nothing for it. */
export interface SectionSpec {
  readonly id: string;
  readonly title: Bilingual;
  /** Kinds of reports that have this section. */
  readonly scopes: readonly Scope[];
  blocks(view: ReportView): readonly Block[];
}
