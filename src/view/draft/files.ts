import type { Draft } from '../../evidence/draft/draft.js';
import type { DraftItem, DraftItemKind, DraftValue } from '../../evidence/draft/item.js';
import type { Dataset } from '../../model/dataset.js';
import type { Kind } from '../../schema/kinds.js';
import type { Bilingual, Lang } from '../../words/lang.js';
import { message, say } from '../../words/message.js';
import { termPhrases } from '../../words/terms.js';
import type { Path } from '../../yaml/pointer.js';
import { type DraftEntry, type DraftList, entryLines, flow, sectionLines } from './yaml.js';

const phrases = {
  draftHeading: {
    zh: '据{file}起草，逐条核对后删去本行和各条注释',
    en: 'drafted from {file}; check each item, then delete this line and the comments',
  },
  draftHeadingKnown: {
    zh: '数据里已有{file}：把核过的条目移到那里',
    en: 'the data have {file}: move the items there once checked',
  },
} as const satisfies Record<string, Bilingual>;

/** Input for writing the files of a draft. */
export interface DraftView {
  readonly dataset: Dataset;
  readonly draft: Draft;
  readonly lang: Lang;
  /** The line, from 1, at which a value of a data file stands. */
  lineOf(file: string, path: Path): number;
}

/** A proposed file: its path in the data set, and its text before `fmt` formats it. */
export interface DraftFile {
  readonly kind: Kind;
  readonly file: string;
  readonly text: string;
}

/** Folder for a cluster whose group the document does not state; `validate` reports it. */
const openGroup = 'group';

/** Placeholder for a text in two languages or a citation that the editor has to write. */
const openText = { zh: null, en: null };

/**
 * A file for one cluster: every field that the schema requires if the cluster is new, else only lists with proposals.
 */
export function clusterFile(view: DraftView, id: string): DraftFile {
  const { dataset, draft } = view;
  const known = dataset.find('cluster', id);
  const own = draft.items.filter(({ subject }) => subject?.kind === 'cluster' && subject.id === id);
  const rows = (...kinds: readonly DraftItemKind[]): readonly DraftEntry[] =>
    rowsOf(
      view,
      own.filter(({ kind }) => kinds.includes(kind)),
    );
  const isNew = known === undefined;
  const passage = draft.passages.find(({ cluster }) => cluster === id);
  const places = known && known.value.cite.source !== draft.source ? 'other_layout' : 'layout';
  const sections: readonly DraftList[] = [
    { key: 'industries', rows: rows('industry'), isRequired: isNew },
    { key: places, rows: rows('place'), isRequired: isNew },
    { key: 'bottlenecks', rows: rows('bottleneck'), isRequired: isNew },
    { key: 'plans', rows: rows('edition') },
    { key: 'observations', rows: rows('observation') },
    { key: 'targets', rows: rows('target') },
    { key: 'growth', rows: rows('growth') },
  ];
  const group = known?.value.group ?? null;
  const lines = [
    ...heading(view, known?.file),
    `id: ${id}`,
    `name: ${flow(known ? { ...known.value.name } : openText)}`,
    `programme: ${flow(known?.value.programme ?? dataset.settings.programmes[0] ?? null)}`,
    `group: ${flow(group)}`,
    `order: ${flow(known?.value.order ?? null)}`,
    ...(isNew ? [`cite: ${flow(passage?.cite ? { ...passage.cite } : null)}`] : []),
    ...sections.flatMap(sectionLines),
    ...ambitionLines(view, own, isNew),
  ];
  return { kind: 'cluster', file: known?.file ?? `clusters/${openGroup}/${id}.yaml`, text: textOf(lines) };
}

function ambitionLines(view: DraftView, own: readonly DraftItem[], isNew: boolean): readonly string[] {
  const [row] = rowsOf(
    view,
    own.filter(({ kind }) => kind === 'ambition'),
  );
  if (row) return entryLines('ambition', row);
  return isNew ? [`ambition: ${flow({ level: null, ...openText, cite: null })}`] : [];
}

/** A file for a programme: its policy, agencies, and the figures of its groups and of the whole. */
export function programmeFile(view: DraftView, id: string): DraftFile {
  const { dataset, draft } = view;
  const known = dataset.find('programme', id);
  const own = draft.items.filter(({ subject }) => subject?.kind !== 'cluster');
  const rows = (items: readonly DraftItem[], ...kinds: readonly DraftItemKind[]): readonly DraftEntry[] =>
    rowsOf(
      view,
      items.filter(({ kind }) => kinds.includes(kind)),
    );
  const whole = own.filter(({ subject }) => subject === undefined);
  const lines = [
    ...heading(view, known?.file),
    `id: ${id}`,
    `name: ${flow(known ? { ...known.value.name } : openText)}`,
    `region: ${flow(known?.value.region ?? dataset.settings.region)}`,
    ...policyLines(rows(whole, 'policy'), !known),
    ...sectionLines({ key: 'agencies', rows: rows(whole, 'agency') }),
    ...groupLines(view, own, !known),
    ...sectionLines({ key: 'observations', rows: rows(whole, 'observation') }),
    ...sectionLines({ key: 'targets', rows: rows(whole, 'target') }),
    ...sectionLines({ key: 'growth', rows: rows(whole, 'growth').map(({ comments }) => ({ comments })) }),
  ];
  return { kind: 'programme', file: known?.file ?? `programmes/${id}.yaml`, text: textOf(lines) };
}

