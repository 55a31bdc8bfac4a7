// Generated from the folders of src/rules/ by `npm run generate`. Do not edit.
import { boardFolder } from '../structure/board-folder.js';
import { fileName } from '../structure/file-name.js';
import { groupFolder } from '../structure/group-folder.js';
import { groupOrder } from '../structure/group-order.js';
import { groupSize } from '../structure/group-size.js';
import { instrumentContradiction } from '../structure/instrument-contradiction.js';
import { repeatedItem } from '../structure/repeated-item.js';
import { ruleSetting } from '../structure/rule-setting.js';
import { scenarioUncovered } from '../structure/scenario-uncovered.js';
import { statedCount } from '../structure/stated-count.js';
import { trackMeasure } from '../structure/track-measure.js';
import { unknownReference } from '../structure/unknown-reference.js';
import { unusedDefinition } from '../structure/unused-definition.js';
import { baseYear } from '../time/base-year.js';
import { editionCitation } from '../time/edition-citation.js';
import { editionDate } from '../time/edition-date.js';
import { editionLate } from '../time/edition-late.js';
import { editionOrder } from '../time/edition-order.js';
import { editionPeriod } from '../time/edition-period.js';
import { observationAfterSource } from '../time/observation-after-source.js';
import { policyAfterSource } from '../time/policy-after-source.js';
import { schemeDates } from '../time/scheme-dates.js';
import { supersededEdition } from '../time/superseded-edition.js';
import { targetNotAhead } from '../time/target-not-ahead.js';
import { boardAmount } from '../quantities/board-amount.js';
import { entryCriterion } from '../quantities/entry-criterion.js';
import { groupMetric } from '../quantities/group-metric.js';
import { magnitudeSlip } from '../quantities/magnitude-slip.js';
import { metricUnit } from '../quantities/metric-unit.js';
import { negativeLevel } from '../quantities/negative-level.js';
import { partAboveTotal } from '../quantities/part-above-total.js';
import { rateAsFraction } from '../quantities/rate-as-fraction.js';
import { repeatedObservation } from '../quantities/repeated-observation.js';
import { shareAboveHundred } from '../quantities/share-above-hundred.js';
import { totalOfGroups } from '../quantities/total-of-groups.js';
import { unionBounds } from '../quantities/union-bounds.js';
import { growthImplausible } from '../growth/growth-implausible.js';
import { growthReported } from '../growth/growth-reported.js';
import { growthTriangulation } from '../growth/growth-triangulation.js';
import { observationJump } from '../growth/observation-jump.js';
import { periodReading } from '../growth/period-reading.js';
import { rateImplausible } from '../growth/rate-implausible.js';
import { targetBelowGoal } from '../growth/target-below-goal.js';
import { targetBelowObservation } from '../growth/target-below-observation.js';
import { targetOrder } from '../growth/target-order.js';
import { bridgeUnused } from '../evidence/bridge-unused.js';
import { citationDirection } from '../evidence/citation-direction.js';
import { citationFigure } from '../evidence/citation-figure.js';
import { claimExpression } from '../evidence/claim-expression.js';
import { claimFalse } from '../evidence/claim-false.js';
import { conflictUnresolved } from '../evidence/conflict-unresolved.js';
import { derivedContradicts } from '../evidence/derived-contradicts.js';
import { derivedOperand } from '../evidence/derived-operand.js';
import { draftCited } from '../evidence/draft-cited.js';
import { preferStale } from '../evidence/prefer-stale.js';
import { areaAndMembers } from '../places/area-and-members.js';
import { cityOutsideRegion } from '../places/city-outside-region.js';
import { continuation } from '../places/continuation.js';
import { overlapPair } from '../places/overlap-pair.js';
import { overlapSelf } from '../places/overlap-self.js';
import { repeatedPlace } from '../places/repeated-place.js';
import { roleConflict } from '../places/role-conflict.js';
import { taskLeadAndSupport } from '../places/task-lead-and-support.js';
import { taskWithoutLead } from '../places/task-without-lead.js';
import { industrySpelling } from '../wording/industry-spelling.js';
import { languageMixed } from '../wording/language-mixed.js';
import { punctuationWidth } from '../wording/punctuation-width.js';
import { straySpace } from '../wording/stray-space.js';
import { traditionalCharacter } from '../wording/traditional-character.js';
import type { Rule } from '../rule.js';

/** Every rule; those that others rest on come first. */
export const list: readonly Rule[] = [
  boardFolder,
  fileName,
  groupFolder,
  groupOrder,
  groupSize,
  instrumentContradiction,
  repeatedItem,
  ruleSetting,
  scenarioUncovered,
  statedCount,
  trackMeasure,
  unknownReference,
  unusedDefinition,
  baseYear,
  editionCitation,
  editionDate,
  editionLate,
  editionOrder,
  editionPeriod,
  observationAfterSource,
  policyAfterSource,
  schemeDates,
  supersededEdition,
  targetNotAhead,
  boardAmount,
  entryCriterion,
  groupMetric,
  magnitudeSlip,
  metricUnit,
  negativeLevel,
  partAboveTotal,
  rateAsFraction,
  repeatedObservation,
  shareAboveHundred,
  totalOfGroups,
  unionBounds,
  growthImplausible,
  growthReported,
  growthTriangulation,
  observationJump,
  periodReading,
  rateImplausible,
  targetBelowGoal,
  targetBelowObservation,
  targetOrder,
  bridgeUnused,
  citationDirection,
  citationFigure,
  claimExpression,
  claimFalse,
  conflictUnresolved,
  derivedContradicts,
  derivedOperand,
  draftCited,
  preferStale,
  areaAndMembers,
  cityOutsideRegion,
  continuation,
  overlapPair,
  overlapSelf,
  repeatedPlace,
  roleConflict,
  taskLeadAndSupport,
  taskWithoutLead,
  industrySpelling,
  languageMixed,
  punctuationWidth,
  straySpace,
  traditionalCharacter,
];
