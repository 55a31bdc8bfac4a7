import type { Block, Table } from '../document/blocks.js';
import type { Dataset } from '../model/dataset.js';
import type { EntityKind } from '../model/entities.js';
import { Quantity } from '../model/quantity.js';
import { capital, listed, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { termPhrases } from '../words/terms.js';
import { spellQuantity } from './format.js';
import { type FieldValue, fieldsOf } from './list-fields.js';

export function listBlocks(dataset: Dataset, kind: EntityKind): readonly Block[] {
  const columns = fieldsOf(kind);
  const entities = dataset.all(kind);
  const table: Table = {
    kind: 'table',
    columns: [
      { id: 'id', header: capital(reportPhrases.fieldId), isKey: true },
      { id: 'name', header: capital(reportPhrases.fieldName) },
      ...columns.map(({ id, header: key, align }) => ({ id, header: capital(key), ...(align && { align }) })),
    ],
    rows: entities.map((entity) => ({
      cells: [entity.id, entity.name, ...columns.map((field) => fieldText(field.value(entity, dataset)))],
    })),
    records: {
      columns: ['id', 'name_zh', 'name_en', ...columns.map(({ id }) => id)],
      rows: entities.map((entity) => [
        entity.id,
        entity.name.zh,
        entity.name.en,
        ...columns.map((field) => record(field.value(entity, dataset))),
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

/** Value of a field, for people. */
export function fieldText(value: FieldValue): Words {
  if (value === null) return '—';
  if (typeof value === 'boolean') return value ? termPhrases.yes : termPhrases.no;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (value instanceof Quantity) return spellQuantity(value);
  if ('code' in value) return value.name;
  if ('zh' in value) return value;
  const parts = 'ids' in value ? value.names : value;
  return parts.length === 0 ? '—' : listed(parts);
}

function plain(value: FieldValue): unknown {
  if (typeof value === 'object' && value !== null && 'code' in value) return value.code;
  return typeof value === 'object' && value !== null && 'ids' in value ? value.ids : value;
}

function record(value: FieldValue): Words | number | null {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Quantity) return value.text;
  if ('code' in value) return value.code;
  if ('zh' in value) return value;
  return ('ids' in value ? value.ids : value).join(';');
}
