import type { WriteSheet } from 'hucre/xlsx';
import { cagr } from '../../derive/growth.js';
import type { Lang } from '../../lang/lang.js';
import { message, say, term } from '../../lang/message.js';
import { floorOf } from '../../model/metrics.js';
import { growthSteps } from '../../projection/mean-growth.js';
import { yearsBetween } from '../../projection/path.js';
import type { Projection, ProjectionRow } from '../../projection/projection.js';
import { moneyUnitName } from '../../report/format.js';
import { rowName } from '../../report/price-notes.js';
import {
  absolute,
  address,
  amountFormat,
  formulaCell,
  type IntervalPart,
  intervalParts,
  none,
  number,
  opposite,
  rateFormat,
  type SheetCell,
  sheetOf,
  styles,
  words,
} from './grid.js';
import type { Inputs } from './inputs.js';
import type { RateContext, RateLine, Rates } from './rates.js';

/** Rows of a sheet before its first line: the header. */
const top = 1;
/** Columns before the first year. */
const before = 2;

/** A row of the projection: its first row in the sheet, and the line of its growth rates where it has any. */
interface Line {
  readonly row: ProjectionRow;
  readonly at: number;
  readonly rates?: RateLine;
}

/** What a level is written with: the other rows, the years, and where assumptions and rates stand. */
interface Frame {
  readonly projection: Projection;
  readonly lines: readonly Line[];
  readonly years: readonly number[];
  readonly inputs: Inputs;
  readonly rates: Rates;
  readonly lang: Lang;
}

/**
 * The projection as formulas of assumptions and growth rates, with our own values beside them. Levels in 亿元.
 * `projection` is by cluster and from the base year on.
 */
export function projectionSheet(
  projection: Projection,
  inputs: Inputs,
  rates: Rates,
  context: RateContext,
  lang: Lang,
): WriteSheet {
  const years = yearsBetween(projection.from, projection.to);
  const lines = projection.rows.map((row, index): Line => {
    const { id, name, base, growth, values } = row;
    const [first] = values;
    const at = top + index * intervalParts.length;
    if (!base || !first) return { row, at };
    inputs.cell({ quantity: base, estimate: first }, 'value');
    return { row, at, rates: rates.add(name[lang], { id, start: base }, growth, context) };
  });
  const frame: Frame = { projection, lines, years, inputs, rates, lang };
  const unit = moneyUnitName('亿元', lang);
  const heads = [
    say(lang, message('project-unit', { unit })),
    term(lang, 'sheet-reading'),
    ...years.map((year) => yearName(projection, year)),
    term(lang, 'project-growth'),
  ];
  const rows = lines.flatMap((line) => intervalParts.map((reading) => levelRow(line, reading, frame)));
  const sheet = sheetOf(
    term(lang, 'sheet-projection'),
    [heads.map((text) => words(text, styles.header)), ...rows],
    [34, 10, ...years.map(() => 13), 10],
    { rows: top, columns: before },
  );
  return { ...sheet, rowBreaks: [top + rows.length], charts: [levelChart(frame, rows.length, sheet.name)] };
}

function yearName({ rows }: Projection, year: number): string {
  return rows.some(({ values }) => values.some((value) => value.year === year && value.status === 'projected'))
    ? `${year}E`
    : String(year);
}

function levelRow(line: Line, reading: IntervalPart, frame: Frame): readonly SheetCell[] {
  const { years, projection, lang } = frame;
  const { row, at } = line;
  const isMain = reading === 'value';
  const style = isMain ? (row.level === 'cluster' ? styles.words : styles.strong) : styles.faint;
  const steps = growthSteps(projection.from, projection.to, projection);
  const growth = cagr(row.values[0]?.value ?? 0, row.values.at(-1)?.value ?? 0, steps);
  const mean = `(${address(at, years.length + before - 1)}/${address(at, before)})^(1/${steps})-1`;
  return [
    words(isMain ? nameOf(row, frame) : '', style),
    words(term(lang, `sheet-${reading}`), isMain ? styles.words : styles.faint),
    ...years.map((_year, index) => levelCell(line, reading, index, frame)),
    isMain && growth.ok ? formulaCell(mean, growth.value, rateFormat) : words('', styles.faint),
  ];
}

