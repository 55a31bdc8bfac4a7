import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { OpenedDataset } from '../dataset/open.js';
import type { Finding } from '../finding/finding.js';
import type { FindingsOutput } from '../finding/json.js';
import { type LocatedAcknowledgement, type LocatedFinding, locateFindings } from '../finding/locate.js';
import { type Aside, type PrettyOptions, renderAcknowledged, renderPretty, renderSummary } from '../finding/pretty.js';
import type { Reporter } from '../finding/reporters/reporter.js';
import { jsonText } from '../words/legible.js';
import type { Context } from './context.js';
import type { Output } from './io.js';
import type { FindingFormat, Format } from './options.js';
import { findingPaint } from './paint.js';

/** Reporters for other programs, one module each, loaded when needed. */
const reporters = {
  compact: async () => (await import('../finding/reporters/compact.js')).compact,
  ndjson: async () => (await import('../finding/reporters/ndjson.js')).ndjson,
  github: async () => (await import('../finding/reporters/github.js')).github,
  gitlab: async () => (await import('../finding/reporters/gitlab.js')).gitlab,
  junit: async () => (await import('../finding/reporters/junit.js')).junit,
  sarif: async () => (await import('../finding/reporters/sarif.js')).sarif,
  html: async () => (await import('../finding/reporters/html.js')).html,
} as const satisfies Record<Exclude<FindingFormat, Format>, () => Promise<Reporter>>;

/** Whether readers of a format look files up by their path in a repository. */
function isForRepository(format: FindingFormat): boolean {
  return format === 'github' || format === 'gitlab' || format === 'sarif';
}

/** Texts shown with findings, and the folder of the files. */
type Opened = Pick<OpenedDataset, 'folder' | 'text'>;

/** Findings of a run over files of a data set, with places. */
export interface Findings {
  readonly opened: Opened;
  /** Findings to print. */
  readonly located: readonly LocatedFinding[];
  /** All findings, if not all are printed. */
  readonly all: readonly LocatedFinding[];
  /** Acknowledged findings with places, for formats that list them; otherwise empty. */
  readonly acknowledged: readonly LocatedAcknowledgement[];
  readonly showsAcknowledged: boolean;
  readonly aside: Aside;
  readonly files: readonly string[];
  /** Changes by `--fix`, if it was given. */
  readonly mended?: FindingsOutput['mended'] | undefined;
}

/** Path of a data file as the user would write it. */
export function displayFile(context: Context, opened: Opened): (file: string) => string {
  return (file) => context.displayPath(join(opened.folder, file));
}

/**
 * Path of a data file for platforms that look files up in a repository: relative to the root of the data's repository,
 * or else to the current folder, or else to the data folder. It never leads out of that folder.
 */
function repositoryFile({ io }: Context, { folder }: Opened): (file: string) => string {
  const isBelow = !relative(io.cwd, folder).startsWith('..');
  const root = repositoryRoot(folder) ?? (isBelow ? io.cwd : folder);
  return (file) => relative(root, join(folder, file)).replaceAll('\\', '/');
}

/** The root of the repository around a folder. */
export function repositoryRoot(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  return dirname(folder) === folder ? undefined : repositoryRoot(dirname(folder));
}

/** Findings for a person on a stream. */
export async function printFindings(
  context: Context,
  opened: Opened,
  findings: readonly Finding[],
  stream: Output,
): Promise<void> {
  stream.write(await prettyFindings(context, opened, await locateFindings(findings, opened.text), stream));
}

/** Findings for a person as text; code frames are cut at `widest` columns, however wide the stream. */
export async function prettyFindings(
  context: Context,
  opened: Opened,
  located: readonly LocatedFinding[],
  stream?: Output,
  widest = Number.POSITIVE_INFINITY,
): Promise<string> {
  const options = await prettyOptions(context, opened, stream);
  return `${renderPretty(located, { ...options, width: Math.min(widest, options.width) })}\n`;
}

/** Findings as text in a format, for a stream that may be a terminal or for a file. */
export async function renderFindings(
  context: Context,
  findings: Findings,
  format: FindingFormat,
  stream?: Output,
): Promise<string> {
  const { opened, located, all, acknowledged, aside, files, mended } = findings;
  const display = displayFile(context, opened);
  if (format === 'table') return renderForPerson(findings, await prettyOptions(context, opened, stream));
  if (format === 'json' || format === 'csv' || format === 'md') {
    const { findingsOutput } = await import('../finding/json.js');
    const output = findingsOutput(
      { located, all, acknowledged, known: aside.known, mended },
      files.length,
      context.lang,
      display,
    );
    if (format === 'json') return `${jsonText(output, 2)}\n`;
    const [{ findingsDocument }, { spoken }] = await Promise.all([
      import('../view/findings.js'),
      import('../document/spoken.js'),
    ]);
    const document = spoken(findingsDocument(output), context.lang);
    if (format === 'md') return (await import('../output/text/markdown.js')).renderMarkdown(document);
    const { documentRecords: recordsOf, renderCsv } = await import('../output/text/csv.js');
    return renderCsv(recordsOf(document) ?? { columns: [], rows: [] });
  }
  const [report, { allChecks }, digest] = await Promise.all([
    reporters[format](),
    import('../rules/catalogue.js'),
    sha256(),
  ]);
  return report(located, {
    lang: context.lang,
    version: context.version,
    files,
    display: isForRepository(format) ? repositoryFile(context, opened) : display,
    digest,
    checks: allChecks,
    textOf: opened.text,
    acknowledged,
  });
}

/** A digest in hexadecimal. */
export async function sha256(): Promise<(text: string) => string> {
  const { createHash } = await import('node:crypto');
  return (text) => createHash('sha256').update(text).digest('hex');
}

function renderForPerson(
  { located, all, acknowledged, showsAcknowledged, aside, files }: Findings,
  options: PrettyOptions,
): string {
  const shown = showsAcknowledged && acknowledged.length > 0 ? `${renderAcknowledged(acknowledged, options)}\n` : '';
  const found = located.length > 0 ? `${renderPretty(located, options)}\n` : '';
  return `${shown}${found}${renderSummary(all, files.length, aside, options)}\n`;
}

async function prettyOptions(context: Context, opened: Opened, stream: Output | undefined): Promise<PrettyOptions> {
  return {
    lang: context.lang,
    paint: await findingPaint(stream !== undefined && context.hasColour(stream)),
    display: displayFile(context, opened),
    textOf: opened.text,
    width: stream === undefined ? Number.POSITIVE_INFINITY : context.width(stream),
  };
}
