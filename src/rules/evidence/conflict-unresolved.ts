import { conflictsOf } from '../../evidence/conflicts.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { suspectTotals } from '../quantities/suspect-totals.js';
import type { Rule } from '../rule.js';
import { figureWords, placeOf, relatedFigure } from '../words.js';
import { contradictsCitation } from './citation-figure.js';

const phrases = {
  conflictUnresolved: {
    zh: '{figure}，与别的文件矛盾，没有写明用哪一个',
    en: '{figure}: another document contradicts it, and it is not said which of them counts.',
  },
  fixConflictUnresolved: {
    zh: '在选用的数字旁写prefer，或写明各自的scope',
    en: 'Write prefer beside the figure that counts, or give each its scope.',
  },
} as const satisfies Record<string, Bilingual>;

/** Where documents contradict each other, the data say which figure counts. */
export const conflictUnresolved: Rule = {
  id: 'conflict-unresolved',
  severity: 'warning',
  what: {
    zh: '文件互相矛盾时，数据写明用哪一个数字。',
    en: 'Where documents contradict each other, the data say which figure counts.',
  },
  why: {
    zh: '没有写明，报表用哪个数字就成了偶然。',
    en: 'Otherwise it is chance which of them a report uses.',
  },
  fix: {
    zh: '在选用的数字旁写prefer，注明依据和原因；口径不同的写明scope。',
    en:
      'Write prefer beside the figure that counts, with the ground and the reason; give a scope where they count ' +
      'different things.',
  },
  example: {
    file: 'series/gd-gdp.yaml',
    good: '  - { year: 2018, amount: 9.73万亿元, cite: { source: chinanews-2019-01-28, find: 9.73万亿元 } }\n',
    bad:
      '  - { year: 2018, amount: 9.73万亿元, cite: { source: chinanews-2019-01-28, find: 9.73万亿元 } }\n  - ' +
      '{ year: 2018, amount: 9.99万亿元, cite: { source: yicai-2020-01-14, find: 9.99万亿元 } }\n',
  },
  *check({ dataset }) {
    const suspects = suspectTotals(dataset);
    for (const { verdict, sides, choice } of conflictsOf(dataset)) {
      const figure = sides.at(-1);
      if (
        verdict !== 'contradiction' ||
        choice ||
        !figure ||
        sides.some((side) => suspects.has(side) || contradictsCitation(side))
      )
        continue;
      yield {
        message: message(phrases.conflictUnresolved, { figure: figureWords(figure) }),
        place: placeOf(figure),
        related: sides.slice(0, -1).map(relatedFigure),
        suggestion: message(phrases.fixConflictUnresolved),
      };
    }
  },
};
