import type { Lang } from '../lang/lang.js';
import { bracketed, message, say, term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import { metrics } from '../model/metrics.js';
import type { Interval } from '../model/quantity.js';
import type { MoneyUnit } from '../model/units.js';
import { meanGrowth } from '../projection/mean-growth.js';
import type { Projection, ProjectionRow, YearValue } from '../projection/project.js';
import { orUndefined } from '../projection/result.js';
import { type Block, type Column, notes, type Records, type Row, type Table } from './blocks.js';
import {
  amountIn,
  chooseMoneyFormat,
  formatMoney,
  formatMoneyInterval,
  formatRate,
  type MoneyFormat,
  moneyUnitName,
} from './format.js';
import { projectionBars, projectionLines } from './projection-chart.js';
import { projectionNotes } from './projection-notes.js';

export interface ProjectionView {
  readonly unit?: MoneyUnit;
  /** Show every so many years, counted back from the last one; the first year is always shown. */
  readonly every?: number;
  readonly intervals?: boolean;
  readonly chart?: 'bars' | 'lines' | false;
}

/** The projection as a table by year, a chart, and the notes without which its figures must not be read. */
export function projectionBlocks(
  dataset: Dataset,
  projection: Projection,
  view: ProjectionView,
  lang: Lang,
): readonly Block[] {
  const years = shownYears(projection, view.every ?? 1);
  const money = chooseMoneyFormat(
    projection.rows.flatMap(({ values }) => values.map(({ value }) => value)),
    view.unit,
  );
  const draw = view.chart === 'lines' ? projectionLines : projectionBars;
  const chart = view.chart === false ? [] : [draw(projection, years, money, lang)];
  return [
    projectionTable(projection, years, money, view, lang),
    ...chart,
    notes(projectionNotes(dataset, projection, money).map((note) => note[lang])),
  ];
}

/** Output of `project --format json`; amounts in 亿元, rates as fractions, an open end as null. */
export function projectionOutput(dataset: Dataset, projection: Projection) {
  const money = chooseMoneyFormat(projection.rows.flatMap(({ values }) => values.map(({ value }) => value)));
  const open = ({ low, value, high }: Interval) => ({ value, low: finite(low), high: finite(high) });
  return {
    schema: 'jiqun.projection/1',
    scenario: projection.scenario.id,
    set: Object.fromEntries(projection.set),
    unit: '亿元',
    from: projection.from,
    to: projection.to,
    base_year: projection.baseYear,
    periods: projection.periods,
    basis: projection.basis,
    real: projection.isReal,
    ...(projection.deflator && { deflator: projection.deflator.value }),
    rows: projection.rows.map(({ id, name, level, group, metric, base, cite, growth, values }) => ({
      id,
      name,
      level,
      group,
      metric,
      ...(base && { base: base.text }),
      ...(cite && { cite }),
      growth: growth.map(({ year, rate, status, basis }) => ({
        year,
        rate: rate.value,
        low: finite(rate.low),
        high: finite(rate.high),
        status,
        ...(basis && { basis }),
      })),
      values: values.map(({ year, status, ...interval }) => ({ year, ...open(interval), status })),
    })),
    notes: projectionNotes(dataset, projection, money),
  };
}

function projectionTable(
  projection: Projection,
  years: readonly number[],
  money: MoneyFormat,
  view: ProjectionView,
  lang: Lang,
): Table {
  const { rows } = projection;
  const unit = moneyUnitName(money.unit, lang);
  const isProjected = (year: number): boolean =>
    rows.some(({ values }) => values.some((value) => value.year === year && value.status === 'projected'));
  const columns: Column[] = [
    { id: 'name', header: say(lang, message('project-unit', { unit })), isKey: true },
    ...years.map(
      (year): Column => ({
        id: String(year),
        header: isProjected(year) ? `${year}E` : String(year),
        align: 'right',
        number: { digits: money.digits },
      }),
    ),
    { id: 'growth', header: term(lang, 'project-growth'), align: 'right', number: { digits: 1, isPercent: true } },
  ];
  const totalMetric = rows.find(({ level }) => level === 'total')?.metric;
  const label = (row: ProjectionRow): string =>
    row.metric === totalMetric
      ? indented(row, lang)
      : bracketed(lang, indented(row, lang), metrics[row.metric].name[lang]);
  const body = rows.flatMap((row): readonly Row[] => {
    const at = (year: number): YearValue | undefined => row.values.find((value) => value.year === year);
    const tone = toneOf(row);
    const mean = orUndefined(meanGrowth(row, projection)) ?? null;
    const amounts = years.map((year) => cell(at(year), (value) => formatMoney(value.value, money)));
    const cells = [label(row), ...amounts, mean === null ? '—' : formatRate(mean)];
    const range = [
      `  ${term(lang, 'project-interval')}`,
      ...years.map((year) => cell(at(year), (value) => formatMoneyInterval(value, money))),
      '',
    ];
    const values = [null, ...years.map((year) => amountIn(at(year)?.value, money)), mean];
    return [
      { cells, values, ...tone, ...(row.cite && { cites: [row.cite] }) },
      ...(view.intervals ? [{ cells: range, tone: 'faint' as const }] : []),
    ];
  });
  return { kind: 'table', columns, rows: body, records: projectionRecords(rows, years) };
}

function projectionRecords(rows: readonly ProjectionRow[], years: readonly number[]): Records {
  return {
    columns: [
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
    ],
    rows: rows.flatMap(({ id, name, level, group, metric, growth, values }) =>
      values
        .filter(({ year }) => years.includes(year))
        .map(({ year, value, low, high, status }) => {
          const step = growth.find((item) => item.year === year);
          return [
            id,
            name.zh,
            name.en,
            level,
            group,
            metric,
            year,
            value,
            finite(low),
            finite(high),
            '亿元',
            step?.rate.value ?? null,
            step?.status ?? null,
            status,
          ];
        }),
    ),
  };
}

function indented({ level, name }: ProjectionRow, lang: Lang): string {
  return level === 'cluster' || level === 'remainder' ? `  ${name[lang]}` : name[lang];
}

function toneOf({ level }: ProjectionRow): Pick<Row, 'tone'> {
  if (level === 'total' || level === 'group') return { tone: 'strong' };
  return level === 'remainder' ? { tone: 'faint' } : {};
}

function shownYears({ from, to }: Projection, every: number): readonly number[] {
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return years.filter((year) => year === from || (to - year) % every === 0);
}

function cell(value: YearValue | undefined, format: (value: YearValue) => string): string {
  return value ? format(value) : '—';
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
