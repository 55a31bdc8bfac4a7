import type { Bilingual, Lang } from '../lang/lang.js';
import { bracketed, header, type MessageKey, message, say, term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import type { Cluster, Entity } from '../model/entities.js';
import { type Block, heading, paragraph } from './blocks.js';
import { bridgeBlocks, derivedBlocks } from './derivations.js';
import { figureBlocks } from './figures.js';
import { citation, columns, join, placeNames, roleName } from './words.js';

/** One cluster on one page: industries, layout, plans, figures. */
export function clusterBlocks(dataset: Dataset, entity: Entity<'cluster'>, lang: Lang): readonly Block[] {
  const { value, name, file } = entity;
  const other: Lang = lang === 'zh' ? 'en' : 'zh';
  const group = dataset.find('group', value.group);
  const facts: [string, string][] = [
    [term(lang, 'field-name'), bracketed(lang, name[lang], name[other])],
    [
      term(lang, 'field-group'),
      say(lang, message('show-group', { group: group?.name ?? value.group, order: value.order })),
    ],
    [term(lang, 'field-ambition'), bracketed(lang, value.ambition[lang], term(lang, `level-${value.ambition.level}`))],
    [header(lang, 'kind-source'), citation(value.cite, lang)],
    [term(lang, 'field-file'), file],
  ];
  return [
    { kind: 'facts', rows: facts },
    ...industryBlocks(value, lang),
    ...layoutBlocks(dataset, value, lang),
    ...planBlocks(dataset, value, lang),
    ...continuationBlocks(dataset, value, lang),
    ...figureBlocks(dataset, entity, lang),
    ...derivedBlocks(dataset, entity, lang),
    ...bridgeBlocks(dataset, entity, lang),
  ];
}

function industryBlocks(cluster: Cluster, lang: Lang): readonly Block[] {
  const aims = ['develop', 'consolidate', 'upgrade', 'cultivate', 'breakthrough'] as const;
  const rows = aims.flatMap((aim): [string, string][] => {
    const items = cluster.industries.filter((industry) => (industry.aim ?? 'develop') === aim);
    return items.length === 0 ? [] : [[term(lang, `aim-${aim}`), join(items, lang)]];
  });
  const others: [MessageKey, readonly Bilingual[]][] = [
    ['show-applications', cluster.applications ?? []],
    ['show-initiatives', cluster.initiatives ?? []],
    ['show-bottlenecks', cluster.bottlenecks],
  ];
  const named = others.flatMap(([key, items]): readonly Block[] =>
    items.length === 0 ? [] : [heading(term(lang, key)), paragraph(join(items, lang))],
  );
  const industries: readonly Block[] =
    rows.length === 0
      ? []
      : [heading(say(lang, message('show-industries', { count: cluster.industries.length }))), { kind: 'facts', rows }];
  return [...industries, ...named];
}

/** What the programme's passage says of places, and beside it what other documents say. */
function layoutBlocks(dataset: Dataset, { layout, other_layout: others = [] }: Cluster, lang: Lang): readonly Block[] {
  const own =
    layout.length === 0
      ? [heading(term(lang, 'show-layout')), paragraph(term(lang, 'show-no-places'))]
      : placeTable(dataset, 'show-layout', layout, lang);
  return [...own, ...(others.length === 0 ? [] : placeTable(dataset, 'show-other-layout', others, lang))];
}

function placeTable(dataset: Dataset, title: MessageKey, places: Cluster['layout'], lang: Lang): readonly Block[] {
  const rows = places.map((place) => ({
    cells: [
      roleName(place, lang),
      place.for?.[lang] ?? '—',
      placeNames(place, dataset, lang),
      citation(place.cite, lang),
    ],
  }));
  const records = places.map(({ role, core, for: activity, cities, areas, elsewhere, open, plan, cite }) => [
    role,
    String(core ?? false),
    activity?.zh ?? null,
    (cities ?? []).join(';'),
    (areas ?? []).join(';'),
    elsewhere?.zh ?? null,
    String(open ?? false),
    plan ?? null,
    cite.source,
    cite.find,
  ]);
  return [
    heading(term(lang, title)),
    {
      kind: 'table',
      columns: columns(lang, ['field-role', 'field-activity', 'field-places-named', 'kind-source']),
      rows,
      records: {
        columns: ['role', 'core', 'for', 'cities', 'areas', 'elsewhere', 'open', 'plan', 'source', 'find'],
        rows: records,
      },
    },
  ];
}

/** Clusters of a later programme that carry this one on, and those of an earlier one that it carries on. */
function continuationBlocks(
  { whole }: Dataset,
  { id, continued_by: later = [] }: Cluster,
  lang: Lang,
): readonly Block[] {
  const nameOf = (cluster: string): Bilingual => whole.find('cluster', cluster)?.name ?? { zh: cluster, en: cluster };
  const carried = later.map(({ cluster, as, reason }) =>
    say(lang, message('continuation-item', { cluster: nameOf(cluster), as: message(`continued-${as}`), reason })),
  );
  const carries = whole.all('cluster').flatMap(({ value }) =>
    (value.continued_by ?? [])
      .filter(({ cluster }) => cluster === id)
      .map(({ as, reason }) => {
        const programme = whole.find('programme', value.programme)?.name ?? value.programme;
        return say(
          lang,
          message('continues-item', {
            cluster: bracketed(lang, value.name[lang], value.id),
            programme,
            as: message(`continued-${as}`),
            reason,
          }),
        );
      }),
  );
  const list = (title: MessageKey, items: readonly string[]): readonly Block[] =>
    items.length === 0 ? [] : [heading(term(lang, title)), { kind: 'list', items }];
  return [...list('show-continued-by', carried), ...list('show-continues', carries)];
}

/** Editions of the action plan, and the clusters that count part of the same. */
function planBlocks(dataset: Dataset, { plans = [], overlaps = [] }: Cluster, lang: Lang): readonly Block[] {
  const shared = overlaps.map(
    ({ with: id, reason }) => `${dataset.find('cluster', id)?.name[lang] ?? id}${term(lang, 'colon')}${reason[lang]}`,
  );
  return [
    ...(plans.length === 0 ? [] : [heading(term(lang, 'field-plans')), editionTable(dataset, plans, lang)]),
    ...(shared.length === 0 ? [] : [heading(term(lang, 'show-overlaps')), { kind: 'list' as const, items: shared }]),
  ];
}

function editionTable(dataset: Dataset, plans: NonNullable<Cluster['plans']>, lang: Lang): Block {
  const names = (ids: readonly string[]): string =>
    ids.map((id) => dataset.find('agency', id)?.name[lang] ?? id).join(term(lang, 'comma'));
  const isPart = plans.some(({ scope }) => scope !== undefined);
  return {
    kind: 'table',
    columns: columns(lang, [
      'field-edition',
      'field-period',
      ...(isPart ? (['field-scope'] as const) : []),
      'field-number',
      'field-issued',
      'kind-agency',
      'kind-source',
    ]),
    rows: plans.map(({ id, period, scope, number = '—', issued = '—', agencies = [], cite }) => ({
      cells: [
        id,
        period,
        ...(isPart ? [scope?.[lang] ?? '—'] : []),
        number,
        issued,
        names(agencies) || '—',
        citation(cite, lang),
      ],
    })),
  };
}
