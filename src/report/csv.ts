import type { Document, Records } from './blocks.js';

/** What the document says as values: its own records, or those of its only table with any; undefined where there are several or none. */
export function recordsOf({ records, blocks }: Document): Records | undefined {
  const tables = blocks.flatMap((block) => (block.kind === 'table' && block.records ? [block.records] : []));
  return records ?? (tables.length === 1 ? tables[0] : undefined);
}

/** Values as RFC 4180 CSV. */
export function renderCsv({ columns, rows }: Records): string {
  const line = (cells: readonly (string | number | null)[]): string => `${cells.map(field).join(',')}\r\n`;
  return [columns, ...rows].map(line).join('');
}

/** A text that a spreadsheet would run as a formula gets a leading apostrophe. */
function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const safe = /^[=+@\t\r-]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
