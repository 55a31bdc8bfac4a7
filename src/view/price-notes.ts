import type { LevelBasis, Projection, ProjectionRow } from '../study/projection.js';
import type { PriceChange } from '../study/scenario.js';
import type { PriceBasis } from '../study/subject-growth.js';
import { type Bilingual, joined } from '../words/lang.js';
import { bracketed, listed, type Message, message, type Words } from '../words/message.js';
import { growthPhrases } from '../words/report.js';
import { formatRate } from './format.js';

const phrases = {
  projectTotalMixed: { zh: '价格口径不一', en: 'mixed prices' },
  projectNominal: { zh: '按现价', en: 'in current prices' },
  projectReal: { zh: '按{base}年价格', en: 'in prices of {base}' },
  notePriceBasisAll: { zh: '价格：各行均{prices}', en: 'Prices: all levels are {prices}' },
  notePriceBasisOne: { zh: '价格：{name}{prices}', en: 'Prices: {name} {prices}' },
  noteMixed: {
    zh: '价格：{real}按{base}年价格，{nominal}按现价，合计直接相加，未作换算',
    en: 'Prices: {real} in prices of {base}, {nominal} in current prices; the total adds both, nothing converted',
  },
  noteMixedWithin: {
    zh: '价格：{names}在{years}年没有可用的价格变动率，这些年份仍为实际增速，其余为名义增速',
    en: joined(
      'Prices: for {names} no change of prices is known in {years}: growth is real in these years, nominal in the ',
      'others',
    ),
  },
  notePriceChanges: {
    zh: '价格变动：{changes}，由已公布的总量与实际增速得出',
    en: 'Change of prices: {changes}, as published levels and real rates imply',
  },
  notePriceGiven: { zh: '价格变动：每年{rate}（给定）', en: 'Change of prices: {rate} a year, as given' },
  noteOneBasisUnknown: {
    zh: '价格：没有已知的价格变动率，不能换算到同一价格',
    en: 'Prices: no change of prices is known, so the total cannot be put on one basis',
  },
  noteOneBasisUntil: {
    zh: '价格：价格变动率只到{year}年，此后不能换算到同一价格',
    en: 'Prices: changes of prices are known until {year}; after that the total cannot be put on one basis',
  },
  noteBasisUnused: {
    zh: '名义口径未起作用：{reason}',
    en: 'The nominal basis changes nothing: {reason}',
  },
  basisUnusedReal: { zh: '按基年价格计时用实际增速', en: 'levels in prices of the base year follow real growth' },
  basisUnusedNominal: { zh: '各增速本来就是名义增速', en: 'all growth is nominal already' },
  basisUnusedUnknown: { zh: '没有已知的价格变动率', en: 'no change of prices is known' },
  noteDeflatorUnused: {
    zh: '每年{rate}的价格变动未起作用：各增速本来就是名义增速',
    en: 'The change of prices of {rate} a year changes nothing: all growth is nominal already',
  },
} as const satisfies Record<string, Bilingual>;

/** Name of a row; a total over mixed prices, or in prices of the base year, says so. */
export function rowName(
  {
    name,
    level,
    prices,
  }: { readonly name: Bilingual; readonly level: string; readonly prices?: LevelBasis | undefined },
  baseYear: number,
): Words {
  if (level !== 'total' || prices === undefined || prices === 'nominal') return name;
  const words = prices === 'mixed' ? message(phrases.projectTotalMixed) : priceWords(prices, baseYear);
  return bracketed(name, words);
}

/** Price basis of levels, in words. */
export function priceWords(basis: PriceBasis, baseYear: number): Message {
  return basis === 'nominal' ? message(phrases.projectNominal) : message(phrases.projectReal, { base: baseYear });
}

/** Notes on the rows' price bases, the changes of prices in use, and options without effect. */
export function priceNotes(projection: Projection): readonly (readonly [string, Message])[] {
  const grown = projection.rows.filter(({ growth }) => growth.length > 0);
  if (grown.length === 0) return [];
  return [
    ...standing(projection, grown),
    ...changeNotes(projection, grown),
    ...reachNotes(projection),
    ...unusedNotes(projection, grown),
  ].map((text) => ['price-basis', text]);
}

