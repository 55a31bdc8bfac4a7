import type { ResultColumn } from '../document/columns.js';
import type { Dataset } from '../model/dataset.js';
import type { Entity, EntityKind } from '../model/entities.js';
import { coreCities, countClusters, rolesOf } from '../model/layout.js';
import { metrics } from '../model/metrics.js';
import type { Quantity } from '../model/quantity.js';
import { countOf } from '../model/schemes.js';
import type { Bilingual } from '../words/lang.js';
import { capital, listed, message, type Words } from '../words/message.js';
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
  termPhrases,
} from '../words/terms.js';
import { statusPhrases } from '../words/tracking.js';
import { spellQuantity } from './format.js';

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

type Columns<K extends EntityKind> = readonly ResultColumn<Entity<K>>[];

/** Columns of a kind besides id and name. */
const fields: { readonly [K in EntityKind]: (dataset: Dataset) => Columns<K> } = {
  cluster: (dataset) => [
    text('group', reportPhrases.fieldGroup, ({ value }) => value.group),
    number('order', phrases.fieldOrder, ({ value }) => value.order),
    number('industries', phrases.fieldIndustries, ({ value }) => value.industries.length),
    number(
      'places',
      phrases.fieldPlaces,
      ({ value }) => new Set(value.layout.flatMap(({ cities }) => cities ?? [])).size,
    ),
    list('core_cities', reportPhrases.fieldCoreCities, ({ value }) => coreCities(value), namesIn(dataset, 'city')),
    coded('ambition', reportPhrases.fieldAmbition, ({ value }) => value.ambition.level, levelPhrases),
  ],
  group: (dataset) => [
    text('programme', kindPhrases.programme, ({ parent }) => parent),
    number('size', phrases.fieldSize, ({ value }) => value.size),
    amount('total', reportPhrases.fieldTotal, ({ value }) => value.total?.amount),
    amount('entry', reportPhrases.fieldEntry, ({ value }) => value.entry?.amount),
    {
      id: 'growth',
      head: capital(reportPhrases.fieldGrowth),
      value: ({ value: { growth } }) => growth?.rate?.text ?? growth?.track ?? null,
      screen: ({ value: { growth } }) => (growth?.rate ? spellQuantity(growth.rate) : inStep(dataset, growth?.track)),
    },
  ],
  programme: (dataset) => [
    text('label', phrases.fieldLabel, ({ value }) => value.label),
    coded('status', programmesPhrases.fieldStatus, ({ value }) => value.status ?? 'in-force', statusPhrases),
    text('number', reportPhrases.fieldNumber, ({ value }) => value.policy.number),
    text('issued', reportPhrases.fieldIssued, ({ value }) => value.policy.issued),
    list('groups', phrases.fieldGroups, ({ value }) => value.groups.map(({ id }) => id)),
    number('clusters', kindsPhrases.cluster, ({ id }) => dataset.whole.ofProgramme(id).all('cluster').length),
    number('tasks', kindsPhrases.task, ({ value }) => value.tasks?.length ?? 0),
  ],
  task: (dataset) => [
    text('programme', kindPhrases.programme, ({ parent }) => parent),
    {
      id: 'field',
      head: capital(phrases.fieldField),
      value: ({ value }) => value.field ?? 'safeguard',
      screen: (task) => fieldName(dataset, task),
    },
    list('lead', programmesPhrases.fieldLead, ({ value }) => value.lead, namesIn(dataset, 'agency')),
    list('support', programmesPhrases.fieldCooperating, ({ value }) => value.support ?? [], namesIn(dataset, 'agency')),
  ],
  region: () => [
    text('code', reportPhrases.fieldCode, ({ value }) => value.code),
    number('cities', kindsPhrases.city, ({ value }) => value.cities.length),
    number('areas', kindsPhrases.area, ({ value }) => value.areas.length),
  ],
  city: (dataset) => [
    text('code', reportPhrases.fieldCode, ({ value }) => value.code),
    list('areas', kindsPhrases.area, ({ id }) =>
      dataset.all('area').flatMap((area) => (area.value.cities?.includes(id) ? [area.id] : [])),
    ),
    number('clusters', kindsPhrases.cluster, ({ id }) => countClusters(rolesOf(dataset, 'city', id)).all),
    number('core', rolePhrases.core, ({ id }) => countClusters(rolesOf(dataset, 'city', id)).core),
  ],
  area: (dataset) => [
    list('also', reportPhrases.fieldAlso, ({ value }) => value.also ?? []),
    list('cities', kindsPhrases.city, ({ value }) => value.cities, namesIn(dataset, 'city')),
  ],
  agency: () => [list('also', reportPhrases.fieldAlso, ({ value }) => value.also ?? [])],
  source: () => [
    coded('kind', reportPhrases.fieldKind, ({ value }) => value.kind, sourceKindPhrases),
    text('date', reportPhrases.fieldDate, ({ value }) => value.date),
    coded('authority', reportPhrases.fieldAuthority, ({ value }) => value.authority, authorityPhrases),
    coded('confidence', reportPhrases.fieldConfidence, ({ value }) => value.confidence, confidencePhrases),
    {
      id: 'text_held',
      head: capital(reportPhrases.fieldTextHeld),
      value: ({ value }) => value.text !== undefined,
      screen: ({ value }) => (value.text ? termPhrases.yes : termPhrases.no),
    },
  ],
  series: () => [
    {
      id: 'metric',
      head: capital(reportPhrases.fieldMetric),
      value: ({ value }) => value.metric,
      screen: ({ value }) => metrics[value.metric].name,
    },
    coded('measure', phrases.fieldMeasure, ({ value }) => value.measure, measurePhrases),
    coded('basis', reportPhrases.fieldBasis, ({ value }) => value.basis, basisPhrases),
    list('years', phrases.fieldYears, ({ value: { observations = [], targets = [] } }) =>
      [...new Set([...observations, ...targets].map(({ year, period }) => String(year ?? period)))].sort(),
    ),
  ],
  scheme: () => [
    coded('level', schemesPhrases.fieldLevel, ({ value }) => value.level, schemeLevelPhrases),
    text('date', schemesPhrases.fieldLaunched, ({ value }) => value.launch.date),
    { ...amount('leaders', countedPhrases.leaders, ({ value }) => countOf(value, 'leaders')), align: 'right' },
    { ...amount('chains', countedPhrases.chains, ({ value }) => countOf(value, 'chains')), align: 'right' },
    number('instruments', phrases.fieldNamedInstruments, ({ value }) => value.instruments?.length ?? 0),
  ],
  scenario: () => [text('summary', phrases.fieldSummary, ({ value }) => value.summary)],
};

