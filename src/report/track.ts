import type { Lang } from '../lang/lang.js';
import { type Message, type MessageKey, message, say, term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import type { BaseReason } from '../projection/observations.js';
import { cutOffsOf, type Lenses, statuses } from '../projection/progress.js';
import { orUndefined, type Result } from '../projection/result.js';
import type { TrackedSeries, Tracking } from '../projection/track.js';
import { type Document, notes, type Row, type Table, text } from './blocks.js';
import { formatRate, spellQuantity } from './format.js';
import { Marks } from './marks.js';
import type { Note } from './projection-notes.js';
import {
  countWords,
  faultKey,
  isOpen,
  noteOf,
  otherStatements,
  promiseLine,
  signed,
  signedRate,
  sourceNote,
  subjectCell,
  targetCell,
  type Unassessable,
  unassessableBlocks,
} from './promised.js';
import { trackRecords } from './track-output.js';

/** The series that can be judged in full, the others in short, and the method. */
export function trackDocument(dataset: Dataset, tracking: Tracking, isEach: boolean, lang: Lang): Document {
  const { series, counts } = tracking;
  const title = say(lang, message('track-title', { title: dataset.title }));
  const records = trackRecords(dataset, tracking);
  if (series.length === 0) return { title, blocks: [text(term(lang, 'track-none'))], records };
  const judged = series.filter(isJudged);
  const words = statuses.map((status) => [`progress-${status}`, counts[status]] as const);
  const marks = new Marks();
  const table = judged.length === 0 ? [] : [trackTable(dataset, judged, marks, lang)];
  const worst = worstWords(dataset, tracking);
  const remarks = [...marks.notes(lang), ...trackNotes(dataset, tracking, isEach).map((note) => note[lang])];
  return {
    title,
    blocks: [
      text(say(lang, message('track-counts', { total: series.length, counts: countWords(words, lang) }))),
      ...(worst ? [text(say(lang, worst))] : []),
      ...table,
      ...unassessableBlocks(dataset, series.flatMap(asUnassessable), isEach, lang),
      notes(remarks),
    ],
    records,
  };
}

function isJudged({ status }: TrackedSeries): boolean {
  return status !== 'not-assessable';
}

function asUnassessable({ figure, status, reason, base }: TrackedSeries): readonly Unassessable[] {
  return status === 'not-assessable' && reason !== undefined ? [{ figure, reason, latest: base?.figure }] : [];
}

/** The series furthest behind, and how far. */
function worstWords(dataset: Dataset, { worst }: Tracking): Message | undefined {
  const gap = worst?.lenses && orUndefined(worst.lenses.pathGap);
  if (!worst || gap === undefined) return undefined;
  const share = formatRate(Math.abs(gap));
  return message('track-worst', {
    target: promiseLine(dataset, worst.figure),
    status: message(`progress-${worst.status}`),
    distance: gap < 0 ? message('track-below-path', { share }) : message('track-above-path', { share }),
  });
}

function trackTable(dataset: Dataset, series: readonly TrackedSeries[], marks: Marks, lang: Lang): Table {
  return {
    kind: 'table',
    title: say(lang, message('track-assessable', { count: series.length })),
    isSpaced: true,
    columns: [
      { id: 'subject', header: term(lang, 'tracking-column-subject'), isKey: true },
      { id: 'status', header: term(lang, 'track-column-status') },
      { id: 'target', header: term(lang, 'tracking-column-target') },
      { id: 'values', header: term(lang, 'track-column-values') },
      { id: 'growth', header: term(lang, 'track-column-growth'), align: 'right' },
      { id: 'ratios', header: term(lang, 'track-column-ratios'), align: 'right' },
      { id: 'gap', header: term(lang, 'track-column-gap'), align: 'right' },
    ],
    rows: series.map((item) => trackRow(dataset, item, marks, lang)),
  };
}

function trackRow(dataset: Dataset, series: TrackedSeries, marks: Marks, lang: Lang): Row {
  const { figure, lenses } = series;
  const lens = (name: keyof Lenses, format: (value: number) => string): string => {
    const result: Result<number> = lenses?.[name] ?? { ok: false, notDefined: 'too-few-points' };
    return result.ok ? format(result.value) : marks.on('—', [faultKey(result.notDefined)]);
  };
  const rate = (value: number): string => formatRate(value);
  return {
    cells: [
      subjectCell(dataset, figure, lang),
      statusCell(series, marks, lang),
      targetCell(figure, lang),
      valuesCell(series, marks, lang),
      `${lens('planned', rate)}\n${lens('pace', rate)}\n${lens('required', rate)}`,
      `${lens('paceRatio', rate)}\n${lens('attainment', rate)}`,
      `${lens('pathGap', signedRate)}\n${lens('catchUp', (value) => signed(value * 100, 1))}`,
    ],
  };
}

function statusCell(
  { status, classification, momentum, dependsOnStatement }: TrackedSeries,
  marks: Marks,
  lang: Lang,
): string {
  const remarks: readonly (readonly [boolean | undefined, MessageKey])[] = [
    [classification?.dependsOnBaseRounding, 'mark-base-rounding'],
    [classification?.dependsOnLevelRounding, 'mark-latest-rounding'],
    [dependsOnStatement, 'mark-base-statement'],
    [classification?.judgedBy === 'path-gap', 'mark-path-gap'],
  ];
  const words = marks.on(
    term(lang, `progress-${status}`),
    remarks.flatMap(([applies, remark]) => (applies ? [remark] : [])),
  );
  return momentum ? `${words}\n${term(lang, `momentum-${momentum.kind}`)} ${signedRate(momentum.rate.value)}` : words;
}

const baseMarks: { readonly [Reason in BaseReason]?: MessageKey } = {
  'before-edition': 'mark-before-edition',
  earliest: 'mark-earliest',
};

function valuesCell({ base, latest, targetYear }: TrackedSeries, marks: Marks, lang: Lang): string {
  const chosen = base && baseMarks[base.reason];
  const isLate = latest?.year !== undefined && targetYear !== undefined && latest.year > targetYear;
  const lines = [
    base &&
      marks.on(`${base.year} ${spellQuantity(base.figure.quantity, lang)}`, [
        ...(chosen ? [chosen] : []),
        ...(isOpen(base.figure.quantity) ? (['mark-open-base-tracked'] as const) : []),
      ]),
    latest &&
      marks.on(`${latest.year ?? ''} ${spellQuantity(latest.quantity, lang)}`, [
        ...(isLate ? (['mark-latest-late'] as const) : []),
        ...(isOpen(latest.quantity) ? (['mark-open-latest'] as const) : []),
      ]),
  ];
  return lines.filter((line) => line !== undefined).join('\n');
}

/** Method and lenses, contradictions and sources: how the classes are to be read. */
export function trackNotes(dataset: Dataset, { method, series }: Tracking, isEach: boolean): readonly Note[] {
  const judged = series.filter(isJudged);
  const shown = isEach ? series : judged;
  const figures = shown.flatMap(({ figure, base, latest }) => [
    figure,
    ...(base ? [base.figure] : []),
    ...(latest ? [latest] : []),
  ]);
  const explanations = [
    noteOf('method', methodWords(method)),
    noteOf('lenses', message('note-lenses')),
    noteOf('momentum', message('note-momentum')),
  ];
  return [
    ...(judged.length === 0 ? [] : explanations),
    ...otherStatements(
      dataset,
      judged.flatMap(({ base }) => base ?? []),
    ).map((words) => noteOf('other-statements', words)),
    ...(figures.length === 0 ? [] : [noteOf('source', sourceNote(dataset, figures))]),
  ];
}

/** Whose cut-offs, on which lens. */
function methodWords(method: Tracking['method']): Message {
  const { lens, cutOffs, below } = cutOffsOf(method);
  const classes = (lang: Lang): string =>
    [
      ...cutOffs.map(({ from, status }) =>
        say(lang, message('track-from', { share: formatRate(from, 0), status: message(`progress-${status}`) })),
      ),
      say(lang, message('track-below', { status: message(`progress-${below}`) })),
    ].join(term(lang, 'comma'));
  return message('note-method', {
    method: message(`method-${method}`),
    lens: message(`lens-${lens}`),
    classes: { zh: classes('zh'), en: classes('en') },
  });
}
