import { cagr } from '../derive/growth.js';
import { sum } from '../derive/interval.js';
import { orUndefined } from '../derive/result.js';
import type { Dataset } from '../model/dataset.js';
import type { Interval } from '../model/quantity.js';
import type { MoneyUnit } from '../model/units.js';
import type { Projection, ProjectionRow } from '../projection/projection.js';
import {
  type Axis,
  type AxisValues,
  type Bar,
  movedLevel,
  pathElasticities,
  type Sensitivity,
  twoWayGrid,
} from '../projection/sensitivity.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { header, message, say, term } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { termPhrases } from '../words/terms.js';
import { gridPhrases } from '../words/whatif.js';
import { type Block, notes, type Records, type Spans, type Table } from './blocks.js';
import {
  chooseMoneyFormat,
  formatMoney,
  formatNumber,
  formatRate,
  type MoneyFormat,
  moneyUnitName,
  moneyWords,
} from './format.js';
import { type Note, projectionNotes } from './projection-notes.js';

const driverPhrases = {
  periods: { zh: '增长次数±1', en: 'One period more or less' },
  'base-rounding': { zh: '基期的四舍五入', en: 'Rounding of the base' },
  'price-basis': { zh: '名义与实际', en: 'Nominal or real' },
} as const satisfies Record<string, Bilingual>;

const axisPhrases = {
  base: { zh: '基期', en: 'base' },
  growth: { zh: '每年增速', en: 'growth per year' },
  periods: { zh: '增长次数', en: 'periods' },
} as const satisfies Record<string, Bilingual>;

const phrases = {
  sensitivityChart: {
    zh: '其他条件不变、只改一项时的{to}年水平，{unit}；▒低于、█高于推算值',
    en: 'Level of {to} when one cause changes and the others stand still, {unit}; ▒ below, █ above the projection',
  },
  driverRate: { zh: '每年增速±{points}个百分点', en: 'Growth ±{points} pp a year' },
  sensitivityElasticities: { zh: '弹性（精确）', en: 'Elasticities, exact' },
  elasticityGrowth: { zh: '年均增速g', en: 'Growth g' },
  elasticityBase: { zh: '基期∂lnV/∂lnB', en: '∂lnV/∂lnB' },
  elasticityRate: { zh: '增速∂lnV/∂g', en: '∂lnV/∂g' },
  elasticityPeriods: { zh: '次数∂lnV/∂n', en: '∂lnV/∂n' },
  noteElasticities: {
    zh: '弹性：V为水平，B为基期，g为每年增速，n为增长次数；∂lnV/∂lnB为1，即基期多1%，水平也多1%；每年多1个百分点，水平约多∂lnV/∂g个百分之一；多一次增长，lnV多ln(1+g)',
    en:
      'Elasticities of the level V to base B, yearly growth g and number of periods n: 1% more base is 1% more ' +
      'level; one percentage point (pp) more growth a year is about ∂lnV/∂g per cent more; one period more adds ' +
      'ln(1+g) to lnV',
  },
  noteBarsApart: {
    zh: '各项分别变动，不是概率区间，也不能相加',
    en: 'Each cause is changed by itself: the bars are no probabilities and do not add up',
  },
  noteNoDeflator: {
    zh: '没有价格变动率，价格基础一项未列；可用--deflator',
    en: 'Without a change of prices there is no bar for the price basis; --deflator gives one',
  },
  gridTitle: {
    zh: '双向表：{rows}（行）×{columns}（列），{unit}；{others}',
    en: 'Two-way table: {rows} (rows) by {columns} (columns), {unit}; {others}',
  },
  noteGridGrowth: {
    zh: '双向表的增速为年均；每一行把各年增速同样加减，少算一次的去掉首年，多算一次的重复末年',
    en:
      'Growth in the two-way table is the yearly average: each line moves every year alike; fewer periods leave ' +
      'out the first years, more repeat the last',
  },
} as const satisfies Record<string, Bilingual>;

/** What the last level of a subject depends on: `rows` are those whose growth is assumed, of the total its groups. */
export interface Study {
  readonly id: string;
  readonly projection: Projection;
  readonly rows: readonly ProjectionRow[];
  /** Change of growth to both sides, as a fraction. */
  readonly points: number;
  readonly sensitivity: Sensitivity;
  /** Causes of the rows and the columns of a two-way table. */
  readonly grid?: readonly [Axis, Axis];
}

/** A tornado, the exact elasticities, and the two-way table where one is asked for. */
export function sensitivityBlocks(
  dataset: Dataset,
  study: Study,
  unit: MoneyUnit | undefined,
  lang: Lang,
): readonly Block[] {
  const money = moneyOf(study, unit);
  return [
    tornadoSpans(study, money, lang),
    elasticityTable(study, lang),
    ...(study.grid ? [gridTable(study, study.grid, money, lang)] : []),
    notes(sensitivityNotes(dataset, study, money).map((note) => note[lang])),
  ];
}

