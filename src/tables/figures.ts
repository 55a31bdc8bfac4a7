import type { Figure } from '../model/figures.js';
import { columnPhrases } from '../words/tables.js';
import {
  citationColumns,
  flag,
  optionalBilingual,
  optionalText,
  optionalWhole,
  placeColumns,
  placeId,
  quantityColumns,
  text,
} from './columns.js';
import { defineTable, type TableName, type TidyColumn, type TidyTable } from './table.js';

/** Id of a figure; includes its key, since an observation may hold an amount and a rate. */
export function figureId({ file, path, key }: Figure): string {
  return placeId({ file, path: [...path, key] });
}

/** Id of an edition of an action plan; editions are unique only within their cluster. */
export function planId(cluster: string, edition: string): string {
  return `${cluster}/${edition}`;
}

/** Columns for the subject, metric and value of a figure. */
export const measureColumns: readonly TidyColumn<Figure>[] = [
  text('subject_kind', ({ subject }) => subject.kind),
  text('subject', ({ subject }) => subject.id),
  optionalText('group', groupOf, { refersTo: 'groups' }),
  text('metric', ({ metric }) => metric),
  text('measure', ({ isGrowth }) => (isGrowth ? 'growth' : 'level'), { values: ['level', 'growth'] }),
  optionalWhole('year', ({ year }) => year),
  optionalText('period', ({ period }) => period),
  optionalText('part', ({ part }) => part),
  optionalText('basis', ({ basis }) => basis, { values: ['nominal', 'real'] }),
  ...optionalBilingual<Figure>('scope_zh', 'scope_en', ({ scope }) => scope),
  optionalText('city', ({ city }) => city, { refersTo: 'cities' }),
  ...quantityColumns<Figure>(({ quantity }) => quantity),
];

const plan: TidyColumn<Figure> = optionalText(
  'plan',
  ({ subject, plan: edition }) => edition && planId(subject.id, edition),
  { refersTo: 'plans' },
);
const kind: TidyColumn<Figure> = text('kind', ({ kind: sort }) => sort, {
  about: columnPhrases['figure-kind'],
  values: ['observation', 'total'],
});
const status: TidyColumn<Figure> = optionalText('status', (figure) => figure.status, {
  about: columnPhrases['observation-status'],
});
const placeFrom: TidyColumn<Figure> = optionalText('place_from', ({ quantity }) => quantity.placeFrom);
const aspiration: TidyColumn<Figure> = flag('aspiration', (figure) => figure.aspiration ?? false);

export const observations = figureTable('observations', ['observation', 'total'], [kind, status, placeFrom]);
export const targets = figureTable('targets', ['target'], [aspiration, plan]);
export const growth = figureTable('growth', ['growth'], [plan]);
export const entryCriteria = figureTable('entry_criteria', ['entry'], []);

function figureTable(name: TableName, kinds: readonly Figure['kind'][], own: readonly TidyColumn<Figure>[]): TidyTable {
  return defineTable<Figure>({
    name,
    key: ['id'],
    items: ({ dataset }) => dataset.figures.filter((figure) => kinds.includes(figure.kind)),
    columns: [
      text('id', figureId, { about: columnPhrases['figure-id'] }),
      ...measureColumns,
      ...own,
      text('citation', placeId, { refersTo: 'citations' }),
      ...citationColumns<Figure>(({ cite }) => cite),
      ...placeColumns<Figure>((figure) => figure),
    ],
  });
}

function groupOf({ subject }: Figure): string | undefined {
  if (subject.kind === 'group') return subject.id;
  return 'group' in subject.value ? subject.value.group : undefined;
}
