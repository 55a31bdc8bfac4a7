import type { Leaf } from '../../derive/derived.js';
import type { Worked } from '../../derive/estimate.js';
import { orUndefined } from '../../derive/result.js';
import type { Dataset } from '../../model/dataset.js';
import type { Figure } from '../../model/figures.js';
import type { Quantity } from '../../model/quantity.js';
import type { TargetAssessment } from '../../study/promises/assess.js';
import { levelOf } from '../../study/promises/evidence.js';
import { distanceTo } from '../../study/promises/gap.js';
import type { YearGrowth } from '../../study/scenario.js';
import { type Threshold, thresholdOf } from '../../study/threshold.js';
import { statusWords } from '../../view/evidence-words.js';
import type { Lang } from '../../words/lang.js';
import { say } from '../../words/message.js';
import type { Inputs } from './inputs.js';
import type { Rates } from './rates.js';

/** Fixed values in a target's row; formulas compute the rest. */
export interface TargetRow {
  readonly figure: Figure;
  readonly threshold: Threshold;
  /** Status and rung of evidence in words. */
  readonly status: string;
  /** Latest level before the target's year, with its figure if one states it. */
  readonly base?: { readonly quantity?: Quantity | undefined; readonly level: Leaf; readonly year: number } | undefined;
  /** Yearly growth needed from the base to the target, as a fraction. */
  readonly needed?: Worked | undefined;
  /** Projected level in the target's year, its growth until then, and its gap to the target. */
  readonly projected?: ProjectedTarget | undefined;
}

interface ProjectedTarget {
  readonly level: Worked;
  readonly growth: readonly YearGrowth[];
  readonly amount: Worked;
  readonly share: Worked;
}

/** The row of an assessed target; for average growth, the level is a rate and there is no base. */
export function targetRow(target: TargetAssessment, lang: Lang): TargetRow {
  const { figure, threshold, measure, outlook } = target;
  const row = { figure, status: say(lang, statusWords(target)) };
  if (measure !== 'level') return { ...row, threshold: thresholdOf(figure.quantity) };
  const needed = orUndefined(target.needed);
  const [level, growth] = [orUndefined(outlook.projected), orUndefined(outlook.growth)];
  const { from } = needed ?? {};
  const [stated] = from?.figures.length === 1 ? from.figures : [];
  return {
    ...row,
    threshold,
    base: from && { quantity: stated?.quantity, level: levelOf(from), year: from.year },
    needed: needed?.rate,
    projected: level && growth && { level, growth, ...distanceTo(threshold, level.derivation) },
  };
}

/** Context for writing the targets' formulas. */
export interface TargetFrame {
  readonly dataset: Dataset;
  readonly inputs: Inputs;
  readonly rates: Rates;
  readonly lang: Lang;
}