/** Values of CSV: the cells of the grid where there is one, else the bars. */
export function sensitivityRecords(study: Study): Records {
  const { grid, sensitivity } = study;
  if (!grid)
    return {
      columns: ['driver', 'low', 'high', 'level', 'unit'],
      rows: sensitivity.bars.map(({ driver, low, high }) => [driver, low, high, sensitivity.level, '亿元']),
    };
  const values = axisValues(study);
  const [rows, columns] = grid;
  const cells = levelsOf(study, grid);
  return {
    columns: [rows, columns, 'level', 'unit'],
    rows: values[rows].flatMap((row, index) =>
      values[columns].map((column, at) => [row, column, cells[index]?.[at] ?? null, '亿元']),
    ),
  };
}

/** Output of `sensitivity --format json`; amounts in 亿元, rates as fractions. */
export function sensitivityOutput(dataset: Dataset, study: Study) {
  const { id, projection, sensitivity, points, rows, grid } = study;
  const values = axisValues(study);
  return {
    schema: 'jiqun.sensitivity/1',
    id,
    scenario: projection.scenario.id,
    set: Object.fromEntries(projection.set),
    unit: '亿元',
    base_year: projection.baseYear,
    to: projection.to,
    periods: projection.periods,
    basis: projection.basis,
    real: projection.isReal,
    points,
    level: sensitivity.level,
    bars: sensitivity.bars.map(({ driver, low, high }) => ({ driver, low, high })),
    elasticities: rows.flatMap((row) => {
      const found = pathElasticities(ratesOf(row));
      return found.ok ? [{ id: row.id, growth: meanRate(ratesOf(row)), ...found.value }] : [];
    }),
    ...(grid && {
      grid: {
        rows: grid[0],
        columns: grid[1],
        row_values: values[grid[0]],
        column_values: values[grid[1]],
        levels: levelsOf(study, grid),
      },
    }),
    notes: sensitivityNotes(dataset, study, moneyOf(study)),
  };
}

/** How amounts of a study are shown. */
export function moneyOf({ sensitivity }: Study, unit?: MoneyUnit): MoneyFormat {
  return chooseMoneyFormat([sensitivity.level, ...sensitivity.bars.flatMap(({ low, high }) => [low, high])], unit);
}

/** The bars of each cause, widest first. */
export function tornadoSpans(
  { sensitivity: { level, bars }, points, projection }: Study,
  money: MoneyFormat,
  lang: Lang,
): Spans {
  const spell = (value: number): string => `${formatMoney(value, money)} ${signedRate(value / level - 1)}`;
  return {
    kind: 'spans',
    title: say(lang, message(phrases.sensitivityChart, { to: projection.to, unit: moneyUnitName(money.unit, lang) })),
    middle: { value: level, text: formatMoney(level, money) },
    spans: bars.map(({ driver, low, high }) => ({
      label: driverName(driver, points, lang),
      low,
      high,
      lowText: spell(low),
      highText: spell(high),
    })),
  };
}

function driverName(driver: Bar['driver'], points: number, lang: Lang): string {
  if (driver === 'rate') return say(lang, message(phrases.driverRate, { points: formatPoints(points) }));
  return term(lang, driverPhrases[driver]);
}

function formatPoints(points: number): string {
  return formatNumber(points * 100, 2).replace(/\.?0+$/, '');
}

function signedRate(share: number): string {
  const words = formatRate(share);
  return share > 0 && /[1-9]/.test(words) ? `+${words}` : words;
}

function elasticityTable({ rows }: Study, lang: Lang): Table {
  return {
    kind: 'table',
    title: term(lang, phrases.sensitivityElasticities),
    columns: [
      { id: 'name', header: header(lang, reportPhrases.fieldFor), isKey: true },
      ...(
        [phrases.elasticityGrowth, phrases.elasticityBase, phrases.elasticityRate, phrases.elasticityPeriods] as const
      ).map((words, index) => ({
        id: String(index),
        header: term(lang, words),
        align: 'right' as const,
      })),
    ],
    rows: rows.flatMap((row) => {
      const found = pathElasticities(ratesOf(row));
      if (!found.ok) return [];
      const { base, rate, periods } = found.value;
      return [
        {
          cells: [
            row.name[lang],
            formatRate(meanRate(ratesOf(row))),
            String(base),
            formatNumber(rate, 3),
            formatNumber(periods, 4),
          ],
        },
      ];
    }),
  };
}

function ratesOf({ growth }: ProjectionRow): readonly number[] {
  return growth.map(({ rate }) => rate.value);
}

function meanRate(rates: readonly number[]): number {
  return Math.expm1(rates.reduce((total, rate) => total + Math.log1p(rate), 0) / Math.max(1, rates.length));
}

/**
 * Five average rates, as the moved paths have them, periods around the number in use, and the base with the ends of its
 * rounding.
 */
