import { term } from '../../lang/message.js';
import type { SectionSpec } from './section.js';

/** How the figures are made. */
export const methodsSection: SectionSpec = {
  id: 'methods',
  title: 'brief-methods',
  scopes: ['whole', 'cluster'],
  blocks: (_view, lang) => [
    {
      kind: 'list',
      items: [
        term(lang, 'brief-method-growth'),
        term(lang, 'brief-method-periods'),
        term(lang, 'brief-method-interval'),
        term(lang, 'brief-method-targets'),
        term(lang, 'brief-method-tracking'),
        term(lang, 'brief-method-sums'),
        term(lang, 'brief-method-evidence'),
      ],
    },
  ],
};
