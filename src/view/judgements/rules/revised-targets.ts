import type { Conflict } from '../../../evidence/conflicts.js';
import type { Bilingual } from '../../../words/lang.js';
import { capital, listed, message, type Words } from '../../../words/message.js';
import { termPhrases } from '../../../words/terms.js';
import { metricName, timeWords } from '../../figures.js';
import { spellQuantity } from '../../format.js';
import type { JudgementRule } from '../judgement.js';

/** Most revisions to name. */
const most = 2;

const phrases = {
  what: { zh: '后来的文件改动了的目标', en: 'Targets that a later document changed.' },
  why: {
    zh: '目标改过，评价就要说明按哪一版；调低的尤其如此',
    en: 'Where a target was moved, a verdict must say which version it means, above all where it was lowered.',
  },
  limit: { zh: '改动的目标数', en: 'number of revised targets' },
  sentence: { zh: '目标改过{count}处：{changes}', en: '{count} targets were revised: {changes}' },
  raised: {
    zh: '{subject}{year}年{metric}由{before}提高到{after}',
    en: '{metric} of {subject} for {year} raised from {before} to {after}',
  },
  lowered: {
    zh: '{subject}{year}年{metric}由{before}降低到{after}',
    en: '{metric} of {subject} for {year} lowered from {before} to {after}',
  },
} as const satisfies Record<string, Bilingual>;

/** Which targets were moved, and in which direction. */
export const revisedTargets: JudgementRule = {
  id: 'revised-targets',
  question: 'cause',
  what: phrases.what,
  why: phrases.why,
  limit: { value: 1, what: phrases.limit },
  weight: 1,
  scopes: ['whole', 'cluster'],
  judge: ({ conflicts }, limit) => {
    const revised = conflicts.filter(({ verdict }) => verdict === 'revision').toSorted((a, b) => rank(a) - rank(b));
    const [first] = revised;
    if (!first) return undefined;
    return {
      sentence: message(phrases.sentence, {
        count: revised.length,
        changes: listed(
          revised.slice(0, most).map((conflict) => capital(changeWords(conflict))),
          termPhrases.semicolon,
        ),
      }),
      tone: revised.some(isLowered) ? 'bad' : 'neutral',
      strength: revised.length / limit,
      figures: [{ id: 'revised', value: revised.length, unit: '处' }],
    };
  },
};

function isLowered({ sides }: Conflict): boolean {
  return (sides.at(-1)?.quantity.value ?? 0) < (sides.at(-2)?.quantity.value ?? 0);
}

/** Lowered targets first. */
function rank(conflict: Conflict): number {
  return isLowered(conflict) ? 0 : 1;
}

function changeWords(conflict: Conflict): Words {
  const [before, after] = conflict.sides.slice(-2);
  if (!before || !after) return '';
  return message(isLowered(conflict) ? phrases.lowered : phrases.raised, {
    subject: after.subject.name,
    year: timeWords(after),
    metric: metricName(after),
    before: spellQuantity(before.quantity),
    after: spellQuantity(after.quantity),
  });
}
