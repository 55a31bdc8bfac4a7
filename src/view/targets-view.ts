import type { Scenario } from '../model/entities.js';
import type { Interval } from '../model/quantity.js';
import type { TargetAssessment } from '../study/promises/assess.js';
import type { SetRate } from '../study/set-rate.js';
import { chooseMoneyFormat, type MoneyFormat } from './format.js';

/** Targets to list, and the assumptions under which they were assessed. */
export interface TargetsView {
  readonly scenario: Scenario;
  readonly set: ReadonlyMap<string, SetRate>;
  /** Yearly change of prices, as a fraction. */
  readonly deflator?: Interval | undefined;
  readonly targets: readonly TargetAssessment[];
  /** Whether each open target has a row of its own. */
  readonly isEach: boolean;
}

/** Whether published evidence bears on a target, even if only on one end. */
export function hasEvidence({ rung }: TargetAssessment): boolean {
  return rung !== 'open';
}

/** Money format for gaps; amounts always in 亿元. */
export function targetMoney(targets: readonly TargetAssessment[]): MoneyFormat {
  const amounts = targets.flatMap(({ gap, figure }) =>
    gap.ok && figure.quantity.dimension === 'money' ? [gap.value.amount.value] : [],
  );
  return chooseMoneyFormat(amounts, '亿元');
}
