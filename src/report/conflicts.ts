import { type Conflict, type ConflictVerdict, conflictVerdicts, dateOf } from '../evidence/conflicts.js';
import type { Bilingual, Lang } from '../lang/lang.js';
import { message, say, term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import type { Figure } from '../model/figures.js';
import { type Block, type Document, heading, notes, paragraph, type Records, type Table } from './blocks.js';
import { metricName, scopeName, timeOf, timeWords } from './figures.js';
import { spellQuantity } from './format.js';
import { columns } from './words.js';

/** Conflicts as short items of news: what disagrees, both sides with their documents, and which of them counts. */
export function conflictsDocument(dataset: Dataset, conflicts: readonly Conflict[], lang: Lang): Document {
  const title = term(lang, 'conflicts-title');
  if (conflicts.length === 0)
    return { title, blocks: [paragraph(term(lang, 'conflicts-none'))], records: records(dataset, conflicts) };
  return {
    title,
    blocks: [
      paragraph(countWords(conflicts, lang)),
      ...conflicts.flatMap((conflict) => conflictBlocks(dataset, conflict, lang)),
    ],
    records: records(dataset, conflicts),
  };
}

function countWords(conflicts: readonly Conflict[], lang: Lang): string {
  const count = (verdict: ConflictVerdict): number =>
    conflicts.filter((conflict) => conflict.verdict === verdict).length;
  return say(
    lang,
    message('conflicts-count', {
      contradiction: count('contradiction'),
      scope: count('scope'),
      revision: count('revision'),
      rounding: count('rounding'),
    }),
  );
}

function conflictBlocks(dataset: Dataset, conflict: Conflict, lang: Lang): readonly Block[] {
  const { verdict, sides, choice } = conflict;
  return [
    heading(
      say(
        lang,
        message('conflict-heading', { subject: subjectName(conflict), verdict: message(`conflict-${verdict}`) }),
      ),
    ),
    {
      kind: 'table',
      columns: columns(lang, [
        'field-year',
        'field-metric',
        'field-amount',
        'field-scope',
        'kind-source',
        'field-date',
        'field-authority',
      ]),
      rows: sides.map((figure) => {
        const source = dataset.find('source', figure.cite.source)?.value;
        return {
          cells: [
            timeWords(figure, lang),
            metricName(figure, lang),
            spellQuantity(figure.quantity, lang),
            scopeName(dataset, figure, lang),
            source?.title[lang] ?? figure.cite.source,
            dateOf(figure, dataset),
            source ? term(lang, `authority-${source.authority}`) : '—',
          ],
          ...(figure === choice?.figure && { tone: 'strong' as const }),
        };
      }),
    },
    notes([choiceWords(conflict, lang)]),
  ];
}

/** The same in one table, a row a side: for reports. */
export function conflictsTable(dataset: Dataset, conflicts: readonly Conflict[], lang: Lang): Table {
  return {
    kind: 'table',
    title: countWords(conflicts, lang),
    columns: columns(lang, [
      'conflict-subject',
      'claim-verdict',
      'field-year',
      'field-metric',
      'field-amount',
      'field-scope',
      'kind-source',
      'field-date',
      'conflict-outcome',
    ]),
    rows: conflicts.flatMap((conflict) =>
      conflict.sides.map((figure, index) => ({
        cells: [
          ...(index === 0 ? [subjectName(conflict)[lang], term(lang, `conflict-${conflict.verdict}`)] : ['', '']),
          timeWords(figure, lang),
          metricName(figure, lang),
          spellQuantity(figure.quantity, lang),
          scopeName(dataset, figure, lang),
          dataset.find('source', figure.cite.source)?.value.title[lang] ?? figure.cite.source,
          dateOf(figure, dataset),
          index === 0 ? choiceWords(conflict, lang) : '',
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

function choiceWords({ verdict, choice }: Conflict, lang: Lang): string {
  if (!choice) return term(lang, verdict === 'scope' ? 'conflict-open' : 'conflict-undecided');
  const values = { text: spellQuantity(choice.figure.quantity, lang), by: message(`choice-${choice.by}`) };
  return say(
    lang,
    choice.reason
      ? message('conflict-choice-reason', { ...values, reason: choice.reason })
      : message('conflict-choice', values),
  );
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
