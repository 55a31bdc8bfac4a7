import { type Conflict, type ConflictVerdict, conflictVerdicts, dateOf } from '../evidence/conflicts.js';
import type { Dataset } from '../model/dataset.js';
import type { Figure } from '../model/figures.js';
import { claimsPhrases } from '../words/claims.js';
import { conflictsPhrases } from '../words/conflicts.js';
import type { Bilingual } from '../words/lang.js';
import { message, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { authorityPhrases, kindPhrases } from '../words/terms.js';
import { type Block, type Document, heading, notes, paragraph, type Records, type Table } from './blocks.js';
import { metricName, scopeName, timeOf, timeWords } from './figures.js';
import { spellQuantity } from './format.js';
import { columns } from './words.js';

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

/** Conflicts as short items of news: what disagrees, both sides with their documents, and which of them counts. */
export function conflictsDocument(dataset: Dataset, conflicts: readonly Conflict[]): Document {
  const title = conflictsPhrases.conflictsTitle;
  if (conflicts.length === 0)
    return { title, blocks: [paragraph(phrases.conflictsNone)], records: records(dataset, conflicts) };
  return {
    title,
    blocks: [paragraph(countWords(conflicts)), ...conflicts.flatMap((conflict) => conflictBlocks(dataset, conflict))],
    records: records(dataset, conflicts),
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
  const { verdict, sides, choice } = conflict;
  return [
    heading(
      message(phrases.conflictHeading, {
        subject: subjectName(conflict),
        verdict: message(conflictPhrases[verdict]),
      }),
    ),
    {
      kind: 'table',
      columns: columns([
        reportPhrases.fieldYear,
        reportPhrases.fieldMetric,
        reportPhrases.fieldAmount,
        reportPhrases.fieldScope,
        kindPhrases.source,
        reportPhrases.fieldDate,
        reportPhrases.fieldAuthority,
      ]),
      rows: sides.map((figure) => {
        const source = dataset.find('source', figure.cite.source)?.value;
        return {
          cells: [
            timeWords(figure),
            metricName(figure),
            spellQuantity(figure.quantity),
            scopeName(dataset, figure),
            source?.title ?? figure.cite.source,
            dateOf(figure, dataset),
            source ? authorityPhrases[source.authority] : '—',
          ],
          ...(figure === choice?.figure && { tone: 'strong' as const }),
        };
      }),
    },
    notes([choiceWords(conflict)]),
  ];
}

/** The same in one table, a row a side: for reports. */
export function conflictsTable(dataset: Dataset, conflicts: readonly Conflict[]): Table {
  return {
    kind: 'table',
    title: countWords(conflicts),
    columns: columns([
      phrases.conflictSubject,
      claimsPhrases.claimVerdict,
      reportPhrases.fieldYear,
      reportPhrases.fieldMetric,
      reportPhrases.fieldAmount,
      reportPhrases.fieldScope,
      kindPhrases.source,
      reportPhrases.fieldDate,
      phrases.conflictOutcome,
    ]),
    rows: conflicts.flatMap((conflict) =>
      conflict.sides.map((figure, index) => ({
        cells: [
          ...(index === 0 ? [subjectName(conflict), conflictPhrases[conflict.verdict]] : ['', '']),
          timeWords(figure),
          metricName(figure),
          spellQuantity(figure.quantity),
          scopeName(dataset, figure),
          dataset.find('source', figure.cite.source)?.value.title ?? figure.cite.source,
          dateOf(figure, dataset),
          index === 0 ? choiceWords(conflict) : '',
        ],
        cites: [figure.cite],
        ...(figure === conflict.choice?.figure && { tone: 'strong' as const }),
      })),
    ),
    records: records(dataset, conflicts),
  };
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

function records(dataset: Dataset, conflicts: readonly Conflict[]): Records {
  return {
    columns: [
      'conflict',
      'verdict',
      'subject',
      'metric',
      'measure',
      'year',
      'amount',
      'scope',
      'plan',
      'source',
      'date',
      'authority',
      'counts',
    ],
    rows: conflicts.flatMap(({ verdict, sides, choice }, index) =>
      sides.map((figure) => [
        index + 1,
        verdict,
        figure.subject.id,
        figure.metric,
        figure.isGrowth ? 'growth' : 'level',
        timeOf(figure),
        figure.quantity.text,
        figure.scope?.zh ?? null,
        figure.plan ?? null,
        figure.cite.source,
        dateOf(figure, dataset),
        dataset.find('source', figure.cite.source)?.value.authority ?? null,
        String(figure === choice?.figure),
      ]),
    ),
  };
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
