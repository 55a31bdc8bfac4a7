import type { Bilingual, Lang } from '../lang/lang.js';
import { type Message, message, say, term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import { metrics } from '../model/metrics.js';
import type { Interval } from '../model/quantity.js';
import type { MoneyUnit } from '../model/units.js';
import { type Projection, type ProjectionRow, project, type YearValue } from '../projection/project.js';
import type { GrowthStatus } from '../projection/scenario.js';
import { type Bars, type Block, type Column, notes, type Row, type Table } from './blocks.js';
import { chooseMoneyFormat, formatMoney, formatMoneyInterval, formatNumber, formatRate, type MoneyFormat, moneyUnitName } from './format.js';

export interface ProjectionView {
  readonly unit?: MoneyUnit;
  /** Show every so many years, counted back from the last one; the first year is always shown. */
  readonly every?: number;
  readonly intervals?: boolean;
  readonly chart?: boolean;
}

/** The projection as a table by year, a chart, and the notes without which its figures must not be read. */
export function projectionBlocks(dataset: Dataset, projection: Projection, view: ProjectionView, lang: Lang): readonly Block[] {
  const years = shownYears(projection, view.every ?? 1);
  const money = chooseMoneyFormat(projection.rows.flatMap(({ values }) => values.map(({ value }) => value)), view.unit);
  const chart = view.chart === false ? [] : [projectionBars(projection, years, money, lang)];
  return [projectionTable(projection, years, money, view, lang), ...chart, notes(projectionNotes(dataset, projection, money).map((note) => note[lang]))];
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
    rows: projection.rows.map(({ id, name, level, group, metric, growth, values }) => ({
      id,
      name,
      level,
      group,
      metric,
      growth: growth.map(({ year, rate, status }) => ({ year, rate: rate.value, low: finite(rate.low), high: finite(rate.high), status })),
      values: values.map(({ year, status, ...interval }) => ({ year, ...open(interval), status })),
    })),
    notes: projectionNotes(dataset, projection, money),
  };
}

function projectionTable({ rows }: Projection, years: readonly number[], money: MoneyFormat, view: ProjectionView, lang: Lang): Table {
  const unit = moneyUnitName(money.unit, lang);
  const isProjected = (year: number): boolean => rows.some(({ values }) => values.some((value) => value.year === year && value.status === 'projected'));
  const columns: Column[] = [
    { id: 'name', header: say(lang, message('project-unit', { unit })), isKey: true },
    ...years.map((year): Column => ({ id: String(year), header: isProjected(year) ? `${year}E` : String(year), align: 'right' })),
    { id: 'growth', header: term(lang, 'project-growth'), align: 'right' },
  ];
  const body = rows.flatMap((row): readonly Row[] => {
    const at = (year: number): YearValue | undefined => row.values.find((value) => value.year === year);
    const tone = toneOf(row);
    const cells = [indented(row, lang), ...years.map((year) => cell(at(year), (value) => formatMoney(value.value, money))), meanGrowth(row)];
    const range = [`  ${term(lang, 'project-interval')}`, ...years.map((year) => cell(at(year), (value) => formatMoneyInterval(value, money))), ''];
    return [{ cells, ...tone }, ...(view.intervals ? [{ cells: range, tone: 'faint' as const }] : [])];
  });
  return { kind: 'table', columns, rows: body, records: projectionRecords(rows, years) };
}

function projectionRecords(rows: readonly ProjectionRow[], years: readonly number[]): Table['records'] {
  return {
    columns: ['id', 'name_zh', 'name_en', 'level', 'group', 'metric', 'year', 'value', 'low', 'high', 'unit', 'growth', 'growth_status', 'status'],
    rows: rows.flatMap(({ id, name, level, group, metric, growth, values }) =>
      values
        .filter(({ year }) => years.includes(year))
        .map(({ year, value, low, high, status }) => {
          const step = growth.find((item) => item.year === year);
          return [id, name.zh, name.en, level, group, metric, year, value, finite(low), finite(high), '亿元', step?.rate.value ?? null, step?.status ?? null, status];
        }),
    ),
  };
}

/** Bars of the groups by year, or of the clusters at the last year. */
function projectionBars({ rows, by, to }: Projection, years: readonly number[], money: MoneyFormat, lang: Lang): Bars {
  const groups = rows.filter(({ level }) => level === 'group');
  const clusters = rows.filter(({ level }) => level === 'cluster');
  if (by === 'cluster' && clusters.length > 0) {
    const bars = clusters.map(({ name, values }) => {
      const value = values.at(-1)?.value ?? 0;
      return { label: name[lang], values: [value], text: formatMoney(value, money) };
    });
    return { kind: 'bars', title: say(lang, message('project-chart-clusters', { year: to, unit: moneyUnitName(money.unit, lang) })), parts: [term(lang, 'kind-cluster')], bars };
  }
  const total = rows.find(({ level }) => level === 'total');
  const bars = years.map((year) => {
    const values = groups.map((row) => row.values.find((value) => value.year === year)?.value ?? 0);
    const whole = total?.values.find((value) => value.year === year);
    return { label: whole?.status === 'projected' ? `${year}E` : String(year), values, text: whole ? formatMoney(whole.value, money) : '' };
  });
  return { kind: 'bars', title: say(lang, message('project-chart', { unit: moneyUnitName(money.unit, lang) })), parts: groups.map(({ name }) => name[lang]), bars };
}

