import type { Dataset } from '../model/dataset.js';
import type { Combination } from '../study/combination.js';
import type { CombinationRequest } from '../study/combination-request.js';
import type { MemberRecord } from '../study/member-record.js';
import { leastForBand } from '../study/ranges.js';
import type { WordUse } from '../study/simulated-member.js';
import { type Distribution, defaultReadings, ninetyPercent, uncertainWords } from '../study/uncertain.js';
import { type Bilingual, joined } from '../words/lang.js';
import { inBoth, listed, type Message, message, together, type Words } from '../words/message.js';
import { termPhrases } from '../words/terms.js';
import { chooseMoneyFormat, formatNumber, formatRate, type MoneyFormat, moneyWords, spellQuantity } from './format.js';
import type { Note } from './projection-notes.js';

const phrases = {
  noteRun: {
    zh: '种子{seed}，模拟{draws}次；同一种子得同样的数',
    en: 'Seed {seed}, {draws} draws; the same seed gives the same numbers',
  },
  noteQuantiles: {
    zh: '自{from}年起逐年增长；80%的模拟结果在10%与90%分位之间',
    en: 'Growth runs year by year from {from}; 80% of the draws lie between the two outer columns',
  },
  noteCorrelation: {
    zh: '相关系数是假设，决定合计区间的宽窄：0为互不相干，1为同涨同落',
    en: 'The correlation is an assumption and decides how wide the range is: 0 is apart, 1 is all together',
  },
  noteProbability: {
    zh: '达标概率：{to}年合计不低于{target}的模拟所占比例',
    en: 'Probability: the share of the draws in which the sum of {to} is at least {target}',
  },
  noteAssumedSpread: {
    zh: '假设：平均增速取情景“{scenario}”（{rates}），ln(1+g)的标准差取{spread}；不是由观测估计的',
    en: joined(
      'Assumed: average growth as in the scenario "{scenario}" ({rates}), and a standard deviation of ln(1+g) of ',
      '{spread}; not estimated from observations',
    ),
  },
  noteEstimated: {
    zh: '均值与波动由观测估计，连同其自身的不确定性一起抽取',
    en: 'Mean and spread are estimated from the observations and drawn with their own uncertainty',
  },
  noteRanges: {
    zh: '区间：2至3个观测只给观测到的最小至最大，不是概率；{needed}个以上才给80%区间',
    en: joined(
      'Ranges: from 2 or 3 observations only the observed minimum to maximum, which is no probability; from ',
      '{needed} on an 80% band',
    ),
  },
  noteGrossMembers: {
    zh: '口径：集群之间有重叠，合计未剔除重复计算',
    en: 'Scope: clusters overlap, so their sum is gross',
  },
  noteWords: { zh: '词与分布：{uses}', en: 'Words as distributions: {uses}' },
  noteWordsData: {
    zh: '同一数字用于几个成员时只抽取一次',
    en: 'A datum that several members use is drawn once for all of them',
  },
  noteWordsUnused: {
    zh: '--words里的{words}没有用到：这里没有这样写的数字',
    en: '{words} of --words had no effect: no quantity here is written so',
  },
  noteMatrix: {
    zh: '相关系数取自{file}：同年增速之间，以及各成员平均增速的未定部分之间（按秩，Iman–Conover法）；0与1两行供对照',
    en: joined(
      'Correlations as in {file}: of growth in the same year, and by ranks (Iman-Conover) of what words leave ',
      'open of average growth; the rows 0 and 1 stand beside it',
    ),
  },
  notePhi: {
    zh: 'φ={phi}：一年的偏离有这一比例带入下一年；是假设',
    en: "φ = {phi}: this share of a year's deviation is carried into the next; an assumption",
  },
  noteSpreads: {
    zh: '假设：平均增速取情景“{scenario}”，ln(1+g)的标准差各自给定（{rates}）；不是由观测估计的',
    en: joined(
      'Assumed: average growth as in the scenario "{scenario}", and a standard deviation of ln(1+g) for each ',
      '({rates}); not estimated from observations',
    ),
  },
  spreadOf: { zh: '{name} {rate}、标准差{spread}', en: '{name} {rate}, deviation {spread}' },
  useBase: { zh: '{name}基数{quantity}', en: '{name}, base {quantity}' },
  useGrowth: { zh: '{name}增速{quantity}', en: '{name}, growth {quantity}' },
  useDerived: { zh: '推算值', en: 'derived' },
  useReads: { zh: '{what}为{shape}', en: '{what}: {shape}' },
  shapePoint: { zh: '定值{value}', en: '{value} exactly' },
  shapeUniform: { zh: '{low}至{high}均匀分布', en: 'uniform from {low} to {high}' },
  shapeTriangular: {
    zh: '{low}至{high}三角分布，众数{mode}',
    en: 'triangular from {low} to {high} with its peak at {mode}',
  },
  shapeNormal: { zh: '正态分布，九成在{low}至{high}之间', en: 'normal with nine tenths from {low} to {high}' },
  shapeExponentialAbove: {
    zh: '{start}以上按指数分布，平均超出{mean}（假设）',
    en: 'above {start} by {mean} on average, exponential (assumed)',
  },
  shapeExponentialBelow: {
    zh: '{start}以下按指数分布，平均低{mean}（假设）',
    en: 'below {start} by {mean} on average, exponential (assumed)',
  },
} as const satisfies Record<string, Bilingual>;

/**
 * A simulation request with its answer. `others` are further clusters with growth data, suggested if nothing can be
 * simulated.
 */
export interface SimulationStudy {
  readonly request: CombinationRequest;
  readonly combination: Combination;
  readonly others: readonly MemberRecord[];
  /** File of the request's correlations. */
  readonly matrixFile?: string | undefined;
}