/**
 * The name of a row; of what is not broken down with that of its group, of a total with the prices that it stands on.
 */
function nameOf(whose: ProjectionRow, { lines, projection, lang }: Frame): string {
  const { level, group, name } = whose;
  const whole = lines.find(({ row }) => row.level === 'group' && row.group === group)?.row;
  return level === 'remainder' && whole
    ? `${whole.name[lang]}${term(lang, 'colon')}${name[lang]}`
    : rowName(whose, projection.baseYear, lang);
}

/** One level: from the assumptions and the year before, or from other rows; our own number where neither gives it. */
function levelCell(line: Line, reading: IntervalPart, index: number, frame: Frame): SheetCell {
  const { row } = line;
  const ours = row.values[index]?.[reading];
  if (ours === undefined || !Number.isFinite(ours)) return none;
  const isBold = reading === 'value' && row.level !== 'cluster';
  const style = isBold ? { ...styles.number, font: { bold: true } } : styles.number;
  const text = line.rates
    ? grownFormula(line, line.rates, reading, index, frame)
    : sumFormula(row, reading, index, frame);
  return text === undefined ? number(ours, amountFormat, style) : formulaCell(text, ours, amountFormat, style);
}

/** The figure of the base year, or the level of the year before with its growth; held where nothing grows yet. */
function grownFormula(
  { row, at }: Line,
  line: RateLine,
  reading: IntervalPart,
  index: number,
  { years, inputs, rates }: Frame,
): string | undefined {
  const [first] = row.values;
  const year = years[index];
  if (index === 0) return row.base && first && inputs.cell({ quantity: row.base, estimate: first }, reading);
  const last = address(at + intervalParts.indexOf(reading), index + before - 1);
  if (year === undefined || !line.steps.has(year)) return last;
  const rate = rates.cell(line, year, reading);
  return rate && `${last}*(1+${rate})`;
}

/**
 * The whole as the sum of the groups; what is not broken down as its group less the group's clusters, not below what
 * its metric can be. Nothing where a cluster has no such end.
 */
function sumFormula(
  { level, group, metric }: ProjectionRow,
  reading: IntervalPart,
  index: number,
  { lines }: Frame,
): string | undefined {
  const cell = ({ row, at }: Line, end: IntervalPart): readonly string[] =>
    Number.isFinite(row.values[index]?.[end]) ? [address(at + intervalParts.indexOf(end), index + before)] : [];
  const groups = lines.filter(({ row }) => row.level === 'group');
  const whole = groups.find(({ row }) => row.group === group);
  const parts = lines.filter(({ row }) => row.level === 'cluster' && row.group === group && row.metric === metric);
  const own = lines.find(({ row }) => row.level === 'remainder' && row.group === group);
  const [sign, terms, count] =
    level === 'total'
      ? (['+', groups.flatMap((line) => cell(line, reading)), groups.length] as const)
      : ([
          '-',
          [...(whole ? cell(whole, reading) : []), ...parts.flatMap((line) => cell(line, opposite[reading]))],
          parts.length + 1,
        ] as const);
  const result = terms.length === count ? terms.join(sign) : undefined;
  const isFloored = level === 'remainder' && reading === 'low' && floorOf(metric) === 0 && own;
  const floor = isFloored ? `MIN(0,${cell(own, 'value').join('')})` : undefined;
  return result && floor ? `MAX(${result},${floor})` : (result ?? floor);
}

function levelChart({ lines, years, lang }: Frame, rows: number, sheet: string) {
  const last = before + years.length - 1;
  const range = (row: number): string =>
    `${absolute(sheet, row, before)}:${absolute(sheet, row, last).replace(/^.*!/, '')}`;
  const shown = lines.filter(({ row }) => row.level === 'group' || row.level === 'total');
  return {
    type: 'line' as const,
    title: say(lang, message('project-chart', { unit: moneyUnitName('亿元', lang) })),
    series: shown.map(({ row, at }) => ({ name: row.name[lang], values: range(at), categories: range(0) })),
    anchor: { from: { row: rows + top + 2, col: 0 }, to: { row: rows + top + 23, col: Math.min(years.length + 2, 9) } },
  };
}
