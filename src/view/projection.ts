import { orUndefined } from '../derive/result.js';
import { type Block, notes, type Row, type Table } from '../document/blocks.js';
import { type ResultColumn, recordsOf, tableOf } from '../document/columns.js';
import type { Dataset } from '../model/dataset.js';
import type { Citation } from '../model/entities.js';
import { metrics } from '../model/metrics.js';
import type { MoneyUnit } from '../model/units.js';
import { meanGrowth } from '../study/mean-growth.js';
import type { PricedLevel, Projection, ProjectionRow, YearValue } from '../study/projection.js';
import type { YearGrowth } from '../study/scenario.js';
import type { Bilingual } from '../words/lang.js';
import { bracketed, inBoth, message, together, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import {
  amountIn,
  chooseMoneyFormat,
  formatMoney,
  formatRate,
  type MoneyFormat,
  moneySpan,
  moneyUnitName,
} from './format.js';
import {
  levelColumns,
  pricesColumn,
  type RowHead,
  rowColumns,
  statusColumn,
  unitColumn,
  yearColumns,
} from './levels.js';
import { priceWords, rowName } from './price-notes.js';
import { projectionBars, projectionLines } from './projection-chart.js';
import { projectionNotes } from './projection-notes.js';

const phrases = {
  projectMeasured: { zh: '实际公布', en: 'measured' },
  noteMeasured: {
    zh: '实际公布：同一指标、全年、全口径的数字，括号内为与推算值之差；≥、>为下限',
    en:
      'Measured: figures of the same metric for the whole year and subject, with their difference to the ' +
      'projection; ≥ and > are lower bounds',
  },
  noteMeasuredNone: {
    zh: '实际公布：所列各行在推算年份没有同一指标的数字',
    en: 'Measured: of these rows no figure of the same metric was published for a projected year',
  },
} as const satisfies Record<string, Bilingual>;

export interface ProjectionView {
  readonly unit?: MoneyUnit;
  /** Show every nth year, counted back from the last one; the first year is always shown. */
  readonly every?: number;
  readonly intervals?: boolean;
  /** Whether to show measured levels of projected years below their row. */
  readonly observed?: boolean;
  readonly chart?: 'bars' | 'lines' | false;
}

/** The projection as a table by year, a chart, and the notes needed to read its figures. */
export function projectionBlocks(dataset: Dataset, projection: Projection, view: ProjectionView): readonly Block[] {
  const years = shownYears(projection, view.every ?? 1);
  const money = chooseMoneyFormat(
    projection.rows.flatMap(({ values }) => values.map(({ value }) => value)),
    view.unit,
  );
  const draw = view.chart === 'lines' ? projectionLines : projectionBars;
  const chart = view.chart === false ? [] : [draw(projection, years, money)];
  return [
    projectionTable(projection, years, money, view),
    ...chart,
    notes([...projectionNotes(dataset, projection, money), ...(view.observed ? [measuredNote(projection)] : [])]),
  ];
}

/** A line of the table: a row, or what stands beneath one. */
interface Line {
  readonly name: Words;
  readonly cell: (year: number) => Words;
  readonly amount?: (year: number) => number | undefined;
  /** Mean growth, null if it is not defined. */
  readonly mean?: number | null;
  readonly tone?: Row['tone'];
  readonly cite?: Citation | undefined;
}

function projectionTable(
  projection: Projection,
  years: readonly number[],
  money: MoneyFormat,
  view: ProjectionView,
): Table {
  const { rows } = projection;
  const columns: readonly ResultColumn<Line>[] = [
    {
      id: 'name',
      head: message(reportPhrases.projectUnit, { unit: moneyUnitName(money.unit) }),
      isKey: true,
      screen: ({ name }) => name,
    },
    ...yearColumns<Line>(
      years,
      rows.flatMap(({ values }) => values),
      (year) => ({
        number: { digits: money.digits },
        value: ({ amount }) => amountIn(amount?.(year), money),
        screen: ({ cell }) => cell(year),
      }),
    ),
    {
      id: 'growth',
      head: reportPhrases.projectGrowth,
      align: 'right',
      number: { digits: 1, isPercent: true },
      value: ({ mean }) => mean,
      screen: ({ mean }) => (mean === undefined ? '' : mean === null ? '—' : formatRate(mean)),
    },
  ];
  const table = tableOf({
    columns,
    items: rows.flatMap((row) => linesOf(row, projection, years, money, view)),
    tone: ({ tone }) => tone,
    cites: ({ cite }) => (cite ? [cite] : []),
  });
  return { ...table, records: recordsOf(recordColumns, recordedLevels(projection, years)) };
}

/** A row with what is shown beneath it. */
function linesOf(
  row: ProjectionRow,
  projection: Projection,
  years: readonly number[],
  money: MoneyFormat,
  view: ProjectionView,
): readonly Line[] {
  const mean = orUndefined(meanGrowth(row, projection)) ?? null;
  const range: Line = {
    name: together`  ${reportPhrases.projectInterval}`,
    cell: cellsOf(row.values, (level) => moneySpan(level, money)),
    tone: 'faint',
  };
  return [
    { ...levelLine(label(row, projection), row.values, money), mean, tone: toneOf(row), cite: row.cite },
    ...(view.intervals ? [range] : []),
    ...(view.observed ? measuredLines(row, years, money) : []),
    ...(row.level === 'total' ? pricedLines(projection, money) : []),
  ];
}

function levelLine(name: Words, levels: readonly PricedLevel[], money: MoneyFormat): Line {
  return {
    name,
    cell: cellsOf(levels, ({ value }) => formatMoney(value, money)),
    amount: (year) => levels.find((level) => level.year === year)?.value,
  };
}

function cellsOf(levels: readonly PricedLevel[], format: (level: PricedLevel) => Words): Line['cell'] {
  return (year) => {
    const level = levels.find((item) => item.year === year);
    return level ? format(level) : '—';
  };
}

/** Lines of the total on its other price bases, as far as the changes of prices are known. */
function pricedLines(projection: Projection, money: MoneyFormat): readonly Line[] {
  return otherBases(projection).map(({ basis, levels }) => {
    const isWhole = levels.some(({ year }) => year === projection.to);
    const mean = isWhole ? orUndefined(meanGrowth({ values: levels }, projection)) : undefined;
    const name = together`  ${priceWords(basis, projection.baseYear)}`;
    return { ...levelLine(name, levels, money), mean: mean ?? null };
  });
}

/** The total's other price bases, if it is known on them beyond the base year. */
function otherBases({ totalPrices, baseYear, to }: Projection) {
  if (!totalPrices || to === baseYear) return [];
  return (['nominal', 'real'] as const)
    .filter((basis) => basis !== totalPrices.basis)
    .map((basis) => ({ basis, levels: totalPrices[basis] }))
    .filter(({ levels }) => (levels.at(-1)?.year ?? baseYear) > baseYear);
}

/** Measured levels as the documents word them, and their distance from the projection. */
function measuredLines(
  { measured = [] }: ProjectionRow,
  years: readonly number[],
  money: MoneyFormat,
): readonly Line[] {
  if (!measured.some(({ year }) => years.includes(year))) return [];
  const cell = (year: number): Words => {
    const found = measured.find((item) => item.year === year);
    if (!found) return '';
    const { quantity, difference } = found;
    const sign = { '=': '', '~': '≈', '<~': '≲', '>=': '≥', '>': '>', '<=': '≤', '<': '<' }[quantity.comparator];
    const isBound = ['>=', '>', '<=', '<'].includes(quantity.comparator);
    const change = `${isBound ? sign : ''}${difference > 0 ? '+' : ''}${formatRate(difference)}`;
    return bracketed(`${sign}${formatMoney(quantity.value, money)}`, change);
  };
  return [{ name: together`  ${phrases.projectMeasured}`, cell, tone: 'faint' }];
}

function measuredNote({ rows }: Projection): Bilingual {
  return rows.some(({ measured = [] }) => measured.length > 0) ? phrases.noteMeasured : phrases.noteMeasuredNone;
}

/** A level as a record of CSV, and the growth that led to it. */
type RecordedLevel = RowHead &
  Omit<YearValue, 'derivation'> &
  Pick<ProjectionRow, 'prices'> & { readonly step?: YearGrowth | undefined };

const recordColumns: readonly ResultColumn<RecordedLevel>[] = [
  ...rowColumns,
  ...levelColumns,
  unitColumn,
  { id: 'growth', value: ({ step }) => step?.rate.value },
  { id: 'growth_status', value: ({ step }) => step?.status },
  statusColumn,
  pricesColumn,
];

/** Levels of the rows, then the total on its other price bases as `total-nominal` and `total-real`. */
function recordedLevels(projection: Projection, years: readonly number[]): readonly RecordedLevel[] {
  const { rows, baseYear } = projection;
  const isShown = ({ year }: { readonly year: number }): boolean => years.includes(year);
  const own = rows.flatMap((row) =>
    row.values
      .filter(isShown)
      .map((level) => ({ ...row, ...level, step: row.growth.find(({ year }) => year === level.year) })),
  );
  const total = rows.find(({ level }) => level === 'total');
  const converted = otherBases(projection).flatMap(({ basis, levels }) =>
    levels.filter(isShown).flatMap((level): readonly RecordedLevel[] => {
      if (!total) return [];
      const name = inBoth(bracketed(total.name, priceWords(basis, baseYear)));
      const status = level.year === baseYear ? 'stated' : 'projected';
      return [
        {
          ...level,
          id: `total-${basis}`,
          name,
          level: 'conversion',
          group: 'total',
          metric: total.metric,
          status,
          prices: basis,
        },
      ];
    }),
  );
  return [...own, ...converted];
}

/** Name of a row, with its metric if that is not the total's. */
function label(row: ProjectionRow, { rows, baseYear }: Projection): Words {
  const isBelow = row.level === 'cluster' || row.level === 'remainder';
  const name = isBelow ? together`  ${row.name}` : rowName(row, baseYear);
  const total = rows.find(({ level }) => level === 'total');
  return row.metric === total?.metric ? name : bracketed(name, metrics[row.metric].name);
}

function toneOf({ level }: ProjectionRow): Row['tone'] {
  if (level === 'total' || level === 'group') return 'strong';
  return level === 'remainder' ? 'faint' : undefined;
}

/** Every nth year, counted back from the last one, and the first. */
export function shownYears({ from, to }: Projection, every: number): readonly number[] {
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return years.filter((year) => year === from || (to - year) % every === 0);
}
