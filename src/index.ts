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
export {
  type Answer,
  type AnswerFault,
  type Asked,
  answer,
  answersFromData,
  type Question,
} from './projection/answers.js';
export {
  type Combination,
  type CombinationFault,
  combine,
} from './projection/combination.js';
export type { CombinationRequest, MemberId } from './projection/combination-request.js';
export {
  type ComparedValue,
  type Comparison,
  type ComparisonRequest,
  type ComparisonRow,
  compare,
} from './projection/compare.js';
export {
  type Component,
  type Contributor,
  contributionsTo,
  type ProjectedContributions,
  projectedContributions,
} from './projection/contribution.js';
export { type ExpectationFault, type Expected, evaluate, type Outcome } from './projection/expectations.js';
export { type GoalGrowth, goalGrowth, outputMetrics } from './projection/goal.js';
export { cumulativeRate, leastSquaresRate, type Point, type Step, stepRates } from './projection/growth-fits.js';
export { type Lenses, lensesOf, type Progress } from './projection/lenses.js';
export {
  type LocationGap,
  type LocationQuotient,
  type LocationRequest,
  locationQuotients,
} from './projection/location-quotient.js';
export type { MeasuredMatter } from './projection/measured.js';
export { type MemberRecord, memberRecord } from './projection/member-record.js';
export type { SimulatedMember, UncertainRate } from './projection/member-sampler.js';
export type { Base, BaseReason } from './projection/observations.js';
export {
  type ObservedContributions,
  type ObservedRequest,
  observedContributions,
} from './projection/observed-contribution.js';
export {
  type ObservedGrowth,
  type ObservedGrowthRequest,
  type ObservedGrowths,
  observedGrowth,
  type PublishedGrowth,
} from './projection/observed-growth.js';
export { type OwnRate, ownRate, type StartingFigure } from './projection/own-targets.js';
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
} from './projection/progress.js';
export { project } from './projection/project.js';
export type { Projection, ProjectionRequest, ProjectionRow, ValueStatus, YearValue } from './projection/projection.js';
export { ProjectionError } from './projection/projection-error.js';
export type { PlanPromise, PromiseReading } from './projection/promise.js';
export {
  assessTargets,
  type Momentum,
  type TargetAssessment,
  type TargetFault,
  type TargetRequest,
} from './projection/promises/assess.js';
export type { Evidence } from './projection/promises/evidence.js';
export type { TargetGap } from './projection/promises/gap.js';
export {
  isFinal,
  type Judgement,
  type OpenReason,
  type TargetStatus,
  targetStatuses,
} from './projection/promises/judge.js';
export type { NeededGrowth } from './projection/promises/needed.js';
export { type Rung, rungs } from './projection/promises/rungs.js';
export { type Scorecard, scorecard, type Tally } from './projection/promises/scorecard.js';
export type { MissingFigure } from './projection/promises/settled.js';
export { type PromisedTarget, promisedTargets } from './projection/promises/targets-list.js';
export {
  type PublishedChange,
  type PublishedPart,
  publishedContributions,
} from './projection/published-contribution.js';
export {
  band,
  type ExpectedRange,
  envelope,
  type GrowthObservation,
  growthObservations,
  measuredLevels,
  type RangeResult,
  type TooFewObservations,
} from './projection/ranges.js';
export { type CorrelationFault, faultOfCorrelations, type Matrix } from './projection/rank-correlation.js';
export type { YearGrowth } from './projection/scenario.js';
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
} from './projection/sensitivity.js';
export { type Axis, type AxisValues, growthGrid, twoWayGrid } from './projection/sensitivity-grid.js';
export {
  mostDrawnYears,
  type Simulated,
  type SimulatedYear,
  type Simulation,
  type SimulationRefusal,
  type SimulationRequest,
  simulate,
} from './projection/simulate.js';
export type { WordUse } from './projection/simulated-member.js';
export { type Solution, type SolveFault, type SolveRequest, solve } from './projection/solve.js';
export { studentQuantile } from './projection/student.js';
export { type Direction, meets, type Threshold, thresholdOf } from './projection/threshold.js';
export { type Given, type Ties, type Triangulation, triangulate, type Unknown } from './projection/triangulate.js';
export {
  type Distribution,
  defaultReadings,
  distributionOf,
  type UncertainWord,
  type WordReading,
  type WordReadings,
} from './projection/uncertain.js';
export type { DataFiles } from './schema/generated/types.js';
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
