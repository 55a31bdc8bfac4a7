import { join } from 'node:path';
import type { OpenedDataset } from '../dataset/open.js';
import type { Finding } from '../finding/finding.js';
import { type LocatedFinding, locateFindings } from '../finding/locate.js';
import { renderPretty } from '../finding/pretty.js';
import type { Context } from './context.js';
import type { Output } from './io.js';
import { findingPaint } from './paint.js';

/** Path of a data file as the user would write it. */
export function displayFile(context: Context, opened: OpenedDataset): (file: string) => string {
  return (file) => context.displayPath(join(opened.folder, file));
}

/** Findings for a person on a stream. */
export async function printFindings(context: Context, opened: OpenedDataset, findings: readonly Finding[], stream: Output): Promise<void> {
  const located = await locateFindings(findings, opened.text);
  stream.write(await prettyFindings(context, opened, located, stream));
}

export async function prettyFindings(context: Context, opened: OpenedDataset, located: readonly LocatedFinding[], stream: Output): Promise<string> {
  return `${renderPretty(located, {
    lang: context.lang,
    paint: await findingPaint(context.hasColour(stream)),
    display: displayFile(context, opened),
    textOf: opened.text,
    width: context.width(stream),
  })}\n`;
}
