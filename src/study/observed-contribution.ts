import type { Dataset } from '../model/dataset.js';
import type { Entity } from '../model/entities.js';
import type { DatedFigure } from '../model/figures.js';
import type { Metric } from '../model/metrics.js';
import type { Bands } from '../model/quantity.js';
import type { Bilingual } from '../words/lang.js';
import { type Component, type Contributor, contributionsTo, restName } from './contribution.js';
import { isMeasuredLevel, type MeasuredMatter, measuredByMatter } from './measured.js';
import { measuredMovement } from './movement.js';

export interface ObservedRequest {
  readonly whole: Entity;
  /** The parts; by default the groups of a programme, or the clusters of a group. */
  readonly parts?: readonly Entity[] | undefined;
  readonly metric?: Metric | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

export type ObservedContributions =
  | {
      readonly ok: true;
      readonly from: number;
      readonly to: number;
      readonly metric: Metric;
      readonly contributors: readonly Contributor[];
      /** The figures behind the whole and the parts. */
      readonly figures: readonly DatedFigure[];
    }
  | {
      /** Failure: no metric has levels of the whole and of a part in the same two years; with the measured matters. */
      readonly ok: false;
      readonly held: readonly MeasuredMatter[];
    };

/**
 * Contributions of parts to the change of a whole between two years in which both were measured: of the years asked
 * for, or the latest two. A part has the metric of its whole; value added is also a part of GDP.
 */
export function observedContributions(dataset: Dataset, request: ObservedRequest): ObservedContributions {
  const { whole, metric } = request;
  const matters = measuredByMatter(dataset).filter(([first]) => first?.part === undefined && first?.city === undefined);
  const of = (entity: Entity): readonly MeasuredMatter[] =>
    matters
      .filter(([first]) => first?.subject.kind === entity.kind && first.subject.id === entity.id)
      .map((levels) => ({ entity, levels: levels.filter(isMeasuredLevel) }));
  const wholes = of(whole).filter(
    ({ levels: [first] }) => first && first.scope === undefined && isAsked(first, metric),
  );
  const parts = (request.parts ?? partsOf(dataset, whole)).flatMap((entity) => of(entity));
  for (const candidate of wholes) {
    const fitting = unscopedFirst(parts.filter(({ levels }) => isPartOf(levels[0], candidate.levels[0])));
    const years = yearsOf(candidate, fitting, request);
    if (years) return between(dataset.bands, candidate, fitting, ...years);
  }
  const comparable = parts.filter(({ levels }) => wholes.some((candidate) => isPartOf(levels[0], candidate.levels[0])));
  return { ok: false, held: [...wholes, ...comparable] };
}

function isAsked(figure: DatedFigure, metric: Metric | undefined): boolean {
  return metric === undefined ? figure.quantity.dimension !== 'rate' : figure.metric === metric;
}

/** The parts of a whole in the data. */
function partsOf(dataset: Dataset, { kind, id }: Entity): readonly Entity[] {
  if (kind === 'programme') return dataset.all('group').filter(({ parent }) => parent === id);
  return kind === 'group' ? dataset.all('cluster').filter(({ value }) => value.group === id) : [];
}

function isPartOf(part: DatedFigure | undefined, whole: DatedFigure | undefined): boolean {
  if (!part || !whole) return false;
  const { unit } = part.quantity;
  const isSameUnit = unit.dimension === whole.quantity.unit.dimension && unit.counter === whole.quantity.unit.counter;
  return isSameUnit && (part.metric === whole.metric || (part.metric === 'value_added' && whole.metric === 'gdp'));
}

/** Figures of the whole entity first; where it has none, those with a narrower scope. */
function unscopedFirst(matters: readonly MeasuredMatter[]): readonly MeasuredMatter[] {
  const isWhole = ({ levels: [first] }: MeasuredMatter): boolean => first?.scope === undefined;
  const covered = new Set(matters.filter(isWhole).map(({ entity }) => entity));
  return matters.filter((matter) => isWhole(matter) || !covered.has(matter.entity));
}

/** The latest two years, of those asked for, in which the whole and some part were measured. */
function yearsOf(
  { levels }: MeasuredMatter,
  parts: readonly MeasuredMatter[],
  { from, to }: ObservedRequest,
): readonly [from: number, to: number] | undefined {
  const years = levels.map(({ year }) => year).sort((a, b) => b - a);
  const has = (matter: MeasuredMatter, year: number): boolean => matter.levels.some((level) => level.year === year);
  for (const last of years.filter((year) => to === undefined || year === to))
    for (const first of years.filter((year) => year < last && (from === undefined || year === from)))
      if (parts.some((part) => has(part, first) && has(part, last))) return [first, last];
  return undefined;
}

function between(
  bands: Bands,
  whole: MeasuredMatter,
  parts: readonly MeasuredMatter[],
  from: number,
  to: number,
): ObservedContributions & { readonly ok: true } {
  const pairOf = ({ levels }: MeasuredMatter) => {
    const [start, end] = [from, to].map((year) => levels.find((level) => level.year === year));
    return start && end
      ? { start, end, movement: measuredMovement(start.quantity.interval(bands), end.quantity.interval(bands)) }
      : undefined;
  };
  const total = pairOf(whole);
  if (!total) throw new RangeError('a whole without levels');
  const known = parts.flatMap((part) => {
    const pair = pairOf(part);
    return pair ? [{ ...pair, name: nameOf(part), id: part.entity.id }] : [];
  });
  const counts = new Map([[total.movement, 1]]);
  const components = known.map(
    ({ id, name, movement }): Component => ({ id, name, kind: 'part', counts: new Map([[movement, 1]]) }),
  );
  const rest = new Map([...counts, ...known.map(({ movement }) => [movement, -1] as const)]);
  const residue: Component = { id: 'residue', name: restName, kind: 'residue', counts: rest };
  const all: Component = { id: whole.entity.id, name: whole.entity.name, kind: 'whole', counts };
  return {
    ok: true,
    from,
    to,
    metric: total.start.metric,
    contributors: contributionsTo(all, [...components, residue]),
    figures: [total, ...known].flatMap(({ start, end }) => [start, end]),
  };
}

function nameOf({ entity, levels: [first] }: MeasuredMatter): Bilingual {
  const { scope } = first ?? {};
  return scope ? { zh: `${entity.name.zh}（${scope.zh}）`, en: `${entity.name.en} (${scope.en})` } : entity.name;
}
