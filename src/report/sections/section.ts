import type { Lang } from '../../lang/lang.js';
import type { MessageKey } from '../../lang/message.js';
import type { Dataset } from '../../model/dataset.js';
import type { Projection } from '../../projection/project.js';
import type { Block } from '../blocks.js';

/** What every section of a report is made from. */
export interface ReportView {
  readonly dataset: Dataset;
  readonly projection: Projection;
}

/** One section: its id on the command line, its title, and what stands in it; nothing where the data have nothing for it. */
export interface SectionSpec {
  readonly id: string;
  readonly title: MessageKey;
  blocks(view: ReportView, lang: Lang): readonly Block[];
}
