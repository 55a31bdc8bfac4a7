import { type Block, notes, type Records, type Spans, type Table } from '../document/blocks.js';
import { outputOf, type ResultColumn, recordsOf, tableOf } from '../document/columns.js';
import type { Dataset } from '../model/dataset.js';
import type { MoneyUnit } from '../model/units.js';
import type { ProjectionRow } from '../study/projection.js';
import type { Bar, Elasticities, RowElasticities, Study } from '../study/sensitivity.js';
import { type Axis, type Grid, middleOfAxis } from '../study/sensitivity-grid.js';
import type { Bilingual } from '../words/lang.js';
import { capital, inBoth, listed, message, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { gridPhrases } from '../words/whatif.js';
import {
  chooseMoneyFormat,
  formatMoney,
  formatNumber,
  formatRate,
  type MoneyFormat,
  moneyUnitName,
  moneyWords,
} from './format.js';
import { boundColumns, unitColumn } from './levels.js';
import { type Note, projectionNotes } from './projection-notes.js';

const driverPhrases = {
  periods: { zh: '计算年数±1年', en: 'One year of growth more or less' },
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
    en: 'Level of {to} when one assumption changes, the others held constant, {unit}; ▒ below, █ above the projection',
  },
  driverRate: { zh: '每年增速±{points}个百分点', en: 'Growth ±{points} pp a year' },
  sensitivityElasticities: { zh: '弹性（精确）', en: 'Elasticities, exact' },
  elasticityGrowth: { zh: '年均增速g', en: 'Growth g' },
  elasticityBase: { zh: '基期∂lnV/∂lnB', en: '∂lnV/∂lnB' },
  elasticityRate: { zh: '增速∂lnV/∂g', en: '∂lnV/∂g' },
  elasticityPeriods: { zh: '年数∂lnV/∂n', en: '∂lnV/∂n' },
  noteElasticities: {
    zh: '弹性：V为水平，B为基期，g为每年增速，n为计算年数；∂lnV/∂lnB为1，即基期多1%，水平也多1%；每年多1个百分点，水平约多∂lnV/∂g个百分之一；多算一年，lnV多ln(1+g)',
    en:
      'Elasticities of the level V to base B, yearly growth g and number of periods n: 1% more base is 1% more ' +
      'level; one percentage point (pp) more growth a year is about ∂lnV/∂g per cent more; one period more adds ' +
      'ln(1+g) to lnV',
  },
  noteBarsApart: {
    zh: '各项分别变动，不是概率区间，也不能相加',
    en: 'One assumption at a time, with the others held constant: not probabilities, and they do not add up',
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

/** A tornado, the exact elasticities, and the two-way table if the study has one. */
export function sensitivityBlocks(dataset: Dataset, study: Study, unit: MoneyUnit | undefined): readonly Block[] {
  const money = moneyOf(study, unit);
  return [
    tornadoSpans(study, money),
    tableOf({ columns: elasticityColumns, items: study.elasticities, title: phrases.sensitivityElasticities }),
    ...(study.grid ? [gridTable(study.grid, money)] : []),
    notes(sensitivityNotes(dataset, study, money)),
  ];
}

const barColumns: readonly ResultColumn<Bar>[] = [{ id: 'driver', value: ({ driver }) => driver }, ...boundColumns];

/** Records for CSV: the cells of the grid if the study has one, else the bars. */
export function sensitivityRecords({ grid, sensitivity: { bars, level } }: Study): Records {
  if (!grid) return recordsOf([...barColumns, { id: 'level', value: () => level }, unitColumn], bars);
  const [rows, columns] = grid.axes;
  const cells = gridRows(grid).flatMap(({ value, levels }) =>
    grid.values[columns].map((column, index) => ({ row: value, column, level: levels[index] })),
  );
  const cellColumns: readonly ResultColumn<(typeof cells)[number]>[] = [
    { id: rows, value: ({ row }) => row },
    { id: columns, value: ({ column }) => column },
    { id: 'level', value: (cell) => cell.level },
    unitColumn,
  ];
  return recordsOf(cellColumns, cells);
}

/** Output of `sensitivity --format json`; amounts in 亿元, rates as fractions. */
export function sensitivityOutput(dataset: Dataset, study: Study) {
  const { id, projection, sensitivity, points, elasticities, grid } = study;
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
    bars: sensitivity.bars.map((bar) => outputOf(barColumns, bar)),
    elasticities: elasticities.map((item) => outputOf(elasticityColumns, item)),
    ...(grid && {
      grid: {
        rows: grid.axes[0],
        columns: grid.axes[1],
        row_values: grid.values[grid.axes[0]],
        column_values: grid.values[grid.axes[1]],
        levels: grid.levels,
      },
    }),
    notes: sensitivityNotes(dataset, study, moneyOf(study)),
  };
}

/** Money format for the amounts of a study. */
export function moneyOf({ sensitivity }: Study, unit?: MoneyUnit): MoneyFormat {
  return chooseMoneyFormat([sensitivity.level, ...sensitivity.bars.flatMap(({ low, high }) => [low, high])], unit);
}

/** The bars of each cause, widest first. */
export function tornadoSpans({ sensitivity: { level, bars }, points, projection }: Study, money: MoneyFormat): Spans {
  const spell = (value: number): string => `${formatMoney(value, money)} ${signedRate(value / level - 1)}`;
  return {
    kind: 'spans',
    title: message(phrases.sensitivityChart, { to: projection.to, unit: moneyUnitName(money.unit) }),
    middle: { value: level, text: formatMoney(level, money) },
    spans: bars.map(({ driver, low, high }) => ({
      label: driverName(driver, points),
      low,
      high,
      lowText: spell(low),
      highText: spell(high),
    })),
  };
}

function driverName(driver: Bar['driver'], points: number): Words {
  if (driver === 'rate') return message(phrases.driverRate, { points: formatPoints(points) });
  return driverPhrases[driver];
}

function formatPoints(points: number): string {
  return formatNumber(points * 100, 2).replace(/\.?0+$/, '');
}

function signedRate(share: number): string {
  const words = formatRate(share);
  return share > 0 && /[1-9]/.test(words) ? `+${words}` : words;
}

const elasticityColumns: readonly ResultColumn<RowElasticities>[] = [
  {
    id: 'id',
    head: capital(reportPhrases.fieldFor),
    isKey: true,
    value: ({ row }) => row.id,
    screen: ({ row }) => row.name,
  },
  {
    id: 'growth',
    head: phrases.elasticityGrowth,
    align: 'right',
    value: ({ growth }) => growth,
    screen: ({ growth }) => formatRate(growth),
  },
  elasticity('base', phrases.elasticityBase, 0),
  elasticity('rate', phrases.elasticityRate, 3),
  elasticity('periods', phrases.elasticityPeriods, 4),
];

function elasticity(id: keyof Elasticities, head: Bilingual, digits: number): ResultColumn<RowElasticities> {
  const value = ({ elasticities }: RowElasticities) => elasticities[id];
  return { id, head, align: 'right', value, screen: (item) => formatNumber(value(item), digits) };
}

/** A row of the two-way table: the value of its cause, and its levels. */
interface GridRow {
  readonly value: number;
  readonly levels: readonly (number | null)[];
}

function gridRows({ axes: [rows], values, levels }: Grid): readonly GridRow[] {
  return values[rows].map((value, index) => ({ value, levels: levels[index] ?? [] }));
}

function gridTable(grid: Grid, money: MoneyFormat): Table {
  const { axes, values } = grid;
  const [rows, columns] = axes;
  const spell: Readonly<Record<Axis, (value: number) => string>> = {
    growth: (value) => formatRate(value),
    periods: String,
    base: (value) => formatMoney(value, money),
  };
  const middle = (axis: Axis): number => middleOfAxis(values, axis);
  const fixedAxes = (['growth', 'periods', 'base'] as const).filter((axis) => axis !== rows && axis !== columns);
  const fixed = fixedAxes.map((axis) =>
    message(gridPhrases[axis], {
      value: axis === 'base' ? moneyWords(middle(axis), money) : spell[axis](middle(axis)),
    }),
  );
  const title = message(phrases.gridTitle, {
    rows: message(axisPhrases[rows]),
    columns: message(axisPhrases[columns]),
    unit: moneyUnitName(money.unit),
    others: listed(fixed),
  });
  const first: ResultColumn<GridRow> = {
    id: rows,
    head: capital(axisPhrases[rows]),
    isKey: true,
    align: 'right',
    screen: ({ value }) => spell[rows](value),
  };
  const others = values[columns].map(
    (column, index): ResultColumn<GridRow> => ({
      id: String(column),
      head: spell[columns](column),
      align: 'right',
      screen: ({ levels }) => {
        const level = levels[index] ?? null;
        return level === null ? undefined : formatMoney(level, money);
      },
    }),
  );
  return tableOf({ columns: [first, ...others], items: gridRows(grid), title });
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
    ...(study.grid?.axes.includes('growth') ? [['grid', message(phrases.noteGridGrowth)] as const] : []),
    ...(lacksPrices(study) ? [['no-deflator', message(phrases.noteNoDeflator)] as const] : []),
  ] as const;
  const rest = projectionNotes(dataset, { ...study.projection, by: 'group', rows: notedRows(study) }, money).filter(
    ({ id }) => kept.has(id),
  );
  return [...own.map(([id, text]) => ({ id, ...inBoth(text) })), ...rest];
}

/** Whether a known change of prices would add a bar for the price basis. */
function lacksPrices({ sensitivity, rows }: Study): boolean {
  const isReal = rows.some(({ growth }) => growth.some(({ basis }) => basis === 'real'));
  return isReal && sensitivity.bars.every(({ driver }) => driver !== 'price-basis');
}

/** Rows needed for the notes: those studied, their groups and the total. */
function notedRows({ rows, projection }: Study): readonly ProjectionRow[] {
  const ids = new Set(rows.flatMap(({ id, group }) => [id, group]));
  return projection.rows.filter(({ id, level }) => ids.has(id) || level === 'total');
}
