import type { Scenario } from '../model/entities.js';
import type { Interval } from '../model/quantity.js';
import type { TargetAssessment } from '../study/promises/assess.js';
import type { SetRate } from '../study/set-rate.js';
import { chooseMoneyFormat, type MoneyFormat } from './format.js';

/** The targets listed, and under what they were assessed. */
export interface TargetsView {
  readonly scenario: Scenario;
  readonly set: ReadonlyMap<string, SetRate>;
  /** Yearly change of prices, as a fraction. */
  readonly deflator?: Interval | undefined;
  readonly targets: readonly TargetAssessment[];
  /** Whether each target that is open has a row of its own. */
  readonly isEach: boolean;
}

/** Whether anything published speaks of a target, be it only of one end. */
export function hasEvidence({ rung }: TargetAssessment): boolean {
  return rung !== 'open';
}

/** Amounts of gaps, in 亿元 throughout. */
export function targetMoney(targets: readonly TargetAssessment[]): MoneyFormat {
  const amounts = targets.flatMap(({ gap, figure }) =>
    gap.ok && figure.quantity.dimension === 'money' ? [gap.value.amount.value] : [],
  );
  return chooseMoneyFormat(amounts, '亿元');
}
