import type { Dataset } from '../model/dataset.js';
import type { DatedFigure } from '../model/figures.js';
import { isSameOrder, yearlyGrowth } from './levels.js';

/** The rule that reports jumps; `dataset.yaml` sets its limit under this id. */
export const jumpRule = 'observation-jump';

/** Yearly change of measured levels, in per cent, above which another scope is likely; `default` without a setting. */
export const jumpLimit = { default: 30, minimum: 5, maximum: 500 } as const;

/** Two measurements in a row of one matter between which no growth is plausible. */
export interface Jump {
  readonly before: DatedFigure;
  readonly level: DatedFigure;
  /** Compound yearly change in per cent. */
  readonly change: number;
}

/** The limit of a data set, kept within its bounds. */
export function jumpLimitOf({ settings }: Dataset): number {
  const own = settings.rules?.[jumpRule]?.limit ?? jumpLimit.default;
  return Math.min(jumpLimit.maximum, Math.max(jumpLimit.minimum, own));
}

/** The jumps among measured levels of one matter, the earliest first. */
export function jumpsAmong(measured: readonly DatedFigure[], limit: number): readonly Jump[] {
  return measured.flatMap((level, index) => {
    const before = measured[index - 1];
    if (!before || before.year === level.year || !isSameOrder(before, level)) return [];
    const change = yearlyGrowth(before.quantity.value, level.quantity.value, level.year - before.year);
    return change !== undefined && Math.abs(change) > limit ? [{ before, level, change }] : [];
  });
}
