import type { Document, Records } from '../../document/blocks.js';
import { legible } from '../../words/legible.js';

/** Records of a document: its own, or those of its only table; undefined if several tables or none have records. */
export function documentRecords({ records, blocks }: Document<string>): Records<string> | undefined {
  const tables = blocks.flatMap((block) => (block.kind === 'table' && block.records ? [block.records] : []));
  return records ?? (tables.length === 1 ? tables[0] : undefined);
}

/**
 * Renders records as RFC 4180 CSV. For a spreadsheet, a text that would run as a formula gets a leading apostrophe; for
 * programs, texts stay as they are, line breaks included.
 */
export function renderCsv(
  { columns, rows }: Records<string>,
  reader: 'spreadsheet' | 'program' = 'spreadsheet',
): string {
  const safe = (text: string): string => (reader === 'spreadsheet' ? disarm(legible(text)) : legible(text));
  const line = (cells: readonly (string | number | null)[]): string =>
    `${cells.map((cell) => field(typeof cell === 'string' ? safe(cell) : cell)).join(',')}\r\n`;
  return [columns, ...rows].map(line).join('');
}

/** Adds an apostrophe before a formula; a sign alone is none. */
function disarm(text: string): string {
  return /^[=+@\t\r-]./su.test(text) ? `'${text}` : text;
}

function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
