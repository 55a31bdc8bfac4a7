import { cagr, doublingTime, geometricMean, logGrowth } from '../derive/growth.js';
import { difference } from '../derive/interval.js';
import { type NotDefined, orUndefined } from '../derive/result.js';
import type { Dataset } from '../model/dataset.js';
import { yearsOfPeriod } from '../model/dates.js';
import type { Entity } from '../model/entities.js';
import type { DatedFigure, Figure } from '../model/figures.js';
import type { Metric } from '../model/metrics.js';
import type { Bands, Comparator, Interval } from '../model/quantity.js';
import { chosen } from './chosen.js';
import { isMeasuredLevel, type MeasuredMatter, measuredByMatter } from './measured.js';
import { yearsBetween } from './path.js';
import { fraction } from './scenario.js';
import { comparatorOf } from './solve.js';

export interface ObservedGrowthRequest {
  readonly subject: Entity;
  readonly metric?: Metric | undefined;
  /** Years of the two observations; by default the latest, and the one before it. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** Growth published for the same years; `chained` where it is the mean of the yearly rates. */
export interface PublishedGrowth {
  readonly rate: Interval;
  readonly origin: 'stated' | 'chained';
  readonly basis?: 'nominal' | 'real' | undefined;
  readonly figures: readonly Figure[];
}

/** Yearly growth between two observations of a matter, as a fraction; for a share, its change in percentage points. */
export interface ObservedGrowth {
  readonly from: DatedFigure;
  readonly to: DatedFigure;
  readonly years: number;
  readonly rate?: Interval;
  /** Whether the rate is exact, a lower or an upper bound; absent where it is open on both sides. */
  readonly comparator?: Comparator | undefined;
  /** ln(V/B)/Δ. */
  readonly logRate?: Interval;
  /** Years in which the level doubles at this rate; absent where it does not grow. */
  readonly doubling?: Interval;
  /** For a share, in place of a rate: its change over all the years. */
  readonly points?: Interval;
  readonly notDefined?: NotDefined;
  readonly published?: PublishedGrowth;
}

/** Growth between observations of a subject: step by step, and over the whole span where there are several steps. */
export interface ObservedGrowths {
  readonly steps: readonly ObservedGrowth[];
  /** Statements left out unless their year is asked for: they give no level to measure from, or another scope. */
  readonly leftOut: readonly DatedFigure[];
  /** All matters that were measured, with or without a step between their years. */
  readonly held: readonly MeasuredMatter[];
}

/**
 * Compound growth between observed levels of a group, a cluster, a programme or a series, beside what was published for
 * it.
 */
export function observedGrowth(dataset: Dataset, request: ObservedGrowthRequest): ObservedGrowths {
  const { subject, metric } = request;
  const isOwn = (figure: Figure): boolean =>
    figure.subject.kind === subject.kind &&
    figure.subject.id === subject.id &&
    (metric === undefined || figure.metric === metric);
  const matters = measuredByMatter(dataset).filter(([first]) => first !== undefined && isOwn(first));
  const rates = publishedRates(dataset, subject);
  const steps = matters.flatMap((figures) =>
    pairsOf(figures, request).map(([from, to]) => growthBetween(from, to, rates, dataset.bands)),
  );
  const used = new Set(steps.flatMap(({ from, to }) => [from, to]));
  const several = matters.filter(({ length }) => length > 1).flat();
  const leftOut = several.filter((figure) => !isMeasuredLevel(figure) && !used.has(figure));
  return { steps, leftOut, held: matters.map((levels) => ({ entity: subject, levels })) };
}

/** Pairs of observations between which growth is measured. */
function pairsOf(
  figures: readonly DatedFigure[],
  { from, to }: ObservedGrowthRequest,
): readonly (readonly [DatedFigure, DatedFigure])[] {
  const asked = (year: number): DatedFigure | undefined => figures.find((figure) => figure.year === year);
  const levels = figures.filter(isMeasuredLevel);
  if (from === undefined && to === undefined) {
    const steps = levels.slice(1).map((level, index) => [levels[index] ?? level, level] as const);
    const [first, last] = [levels[0], levels.at(-1)];
    return first && last && steps.length > 1 ? [...steps, [first, last]] : steps;
  }
  const end = to === undefined ? levels.at(-1) : asked(to);
  const start = from === undefined ? levels.findLast(({ year }) => year < (to ?? 0)) : asked(from);
  return start && end && start.year < end.year ? [[start, end]] : [];
}

function growthBetween(from: DatedFigure, to: DatedFigure, rates: readonly Figure[], bands: Bands): ObservedGrowth {
  const years = to.year - from.year;
  const [base, level] = [from, to].map(({ quantity }) => quantity.interval(bands));
  if (!base || !level) throw new RangeError('two figures');
  if (from.quantity.dimension === 'rate') return { from, to, years, points: fraction(difference(level, base)) };
  const [start, end] = [aboveZero(base), aboveZero(level)];
  const rate = cagr(start, end, years);
  const published = publishedFor(from, to, rates, bands);
  if (!rate.ok) return { from, to, years, notDefined: rate.notDefined, ...(published && { published }) };
  const [logRate, doubling] = [orUndefined(logGrowth(start, end, years)), orUndefined(doublingTime(rate.value))];
  return {
    from,
    to,
    years,
    rate: rate.value,
    comparator: comparatorOf(rate.value, 'rate', [from.quantity, to.quantity]),
    ...(logRate && { logRate }),
    ...(doubling && { doubling }),
    ...(published && { published }),
  };
}

function aboveZero({ low, value, high }: Interval): Interval {
  return { low: Math.max(0, low), value, high };
}

/**
 * Published growth of a subject; for a series of levels, also from the growth series of the same metric and region.
 */
function publishedRates(dataset: Dataset, subject: Entity): readonly Figure[] {
  const series = subject.kind === 'series' ? dataset.find('series', subject.id)?.value : undefined;
  const counterparts = dataset
    .all('series')
    .filter(
      ({ value }) => value.measure === 'growth' && value.metric === series?.metric && value.region === series?.region,
    );
  const ids = new Set([subject.id, ...counterparts.map(({ id }) => id)]);
  return dataset.figures.filter(
    (figure) =>
      figure.kind === 'observation' &&
      figure.isGrowth &&
      figure.subject.kind === subject.kind &&
      ids.has(figure.subject.id),
  );
}

/** Growth published for the years of a step: one figure for the whole step, or one for each year. */
function publishedFor(
  from: DatedFigure,
  to: DatedFigure,
  rates: readonly Figure[],
  bands: Bands,
): PublishedGrowth | undefined {
  const same = rates.filter(
    ({ metric, scope, city, part }) =>
      metric === to.metric && scope?.zh === to.scope?.zh && city === to.city && part === to.part,
  );
  const isWhole = ({ year, period }: Figure): boolean => {
    if (period === undefined) return year === to.year && to.year - from.year === 1;
    const { first, last } = yearsOfPeriod(period);
    return first === from.year + 1 && last === to.year;
  };
  const read = (figure: Figure): Interval => fraction(figure.quantity.interval(bands));
  const stated = chosen(same.filter(isWhole));
  if (stated) return { rate: read(stated), origin: 'stated', basis: stated.basis, figures: [stated] };
  const yearly = yearsBetween(from.year + 1, to.year).map((year) =>
    chosen(same.filter((figure) => figure.year === year)),
  );
  const figures = yearly.flatMap((figure) => figure ?? []);
  if (figures.length < yearly.length) return undefined;
  const rate = orUndefined(geometricMean(figures.map(read)));
  return rate && { rate, origin: 'chained', basis: figures[0]?.basis, figures };
}
