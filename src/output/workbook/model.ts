import type { WriteSheet } from 'hucre/xlsx';
import type { Derived } from '../../derive/derived.js';
import type { End } from '../../derive/interval.js';
import { numberOf } from '../../derive/number.js';
import { type CellOf, formulaOf } from '../../derive/spreadsheet.js';
import { meanGrowthOf } from '../../study/mean-growth.js';
import { yearsBetween } from '../../study/path.js';
import type { Projection, ProjectionRow } from '../../study/projection.js';
import { moneyUnitName } from '../../view/format.js';
import { rowName } from '../../view/price-notes.js';
import type { Bilingual, Lang } from '../../words/lang.js';
import { message, say } from '../../words/message.js';
import { officePhrases, sheetPhrases } from '../../words/office.js';
import { reportPhrases } from '../../words/report.js';
import { termPhrases } from '../../words/terms.js';
import {
  absolute,
  address,
  amountFormat,
  formulaCell,
  intervalParts,
  none,
  number,
  rateFormat,
  type SheetCell,
  sheetOf,
  styles,
  withChart,
  words,
} from './grid.js';
import type { Inputs } from './inputs.js';
import type { RateLine, Rates } from './rates.js';

const phrases = {
  sheetProjection: { zh: '推算（公式）', en: 'Projection (formulas)' },
} as const satisfies Record<string, Bilingual>;

/** Rows of a sheet before its first line: the header. */
const top = 1;
/** Columns before the first year. */
const before = 2;

/** A row of the projection with its first row in the sheet, and its growth rates if it has any. */
interface Line {
  readonly row: ProjectionRow;
  readonly at: number;
  readonly rates?: RateLine;
}

/** Context for writing levels: all rows, the years, and the cells of the values that levels depend on. */
interface Frame {
  readonly projection: Projection;
  readonly lines: readonly Line[];
  readonly years: readonly number[];
  readonly cellOf: CellOf;
  readonly lang: Lang;
}

/**
 * The projection as formulas of assumptions and growth rates, with our own cached values. Levels in 亿元. `projection` is
 * by cluster and from the base year on.
 */
export function projectionSheet(projection: Projection, inputs: Inputs, rates: Rates, lang: Lang): WriteSheet {
  const years = yearsBetween(projection.from, projection.to);
  const lines = projection.rows.map((row, index): Line => {
    const { id, name, base, growth, values } = row;
    const at = top + index * intervalParts.length;
    const [figure] = values[0]?.derivation.inputs ?? [];
    if (!base || !figure || !('quantity' in figure)) return { row, at };
    inputs.cell(figure, 'value');
    return { row, at, rates: rates.add(name[lang], id, growth) };
  });
  const frame: Frame = { projection, lines, years, cellOf: cellsOf(lines, inputs, rates), lang };
  const unit = say(lang, moneyUnitName('亿元'));
  const heads = [
    say(lang, message(reportPhrases.projectUnit, { unit })),
    say(lang, officePhrases.sheetReading),
    ...years.map((year) => yearName(projection, year)),
    say(lang, reportPhrases.projectGrowth),
  ];
  const rows = lines.flatMap((line) => intervalParts.map((reading) => levelRow(line, reading, frame)));
  const sheet = sheetOf(
    say(lang, phrases.sheetProjection),
    [heads.map((text) => words(text, styles.header)), ...rows],
    [34, 10, ...years.map(() => 13), 10],
    { rows: top, columns: before },
  );
  return withChart({ ...sheet, rowBreaks: [top + rows.length] }, levelChart(frame, rows.length, sheet.name));
}

function yearName({ rows }: Projection, year: number): string {
  return rows.some(({ values }) => values.some((value) => value.year === year && value.status === 'projected'))
    ? `${year}E`
    : String(year);
}

function levelRow(line: Line, reading: End, frame: Frame): readonly SheetCell[] {
  const { years, lang } = frame;
  const { row } = line;
  const isMain = reading === 'value';
  const style = isMain ? (row.level === 'cluster' ? styles.words : styles.strong) : styles.faint;
  return [
    words(isMain ? nameOf(row, frame) : '', style),
    words(say(lang, sheetPhrases[reading]), isMain ? styles.words : styles.faint),
    ...years.map((_year, index) => levelCell(line, reading, index, frame)),
    isMain ? meanCell(line, frame) : words('', styles.faint),
  ];
}

/** Average growth of a row from its first level to its last. */
function meanCell({ row }: Line, { projection, cellOf }: Frame): SheetCell {
  const mean = meanGrowthOf(row, projection);
  const text = mean.ok ? formulaOf(mean.value, 'value', cellOf) : undefined;
  return mean.ok && text !== undefined ? formulaCell(text, numberOf(mean.value), rateFormat) : words('', styles.faint);
}

/** Name of a row; a remainder includes the name of its group, a total its price basis. */
function nameOf(whose: ProjectionRow, { lines, projection, lang }: Frame): string {
  const { level, group, name } = whose;
  const whole = lines.find(({ row }) => row.level === 'group' && row.group === group)?.row;
  return level === 'remainder' && whole
    ? `${whole.name[lang]}${say(lang, termPhrases.colon)}${name[lang]}`
    : say(lang, rowName(whose, projection.baseYear));
}

/** A level as the formula of its derivation; our own number if some value has no cell. */
function levelCell({ row }: Line, reading: End, index: number, { cellOf }: Frame): SheetCell {
  const level = row.values[index];
  if (level === undefined || !Number.isFinite(level[reading])) return none;
  const isBold = reading === 'value' && row.level !== 'cluster';
  const style = isBold ? { ...styles.number, font: { bold: true } } : styles.number;
  const text = formulaOf(level.derivation, reading, cellOf);
  const ours = level[reading];
  return text === undefined ? number(ours, amountFormat, style) : formulaCell(text, ours, amountFormat, style);
}

/** Cells of the values that levels depend on: figures, growth rates, and other levels. */
function cellsOf(lines: readonly Line[], inputs: Inputs, rates: Rates): CellOf {
  const cells = new Map<Derived, (end: End) => string | undefined>();
  for (const { row, at, rates: line } of lines) {
    for (const [index, { derivation }] of row.values.entries())
      cells.set(derivation, (end) => address(at + intervalParts.indexOf(end), index + before));
    for (const { derivation, year } of row.growth)
      cells.set(derivation, (end) => (line ? rates.cell(line, year, end) : undefined));
  }
  return (value, end) => ('quantity' in value ? inputs.cell(value, end) : cells.get(value)?.(end));
}

function levelChart({ lines, years, lang }: Frame, rows: number, sheet: string) {
  const last = before + years.length - 1;
  const range = (row: number): string =>
    `${absolute(sheet, row, before)}:${absolute(sheet, row, last).replace(/^.*!/, '')}`;
  const shown = lines.filter(({ row }) => row.level === 'group' || row.level === 'total');
  return {
    type: 'line' as const,
    title: say(lang, message(reportPhrases.projectChart, { unit: say(lang, moneyUnitName('亿元')) })),
    series: shown.map(({ row, at }) => ({ name: row.name[lang], values: range(at), categories: range(0) })),
    anchor: { from: { row: rows + top + 2, col: 0 }, to: { row: rows + top + 23, col: Math.min(years.length + 2, 9) } },
  };
}
