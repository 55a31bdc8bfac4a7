import { sum } from '../derive/interval.js';
import { corners, defined, notDefined, orUndefined, type Result } from '../derive/result.js';
import type { Bands, Interval, Quantity } from '../model/quantity.js';
import type { Bilingual } from '../words/lang.js';
import { type Component, type Contributor, contributionsTo, restName } from './contribution.js';
import { type Movement, measuredMovement, ratioOf } from './movement.js';
import { fraction } from './scenario.js';

/** Change of a whole or a part as a communiqué gives it: two levels, or growth in per cent. */
export type PublishedChange =
  | { readonly kind: 'levels'; readonly start: Quantity; readonly end: Quantity }
  | { readonly kind: 'growth'; readonly rate: Quantity };

/**
 * A part in a communiqué: two levels, its contribution (贡献率), its pull (拉动), or its growth and starting share.
 */
export type PublishedPart = { readonly name: string } & (
  | Extract<PublishedChange, { kind: 'levels' }>
  | { readonly kind: 'contribution'; readonly share: Quantity }
  | { readonly kind: 'pull'; readonly points: Quantity }
  | { readonly kind: 'growth-and-share'; readonly rate: Quantity; readonly share: Quantity }
);

export type PublishedFault = 'levels-need-levels' | 'contributions-need-whole' | 'other-unit';

/**
 * Contributions and pulls from published numbers, each read with the rounding that its digits carry: what is missing
 * follows from contribution × growth of the whole = pull = growth × share at the start. Without a whole the parts make
 * it up; with one, what they leave is the residue.
 */
export function publishedContributions(
  parts: readonly PublishedPart[],
  whole: PublishedChange | undefined,
  bands: Bands,
): Result<readonly Contributor[], PublishedFault> {
  const areLevels = parts.every(({ kind }) => kind === 'levels');
  if (areLevels && whole?.kind !== 'growth') return fromLevels(parts, whole, bands);
  if (parts.some(({ kind }) => kind === 'levels')) return notDefined('levels-need-levels');
  const growth = whole && growthOfWhole(whole, bands);
  if (!growth) {
    if (parts.some(({ kind }) => kind === 'contribution')) return notDefined('contributions-need-whole');
    return defined(fromPulls(parts, bands));
  }
  const known = parts.map((part) => ofWhole(part, growth, bands));
  const residue = residueOf(parts, growth, bands);
  return defined([...known, ...(residue ? [residue] : []), wholeOf(growth)]);
}

const wholeName: Bilingual = { zh: '合计', en: 'Total' };

function wholeOf(growth: Interval): Contributor {
  const all = { low: 1, value: 1, high: 1 };
  const contribution = growth.value === 0 ? {} : { contribution: all };
  return { id: 'whole', name: wholeName, kind: 'whole', growth, ...contribution, pull: growth };
}

function fromLevels(
  parts: readonly PublishedPart[],
  whole: PublishedChange | undefined,
  bands: Bands,
): Result<readonly Contributor[], PublishedFault> {
  const levels = [...parts, ...(whole ? [whole] : [])].flatMap((item) => (item.kind === 'levels' ? [item] : []));
  const units = new Set(levels.flatMap(({ start, end }) => [start, end]).map(({ unit }) => unitKey(unit)));
  if (units.size > 1) return notDefined('other-unit');
  const move = ({ start, end }: (typeof levels)[number]): Movement =>
    measuredMovement(start.interval(bands), end.interval(bands));
  const named = parts.flatMap((part) => (part.kind === 'levels' ? [{ name: part.name, movement: move(part) }] : []));
  const all = new Map(named.map(({ movement }) => [movement, 1]));
  const counts = whole?.kind === 'levels' ? new Map([[move(whole), 1]]) : all;
  const rest = new Map([...counts, ...[...all.keys()].map((movement) => [movement, -1] as const)]);
  const components: readonly Component[] = [
    ...named.map(({ name, movement }): Component => part(name, new Map([[movement, 1]]))),
    ...(counts === all ? [] : [{ id: 'residue', name: restName, kind: 'residue', counts: rest } as const]),
  ];
  return defined(contributionsTo({ id: 'whole', name: wholeName, kind: 'whole', counts }, components));
}

function part(name: string, counts: Component['counts']): Component {
  return { id: name, name: { zh: name, en: name }, kind: 'part', counts };
}

function unitKey({ dimension, counter = '' }: Quantity['unit']): string {
  return `${dimension} ${counter}`;
}

