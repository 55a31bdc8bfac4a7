import type { Chart, Report } from '../document/blocks.js';
import type { Source } from '../model/entities.js';
import type { KeyFigure } from '../view/key-figures.js';
import type { Lang } from '../words/lang.js';
import { script, scriptHash, style } from './generated/page.js';
import type { Attachment } from './page/attachments.js';
import { editionMarkup } from './page/edition.js';
import { headMarkup, langTag } from './page/head.js';
import type { LiveData } from './page/live-data.js';
import { scriptJson } from './page/markup.js';
import type { PictureWidth } from './page/surroundings.js';

export type { Attachment } from './page/attachments.js';
export { liveFiles } from './page/live-data.js';
export type { PictureWidth } from './page/surroundings.js';

export interface PageInput {
  /** One report, or the same in several languages. */
  readonly reports: readonly Report[];
  /** Picture of a chart as SVG; undefined to print the chart's replacement blocks, or if there is none so narrow. */
  readonly picture: (chart: Chart<string>, lang: Lang, width: PictureWidth) => string | undefined;
  /** The documents that the report's rows cite. */
  readonly sources: readonly Source[];
  /** Version of jiqun. */
  readonly version: string;
  /** The levels that the first screen shows. */
  readonly figures?: readonly KeyFigure[];
  /** Input of the model behind these levels, for sliders. */
  readonly live?: LiveData;
  /** Files to download from the page. */
  readonly attachments?: readonly Attachment[];
}

/**
 * Renders reports as one HTML file that loads nothing from elsewhere: one language, or two with a switch. It is
 * complete without scripts; scripts add sliders, sorting, filters, downloads and citations beside the text.
 */
export function renderPage({ reports, figures = [], attachments = [], live, ...input }: PageInput): string {
  const [first] = reports;
  if (!first) throw new RangeError('a page needs a report');
  const policy =
    `default-src 'none'; script-src '${scriptHash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; ` +
    `form-action 'none'`;
  const languages = reports.map(({ lang }) => lang);
  const editions = reports.map((report) => editionMarkup({ ...input, report, languages, attachments, figures }));
  const model =
    live && figures.length > 0 ? `\n<script type="application/json" id="live-data">${scriptJson(live)}</script>` : '';
  return `<!DOCTYPE html>
<html lang="${langTag(first.lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${headMarkup(reports, input.version)}
<style>${style}</style>
</head>
<body>
<main>
${editions.join('\n')}
</main>${model}
<script>${script}</script>
</body>
</html>
`;
}
