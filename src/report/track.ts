import { orUndefined, type Result } from '../derive/result.js';
import type { Lang } from '../lang/lang.js';
import { header, type Message, type MessageKey, message, say, term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import type { Lenses } from '../projection/progress.js';
import type { TargetAssessment } from '../projection/promises/assess.js';
import type { Evidence } from '../projection/promises/evidence.js';
import { isFinal } from '../projection/promises/judge.js';
import { type Document, notes, paragraph, type Row, type Table } from './blocks.js';
import { figuresBehind, levelWords } from './evidence-words.js';
import { formatRate } from './format.js';
import { Marks } from './marks.js';
import { openBlocks } from './open-targets.js';
import { faultKey, promiseLine, signed, signedRate, subjectCell, targetCell } from './promised.js';
import { countBlocks, datedStatus, statusMarks } from './targets.js';
import { trackRecords } from './track-output.js';
import { hasWay, type TrackView, trackNotes, worstOf } from './track-view.js';

/** The targets of `targets` with the way that they have come, and the method. */
export function trackDocument(dataset: Dataset, view: TrackView, lang: Lang): Document {
  const { targets, isEach } = view;
  const title = say(lang, message('track-title', { title: dataset.title }));
  const records = trackRecords(dataset, view);
  if (targets.length === 0) return { title, blocks: [paragraph(term(lang, 'targets-none'))], records };
  const measured = targets.filter(hasWay);
  const marks = new Marks();
  const table = measured.length === 0 ? [] : [trackTable(dataset, measured, marks, lang)];
  const worst = worstWords(dataset, targets);
  const remarks = [...marks.notes(lang), ...trackNotes(dataset, view).map((note) => note[lang])];
  const open = targets.filter((target) => !hasWay(target) && target.rung === 'open');
  return {
    title,
    blocks: [
      ...countBlocks(targets, lang),
      ...(worst ? [paragraph(say(lang, worst))] : []),
      ...table,
      ...openBlocks(dataset, open, isEach, lang),
      notes(remarks),
    ],
    records,
  };
}

function worstWords(dataset: Dataset, targets: readonly TargetAssessment[]): Message | undefined {
  const worst = worstOf(targets);
  const gap = worst?.lenses && orUndefined(worst.lenses.pathGap);
  if (!worst || gap === undefined) return undefined;
  const share = formatRate(Math.abs(gap));
  return message('track-worst', {
    target: promiseLine(dataset, worst.figure),
    status: message(`status-${worst.status}`),
    distance: gap < 0 ? message('track-below-path', { share }) : message('track-above-path', { share }),
  });
}

function trackTable(dataset: Dataset, targets: readonly TargetAssessment[], marks: Marks, lang: Lang): Table {
  return {
    kind: 'table',
    title: say(lang, message('track-judged', { count: targets.length })),
    isSpaced: true,
    columns: [
      { id: 'subject', header: header(lang, 'tracking-column-subject'), isKey: true },
      { id: 'status', header: header(lang, 'track-column-status') },
      { id: 'target', header: header(lang, 'tracking-column-target') },
      { id: 'values', header: header(lang, 'track-column-values') },
      { id: 'growth', header: header(lang, 'track-column-growth'), align: 'right' },
      { id: 'ratios', header: header(lang, 'track-column-ratios'), align: 'right' },
      { id: 'gap', header: header(lang, 'track-column-gap'), align: 'right' },
    ],
    rows: targets.map((target) => trackRow(dataset, target, marks, lang)),
  };
}

function trackRow(dataset: Dataset, target: TargetAssessment, marks: Marks, lang: Lang): Row {
  const { figure, lenses } = target;
  const lens = (name: keyof Lenses, format: (value: number) => string): string => {
    const result: Result<number> = lenses?.[name] ?? { ok: false, notDefined: 'too-few-points' };
    return result.ok ? format(result.value) : marks.on('—', [faultKey(result.notDefined)]);
  };
  // What is settled needs nothing any more.
  const ahead = (name: keyof Lenses, format: (value: number) => string): string =>
    isFinal(target.status) ? '—' : lens(name, format);
  const rate = (value: number): string => formatRate(value);
  return {
    cells: [
      subjectCell(dataset, figure, lang),
      statusCell(target, marks, lang),
      targetCell(figure, lang),
      valuesCell(target, marks, lang),
      `${lens('planned', rate)}\n${lens('pace', rate)}\n${ahead('required', rate)}`,
      `${lens('paceRatio', rate)}\n${lens('attainment', rate)}`,
      `${lens('pathGap', signedRate)}\n${ahead('catchUp', (value) => signed(value * 100, 1))}`,
    ],
    cites: figuresBehind([target]).map(({ cite }) => cite),
  };
}

function statusCell(target: TargetAssessment, marks: Marks, lang: Lang): string {
  const { rung, judgement, momentum } = target;
  const remarks: readonly MessageKey[] = judgement.classification?.judgedBy === 'path-gap' ? ['mark-path-gap'] : [];
  const words = marks.on(datedStatus(target, lang), [...statusMarks(target), ...remarks]);
  const moved = momentum
    ? `${term(lang, `momentum-${momentum.kind}`)} ${signedRate(momentum.rate.value)}`
    : term(lang, `rung-${rung}`);
  return `${words}\n${moved}`;
}

function valuesCell({ base, latest, figure, year, measure }: TargetAssessment, marks: Marks, lang: Lang): string {
  const words = (level: Evidence): string =>
    measure === 'average-growth' ? String(level.year) : `${level.year} ${levelWords(level, figure.quantity, lang)}`;
  const isLate = latest !== undefined && year !== undefined && latest.year > year;
  return [
    ...(base ? [words(base)] : []),
    ...(latest ? [marks.on(words(latest), isLate ? ['mark-latest-late'] : [])] : []),
  ].join('\n');
}
