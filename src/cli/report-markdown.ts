import { basename, dirname, extname, join, resolve } from 'node:path';
import { type Chart, documentOf, type Report } from '../document/blocks.js';
import type { Dataset } from '../model/dataset.js';
import { renderMarkdown } from '../output/text/markdown.js';
import { packageDescription } from '../tables/package.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { message, say } from '../words/message.js';
import type { Context } from './context.js';
import { type ExitCode, exitCodes } from './errors.js';
import { type OutputFile, placeAt, writeOutputFolder } from './output-folder.js';

const phrases = {
  hintWithPictures: {
    zh: '已写入{path}，插图{count}幅在同一文件夹',
    en: 'Written to {path}, with its pictures beside it: {count}',
  },
} as const satisfies Record<string, Bilingual>;

/** Renders a chart as SVG. */
type Draw = (chart: Chart<string>, lang: Lang) => string;

/** A file of a report in Markdown: the text, or a picture. */
interface ReportFile {
  readonly name: string;
  readonly content: string;
  readonly title: string;
}

/**
 * Writes reports as Markdown with their charts as SVG files beside it, linked by relative addresses: into a folder, or
 * under the name of the file, which begins the names of the pictures.
 */
export async function writeReportMarkdown(
  context: Context,
  dataset: Dataset,
  reports: readonly Report[],
  isForced: boolean,
): Promise<ExitCode> {
  const { output = '' } = context.options;
  const { renderPicture } = await import('../output/pictures.js');
  const draw: Draw = (chart, lang) => renderPicture(chart, { lang });
  if (output.endsWith('/') || placeAt(resolve(context.io.cwd, output)) === 'folder') {
    const files = filesOf(reports, draw, 'report.md', '').map(resourceOf);
    writeOutputFolder(context, output, files, packageDescription(dataset, context.lang), isForced);
    return exitCodes.ok;
  }
  const stem = basename(output, extname(output));
  const files = filesOf(reports, draw, basename(output), `${stem}-`);
  for (const { name, content } of files) context.save(join(dirname(output), name), content);
  const count = files.length - 1;
  context.hint(say(context.lang, message(phrases.hintWithPictures, { path: output, count })));
  return exitCodes.ok;
}

/** The pictures, each once, and the text last, so that it never links to a picture that is not there. */
function filesOf(reports: readonly Report[], draw: Draw, textName: string, prefix: string): readonly ReportFile[] {
  const nameOf = ({ id }: Chart<string>, lang: Lang): string =>
    `${prefix}${id}${reports.length > 1 ? `-${lang}` : ''}.svg`;
  const pictures = reports.flatMap(({ lang, sections }) =>
    sections
      .flatMap(({ blocks }) => blocks)
      .filter((block): block is Chart<string> => block.kind === 'chart')
      .map((chart) => ({ name: nameOf(chart, lang), content: draw(chart, lang), title: chart.title })),
  );
  const text = reports.map((report) =>
    renderMarkdown(documentOf(report), (chart) => encodeURIComponent(nameOf(chart, report.lang))),
  );
  const each = new Map(pictures.map((picture) => [picture.name, picture]));
  return [...each.values(), { name: textName, content: text.join('\n'), title: reports[0]?.title ?? '' }];
}

function resourceOf({ name, content, title }: ReportFile): OutputFile {
  const isPicture = name.endsWith('.svg');
  const format = isPicture ? 'svg' : 'md';
  const mediatype = isPicture ? 'image/svg+xml' : 'text/markdown';
  const resource = { name: basename(name, extname(name)), path: name, title, format, mediatype, encoding: 'utf-8' };
  return { content, resource };
}
