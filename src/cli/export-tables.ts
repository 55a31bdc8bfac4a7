import { extname, resolve } from 'node:path';
import { suggestWord } from '../finding/closest.js';
import { columnsOf, type FilledTable, tableCsv, tableJson, tableNdjson } from '../tables/formats.js';
import { tableInput } from '../tables/input.js';
import { tables as allTables } from '../tables/list.js';
import { packageDescription, type TableFormat, tableResource } from '../tables/package.js';
import type { TableInput, TidyTable } from '../tables/table.js';
import { cliPhrases } from '../words/cli.js';
import type { Bilingual } from '../words/lang.js';
import { message } from '../words/message.js';
import { validatePhrases } from '../words/validate.js';
import type { Context } from './context.js';
import { type ExitCode, exitCodes, usageError } from './errors.js';
import { orUsageError } from './growth-options.js';
import { choice, tableFormats } from './options.js';
import { placeAt, writeOutputFolder } from './output-folder.js';

const phrases = {
  errorUnknownTable: { zh: '没有“{name}”这个表', en: 'There is no table "{name}".' },
  errorTablesNeedFolder: { zh: '多个表要写入文件夹', en: 'Several tables go to a folder.' },
  fixTablesNeedFolder: {
    zh: '用--output指定文件夹，或只给一个表：{tables}',
    en: 'Give --output a folder, or name one table: {tables}.',
  },
} as const satisfies Record<string, Bilingual>;

export interface ExportOptions {
  readonly format?: TableFormat;
  readonly output?: string;
  readonly bom?: boolean;
  readonly force?: boolean;
}

/** Destination of tables: the screen, a file, or a folder. */
type Destination = { readonly to: 'screen' } | { readonly to: 'file' | 'folder'; readonly path: string };

/** Tables of a run, and how to write them. */
interface Request {
  readonly tables: readonly TidyTable[];
  readonly destination: Destination;
  readonly format: TableFormat;
  readonly isForSpreadsheet: boolean;
  readonly isForced: boolean;
}

const tableNames: readonly string[] = allTables.map(({ name }) => name);

/** Runs `jiqun export`: prints or writes one table, or several to a folder with a Data Package. */
export async function exportTables(
  context: Context,
  options: ExportOptions,
  names: readonly string[],
): Promise<ExitCode> {
  const request = readRequest(context, options, names);
  const input = await readInput(context, request.tables);
  const filled = request.tables.map((table) => fill(table, input));
  await write(context, request, filled, input);
  return exitCodes.ok;
}

function readRequest(context: Context, options: ExportOptions, names: readonly string[]): Request {
  const tables = chooseTables(names);
  const destination = destinationOf(context, options.output, tables);
  const format = formatFor(options, destination);
  const { bom: isForSpreadsheet = false, force: isForced = false } = options;
  if (isForSpreadsheet && format !== 'csv')
    throw usageError(message(validatePhrases.errorOptionNeeds, { option: '--bom', other: '--format csv' }));
  if (isForced && destination.to !== 'folder')
    throw usageError(message(validatePhrases.errorOptionNeeds, { option: '--force', other: '--output DIR' }));
  return { tables, destination, format, isForSpreadsheet, isForced };
}

function chooseTables(names: readonly string[]): readonly TidyTable[] {
  const unknown = names.find((name) => !tableNames.includes(name));
  if (unknown !== undefined)
    throw usageError(message(phrases.errorUnknownTable, { name: unknown }), suggestWord(unknown, tableNames));
  return names.length === 0 ? allTables : allTables.filter(({ name }) => names.includes(name));
}

/** Destination under --output; one table goes to a file if the name has an extension and is no existing folder. */
function destinationOf(context: Context, path: string | undefined, tables: readonly TidyTable[]): Destination {
  const needsFolder = usageError(
    message(phrases.errorTablesNeedFolder),
    message(phrases.fixTablesNeedFolder, { tables: tableNames }),
  );
  if (path === undefined) {
    if (tables.length > 1) throw needsFolder;
    return { to: 'screen' };
  }
  const isFolder = placeAt(resolve(context.io.cwd, path)) === 'folder' || extname(path) === '';
  if (isFolder) return { to: 'folder', path };
  if (tables.length === 1) return { to: 'file', path };
  if (tableFormats.some((name) => extname(path) === `.${name}`)) throw needsFolder;
  return { to: 'folder', path };
}

/** The format asked for, before or after the command, or else that of the file's extension. */
function formatFor({ format }: ExportOptions, destination: Destination): TableFormat {
  if (format !== undefined) return choice('--format', tableFormats)(format);
  if (destination.to !== 'file') return 'csv';
  const extension = extname(destination.path).slice(1).toLowerCase();
  const named = tableFormats.find((name) => name === extension);
  if (named) return named;
  throw usageError(
    message(cliPhrases.errorExtension, { extension }),
    message(cliPhrases.fixExtension, { formats: tableFormats.join(', ') }),
  );
}

/** Opens the data set; checks it with all rules only if findings are asked for. */
async function readInput(context: Context, tables: readonly TidyTable[]): Promise<TableInput> {
  const sound = await context.sound();
  if (!tables.some(({ name }) => name === 'findings')) return tableInput(sound);
  return tableInput({ ...(await context.open(sound.folder)), dataset: sound.dataset });
}

function fill(table: TidyTable, input: TableInput): FilledTable {
  const rows = orUsageError(() => table.rows(input));
  if (rows.some((cells) => cells.some((cell) => typeof cell === 'number' && !Number.isFinite(cell))))
    throw usageError(message(cliPhrases.errorOverflow), message(cliPhrases.fixOverflow));
  return { table, rows };
}

async function write(
  context: Context,
  request: Request,
  filled: readonly FilledTable[],
  { dataset }: TableInput,
): Promise<void> {
  const { destination, format, tables, isForced } = request;
  const contents = await Promise.all(
    filled.map(async (table) => ({ table: table.table, content: await render(context, request, table) })),
  );
  if (destination.to === 'folder') {
    const present = new Set(tables.map(({ name }) => name));
    const files = contents.map(({ table, content }) => ({
      content,
      resource: tableResource(table, format, present, context.lang),
    }));
    writeOutputFolder(context, destination.path, files, packageDescription(dataset, context.lang), isForced);
    return;
  }
  for (const { content } of contents) {
    if (typeof content !== 'string') context.printBytes(content, format);
    else if (destination.to === 'file') context.write(destination.path, content);
    else context.io.stdout.write(content);
  }
}

async function render(
  context: Context,
  { format, isForSpreadsheet }: Request,
  filled: FilledTable,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'csv':
      return tableCsv(filled, isForSpreadsheet);
    case 'json':
      return tableJson(filled, context.lang);
    case 'ndjson':
      return tableNdjson(filled);
    case 'parquet': {
      const { renderParquet } = await import('../output/parquet.js');
      return renderParquet(columnsOf(filled), context.version);
    }
    default:
      return format satisfies never;
  }
}
