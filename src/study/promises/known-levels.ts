import type { Dataset } from '../../model/dataset.js';
import { type DerivedOperation, operandsOf } from '../../model/derived.js';
import type { Bridge, DerivedFigure } from '../../model/entities.js';
import type { Metric } from '../../model/metrics.js';
import type { Interval, Quantity } from '../../model/quantity.js';
import { groupOf } from '../observations.js';
import { boundOf, type Evidence, type Matter, statedLevels, statedRates, statementsOf } from './evidence.js';
import { lowestRung } from './rungs.js';

/**
 * All known levels of a matter, by year and then from the surest: stated, grown, derived, bridged, entry
 * criterion.
 */
export function knownLevels(dataset: Dataset, matter: Matter, like: Quantity): readonly Evidence[] {
  const all = [...ownLevels(dataset, matter, like), ...bridgedLevels(dataset, matter, like)];
  return all.toSorted((a, b) => a.year - b.year);
}

/** Known levels of a matter without bridges from others. */
function ownLevels(dataset: Dataset, matter: Matter, like: Quantity): readonly Evidence[] {
  const stated = statedLevels(dataset, matter, like);
  const levels = [...stated, ...grownLevels(dataset, matter, stated), ...declaredLevels(dataset, matter)];
  return [...levels, ...entryLevel(dataset, matter, levels)];
}

/**
 * Metrics whose published growth is in constant prices unless a figure says otherwise: it cannot link level to
 * level.
 */
const constantPriceGrowth: ReadonlySet<Metric> = new Set<Metric>(['value_added', 'gross_output', 'gdp']);

/**
 * Levels of years without a measurement of their own, from a neighbouring year's and the published growth between them.
 */
function grownLevels(dataset: Dataset, matter: Matter, stated: readonly Evidence[]): readonly Evidence[] {
  const rates = statedRates(dataset, matter).filter(({ figures: [figure], isDisputed, bound }) => {
    const isNominal =
      figure?.basis === 'nominal' || (figure?.basis === undefined && !constantPriceGrowth.has(matter.metric));
    return isNominal && !isDisputed && bound === undefined;
  });
  const growthIn = new Map(rates.map((rate) => [rate.year, rate]));
  const found = new Map(stated.filter(({ isDisputed }) => !isDisputed).map((level) => [level.year, level]));
  const grown: Evidence[] = [];
  const step = (from: Evidence | undefined, rate: Evidence | undefined, year: number, isBack: boolean): void => {
    const own = found.get(year);
    if (!from || !rate || (own && own.bound === undefined)) return;
    const level = timesGrowth(from, rate, year, isBack);
    found.set(year, level);
    grown.push(level);
  };
  const years = rates.map(({ year }) => year);
  for (const year of years) step(found.get(year - 1), growthIn.get(year), year, false);
  for (const year of years.toReversed()) step(found.get(year), growthIn.get(year), year - 1, true);
  return grown;
}

function timesGrowth(from: Evidence, rate: Evidence, year: number, isBack: boolean): Evidence {
  const factor = { low: 1 + rate.level.low / 100, value: 1 + rate.level.value / 100, high: 1 + rate.level.high / 100 };
  const { low, value, high } = from.level;
  const level = isBack
    ? { low: low / factor.high, value: value / factor.value, high: high / factor.low }
    : { low: low * factor.low, value: value * factor.value, high: high * factor.high };
  return {
    ...combined(isBack ? 'grown-back' : 'grown', year, level, [from, rate]),
    bound: from.bound,
    isExclusive: from.isExclusive,
  };
}

/** Evidence worked out from other evidence: as sure as the least sure input, and derived at best. */
function combined(origin: Evidence['origin'], year: number, level: Interval, inputs: readonly Evidence[]): Evidence {
  return {
    year,
    level,
    isExclusive: false,
    rung: lowestRung('derived', ...inputs.map(({ rung }) => rung)),
    origin,
    figures: inputs.flatMap(({ figures }) => figures),
    rivals: inputs.flatMap(({ rivals }) => rivals),
    isDisputed: inputs.some(({ isDisputed }) => isDisputed),
    isExpected: inputs.some(({ isExpected }) => isExpected),
  };
}

/** Levels by the formulas that the subject declares. */
function declaredLevels(dataset: Dataset, { subject, metric, scope, city }: Matter): readonly Evidence[] {
  if (city !== undefined || !('derived' in subject.value)) return [];
  const declared: readonly DerivedFigure[] = subject.value.derived ?? [];
  return declared
    .filter((item) => item.metric === metric && item.scope?.zh === scope)
    .flatMap((item) => evaluated(dataset, subject, item) ?? []);
}

