import type { Block } from '../../document/blocks.js';
import { coreCities } from '../../model/layout.js';
import type { Bilingual } from '../../words/lang.js';
import { capital, type Words } from '../../words/message.js';
import { reportPhrases } from '../../words/report.js';
import { kindPhrases } from '../../words/terms.js';
import { join, namesOrDash } from '../words.js';
import type { SectionSpec } from './section.js';

const phrases = {
  title: { zh: '基本情况', en: 'At a glance' },
  industries: { zh: '重点领域', en: 'Key industries' },
} as const satisfies Record<string, Bilingual>;

/** What the plan says of the cluster itself. */
export const profileSection: SectionSpec = {
  id: 'profile',
  title: phrases.title,
  scopes: ['cluster'],
  blocks: ({ dataset, cluster }): readonly Block[] => {
    if (!cluster) return [];
    const { group, ambition, industries } = cluster.value;
    const cities = coreCities(cluster.value).map((id) => dataset.get('city', id));
    const rows: readonly (readonly [Words, Words])[] = [
      [capital(kindPhrases.group), dataset.find('group', group)?.name ?? group],
      [capital(reportPhrases.fieldAmbition), ambition],
      [capital(phrases.industries), join(industries)],
      [capital(reportPhrases.fieldCoreCities), namesOrDash(cities)],
    ];
    return [{ kind: 'facts', rows }];
  },
};