/** Notes on the run, its assumptions, and the distribution used for each uncertain word. */
export function simulationNotes(dataset: Dataset, study: SimulationStudy, money: MoneyFormat): readonly Note[] {
  const { result, members } = study.combination;
  const list: readonly (readonly [string, Message])[] = [
    ...(result.ok ? runNotes(study, money) : []),
    ...assumptionNotes(dataset, study),
    ...(result.ok ? wordNotes(study) : []),
    ['ranges', message(phrases.noteRanges, { needed: leastForBand })],
    ...(members.some(({ kind }) => kind === 'cluster') ? [['gross', message(phrases.noteGrossMembers)] as const] : []),
  ];
  return list.map(([id, words]) => ({ id, ...inBoth(words) }));
}

function runNotes({ request, combination, matrixFile }: SimulationStudy, money: MoneyFormat) {
  const { seed, draws, to, target, matrix, reversion = 0 } = request;
  const list: (readonly [string, Message])[] = [
    ['run', message(phrases.noteRun, { seed, draws: formatNumber(draws, 0) })],
    ['reading', message(phrases.noteQuantiles, { from: combination.from ?? 0 })],
    [
      'correlation',
      matrix ? message(phrases.noteMatrix, { file: matrixFile ?? '' }) : message(phrases.noteCorrelation),
    ],
  ];
  if (reversion > 0) list.push(['phi', message(phrases.notePhi, { phi: String(reversion) })]);
  if (target !== undefined)
    list.push(['target', message(phrases.noteProbability, { to, target: moneyWords(target, money) })]);
  return list;
}

/** Notes on growth that is assumed, and on growth estimated from observations. */
function assumptionNotes(dataset: Dataset, { request, combination }: SimulationStudy) {
  const { simulated, members, result } = combination;
  const { assumed } = request;
  const list: (readonly [string, Message])[] = [];
  const known = members.flatMap(({ id, name }) => {
    const of = simulated.find((item) => item.id === id)?.assumed;
    return of ? [{ name, rate: formatRate(of.rate), spread: formatRate(of.spread) }] : [];
  });
  if (assumed && known.length > 0) {
    const { name: scenario } = dataset.get('scenario', assumed.scenario);
    const spreads = new Set(known.map(({ spread }) => spread));
    const [spread = ''] = spreads;
    const words = listed(
      known.map((item) => (spreads.size === 1 ? together`${item.name} ${item.rate}` : message(phrases.spreadOf, item))),
      spreads.size === 1 ? termPhrases.comma : termPhrases.semicolon,
    );
    const rates = words;
    list.push([
      'assumed',
      spreads.size === 1
        ? message(phrases.noteAssumedSpread, { scenario, rates, spread })
        : message(phrases.noteSpreads, { scenario, rates }),
    ]);
  }
  if (result.ok && known.length < members.length) list.push(['estimated', message(phrases.noteEstimated)]);
  return list;
}

/** Notes on the distribution behind each quantity; a datum that several members share appears once for each. */
function wordNotes({ request, combination: { uses, members, simulated } }: SimulationStudy) {
  const list: (readonly [string, Message])[] = [];
  const { readings = defaultReadings } = request;
  const unused = uncertainWords.filter(
    (word) => readings[word] !== defaultReadings[word] && !uses.some((use) => use.word === word),
  );
  if (unused.length > 0) list.push(['words-unused', message(phrases.noteWordsUnused, { words: unused })]);
  const open = uses.filter(({ distribution, word }) => distribution.shape !== 'point' || word !== 'rounded');
  if (open.length === 0) return list;
  const nameOf = (id: string): Words => members.find((member) => member.id === id)?.name ?? id;
  const words = listed(
    open.map((use) => useWords(use, nameOf(use.member))),
    termPhrases.semicolon,
  );
  const data = simulated.flatMap(({ assumed }) => assumed?.words?.map(({ datum }) => datum) ?? []);
  list.push(['words', message(phrases.noteWords, { uses: words })]);
  if (new Set(data).size < data.length) list.push(['words-data', message(phrases.noteWordsData)]);
  return list;
}

function useWords({ of, quantity, distribution }: WordUse, name: Words): Message {
  const written = quantity ? spellQuantity(quantity) : message(phrases.useDerived);
  const what = message(of === 'base' ? phrases.useBase : phrases.useGrowth, { name, quantity: written });
  const dimension = quantity?.dimension ?? 'rate';
  const spell = (value: number): Words => {
    if (dimension === 'rate') return formatRate(value, 2);
    const money = chooseMoneyFormat([value]);
    return dimension === 'money' ? moneyWords(value, money) : formatNumber(value, 1);
  };
  return message(phrases.useReads, { what, shape: shapeWords(distribution, spell) });
}

function shapeWords(distribution: Distribution, spell: (value: number) => Words): Message {
  switch (distribution.shape) {
    case 'point':
      return message(phrases.shapePoint, { value: spell(distribution.value) });
    case 'uniform':
      return message(phrases.shapeUniform, { low: spell(distribution.low), high: spell(distribution.high) });
    case 'triangular': {
      const { low, mode, high } = distribution;
      return message(phrases.shapeTriangular, { low: spell(low), mode: spell(mode), high: spell(high) });
    }
    case 'normal': {
      const half = ninetyPercent * distribution.deviation;
      return message(phrases.shapeNormal, {
        low: spell(distribution.mean - half),
        high: spell(distribution.mean + half),
      });
    }
    case 'exponential': {
      const { start, mean } = distribution;
      const key = mean > 0 ? phrases.shapeExponentialAbove : phrases.shapeExponentialBelow;
      return message(key, { start: spell(start), mean: spell(Math.abs(mean)) });
    }
    default:
      return distribution satisfies never;
  }
}
