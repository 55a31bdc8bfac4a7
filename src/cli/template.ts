import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readText } from '../dataset/read.js';
import type { Report } from '../document/blocks.js';
import { closest } from '../finding/closest.js';
import { codeFrame, plainFindingPaint } from '../finding/pretty.js';
import type { ReportView } from '../view/report-view.js';
import { templateValues } from '../view/template-values.js';
import { briefPhrases } from '../words/brief.js';
import { findingsPhrases } from '../words/findings.js';
import type { Bilingual } from '../words/lang.js';
import { message } from '../words/message.js';
import type { Context } from './context.js';
import { CliError, exitCodes } from './errors.js';

const phrases = {
  errorTemplate: { zh: '{path}:{line}:{column}：{what}\n{frame}', en: '{path}:{line}:{column}: {what}\n{frame}' },
  errorTemplateMissing: { zh: '没有模板文件{path}', en: 'There is no template file {path}.' },
  errorTemplateFolder: { zh: '{path}是文件夹，模板应是文件', en: '{path} is a folder; a template is a file.' },
  fixTemplatePath: {
    zh: '检查路径：相对路径从当前文件夹算起',
    en: 'Check the path; a relative one counts from the current folder.',
  },
} as const satisfies Record<string, Bilingual>;

/** Fills a template with reports: the analyst's own prose with the reports' figures and sections. */
export async function fillReports(
  context: Context,
  file: string,
  view: ReportView,
  reports: readonly Report[],
): Promise<readonly Report[]> {
  const template = readTemplate(context, file);
  const { fillTemplate } = await import('../output/template.js');
  return reports.map((report) => {
    const filled = fillTemplate({ template, values: templateValues(view, report.lang), report, lang: report.lang });
    if (filled.ok) return filled.report;
    const { line, column, what, suggestion } = filled;
    const start = { line, column };
    const spot = { file, start, end: start, pointer: '', isInText: true };
    const frame = codeFrame(spot, {
      paint: plainFindingPaint,
      textOf: () => template,
      width: context.width(context.io.stderr),
    }).join('\n');
    throw new CliError(
      exitCodes.input,
      message(phrases.errorTemplate, {
        path: context.displayPath(resolve(context.io.cwd, file)),
        line,
        column,
        what,
        frame: { lines: frame },
      }),
      suggestion,
    );
  });
}

function readTemplate(context: Context, file: string): string {
  const path = resolve(context.io.cwd, file);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw missingTemplate(context, path);
  if (stats.isDirectory())
    throw new CliError(
      exitCodes.input,
      message(phrases.errorTemplateFolder, { path: context.displayPath(path) }),
      message(phrases.fixTemplatePath),
    );
  const reading = readText(dirname(path), basename(path));
  if (reading.ok) return reading.text;
  const { message: what, suggestion } = reading.finding;
  throw new CliError(
    exitCodes.input,
    message(briefPhrases.errorInFile, { path: context.displayPath(path), what }),
    suggestion,
  );
}

/** Error for a missing template, with the file in the same folder whose name is closest. */
function missingTemplate(context: Context, path: string): CliError {
  const folder = dirname(path);
  const files = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
  const near = closest(basename(path), files);
  return new CliError(
    exitCodes.input,
    message(phrases.errorTemplateMissing, { path: context.displayPath(path) }),
    near === undefined
      ? message(phrases.fixTemplatePath)
      : message(findingsPhrases.tryWord, { word: context.displayPath(join(folder, near)) }),
  );
}
