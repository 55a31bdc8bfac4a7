import { catalogue } from '../lang/catalogue.js';
import type { Bilingual, Lang } from '../lang/lang.js';
import { header, type MessageKey, message, say, term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import type { Entity, EntityKind } from '../model/entities.js';
import { coreCities, countClusters, rolesOf } from '../model/layout.js';
import { metrics } from '../model/metrics.js';
import { Quantity } from '../model/quantity.js';
import { countOf } from '../model/schemes.js';
import type { Block, Table } from './blocks.js';
import { spellQuantity } from './format.js';

/** What a list says of each entity besides its id and name; the same fields appear in every format. */
export interface ListField<K extends EntityKind> {
  readonly id: string;
  readonly header: MessageKey;
  readonly align?: 'right';
  value(entity: Entity<K>, dataset: Dataset): FieldValue;
}

/** A word of a fixed vocabulary: the code for programs, the name for a person. */
interface Coded {
  readonly code: string;
  readonly name: Bilingual;
}

/** Ids stay ids for programs; a person reads the names behind them. */
export type FieldValue =
  | string
  | number
  | boolean
  | null
  | Quantity
  | Bilingual
  | Coded
  | readonly string[]
  | { readonly ids: readonly string[]; readonly names: readonly Bilingual[] };

const fields: { readonly [K in EntityKind]: readonly ListField<K>[] } = {
  cluster: [
    { id: 'group', header: 'field-group', value: ({ value }) => value.group },
    { id: 'order', header: 'field-order', align: 'right', value: ({ value }) => value.order },
    { id: 'industries', header: 'field-industries', align: 'right', value: ({ value }) => value.industries.length },
    {
      id: 'places',
      header: 'field-places',
      align: 'right',
      value: ({ value }) => new Set(value.layout.flatMap(({ cities }) => cities ?? [])).size,
    },
    {
      id: 'core_cities',
      header: 'field-core-cities',
      value: ({ value }, dataset) => named(dataset, 'city', coreCities(value)),
    },
    {
      id: 'ambition',
      header: 'field-ambition',
      value: ({ value }) => coded(value.ambition.level, `level-${value.ambition.level}`),
    },
  ],
  group: [
    { id: 'programme', header: 'kind-programme', value: ({ parent }) => parent ?? null },
    { id: 'size', header: 'field-size', align: 'right', value: ({ value }) => value.size },
    { id: 'total', header: 'field-total', value: ({ value }) => value.total?.amount ?? null },
    { id: 'entry', header: 'field-entry', value: ({ value }) => value.entry?.amount ?? null },
    {
      id: 'growth',
      header: 'field-growth',
      value: ({ value }, dataset) => value.growth?.rate ?? inStep(dataset, value.growth?.track),
    },
  ],
  programme: [
    { id: 'label', header: 'field-label', value: ({ value }) => value.label ?? null },
    {
      id: 'status',
      header: 'field-status',
      value: ({ value }) => coded(value.status ?? 'in-force', `status-${value.status ?? 'in-force'}`),
    },
    { id: 'number', header: 'field-number', value: ({ value }) => value.policy.number ?? null },
    { id: 'issued', header: 'field-issued', value: ({ value }) => value.policy.issued },
    { id: 'groups', header: 'field-groups', value: ({ value }) => value.groups.map(({ id }) => id) },
    {
      id: 'clusters',
      header: 'kinds-cluster',
      align: 'right',
      value: ({ id }, dataset) => dataset.whole.ofProgramme(id).all('cluster').length,
    },
    {
      id: 'tasks',
      header: 'kinds-task',
      align: 'right',
      value: ({ value }) => value.tasks?.length ?? 0,
    },
  ],
  task: [
    { id: 'programme', header: 'kind-programme', value: ({ parent }) => parent ?? null },
    { id: 'field', header: 'field-field', value: (task, dataset) => fieldOf(dataset, task) },
    { id: 'lead', header: 'field-lead', value: ({ value }, dataset) => named(dataset, 'agency', value.lead) },
    {
      id: 'support',
      header: 'field-cooperating',
      value: ({ value }, dataset) => named(dataset, 'agency', value.support ?? []),
    },
  ],
  region: [
    { id: 'code', header: 'field-code', value: ({ value }) => value.code },
    { id: 'cities', header: 'kinds-city', align: 'right', value: ({ value }) => value.cities.length },
    { id: 'areas', header: 'kinds-area', align: 'right', value: ({ value }) => value.areas.length },
  ],
  city: [
    { id: 'code', header: 'field-code', value: ({ value }) => value.code },
    {
      id: 'areas',
      header: 'kinds-area',
      value: ({ id }, dataset) =>
        dataset.all('area').flatMap((area) => (area.value.cities?.includes(id) ? [area.id] : [])),
    },
    {
      id: 'clusters',
      header: 'kinds-cluster',
      align: 'right',
      value: ({ id }, dataset) => countClusters(rolesOf(dataset, 'city', id)).all,
    },
    {
      id: 'core',
      header: 'role-core',
      align: 'right',
      value: ({ id }, dataset) => countClusters(rolesOf(dataset, 'city', id)).core,
    },
  ],
  area: [
    { id: 'also', header: 'field-also', value: ({ value }) => value.also ?? [] },
    {
      id: 'cities',
      header: 'kinds-city',
      value: ({ value }, dataset) => (value.cities ? named(dataset, 'city', value.cities) : null),
    },
  ],
  agency: [{ id: 'also', header: 'field-also', value: ({ value }) => value.also ?? [] }],
  source: [
    { id: 'kind', header: 'field-kind', value: ({ value }) => coded(value.kind, `source-kind-${value.kind}`) },
    { id: 'date', header: 'field-date', value: ({ value }) => value.date },
    {
      id: 'authority',
      header: 'field-authority',
      value: ({ value }) => coded(value.authority, `authority-${value.authority}`),
    },
    {
      id: 'confidence',
      header: 'field-confidence',
      value: ({ value }) => coded(value.confidence, `confidence-${value.confidence}`),
    },
    { id: 'text_held', header: 'field-text-held', value: ({ value }) => value.text !== undefined },
  ],
  series: [
    {
      id: 'metric',
      header: 'field-metric',
      value: ({ value }) => ({ code: value.metric, name: metrics[value.metric].name }),
    },
    { id: 'measure', header: 'field-measure', value: ({ value }) => coded(value.measure, `measure-${value.measure}`) },
    {
      id: 'basis',
      header: 'field-basis',
      value: ({ value }) => (value.basis ? coded(value.basis, `basis-${value.basis}`) : null),
    },
    {
      id: 'years',
      header: 'field-years',
      value: ({ value: { observations = [], targets = [] } }) =>
        [...new Set([...observations, ...targets].map(({ year, period }) => String(year ?? period)))].sort(),
    },
  ],
  scheme: [
    { id: 'level', header: 'field-level', value: ({ value }) => coded(value.level, `scheme-level-${value.level}`) },
    { id: 'date', header: 'field-launched', value: ({ value }) => value.launch.date },
    {
      id: 'leaders',
      header: 'counted-leaders',
      align: 'right',
      value: ({ value }) => countOf(value, 'leaders') ?? null,
    },
    { id: 'chains', header: 'counted-chains', align: 'right', value: ({ value }) => countOf(value, 'chains') ?? null },
    {
      id: 'instruments',
      header: 'field-named-instruments',
      align: 'right',
      value: ({ value }) => value.instruments?.length ?? 0,
    },
  ],
  scenario: [{ id: 'summary', header: 'field-summary', value: ({ value }) => value.summary }],
};

/** The fields of a kind. */
export function fieldsOf<K extends EntityKind>(kind: K): readonly ListField<K>[] {
  return fields[kind];
}

export function listBlocks(dataset: Dataset, kind: EntityKind, lang: Lang): readonly Block[] {
  const columns = fieldsOf(kind);
  const entities = dataset.all(kind);
  const other = lang === 'zh' ? 'en' : 'zh';
  const table: Table = {
    kind: 'table',
    columns: [
      { id: 'id', header: header(lang, 'field-id'), isKey: true },
      { id: 'name', header: header(lang, 'field-name') },
      ...columns.map(({ id, header: key, align }) => ({ id, header: header(lang, key), ...(align && { align }) })),
    ],
    rows: entities.map((entity) => ({
      cells: [entity.id, entity.name[lang], ...columns.map((field) => fieldText(field.value(entity, dataset), lang))],
    })),
    records: {
      columns: ['id', `name_${lang}`, `name_${other}`, ...columns.map(({ id }) => id)],
      rows: entities.map((entity) => [
        entity.id,
        entity.name[lang],
        entity.name[other],
        ...columns.map((field) => record(field.value(entity, dataset), lang)),
      ]),
    },
  };
  return [table];
}

/** Output of `list KIND --format json`. */
export function listOutput(dataset: Dataset, kind: EntityKind, plural: string) {
  const columns = fieldsOf(kind);
  const items = dataset.all(kind).map((entity) => ({
    id: entity.id,
    name: entity.name,
    ...Object.fromEntries(columns.map((field) => [field.id, plain(field.value(entity, dataset))])),
  }));
  return { schema: 'jiqun.list/1', kind: plural, items };
}

/** A field as a person reads it. */
export function fieldText(value: FieldValue, lang: Lang): string {
  if (value === null) return '—';
  if (typeof value === 'boolean') return term(lang, value ? 'yes' : 'no');
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (value instanceof Quantity) return spellQuantity(value, lang);
  if ('code' in value) return value.name[lang];
  if ('zh' in value) return value[lang];
  const parts = 'ids' in value ? value.names.map((name) => name[lang]) : value;
  return parts.length === 0 ? '—' : parts.join(term(lang, 'comma'));
}

/** The field of a task; a safeguard stands in none. */
function fieldOf(dataset: Dataset, { parent, value }: Entity<'task'>): Coded {
  if (value.field === undefined) return coded('safeguard', 'task-safeguard');
  const field = dataset.find('programme', parent ?? '')?.value.fields?.find(({ id }) => id === value.field);
  return { code: value.field, name: field?.name ?? { zh: value.field, en: value.field } };
}

function named(dataset: Dataset, kind: 'city' | 'agency', ids: readonly string[]): FieldValue {
  return { ids, names: ids.map((id) => dataset.find(kind, id)?.name ?? { zh: id, en: id }) };
}

/** Growth that follows a series. */
function inStep(dataset: Dataset, id: string | undefined): FieldValue {
  if (id === undefined) return null;
  const series = dataset.get('series', id).name;
  const words = (lang: Lang): string => say(lang, message('show-in-step', { series }));
  return { code: id, name: { zh: words('zh'), en: words('en') } };
}

function coded(code: string, key: MessageKey): Coded {
  return { code, name: catalogue[key] };
}

function plain(value: FieldValue): unknown {
  if (typeof value === 'object' && value !== null && 'code' in value) return value.code;
  return typeof value === 'object' && value !== null && 'ids' in value ? value.ids : value;
}

function record(value: FieldValue, lang: Lang): string | number | null {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Quantity) return value.text;
  if ('code' in value) return value.code;
  if ('zh' in value) return value[lang];
  return ('ids' in value ? value.ids : value).join(';');
}
