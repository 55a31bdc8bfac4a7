import type { EvaluatedClaim } from '../evidence/claims.js';
import { type Conflict, conflictsAbout, conflictsOf } from '../evidence/conflicts.js';
import type { Dataset } from '../model/dataset.js';
import type { Entity } from '../model/entities.js';
import { type Comparison, compare } from '../study/compare.js';
import { project } from '../study/project.js';
import type { Projection, ProjectionRequest, ReferenceTotal } from '../study/projection.js';
import { assessTargets, type TargetAssessment } from '../study/promises/assess.js';
import { type Sensitivity, sensitivityOf } from '../study/sensitivity.js';

/** Subject of a report that is not about the whole. */
export type Focus = Entity<'cluster'> | Entity<'city'>;

/** Kinds of subjects that a report can have. */
export type Scope = 'whole' | Focus['kind'];

/** The results that a report is made of, each worked out when it is first asked for. */
export class ReportView {
  readonly dataset: Dataset;
  readonly request: ProjectionRequest;
  /** Projection of the request; by cluster if the report is about a cluster. */
  readonly projection: Projection;
  readonly claims: readonly EvaluatedClaim[];
  readonly focus?: Focus | undefined;
  /** Shift of growth in the sensitivity, as a fraction (one percentage point). */
  readonly points = 0.01;
  readonly #targets: () => readonly TargetAssessment[];
  readonly #comparison: () => Comparison | undefined;
  readonly #sensitivity: () => Sensitivity | undefined;

  /** `claims` come from `evaluateClaims`. Throws `ProjectionError`. */
  constructor(
    dataset: Dataset,
    request: ProjectionRequest,
    claims: readonly EvaluatedClaim[],
    focus?: Focus | undefined,
  ) {
    this.dataset = dataset;
    this.request = focus?.kind === 'cluster' ? { ...request, by: 'cluster' } : request;
    this.claims = claims;
    this.focus = focus;
    this.projection = project(dataset, this.request);
    const { deflator } = request;
    const { set, scenario } = this.projection;
    this.#targets = once(() => assessTargets(dataset, { scenario: scenario.id, set, deflator }));
    this.#comparison = once(() => this.#compare());
    this.#sensitivity = once(() => this.#study());
  }

  get scope(): Scope {
    return this.focus?.kind ?? 'whole';
  }

  /** The cluster that the report is about. */
  get cluster(): Entity<'cluster'> | undefined {
    return this.focus?.kind === 'cluster' ? this.focus : undefined;
  }

  /** The city that the report is about. */
  get city(): Entity<'city'> | undefined {
    return this.focus?.kind === 'city' ? this.focus : undefined;
  }

  /** Every promise of the plan under the report's scenario and assumptions. */
  get targets(): readonly TargetAssessment[] {
    return this.#targets();
  }

  /** The promises about the report's subject; of the whole plan, not those for the economy around it. */
  get ownTargets(): readonly TargetAssessment[] {
    const { focus } = this;
    return this.targets.filter(({ figure: { subject, city } }) => {
      if (!focus) return subject.kind !== 'series';
      return focus.kind === 'cluster' ? subject.id === focus.id : city === focus.id;
    });
  }

  /** The disagreements of documents about the report's subject. */
  get conflicts(): readonly Conflict[] {
    return this.focus ? conflictsAbout(this.dataset, this.focus.id) : conflictsOf(this.dataset);
  }

  /** The reference total that lies furthest from the report's own. */
  get reference(): ReferenceTotal | undefined {
    const { references, scenario } = this.projection;
    return references
      .filter((reference) => reference.scenario.id !== scenario.id)
      .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference))[0];
  }

  /** The report's scenario beside the reference, in the base year and the last year. */
  get comparison(): Comparison | undefined {
    return this.#comparison();
  }

  /** The sensitivity of the last total. */
  get sensitivity(): Sensitivity | undefined {
    return this.#sensitivity();
  }

  #compare(): Comparison | undefined {
    const { dataset, reference, projection } = this;
    if (!reference) return undefined;
    const { from: _first, ...request } = this.request;
    const { baseYear, to, scenario } = projection;
    return compare(dataset, {
      ...request,
      by: 'group',
      scenarios: [scenario.id, reference.scenario.id],
      years: [baseYear, to],
    });
  }

  #study(): Sensitivity | undefined {
    const { from: _first, ...request } = this.request;
    const found = sensitivityOf(this.dataset, { ...request, id: 'total', points: this.points });
    return found.ok ? found.value : undefined;
  }
}

/** Computes at the first call and remembers. */
function once<T>(compute: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => {
    result ??= { value: compute() };
    return result.value;
  };
}
