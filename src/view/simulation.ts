import { type Block, notes, paragraph, type Table } from '../document/blocks.js';
import { describedTable, type ResultColumn, recordsOf, tableOf } from '../document/columns.js';
import type { Dataset } from '../model/dataset.js';
import { metrics } from '../model/metrics.js';
import type { MoneyUnit } from '../model/units.js';
import type { MemberRecord } from '../study/member-record.js';
import type { Simulated, Simulation } from '../study/simulate.js';
import type { Bilingual } from '../words/lang.js';
import { bracketed, capital, inBoth, listed, message, together, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { termPhrases } from '../words/terms.js';
import {
  chooseMoneyFormat,
  formatMoney,
  formatNumber,
  formatRate,
  type MoneyFormat,
  moneyUnitName,
  spellQuantity,
} from './format.js';
import { unitColumn } from './levels.js';
import { finiteOrNull } from './promised.js';
import { type SimulationStudy, simulationNotes } from './simulation-notes.js';
import { refusalOf } from './simulation-refusal.js';

const rangePhrases = {
  envelope: { zh: '观测的最小至最大', en: 'observed minimum to maximum' },
  band: { zh: '80%区间，参考', en: '80% band, indicative' },
} as const satisfies Record<string, Bilingual>;

const phrases = {
  simulationSum: {
    zh: '{to}年合计，{unit}，±为蒙特卡洛误差',
    en: 'Sum in {to}, {unit}, with ± the Monte Carlo error',
  },
  simulationCorrelation: { zh: '相关系数', en: 'correlation' },
  simulationLow: { zh: '10%分位', en: '10% below' },
  simulationMedian: { zh: '中位数', en: 'Median' },
  simulationHigh: { zh: '90%分位', en: '90% below' },
  simulationProbability: { zh: '达标概率', en: 'Probability' },
  simulationHeld: { zh: '数据里有什么；{to}年区间，{unit}', en: 'What the data hold; ranges for {to}, {unit}' },
  simulationMember: { zh: '成员', en: 'member' },
  simulationObservations: { zh: '增速观测', en: 'growth observations' },
  simulationBase: { zh: '最近水平', en: 'latest level' },
  simulationRange: { zh: '可给的区间', en: 'what may be shown' },
  rangeNone: { zh: '只有路径与情景', en: 'path and scenarios only' },
  simulationMean: { zh: '均值', en: 'Mean' },
  simulationMatrix: { zh: '矩阵', en: 'matrix' },
} as const satisfies Record<string, Bilingual>;

/** The simulated sum at each correlation, or why there is none, and the data for each member. */
export function simulationBlocks(
  dataset: Dataset,
  study: SimulationStudy,
  unit: MoneyUnit | undefined,
): readonly Block[] {
  const { result } = study.combination;
  const money = moneyOf(study, unit);
  const answer = result.ok ? [resultTable(result.runs, money, study)] : [paragraph(refusalOf(study, result))];
  const held = memberTable(study, money, result.ok);
  return [...answer, held, notes(simulationNotes(dataset, study, money))];
}

/** Output of `simulate --format json`; amounts in 亿元, rates as fractions, an open end as null. */
export function simulationOutput(dataset: Dataset, study: SimulationStudy) {
  const { request, combination, others } = study;
  const { result, from, simulated } = combination;
  const refusal = result.ok ? undefined : refusalOf(study, result);
  const member = ({ kind, id, name, metric, observations, range, from: start }: MemberRecord) => {
    const assumed = simulated.find((item) => item.id === id)?.assumed;
    const { rate, spread } = assumed ?? {};
    return {
      id,
      kind,
      name,
      metric,
      observations: observations.map(({ year, rate, origin }) => ({ year, rate: rate.value, origin })),
      ...(range.ok &&
        start !== undefined && {
          range: {
            kind: range.value.kind,
            from: start,
            low: finiteOrNull(range.value.low),
            value: range.value.value,
            high: finiteOrNull(range.value.high),
          },
        }),
      ...(assumed && { assumed: { rate, spread } }),
    };
  };
  return {
    schema: 'jiqun.simulation/1',
    unit: '亿元',
    ...(from !== undefined && { from }),
    to: request.to,
    seed: request.seed,
    draws: request.draws,
    correlation: request.matrix ? 'matrix' : request.correlation,
    ...(request.matrix && { matrix: request.matrix }),
    phi: request.reversion ?? 0,
    words: combination.uses.map(({ member: id, of, quantity, word, distribution }) => ({
      member: id,
      of,
      ...(quantity && { quantity: quantity.text }),
      word,
      distribution,
    })),
    members: combination.members.map(member),
    others: others.map(member),
    ...(refusal &&
      !result.ok && {
        refusal: { reason: result.notDefined, which: result.which, ...inBoth(refusal) },
      }),
    results: result.ok
      ? result.runs.map(({ correlation, years, probability }) => ({
          correlation,
          years: years.map(({ years: count, ...rest }) => ({ year: (from ?? 0) + count, ...rest })),
          ...(probability && { probability }),
        }))
      : [],
    notes: simulationNotes(dataset, study, moneyOf(study)),
  };
}

function moneyOf({ combination: { result, members }, others }: SimulationStudy, unit?: MoneyUnit): MoneyFormat {
  const ranges = [...members, ...others].flatMap(({ range }) => (range.ok ? [range.value.value] : []));
  const sums = result.ok
    ? result.runs.flatMap(({ years }) => years.flatMap(({ median, high }) => [median.value, high.value]))
    : [];
  return chooseMoneyFormat([...ranges, ...sums], unit);
}

function resultTable(
  runs: readonly Simulation[],
  money: MoneyFormat,
  { request, combination }: SimulationStudy,
): Table {
  const spell = ({ value, error }: Simulated): string =>
    `${formatMoney(value, money)} ±${formatMoney(error, { ...money, digits: money.digits + 1 })}`;
  const hasMean = runs.some(({ years }) => years.at(-1)?.mean);
  const columns: readonly ResultColumn<Simulation>[] = [
    {
      id: 'correlation',
      head: capital(phrases.simulationCorrelation),
      isKey: true,
      align: 'right',
      screen: ({ correlation }) => (correlation === 'matrix' ? phrases.simulationMatrix : String(correlation)),
    },
    ...quantiles.flatMap(([id, key, head]): readonly ResultColumn<Simulation>[] => {
      const screen = ({ years }: Simulation) => {
        const found = years.at(-1)?.[key];
        return found && spell(found);
      };
      return key === 'mean' && !hasMean ? [] : [{ id, head, align: 'right', screen }];
    }),
    {
      id: 'probability',
      head: phrases.simulationProbability,
      align: 'right',
      screen: ({ probability }) =>
        probability && `${formatRate(probability.value)} ±${formatNumber(probability.error * 100, 2)}`,
    },
  ];
  const main = request.matrix ? 'matrix' : request.correlation;
  const table = tableOf({
    columns: request.target === undefined ? columns.slice(0, -1) : columns,
    items: runs,
    title: message(phrases.simulationSum, { to: request.to, unit: moneyUnitName(money.unit) }),
    tone: ({ correlation }) => (correlation === main ? 'strong' : undefined),
  });
  return { ...table, records: recordsOf(quantileColumns, quantilesOf(runs, combination.from ?? 0)) };
}

/** What is known of a year's sum: name in CSV, key of the result, and header. */
const quantiles = [
  ['p10', 'low', phrases.simulationLow],
  ['p50', 'median', phrases.simulationMedian],
  ['p90', 'high', phrases.simulationHigh],
  ['mean', 'mean', phrases.simulationMean],
] as const;

interface Quantile extends Simulated, Pick<Simulation, 'correlation'> {
  readonly year: number;
  readonly quantile: string;
}

const quantileColumns: readonly ResultColumn<Quantile>[] = [
  { id: 'correlation', value: ({ correlation }) => correlation },
  { id: 'year', value: ({ year }) => year },
  { id: 'quantile', value: ({ quantile }) => quantile },
  { id: 'value', value: ({ value }) => value },
  { id: 'error', value: ({ error }) => error },
  unitColumn,
];

function quantilesOf(runs: readonly Simulation[], from: number): readonly Quantile[] {
  return runs.flatMap(({ correlation, years }) =>
    years.flatMap((found) =>
      quantiles.flatMap(([quantile, key]) => {
        const simulated = found[key];
        return simulated ? [{ correlation, year: from + found.years, quantile, ...simulated }] : [];
      }),
    ),
  );
}

/** Table of members: growth observations, their years, and the range that they allow. */
function memberTable(
  { combination, others, request }: SimulationStudy,
  money: MoneyFormat,
  isAnswered: boolean,
): Table {
  const table = {
    columns: memberColumns(money),
    items: [...combination.members, ...others],
    shown: ['name', 'metric', 'observations', 'base', 'range'],
    title: message(phrases.simulationHeld, { to: request.to, unit: moneyUnitName(money.unit) }),
  };
  return isAnswered ? tableOf(table) : describedTable(table);
}

function memberColumns(money: MoneyFormat): readonly ResultColumn<MemberRecord>[] {
  const bounds = ({ range }: MemberRecord) => (range.ok ? range.value : undefined);
  return [
    { id: 'id', value: ({ id }) => id },
    { id: 'name', head: capital(phrases.simulationMember), isKey: true, screen: ({ name }) => name },
    {
      id: 'metric',
      head: capital(reportPhrases.fieldMetric),
      value: ({ metric }) => metric,
      screen: ({ metric }) => metrics[metric].name,
    },
    {
      id: 'observations',
      head: capital(phrases.simulationObservations),
      value: ({ observations }) => observations.length,
      screen: observationWords,
    },
    { id: 'years', value: ({ observations }) => observations.map(({ year }) => year).join(';') },
    { id: 'from', value: ({ from }) => from },
    { id: 'base', head: capital(phrases.simulationBase), screen: baseWords },
    {
      id: 'range',
      head: capital(phrases.simulationRange),
      value: (member) => bounds(member)?.kind,
      screen: ({ range }) => {
        if (!range.ok) return phrases.rangeNone;
        const { low, high, kind } = range.value;
        return bracketed(`${formatMoney(low, money)}–${formatMoney(high, money)}`, rangePhrases[kind]);
      },
    },
    { id: 'low', value: (member) => bounds(member)?.low },
    { id: 'value', value: (member) => bounds(member)?.value },
    { id: 'high', value: (member) => bounds(member)?.high },
    unitColumn,
  ];
}

function observationWords({ observations }: MemberRecord): Words {
  const each = observations.map(({ year, rate }) => `${year} ${formatRate(rate.value)}`).join('; ');
  return listed([String(observations.length), ...(each === '' ? [] : [each])], termPhrases.colon);
}

function baseWords({ levels, from }: MemberRecord): Words | undefined {
  const figure = levels.find(({ year }) => year === from);
  return figure && from !== undefined ? together`${from} ${spellQuantity(figure.quantity)}` : undefined;
}
