import type { BoardFile } from '../../model/entities.js';
import type { Quantity } from '../../model/quantity.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Path } from '../../yaml/pointer.js';
import type { Rule } from '../rule.js';

const phrases = {
  boardAmount: { zh: '“{text}”不是大于零的金额', en: '"{text}" is no amount of money above zero.' },
  fixBoardAmount: {
    zh: '写成如100亿元；文件没写金额的，删去',
    en: 'Write it like 100亿元; leave it out where the document gives none.',
  },
} as const satisfies Record<string, Bilingual>;

export const boardAmount: Rule = {
  id: 'board-amount',
  severity: 'error',
  what: {
    zh: '项目投资和企业营业收入是大于零的金额。',
    en: 'The investment of a project and the revenue of an enterprise are money, and more than none.',
  },
  why: {
    zh: '零不等于不知道；写成家数或百分数的，多半是抄错了列。',
    en: 'Zero is not the same as unknown, and a count or a share was copied from another column.',
  },
  fix: {
    zh: '改成文件所写的金额；文件没写的，删去这一项。',
    en: 'Write the amount that the document gives, or leave it out where it gives none.',
  },
  example: {
    file: 'five-ones/laser-additive/projects.yaml',
    good: '    status: planned',
    bad: '    amount: 0亿元\n    status: planned',
  },
  *check({ dataset }) {
    for (const stated of dataset.boardFiles) {
      for (const { amount, path } of amountsOf(stated)) {
        if (amount.dimension === 'money' && amount.value > 0) continue;
        yield {
          message: message(phrases.boardAmount, { text: amount.text }),
          place: { file: stated.file, path },
          suggestion: message(phrases.fixBoardAmount),
        };
      }
    }
  },
};

function amountsOf({ part, value }: BoardFile): readonly { readonly amount: Quantity; readonly path: Path }[] {
  if (part === 'projects')
    return (value.items ?? []).flatMap(({ amount }, index) =>
      amount ? [{ amount, path: ['items', index, 'amount'] }] : [],
    );
  if (part !== 'enterprises') return [];
  return (value.items ?? []).flatMap(({ revenue }, index) =>
    revenue?.amount ? [{ amount: revenue.amount, path: ['items', index, 'revenue', 'amount'] }] : [],
  );
}
