import { type Records, type Report, type Table, tablesOf } from '../document/blocks.js';
import type { Dataset } from '../model/dataset.js';
import { renderCsv } from '../output/text/csv.js';
import { packageDescription } from '../tables/package.js';
import type { Bilingual } from '../words/lang.js';
import { message } from '../words/message.js';
import type { Context } from './context.js';
import { type ExitCode, exitCodes, usageError } from './errors.js';
import { type OutputFile, writeOutputFolder } from './output-folder.js';

const phrases = {
  errorTablesTogether: {
    zh: '报告有多张表，不能写成一份CSV',
    en: 'A report has several tables, which cannot be one CSV.',
  },
  fixTablesTogether: {
    zh: '用--format csv --output DIR写入一个文件夹，每张表一个文件',
    en: 'Write them into a folder, a file each: --format csv --output DIR',
  },
} as const satisfies Record<string, Bilingual>;

/** Writes each table of reports into a folder as a CSV file: its records for programs, or else its cells as shown. */
export function writeReportTables(
  context: Context,
  dataset: Dataset,
  reports: readonly Report[],
  isForced: boolean,
): ExitCode {
  const { output } = context.options;
  if (output === undefined || /\.csv$/i.test(output))
    throw usageError(message(phrases.errorTablesTogether), message(phrases.fixTablesTogether));
  const files = reports.flatMap((report) => filesOf(report, reports.length > 1));
  writeOutputFolder(context, output, files, packageDescription(dataset, context.lang), isForced);
  return exitCodes.ok;
}

function filesOf({ lang, sections }: Report, isOneOfSeveral: boolean): readonly OutputFile[] {
  return sections.flatMap(({ id, title, blocks }) =>
    tablesOf(blocks).map((table, index): OutputFile => {
      const name = [id, ...(index === 0 ? [] : [String(index + 1)]), ...(isOneOfSeveral ? [lang] : [])].join('-');
      const resource = {
        name,
        path: `${name}.csv`,
        title: table.title ?? title,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
      };
      return { content: renderCsv(table.records ?? shown(table)), resource };
    }),
  );
}

/** Cells of a table as shown to readers. */
function shown({ columns, rows }: Table<string>): Records<string> {
  return { columns: columns.map(({ header }) => header.replaceAll('\n', ' ')), rows: rows.map(({ cells }) => cells) };
}
