import type { Block } from '../document/blocks.js';
import { describedTable, outputOf, type ResultColumn } from '../document/columns.js';
import type { Dataset } from '../model/dataset.js';
import type { Entity, EntityKind } from '../model/entities.js';
import { capital } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { fieldsOf } from './list-fields.js';

export function listBlocks<K extends EntityKind>(dataset: Dataset, kind: K): readonly Block[] {
  return [describedTable({ columns: columnsOf(dataset, kind), items: dataset.all(kind) })];
}

/** Output of `list KIND --format json`. */
export function listOutput<K extends EntityKind>(dataset: Dataset, kind: K, plural: string) {
  const columns = columnsOf(dataset, kind);
  return { schema: 'jiqun.list/1', kind: plural, items: dataset.all(kind).map((item) => outputOf(columns, item)) };
}

function columnsOf<K extends EntityKind>(dataset: Dataset, kind: K): readonly ResultColumn<Entity<K>>[] {
  return [
    { id: 'id', head: capital(reportPhrases.fieldId), isKey: true, value: ({ id }) => id },
    { id: 'name', head: capital(reportPhrases.fieldName), isInBoth: true, value: ({ name }) => name },
    ...fieldsOf(kind, dataset),
  ];
}
