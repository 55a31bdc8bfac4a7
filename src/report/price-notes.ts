import type { Bilingual, Lang } from '../lang/lang.js';
import { bracketed, type Message, message, say, term } from '../lang/message.js';
import type { LevelBasis, Projection, ProjectionRow } from '../projection/projection.js';
import type { PriceChange } from '../projection/scenario.js';
import type { PriceBasis } from '../projection/subject-growth.js';
import { formatRate } from './format.js';

/**
 * The name of a row; of a total that adds levels on different prices, or on those of the base year, with the words for
 * it.
 */
export function rowName(
  {
    name,
    level,
    prices,
  }: { readonly name: Bilingual; readonly level: string; readonly prices?: LevelBasis | undefined },
  baseYear: number,
  lang: Lang,
): string {
  if (level !== 'total' || prices === undefined || prices === 'nominal') return name[lang];
  const words = prices === 'mixed' ? message('project-total-mixed') : priceWords(prices, baseYear);
  return bracketed(lang, name[lang], say(lang, words));
}

/** On which prices levels stand, in words. */
export function priceWords(basis: PriceBasis, baseYear: number): Message {
  return basis === 'nominal' ? message('project-nominal') : message('project-real', { base: baseYear });
}

/** On which prices the rows stand, which changes of prices are in use, and what of the request has no effect. */
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

/** Rows by the prices that they stand on: all alike, or which of them on which. */
function standing({ baseYear, basis }: Projection, grown: readonly ProjectionRow[]): readonly Message[] {
  const groups = grown.filter(({ level }) => level === 'group');
  const rows = groups.length > 0 ? groups : grown;
  const on = (prices: ProjectionRow['prices']): readonly ProjectionRow[] => rows.filter((row) => row.prices === prices);
  const [real, nominal, within] = [on('real'), on('nominal'), on('mixed')];
  const one = real.length === 0 ? 'nominal' : 'real';
  const list: Message[] = [];
  if (real.length > 0 && nominal.length > 0)
    list.push(message('note-mixed', { real: namesOf(real), nominal: namesOf(nominal), base: baseYear }));
  else if (within.length === 0) list.push(message('note-price-basis-all', { prices: priceWords(one, baseYear) }));
  else if (real.length + nominal.length > 0)
    list.push(
      message('note-price-basis-one', { name: namesOf([...real, ...nominal]), prices: priceWords(one, baseYear) }),
    );
  if (basis === 'nominal' && within.length > 0)
    list.push(message('note-mixed-within', { names: namesOf(within), years: yearsOf(within) }));
  return list;
}

/** The changes of prices that put levels on another basis. */
function changeNotes({ deflator, totalPrices }: Projection, grown: readonly ProjectionRow[]): readonly Message[] {
  const used = totalPrices?.changes ?? grown.flatMap(({ growth }) => growth.flatMap(({ prices }) => prices ?? []));
  const implied = [...new Map(used.map((change) => [change.year, change])).values()].filter(
    ({ derivation }) => derivation.kind === 'operation',
  );
  const list: Message[] = [];
  if (deflator && used.length > implied.length)
    list.push(message('note-price-given', { rate: formatRate(deflator.value) }));
  if (implied.length > 0)
    list.push(message('note-price-changes', { changes: { zh: runsOf(implied, 'zh'), en: runsOf(implied, 'en') } }));
  return list;
}

/** Until when a total can be put on one price basis. */
function reachNotes({ totalPrices, to, from }: Projection): readonly Message[] {
  if (!totalPrices) return [];
  const { basis, nominal, real } = totalPrices;
  const last = Math.min(...[nominal, real].map((levels) => levels.at(-1)?.year ?? from));
  const isNeeded = basis === 'mixed' || last > from;
  if (last >= to || !isNeeded) return [];
  return [last > from ? message('note-one-basis-until', { year: last }) : message('note-one-basis-unknown')];
}

/** What was asked for and changes nothing. */
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
    const reason = isReal ? 'basis-unused-real' : hasReal ? 'basis-unused-unknown' : 'basis-unused-nominal';
    list.push(message('note-basis-unused', { reason: message(reason) }));
  }
  if (deflator && !totalPrices && steps.every(({ prices }) => prices === undefined))
    list.push(message('note-deflator-unused', { rate: formatRate(deflator.value) }));
  return list;
}

function namesOf(rows: readonly ProjectionRow[]) {
  const spell = (lang: Lang): string => rows.map(({ name }) => name[lang]).join(term(lang, 'comma'));
  return { zh: spell('zh'), en: spell('en') };
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
function runsOf(changes: readonly PriceChange[], lang: Lang): string {
  const runs: { first: number; last: number; change: PriceChange }[] = [];
  for (const change of changes) {
    const run = runs.at(-1);
    const isSame =
      run && run.change.status === change.status && Math.abs(run.change.rate.value - change.rate.value) < 1e-12;
    if (run && isSame) run.last = change.year;
    else runs.push({ first: change.year, last: change.year, change });
  }
  return runs
    .map(({ first, last, change }) =>
      bracketed(
        lang,
        `${first === last ? first : `${first}–${last}`} ${formatRate(change.rate.value)}`,
        term(lang, `growth-${change.status}`),
      ),
    )
    .join(term(lang, 'comma'));
}
