import { type Block, notes, type Records, type Row, type Table } from '../document/blocks.js';
import type { Dataset } from '../model/dataset.js';
import type { MoneyUnit } from '../model/units.js';
import type { ComparedValue, Comparison, ComparisonRow } from '../study/compare.js';
import type { Bilingual } from '../words/lang.js';
import { bracketed, capital, message, together, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { kindPhrases } from '../words/terms.js';
import { chooseMoneyFormat, formatMoney, formatRate, type MoneyFormat, moneyUnitName } from './format.js';
import { priceWords, rowName } from './price-notes.js';
import { type Note, projectionNotes, projectionSourcesNote } from './projection-notes.js';

const phrases = {
  compareLevels: { zh: '总量，{unit}', en: 'Levels, {unit}' },
  compareDifferences: { zh: '与“{name}”之差，{unit}与%', en: 'Difference to "{name}", {unit} and %' },
  compareGrowth: { zh: '自前一栏年份起的年均增速', en: 'Growth per year since the column before' },
} as const satisfies Record<string, Bilingual>;

/** Scenarios side by side: levels, differences to the first, growth between the years shown. */
export function comparisonBlocks(
  dataset: Dataset,
  comparison: Comparison,
  unit: MoneyUnit | undefined,
): readonly Block[] {
  const money = moneyOf(comparison, unit);
  const amount = (value: number): string => formatMoney(value, money);
  const tables: readonly Table[] = [
    { ...comparedTable(comparison, 0, ({ value }) => amount(value)), records: recordsOf(comparison) },
    comparedTable(
      comparison,
      1,
      ({ difference, share }) =>
        `${signed(difference, amount)}${share === undefined ? '' : `\n${signed(share, formatRate)}`}`,
    ),
    comparedTable({ ...comparison, years: comparison.years.slice(1) }, 0, ({ growth }) =>
      growth === undefined ? '—' : formatRate(growth),
    ),
  ];
  const [first] = comparison.projections;
  const titles = [
    message(phrases.compareLevels, { unit: moneyUnitName(money.unit) }),
    message(phrases.compareDifferences, { name: first?.scenario.name ?? '', unit: moneyUnitName(money.unit) }),
    message(phrases.compareGrowth),
  ];
  const shown = tables.flatMap((table, index) =>
    table.rows.length === 0 || table.columns.length < 3
      ? []
      : [{ ...table, title: titles[index] ?? message(phrases.compareGrowth) }],
  );
  return [...shown, notes(comparisonNotes(dataset, comparison, money))];
}

/** Output of `compare --format json`; amounts in 亿元, rates and shares as fractions. */
export function comparisonOutput(dataset: Dataset, comparison: Comparison) {
  const [first] = comparison.projections;
  if (!first) throw new RangeError('no scenarios');
  const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return {
    schema: 'jiqun.compare/1',
    scenarios: comparison.projections.map(({ scenario }) => ({ id: scenario.id, name: scenario.name })),
    set: Object.fromEntries(first.set),
    unit: '亿元',
    years: comparison.years,
    base_year: first.baseYear,
    to: first.to,
    periods: first.periods,
    basis: first.basis,
    real: first.isReal,
    rows: comparison.rows.map(({ id, name, level, group, metric, paths }) => ({
      id,
      name,
      level,
      group,
      metric,
      paths: paths.map(({ scenario, prices, values }) => ({
        scenario,
        ...(prices && { prices }),
        values: values.map(({ low, high, derivation: _how, ...rest }) => ({
          ...rest,
          low: finite(low),
          high: finite(high),
        })),
      })),
    })),
    notes: comparisonNotes(dataset, comparison, moneyOf(comparison)),
  };
}

function moneyOf({ rows }: Comparison, unit?: MoneyUnit): MoneyFormat {
  return chooseMoneyFormat(
    rows.flatMap(({ paths }) => paths.flatMap(({ values }) => values.map(({ value }) => value))),
    unit,
  );
}

/** One row for every subject and scenario, beginning with the scenario at an index; each subject is named once. */
function comparedTable(
  { rows, years, projections }: Comparison,
  from: number,
  cell: (value: ComparedValue) => string,
): Table {
  const isProjected = (year: number): boolean =>
    rows.some(({ paths }) =>
      paths.some(({ values }) => values.some((value) => value.year === year && value.status === 'projected')),
    );
  const body = rows.flatMap((row) =>
    row.paths.slice(from).map(({ values, prices }, index): Row => {
      const projection = projections[index + from];
      const scenario = projection
        ? rowName({ level: row.level, name: projection.scenario.name, prices }, projection.baseYear)
        : '';
      const at = (year: number) => values.find((value) => value.year === year);
      const cells = years.map((year) => {
        const value = at(year);
        return value ? cell(value) : '—';
      });
      return {
        cells: [index === 0 ? label(row, projections[0]?.baseYear ?? 0) : '', scenario, ...cells],
        ...(row.level === 'total' && { tone: 'strong' as const }),
      };
    }),
  );
  return {
    kind: 'table',
    columns: [
      { id: 'name', header: capital(reportPhrases.fieldFor), isKey: true },
      { id: 'scenario', header: capital(kindPhrases.scenario), isKey: true },
      ...years.map((year) => ({
        id: String(year),
        header: isProjected(year) ? `${year}E` : String(year),
        align: 'right' as const,
      })),
    ],
    rows: body,
  };
}

function label({ level, name, paths }: ComparisonRow, baseYear: number): Words {
  const prices = paths[0]?.prices;
  if (level === 'conversion' && prices !== undefined && prices !== 'mixed')
    return bracketed(name, priceWords(prices, baseYear));
  return level === 'cluster' || level === 'remainder' ? together`  ${name}` : name;
}

function signed(value: number, format: (value: number) => string): string {
  const words = format(value);
  return value > 0 && /[1-9]/.test(words) ? `+${words}` : words;
}

function recordsOf({ rows }: Comparison): Records {
  return {
    columns: [
      'id',
      'name_zh',
      'name_en',
      'level',
      'group',
      'metric',
      'scenario',
      'year',
      'value',
      'low',
      'high',
      'unit',
      'difference',
      'share',
      'growth',
      'status',
      'price_basis',
    ],
    rows: rows.flatMap(({ id, name, level, group, metric, paths }) =>
      paths.flatMap(({ scenario, prices, values }) =>
        values.map(({ year, value, low, high, difference, share, growth, status }) => [
          id,
          name.zh,
          name.en,
          level,
          group,
          metric,
          scenario,
          year,
          value,
          Number.isFinite(low) ? low : null,
          Number.isFinite(high) ? high : null,
          '亿元',
          difference,
          share ?? null,
          growth ?? null,
          status,
          prices ?? null,
        ]),
      ),
    ),
  };
}

const kept: ReadonlySet<string> = new Set([
  'scenario',
  'set',
  'set-unused',
  'periods',
  'price-basis',
  'interval',
  'gross',
  'other-metric',
  'without-figure',
  'negative',
]);

/** Notes of all projections, each once, and their sources. */
function comparisonNotes(dataset: Dataset, { projections }: Comparison, money: MoneyFormat): readonly Note[] {
  const all = projections
    .flatMap((projection) => projectionNotes(dataset, projection, money))
    .filter(({ id }) => kept.has(id));
  const scenariosFirst = [...all.filter(({ id }) => id === 'scenario'), ...all.filter(({ id }) => id !== 'scenario')];
  return [
    ...new Map(scenariosFirst.map((note) => [note.en, note])).values(),
    projectionSourcesNote(dataset, projections),
  ];
}
