import { type Block, type Document, notes, paragraph } from '../document/blocks.js';
import { describedTable, type ResultColumn } from '../document/columns.js';
import type { Spot } from '../finding/locate.js';
import { metrics } from '../model/metrics.js';
import { parseQuantity, type Quantity } from '../model/quantity.js';
import type { DataEdit, EditKind } from '../review/edit.js';
import { cliPhrases } from '../words/cli.js';
import type { Bilingual } from '../words/lang.js';
import { capital, listed, type Message, message, together, type Words } from '../words/message.js';
import { kindPhrases } from '../words/terms.js';

export const editPhrases = {
  added: { zh: '新增', en: 'added' },
  removed: { zh: '删除', en: 'removed' },
  revised: { zh: '修改', en: 'revised' },
  moved: { zh: '移动', en: 'moved' },
  renamed: { zh: '改名', en: 'renamed' },
  recited: { zh: '改引证', en: 're-cited' },
  reworded: { zh: '改措辞', en: 're-worded' },
} as const satisfies Record<EditKind, Bilingual>;

const phrases = {
  diffTitle: { zh: '数据的改动：{before} → {after}', en: 'Changes of the data: {before} → {after}' },
  diffNone: { zh: '两个状态的含义相同。', en: 'Both states mean the same.' },
  diffSummary: { zh: '{all}处改动：{counts}', en: '{all} edits: {counts}' },
  diffOne: { zh: '1处改动：{counts}', en: '1 edit: {counts}' },
  diffCount: { zh: '{kind}{count}', en: '{count} {kind}' },
  diffRenamed: {
    zh: '改了id：{ids}。其他数据和脚本用id指称，按规定须升主版本号',
    en: 'Renamed: {ids}. Other data and scripts refer to ids: this is a major change of the version',
  },
  headChange: { zh: '改动', en: 'change' },
  headEntity: { zh: '条目', en: 'entry' },
  headField: { zh: '字段', en: 'field' },
  headBefore: { zh: '原为', en: 'before' },
  headAfter: { zh: '改为', en: 'after' },
  fieldAll: { zh: '整个条目', en: 'all of it' },
  remark: { zh: '{kind}：{entity} {field}：{values}', en: '{kind}: {entity} {field}: {values}' },
  figureOf: { zh: '{metric}{year}年', en: '{metric} {year}' },
} as const satisfies Record<string, Bilingual>;

/** An edit with its place. */
export interface PlacedEdit {
  readonly edit: DataEdit;
  readonly spot: Spot;
}

/** Two states that were compared. */
export interface StateComparison {
  readonly before: Words;
  readonly after: Words;
  readonly edits: readonly PlacedEdit[];
}

/** The edits between two states of the data. */
export function diffDocument({ before, after, edits }: StateComparison, display: (file: string) => string): Document {
  return {
    title: message(phrases.diffTitle, { before, after }),
    blocks: edits.length === 0 ? [paragraph(phrases.diffNone)] : editBlocks(edits, display),
  };
}

/** A table of edits, with a count of each kind. */
export function editBlocks(edits: readonly PlacedEdit[], display: (file: string) => string): readonly Block[] {
  const renamed = edits.filter(({ edit }) => edit.kind === 'renamed');
  const ids = renamed.map(({ edit }) => `${String(edit.before)} → ${String(edit.after)}`);
  return [
    describedTable({
      columns: columnsOf(display),
      items: edits,
      shown: ['kind', 'entry', 'field', 'old', 'new', 'place'],
      tone: ({ edit }) => (edit.kind === 'removed' || edit.kind === 'renamed' ? 'strong' : undefined),
    }),
    notes([editsSummary(edits), ...(ids.length === 0 ? [] : [message(phrases.diffRenamed, { ids: ids.join(', ') })])]),
  ];
}

/** How many edits there are of each kind. */
export function editsSummary(edits: readonly PlacedEdit[]): Message {
  const kinds = Object.keys(editPhrases) as EditKind[];
  const counts = kinds.flatMap((kind) => {
    const count = edits.filter(({ edit }) => edit.kind === kind).length;
    return count === 0 ? [] : [message(phrases.diffCount, { kind: editPhrases[kind], count })];
  });
  return edits.length === 1
    ? message(phrases.diffOne, { counts: listed(counts) })
    : message(phrases.diffSummary, { all: edits.length, counts: listed(counts) });
}

function columnsOf(display: (file: string) => string): readonly ResultColumn<PlacedEdit>[] {
  return [
    {
      id: 'kind',
      head: capital(phrases.headChange),
      value: ({ edit }) => edit.kind,
      screen: ({ edit }) => capital(editPhrases[edit.kind]),
    },
    { id: 'entry', head: capital(phrases.headEntity), screen: ({ edit }) => entityWords(edit) },
    { id: 'entity', value: ({ edit }) => edit.entity.kind },
    { id: 'id', value: ({ edit }) => edit.entity.id },
    { id: 'path', value: ({ spot }) => spot.pointer },
    { id: 'field', head: capital(phrases.headField), screen: ({ edit }) => fieldWords(edit) },
    {
      id: 'before',
      value: ({ edit }) => textOf(edit.before),
    },
    { id: 'after', value: ({ edit }) => textOf(edit.after) },
    { id: 'old', head: capital(phrases.headBefore), screen: ({ edit }) => shortText(edit.before) },
    { id: 'new', head: capital(phrases.headAfter), screen: ({ edit }) => shortText(edit.after) },
    {
      id: 'place',
      head: cliPhrases.validatePlace,
      screen: ({ spot }) => `${display(spot.file)}:${spot.start.line}`,
    },
    { id: 'file', value: ({ spot }) => display(spot.file) },
    { id: 'line', value: ({ spot }) => spot.start.line },
  ];
}

