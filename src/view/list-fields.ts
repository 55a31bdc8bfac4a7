import type { Dataset } from '../model/dataset.js';
import type { Entity, EntityKind } from '../model/entities.js';
import { coreCities, countClusters, rolesOf } from '../model/layout.js';
import { metrics } from '../model/metrics.js';
import type { Quantity } from '../model/quantity.js';
import { countOf } from '../model/schemes.js';
import type { Bilingual } from '../words/lang.js';
import { message, type Words } from '../words/message.js';
import { programmesPhrases } from '../words/programmes.js';
import { reportPhrases } from '../words/report.js';
import { countedPhrases, schemeLevelPhrases, schemesPhrases } from '../words/schemes.js';
import {
  authorityPhrases,
  basisPhrases,
  confidencePhrases,
  kindPhrases,
  kindsPhrases,
  levelPhrases,
  measurePhrases,
  rolePhrases,
  sourceKindPhrases,
} from '../words/terms.js';
import { statusPhrases } from '../words/tracking.js';

const phrases = {
  fieldGroups: { zh: '分组', en: 'Groups' },
  fieldOrder: { zh: '序号', en: 'Order' },
  fieldIndustries: { zh: '产业数', en: 'Industries' },
  fieldPlaces: { zh: '城市数', en: 'Cities' },
  fieldSize: { zh: '集群数', en: 'Size' },
  fieldLabel: { zh: '简称', en: 'Label' },
  fieldMeasure: { zh: '计量', en: 'Measure' },
  fieldYears: { zh: '年份', en: 'Years' },
  fieldSummary: { zh: '概要', en: 'Summary' },
  fieldField: { zh: '领域', en: 'Field' },
  taskSafeguard: { zh: '保障措施', en: 'safeguard' },
  fieldNamedInstruments: { zh: '工具数', en: 'Instruments' },
} as const satisfies Record<string, Bilingual>;

/** A field that a list shows besides id and name; the fields are the same in every format. */
export interface ListField<K extends EntityKind> {
  readonly id: string;
  readonly header: Bilingual;
  readonly align?: 'right';
  value(entity: Entity<K>, dataset: Dataset): FieldValue;
}

/** A word of a fixed vocabulary: its code for programs, its name for people. */
export interface Coded {
  readonly code: string;
  readonly name: Words;
}

/** Value of a field; programs get ids, people the names behind them. */
export type FieldValue =
  | string
  | number
  | boolean
  | null
  | Quantity
  | Bilingual
  | Coded
  | readonly string[]
  | { readonly ids: readonly string[]; readonly names: readonly Words[] };