function policyLines([row]: readonly DraftEntry[], isNew: boolean): readonly string[] {
  if (row) return entryLines('policy', row);
  return isNew ? [`policy: ${flow({ title: openText, issued: null, agency: null, cite: null })}`] : [];
}

/** Groups for which the document has figures; the first promised growth is the group's own. */
function groupLines(view: DraftView, own: readonly DraftItem[], isNew: boolean): readonly string[] {
  const groups = view.dataset.all('group').filter(({ id }) => own.some(({ subject }) => subject?.id === id));
  if (groups.length === 0) return isNew ? ['groups: []'] : [];
  const lines = groups.flatMap(({ id, name }) => {
    const items = own.filter(({ subject }) => subject?.id === id);
    const rows = (kind: DraftItemKind): readonly DraftEntry[] =>
      rowsOf(
        view,
        items.filter((item) => item.kind === kind),
      );
    const [growth, ...others] = rows('growth').toSorted(
      (a, b) => Number(a.value === undefined) - Number(b.value === undefined),
    );
    const comments = [...(growth?.comments ?? []), ...others.flatMap((row) => row.comments)].map(
      (comment) => `# ${comment}`,
    );
    return [
      `- id: ${id}`,
      ...[
        `name: ${flow({ ...name })}`,
        ...comments,
        ...(growth?.value === undefined ? [] : [`growth: ${flow(growth.value)}`]),
        ...sectionLines({ key: 'observations', rows: rows('observation') }),
        ...sectionLines({ key: 'targets', rows: rows('target') }),
      ].map((line) => `  ${line}`),
    ];
  });
  return ['groups:', ...lines.map((line) => `  ${line}`)];
}

/** A file for the document itself; the editor fills in the issuer and the reliability. */
export function sourceFile(view: DraftView, text: { readonly file: string; readonly sha256: string }): DraftFile {
  const { title, number, date } = view.draft.header;
  const lines = [
    ...heading(view, undefined),
    `id: ${view.draft.source}`,
    `title: ${flow({ zh: title?.value ?? null, en: null })}`,
    `publisher: ${flow(openText)}`,
    `date: ${flow(date?.value ?? null)}`,
    `kind: ${flow(kindOf(title?.value ?? ''))}`,
    'authority: null',
    'confidence: null',
    ...(number ? [`number: ${flow(number.value)}`] : []),
    `text: ${flow({ ...text })}`,
  ];
  return { kind: 'source', file: `sources/${view.draft.source}.yaml`, text: textOf(lines) };
}

const kindWords: readonly (readonly [RegExp, string])[] = [
  [/征求意见稿/, 'draft'],
  [/解读|问答/, 'interpretation'],
  [/答复|复函/, 'reply'],
  [/公报|年鉴|统计/, 'statistics'],
  [/通知|意见|行动计划|实施方案|工作方案|规划|办法|措施/, 'policy'],
];

function kindOf(title: string): string | null {
  return kindWords.find(([words]) => words.test(title))?.[1] ?? null;
}

function heading({ draft, lang }: DraftView, known: string | undefined): readonly string[] {
  const from = say(lang, message(phrases.draftHeading, { file: draft.document.file }));
  return [
    `# review: ${from}`,
    ...(known === undefined ? [] : [`# review: ${say(lang, message(phrases.draftHeadingKnown, { file: known }))}`]),
  ];
}

/**
 * Rows of items: a proposal; a proposal as a comment where too little is known; the place of an item that the data
 * have.
 */
function rowsOf(view: DraftView, items: readonly DraftItem[]): readonly DraftEntry[] {
  return items.map((item): DraftEntry => {
    const { already, isOpen } = item;
    const where = positionOf(view, item);
    if (already)
      return {
        comments: [`already: ${already.file}:${view.lineOf(already.file, already.path)} (${where}) ${labelOf(item)}`],
      };
    const words = item.review.map((review) => say(view.lang, review.words)).join(say(view.lang, termPhrases.semicolon));
    const review = `review: ${where}${words === '' ? '' : ` ${words}`}`;
    const value = datumOf(item);
    return isOpen ? { comments: [review, `- ${flow(value)}`] } : { comments: [review], value };
  });
}

/** The item as written in its file; industries and bottlenecks share the citation of their cluster. */
function datumOf({ kind, value, cite }: DraftItem): DraftValue {
  const isUncited = kind === 'industry' || kind === 'bottleneck';
  return isUncited || !cite ? value : { ...value, cite: { ...cite } };
}

function labelOf({ value, cite }: DraftItem): string {
  const { amount, rate, zh } = value;
  return [amount, rate, zh, cite?.find].find((part) => typeof part === 'string')?.toString() ?? '';
}

function positionOf({ draft }: DraftView, { start }: DraftItem): string {
  const { line, column } = draft.document.position(start);
  return `${line}:${column}`;
}

function textOf(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
