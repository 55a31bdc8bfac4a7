import type { Block } from '../../document/blocks.js';
import type { EvaluatedClaim } from '../../evidence/claims.js';
import type { Dataset } from '../../model/dataset.js';
import type { Entity } from '../../model/entities.js';
import type { Projection, ProjectionRequest } from '../../study/projection.js';
import { assessTargets, type TargetAssessment } from '../../study/promises/assess.js';
import type { Bilingual } from '../../words/lang.js';

/** Input of every section of a report. */
export interface ReportView {
  readonly dataset: Dataset;
  readonly request: ProjectionRequest;
  /** Projection of the request; by cluster if the report is about a cluster. */
  readonly projection: Projection;
  readonly claims: readonly EvaluatedClaim[];
  /** Subject of the report, if it is not the whole. */
  readonly focus?: Focus;
}

export type Focus = Entity<'cluster'> | Entity<'city'>;

/** Kinds of subjects that a report can have. */
export type Scope = 'whole' | Focus['kind'];

/** A section: its id on the command line, title and blocks; no blocks if the data have nothing for it. */
export interface SectionSpec {
  readonly id: string;
  readonly title: Bilingual;
  /** Kinds of reports that have this section. */
  readonly scopes: readonly Scope[];
  blocks(view: ReportView): readonly Block[];
}

/** Every target of the programme under the report's scenario and assumptions. */
export function assessedTargets({ dataset, request, projection }: ReportView): readonly TargetAssessment[] {
  const { scenario, set } = projection;
  return assessTargets(dataset, {
    scenario: scenario.id,
    set,
    deflator: request.deflator,
  });
}

/** The cluster that the report is about. */
export function clusterOf({ focus }: ReportView): Entity<'cluster'> | undefined {
  return focus?.kind === 'cluster' ? focus : undefined;
}

/** The city that the report is about. */
export function cityOf({ focus }: ReportView): Entity<'city'> | undefined {
  return focus?.kind === 'city' ? focus : undefined;
}
