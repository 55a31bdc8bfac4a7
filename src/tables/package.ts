import type { Lang } from '../lang/lang.js';
import { term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import { fieldOutput } from './formats.js';
import type { Field, TableName, TidyTable } from './table.js';

export type TableFormat = 'csv' | 'json' | 'ndjson' | 'parquet';

const mediaTypes: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  parquet: 'application/vnd.apache.parquet',
};

/** What a Data Package says of itself: the data set, its version, its licence and the documents that it rests on. */
export function packageDescription(dataset: Dataset, lang: Lang) {
  const { id, title, version, licence } = dataset.settings;
  return {
    name: id,
    title: title[lang],
    description: term(lang, 'package-about'),
    version,
    ...(licence !== undefined && { licenses: [{ name: licence }] }),
    sources: dataset
      .all('source')
      .map(({ name, value: { url } }) => ({ title: name[lang], ...(url !== undefined && { path: url }) })),
  };
}

/**
 * The Data Resource of a table: where it stands, its format, and its Table Schema. References to tables that are not
 * `present` are left out.
 */
export function tableResource(table: TidyTable, format: TableFormat, present: ReadonlySet<TableName>, lang: Lang) {
  return {
    name: table.name,
    type: 'table',
    title: term(lang, `table-${table.name}`),
    description: term(lang, `table-${table.name}-about`),
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
