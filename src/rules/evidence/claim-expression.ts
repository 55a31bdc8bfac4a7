import { expressionFunctions } from '../../evidence/expression-functions.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Rule } from '../rule.js';

const phrases = {
  claimExpression: { zh: '表达式不能求值：{reason}', en: 'The expression cannot be evaluated: {reason}' },
  fixClaimExpression: { zh: '按JSONata改正', en: 'Correct it; it is written in JSONata.' },
} as const satisfies Record<string, Bilingual>;

const functions = expressionFunctions.map((name) => `$${name}`);

/** The expression of a claim can be evaluated. */
export const claimExpression: Rule = {
  id: 'claim-expression',
  severity: 'error',
  what: {
    zh: '说法的表达式可以求值，结果可与所说的相比。',
    en: 'The expression of a claim can be evaluated, and gives what can be compared with the claim.',
  },
  why: {
    zh: '算不出的说法等于没有核对。',
    en: 'A claim that cannot be evaluated has not been checked.',
  },
  fix: {
    zh: `按JSONata的写法改正表达式；与amount相比的是数或列表，与value相比的是文字；能用的函数有${functions.join('、')}。`,
    en:
      'Correct the expression (JSONata); an amount is compared with a number or a list, a value with text; ' +
      `the functions that it may use are ${functions.join(', ')}.`,
  },
  example: { file: 'sources/ycwb-2025-03-06.yaml', good: 'expression: clusters[', bad: 'expression: clusters[[' },
  *check({ claims, incomplete }) {
    if (incomplete.size > 0) return;
    for (const { file, path, evaluation } of claims) {
      if (evaluation.ok) continue;
      yield {
        message: message(phrases.claimExpression, { reason: evaluation.reason }),
        place: { file, path: [...path, 'expression'] },
        suggestion: message(phrases.fixClaimExpression),
      };
    }
  },
};
