import type { Dataset } from '../model/dataset.js';
import { assessTargets, type TargetAssessment } from '../study/promises/assess.js';
import type { TargetStatus } from '../study/promises/statuses.js';

/** A promise whose verdict an edit changes. */
export interface VerdictChange {
  /** The promise in the later state, or in the earlier one where it is gone. */
  readonly target: TargetAssessment;
  readonly before?: TargetStatus | undefined;
  readonly after?: TargetStatus | undefined;
}

/** Verdicts from bad to good; one that is open may turn out either way. */
const worth: readonly TargetStatus[] = [
  'missed',
  'moving-away',
  'far-behind',
  'open',
  'slightly-behind',
  'on-track',
  'met-late',
  'met',
];

/** Promises with another verdict, new ones and those that are gone, in the order of the data. */
export function verdictChanges(before: Dataset, after: Dataset): readonly VerdictChange[] {
  const [old, now] = [verdictsOf(before), verdictsOf(after)];
  const changed = [...now].flatMap(([key, target]): readonly VerdictChange[] => {
    const earlier = old.get(key)?.status;
    return earlier === target.status ? [] : [{ target, before: earlier, after: target.status }];
  });
  const gone = [...old].flatMap(([key, target]) => (now.has(key) ? [] : [{ target, before: target.status }]));
  return [...changed, ...gone];
}

function verdictsOf(dataset: Dataset): ReadonlyMap<string, TargetAssessment> {
  return new Map(assessTargets(dataset).map((target) => [keyOf(target), target]));
}

function keyOf({ figure, measure, year }: TargetAssessment): string {
  const { subject, metric, scope, city, period, quantity } = figure;
  const due = period ?? year ?? `no year ${quantity.text}`;
  return [subject.kind, subject.id, metric, measure, scope?.zh ?? '', city ?? '', due].join('|');
}

/** Whether a verdict became worse, or better; a promise that is new or gone became neither. */
export function turnOf({ before, after }: VerdictChange): 'worse' | 'better' | undefined {
  if (before === undefined || after === undefined) return undefined;
  return worth.indexOf(after) < worth.indexOf(before) ? 'worse' : 'better';
}
