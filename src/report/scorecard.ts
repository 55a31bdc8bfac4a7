import type { Dataset } from '../model/dataset.js';
import { metrics } from '../model/metrics.js';
import { isFinal, targetStatuses } from '../projection/promises/judge.js';
import type { Scorecard, Tally } from '../projection/promises/scorecard.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { header, message, say, term } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { statusPhrases, trackingPhrases } from '../words/tracking.js';
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
  scorecardColumnResult: { zh: '结果\n年份', en: 'Result\nyear' },
  noteKept: {
    zh: '按期达到＝已达到的项数/有定论的项数；到期而目标年无公布数据的为待定。项数少，各目标难易不一，不可据此比较优劣',
    en:
      'Met in time: of those that are settled; a target that is due but whose year was not published is open. Few ' +
      'are settled and targets differ in difficulty, so this ranks nobody',
  },
} as const satisfies Record<string, Bilingual>;

/** The promises that have fallen due: how many of each document and metric were kept, and each that is settled. */
export function scorecardDocument(dataset: Dataset, card: Scorecard, lang: Lang): Document {
  const { asOf, due, total, byDocument, byMetric } = card;
  const marks = new Marks();
  const settled = due.filter(({ status }) => isFinal(status));
  const money = targetMoney(settled);
  const counts = targetStatuses.map((status) => [statusPhrases[status], total.counts[status]] as const);
  const each: Table = {
    kind: 'table',
    title: say(lang, message(phrases.scorecardEach, { count: settled.length })),
    isSpaced: true,
    columns: [
      { id: 'subject', header: header(lang, trackingPhrases.trackingColumnSubject), isKey: true },
      { id: 'status', header: header(lang, trackingPhrases.targetsColumnStatus) },
      { id: 'target', header: header(lang, trackingPhrases.trackingColumnTarget) },
      { id: 'level', header: header(lang, phrases.scorecardColumnResult) },
      { id: 'gap', header: header(lang, trackingPhrases.targetsColumnGap), align: 'right' },
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
    title: say(lang, message(phrases.scorecardTitle, { title: dataset.whole.settings.title })),
    blocks: [
      paragraph(
        say(
          lang,
          message(phrases.scorecardCounts, { year: asOf, total: total.total, counts: countWords(counts, lang) }),
        ),
      ),
      heading(term(lang, phrases.scorecardByDocument)),
      tallyTable(byDocument, (key) => key, phrases.scorecardColumnDocument, lang),
      heading(term(lang, phrases.scorecardByMetric)),
      tallyTable(byMetric, (key) => metrics[key].name[lang], reportPhrases.fieldMetric, lang),
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
  head: Bilingual,
  lang: Lang,
): Table {
  const used = targetStatuses.filter((status) => tallies.some(({ counts }) => counts[status] > 0));
  return {
    kind: 'table',
    columns: [
      { id: 'key', header: header(lang, head), isKey: true },
      { id: 'total', header: header(lang, phrases.scorecardColumnTotal), align: 'right' },
      ...used.map((status) => ({ id: status, header: header(lang, statusPhrases[status]), align: 'right' as const })),
      { id: 'kept', header: header(lang, phrases.scorecardColumnKept), align: 'right' },
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
