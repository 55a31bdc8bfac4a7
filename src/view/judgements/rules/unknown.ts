import type { TargetAssessment } from '../../../study/promises/assess.js';
import type { OpenReason } from '../../../study/promises/judge.js';
import type { Bilingual } from '../../../words/lang.js';
import { message, type Words } from '../../../words/message.js';
import { metricName } from '../../figures.js';
import { faultKey, promiseWords } from '../../promised.js';
import type { JudgedFigure, JudgementRule } from '../judgement.js';
import { isWhole, whoseWords } from '../standing.js';

const phrases = {
  what: {
    zh: '无法判断的目标项数、首要原因，以及最要紧的缺失数据',
    en: 'How many targets cannot be judged, the main reason, and the missing figure that matters most.',
  },
  why: {
    zh: '不知道的要说清楚，并指出公布哪一个数就能判断',
    en: 'What is unknown must be said, with the figure that would settle it.',
  },
  limit: { zh: '无法判断的占全部目标的比例', en: 'targets that cannot be judged, as a share of all' },
  sentence: {
    zh: '{whose}的{all}项目标中{open}项还无法判断',
    en: '{whose}: {open} of {all} targets cannot be judged yet',
  },
  because: {
    zh: '{sentence}，首要原因是{reason}（{count}项）',
    en: '{sentence}; the commonest reason: {reason} ({count})',
  },
  withMost: {
    zh: '{sentence}；最要紧的是{subject}{year}年的{matter}（目标{target}）',
    en: '{sentence}; the figure that matters most is {matter} of {subject} in {year} (target {target})',
  },
} as const satisfies Record<string, Bilingual>;

/** What cannot be known, and which one figure would settle most. */
export const unknown: JudgementRule = {
  id: 'unknown',
  question: 'request',
  what: phrases.what,
  why: phrases.why,
  limit: { value: 0.25, what: phrases.limit },
  weight: 2,
  scopes: ['whole', 'cluster', 'city'],
  judge: (view, limit) => {
    const { ownTargets } = view;
    const open = ownTargets.filter(({ status }) => status === 'open');
    if (open.length === 0) return undefined;
    const figures: readonly [JudgedFigure, ...JudgedFigure[]] = [
      { id: 'open', value: open.length, unit: '项' },
      { id: 'all', value: ownTargets.length, unit: '项' },
    ];
    const sentence = message(phrases.sentence, {
      whose: whoseWords(view),
      all: ownTargets.length,
      open: open.length,
    });
    return {
      sentence: withMost(withReason(sentence, open), mostWanted(open)[0]),
      tone: 'open',
      strength: open.length / ownTargets.length / limit,
      figures,
    };
  },
};

/** With the commonest reason for which promises are open, if there is one. */
function withReason(sentence: Words, open: readonly TargetAssessment[]): Words {
  const counts = new Map<OpenReason, number>();
  for (const { reason } of open) if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (!first || first[1] === (second?.[1] ?? 1)) return sentence;
  return message(phrases.because, { sentence, reason: faultKey(first[0]), count: first[1] });
}

/** Open promises about whole clusters, those of the largest amounts first. */
export function mostWanted(open: readonly TargetAssessment[]): readonly TargetAssessment[] {
  return open
    .filter((target) => isWhole(target) && target.year !== undefined)
    .toSorted((a, b) => b.threshold.level - a.threshold.level);
}

function withMost(sentence: Words, wanted: TargetAssessment | undefined): Words {
  if (!wanted?.year) return sentence;
  const { figure, year } = wanted;
  return message(phrases.withMost, {
    sentence,
    subject: figure.subject.name,
    year,
    matter: metricName(figure),
    target: promiseWords(figure),
  });
}
