import { corners } from '../derive/result.js';
import type { Dataset } from '../model/dataset.js';
import type { Entity } from '../model/entities.js';
import type { DatedFigure } from '../model/figures.js';
import type { Metric } from '../model/metrics.js';
import type { Interval } from '../model/quantity.js';
import type { Bilingual } from '../words/lang.js';
import { isMeasuredLevel, measuredByMatter } from './measured.js';

export interface LocationRequest {
  readonly city: string;
  /** A group or a programme, the standard of comparison for the city's share. */
  readonly whole: Entity;
  readonly metric?: Metric | undefined;
  readonly year?: number | undefined;
}

/** A city's share of a part over its share of the whole (区位商): above 1 it is specialised in the part. */
export interface LocationQuotient {
  readonly id: string;
  readonly name: Bilingual;
  readonly metric: Metric;
  readonly year: number;
  /** The city's share of the part, and of the whole. */
  readonly shareOfPart: Interval;
  readonly shareOfWhole: Interval;
  readonly quotient: Interval;
  readonly figures: readonly DatedFigure[];
}

/** Missing levels of a quotient: how many the data hold for each of the four. */
export interface LocationGap {
  readonly partsInCity: number;
  readonly wholeInCity: number;
  readonly parts: number;
  readonly whole: number;
}

/**
 * Location quotients of the parts of a whole in a city, each for the latest year with all four levels, or the missing
 * levels.
 */
export function locationQuotients(
  dataset: Dataset,
  request: LocationRequest,
):
  | { readonly ok: true; readonly rows: readonly LocationQuotient[] }
  | { readonly ok: false; readonly gap: LocationGap } {
  const { city, whole, metric, year } = request;
  const figures = measuredByMatter(dataset)
    .flat()
    .filter(
      (figure) =>
        figure.part === undefined &&
        figure.scope === undefined &&
        figure.quantity.dimension === 'money' &&
        isMeasuredLevel(figure) &&
        (metric === undefined || figure.metric === metric) &&
        (year === undefined || figure.year === year),
    );
  const of = (entity: Entity, place: string | undefined): readonly DatedFigure[] =>
    figures.filter(
      (figure) => figure.subject.kind === entity.kind && figure.subject.id === entity.id && figure.city === place,
    );
  const parts = dataset.all('cluster').filter(({ value }) => whole.kind === 'programme' || value.group === whole.id);
  const wholes = { here: of(whole, city), all: of(whole, undefined) };
  const rows = parts.flatMap(
    (entity) => quotientOf(dataset, entity, of(entity, city), of(entity, undefined), wholes) ?? [],
  );
  if (rows.length > 0) return { ok: true, rows };
  const held = (place: string | undefined): number => parts.filter((entity) => of(entity, place).length > 0).length;
  return {
    ok: false,
    gap: {
      partsInCity: held(city),
      wholeInCity: wholes.here.length,
      parts: held(undefined),
      whole: wholes.all.length,
    },
  };
}

function quotientOf(
  { bands }: Dataset,
  { id, name }: Entity,
  here: readonly DatedFigure[],
  all: readonly DatedFigure[],
  wholes: { readonly here: readonly DatedFigure[]; readonly all: readonly DatedFigure[] },
): LocationQuotient | undefined {
  for (const part of here.toSorted((a, b) => b.year - a.year)) {
    const same = (list: readonly DatedFigure[]): DatedFigure | undefined =>
      list.find(({ year, metric }) => year === part.year && metric === part.metric);
    const [region, wholeHere, wholeAll] = [same(all), same(wholes.here), same(wholes.all)];
    if (!region || !wholeHere || !wholeAll) continue;
    const figures = [part, region, wholeHere, wholeAll];
    const [a, b, c, d] = figures.map(({ quantity }) => quantity.interval(bands));
    if (!a || !b || !c || !d) continue;
    return {
      id,
      name,
      metric: part.metric,
      year: part.year,
      shareOfPart: quotient([a], [b]),
      shareOfWhole: quotient([c], [d]),
      quotient: quotient([a, d], [b, c]),
      figures,
    };
  }
  return undefined;
}

/** A quotient of products of levels above zero, each of them read once. */
function quotient(above: readonly Interval[], below: readonly Interval[]): Interval {
  const compute = (values: readonly number[]): number =>
    values.reduce((product, value, index) => (index < above.length ? product * value : product / value), 1);
  const inputs = [...above, ...below];
  const ends = corners(inputs).map(compute);
  return { low: Math.min(...ends), value: compute(inputs.map(({ value }) => value)), high: Math.max(...ends) };
}
