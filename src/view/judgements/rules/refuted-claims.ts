import type { Bilingual } from '../../../words/lang.js';
import { listed, message } from '../../../words/message.js';
import { termPhrases } from '../../../words/terms.js';
import { isTrue } from '../../claims.js';
import type { JudgementRule } from '../judgement.js';

/** Most statements to name. */
const most = 3;

const phrases = {
  what: { zh: '文件关于整体的说法中与数据不符的', en: 'Statements of documents about the whole that the data refute.' },
  why: {
    zh: '引用这些说法会被问住',
    en: 'Whoever repeats such a statement can be proved wrong.',
  },
  limit: { zh: '不符的说法数', en: 'number of refuted statements' },
  sentence: {
    zh: '文件的{all}条说法中有{count}条与数据不符：{names}',
    en: '{count} of {all} statements in documents do not agree with the data: {names}',
  },
} as const satisfies Record<string, Bilingual>;

/** Which statements of documents do not hold. */
export const refutedClaims: JudgementRule = {
  id: 'refuted-claims',
  question: 'certainty',
  what: phrases.what,
  why: phrases.why,
  limit: { value: 1, what: phrases.limit },
  weight: 1,
  scopes: ['whole'],
  judge: ({ claims }, limit) => {
    const refuted = claims.filter((claim) => !isTrue(claim));
    if (refuted.length === 0) return undefined;
    return {
      sentence: message(phrases.sentence, {
        all: claims.length,
        count: refuted.length,
        names: listed(
          refuted.slice(0, most).map(({ claim }) => claim.says),
          termPhrases.semicolon,
        ),
      }),
      tone: 'open',
      strength: refuted.length / limit,
      figures: [{ id: 'refuted', value: refuted.length, unit: '条' }],
    };
  },
};
