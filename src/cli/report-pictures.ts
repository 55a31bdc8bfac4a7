import type { Block, Chart, Report } from '../document/blocks.js';
import type { PictureWidth } from '../output/page.js';
import type { WordPicture } from '../output/word/blocks.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { message, say } from '../words/message.js';
import type { Context } from './context.js';
import type { ProgressLine } from './progress.js';

const phrases = {
  progressPictures: { zh: '正在绘图（{index}/{count}）……', en: 'Drawing pictures ({index} of {count}) …' },
} as const satisfies Record<string, Bilingual>;

/** A chart of a report with its language. */
interface ChartIn {
  readonly chart: Chart<string>;
  readonly lang: Lang;
}

/** Width in pixels of pictures for a screen and for a phone. */
const pageWidths = { wide: 800, narrow: 360 } as const satisfies Record<PictureWidth, number>;

/** Renders charts as SVG for a page, with colours that adapt to a dark page. */
export async function pagePictures(): Promise<(chart: Chart<string>, lang: Lang, width: PictureWidth) => string> {
  const { renderPicture } = await import('../output/pictures.js');
  return (chart, lang, width) =>
    renderPicture(chart, { lang, width: pageWidths[width], theme: 'auto', isFramed: false });
}

/** Renders charts as SVG and PNG for print; ends with an error if the machine lacks fonts for their words. */
export async function printPictures(
  context: Context,
  reports: readonly Report[],
  progress: ProgressLine,
): Promise<(chart: Chart<string>, lang: Lang) => WordPicture | undefined> {
  const charts = reports.flatMap(({ lang, sections }) =>
    sections.flatMap(({ blocks }) => chartsIn(blocks)).map((chart): ChartIn => ({ chart, lang })),
  );
  const made = new Map<string, WordPicture>();
  if (charts.length === 0) return () => undefined;
  const [{ renderPicture }, { charactersOf, readFontFaces, renderPng }, { chooseFonts, drawingProgram }] =
    await Promise.all([import('../output/pictures.js'), import('../output/png.js'), import('./fonts.js')]);
  const drawn = charts.map(({ chart, lang }) => ({
    chart,
    lang,
    svg: renderPicture(chart, { lang, theme: 'print', isFramed: false }),
  }));
  const characters = new Set(drawn.flatMap(({ svg }) => [...charactersOf(svg)]));
  const { files, family } = chooseFonts(context, [], characters, readFontFaces);
  for (const [index, { chart, lang, svg }] of drawn.entries()) {
    progress.step(say(context.lang, message(phrases.progressPictures, { index: index + 1, count: drawn.length })));
    const png = await renderPng(svg, { scale: 2, fonts: files, family, program: drawingProgram });
    made.set(`${lang} ${chart.id}`, { svg, png, ...sizeOf(svg) });
  }
  return (chart, lang) => made.get(`${lang} ${chart.id}`);
}

function chartsIn(blocks: readonly Block<string>[]): readonly Chart<string>[] {
  return blocks.filter((block): block is Chart<string> => block.kind === 'chart');
}

/** Width and height in pixels, as the SVG states them. */
function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width = '800', height = '400'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}