/** The entry that an edit is of, with its kind. */
export function entityWords({ entity: { kind, id } }: DataEdit): Words {
  const name = Object.entries(kindPhrases).find(([key]) => key === kind)?.[1];
  return name ? together`${name} ${id}` : `${kind} ${id}`;
}

/** What of the entry was edited: the matter of a figure, and the field. */
export function fieldWords({ id, holder, after, before }: DataEdit): Words {
  const [, path = ''] = /^-?[^/]+\/[^/]*(.*)$/.exec(id) ?? [];
  if (path === '') return phrases.fieldAll;
  const field = path
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
  const figure = [after, holder.after, before, holder.before].find(isFigure);
  return figure ? together`${field} (${matterOf(figure)})` : field;
}

/** The matter of the figure that was edited; undefined where no figure was. */
export function editedMatter({ holder, after, before, touch }: DataEdit): Words | undefined {
  const figure = touch === 'figure' ? [after, holder.after, before, holder.before].find(isFigure) : undefined;
  return figure && matterOf(figure);
}

interface FigureValue {
  readonly metric: string;
  readonly year?: unknown;
  readonly amount?: unknown;
}

function isFigure(value: unknown): value is FigureValue {
  return typeof value === 'object' && value !== null && 'metric' in value && typeof value.metric === 'string';
}

function matterOf({ metric, year }: FigureValue): Words {
  const name = Object.entries(metrics).find(([id]) => id === metric)?.[1].name ?? metric;
  return typeof year === 'number' ? message(phrases.figureOf, { metric: name, year }) : name;
}

/** An edit as a remark at its line. */
export function editRemark({ edit, spot }: PlacedEdit) {
  const { kind, before, after } = edit;
  const change = together`${shortText(before)} → ${shortText(after)}`;
  const values = before === undefined ? shortText(after) : after === undefined ? shortText(before) : change;
  const text = message(phrases.remark, {
    kind: editPhrases[kind],
    entity: entityWords(edit),
    field: fieldWords(edit),
    values,
  });
  return { severity: 'note', title: kind, text, spot } as const;
}

/** A value as one line of text: a quantity or words as written, anything else as JSON. */
export function textOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}

/** Most characters of a value that a table shows. */
const widest = 40;

/** A value in a table: a figure by its amount, words and lists cut short. */
export function shortText(value: unknown): Words {
  if (value === undefined) return '—';
  if (isFigure(value)) return textOf('rate' in value ? value.rate : value.amount) ?? value.metric;
  if (isText(value)) return { zh: cut(value.zh), en: cut(value.en) };
  if (isCitation(value)) return cut(`${value.source}: ${value.find}`);
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : cut(textOf(value) ?? '');
}

function isText(value: unknown): value is Bilingual {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
}

function isCitation(value: unknown): value is { readonly source: string; readonly find: string } {
  return typeof value === 'object' && value !== null && 'source' in value && 'find' in value;
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length > widest ? `${characters.slice(0, widest - 1).join('')}…` : text;
}

/** Output of `diff --format json`. */
export function diffOutput({ edits }: Pick<StateComparison, 'edits'>, display: (file: string) => string) {
  return { schema: 'jiqun.diff/1', edits: edits.map((item) => editOutput(item, display)) };
}

function editOutput({ edit, spot }: PlacedEdit, display: (file: string) => string) {
  const { id, kind, entity, before, after, from, path } = edit;
  const isWhole = path.length === 0 && (before === undefined || after === undefined);
  const [old, now] = [quantityOf(before), quantityOf(after)];
  const unit = (now ?? old)?.unit;
  return {
    id,
    kind,
    entity,
    path: spot.pointer,
    ...(before !== undefined && !isWhole && { before }),
    ...(after !== undefined && !isWhole && { after }),
    ...(edit.touch === 'figure' &&
      (old || now) && {
        numbers: {
          ...(old && { before: old.value }),
          ...(now && { after: now.value }),
          unit: unit?.dimension === 'money' ? '亿元' : unit?.dimension === 'rate' ? '%' : (unit?.counter ?? ''),
        },
      }),
    ...(from && from.file !== edit.file && { from: display(from.file) }),
    file: display(spot.file),
    line: spot.start.line,
  };
}

/** The quantity of a text, or of the figure that a map is. */
export function quantityOf(value: unknown): Quantity | undefined {
  const text = isFigure(value) ? ('rate' in value ? value.rate : value.amount) : value;
  const reading = typeof text === 'string' ? parseQuantity(text) : undefined;
  return reading?.ok ? reading.quantity : undefined;
}
