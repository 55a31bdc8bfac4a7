import { type Block, heading, paragraph } from '../document/blocks.js';
import { describedTable, type ResultColumn } from '../document/columns.js';
import type { Dataset } from '../model/dataset.js';
import type { Cluster, Entity, LayoutPlace } from '../model/entities.js';
import type { Bilingual } from '../words/lang.js';
import { bracketed, capital, inOther, message, together, type Words } from '../words/message.js';
import { programmesPhrases } from '../words/programmes.js';
import { reportPhrases } from '../words/report.js';
import { kindPhrases, levelPhrases, termPhrases } from '../words/terms.js';
import { bridgeBlocks, derivedBlocks } from './derivations.js';
import { figureBlocks } from './figures.js';
import { citation, columns, join, listedOrDash, placeNames, roleName } from './words.js';

const aimPhrases = {
  develop: { zh: '重点发展', en: 'develop' },
  consolidate: { zh: '巩固提升', en: 'consolidate' },
  upgrade: { zh: '转型升级', en: 'upgrade' },
  cultivate: { zh: '加快培育', en: 'cultivate' },
  breakthrough: { zh: '突破', en: 'break through' },
} as const satisfies Record<string, Bilingual>;

const continuedPhrases = {
  same: { zh: '同一对象', en: 'the same subject' },
  part: { zh: '其中一部分', en: 'a part of it' },
} as const satisfies Record<string, Bilingual>;

const phrases = {
  fieldPlacesNamed: { zh: '地点', en: 'Places' },
  showGroup: { zh: '{group}第{order}个', en: '{group}, no. {order}' },
  showIndustries: { zh: '重点产业（{count}项）', en: 'Key industries ({count})' },
  showApplications: { zh: '应用领域', en: 'Applications' },
  showInitiatives: { zh: '举措与载体', en: 'Initiatives' },
  showBottlenecks: { zh: '短板', en: 'Bottlenecks' },
  showLayout: { zh: '空间布局', en: 'Layout' },
  showOtherLayout: { zh: '其他文件中的布局', en: 'Layout in other documents' },
  showNoPlaces: { zh: '原文没有列出城市或区域。', en: 'The passage names no city or area.' },
  showOverlaps: { zh: '与其他集群重叠', en: 'Overlaps' },
  showContinues: { zh: '前身', en: 'Carries on' },
  continuationItem: { zh: '{cluster}（{as}）：{reason}', en: '{cluster} ({as}): {reason}' },
  continuesItem: { zh: '{cluster}（{programme}，{as}）：{reason}', en: '{cluster} ({programme}, {as}): {reason}' },
} as const satisfies Record<string, Bilingual>;

/** Page of a cluster: industries, layout, plans, figures. */
export function clusterBlocks(dataset: Dataset, entity: Entity<'cluster'>): readonly Block[] {
  const { value, name, file } = entity;
  const group = dataset.find('group', value.group);
  const facts: [Words, Words][] = [
    [reportPhrases.fieldName, bracketed(name, inOther(name))],
    [reportPhrases.fieldGroup, message(phrases.showGroup, { group: group?.name ?? value.group, order: value.order })],
    [reportPhrases.fieldAmbition, bracketed(value.ambition, levelPhrases[value.ambition.level])],
    [capital(kindPhrases.source), citation(value.cite)],
    [reportPhrases.fieldFile, file],
  ];
  return [
    { kind: 'facts', rows: facts },
    ...industryBlocks(value),
    ...layoutBlocks(dataset, value),
    ...planBlocks(dataset, value),
    ...continuationBlocks(dataset, value),
    ...figureBlocks(dataset, entity),
    ...derivedBlocks(dataset, entity),
    ...bridgeBlocks(dataset, entity),
  ];
}

function industryBlocks(cluster: Cluster): readonly Block[] {
  const aims = ['develop', 'consolidate', 'upgrade', 'cultivate', 'breakthrough'] as const;
  const rows = aims.flatMap((aim): [Words, Words][] => {
    const items = cluster.industries.filter((industry) => (industry.aim ?? 'develop') === aim);
    return items.length === 0 ? [] : [[aimPhrases[aim], join(items)]];
  });
  const others: [Bilingual, readonly Bilingual[]][] = [
    [phrases.showApplications, cluster.applications ?? []],
    [phrases.showInitiatives, cluster.initiatives ?? []],
    [phrases.showBottlenecks, cluster.bottlenecks],
  ];
  const named = others.flatMap(([key, items]): readonly Block[] =>
    items.length === 0 ? [] : [heading(key), paragraph(join(items))],
  );
  const industries: readonly Block[] =
    rows.length === 0
      ? []
      : [heading(message(phrases.showIndustries, { count: cluster.industries.length })), { kind: 'facts', rows }];
  return [...industries, ...named];
}

