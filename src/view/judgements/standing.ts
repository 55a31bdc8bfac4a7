/** Where promises stand, as judgements sort and say it. */
import { orUndefined } from '../../derive/result.js';
import type { Quantity } from '../../model/quantity.js';
import type { TargetAssessment } from '../../study/promises/assess.js';
import type { Evidence } from '../../study/promises/evidence.js';
import type { Bilingual } from '../../words/lang.js';
import type { Words } from '../../words/message.js';
import { levelWords } from '../evidence-words.js';
import { briefMoney } from '../format.js';
import { toneOfStatus } from '../promised.js';
import type { ReportView } from '../report-view.js';

const phrases = {
  whole: { zh: '各集群', en: 'The clusters' },
} as const satisfies Record<string, Bilingual>;

/** Whether a promise is missed or behind its path. */
export function isBehind({ status }: TargetAssessment): boolean {
  return toneOfStatus(status) === 'bad';
}

/** Whether a promise is met, if late, or on its path. */
export function isKept({ status }: TargetAssessment): boolean {
  return toneOfStatus(status) === 'good';
}

/** How far the level lies beyond the target, as a share of it; 0 where that is not known. */
export function gapShare({ gap }: TargetAssessment): number {
  return orUndefined(gap)?.share?.value ?? 0;
}

/** The first promise of each subject. */
export function firstOfEach(targets: readonly TargetAssessment[]): readonly TargetAssessment[] {
  const ids = targets.map(({ figure }) => figure.subject.id);
  return targets.filter((_target, index) => ids.indexOf(ids[index] ?? '') === index);
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