/** Notes on the price basis of the rows: one for all, or rows by basis. */
function standing({ baseYear, basis }: Projection, grown: readonly ProjectionRow[]): readonly Message[] {
  const groups = grown.filter(({ level }) => level === 'group');
  const rows = groups.length > 0 ? groups : grown;
  const on = (prices: ProjectionRow['prices']): readonly ProjectionRow[] => rows.filter((row) => row.prices === prices);
  const [real, nominal, within] = [on('real'), on('nominal'), on('mixed')];
  const one = real.length === 0 ? 'nominal' : 'real';
  const list: Message[] = [];
  if (real.length > 0 && nominal.length > 0)
    list.push(message(phrases.noteMixed, { real: namesOf(real), nominal: namesOf(nominal), base: baseYear }));
  else if (within.length === 0) list.push(message(phrases.notePriceBasisAll, { prices: priceWords(one, baseYear) }));
  else if (real.length + nominal.length > 0)
    list.push(
      message(phrases.notePriceBasisOne, { name: namesOf([...real, ...nominal]), prices: priceWords(one, baseYear) }),
    );
  if (basis === 'nominal' && within.length > 0)
    list.push(message(phrases.noteMixedWithin, { names: namesOf(within), years: yearsOf(within) }));
  return list;
}

/** Notes on the changes of prices by which levels are converted to another basis. */
function changeNotes({ deflator, totalPrices }: Projection, grown: readonly ProjectionRow[]): readonly Message[] {
  const used = totalPrices?.changes ?? grown.flatMap(({ growth }) => growth.flatMap(({ prices }) => prices ?? []));
  const implied = [...new Map(used.map((change) => [change.year, change])).values()].filter(
    ({ derivation }) => derivation.kind === 'operation',
  );
  const list: Message[] = [];
  if (deflator && used.length > implied.length)
    list.push(message(phrases.notePriceGiven, { rate: formatRate(deflator.value) }));
  if (implied.length > 0) list.push(message(phrases.notePriceChanges, { changes: runsOf(implied) }));
  return list;
}

/** Note on the last year in which a total can be put on one price basis. */
function reachNotes({ totalPrices, to, from }: Projection): readonly Message[] {
  if (!totalPrices) return [];
  const { basis, nominal, real } = totalPrices;
  const last = Math.min(...[nominal, real].map((levels) => levels.at(-1)?.year ?? from));
  const isNeeded = basis === 'mixed' || last > from;
  if (last >= to || !isNeeded) return [];
  return [last > from ? message(phrases.noteOneBasisUntil, { year: last }) : message(phrases.noteOneBasisUnknown)];
}

/** Notes on price options that have no effect. */
function unusedNotes(
  { basis, isReal, deflator, totalPrices }: Projection,
  grown: readonly ProjectionRow[],
): readonly Message[] {
  const steps = grown.flatMap(({ growth }) => growth);
  const isNominal = steps.some(
    ({ prices, status, derivation: { operation } }) =>
      prices !== undefined ||
      (status !== 'planned' && (operation.name === 'cagr' || operation.name === 'shared-prices')),
  );
  const list: Message[] = [];
  if (basis === 'nominal' && (isReal || !isNominal)) {
    const hasReal = steps.some((step) => step.basis === 'real');
    const reason = isReal ? phrases.basisUnusedReal : hasReal ? phrases.basisUnusedUnknown : phrases.basisUnusedNominal;
    list.push(message(phrases.noteBasisUnused, { reason: reason }));
  }
  if (deflator && !totalPrices && steps.every(({ prices }) => prices === undefined))
    list.push(message(phrases.noteDeflatorUnused, { rate: formatRate(deflator.value) }));
  return list;
}

function namesOf(rows: readonly ProjectionRow[]) {
  return listed(rows.map(({ name }) => name));
}

/** Years in which growth stays real although nominal growth was asked for: 2026–2030. */
function yearsOf(rows: readonly ProjectionRow[]): readonly string[] {
  const years = rows.flatMap(({ growth }) => growth.flatMap(({ year, basis }) => (basis === 'real' ? year : [])));
  const runs: [first: number, last: number][] = [];
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.[1] === year - 1) run[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`));
}

/** Runs of years with the same change of prices: 2020–2021 2.2% (derived), 2022 1.9% (observed). */
function runsOf(changes: readonly PriceChange[]): Words {
  const runs: { first: number; last: number; change: PriceChange }[] = [];
  for (const change of changes) {
    const run = runs.at(-1);
    const isSame =
      run && run.change.status === change.status && Math.abs(run.change.rate.value - change.rate.value) < 1e-12;
    if (run && isSame) run.last = change.year;
    else runs.push({ first: change.year, last: change.year, change });
  }
  return listed(
    runs.map(({ first, last, change }) =>
      bracketed(
        `${first === last ? first : `${first}–${last}`} ${formatRate(change.rate.value)}`,
        growthPhrases[change.status],
      ),
    ),
  );
}
