import type { Cluster, Entity } from '../model/entities.js';
import type { Bilingual } from '../words/lang.js';
import { columnPhrases } from '../words/tables.js';
import { bilingual, citationColumns, placeColumns, text, whole } from './columns.js';
import { defineTable, type FilePlace } from './table.js';

type ClusterEntity = Entity<'cluster'>;

export const clusters = defineTable<ClusterEntity>({
  name: 'clusters',
  key: ['id'],
  items: ({ dataset }) => dataset.all('cluster'),
  columns: [
    text('id', ({ id }) => id),
    ...bilingual<ClusterEntity>('name_zh', 'name_en', ({ name }) => name),
    text('programme', ({ value }) => value.programme, { refersTo: 'programmes' }),
    text('group', ({ value }) => value.group, { refersTo: 'groups' }),
    whole('order', ({ value }) => value.order),
    text('ambition', ({ value }) => value.ambition.level),
    ...bilingual<ClusterEntity>('ambition_zh', 'ambition_en', ({ value }) => value.ambition),
    ...citationColumns<ClusterEntity>(({ value }) => value.cite),
    ...placeColumns<ClusterEntity>((entity) => entity),
  ],
});

/** An item of a list in a cluster's file. */
interface Listed<T> extends FilePlace {
  readonly cluster: string;
  readonly order: number;
  readonly value: T;
}

function listed<T>({ id, file }: ClusterEntity, list: keyof Cluster, values: readonly T[] = []): readonly Listed<T>[] {
  return values.map((value, index) => ({ cluster: id, order: index + 1, value, file, path: [list, index] }));
}

type Industry = Cluster['industries'][number];

export const industries = defineTable<Listed<Industry>>({
  name: 'industries',
  key: ['cluster', 'order'],
  items: ({ dataset }) =>
    dataset.all('cluster').flatMap((entity) => listed(entity, 'industries', entity.value.industries)),
  columns: [
    text('cluster', ({ cluster }) => cluster, { refersTo: 'clusters' }),
    whole('order', ({ order }) => order),
    ...bilingual<Listed<Industry>>('name_zh', 'name_en', ({ value }) => value),
    text('aim', ({ value }) => value.aim ?? 'develop', {
      values: ['develop', 'consolidate', 'upgrade', 'cultivate', 'breakthrough'],
    }),
    ...placeColumns<Listed<Industry>>((item) => item),
  ],
});

interface Point extends Listed<Bilingual> {
  readonly kind: string;
}

const pointLists = { bottlenecks: 'bottleneck', applications: 'application', initiatives: 'initiative' } as const;

export const clusterPoints = defineTable<Point>({
  name: 'cluster_points',
  key: ['cluster', 'kind', 'order'],
  items: ({ dataset }) => dataset.all('cluster').flatMap(pointsOf),
  columns: [
    text('cluster', ({ cluster }) => cluster, { refersTo: 'clusters' }),
    text('kind', ({ kind }) => kind, { about: columnPhrases['point-kind'], values: Object.values(pointLists) }),
    whole('order', ({ order }) => order),
    ...bilingual<Point>('text_zh', 'text_en', ({ value }) => value),
    ...placeColumns<Point>((item) => item),
  ],
});

function pointsOf(entity: ClusterEntity): readonly Point[] {
  return (Object.keys(pointLists) as (keyof typeof pointLists)[]).flatMap((list) =>
    listed<Bilingual>(entity, list, entity.value[list]).map((item) => ({ ...item, kind: pointLists[list] })),
  );
}

type Overlap = NonNullable<Cluster['overlaps']>[number];

export const clusterOverlaps = defineTable<Listed<Overlap>>({
  name: 'overlaps',
  key: ['cluster', 'other_cluster'],
  items: ({ dataset }) => dataset.all('cluster').flatMap((entity) => listed(entity, 'overlaps', entity.value.overlaps)),
  columns: [
    text('cluster', ({ cluster }) => cluster, { refersTo: 'clusters' }),
    text('other_cluster', ({ value }) => value.with, { refersTo: 'clusters' }),
    ...bilingual<Listed<Overlap>>('reason_zh', 'reason_en', ({ value }) => value.reason),
    ...placeColumns<Listed<Overlap>>((item) => item),
  ],
});