/** Places in the programme's passage, followed by those that other documents add. */
function layoutBlocks(dataset: Dataset, { layout, other_layout: others = [] }: Cluster): readonly Block[] {
  const own =
    layout.length === 0
      ? [heading(phrases.showLayout), paragraph(phrases.showNoPlaces)]
      : placeTable(dataset, phrases.showLayout, layout);
  return [...own, ...(others.length === 0 ? [] : placeTable(dataset, phrases.showOtherLayout, others))];
}

function placeTable(dataset: Dataset, title: Bilingual, places: Cluster['layout']): readonly Block[] {
  return [heading(title), describedTable({ columns: placeColumns(dataset), items: places })];
}

function placeColumns(dataset: Dataset): readonly ResultColumn<LayoutPlace>[] {
  return [
    {
      id: 'role',
      head: capital(reportPhrases.fieldRole),
      isKey: true,
      value: ({ role }) => role,
      screen: roleName,
    },
    { id: 'core', value: ({ core }) => core ?? false },
    {
      id: 'for',
      head: capital(reportPhrases.fieldActivity),
      value: (place) => place.for?.zh,
      screen: (place) => place.for,
    },
    { id: 'for_en', value: (place) => place.for?.en },
    { id: 'places', head: capital(phrases.fieldPlacesNamed), screen: (place) => placeNames(place, dataset) },
    { id: 'cities', value: ({ cities = [] }) => cities.join(';') },
    { id: 'areas', value: ({ areas = [] }) => areas.join(';') },
    { id: 'elsewhere', value: ({ elsewhere }) => elsewhere?.zh },
    { id: 'elsewhere_en', value: ({ elsewhere }) => elsewhere?.en },
    { id: 'open', value: ({ open }) => open ?? false },
    { id: 'plan', value: ({ plan }) => plan },
    {
      id: 'source',
      head: capital(kindPhrases.source),
      value: ({ cite }) => cite.source,
      screen: ({ cite }) => citation(cite),
    },
    { id: 'find', value: ({ cite }) => cite.find },
  ];
}

/** Clusters of later programmes that continue this one, and clusters of earlier programmes that it continues. */
function continuationBlocks({ whole }: Dataset, { id, continued_by: later = [] }: Cluster): readonly Block[] {
  const nameOf = (cluster: string): Words => whole.find('cluster', cluster)?.name ?? cluster;
  const carried = later.map(({ cluster, as, reason }) =>
    message(phrases.continuationItem, { cluster: nameOf(cluster), as: message(continuedPhrases[as]), reason }),
  );
  const carries = whole.all('cluster').flatMap(({ value }) =>
    (value.continued_by ?? [])
      .filter(({ cluster }) => cluster === id)
      .map(({ as, reason }) => {
        const programme = whole.find('programme', value.programme)?.name ?? value.programme;
        return message(phrases.continuesItem, {
          cluster: value.name,
          programme,
          as: message(continuedPhrases[as]),
          reason,
        });
      }),
  );
  const list = (title: Bilingual, items: readonly Words[]): readonly Block[] =>
    items.length === 0 ? [] : [heading(title), { kind: 'list', items }];
  return [...list(programmesPhrases.showContinuedBy, carried), ...list(phrases.showContinues, carries)];
}

/** Editions of the action plan, and clusters that overlap with this one. */
function planBlocks(dataset: Dataset, { plans = [], overlaps = [] }: Cluster): readonly Block[] {
  const shared = overlaps.map(
    ({ with: id, reason }) => together`${dataset.find('cluster', id)?.name ?? id}${termPhrases.colon}${reason}`,
  );
  return [
    ...(plans.length === 0 ? [] : [heading(reportPhrases.fieldPlans), editionTable(dataset, plans)]),
    ...(shared.length === 0 ? [] : [heading(phrases.showOverlaps), { kind: 'list' as const, items: shared }]),
  ];
}

function editionTable(dataset: Dataset, plans: NonNullable<Cluster['plans']>): Block {
  const namesOf = (ids: readonly string[]): Words =>
    listedOrDash(ids.map((id) => dataset.find('agency', id)?.name ?? id));
  const isPart = plans.some(({ scope }) => scope !== undefined);
  return {
    kind: 'table',
    columns: columns([
      reportPhrases.fieldEdition,
      reportPhrases.fieldPeriod,
      ...(isPart ? ([reportPhrases.fieldScope] as const) : []),
      reportPhrases.fieldNumber,
      reportPhrases.fieldIssued,
      kindPhrases.agency,
      kindPhrases.source,
    ]),
    rows: plans.map(({ id, period, scope, number = '—', issued = '—', agencies = [], cite }) => ({
      cells: [id, period, ...(isPart ? [scope ?? '—'] : []), number, issued, namesOf(agencies), citation(cite)],
    })),
  };
}
