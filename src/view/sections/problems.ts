import type { Bilingual } from '../../words/lang.js';
import { judgementItems } from '../judgements/judgement.js';
import { judgementsOf } from '../judgements/list.js';
import { mostJudgements } from './judgements.js';
import type { SectionSpec } from './section.js';

const phrases = {
  title: { zh: '值得注意的问题', en: 'What else to know' },
} as const satisfies Record<string, Bilingual>;

/** Most problems to name. */
const mostProblems = 4;

/** The judgements that follow those at the top. */
export const problemsSection: SectionSpec = {
  id: 'problems',
  title: phrases.title,
  scopes: ['whole', 'cluster', 'city'],
  blocks: (view) => {
    const items = judgementItems(judgementsOf(view).slice(mostJudgements, mostJudgements + mostProblems));
    return items.length === 0 ? [] : [{ kind: 'judgements', items }];
  },
};
