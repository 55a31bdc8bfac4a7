import { join } from 'node:path';
import type { OpenedDataset } from '../dataset/open.js';
import type { Finding } from '../finding/finding.js';
import { type LocatedFinding, locateFindings } from '../finding/locate.js';
import { renderPretty, renderSummary } from '../finding/pretty.js';
import type { Reporter } from '../finding/reporters/reporter.js';
import type { Context } from './context.js';
import type { Output } from './io.js';
import type { FindingFormat, Format } from './options.js';
import { findingPaint } from './paint.js';

/** Reporters for other programs, a module each, loaded when asked for. */
const reporters = {
  compact: async () => (await import('../finding/reporters/compact.js')).compact,
  ndjson: async () => (await import('../finding/reporters/ndjson.js')).ndjson,
  github: async () => (await import('../finding/reporters/github.js')).github,
  gitlab: async () => (await import('../finding/reporters/gitlab.js')).gitlab,
  junit: async () => (await import('../finding/reporters/junit.js')).junit,
  sarif: async () => (await import('../finding/reporters/sarif.js')).sarif,
} as const satisfies Record<Exclude<FindingFormat, Format>, () => Promise<Reporter>>;

/** Findings of some files of a data set, with their places. */
export interface Findings {
  readonly opened: OpenedDataset;
  readonly located: readonly LocatedFinding[];
  readonly files: readonly string[];
}

/** Path of a data file as the user would write it. */
export function displayFile(context: Context, opened: OpenedDataset): (file: string) => string {
  return (file) => context.displayPath(join(opened.folder, file));
}

/** Findings for a person on a stream. */
export async function printFindings(context: Context, opened: OpenedDataset, findings: readonly Finding[], stream: Output): Promise<void> {
  const located = await locateFindings(findings, opened.text);
  stream.write(await prettyFindings(context, opened, located, stream));
}

/** Findings as text in a format; for a stream that may be a terminal, or for a file where there is none. */
export async function renderFindings(context: Context, findings: Findings, format: FindingFormat, stream?: Output): Promise<string> {
  const { opened, located, files } = findings;
  const display = displayFile(context, opened);
  if (format === 'table') {
    const paint = await findingPaint(stream !== undefined && context.hasColour(stream));
    const summary = `${renderSummary(located, files.length, { lang: context.lang, paint })}\n`;
    return (located.length > 0 ? await prettyFindings(context, opened, located, stream) : '') + summary;
  }
  if (format === 'json' || format === 'csv' || format === 'md') {
    const { findingsOutput } = await import('../finding/json.js');
    const output = findingsOutput(located, files.length, context.lang, display);
    if (format === 'json') return `${JSON.stringify(output, null, 2)}\n`;
    const { findingsDocument } = await import('../report/findings.js');
    const document = findingsDocument(output, context.lang);
    if (format === 'md') return (await import('../report/markdown.js')).renderMarkdown(document);
    const { recordsOf, renderCsv } = await import('../report/csv.js');
    return renderCsv(recordsOf(document) ?? { columns: [], rows: [] });
  }
  const [report, { allChecks }, { createHash }] = await Promise.all([reporters[format](), import('../rules/catalogue.js'), import('node:crypto')]);
  const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
  return report(located, { lang: context.lang, version: context.version, files, display, digest, checks: allChecks });
}

async function prettyFindings(context: Context, opened: OpenedDataset, located: readonly LocatedFinding[], stream: Output | undefined): Promise<string> {
  return `${renderPretty(located, {
    lang: context.lang,
    paint: await findingPaint(stream !== undefined && context.hasColour(stream)),
    display: displayFile(context, opened),
    textOf: opened.text,
    width: stream === undefined ? Number.POSITIVE_INFINITY : context.width(stream),
  })}\n`;
}
