import type { Bilingual, Lang } from '../lang/lang.js';
import { type Message, message, say, term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import type { Combination } from '../projection/combination.js';
import type { CombinationRequest } from '../projection/combination-request.js';
import type { MemberRecord } from '../projection/member-record.js';
import { leastForBand } from '../projection/ranges.js';
import type { WordUse } from '../projection/simulated-member.js';
import { type Distribution, defaultReadings, ninetyPercent, uncertainWords } from '../projection/uncertain.js';
import { chooseMoneyFormat, formatNumber, formatRate, type MoneyFormat, moneyWords, spellQuantity } from './format.js';
import type { Note } from './projection-notes.js';

/**
 * A question and its answer; `others` are further clusters of which the data hold some growth, to say what may be shown
 * instead.
 */
export interface SimulationStudy {
  readonly request: CombinationRequest;
  readonly combination: Combination;
  readonly others: readonly MemberRecord[];
  /** The file that the correlations of the request are from. */
  readonly matrixFile?: string | undefined;
}

/** How the run was made, what was assumed, and which distribution stands for which word. */
export function simulationNotes(dataset: Dataset, study: SimulationStudy, money: MoneyFormat): readonly Note[] {
  const { result, members } = study.combination;
  const list: readonly (readonly [string, Message])[] = [
    ...(result.ok ? runNotes(study, money) : []),
    ...assumptionNotes(dataset, study),
    ...(result.ok ? wordNotes(study) : []),
    ['ranges', message('note-ranges', { needed: leastForBand })],
    ...(members.some(({ kind }) => kind === 'cluster') ? [['gross', message('note-gross-members')] as const] : []),
  ];
  return list.map(([id, words]) => ({ id, zh: say('zh', words), en: say('en', words) }));
}

function runNotes({ request, combination, matrixFile }: SimulationStudy, money: MoneyFormat) {
  const { seed, draws, to, target, matrix, reversion = 0 } = request;
  const list: (readonly [string, Message])[] = [
    ['run', message('note-run', { seed, draws: formatNumber(draws, 0) })],
    ['reading', message('note-quantiles', { from: combination.from ?? 0 })],
    ['correlation', matrix ? message('note-matrix', { file: matrixFile ?? '' }) : message('note-correlation')],
  ];
  if (reversion > 0) list.push(['phi', message('note-phi', { phi: String(reversion) })]);
  if (target !== undefined)
    list.push(['target', message('note-probability', { to, target: moneyWords(target, money) })]);
  return list;
}

/** Growth that is assumed in place of observations, and growth that is estimated from them. */
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
    const words = (lang: Lang): string =>
      known
        .map((item) => (spreads.size === 1 ? `${item.name[lang]} ${item.rate}` : say(lang, message('spread-of', item))))
        .join(term(lang, spreads.size === 1 ? 'comma' : 'semicolon'));
    const rates = { zh: words('zh'), en: words('en') };
    list.push([
      'assumed',
      spreads.size === 1
        ? message('note-assumed-spread', { scenario, rates, spread })
        : message('note-spreads', { scenario, rates }),
    ]);
  }
  if (result.ok && known.length < members.length) list.push(['estimated', message('note-estimated')]);
  return list;
}

/** Which distribution stands for which quantity; a datum that several members use stands once for each. */
function wordNotes({ request, combination: { uses, members, simulated } }: SimulationStudy) {
  const list: (readonly [string, Message])[] = [];
  const { readings = defaultReadings } = request;
  const unused = uncertainWords.filter(
    (word) => readings[word] !== defaultReadings[word] && !uses.some((use) => use.word === word),
  );
  if (unused.length > 0) list.push(['words-unused', message('note-words-unused', { words: unused })]);
  const open = uses.filter(({ distribution, word }) => distribution.shape !== 'point' || word !== 'rounded');
  if (open.length === 0) return list;
  const nameOf = (id: string): Bilingual => members.find((member) => member.id === id)?.name ?? { zh: id, en: id };
  const words = (lang: Lang): string =>
    open.map((use) => say(lang, useWords(use, nameOf(use.member), lang))).join(term(lang, 'semicolon'));
  const data = simulated.flatMap(({ assumed }) => assumed?.words?.map(({ datum }) => datum) ?? []);
  list.push(['words', message('note-words', { uses: { zh: words('zh'), en: words('en') } })]);
  if (new Set(data).size < data.length) list.push(['words-data', message('note-words-data')]);
  return list;
}

function useWords({ of, quantity, distribution }: WordUse, name: Bilingual, lang: Lang): Message {
  const written = quantity ? spellQuantity(quantity, lang) : message('use-derived');
  const what = message(of === 'base' ? 'use-base' : 'use-growth', { name, quantity: written });
  const dimension = quantity?.dimension ?? 'rate';
  const spell = (value: number): string => {
    if (dimension === 'rate') return formatRate(value, 2);
    const money = chooseMoneyFormat([value]);
    return dimension === 'money' ? moneyWords(value, money)[lang] : formatNumber(value, 1);
  };
  return message('use-reads', { what, shape: shapeWords(distribution, spell) });
}

function shapeWords(distribution: Distribution, spell: (value: number) => string): Message {
  switch (distribution.shape) {
    case 'point':
      return message('shape-point', { value: spell(distribution.value) });
    case 'uniform':
      return message('shape-uniform', { low: spell(distribution.low), high: spell(distribution.high) });
    case 'triangular': {
      const { low, mode, high } = distribution;
      return message('shape-triangular', { low: spell(low), mode: spell(mode), high: spell(high) });
    }
    case 'normal': {
      const half = ninetyPercent * distribution.deviation;
      return message('shape-normal', { low: spell(distribution.mean - half), high: spell(distribution.mean + half) });
    }
    case 'exponential': {
      const { start, mean } = distribution;
      const key = mean > 0 ? 'shape-exponential-above' : 'shape-exponential-below';
      return message(key, { start: spell(start), mean: spell(Math.abs(mean)) });
    }
    default:
      return distribution satisfies never;
  }
}