function axisValues(study: Study): AxisValues {
  const { periods } = study.projection;
  const base = baseOf(study);
  const around = [-2, -1, 0, 1, 2];
  const ends =
    Number.isFinite(base.low) && Number.isFinite(base.high) && base.high > base.low
      ? [base.low, base.value, base.high]
      : [base.value];
  const reach = Math.min(2, periods - 1);
  return {
    growth: around.map((step) => averageOf(study, step * study.points)),
    periods: around.filter((step) => Math.abs(step) <= reach).map((step) => periods + step),
    base: ends,
  };
}

/** The sum of what the rows start from. */
function baseOf({ rows }: Study): Interval {
  return sum(rows.flatMap(({ values }) => values[0] ?? []));
}

/** The average growth of the path when every year moves by the same points. */
function averageOf({ rows, projection: { periods } }: Study, points: number): number {
  const [base, level] = [0, periods].map((count) =>
    orUndefined(movedLevel(rows, { points, periods: count, end: 'value' })),
  );
  const rate = cagr(base ?? 0, level ?? 0, periods);
  return rate.ok ? rate.value : points;
}

/** Cells of the two-way table; its middle, and what lies beside it, are those of the bars. */
function levelsOf(study: Study, [rows, columns]: readonly [Axis, Axis]): readonly (readonly (number | null)[])[] {
  const values = axisValues(study);
  const base = baseOf(study);
  const cells = twoWayGrid(rows, columns, values, (at) =>
    movedLevel(study.rows, {
      points: (values.growth.indexOf(at.growth) - 2) * study.points,
      periods: at.periods,
      end: at.base === base.value ? 'value' : at.base === base.low ? 'low' : 'high',
    }),
  );
  return cells.map((line) => line.map((cell) => (cell.ok ? cell.value : null)));
}

function gridTable(study: Study, [rows, columns]: readonly [Axis, Axis], money: MoneyFormat, lang: Lang): Table {
  const values = axisValues(study);
  const spell: Readonly<Record<Axis, (value: number) => string>> = {
    growth: (value) => formatRate(value),
    periods: String,
    base: (value) => formatMoney(value, money),
  };
  const others = (['growth', 'periods', 'base'] as const).filter((axis) => axis !== rows && axis !== columns);
  const middle = (axis: Axis): number => values[axis][Math.floor(values[axis].length / 2)] ?? 0;
  const fixed = others.map((axis) =>
    say(
      lang,
      message(gridPhrases[axis], {
        value: axis === 'base' ? moneyWords(middle(axis), money)[lang] : spell[axis](middle(axis)),
      }),
    ),
  );
  const cells = levelsOf(study, [rows, columns]);
  return {
    kind: 'table',
    title: say(
      lang,
      message(phrases.gridTitle, {
        rows: message(axisPhrases[rows]),
        columns: message(axisPhrases[columns]),
        unit: moneyUnitName(money.unit, lang),
        others: fixed.join(term(lang, termPhrases.comma)),
      }),
    ),
    columns: [
      { id: rows, header: header(lang, axisPhrases[rows]), isKey: true, align: 'right' },
      ...values[columns].map((value) => ({
        id: String(value),
        header: spell[columns](value),
        align: 'right' as const,
      })),
    ],
    rows: values[rows].map((value, index) => ({
      cells: [
        spell[rows](value),
        ...(cells[index] ?? []).map((cell) => (cell === null ? '—' : formatMoney(cell, money))),
      ],
    })),
  };
}

const kept: ReadonlySet<string> = new Set([
  'scenario',
  'set',
  'periods',
  'growth',
  'price-basis',
  'interval',
  'source',
]);

function sensitivityNotes(dataset: Dataset, study: Study, money: MoneyFormat): readonly Note[] {
  const own = [
    ['bars', message(phrases.noteBarsApart)],
    ['elasticities', message(phrases.noteElasticities)],
    ...(study.grid?.includes('growth') ? [['grid', message(phrases.noteGridGrowth)] as const] : []),
    ...(lacksPrices(study) ? [['no-deflator', message(phrases.noteNoDeflator)] as const] : []),
  ] as const;
  const rest = projectionNotes(dataset, { ...study.projection, by: 'group', rows: notedRows(study) }, money).filter(
    ({ id }) => kept.has(id),
  );
  return [...own.map(([id, text]) => ({ id, zh: say('zh', text), en: say('en', text) })), ...rest];
}

/** Whether there would be a bar for the price basis if a change of prices were known. */
function lacksPrices({ sensitivity, rows }: Study): boolean {
  const isReal = rows.some(({ growth }) => growth.some(({ basis }) => basis === 'real'));
  return isReal && sensitivity.bars.every(({ driver }) => driver !== 'price-basis');
}

/** The rows that the notes speak of: those studied, with their group's growth and the total. */
function notedRows({ rows, projection }: Study): readonly ProjectionRow[] {
  const ids = new Set(rows.flatMap(({ id, group }) => [id, group]));
  return projection.rows.filter(({ id, level }) => ids.has(id) || level === 'total');
}
