import type { Dataset } from '../model/dataset.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { say } from '../words/message.js';
import { tablePhrases } from '../words/tables.js';
import { fieldOutput } from './formats.js';
import type { Field, TableName, TidyTable } from './table.js';

const tableAboutPhrases = {
  agencies: { zh: '发文和牵头的部门', en: 'Departments and bodies' },
  series: {
    zh: '不属于集群的统计；数值在observations与targets表',
    en: 'Statistics of no cluster; their values are in observations and targets',
  },
  growth: { zh: '文件承诺的年均增速', en: 'Yearly growth that documents promise' },
  cities: { zh: '地级以上市', en: 'Prefecture-level cities' },
  areas: { zh: '文件作为整体提到的区域', en: 'Parts of a region that documents name as one' },
  clusters: { zh: '产业集群，每行一个', en: 'Industrial clusters, a row each' },
  observations: {
    zh: '已测得的数值与规划写明的总量',
    en: 'What was measured, and the totals that programmes state',
  },
  targets: { zh: '文件承诺达到的水平', en: 'Levels that documents promise' },
  layout: {
    zh: '集群在各地的角色，每行一个城市、区域或其他地方',
    en: 'Roles of places in clusters, a row for each city, area or other place',
  },
  industries: {
    zh: '规划明确的产业和产品',
    en: 'Industries and products that the plan names for a cluster',
  },
  findings: {
    zh: '校验发现的问题，含已说明的',
    en: 'What validation found, with what the data acknowledge',
  },
  assumptions: {
    zh: '情景对分组和集群的增长假设',
    en: 'Growth that scenarios assume for groups and clusters',
  },
  groups: {
    zh: '规划的分组及其增长目标；总量在observations表',
    en: 'Groups of a programme with their growth goals; stated totals are in observations',
  },
  plans: { zh: '集群行动计划的各个版本', en: "Editions of the clusters' action plans" },
  overlaps: { zh: '统计范围有交叉的集群', en: 'Clusters that count part of the same activity' },
  programmes: { zh: '规划及设立它的文件', en: 'Programmes and the documents that set them up' },
  sources: { zh: '数据所依据的文件', en: 'Documents that the data rest on' },
  scenarios: { zh: '推算所用的情景', en: 'Scenarios that projections are made under' },
  citations: { zh: '数据与其出处，每行一条引证', en: 'Every citation of the data' },
  cluster_points: {
    zh: '短板、应用领域与专项行动',
    en: 'Bottlenecks, fields of application and named initiatives of clusters',
  },
  plan_agencies: {
    zh: '行动计划的发文部门，牵头部门在前',
    en: 'Agencies that issued an action plan, the leading one first',
  },
  entry_criteria: {
    zh: '分组的入选规模',
    en: 'The size that a cluster had to have to be chosen for a group',
  },
  projections: {
    zh: '各情景下逐年水平；合计、分组、集群与未分解部分都在内，不可相加',
    en:
      'Levels by year under every scenario; total, groups, clusters and remainders are all rows: choose a level ' +
      'before adding up',
  },
  conflicts: { zh: '说法不一的数值，每行一方', en: 'Figures that do not say the same, a row a side' },
  regions: { zh: '数据涉及的地区', en: 'Regions that the plans are about' },
  area_cities: { zh: '有文件列明的区域才有', en: 'Only of areas whose cities a document lists' },
} as const satisfies Record<string, Bilingual>;

const phrases = {
  packageAbout: {
    zh: '由jiqun导出：每行一件事，每列一个属性；金额为亿元，增速为百分数',
    en: 'Exported by jiqun: a row a thing, a column a property; money in CNY 100 million (亿元), rates in per cent',
  },
} as const satisfies Record<string, Bilingual>;

export type TableFormat = 'csv' | 'json' | 'ndjson' | 'parquet';

const mediaTypes: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  parquet: 'application/vnd.apache.parquet',
};

/** Description of a Data Package: the data set, its version, its licence and its sources. */
export function packageDescription(dataset: Dataset, lang: Lang) {
  const { id, title, version, licence } = dataset.settings;
  return {
    name: id,
    title: title[lang],
    description: say(lang, phrases.packageAbout),
    version,
    ...(licence !== undefined && { licenses: [{ name: licence }] }),
    sources: dataset
      .all('source')
      .map(({ name, value: { url } }) => ({ title: name[lang], ...(url !== undefined && { path: url }) })),
  };
}

/**
 * The Data Resource of a table: path, format, and Table Schema. References to tables that are not `present` are left
 * out.
 */
export function tableResource(table: TidyTable, format: TableFormat, present: ReadonlySet<TableName>, lang: Lang) {
  return {
    name: table.name,
    type: 'table',
    title: say(lang, tablePhrases[table.name]),
    description: say(lang, tableAboutPhrases[table.name]),
    path: `${table.name}.${format}`,
    format,
    mediatype: mediaTypes[format],
    ...(format !== 'parquet' && { encoding: 'utf-8' }),
    ...(format === 'json' && { dialect: { property: 'rows', itemType: 'object' } }),
    schema: {
      fields: table.fields.map((field) => ({ ...fieldOutput(field, lang), ...constraintsOf(field, table) })),
      primaryKey: table.key,
      ...foreignKeys(table, present),
    },
  };
}

function constraintsOf({ name, isRequired, values }: Field, { key }: TidyTable) {
  const isUnique = key.length === 1 && key[0] === name;
  if (!isRequired && !values) return {};
  return {
    constraints: {
      ...(isRequired && { required: true }),
      ...(isUnique && { unique: true }),
      ...(values && { enum: values }),
    },
  };
}

function foreignKeys(table: TidyTable, present: ReadonlySet<TableName>) {
  const keys = table.fields.flatMap(({ name, refersTo }) => {
    if (refersTo === undefined || !present.has(refersTo)) return [];
    return [{ fields: [name], reference: { ...(refersTo !== table.name && { resource: refersTo }), fields: ['id'] } }];
  });
  return keys.length === 0 ? {} : { foreignKeys: keys };
}
