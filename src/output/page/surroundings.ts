import type { Chart } from '../../document/blocks.js';
import type { Citation } from '../../model/entities.js';
import type { Lang } from '../../words/lang.js';

/** Whether a picture is laid out for a screen or for a phone. */
export type PictureWidth = 'wide' | 'narrow';

/** Context for rendering blocks: the language, and what differs between the page and parts redrawn by the script. */
export interface Surroundings {
  readonly lang: Lang;
  /** Name of the part that contains the blocks, for tables without a title of their own. */
  readonly title: string;
  /** Level of the heading above the blocks. */
  readonly level: number;
  /** Picture of a chart as SVG; undefined to print its replacement blocks, or if there is none of that width. */
  picture(chart: Chart<string>, width: PictureWidth): string | undefined;
  /** How a reader cites a chart of the page. */
  citation(chart: Chart<string>): string;
  /** Marks that link to citations, as HTML. */
  citationMarks(cites: readonly Citation[]): string;
}
