import { conflictsAbout } from '../../evidence/conflicts.js';
import { registerOf } from '../../evidence/register.js';
import type { Lang } from '../../lang/lang.js';
import { header, message, say, term } from '../../lang/message.js';
import type { Entity } from '../../model/entities.js';
import { notes, type Table } from '../blocks.js';
import { cityCitations } from '../city.js';
import { cityOf, clusterOf, type ReportView, type SectionSpec } from './section.js';

/** The documents that the report rests on, and the data set that it was made from. */
export const sourcesSection: SectionSpec = {
  id: 'sources',
  title: 'brief-sources',
  scopes: ['whole', 'cluster', 'city'],
  blocks: (view, lang) => {
    const { title, version } = view.dataset.settings;
    return [sourceTable(sourcesOf(view), lang), notes([say(lang, message('brief-made-from', { title, version }))])];
  },
};

/**
 * Every source that a datum of the whole, of the cluster or about the city cites, with those of figures that the
 * cluster's do not agree with.
 */
function sourcesOf(view: ReportView): readonly Entity<'source'>[] {
  const [cluster, city] = [clusterOf(view), cityOf(view)];
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

function sourceTable(sources: readonly Entity<'source'>[], lang: Lang): Table {
  return {
    kind: 'table',
    columns: [
      { id: 'id', header: header(lang, 'kind-source'), isKey: true, isCode: true },
      { id: 'title', header: term(lang, 'brief-title') },
      { id: 'publisher', header: term(lang, 'field-publisher') },
      { id: 'date', header: term(lang, 'field-date') },
      { id: 'authority', header: term(lang, 'field-authority') },
      { id: 'confidence', header: term(lang, 'field-confidence') },
    ],
    rows: sources.map(({ id, value }) => ({
      cells: [
        id,
        value.title[lang],
        value.publisher[lang],
        value.date,
        term(lang, `authority-${value.authority}`),
        term(lang, `confidence-${value.confidence}`),
      ],
    })),
    records: {
      columns: ['id', 'title_zh', 'title_en', 'publisher', 'date', 'kind', 'authority', 'confidence', 'url'],
      rows: sources.map(({ id, value }) => [
        id,
        value.title.zh,
        value.title.en,
        value.publisher.zh,
        value.date,
        value.kind,
        value.authority,
        value.confidence,
        value.url ?? null,
      ]),
    },
  };
}
