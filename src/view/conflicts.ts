import { type Block, type Document, heading, notes, paragraph, type Table } from '../document/blocks.js';
import { describedTable, type ResultColumn, recordsOf, tableOf } from '../document/columns.js';
import { type Conflict, type ConflictVerdict, conflictVerdicts, dateOf } from '../evidence/conflicts.js';
import type { Dataset } from '../model/dataset.js';
import type { Figure } from '../model/figures.js';
import { claimsPhrases } from '../words/claims.js';
import { conflictsPhrases } from '../words/conflicts.js';
import type { Bilingual } from '../words/lang.js';
import { capital, message, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { authorityPhrases, kindPhrases } from '../words/terms.js';
import { metricName, scopeName, timeOf, timeWords } from './figures.js';
import { spellQuantity } from './format.js';

const conflictPhrases = {
  contradiction: { zh: '矛盾', en: 'contradiction' },
  revision: { zh: '修订', en: 'revision' },
  rounding: { zh: '舍入差异', en: 'rounding' },
  scope: { zh: '口径不同', en: 'other scope' },
} as const satisfies Record<string, Bilingual>;

const choicePhrases = {
  scope: { zh: '口径相符者为准', en: 'the one with the right scope' },
  'later-edition': { zh: '后一版为准', en: 'the later edition' },
  'later-document': { zh: '后出的文件为准', en: 'the later document' },
  'higher-authority': { zh: '层级高的文件为准', en: 'the higher authority' },
} as const satisfies Record<string, Bilingual>;

const phrases = {
  conflictsNone: { zh: '没有不一致之处', en: 'Nothing disagrees.' },
  conflictsCount: {
    zh: '{contradiction}处矛盾、{scope}处口径不同、{revision}处修订、{rounding}处舍入差异',
    en: 'Contradictions {contradiction}, other scopes {scope}, revisions {revision}, roundings {rounding}.',
  },
  conflictSubject: { zh: '对象', en: 'subject' },
  conflictOutcome: { zh: '处理', en: 'outcome' },
  conflictHeading: { zh: '{subject}：{verdict}', en: '{subject}: {verdict}' },
  conflictChoice: { zh: '采用{text}，{by}', en: '{text} counts: {by}.' },
  conflictChoiceReason: { zh: '采用{text}，{by}：{reason}', en: '{text} counts, {by}: {reason}.' },
  conflictOpen: {
    zh: '未定：不同口径的数字各自保留，互不比较',
    en: 'Open: figures of different scopes stand side by side and are not compared.',
  },
  conflictUndecided: { zh: '未定：数据没有写明用哪一个', en: 'Open: the data do not say which of them counts.' },
} as const satisfies Record<string, Bilingual>;

/** One side of a conflict. */
interface Side {
  readonly conflict: Conflict;
  readonly figure: Figure;
  /** The number of its conflict, from 1. */
  readonly number: number;
}

function sidesOf(conflicts: readonly Conflict[]): readonly Side[] {
  return conflicts.flatMap((conflict, index) =>
    conflict.sides.map((figure) => ({ conflict, figure, number: index + 1 })),
  );
}

/** Conflicts as short paragraphs: the subject, both sides with their documents, and which side counts. */
export function conflictsDocument(dataset: Dataset, conflicts: readonly Conflict[]): Document {
  const title = conflictsPhrases.conflictsTitle;
  const records = recordsOf(sideColumns(dataset, 'subject'), sidesOf(conflicts));
  if (conflicts.length === 0) return { title, blocks: [paragraph(phrases.conflictsNone)], records };
  return {
    title,
    blocks: [paragraph(countWords(conflicts)), ...conflicts.flatMap((conflict) => conflictBlocks(dataset, conflict))],
    records,
  };
}

function countWords(conflicts: readonly Conflict[]): Words {
  const count = (verdict: ConflictVerdict): number =>
    conflicts.filter((conflict) => conflict.verdict === verdict).length;
  return message(phrases.conflictsCount, {
    contradiction: count('contradiction'),
    scope: count('scope'),
    revision: count('revision'),
    rounding: count('rounding'),
  });
}

function conflictBlocks(dataset: Dataset, conflict: Conflict): readonly Block[] {
  const verdict = message(conflictPhrases[conflict.verdict]);
  return [
    heading(message(phrases.conflictHeading, { subject: subjectName(conflict), verdict })),
    tableOf({
      columns: sideColumns(dataset, 'year'),
      items: sidesOf([conflict]),
      shown: ['year', 'metric', 'amount', 'scope', 'source', 'date', 'authority'],
      tone,
    }),
    notes([choiceWords(conflict)]),
  ];
}

/** Conflicts in one table, a row for each side, for reports. */
export function conflictsTable(dataset: Dataset, conflicts: readonly Conflict[]): Table {
  return describedTable({
    columns: sideColumns(dataset, 'subject'),
    items: sidesOf(conflicts),
    shown: ['subject', 'verdict', 'year', 'metric', 'amount', 'scope', 'source', 'date', 'outcome'],
    title: countWords(conflicts),
    cites: ({ figure }) => [figure.cite],
    tone,
  });
}

/** Tone that makes the side that counts stand out. */
function tone({ conflict, figure }: Side): 'strong' | undefined {
  return figure === conflict.choice?.figure ? 'strong' : undefined;
}

/**
 * Columns for the sides of conflicts; what concerns the whole conflict stands only beside its first side. `key` names
 * the row.
 */
function sideColumns(dataset: Dataset, key: 'subject' | 'year'): readonly ResultColumn<Side>[] {
  const sourceOf = ({ figure }: Side) => dataset.find('source', figure.cite.source)?.value;
  const onFirst =
    (words: (conflict: Conflict) => Words) =>
    ({ conflict, figure }: Side): Words =>
      figure === conflict.sides[0] ? words(conflict) : '';
  return [
    { id: 'conflict', value: ({ number }) => number },
    {
      id: 'verdict',
      head: capital(claimsPhrases.claimVerdict),
      value: ({ conflict }) => conflict.verdict,
      screen: onFirst(({ verdict }) => conflictPhrases[verdict]),
    },
    {
      id: 'subject',
      head: capital(phrases.conflictSubject),
      isKey: key === 'subject',
      value: ({ figure }) => figure.subject.id,
      screen: onFirst(subjectName),
    },
    {
      id: 'metric',
      head: capital(reportPhrases.fieldMetric),
      value: ({ figure }) => figure.metric,
      screen: ({ figure }) => metricName(figure),
    },
    { id: 'measure', value: ({ figure }) => (figure.isGrowth ? 'growth' : 'level') },
    {
      id: 'year',
      head: capital(reportPhrases.fieldYear),
      isKey: key === 'year',
      value: ({ figure }) => timeOf(figure),
      screen: ({ figure }) => timeWords(figure),
    },
    {
      id: 'amount',
      head: capital(reportPhrases.fieldAmount),
      value: ({ figure }) => figure.quantity.text,
      screen: ({ figure }) => spellQuantity(figure.quantity),
    },
    {
      id: 'scope',
      head: capital(reportPhrases.fieldScope),
      value: ({ figure }) => figure.scope?.zh,
      screen: ({ figure }) => scopeName(dataset, figure),
    },
    { id: 'scope_en', value: ({ figure }) => figure.scope?.en },
    { id: 'plan', value: ({ figure }) => figure.plan },
    {
      id: 'source',
      head: capital(kindPhrases.source),
      value: ({ figure }) => figure.cite.source,
      screen: (side) => sourceOf(side)?.title ?? side.figure.cite.source,
    },
    { id: 'date', head: capital(reportPhrases.fieldDate), value: ({ figure }) => dateOf(figure, dataset) },
    {
      id: 'authority',
      head: capital(reportPhrases.fieldAuthority),
      value: (side) => sourceOf(side)?.authority,
      screen: (side) => {
        const authority = sourceOf(side)?.authority;
        return authority ? authorityPhrases[authority] : '—';
      },
    },
    { id: 'outcome', head: capital(phrases.conflictOutcome), screen: onFirst(choiceWords) },
    { id: 'counts', value: ({ conflict, figure }) => figure === conflict.choice?.figure },
  ];
}

function subjectName({ sides }: Conflict): Bilingual {
  return sides[0]?.subject.name ?? { zh: '', en: '' };
}

function choiceWords({ verdict, choice }: Conflict): Words {
  if (!choice) return verdict === 'scope' ? phrases.conflictOpen : phrases.conflictUndecided;
  const values = { text: spellQuantity(choice.figure.quantity), by: message(choicePhrases[choice.by]) };
  return choice.reason
    ? message(phrases.conflictChoiceReason, { ...values, reason: choice.reason })
    : message(phrases.conflictChoice, values);
}

/** Output of `conflicts --format json`. */
export function conflictsOutput(dataset: Dataset, conflicts: readonly Conflict[]) {
  const side = (figure: Figure) => ({
    metric: figure.metric,
    measure: figure.isGrowth ? 'growth' : 'level',
    kind: figure.kind,
    time: timeOf(figure),
    amount: figure.quantity.text,
    ...(figure.scope && { scope: figure.scope }),
    ...(figure.plan !== undefined && { plan: figure.plan }),
    source: figure.cite.source,
    find: figure.cite.find,
    date: dateOf(figure, dataset),
    file: figure.file,
  });
  return {
    schema: 'jiqun.conflicts/1',
    counts: Object.fromEntries(
      conflictVerdicts.map((verdict) => [verdict, conflicts.filter((conflict) => conflict.verdict === verdict).length]),
    ),
    conflicts: conflicts.map(({ verdict, sides, choice }) => ({
      verdict,
      subject: { kind: sides[0]?.subject.kind, id: sides[0]?.subject.id },
      sides: sides.map(side),
      ...(choice && {
        choice: { side: sides.indexOf(choice.figure), by: choice.by, ...(choice.reason && { reason: choice.reason }) },
      }),
    })),
  };
}
