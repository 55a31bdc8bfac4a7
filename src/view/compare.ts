import { type Block, notes, type Table } from '../document/blocks.js';
import { outputOf, type ResultColumn, recordsOf, tableOf } from '../document/columns.js';
import type { Dataset } from '../model/dataset.js';
import type { MoneyUnit } from '../model/units.js';
import type { ComparedValue, Comparison, ComparisonRow } from '../study/compare.js';
import type { Bilingual } from '../words/lang.js';
import { bracketed, capital, message, together, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { kindPhrases } from '../words/terms.js';
import { chooseMoneyFormat, formatMoney, formatRate, type MoneyFormat, moneyUnitName } from './format.js';
import {
  boundColumns,
  levelColumns,
  pricesColumn,
  type RowHead,
  rowColumns,
  statusColumn,
  unitColumn,
  valueColumns,
  yearColumns,
} from './levels.js';
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
  const name = comparison.projections[0]?.scenario.name ?? '';
  const tables = [
    comparedTable(comparison, 0, message(phrases.compareLevels, { unit: moneyUnitName(money.unit) }), ({ value }) =>
      amount(value),
    ),
    comparedTable(
      { ...comparison, years: comparison.years.filter((year) => differsIn(comparison, year)) },
      1,
      message(phrases.compareDifferences, { name, unit: moneyUnitName(money.unit) }),
      ({ difference, share }) =>
        `${signed(difference, amount)}${share === undefined ? '' : `\n${signed(share, formatRate)}`}`,
    ),
    comparedTable(
      { ...comparison, years: comparison.years.slice(1) },
      0,
      message(phrases.compareGrowth),
      ({ growth }) => (growth === undefined ? '—' : formatRate(growth)),
    ),
  ].filter(({ rows, columns }) => rows.length > 0 && columns.length > 2);
  const records = recordsOf(recordColumns, recordedLevels(comparison));
  return [
    ...tables.map((table, index) => (index === 0 ? { ...table, records } : table)),
    notes(comparisonNotes(dataset, comparison, money)),
  ];
}

/** Output of `compare --format json`; amounts in 亿元, rates and shares as fractions. */
export function comparisonOutput(dataset: Dataset, comparison: Comparison) {
  const [first] = comparison.projections;
  if (!first) throw new RangeError('no scenarios');
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
    rows: comparison.rows.map((row) => ({
      ...outputOf(rowColumns, row),
      paths: row.paths.map(({ scenario, prices, values }) => ({
        scenario,
        ...(prices && { prices }),
        values: values.map((level) => outputOf(comparedColumns, level)),
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

/** A level under a scenario as a record of CSV. */
type RecordedLevel = RowHead & Omit<ComparisonRow['paths'][number], 'values'> & ComparedValue;

const differenceColumns: readonly ResultColumn<ComparedValue>[] = [
  { id: 'difference', value: ({ difference }) => difference },
  { id: 'share', value: ({ share }) => share },
  { id: 'growth', value: ({ growth }) => growth },
];

const comparedColumns = [...valueColumns, statusColumn, ...differenceColumns, ...boundColumns];

const recordColumns: readonly ResultColumn<RecordedLevel>[] = [
  ...rowColumns,
  { id: 'scenario', value: ({ scenario }) => scenario },
  ...levelColumns,
  unitColumn,
  ...differenceColumns,
  statusColumn,
  pricesColumn,
];

function recordedLevels({ rows }: Comparison): readonly RecordedLevel[] {
  return rows.flatMap((row) =>
    row.paths.flatMap(({ values, ...path }) => values.map((level) => ({ ...row, ...path, ...level }))),
  );
}

/** A row under a scenario, as a line of a table. */
interface Line {
  readonly row: ComparisonRow;
  readonly name: Words;
  readonly scenario: Words;
  readonly values: readonly ComparedValue[];
}

/** Whether a level lies apart from that of the first scenario. */
function isApart({ difference }: ComparedValue): boolean {
  return difference !== 0;
}

/** Whether any scenario differs from the first in a year. */
function differsIn({ rows }: Comparison, year: number): boolean {
  return rows.some(({ paths }) =>
    paths.some(({ values }) => values.some((value) => value.year === year && isApart(value))),
  );
}

/**
 * One line for every row and scenario, beginning with the scenario at an index; each row is named once. Beyond the
 * first scenario only those lines that differ from it.
 */
function comparedTable(
  { rows, years, projections }: Comparison,
  from: number,
  title: Words,
  spell: (value: ComparedValue) => string,
): Table {
  const items = rows.flatMap((row) => {
    const lines = row.paths.map(({ values, prices }, index): Line => {
      const { scenario, baseYear = 0 } = projections[index] ?? {};
      const name = scenario ? rowName({ level: row.level, name: scenario.name, prices }, baseYear) : '';
      return { row, name: label(row, baseYear), scenario: name, values };
    });
    const shown = from === 0 ? lines : lines.slice(from).filter(({ values }) => values.some(isApart));
    return shown.map((line, index) => (index === 0 ? line : { ...line, name: '' }));
  });
  const columns: readonly ResultColumn<Line>[] = [
    { id: 'name', head: capital(reportPhrases.fieldFor), isKey: true, screen: ({ name }) => name },
    { id: 'scenario', head: capital(kindPhrases.scenario), isKey: true, screen: ({ scenario }) => scenario },
    ...yearColumns<Line>(
      years,
      rows.flatMap(({ paths }) => paths.flatMap(({ values }) => values)),
      (year) => ({
        screen: ({ values }) => {
          const value = values.find((item) => item.year === year);
          return value && spell(value);
        },
      }),
    ),
  ];
  return tableOf({ columns, items, title, tone: ({ row }) => (row.level === 'total' ? 'strong' : undefined) });
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
