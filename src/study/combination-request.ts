import type { Matrix } from './rank-correlation.js';
import type { SetRate } from './set-rate.js';
import type { WordReadings } from './uncertain.js';

/** A member of the sum: a group or a cluster. */
export interface MemberId {
  readonly kind: 'group' | 'cluster';
  readonly id: string;
}

export interface CombinationRequest {
  readonly members: readonly MemberId[];
  readonly to: number;
  readonly draws: number;
  readonly seed: number;
  readonly correlation: number;
  /** Replaces `correlation`: one for each pair in the order of the members. */
  readonly matrix?: Matrix | undefined;
  /** Share of a year's deviation carried into the next (φ). */
  readonly reversion?: number | undefined;
  /** Readings of the words of quantities. */
  readonly readings?: WordReadings | undefined;
  /** A level of the sum in the last year, in 亿元. */
  readonly target?: number;
  /**
   * Replaces observed growth: the scenario's average rate of each member, and a standard deviation of ln(1+g), the
   * same for all or one of its own.
   */
  readonly assumed?: {
    readonly scenario: string;
    readonly set: ReadonlyMap<string, SetRate>;
    readonly spread?: number | undefined;
    readonly spreads?: ReadonlyMap<string, number> | undefined;
  };
}
