import type { Dataset } from '../model/dataset.js';
import type { Entity } from '../model/entities.js';
import type { Figure } from '../model/figures.js';
import type { ProgressMethod } from '../study/progress.js';
import { project } from '../study/project.js';
import type { Projection, ProjectionRequest } from '../study/projection.js';
import { assessTargets, type TargetAssessment } from '../study/promises/assess.js';
import { knownGrowth } from '../study/scenario.js';
import type { Path } from '../yaml/pointer.js';
import { WrittenData } from './data.js';
import { growthNode } from './growth.js';
import { levelNode, meanGrowthNode, type ProjectionTrace, yearGrowthNode } from './level.js';
import { type DatumNode, isResult, nodesOf, type TraceNode } from './node.js';
import { resultNodes } from './promise.js';

/** Options of a trace, as for `project`, `targets` and `track`. */
export interface TraceRequest extends Omit<ProjectionRequest, 'from' | 'by'> {
  readonly method?: ProgressMethod;
}

/**
 * The subject of an address: an entity, or a row of the projection that is none (the total or a remainder).
 */
export type TraceSubject = Entity | { readonly kind: 'row'; readonly id: string };

/** Traces of one data set under one request; the projection and the assessments are made once, when first needed. */
export class Tracer {
  readonly data: WrittenData;
  readonly #dataset: Dataset;
  readonly #request: TraceRequest;
  readonly #projections = new Map<number, ProjectionTrace>();
  #assessed: readonly TargetAssessment[] | undefined;

  constructor(dataset: Dataset, request: TraceRequest = {}) {
    this.data = new WrittenData(dataset);
    this.#dataset = dataset;
    this.#request = request;
  }

  /** The projection that reaches a year; by default of its own length. */
  projection(year = this.#dataset.settings.horizon): Projection {
    return this.#trace(year).projection;
  }

  /** The projection that the levels of trees belong to. */
  projectionOf(roots: readonly TraceNode[]): Projection {
    return this.projection(
      Math.max(
        ...[...nodesOf(roots)].flatMap((node) => (node.kind === 'level' ? node.year : [])),
        this.#dataset.settings.base_year,
      ),
    );
  }

