import type { WriteSheet } from 'hucre/xlsx';
import type { Lang } from '../../lang/lang.js';
import { message, say, term } from '../../lang/message.js';
import type { Interval } from '../../model/quantity.js';
import { cagr } from '../../projection/growth.js';
import { growthSteps } from '../../projection/mean-growth.js';
import type { Projection, ProjectionRow } from '../../projection/project.js';
import { rowName } from '../../report/price-notes.js';
import {
  address,
  amountFormat,
  citationWords,
  formula,
  number,
  rateFormat,
  type SheetCell,
  sheetOf,
  styles,
  words,
} from './grid.js';

/** One end of an interval, or the value itself. */
type Reading = keyof Interval;

const readings: readonly Reading[] = ['value', 'low', 'high'];
const opposite = { value: 'value', low: 'high', high: 'low' } as const satisfies Record<Reading, Reading>;

/** Lines that a row of the projection takes in the sheet of assumptions: its three readings, and where each rate comes from. */
const assumptionLines = 4;
/** Rows of a sheet before its first line: the header. */
const top = 1;

/**
 * The projection as two sheets: what it assumes, to be changed, and what follows, as formulas with our own values beside
 * them. Levels in 亿元. `projection` is by cluster and from the base year on; without rows there are no sheets.
 */
export function modelSheets(projection: Projection, lang: Lang): readonly WriteSheet[] {
  if (projection.rows.length === 0) return [];
  const grown = projection.rows.filter(({ base }) => base !== undefined);
  const years = Array.from({ length: projection.to - projection.from + 1 }, (_, index) => projection.from + index);
  return [assumptionSheet(grown, years, lang), projectionSheet(projection, grown, years, lang)];
}

function assumptionSheet(grown: readonly ProjectionRow[], years: readonly number[], lang: Lang): WriteSheet {
  const header = [
    term(lang, 'sheet-row'),
    term(lang, 'sheet-reading'),
    say(lang, message('sheet-base', { year: years[0] ?? '' })),
    ...years.slice(1).map(String),
    term(lang, 'kind-source'),
  ];
  const rows = grown.flatMap((row) => assumptionRows(row, years.slice(1), lang));
  return sheetOf(
    term(lang, 'sheet-assumptions'),
    [header.map((text) => words(text, styles.header)), ...rows],
    [28, 10, 14, ...years.slice(1).map(() => 16), 44],
    { rows: top, columns: 2 },
  );
}

function assumptionRows(
  { name, values, growth, cite }: ProjectionRow,
  years: readonly number[],
  lang: Lang,
): readonly (readonly SheetCell[])[] {
  const first = values[0];
  const rate = (year: number) => growth.find((step) => step.year === year);
  const line = (reading: Reading): readonly SheetCell[] => [
    words(reading === 'value' ? name[lang] : '', reading === 'value' ? styles.strong : styles.faint),
    words(term(lang, `sheet-${reading}`), reading === 'value' ? styles.words : styles.faint),
    amountCell(first?.[reading]),
    ...years.map((year) => rateCell(rate(year)?.rate[reading])),
    words(reading === 'value' && cite ? citationWords(cite) : '', styles.faint),
  ];
  const status = years.map((year) => {
    const step = rate(year);
    return words(step ? term(lang, `growth-${step.status}`) : '—', styles.faint);
  });
  const sources = [...new Set(growth.flatMap(({ cites = [] }) => cites.map(citationWords)))].join('\n');
  return [
    ...readings.map(line),
    [
      words('', styles.faint),
      words(term(lang, 'sheet-status'), styles.faint),
      words('', styles.faint),
      ...status,
      words(sources, styles.faint),
    ],
  ];
}

function amountCell(value: number | undefined): SheetCell {
  return value === undefined || !Number.isFinite(value)
    ? words('—', styles.faint)
    : number(value, amountFormat, styles.input);
}

function rateCell(value: number | undefined): SheetCell {
  if (value === undefined) return number(0, rateFormat, styles.input);
  return Number.isFinite(value) ? number(value, '0.00%', styles.input) : words('—', styles.faint);
}

/** Where the levels of a row stand in the sheet of the projection, and in that of the assumptions. */
interface Lines {
  readonly row: ProjectionRow;
  readonly at: number;
  readonly assumed?: number;
}