/** Columns that a list of a kind shows besides id and name; facts on the page of an entity. */
export function fieldsOf<K extends EntityKind>(kind: K, dataset: Dataset): Columns<K> {
  return fields[kind](dataset);
}

function text<Item>(id: string, head: Bilingual, read: (item: Item) => Words | undefined): ResultColumn<Item> {
  return { id, head: capital(head), value: (item) => read(item) ?? null };
}

function number<Item>(id: string, head: Bilingual, value: (item: Item) => number): ResultColumn<Item> {
  return { id, head: capital(head), align: 'right', value };
}

function amount<Item>(id: string, head: Bilingual, read: (item: Item) => Quantity | undefined): ResultColumn<Item> {
  const screen = (item: Item) => spell(read(item), spellQuantity);
  return { ...text(id, head, (item: Item) => read(item)?.text), screen };
}

/** A word of a fixed vocabulary: its code for programs, its name for people. */
function coded<Item, Code extends string>(
  id: string,
  head: Bilingual,
  read: (item: Item) => Code | undefined,
  names: Readonly<Record<Code, Words>>,
): ResultColumn<Item> {
  return { ...text(id, head, read), screen: (item) => spell(read(item), (code) => names[code]) };
}

/** Several texts or ids; people read the names behind ids. */
function list<Item>(
  id: string,
  head: Bilingual,
  read: (item: Item) => readonly string[] | undefined,
  nameOf: (id: string) => Words = (text) => text,
): ResultColumn<Item> {
  return {
    ...text(id, head, (item: Item) => read(item)?.join(';')),
    json: (item) => read(item) ?? null,
    screen: (item) => spell(read(item), (parts) => (parts.length === 0 ? undefined : listed(parts.map(nameOf)))) ?? '—',
  };
}

function spell<Value>(value: Value | undefined, words: (value: Value) => Words | undefined): Words | undefined {
  return value === undefined ? undefined : words(value);
}

function namesIn(dataset: Dataset, kind: 'city' | 'agency'): (id: string) => Words {
  return (id) => dataset.find(kind, id)?.name ?? id;
}

/** The field that a task belongs to; a safeguard has none. */
function fieldName(dataset: Dataset, { parent, value }: Entity<'task'>): Words {
  if (value.field === undefined) return phrases.taskSafeguard;
  return (
    dataset.find('programme', parent ?? '')?.value.fields?.find(({ id }) => id === value.field)?.name ?? value.field
  );
}

/** The series that growth follows. */
function inStep(dataset: Dataset, id: string | undefined): Words | undefined {
  return spell(id, (of) => message(reportPhrases.showInStep, { series: dataset.get('series', of).name }));
}
