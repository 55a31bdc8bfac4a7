import type { ReportView } from '../report-view.js';
import { type JudgementRule, type RankedJudgement, rankedJudgements } from './judgement.js';
import { ahead } from './rules/ahead.js';
import { behind } from './rules/behind.js';
import { cityRoles } from './rules/city-roles.js';
import { contradictedFigures } from './rules/contradictions.js';
import { leadingCities } from './rules/core-cities.js';
import { decidingAssumption } from './rules/deciding-assumption.js';
import { groupGap } from './rules/group-gap.js';
import { publishedSize } from './rules/latest-size.js';
import { noTotal } from './rules/no-total.js';
import { outcome } from './rules/outcome.js';
import { referenceGoals } from './rules/reference-goals.js';
import { refutedClaims } from './rules/refuted-claims.js';
import { revisedTargets } from './rules/revised-targets.js';
import { unknown } from './rules/unknown.js';

/** Every rule that may find something worth saying. */
export const judgementRules: readonly JudgementRule[] = [
  outcome,
  groupGap,
  behind,
  decidingAssumption,
  noTotal,
  unknown,
  ahead,
  referenceGoals,
  revisedTargets,
  contradictedFigures,
  refutedClaims,
  leadingCities,
  publishedSize,
  cityRoles,
];

const judged = new WeakMap<ReportView, readonly RankedJudgement[]>();

/** What a report's results say, the weightiest first. */
export function judgementsOf(view: ReportView): readonly RankedJudgement[] {
  const found = judged.get(view) ?? rankedJudgements(view, judgementRules);
  judged.set(view, found);
  return found;
}