interface Note extends Bilingual {
  readonly id: string;
}

/** Scope, period, price basis, growth and gaps: what the figures mean and what they rest on. */
export function projectionNotes(dataset: Dataset, projection: Projection, money: MoneyFormat): readonly Note[] {
  const { baseYear, to, periods, scenario, set, rows, by, otherMetric, withoutFigure } = projection;
  const list: Note[] = [];
  const add = (id: string, text: Message): void => {
    list.push({ id, zh: say('zh', text), en: say('en', text) });
  };
  add('scenario', message('note-scenario', { name: scenario.name, summary: scenario.summary }));
  for (const [id, rate] of set) add('set', message('note-set', { id, rate: rate.text }));
  const all = to - baseYear;
  if (all === 0) add('periods', message('note-base-only', { base: baseYear }));
  else if (periods === all) add('periods', message('note-periods', { base: baseYear, to, periods, first: baseYear + 1, other: Math.max(1, periods - 1) }));
  else add('periods', message('note-periods-fewer', { base: baseYear, periods, held: to - periods, first: to - periods + 1 }));
  for (const group of dataset.groups) {
    const growth = rows.find(({ id }) => id === group.id)?.growth ?? [];
    if (growth.length > 0) add('growth', message('note-growth', { group: group.name, steps: growthSteps(growth) }));
    const assumption = scenario.assumptions.find((item) => item.for === group.id);
    if (assumption?.basis === 'real' && !set.has(group.id)) add('price-basis', message('note-price-basis', { group: group.name }));
    if (assumption?.then && !set.has(group.id) && periods > 0) {
      const constant = project(dataset, { scenario: scenario.id, to, periods, set: new Map([[group.id, assumption.then]]) });
      const value = constant.rows.find(({ id }) => id === group.id)?.values.at(-1)?.value ?? 0;
      const amount = formatMoney(value, money);
      add('constant', message('note-constant', { group: group.name, rate: assumption.then.text, to, amount, unit: message(`unit-${money.unit}`) }));
    }
  }
  add('interval', message('note-interval', { figures: { zh: baseFigures(dataset, 'zh'), en: baseFigures(dataset, 'en') } }));
  add('gross', message('note-gross', { metric: metrics[rows.at(-1)?.metric ?? 'revenue'].name }));
  if (by === 'cluster') {
    const names = (lang: Lang): string => otherMetric.map(({ name, metric }) => `${name[lang]} (${metrics[metric].name[lang]})`).join(term(lang, 'comma'));
    if (otherMetric.length > 0) add('other-metric', message('note-other-metric', { clusters: { zh: names('zh'), en: names('en') } }));
    if (withoutFigure.length > 0) add('without-figure', message('note-without-figure', { count: withoutFigure.length, year: baseYear }));
  }
  const sources = [...new Set(dataset.groups.map(({ total }) => total.cite.source))].map((id) => dataset.get('source', id));
  const titles = (lang: Lang): string => sources.map(({ title, date }) => `${title[lang]} (${date})`).join(term(lang, 'semicolon'));
  add('source', message('note-source', { sources: { zh: titles('zh'), en: titles('en') } }));
  return list;
}

/** Runs of years with the same rate and origin: 2020 2.3% (derived), 2024–2025 5.0% (assumed). */
function growthSteps(growth: ProjectionRow['growth']): Bilingual {
  const runs: { first: number; last: number; rate: number; status: GrowthStatus }[] = [];
  for (const { year, rate, status } of growth) {
    const run = runs.at(-1);
    if (run && run.status === status && run.rate === rate.value) run.last = year;
    else runs.push({ first: year, last: year, rate: rate.value, status });
  }
  const words = (lang: Lang): string =>
    runs
      .map(({ first, last, rate, status }) => `${first === last ? first : `${first}–${last}`} ${formatRate(rate)} (${term(lang, `growth-${status}`)})`)
      .join(term(lang, 'comma'));
  return { zh: words('zh'), en: words('en') };
}

function baseFigures(dataset: Dataset, lang: Lang): string {
  return dataset.groups
    .map(({ total: { amount } }) => {
      const { low, high } = amount.interval(dataset.bands);
      const scale = 10 ** amount.unit.exponent;
      const digits = Math.max(0, Math.round(-Math.log10(amount.resolution / scale)) + 1);
      return `${amount.text} [${formatNumber(low / scale, digits)}, ${formatNumber(high / scale, digits)})`;
    })
    .join(term(lang, 'comma'));
}

/** The yearly average over the years in which the row grew. */
function meanGrowth({ growth, values }: ProjectionRow): string {
  const first = values[0];
  const last = values.at(-1);
  const steps = growth.length > 0 ? growth.filter(({ year }) => first && year > first.year).length : (last?.year ?? 0) - (first?.year ?? 0);
  if (!first || !last || steps === 0 || first.value <= 0 || last.value <= 0) return '—';
  return formatRate((last.value / first.value) ** (1 / steps) - 1);
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
