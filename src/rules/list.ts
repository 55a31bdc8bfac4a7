import { areaAndMembers } from './area-and-members.js';
import { baseYear } from './base-year.js';
import { boardAmount } from './board-amount.js';
import { boardFolder } from './board-folder.js';
import { bridgeUnused } from './bridge-unused.js';
import { citationDirection } from './citation-direction.js';
import { citationFigure } from './citation-figure.js';
import { cityOutsideRegion } from './city-outside-region.js';
import { claimExpression } from './claim-expression.js';
import { claimFalse } from './claim-false.js';
import { conflictUnresolved } from './conflict-unresolved.js';
import { continuation } from './continuation.js';
import { derivedContradicts } from './derived-contradicts.js';
import { derivedOperand } from './derived-operand.js';
import { draftCited } from './draft-cited.js';
import { editionCitation } from './edition-citation.js';
import { editionDate } from './edition-date.js';
import { editionLate } from './edition-late.js';
import { editionOrder } from './edition-order.js';
import { editionPeriod } from './edition-period.js';
import { entryCriterion } from './entry-criterion.js';
import { fileName } from './file-name.js';
import { groupFolder } from './group-folder.js';
import { groupOrder } from './group-order.js';
import { groupSize } from './group-size.js';
import { growthImplausible } from './growth-implausible.js';
import { growthReported } from './growth-reported.js';
import { growthTriangulation } from './growth-triangulation.js';
import { industrySpelling } from './industry-spelling.js';
import { instrumentContradiction } from './instrument-contradiction.js';
import { languageMixed } from './language-mixed.js';
import { magnitudeSlip } from './magnitude-slip.js';
import { metricUnit } from './metric-unit.js';
import { negativeLevel } from './negative-level.js';
import { observationAfterSource } from './observation-after-source.js';
import { observationJump } from './observation-jump.js';
import { overlapPair } from './overlap-pair.js';
import { overlapSelf } from './overlap-self.js';
import { partAboveTotal } from './part-above-total.js';
import { periodReading } from './period-reading.js';
import { policyAfterSource } from './policy-after-source.js';
import { preferStale } from './prefer-stale.js';
import { punctuationWidth } from './punctuation-width.js';
import { rateAsFraction } from './rate-as-fraction.js';
import { rateImplausible } from './rate-implausible.js';
import { repeatedItem } from './repeated-item.js';
import { repeatedObservation } from './repeated-observation.js';
import { repeatedPlace } from './repeated-place.js';
import { roleConflict } from './role-conflict.js';
import type { Rule } from './rule.js';
import { ruleSetting } from './rule-setting.js';
import { scenarioUncovered } from './scenario-uncovered.js';
import { schemeDates } from './scheme-dates.js';
import { shareAboveHundred } from './share-above-hundred.js';
import { statedCount } from './stated-count.js';
import { straySpace } from './stray-space.js';
import { supersededEdition } from './superseded-edition.js';
import { targetBelowGoal } from './target-below-goal.js';
import { targetBelowObservation } from './target-below-observation.js';
import { targetNotAhead } from './target-not-ahead.js';
import { targetOrder } from './target-order.js';
import { taskLeadAndSupport } from './task-lead-and-support.js';
import { taskWithoutLead } from './task-without-lead.js';
import { totalOfGroups } from './total-of-groups.js';
import { trackMeasure } from './track-measure.js';
import { traditionalCharacter } from './traditional-character.js';
import { unionBounds } from './union-bounds.js';
import { unknownReference } from './unknown-reference.js';
import { unusedDefinition } from './unused-definition.js';

/** The rules: references and files first, then time, quantities, growth, evidence, places and wording. */
export const list: readonly Rule[] = [
  unknownReference,
  fileName,
  groupFolder,
  boardFolder,
  groupOrder,
  groupSize,
  statedCount,
  repeatedItem,
  instrumentContradiction,
  unusedDefinition,
  scenarioUncovered,
  trackMeasure,
  ruleSetting,
  baseYear,
  observationAfterSource,
  policyAfterSource,
  targetNotAhead,
  editionPeriod,
  editionDate,
  editionLate,
  editionOrder,
  editionCitation,
  schemeDates,
  supersededEdition,
  metricUnit,
  boardAmount,
  rateAsFraction,
  shareAboveHundred,
  negativeLevel,
  magnitudeSlip,
  partAboveTotal,
  totalOfGroups,
  unionBounds,
  entryCriterion,
  repeatedObservation,
  observationJump,
  targetOrder,
  targetBelowObservation,
  targetBelowGoal,
  growthReported,
  growthTriangulation,
  growthImplausible,
  rateImplausible,
  periodReading,
  derivedOperand,
  derivedContradicts,
  bridgeUnused,
  citationFigure,
  citationDirection,
  draftCited,
  conflictUnresolved,
  preferStale,
  claimFalse,
  claimExpression,
  roleConflict,
  areaAndMembers,
  cityOutsideRegion,
  repeatedPlace,
  overlapSelf,
  overlapPair,
  continuation,
  taskWithoutLead,
  taskLeadAndSupport,
  languageMixed,
  punctuationWidth,
  straySpace,
  industrySpelling,
  traditionalCharacter,
];