function growthOfWhole(whole: PublishedChange, bands: Bands): Interval | undefined {
  if (whole.kind === 'growth') return fraction(whole.rate.interval(bands));
  const movement = measuredMovement(whole.start.interval(bands), whole.end.interval(bands));
  return orUndefined(
    ratioOf(new Map([[movement, { start: -1, end: 1 }]]), new Map([[movement, { start: 1, end: 0 }]])),
  );
}

/** Contributions where the parts make up the whole: a part's pull counts in its own and in the whole's. */
function fromPulls(parts: readonly PublishedPart[], bands: Bands): readonly Contributor[] {
  const none = { low: 0, value: 0, high: 0 };
  const moved = parts.map((item) => ({ item, movement: measuredMovement(none, pullOf(item, bands) ?? none) }));
  const ofAll = new Map(moved.map(({ movement }) => [movement, { start: 0, end: 1 }]));
  const rows = moved.map(({ item, movement }): Contributor => {
    const contribution = orUndefined(ratioOf(new Map([[movement, { start: 0, end: 1 }]]), ofAll));
    return { ...described(item, bands), pull: pullOf(item, bands) ?? none, ...(contribution && { contribution }) };
  });
  return [...rows, wholeOf(sum(rows.flatMap(({ pull }) => pull ?? [])))];
}

function ofWhole(item: PublishedPart, growth: Interval, bands: Bands): Contributor {
  if (item.kind === 'contribution') {
    const contribution = fraction(item.share.interval(bands));
    return { ...described(item, bands), contribution, pull: overCorners([contribution, growth], times) };
  }
  const pull = pullOf(item, bands) ?? { low: 0, value: 0, high: 0 };
  const contribution = dividedBy(growth, [pull], ([a = 0, b = 1]) => a / b);
  return { ...described(item, bands), pull, ...(contribution && { contribution }) };
}

function described(item: PublishedPart, bands: Bands): Contributor {
  const { name } = item;
  const growing = item.kind === 'growth-and-share' ? item : undefined;
  return {
    id: name,
    name: { zh: name, en: name },
    kind: 'part',
    ...(growing && {
      growth: fraction(growing.rate.interval(bands)),
      shareBefore: fraction(growing.share.interval(bands)),
    }),
  };
}

/** The pull of a part that follows from its published numbers alone. */
function pullOf(item: PublishedPart, bands: Bands): Interval | undefined {
  if (item.kind === 'pull') return fraction(item.points.interval(bands));
  if (item.kind !== 'growth-and-share') return undefined;
  return overCorners([fraction(item.rate.interval(bands)), fraction(item.share.interval(bands))], times);
}

/**
 * The residue of the parts: with the growth g, contributions c and other pulls p, a pull of g(1 − Σc) − Σp and a
 * contribution of 1 − Σc − Σp/g, g counted once. Absent where it is nothing but dust.
 */
function residueOf(parts: readonly PublishedPart[], growth: Interval, bands: Bands): Contributor | undefined {
  const contributed = sum(
    parts.flatMap((item) => (item.kind === 'contribution' ? fraction(item.share.interval(bands)) : [])),
  );
  const pulled = sum(parts.flatMap((item) => pullOf(item, bands) ?? []));
  const pull = overCorners([growth, contributed, pulled], ([g = 0, c = 0, p = 0]) => g * (1 - c) - p);
  if (Math.abs(pull.value) < 1e-12) return undefined;
  const contribution = dividedBy(growth, [contributed, pulled], ([c = 0, p = 0, g = 1]) => 1 - c - p / g);
  return { id: 'residue', name: restName, kind: 'residue', pull, ...(contribution && { contribution }) };
}

const times = ([a = 0, b = 0]: readonly number[]): number => a * b;

/** A formula with its last input as divisor: undefined where that is zero, with open bounds where it may be. */
function dividedBy(
  divisor: Interval,
  inputs: readonly Interval[],
  compute: (values: readonly number[]) => number,
): Interval | undefined {
  if (divisor.value === 0) return undefined;
  const all = [...inputs, divisor];
  return divisor.low <= 0 && divisor.high >= 0
    ? open(compute(all.map(({ value }) => value)))
    : overCorners(all, compute);
}

function open(value: number): Interval {
  return { low: Number.NEGATIVE_INFINITY, value, high: Number.POSITIVE_INFINITY };
}

/** A formula that rises or falls with each input while the others stand still, over intervals; open where an end is. */
function overCorners(inputs: readonly Interval[], compute: (values: readonly number[]) => number): Interval {
  const ends = corners(inputs).map(compute);
  const value = compute(inputs.map((input) => input.value));
  if (!ends.every(Number.isFinite)) return open(value);
  return { low: Math.min(value, ...ends), value, high: Math.max(value, ...ends) };
}
