/** The library: what a script may import from jiqun. */
export { locateDataset, NotADataset } from './dataset/locate.js';
export { type OpenedDataset, openDataset } from './dataset/open.js';
export type { Finding, Place, Related, Severity } from './finding/finding.js';
export { type FindingsOutput, findingsOutput } from './finding/json.js';
export { type LocatedFinding, locateFindings, type Spot } from './finding/locate.js';
export { type Bilingual, type Lang, langOfLocale } from './lang/lang.js';
export { type Message, say } from './lang/message.js';
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
export { type Dimension, parseUnit, type Unit } from './model/units.js';
export { compound, remainingRate } from './projection/growth.js';
export {
  type Projection,
  ProjectionError,
  type ProjectionRequest,
  type ProjectionRow,
  project,
  type ValueStatus,
  type YearValue,
} from './projection/project.js';
export type { GrowthStatus, YearGrowth } from './projection/scenario.js';
export type { DataFiles } from './schema/generated/types.js';
