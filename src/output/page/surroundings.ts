import type { Chart } from '../../document/blocks.js';
import type { Citation } from '../../model/entities.js';
import type { Lang } from '../../words/lang.js';

/** Where blocks are rendered: the language, and what differs between the page and what it draws anew. */
export interface Surroundings {
  readonly lang: Lang;
  /** Name of the part that the blocks stand in, for tables without a title of their own. */
  readonly title: string;
  /** Level of the heading above the blocks. */
  readonly level: number;
  /** The picture of a chart as SVG; where there is none, what stands in its place. */
  picture(chart: Chart<string>): string | undefined;
  /** Marks that lead to what is cited, as HTML. */
  citationMarks(cites: readonly Citation[]): string;
}
