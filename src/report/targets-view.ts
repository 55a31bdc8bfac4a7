import type { Scenario } from '../model/dataset.js';
import type { Interval } from '../model/quantity.js';
import type { SetRate } from '../projection/set-rate.js';
import type { TargetAssessment } from '../projection/targets.js';
import { chooseMoneyFormat, type MoneyFormat } from './format.js';

/** The targets listed, and under what they were assessed. */
export interface TargetsView {
  readonly scenario: Scenario;
  readonly set: ReadonlyMap<string, SetRate>;
  /** Yearly change of prices, as a fraction. */
  readonly deflator?: Interval;
  readonly targets: readonly TargetAssessment[];
  /** Whether each target that cannot be assessed has a row of its own. */
  readonly isEach: boolean;
}

export function isAssessable({ verdict }: TargetAssessment): boolean {
  return verdict !== 'not-assessable';
}

/** Amounts of projections, in 亿元 throughout. */
export function targetMoney(targets: readonly TargetAssessment[]): MoneyFormat {
  return chooseMoneyFormat(
    targets.flatMap(({ projected }) => (projected.ok ? [projected.value.value] : [])),
    '亿元',
  );
}
