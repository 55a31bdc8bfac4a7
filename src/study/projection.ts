import type { Worked } from '../derive/estimate.js';
import type { Citation, Cluster, Scenario } from '../model/entities.js';
import type { Metric } from '../model/metrics.js';
import type { Interval, Quantity } from '../model/quantity.js';
import type { Bilingual } from '../words/lang.js';
import type { PriceChange, YearGrowth } from './scenario.js';
import type { SetRate } from './set-rate.js';
import type { PriceBasis } from './subject-growth.js';

export interface ProjectionRequest {
  /** Id of a scenario; the data set's default when absent. */
  readonly scenario?: string;
  /** First year to give; the base year when absent. */
  readonly from?: number;
  /** Last year to give; the data set's horizon when absent. */
  readonly to?: number;
  /** Number of yearly growth steps between the base year and `to`; one for every year when absent. */
  readonly periods?: number;
  readonly by?: 'group' | 'cluster';
  /** Rates that replace the scenario's, in all years or in some, by id of group or cluster. */
  readonly set?: ReadonlyMap<string, SetRate>;
  /** Yearly change of prices, added to real growth; the scenario's when absent. */
  readonly deflator?: Quantity;
  /** Levels in the prices of the base year; nominal growth then needs a change of prices, given or published. */
  readonly real?: boolean;
  /**
   * Price basis: growth as worded (real where a goal says so, the default), or nominal as far as prices are known.
   */
  readonly basis?: PriceBasis;
}

export type ValueStatus = 'stated' | 'observed' | 'projected';

/** A level in 亿元, known to lie in [low, high), with its derivation from data and assumptions. */
export interface YearValue extends Worked {
  readonly year: number;
  readonly status: ValueStatus;
}

export interface ProjectionRow {
  readonly id: string;
  readonly name: Bilingual;
  readonly level: 'group' | 'cluster' | 'remainder' | 'total';
  /** Id of the group; for the sum, `total`. */
  readonly group: string;
  readonly metric: Metric;
  /** The row's starting figure and its citation; absent for sums and remainders. */
  readonly base?: Quantity;
  readonly cite?: Citation;
  /** Growth by year; empty for sums and remainders, whose growth is only a result. */
  readonly growth: readonly YearGrowth[];
  readonly values: readonly YearValue[];
  /** Price basis of its levels; absent for remainders. */
  readonly prices?: LevelBasis;
  /** Measurements for projected years. */
  readonly measured?: readonly MeasuredLevel[];
}

export interface Projection {
  readonly scenario: Scenario;
  readonly baseYear: number;
  readonly from: number;
  readonly to: number;
  readonly periods: number;
  readonly by: 'group' | 'cluster';
  readonly rows: readonly ProjectionRow[];
  readonly set: ReadonlyMap<string, SetRate>;
  /** Yearly change of prices, as a fraction, where one is given. */
  readonly deflator?: Interval;
  /** Whether levels are in the prices of the base year. */
  readonly isReal: boolean;
  readonly basis: PriceBasis;
  /** Clusters whose own figure has another metric than their group's total: shown, never subtracted from it. */
  readonly otherMetric: readonly ProjectionRow[];
  /** Clusters without a figure of their own for the base year. */
  readonly withoutFigure: readonly Cluster[];
  /** The total on both price bases; absent where there is none. */
  readonly totalPrices?: TotalPrices;
  /** Last totals of the default scenario and of reference scenarios, under the same request without set rates. */
  readonly references: readonly ReferenceTotal[];
}

/** The last total under a scenario that every projection is read against. */
export interface ReferenceTotal {
  readonly scenario: Scenario;
  /** In 亿元. */
  readonly level: number;
  /** The projection's own last total less this one. */
  readonly difference: number;
  /** The difference as a share of the reference. */
  readonly share: number;
}

/** A measurement for a projected year, and its distance from the projection. */
export interface MeasuredLevel {
  readonly year: number;
  /** As the document words it: 超 and 以上 give only a bound. */
  readonly quantity: Quantity;
  readonly cite: Citation;
  /** The stated figure over the projected level, less one; itself a bound where the figure is a bound. */
  readonly difference: number;
}

/** Price basis of a level: current prices, those of the base year, or a sum of both. */
export type LevelBasis = PriceBasis | 'mixed';

/** A level of a year on one price basis. */
export interface PricedLevel extends Worked {
  readonly year: number;
}

/** The total on both price bases, each as far as the change of prices is known, and the changes of prices in use. */
export interface TotalPrices {
  /** Price basis of the total itself. */
  readonly basis: LevelBasis;
  readonly nominal: readonly PricedLevel[];
  readonly real: readonly PricedLevel[];
  readonly changes: readonly PriceChange[];
}
