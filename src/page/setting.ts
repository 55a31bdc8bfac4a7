import type { Dataset } from '../model/dataset.js';
import type { LiveSetting } from '../output/page/live-data.js';
import type { ProjectionRequest } from '../study/projection.js';
import { readSetRate, readYearlyRate, type SetRate } from '../study/set-rate.js';
import type { PriceBasis } from '../study/subject-growth.js';
import { type Lang, languages } from '../words/lang.js';

/** The reader's choice for every assumption of a projection. */
export interface Setting {
  readonly scenario: string;
  readonly to: number;
  /** Years of growth; all if absent. */
  readonly periods?: number;
  /** Rates that replace the scenario's, as written, by id of group or cluster. */
  readonly rates: ReadonlyMap<string, string>;
  readonly basis: PriceBasis;
  /** Yearly change of prices as written; the scenario's where absent. */
  readonly deflator?: string;
  /** Whether levels are in the prices of the base year. */
  readonly isReal: boolean;
}

/** Years after the base year that the page offers at least. */
const mostYears = 16;

/** Range of last years to choose from: `mostYears` after the base year, or to the horizon if that is later. */
export function lastYears({ settings: { base_year: base, horizon } }: Dataset): {
  readonly first: number;
  readonly last: number;
} {
  return { first: base + 1, last: Math.max(base + mostYears, horizon) };
}

/** The setting of the report; if it has growth in all periods, it stays so when the last year moves. */
export function settingOf(
  { scenario, to, periods, set, basis, deflator, isReal }: LiveSetting,
  dataset: Dataset,
): Setting {
  const isAll = periods === to - dataset.settings.base_year;
  return {
    scenario,
    to,
    ...(!isAll && { periods }),
    rates: new Map(Object.entries(set)),
    basis,
    isReal,
    ...(deflator !== undefined && { deflator }),
  };
}

/** The request for a projection under a setting; by cluster where one of the rows shown is a cluster's. */
export function requestOf(
  { scenario, to, periods, rates, basis, deflator: written, isReal }: Setting,
  dataset: Dataset,
  shown: readonly string[] = [],
): ProjectionRequest {
  const set = new Map(
    [...rates].flatMap(([id, written]): readonly (readonly [string, SetRate])[] => {
      const rate = readSetRate(written);
      return rate ? [[id, rate]] : [];
    }),
  );
  const deflator = readYearlyRate(written ?? '');
  const isByCluster = [...shown, ...set.keys()].some((id) => dataset.find('cluster', id));
  const prices = { basis, real: isReal, ...(deflator && { deflator }) };
  return {
    scenario,
    to,
    ...(periods !== undefined && { periods }),
    set,
    ...prices,
    by: isByCluster ? 'cluster' : 'group',
  };
}

/** Content of the address after #: a setting, a language, both or neither. */
export interface Fragment {
  readonly lang?: Lang;
  readonly setting?: Setting;
}

/** The fragment of the address, without #; empty if there is nothing to keep. */
export function writeFragment({ lang, setting }: Fragment): string {
  const fields = new URLSearchParams();
  if (lang) fields.set('lang', lang);
  if (setting) {
    fields.set('scenario', setting.scenario);
    fields.set('to', String(setting.to));
    if (setting.periods !== undefined) fields.set('periods', String(setting.periods));
    if (setting.basis !== 'real') fields.set('basis', setting.basis);
    if (setting.deflator !== undefined) fields.set('deflator', setting.deflator);
    if (setting.isReal) fields.set('real', 'yes');
    for (const [id, rate] of setting.rates) fields.append('set', `${id}=${rate}`);
  }
  return fields.toString();
}

/** Whether `readFragment` should read a fragment, which is otherwise the id of a part of the page. */
export function isState(fragment: string): boolean {
  return fragment.includes('=');
}

/** Reads a fragment; undefined if any part of it is invalid for the data set. */
export function readFragment(fragment: string, dataset: Dataset): Fragment | undefined {
  const fields = new URLSearchParams(fragment);
  const names = [...fields.keys()];
  const isKnown = names.every((name) =>
    ['lang', 'scenario', 'to', 'periods', 'basis', 'deflator', 'real', 'set'].includes(name),
  );
  const isOnce = names.every((name, index) => name === 'set' || names.indexOf(name) === index);
  if (!isKnown || !isOnce) return undefined;
  const lang = languages.find((item) => item === fields.get('lang'));
  if (fields.has('lang') && !lang) return undefined;
  if (names.every((name) => name === 'lang')) return { ...(lang && { lang }) };
  const setting = readSetting(fields, dataset);
  return setting && { setting, ...(lang && { lang }) };
}

function readSetting(fields: URLSearchParams, dataset: Dataset): Setting | undefined {
  const scenario = fields.get('scenario') ?? dataset.settings.default_scenario;
  const { first, last } = lastYears(dataset);
  const to = numberWithin(fields.get('to') ?? String(dataset.settings.horizon), first, last);
  if (to === undefined || !dataset.find('scenario', scenario)) return undefined;
  const written = fields.get('periods');
  const periods = written === null ? undefined : numberWithin(written, 0, to - dataset.settings.base_year);
  if (written !== null && periods === undefined) return undefined;
  const prices = readPrices(fields);
  const rates = new Map<string, string>();
  for (const assignment of fields.getAll('set')) {
    const [, id = '', rate = ''] = /^([^=]+)=(.*)$/.exec(assignment) ?? [];
    if ((!dataset.find('group', id) && !dataset.find('cluster', id)) || !readSetRate(rate)) return undefined;
    rates.set(id, rate);
  }
  return prices && { scenario, to, ...(periods !== undefined && { periods }), rates, ...prices };
}

function readPrices(fields: URLSearchParams): Pick<Setting, 'basis' | 'deflator' | 'isReal'> | undefined {
  const basis = fields.get('basis') ?? 'real';
  const deflator = fields.get('deflator');
  const isReal = fields.get('real');
  if ((basis !== 'real' && basis !== 'nominal') || (isReal !== null && isReal !== 'yes')) return undefined;
  if (deflator !== null && !readYearlyRate(deflator)) return undefined;
  return { basis, isReal: isReal !== null, ...(deflator !== null && { deflator }) };
}

function numberWithin(written: string, least: number, most: number): number | undefined {
  const number = Number(written);
  return /^\d{1,4}$/.test(written) && number >= least && number <= most ? number : undefined;
}

export function isSame(one: Setting, other: Setting): boolean {
  return writeFragment({ setting: one }) === writeFragment({ setting: other });
}