const fields: { readonly [K in EntityKind]: readonly ListField<K>[] } = {
  cluster: [
    { id: 'group', header: reportPhrases.fieldGroup, value: ({ value }) => value.group },
    { id: 'order', header: phrases.fieldOrder, align: 'right', value: ({ value }) => value.order },
    {
      id: 'industries',
      header: phrases.fieldIndustries,
      align: 'right',
      value: ({ value }) => value.industries.length,
    },
    {
      id: 'places',
      header: phrases.fieldPlaces,
      align: 'right',
      value: ({ value }) => new Set(value.layout.flatMap(({ cities }) => cities ?? [])).size,
    },
    {
      id: 'core_cities',
      header: reportPhrases.fieldCoreCities,
      value: ({ value }, dataset) => named(dataset, 'city', coreCities(value)),
    },
    {
      id: 'ambition',
      header: reportPhrases.fieldAmbition,
      value: ({ value }) => coded(value.ambition.level, levelPhrases[value.ambition.level]),
    },
  ],
  group: [
    { id: 'programme', header: kindPhrases.programme, value: ({ parent }) => parent ?? null },
    { id: 'size', header: phrases.fieldSize, align: 'right', value: ({ value }) => value.size },
    { id: 'total', header: reportPhrases.fieldTotal, value: ({ value }) => value.total?.amount ?? null },
    { id: 'entry', header: reportPhrases.fieldEntry, value: ({ value }) => value.entry?.amount ?? null },
    {
      id: 'growth',
      header: reportPhrases.fieldGrowth,
      value: ({ value }, dataset) => value.growth?.rate ?? inStep(dataset, value.growth?.track),
    },
  ],
  programme: [
    { id: 'label', header: phrases.fieldLabel, value: ({ value }) => value.label ?? null },
    {
      id: 'status',
      header: programmesPhrases.fieldStatus,
      value: ({ value }) => coded(value.status ?? 'in-force', statusPhrases[value.status ?? 'in-force']),
    },
    { id: 'number', header: reportPhrases.fieldNumber, value: ({ value }) => value.policy.number ?? null },
    { id: 'issued', header: reportPhrases.fieldIssued, value: ({ value }) => value.policy.issued },
    { id: 'groups', header: phrases.fieldGroups, value: ({ value }) => value.groups.map(({ id }) => id) },
    {
      id: 'clusters',
      header: kindsPhrases.cluster,
      align: 'right',
      value: ({ id }, dataset) => dataset.whole.ofProgramme(id).all('cluster').length,
    },
    {
      id: 'tasks',
      header: kindsPhrases.task,
      align: 'right',
      value: ({ value }) => value.tasks?.length ?? 0,
    },
  ],
  task: [
    { id: 'programme', header: kindPhrases.programme, value: ({ parent }) => parent ?? null },
    { id: 'field', header: phrases.fieldField, value: (task, dataset) => fieldOf(dataset, task) },
    {
      id: 'lead',
      header: programmesPhrases.fieldLead,
      value: ({ value }, dataset) => named(dataset, 'agency', value.lead),
    },
    {
      id: 'support',
      header: programmesPhrases.fieldCooperating,
      value: ({ value }, dataset) => named(dataset, 'agency', value.support ?? []),
    },
  ],
  region: [
    { id: 'code', header: reportPhrases.fieldCode, value: ({ value }) => value.code },
    { id: 'cities', header: kindsPhrases.city, align: 'right', value: ({ value }) => value.cities.length },
    { id: 'areas', header: kindsPhrases.area, align: 'right', value: ({ value }) => value.areas.length },
  ],
  city: [
    { id: 'code', header: reportPhrases.fieldCode, value: ({ value }) => value.code },
    {
      id: 'areas',
      header: kindsPhrases.area,
      value: ({ id }, dataset) =>
        dataset.all('area').flatMap((area) => (area.value.cities?.includes(id) ? [area.id] : [])),
    },
    {
      id: 'clusters',
      header: kindsPhrases.cluster,
      align: 'right',
      value: ({ id }, dataset) => countClusters(rolesOf(dataset, 'city', id)).all,
    },
    {
      id: 'core',
      header: rolePhrases.core,
      align: 'right',
      value: ({ id }, dataset) => countClusters(rolesOf(dataset, 'city', id)).core,
    },
  ],
  area: [
    { id: 'also', header: reportPhrases.fieldAlso, value: ({ value }) => value.also ?? [] },
    {
      id: 'cities',
      header: kindsPhrases.city,
      value: ({ value }, dataset) => (value.cities ? named(dataset, 'city', value.cities) : null),
    },
  ],
  agency: [{ id: 'also', header: reportPhrases.fieldAlso, value: ({ value }) => value.also ?? [] }],
  source: [
    {
      id: 'kind',
      header: reportPhrases.fieldKind,
      value: ({ value }) => coded(value.kind, sourceKindPhrases[value.kind]),
    },
    { id: 'date', header: reportPhrases.fieldDate, value: ({ value }) => value.date },
    {
      id: 'authority',
      header: reportPhrases.fieldAuthority,
      value: ({ value }) => coded(value.authority, authorityPhrases[value.authority]),
    },
    {
      id: 'confidence',
      header: reportPhrases.fieldConfidence,
      value: ({ value }) => coded(value.confidence, confidencePhrases[value.confidence]),
    },
    { id: 'text_held', header: reportPhrases.fieldTextHeld, value: ({ value }) => value.text !== undefined },
  ],
  series: [
    {
      id: 'metric',
      header: reportPhrases.fieldMetric,
      value: ({ value }) => ({ code: value.metric, name: metrics[value.metric].name }),
    },
    {
      id: 'measure',
      header: phrases.fieldMeasure,
      value: ({ value }) => coded(value.measure, measurePhrases[value.measure]),
    },
    {
      id: 'basis',
      header: reportPhrases.fieldBasis,
      value: ({ value }) => (value.basis ? coded(value.basis, basisPhrases[value.basis]) : null),
    },
    {
      id: 'years',
      header: phrases.fieldYears,
      value: ({ value: { observations = [], targets = [] } }) =>
        [...new Set([...observations, ...targets].map(({ year, period }) => String(year ?? period)))].sort(),
    },
  ],
  scheme: [
    {
      id: 'level',
      header: schemesPhrases.fieldLevel,
      value: ({ value }) => coded(value.level, schemeLevelPhrases[value.level]),
    },
    { id: 'date', header: schemesPhrases.fieldLaunched, value: ({ value }) => value.launch.date },
    {
      id: 'leaders',
      header: countedPhrases.leaders,
      align: 'right',
      value: ({ value }) => countOf(value, 'leaders') ?? null,
    },
    {
      id: 'chains',
      header: countedPhrases.chains,
      align: 'right',
      value: ({ value }) => countOf(value, 'chains') ?? null,
    },
    {
      id: 'instruments',
      header: phrases.fieldNamedInstruments,
      align: 'right',
      value: ({ value }) => value.instruments?.length ?? 0,
    },
  ],
  scenario: [{ id: 'summary', header: phrases.fieldSummary, value: ({ value }) => value.summary }],
};

/** The fields of a kind. */
export function fieldsOf<K extends EntityKind>(kind: K): readonly ListField<K>[] {
  return fields[kind];
}

/** The field that a task belongs to; a safeguard has none. */
function fieldOf(dataset: Dataset, { parent, value }: Entity<'task'>): Coded {
  if (value.field === undefined) return coded('safeguard', phrases.taskSafeguard);
  const field = dataset.find('programme', parent ?? '')?.value.fields?.find(({ id }) => id === value.field);
  return { code: value.field, name: field?.name ?? value.field };
}

function named(dataset: Dataset, kind: 'city' | 'agency', ids: readonly string[]): FieldValue {
  return { ids, names: ids.map((id) => dataset.find(kind, id)?.name ?? id) };
}

/** The series that growth follows. */
function inStep(dataset: Dataset, id: string | undefined): FieldValue {
  if (id === undefined) return null;
  const series = dataset.get('series', id).name;
  return { code: id, name: message(reportPhrases.showInStep, { series }) };
}

function coded(code: string, name: Words): Coded {
  return { code, name };
}
