/** Where promises stand, as judgements sort and say it. */
import type { Quantity } from '../../model/quantity.js';
import type { TargetAssessment } from '../../study/promises/assess.js';
import type { Evidence } from '../../study/promises/evidence.js';
import type { TargetStatus } from '../../study/promises/statuses.js';
import type { Bilingual } from '../../words/lang.js';
import type { Words } from '../../words/message.js';
import { levelWords } from '../evidence-words.js';
import { briefMoney } from '../format.js';
import type { ReportView } from '../report-view.js';

const phrases = {
  whole: { zh: '各集群', en: 'The clusters' },
} as const satisfies Record<string, Bilingual>;

const behindStatuses: ReadonlySet<TargetStatus> = new Set(['missed', 'moving-away', 'far-behind', 'slightly-behind']);

/** Whether a promise is missed or behind its path. */
export function isBehind({ status }: TargetAssessment): boolean {
  return behindStatuses.has(status);
}

/** Whether a promise is met, if late, or on its path. */
export function isKept({ status }: TargetAssessment): boolean {
  return status !== 'open' && !behindStatuses.has(status);
}

/** Whether a promise is about the level of a whole cluster: not of a part, and not of a city. */
export function isWhole({ figure, measure }: TargetAssessment): boolean {
  const { subject, scope, city, quantity } = figure;
  return (
    subject.kind === 'cluster' &&
    measure === 'level' &&
    quantity.dimension === 'money' &&
    scope === undefined &&
    city === undefined
  );
}

/** The level that a promise is held against: the deciding one, or the latest. */
export function standing({ verdict, latest }: TargetAssessment): Evidence | undefined {
  return verdict.deciding ?? latest;
}

/** Whose promises a report is about. */
export function whoseWords({ focus }: ReportView): Words {
  return focus?.name ?? phrases.whole;
}

/** A level in a sentence: an amount to three digits, or in the words that bound it. */
export function briefLevel(level: Evidence, like: Quantity): Words {
  const comparator = level.figures[0]?.quantity.comparator ?? '=';
  const isPlain = like.dimension === 'money' && level.bound === undefined && comparator === '=';
  return isPlain ? briefMoney(level.level.value) : levelWords(level, like);
}
