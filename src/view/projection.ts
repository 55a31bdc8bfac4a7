import { orUndefined } from '../derive/result.js';
import { type Block, type Column, notes, type Records, type Row, type Table } from '../document/blocks.js';
import type { Dataset } from '../model/dataset.js';
import { metrics } from '../model/metrics.js';
import type { MoneyUnit } from '../model/units.js';
import { meanGrowth } from '../study/mean-growth.js';
import type { PricedLevel, Projection, ProjectionRow, YearValue } from '../study/projection.js';
import type { Bilingual } from '../words/lang.js';
import { bracketed, message, say, together, type Words } from '../words/message.js';
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

function projectionTable(
  projection: Projection,
  years: readonly number[],
  money: MoneyFormat,
  view: ProjectionView,
): Table {
  const { rows } = projection;
  const unit = moneyUnitName(money.unit);
  const isProjected = (year: number): boolean =>
    rows.some(({ values }) => values.some((value) => value.year === year && value.status === 'projected'));
  const columns: Column[] = [
    { id: 'name', header: message(reportPhrases.projectUnit, { unit }), isKey: true },
    ...years.map(
      (year): Column => ({
        id: String(year),
        header: isProjected(year) ? `${year}E` : String(year),
        align: 'right',
        number: { digits: money.digits },
      }),
    ),
    {
      id: 'growth',
      header: reportPhrases.projectGrowth,
      align: 'right',
      number: { digits: 1, isPercent: true },
    },
  ];
  const totalMetric = rows.find(({ level }) => level === 'total')?.metric;
  const label = (row: ProjectionRow): Words =>
    row.metric === totalMetric
      ? indented(row, projection.baseYear)
      : bracketed(indented(row, projection.baseYear), metrics[row.metric].name);
  const body = rows.flatMap((row): readonly Row[] => {
    const at = (year: number): YearValue | undefined => row.values.find((value) => value.year === year);
    const tone = toneOf(row);
    const mean = orUndefined(meanGrowth(row, projection)) ?? null;
    const amounts = years.map((year) => cell(at(year), (value) => formatMoney(value.value, money)));
    const cells = [label(row), ...amounts, mean === null ? '—' : formatRate(mean)];
    const range = [
      together`  ${reportPhrases.projectInterval}`,
      ...years.map((year) => cell(at(year), (value) => moneySpan(value, money))),
      '',
    ];
    const values = [null, ...years.map((year) => amountIn(at(year)?.value, money)), mean];
    return [
      { cells, values, ...tone, ...(row.cite && { cites: [row.cite] }) },
      ...(view.intervals ? [{ cells: range, tone: 'faint' as const }] : []),
      ...(view.observed ? measuredRows(row, years, money) : []),
      ...(row.level === 'total' ? pricedRows(projection, years, money) : []),
    ];
  });
  return { kind: 'table', columns, rows: body, records: projectionRecords(projection, years) };
}

/** Rows of the total on its other price bases, as far as the changes of prices are known. */
function pricedRows(projection: Projection, years: readonly number[], money: MoneyFormat): readonly Row[] {
  return otherBases(projection).map(({ basis, levels }) => {
    const at = (year: number): PricedLevel | undefined => levels.find((level) => level.year === year);
    const isWhole = at(projection.to) !== undefined;
    const mean = isWhole ? (orUndefined(meanGrowth({ values: levels }, projection)) ?? null) : null;
    return {
      cells: [
        together`  ${priceWords(basis, projection.baseYear)}`,
        ...years.map((year) => cell(at(year), (level) => formatMoney(level.value, money))),
        mean === null ? '—' : formatRate(mean),
      ],
      values: [null, ...years.map((year) => amountIn(at(year)?.value, money)), mean],
    };
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

/** Rows with measured levels as the documents word them, and their distance from the projection. */
function measuredRows({ measured = [] }: ProjectionRow, years: readonly number[], money: MoneyFormat): readonly Row[] {
  if (!measured.some(({ year }) => years.includes(year))) return [];
  const words = (year: number): Words => {
    const found = measured.find((item) => item.year === year);
    if (!found) return '';
    const { quantity, difference } = found;
    const sign = { '=': '', '~': '≈', '<~': '≲', '>=': '≥', '>': '>', '<=': '≤', '<': '<' }[quantity.comparator];
    const isBound = ['>=', '>', '<=', '<'].includes(quantity.comparator);
    const change = `${isBound ? sign : ''}${difference > 0 ? '+' : ''}${formatRate(difference)}`;
    return bracketed(`${sign}${formatMoney(quantity.value, money)}`, change);
  };
  return [{ cells: [together`  ${phrases.projectMeasured}`, ...years.map(words), ''], tone: 'faint' }];
}

function measuredNote({ rows }: Projection): Bilingual {
  return rows.some(({ measured = [] }) => measured.length > 0) ? phrases.noteMeasured : phrases.noteMeasuredNone;
}

/** Values of CSV: levels of the rows, then the total on its other price bases as `total-nominal` and `total-real`. */
function projectionRecords(projection: Projection, years: readonly number[]): Records {
  const { rows, baseYear } = projection;
  const isShown = ({ year }: { readonly year: number }): boolean => years.includes(year);
  const total = rows.find(({ level }) => level === 'total');
  const own = rows.flatMap(({ id, name, level, group, metric, growth, values, prices }) =>
    values.filter(isShown).map(({ year, value, low, high, status }) => {
      const step = growth.find((item) => item.year === year);
      const amounts = [year, value, finite(low), finite(high), '亿元'];
      const grown = [step?.rate.value ?? null, step?.status ?? null];
      return [id, name.zh, name.en, level, group, metric, ...amounts, ...grown, status, prices ?? null];
    }),
  );
  const converted = otherBases(projection).flatMap(({ basis, levels }) =>
    levels.filter(isShown).map(({ year, value, low, high }) => {
      const name = bracketed(total?.name ?? '', priceWords(basis, baseYear));
      const amounts = [year, value, finite(low), finite(high), '亿元', null, null];
      const status = year === baseYear ? 'stated' : 'projected';
      return [
        `total-${basis}`,
        say('zh', name),
        say('en', name),
        'conversion',
        'total',
        total?.metric ?? '',
        ...amounts,
        status,
        basis,
      ];
    }),
  );
  return { columns: recordColumns, rows: [...own, ...converted] };
}

const recordColumns = [
  'id',
  'name_zh',
  'name_en',
  'level',
  'group',
  'metric',
  'year',
  'value',
  'low',
  'high',
  'unit',
  'growth',
  'growth_status',
  'status',
  'price_basis',
];

function indented(row: ProjectionRow, baseYear: number): Words {
  return row.level === 'cluster' || row.level === 'remainder' ? together`  ${row.name}` : rowName(row, baseYear);
}

function toneOf({ level }: ProjectionRow): Pick<Row, 'tone'> {
  if (level === 'total' || level === 'group') return { tone: 'strong' };
  return level === 'remainder' ? { tone: 'faint' } : {};
}

/** Every nth year, counted back from the last one, and the first. */
export function shownYears({ from, to }: Projection, every: number): readonly number[] {
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return years.filter((year) => year === from || (to - year) % every === 0);
}

function cell<Level extends PricedLevel>(value: Level | undefined, format: (value: Level) => Words): Words {
  return value ? format(value) : '—';
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
