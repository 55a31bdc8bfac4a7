import type { Bilingual } from '../words/lang.js';
import type { Citation } from './entities.js';
import { groupBy } from './group-by.js';
import { floorOf, type Metric } from './metrics.js';
import type { Quantity } from './quantity.js';

interface StatedLevel {
  readonly metric?: Metric;
  readonly amount?: Quantity;
  readonly scope?: Bilingual;
  readonly city?: string;
  readonly cite: Citation;
}

/**
 * A holder of levels: a cluster, a group, a programme, a series (whose metric is that of all its levels) or a scheme.
 */
interface Holder {
  readonly metric?: Metric;
  readonly total?: StatedLevel;
  readonly observations?: readonly StatedLevel[];
  readonly targets?: readonly StatedLevel[];
}

/**
 * Settles what a quantity alone leaves open. A level of a never negative metric is at least 0. The trailing zeros of a
 * measured amount of money count as far as the finest figure of the same metric and scope in the same document does:
 * 2700亿元 beside 2564亿元 is [2699.5, 2700.5)亿元, alone it is [2650, 2750)亿元.
 */
export function settleLevels<T extends Holder>(holder: T): T {
  const { metric, total, observations, targets } = holder;
  const measured = [...(total ? [total] : []), ...(observations ?? [])];
  const places = new Map([...groupBy(measured, seriesOf)].map(([series, levels]) => [series, finestPlace(levels)]));
  const settle = (level: StatedLevel, place?: Place): StatedLevel => {
    const { amount } = level;
    const of = level.metric ?? metric;
    if (!amount || of === undefined || amount.dimension === 'points') return level;
    const floor = amount.value < 0 ? Number.NEGATIVE_INFINITY : floorOf(of);
    const isOpen = amount.isAmbiguous && amount.comparator === '=' && !amount.isRange;
    const settled = amount.settled({ floor, ...(isOpen && place && { place }) });
    return settled === amount ? level : Object.freeze({ ...level, amount: settled });
  };
  const settleMeasured = (level: StatedLevel): StatedLevel => settle(level, places.get(seriesOf(level)));
  return Object.freeze({
    ...holder,
    ...(total && { total: settleMeasured(total) }),
    ...(observations && { observations: Object.freeze(observations.map(settleMeasured)) }),
    ...(targets && { targets: Object.freeze(targets.map((level) => settle(level))) }),
  });
}

interface Place {
  readonly size: number;
  readonly from: string;
}

/** The finest place to which rounded amounts of money are given, and the amount that shows it. */
function finestPlace(levels: readonly StatedLevel[]): Place | undefined {
  const rounded = levels.flatMap(({ amount }) =>
    amount?.dimension === 'money' && amount.comparator === '=' && !amount.isRange ? [amount] : [],
  );
  const [finest] = rounded.toSorted((a, b) => a.resolution - b.resolution);
  return finest && { size: finest.resolution, from: finest.text };
}

/** A key of the levels that one document gives for one metric and scope. */
function seriesOf({ cite, metric, scope, city }: StatedLevel): string {
  return [cite.source, metric ?? '', scope?.zh ?? '', city ?? ''].join('|');
}
