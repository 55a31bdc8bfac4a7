import type { Document, Records } from './blocks.js';

/** The values of the document's first table as RFC 4180 CSV. */
export function renderCsv({ blocks }: Document): string {
  const table = blocks.find((block) => block.kind === 'table');
  return table ? renderRecords(table.records) : '';
}

function renderRecords({ columns, rows }: Records): string {
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
