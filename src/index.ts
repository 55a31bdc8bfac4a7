/** The library: what a script may import from jiqun. */
export { locateDataset, NotADataset } from './dataset/locate.js';
export { type OpenedDataset, openDataset } from './dataset/open.js';
export type { Computed, Derived, GrowthStatus } from './derive/derived.js';
export {
  cagr,
  chain,
  compound,
  doublingTime,
  geometricMean,
  impliedBase,
  levelAfter,
  logGrowth,
  nominalRate,
  realRate,
  remainingRate,
  requiredRate,
  yearsToTarget,
} from './derive/growth.js';
export type { Estimate } from './derive/interval.js';
export type { Formula, NotDefined, Result } from './derive/result.js';
export { type Audit, auditCitations, type CitationAudit, type DocumentAudit } from './evidence/audit.js';
export type { Coverage } from './evidence/coverage.js';
export type { HeldText, TextReading } from './evidence/document.js';
export type { Mention, MentionKind } from './evidence/extract.js';
export { type Register, registerOf } from './evidence/register.js';
export type { Finding, Place, Related, Severity } from './finding/finding.js';
export { type FindingsOutput, findingsOutput } from './finding/json.js';
export { type LocatedFinding, locateFindings, type Spot } from './finding/locate.js';
export * from './model/dataset.js';
export { type Metric, metrics } from './model/metrics.js';
export {
  type Bands,
  type Comparator,
  defaultBands,
  type Interval,
  parseQuantity,
  Quantity,
  type QuantityFault,
  type QuantityReading,
} from './model/quantity.js';
export {
  countResponsibilities,
  type Responsibility,
  type ResponsibilityCounts,
  responsibilitiesOf,
} from './model/responsibilities.js';
export { type Dimension, parseUnit, type Unit } from './model/units.js';
export type { DataFiles } from './schema/generated/types.js';
export {
  type Answer,
  type AnswerFault,
  type Asked,
  answer,
  answersFromData,
  type Question,
} from './study/answers.js';
export {
  type Combination,
  type CombinationFault,
  combine,
} from './study/combination.js';
export type { CombinationRequest, MemberId } from './study/combination-request.js';
export {
  type ComparedValue,
  type Comparison,
  type ComparisonRequest,
  type ComparisonRow,
  compare,
} from './study/compare.js';
export {
  type Component,
  type Contributor,
  contributionsTo,
  type ProjectedContributions,
  projectedContributions,
} from './study/contribution.js';
export { type ExpectationFault, type Expected, evaluate, type Outcome } from './study/expectations.js';
export { type GoalGrowth, goalGrowth, outputMetrics } from './study/goal.js';
export { cumulativeRate, leastSquaresRate, type Point, type Step, stepRates } from './study/growth-fits.js';
export { type Lenses, lensesOf, type Progress } from './study/lenses.js';
export {
  type LocationGap,
  type LocationQuotient,
  type LocationRequest,
  locationQuotients,
} from './study/location-quotient.js';
export type { MeasuredMatter } from './study/measured.js';
export { type MemberRecord, memberRecord } from './study/member-record.js';
export type { SimulatedMember, UncertainRate } from './study/member-sampler.js';
export type { Base, BaseReason } from './study/observations.js';
export {
  type ObservedContributions,
  type ObservedRequest,
  observedContributions,
} from './study/observed-contribution.js';
export {
  type ObservedGrowth,
  type ObservedGrowthRequest,
  type ObservedGrowths,
  observedGrowth,
  type PublishedGrowth,
} from './study/observed-growth.js';
export { type OwnRate, ownRate, type StartingFigure } from './study/own-targets.js';
export {
  type Classification,
  classify,
  classifyRounded,
  cutOffsOf,
  type ProgressClass,
  type ProgressFault,
  type ProgressMethod,
  progressClasses,
  type RoundedClassification,
} from './study/progress.js';
export { project } from './study/project.js';
export type { Projection, ProjectionRequest, ProjectionRow, ValueStatus, YearValue } from './study/projection.js';
export { ProjectionError } from './study/projection-error.js';
export type { PlanPromise, PromiseReading } from './study/promise.js';
export {
  assessTargets,
  type Momentum,
  type TargetAssessment,
  type TargetFault,
  type TargetRequest,
} from './study/promises/assess.js';
export type { Evidence } from './study/promises/evidence.js';
export type { TargetGap } from './study/promises/gap.js';
export { isFinal, type OpenReason, type Verdict } from './study/promises/judge.js';
export type { NeededGrowth } from './study/promises/needed.js';
export { type Rung, rungs } from './study/promises/rungs.js';
export { type Scorecard, scorecard, type Tally } from './study/promises/scorecard.js';
export type { MissingFigure } from './study/promises/settled.js';
export { type TargetStatus, targetStatuses } from './study/promises/statuses.js';
export { type PromisedTarget, promisedTargets } from './study/promises/targets-list.js';
export {
  type PublishedChange,
  type PublishedPart,
  publishedContributions,
} from './study/published-contribution.js';
export {
  band,
  type ExpectedRange,
  envelope,
  type GrowthObservation,
  growthObservations,
  measuredLevels,
  type RangeResult,
  type TooFewObservations,
} from './study/ranges.js';
export { type CorrelationFault, faultOfCorrelations, type Matrix } from './study/rank-correlation.js';
export type { YearGrowth } from './study/scenario.js';
export {
  type Bar,
  type Driver,
  type Elasticities,
  elasticities,
  pathElasticities,
  type Sensitivity,
  type SensitivityInput,
  type SensitivityRequest,
  sensitivityOf,
  tornado,
} from './study/sensitivity.js';
export { type Axis, type AxisValues, growthGrid, twoWayGrid } from './study/sensitivity-grid.js';
export {
  mostDrawnYears,
  type Simulated,
  type SimulatedYear,
  type Simulation,
  type SimulationRefusal,
  type SimulationRequest,
  simulate,
} from './study/simulate.js';
export type { WordUse } from './study/simulated-member.js';
export { type Solution, type SolveFault, type SolveRequest, solve } from './study/solve.js';
export { studentQuantile } from './study/student.js';
export { type Direction, meets, type Threshold, thresholdOf } from './study/threshold.js';
export { type Given, type Ties, type Triangulation, triangulate, type Unknown } from './study/triangulate.js';
export {
  type Distribution,
  defaultReadings,
  distributionOf,
  type UncertainWord,
  type WordReading,
  type WordReadings,
} from './study/uncertain.js';
export { columnsOf, type FilledTable, objectsOf, tableCsv, tableJson, tableNdjson } from './tables/formats.js';
export { tableInput } from './tables/input.js';
export { tables } from './tables/list.js';
export { packageDescription, type TableFormat, tableResource } from './tables/package.js';
export type {
  ColumnName,
  Field,
  FieldType,
  TableFinding,
  TableInput,
  TableName,
  TidyColumn,
  TidyTable,
  Value,
} from './tables/table.js';
export type { TraceNode } from './trace/node.js';
export { stepsOf as traceSteps, type TraceRequest, Tracer, type TraceSubject } from './trace/resolve.js';
export { type Bilingual, type Lang, langOfLocale } from './words/lang.js';
export { type Message, say } from './words/message.js';
