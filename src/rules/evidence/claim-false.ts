import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Rule } from '../rule.js';

const phrases = {
  claimFalse: {
    zh: '{says}：文件说{stated}，数据得{found}',
    en: '{says}: the document says {stated}, and the data give {found}.',
  },
  fixClaimFalse: { zh: '用claims看数据得出的清单', en: 'See with claims which entries the data count.' },
} as const satisfies Record<string, Bilingual>;

/** What a document says of the whole holds over the data. */
export const claimFalse: Rule = {
  id: 'claim-false',
  severity: 'warning',
  what: {
    zh: '文件对全局的说法与数据相符。',
    en: 'What a document says of the whole holds over the data.',
  },
  why: {
    zh: '说法与数据不符，要么数据不全，要么文件有误，两者都该知道。',
    en: 'Where it does not, the data are incomplete or the document is wrong; both should be known.',
  },
  fix: {
    zh: '补全数据或改正表达式；文件本身有误的，用acknowledge说明。',
    en: 'Complete the data or correct the expression; a claim known to be wrong is acknowledged with a reason.',
  },
  example: { file: 'sources/ycwb-2025-03-06.yaml', good: 'amount: 9个', bad: 'amount: 7个' },
  *check({ claims, incomplete }) {
    if (incomplete.size > 0) return;
    for (const { claim, file, path, evaluation } of claims) {
      if (!evaluation.ok || evaluation.holds) continue;
      yield {
        message: message(phrases.claimFalse, {
          says: claim.says,
          stated: claim.amount?.text ?? claim.value ?? '',
          found: String(evaluation.found),
        }),
        place: { file, path: [...path, claim.amount ? 'amount' : 'value'] },
        suggestion: message(phrases.fixClaimFalse),
      };
    }
  },
};