function evaluated(dataset: Dataset, subject: Matter['subject'], item: DerivedFigure): Evidence | undefined {
  const { operation: origin, operands } = operandsOf(item);
  const levels = operands.map((operand) => {
    const of = operand.of === undefined ? subject : subjectNamed(dataset, operand.of);
    const year = operand.year ?? item.year;
    return of && statedLevels(dataset, { ...operand, subject: of }).find((level) => level.year === year);
  });
  const inputs = levels.filter((level) => level !== undefined);
  if (inputs.length < operands.length) return undefined;
  const level = computed(
    origin,
    inputs.map((input) => input.level),
  );
  const derived = { ...combined(origin, item.year, level, inputs), by: item };
  if (inputs.every(({ bound }) => bound === undefined)) return derived;
  // Of bounds only sums say anything: parts that are at least so large make a whole that is at least so large.
  const isFloor = origin === 'sum' && inputs.every(({ bound }) => bound !== 'at-most');
  const { low } = level;
  return isFloor
    ? { ...derived, bound: 'at-least', level: { low, value: low, high: Number.POSITIVE_INFINITY } }
    : undefined;
}

function computed(operation: DerivedOperation, [first, ...others]: readonly Interval[]): Interval {
  return others.reduce(operations[operation], first ?? { low: 0, value: 0, high: 0 });
}

/** Ratios in per cent. */
const operations: Readonly<Record<DerivedOperation, (level: Interval, next: Interval) => Interval>> = {
  sum: (level, { low, value, high }) => ({
    low: level.low + low,
    value: level.value + value,
    high: level.high + high,
  }),
  difference: (level, { low, value, high }) => ({
    low: level.low - high,
    value: level.value - value,
    high: level.high - low,
  }),
  ratio: (level, { low, value, high }) => ({
    low: (level.low / high) * 100,
    value: (level.value / value) * 100,
    high: (level.high / low) * 100,
  }),
};

function subjectNamed(dataset: Dataset, id: string): Matter['subject'] | undefined {
  return (
    dataset.find('cluster', id) ??
    dataset.find('group', id) ??
    dataset.find('programme', id) ??
    dataset.find('series', id)
  );
}

/** The bound on a cluster's level in the base year from its group's entry criterion. */
function entryLevel(
  dataset: Dataset,
  { subject, metric, scope, city }: Matter,
  levels: readonly Evidence[],
): readonly Evidence[] {
  const year = dataset.settings.base_year;
  if (subject.kind !== 'cluster' || scope !== undefined || city !== undefined) return [];
  const entries = statementsOf(dataset).entries.get(groupOf(dataset, subject)?.id ?? '') ?? [];
  const entry = entries.find((figure) => figure.metric === metric);
  if (!entry || levels.some((level) => level.year === year)) return [];
  const { comparator } = entry.quantity;
  return [
    {
      year,
      level: entry.quantity.interval(dataset.bands),
      bound: boundOf(entry.quantity),
      isExclusive: comparator === '>' || comparator === '<',
      rung: 'bound',
      origin: 'entry',
      figures: [entry],
      rivals: [],
      isDisputed: false,
      isExpected: false,
    },
  ];
}

/** Levels from figures of other metrics or scopes, through the bridges in the data. */
function bridgedLevels(dataset: Dataset, matter: Matter, like: Quantity): readonly Evidence[] {
  return dataset.bridges.flatMap(({ value: bridge }) => {
    const from = startOf(bridge, matter);
    return from ? ownLevels(dataset, from, like).flatMap((level) => across(bridge, level) ?? []) : [];
  });
}

/** The matter from which a bridge leads to another; undefined where it does not lead there. `same` leads both ways. */
function startOf({ from, to, for: only, relation }: Bridge, matter: Matter): Matter | undefined {
  if (only && !only.includes(matter.subject.id)) return undefined;
  const carries = from.scope === undefined && to.scope === undefined;
  const leads = (end: Bridge['to']): boolean => end.metric === matter.metric && (carries || end.scope === matter.scope);
  const at = (start: Bridge['from']): Matter => ({
    ...matter,
    metric: start.metric,
    scope: carries ? matter.scope : start.scope,
  });
  if (leads(to)) return at(from);
  return relation === 'same' && leads(from) ? at(to) : undefined;
}

/** A level widened by an error; the known end of a bound moves outward too. */
function widened({ level: { low, value, high }, bound }: Evidence, share: number): Interval {
  const [least, most] = [low * (1 - share), high * (1 + share)];
  return { low: least, value: bound === 'at-least' ? least : bound === 'at-most' ? most : value, high: most };
}

function across(bridge: Bridge, level: Evidence): Evidence | undefined {
  const { relation, error } = bridge;
  const share = error ? error.value / 100 : 0;
  const base = { ...level, rung: lowestRung('bridged', level.rung), origin: 'bridged' as const, by: bridge };
  const { low, high } = level.level;
  switch (relation) {
    case 'same':
    case 'proxy':
      return { ...base, level: widened(level, share) };
    case 'at-least':
      return level.bound === 'at-most'
        ? undefined
        : { ...base, bound: 'at-least', level: { low, value: low, high: Number.POSITIVE_INFINITY } };
    case 'at-most':
      return level.bound === 'at-least'
        ? undefined
        : { ...base, bound: 'at-most', level: { low: 0, value: high, high } };
    default:
      return relation satisfies never;
  }
}
