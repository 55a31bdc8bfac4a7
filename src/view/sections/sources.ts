import { notes } from '../../document/blocks.js';
import { describedTable, type ResultColumn } from '../../document/columns.js';
import { conflictsAbout } from '../../evidence/conflicts.js';
import { registerOf } from '../../evidence/register.js';
import type { Entity } from '../../model/entities.js';
import type { Bilingual } from '../../words/lang.js';
import { capital, message } from '../../words/message.js';
import { reportPhrases } from '../../words/report.js';
import { authorityPhrases, confidencePhrases, kindPhrases } from '../../words/terms.js';
import { cityCitations } from '../city.js';
import type { ReportView, SectionSpec } from './section.js';

const phrases = {
  briefSources: { zh: '来源', en: 'Sources' },
  briefMadeFrom: { zh: '据“{title}”数据{version}版生成', en: 'Made from "{title}", data version {version}' },
  briefTitle: { zh: '标题', en: 'Title' },
} as const satisfies Record<string, Bilingual>;

/** The documents that the report rests on, and the data set that it was made from. */
export const sourcesSection: SectionSpec = {
  id: 'sources',
  title: phrases.briefSources,
  scopes: ['whole', 'cluster', 'city'],
  blocks: (view) => {
    const { title, version } = view.dataset.settings;
    return [
      describedTable({ columns, items: sourcesOf(view) }),
      notes([message(phrases.briefMadeFrom, { title, version })]),
    ];
  },
};

/**
 * Sources cited by data of the whole, of the cluster or about the city, with those of figures that contradict the
 * cluster's own.
 */
function sourcesOf(view: ReportView): readonly Entity<'source'>[] {
  const [cluster, city] = [view.cluster, view.city];
  const { sources } = registerOf(view.dataset.whole);
  if (!cluster && !city) return sources.map(({ source }) => source);
  const disputed = cluster ? conflictsAbout(view.dataset, cluster.id).flatMap(({ sides }) => sides) : [];
  const cited = new Set(
    [...disputed.map(({ cite }) => cite), ...(city ? cityCitations(view.dataset, city) : [])].map(
      ({ source }) => source,
    ),
  );
  return sources
    .filter(({ source, uses }) => cited.has(source.id) || uses.some(({ file }) => file === cluster?.file))
    .map(({ source }) => source);
}

const columns: readonly ResultColumn<Entity<'source'>>[] = [
  { id: 'id', head: capital(kindPhrases.source), isKey: true, isCode: true, value: ({ id }) => id },
  { id: 'title', head: phrases.briefTitle, screen: ({ value }) => value.title },
  { id: 'title_zh', value: ({ value }) => value.title.zh },
  { id: 'title_en', value: ({ value }) => value.title.en },
  {
    id: 'publisher',
    head: reportPhrases.fieldPublisher,
    value: ({ value }) => value.publisher.zh,
    screen: ({ value }) => value.publisher,
  },
  { id: 'publisher_en', value: ({ value }) => value.publisher.en },
  { id: 'date', head: reportPhrases.fieldDate, value: ({ value }) => value.date },
  { id: 'kind', value: ({ value }) => value.kind },
  {
    id: 'authority',
    head: reportPhrases.fieldAuthority,
    value: ({ value }) => value.authority,
    screen: ({ value }) => authorityPhrases[value.authority],
  },
  {
    id: 'confidence',
    head: reportPhrases.fieldConfidence,
    value: ({ value }) => value.confidence,
    screen: ({ value }) => confidencePhrases[value.confidence],
  },
  { id: 'url', value: ({ value }) => value.url },
];
