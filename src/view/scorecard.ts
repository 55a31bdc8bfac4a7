import { type Document, heading, notes, paragraph, type Row, type Table } from '../document/blocks.js';
import { type ResultColumn, recordsOf, tableOf } from '../document/columns.js';
import type { Dataset } from '../model/dataset.js';
import { metrics } from '../model/metrics.js';
import type { TargetAssessment } from '../study/promises/assess.js';
import { isFinal } from '../study/promises/judge.js';
import type { Scorecard, Tally } from '../study/promises/scorecard.js';
import { targetStatuses } from '../study/promises/statuses.js';
import type { Bilingual } from '../words/lang.js';
import { capital, message, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { statusPhrases, trackingPhrases } from '../words/tracking.js';
import { figuresBehind, originNotes, rivalNotes } from './evidence-words.js';
import type { MoneyFormat } from './format.js';
import { Marks } from './marks.js';
import { citedSourcesNote, type Note } from './projection-notes.js';
import {
  countWords,
  intervalOutput,
  noteOf,
  promiseColumns,
  promiseOutput,
  resultOutput,
  sourceColumns,
} from './promised.js';
import { gapColumns, levelCell, levelYear, statusCells } from './targets.js';
import { countsOutput, editionsOutput, evidenceOutput } from './targets-output.js';
import { targetMoney } from './targets-view.js';

const phrases = {
  scorecardTitle: { zh: '{title}：目标对账', en: '{title}: scorecard' },
  scorecardCounts: {
    zh: '至{year}年到期的目标{total}项：{counts}',
    en: '{total} targets due by {year}: {counts}',
  },
  scorecardByDocument: { zh: '按文件年份', en: 'By year of the document' },
  scorecardByMetric: { zh: '按指标', en: 'By metric' },
  scorecardEach: { zh: '逐项（{count}项有定论）', en: 'Each ({count} settled)' },
  scorecardColumnDocument: { zh: '文件年份', en: 'Document' },
  scorecardColumnTotal: { zh: '到期', en: 'Due' },
  scorecardColumnKept: { zh: '按期达到', en: 'Met in time' },
  columnResult: { zh: '结果', en: 'Result' },
  columnResultYear: { zh: '年份', en: 'year' },
  noteKept: {
    zh: '按期达到＝已达到的项数/有定论的项数；到期而目标年无公布数据的为待定。项数少，各目标难易不一，不可据此比较优劣',
    en:
      'Met in time: of those that are settled; a target that is due but whose year was not published is open. Few ' +
      'are settled and targets differ in difficulty, so this ranks nobody',
  },
} as const satisfies Record<string, Bilingual>;

/** Promises that have fallen due: numbers kept by document and metric, and each settled promise. */
export function scorecardDocument(dataset: Dataset, card: Scorecard): Document {
  const { asOf, due, total, byDocument, byMetric } = card;
  const marks = new Marks();
  const settled = due.filter(({ status }) => isFinal(status));
  const money = targetMoney(settled);
  const counts = targetStatuses.map((status) => [statusPhrases[status], total.counts[status]] as const);
  const columns = scorecardColumns(dataset.whole, money, marks);
  const each = tableOf({
    columns,
    items: settled,
    shown,
    title: message(phrases.scorecardEach, { count: settled.length }),
    isSpaced: true,
    cites: (target) => figuresBehind([target]).map(({ cite }) => cite),
  });
  return {
    title: message(phrases.scorecardTitle, { title: dataset.whole.settings.title }),
    blocks: [
      paragraph(message(phrases.scorecardCounts, { year: asOf, total: total.total, counts: countWords(counts) })),
      heading(phrases.scorecardByDocument),
      tallyTable(byDocument, (key) => key, phrases.scorecardColumnDocument),
      heading(phrases.scorecardByMetric),
      tallyTable(byMetric, (key) => metrics[key].name, reportPhrases.fieldMetric),
      each,
      notes([...marks.notes(), ...scorecardNotes(dataset, card)], marks.notes().length + 1),
    ],
    records: recordsOf(columns, due),
  };
}

/** Columns for a promise that has fallen due, after those of the promise itself. */
function scorecardColumns(
  dataset: Dataset,
  money: MoneyFormat,
  marks: Marks,
): readonly ResultColumn<TargetAssessment>[] {
  return [
    ...promiseColumns(dataset, statusCells(marks)),
    {
      id: 'level_year',
      head: phrases.columnResultYear,
      value: ({ verdict }) => verdict.deciding?.year,
      screen: levelYear,
    },
    {
      id: 'level_value',
      head: phrases.columnResult,
      value: ({ verdict }) => verdict.deciding?.level.value,
      screen: (target) => levelCell(target, marks),
    },
    ...gapColumns(money, marks),
    ...sourceColumns,
  ];
}

/** Ids of the columns shown to people; those in an inner list are stacked. */
const shown = [
  ['subject', 'metric'],
  ['status', 'rung'],
  ['target', 'year'],
  ['level_value', 'level_year'],
  ['gap', 'gap_share'],
];

function tallyTable<Key>(tallies: readonly Tally<Key>[], nameOf: (key: Key) => Words, head: Bilingual): Table {
  const used = targetStatuses.filter((status) => tallies.some(({ counts }) => counts[status] > 0));
  return {
    kind: 'table',
    columns: [
      { id: 'key', header: capital(head), isKey: true },
      { id: 'total', header: capital(phrases.scorecardColumnTotal), align: 'right' },
      ...used.map((status) => ({ id: status, header: capital(statusPhrases[status]), align: 'right' as const })),
      { id: 'kept', header: capital(phrases.scorecardColumnKept), align: 'right' },
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
    noteOf('kept', message(phrases.noteKept)),
    noteOf('status', message(trackingPhrases.noteTargetStatus)),
    noteOf('gap', message(trackingPhrases.noteTargetGap)),
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
      ...(target.verdict.deciding && { deciding: evidenceOutput(target.verdict.deciding) }),
      gap: resultOutput(target.gap, ({ amount, share, of }) => ({
        of,
        amount: intervalOutput(amount),
        ...(share && { share: intervalOutput(share) }),
      })),
    })),
    notes: scorecardNotes(dataset, card),
  };
}