function projectionSheet(
  projection: Projection,
  grown: readonly ProjectionRow[],
  years: readonly number[],
  lang: Lang,
): WriteSheet {
  const lines = projection.rows.map((row, index): Lines => {
    const place = grown.indexOf(row);
    return { row, at: top + index * readings.length, ...(place !== -1 && { assumed: top + place * assumptionLines }) };
  });
  const header = [
    say(lang, message('project-unit', { unit: '亿元' })),
    term(lang, 'sheet-reading'),
    ...years.map((year) => yearName(projection, year)),
    term(lang, 'project-growth'),
  ];
  const steps = growthSteps(projection.from, projection.to, projection);
  const rows = lines.flatMap((line) =>
    readings.map((reading) => levelRow(line, reading, { lines, years, steps }, lang)),
  );
  const sheet = sheetOf(
    term(lang, 'sheet-projection'),
    [header.map((text) => words(text, styles.header)), ...rows],
    [32, 10, ...years.map(() => 13), 10],
    {
      rows: top,
      columns: 2,
    },
  );
  return { ...sheet, charts: [levelChart(lines, years, rows.length, sheet.name, lang)] };
}

function yearName({ rows }: Projection, year: number): string {
  return rows.some(({ values }) => values.some((value) => value.year === year && value.status === 'projected'))
    ? `${year}E`
    : String(year);
}

/** All rows of the sheet, its years, and in how many of them levels grow. */
interface Frame {
  readonly lines: readonly Lines[];
  readonly years: readonly number[];
  readonly steps: number;
}

function levelRow(line: Lines, reading: Reading, { lines, years, steps }: Frame, lang: Lang): readonly SheetCell[] {
  const { row, at } = line;
  const style = reading === 'value' ? (row.level === 'cluster' ? styles.words : styles.strong) : styles.faint;
  const own = at + readings.indexOf(reading);
  const levels = years.map((_year, index) => levelCell(line, reading, lines, index, lang));
  const growth = cagr(row.values[0]?.value ?? 0, row.values.at(-1)?.value ?? 0, steps);
  const mean =
    reading === 'value' && growth.ok
      ? formula(`(${address(own, years.length + 1)}/${address(own, 2)})^(1/${steps})-1`, growth.value, rateFormat)
      : words('', styles.faint);
  return [
    words(reading === 'value' ? rowName(row, years[0] ?? 0, lang) : '', style),
    words(term(lang, `sheet-${reading}`), reading === 'value' ? styles.words : styles.faint),
    ...levels,
    mean,
  ];
}

/** One level: from the assumptions and the year before, or from other rows; our own number where neither gives it. */
function levelCell(
  { row, at, assumed }: Lines,
  reading: Reading,
  lines: readonly Lines[],
  index: number,
  lang: Lang,
): SheetCell {
  const ours = row.values[index]?.[reading];
  if (ours === undefined || !Number.isFinite(ours)) return words('—', styles.faint);
  const style =
    reading === 'value' && row.level !== 'cluster' ? { ...styles.number, font: { bold: true } } : styles.number;
  const text =
    assumed === undefined ? sumFormula(row, reading, lines, index) : growthFormula(at, assumed, reading, index, lang);
  return text === undefined ? number(ours, amountFormat, style) : formula(text, ours, amountFormat, style);
}

function growthFormula(at: number, assumed: number, reading: Reading, index: number, lang: Lang): string {
  const place = readings.indexOf(reading);
  const assumption = `'${term(lang, 'sheet-assumptions')}'!${address(assumed + place, index + 2)}`;
  return index === 0 ? assumption : `${address(at + place, index + 1)}*(1+${assumption})`;
}

/** The whole as the sum of the groups; what is not broken down as its group less the group's clusters. */
function sumFormula(
  { level, group, metric }: ProjectionRow,
  reading: Reading,
  lines: readonly Lines[],
  index: number,
): string | undefined {
  const cell = ({ at }: Lines, end: Reading): string => address(at + readings.indexOf(end), index + 2);
  const groups = lines.filter(({ row }) => row.level === 'group');
  if (level === 'total') return groups.map((line) => cell(line, reading)).join('+');
  const whole = groups.find(({ row }) => row.group === group);
  const parts = lines.filter(({ row }) => row.level === 'cluster' && row.group === group && row.metric === metric);
  return whole && [cell(whole, reading), ...parts.map((line) => cell(line, opposite[reading]))].join('-');
}

function levelChart(lines: readonly Lines[], years: readonly number[], rows: number, sheet: string, lang: Lang) {
  const range = (row: number): string => `'${sheet}'!${absolute(row, 2)}:${absolute(row, years.length + 1)}`;
  const shown = lines.filter(({ row }) => row.level === 'group' || row.level === 'total');
  return {
    type: 'line' as const,
    title: say(lang, message('project-chart', { unit: '亿元' })),
    series: shown.map(({ row, at }) => ({ name: row.name[lang], values: range(at), categories: range(0) })),
    anchor: { from: { row: rows + top + 1, col: 0 }, to: { row: rows + top + 22, col: Math.min(years.length + 2, 9) } },
  };
}

function absolute(row: number, column: number): string {
  return address(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}
