import type { Bilingual } from '../../words/lang.js';
import { judgementItems } from '../judgements/judgement.js';
import { judgementsOf } from '../judgements/list.js';
import type { SectionSpec } from './section.js';

const phrases = {
  title: { zh: '总体判断', en: 'What the results say' },
} as const satisfies Record<string, Bilingual>;

/** Most judgements to open a brief with. */
export const mostJudgements = 5;

/** The judgements that matter most. */
export const judgementsSection: SectionSpec = {
  id: 'judgements',
  title: phrases.title,
  scopes: ['whole', 'cluster', 'city'],
  blocks: (view) => {
    const items = judgementItems(judgementsOf(view).slice(0, mostJudgements));
    return items.length === 0 ? [] : [{ kind: 'judgements', items }];
  },
};
