import type { Lang } from '../lang/lang.js';
import { header, message, say, term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import { metrics } from '../model/metrics.js';
import { isFinal, targetStatuses } from '../projection/promises/judge.js';
import type { Scorecard, Tally } from '../projection/promises/scorecard.js';
import { type Document, heading, notes, paragraph, type Row, type Table } from './blocks.js';
import { figuresBehind, originNotes, rivalNotes } from './evidence-words.js';
import { Marks } from './marks.js';
import { citedSourcesNote, type Note } from './projection-notes.js';
import {
  countWords,
  intervalOutput,
  noteOf,
  promiseColumns,
  promiseOutput,
  recordsOf,
  resultOutput,
  sourceColumns,
  subjectCell,
  targetCell,
} from './promised.js';
import { gapWords, levelCell, statusCell } from './targets.js';
import { countsOutput, editionsOutput, evidenceOutput } from './targets-output.js';
import { targetMoney } from './targets-view.js';

/** The promises that have fallen due: how many of each document and metric were kept, and each that is settled. */
export function scorecardDocument(dataset: Dataset, card: Scorecard, lang: Lang): Document {
  const { asOf, due, total, byDocument, byMetric } = card;
  const marks = new Marks();
  const settled = due.filter(({ status }) => isFinal(status));
  const money = targetMoney(settled);
  const counts = targetStatuses.map((status) => [`status-${status}`, total.counts[status]] as const);
  const each: Table = {
    kind: 'table',
    title: say(lang, message('scorecard-each', { count: settled.length })),
    isSpaced: true,
    columns: [
      { id: 'subject', header: header(lang, 'tracking-column-subject'), isKey: true },
      { id: 'status', header: header(lang, 'targets-column-status') },
      { id: 'target', header: header(lang, 'tracking-column-target') },
      { id: 'level', header: header(lang, 'scorecard-column-result') },
      { id: 'gap', header: header(lang, 'targets-column-gap'), align: 'right' },
    ],
    rows: settled.map((target) => ({
      cells: [
        subjectCell(dataset, target.figure, lang),
        statusCell(target, marks, lang),
        targetCell(target.figure, lang),
        levelCell(target, marks, lang),
        gapWords(target, money, marks, lang),
      ],
      cites: figuresBehind([target]).map(({ cite }) => cite),
    })),
  };
  return {
    title: say(lang, message('scorecard-title', { title: dataset.whole.settings.title })),
    blocks: [
      paragraph(
        say(lang, message('scorecard-counts', { year: asOf, total: total.total, counts: countWords(counts, lang) })),
      ),
      heading(term(lang, 'scorecard-by-document')),
      tallyTable(byDocument, (key) => key, 'scorecard-column-document', lang),
      heading(term(lang, 'scorecard-by-metric')),
      tallyTable(byMetric, (key) => metrics[key].name[lang], 'field-metric', lang),
      each,
      notes([...marks.notes(lang), ...scorecardNotes(dataset, card).map((note) => note[lang])]),
    ],
    records: recordsOf(
      [
        ...promiseColumns(dataset.whole),
        ['level_year', ({ judgement }) => judgement.deciding?.year],
        ['level_value', ({ judgement }) => judgement.deciding?.level.value],
        ['gap', ({ gap }) => (gap.ok ? gap.value.amount.value : undefined)],
        ['gap_share', ({ gap }) => (gap.ok ? gap.value.share?.value : undefined)],
        ...sourceColumns,
      ],
      due,
    ),
  };
}

function tallyTable<Key>(
  tallies: readonly Tally<Key>[],
  nameOf: (key: Key) => string,
  head: 'scorecard-column-document' | 'field-metric',
  lang: Lang,
): Table {
  const used = targetStatuses.filter((status) => tallies.some(({ counts }) => counts[status] > 0));
  return {
    kind: 'table',
    columns: [
      { id: 'key', header: header(lang, head), isKey: true },
      { id: 'total', header: header(lang, 'scorecard-column-total'), align: 'right' },
      ...used.map((status) => ({ id: status, header: header(lang, `status-${status}`), align: 'right' as const })),
      { id: 'kept', header: header(lang, 'scorecard-column-kept'), align: 'right' },
    ],
    rows: tallies.map(
      ({ key, total, counts, settled }): Row => ({
        cells: [
          nameOf(key),
          String(total),
          ...used.map((status) => String(counts[status])),
          settled === 0 ? '—' : `${counts.met}/${settled}`,
        ],
      }),
    ),
  };
}

function scorecardNotes(dataset: Dataset, { due }: Scorecard): readonly Note[] {
  const settled = due.filter(({ status }) => isFinal(status));
  return [
    noteOf('kept', message('note-kept')),
    noteOf('status', message('note-target-status')),
    noteOf('gap', message('note-target-gap')),
    ...originNotes(dataset, settled).map(([id, words]) => noteOf(id, words)),
    ...rivalNotes(dataset, settled).map((words) => noteOf('other-statements', words)),
    ...(settled.length === 0 ? [] : [citedSourcesNote(dataset, figuresBehind(settled))]),
  ];
}

/** Output of `targets --scorecard --format json`. */
export function scorecardOutput(dataset: Dataset, card: Scorecard) {
  const tallyOutput = <Key>({ key, total, counts, settled }: Tally<Key>) => ({ key, total, settled, counts });
  return {
    schema: 'jiqun.scorecard/1',
    as_of: card.asOf,
    ...countsOutput(card.due),
    counts: card.total.counts,
    by_document: card.byDocument.map(tallyOutput),
    by_metric: card.byMetric.map(tallyOutput),
    targets: card.due.map((target) => ({
      ...promiseOutput(dataset.whole, target),
      ...editionsOutput(target),
      ...(target.judgement.deciding && { deciding: evidenceOutput(target.judgement.deciding) }),
      gap: resultOutput(target.gap, ({ amount, share, of }) => ({
        of,
        amount: intervalOutput(amount),
        ...(share && { share: intervalOutput(share) }),
      })),
    })),
    notes: scorecardNotes(dataset, card),
  };
}