  /**
   * The traces that an address names within its subject; none where it names nothing. Throws `ProjectionError` as
   * `project` does.
   */
  trace(subject: TraceSubject, steps: Path): readonly TraceNode[] {
    const computed = this.#computed(subject, steps);
    if (computed.length > 0 || subject.kind === 'row') return computed;
    const dated = this.#dated(subject, steps);
    if (dated.length > 0) return dated.flatMap((datum) => this.#withResults(datum));
    const last = steps.at(-1);
    const promise =
      typeof last === 'string' && isResult(last) && steps.length > 1
        ? onlyPromise(this.#promises(subject, steps.slice(0, -1)))
        : undefined;
    if (promise) return this.#results(promise).filter(({ name }) => name === last);
    const found = steps.length === 0 ? [] : this.data.at(subject, steps);
    return found.length === 1 ? found.flatMap((datum) => this.#withResults(datum)) : found;
  }

  /** Traces of levels and growth of a row, or of the known growth of a series. */
  #computed(subject: TraceSubject, steps: Path): readonly TraceNode[] {
    const [first, second] = steps;
    const year = yearOf(first);
    if (subject.kind === 'series') return steps.length === 1 && year !== undefined ? this.#derived(subject, year) : [];
    const { kind, id } = subject;
    if (kind !== 'group' && kind !== 'cluster' && kind !== 'row') return [];
    if (steps.length === 1 && year !== undefined) return some(levelNode(id, year, this.#trace(year)));
    if (steps.length !== 2 || first !== 'growth') return [];
    const [from, to] = spanOf(second);
    if (from === undefined || to === undefined) return [];
    return some(from === to ? yearGrowthNode(id, to, this.#trace(to)) : meanGrowthNode(id, from, to, this.#trace(to)));
  }

  /** The growth of a year that no statement of the series gives by itself. */
  #derived({ id, value }: Entity<'series'>, year: number): readonly TraceNode[] {
    const step = value.measure === 'growth' ? knownGrowth(value, this.#dataset).get(year) : undefined;
    return step?.derivation.operation.name === 'remaining-rate'
      ? [growthNode(step.derivation, id, this.#trace(), `${id}.${year}`)]
      : [];
  }

  /** Stated data for a year: all of them, or those of one list, or there of one edition. */
  #dated(entity: Entity, steps: Path): readonly DatumNode[] {
    const [list, at, edition] =
      typeof steps[0] === 'string' && yearOf(steps[0]) === undefined ? steps : [undefined, ...steps];
    const year = yearOf(at);
    if (year === undefined || steps.length > 3) return [];
    return this.#dataset.figures
      .filter(({ subject, path }) => subject === entity && (list === undefined || path[entity.path.length] === list))
      .filter((figure) => figure.year === year && (edition === undefined || figure.plan === String(edition)))
      .flatMap(({ quantity }) => this.data.datum(quantity) ?? []);
  }

  #promises(entity: Entity, steps: Path): readonly DatumNode[] {
    const dated = this.#dated(entity, steps);
    return dated.length > 0 ? dated : this.data.at(entity, steps);
  }

  /** A datum and, for a promise, its computed results. */
  #withResults(datum: DatumNode): readonly TraceNode[] {
    return [datum, ...this.#results(datum).filter(({ result, measure }) => result.ok || measure === 'word')];
  }

  #results({ figure, address }: DatumNode) {
    if (!figure || !isPromise(figure)) return [];
    const { method, scenario, set, deflator } = this.#request;
    this.#assessed ??= assessTargets(this.#dataset, { scenario, set, deflator, method });
    const target = this.#assessed.find(({ editions }) => editions.includes(figure));
    return target ? resultNodes(target, address, this.#context()) : [];
  }

  #trace(year = this.#dataset.settings.horizon): ProjectionTrace {
    const { horizon } = this.#dataset.settings;
    const { method: _method, ...request } = this.#request;
    const to = request.to ?? Math.max(horizon, year);
    const known = this.#projections.get(to) ?? {
      ...this.#context(),
      projection: project(this.#dataset, { ...request, to, by: 'cluster' }),
    };
    this.#projections.set(to, known);
    return known;
  }

  #context(): Omit<ProjectionTrace, 'projection'> {
    const { default_scenario: usual } = this.#dataset.settings;
    return { data: this.data, scenario: this.#dataset.get('scenario', this.#request.scenario ?? usual) };
  }
}

/**
 * The steps of an address after its id: keys and years between points, indexes in brackets or as numbers; undefined
 * where it is not one.
 */
export function stepsOf(written: string): Path | undefined {
  if (!/^(?:\.[^.[\]]+|\[\d+\])*$/.test(written)) return undefined;
  return [...written.matchAll(/\.([^.[\]]+)|\[(\d+)\]/g)].map(([, key, index]) => {
    const number = index ?? (key !== undefined && /^\d{1,3}$/.test(key) ? key : undefined);
    return number === undefined ? (key ?? '') : Number(number);
  });
}

function isPromise({ kind, subject }: Figure): boolean {
  return (kind === 'target' || kind === 'growth') && subject.kind !== 'scheme';
}

function onlyPromise(found: readonly DatumNode[]): DatumNode | undefined {
  const promises = found.filter(({ figure }) => figure && isPromise(figure));
  return promises.length === 1 ? promises[0] : undefined;
}

/** The year of a step such as 2025, or 2025E as in tables. */
function yearOf(step: string | number | undefined): number | undefined {
  const [, year] = /^((?:19|20|21)\d\d)E?$/i.exec(String(step)) ?? [];
  return year === undefined ? undefined : Number(year);
}

/** First and last year of a step such as 2021 or 2019-2025. */
function spanOf(step: string | number | undefined): readonly [first: number, last: number] | readonly [] {
  const [first, last] = String(step).split(/[-–—]/).map(yearOf);
  return first === undefined ? [] : [first, last ?? first];
}

function some<T>(node: T | undefined): readonly T[] {
  return node === undefined ? [] : [node];
}
