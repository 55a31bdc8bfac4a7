import type { Lang } from '../lang/lang.js';
import { header, type MessageKey, message, say, term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import type { TargetAssessment } from '../projection/promises/assess.js';
import { targetStatuses } from '../projection/promises/judge.js';
import { rungs } from '../projection/promises/rungs.js';
import { type Document, notes, paragraph, type Row, type Table } from './blocks.js';
import { levelWords, thingsWords } from './evidence-words.js';
import { formatRate, inUnit, type MoneyFormat, moneyUnitName } from './format.js';
import { Marks } from './marks.js';
import { openBlocks } from './open-targets.js';
import { countWords, faultKey, signed, signedRate, subjectCell, targetCell, yearWords } from './promised.js';
import { targetNotes } from './targets-notes.js';
import { targetRecords } from './targets-output.js';
import { hasEvidence, type TargetsView, targetMoney } from './targets-view.js';

/** The targets that something published speaks of, the others with the figure that they lack, and what all rests on. */
export function targetsDocument(dataset: Dataset, view: TargetsView, lang: Lang): Document {
  const { targets, isEach } = view;
  const title = say(lang, message('targets-title', { title: dataset.title }));
  const records = targetRecords(dataset, view);
  if (targets.length === 0) return { title, blocks: [paragraph(term(lang, 'targets-none'))], records };
  const known = targets.filter(hasEvidence);
  const marks = new Marks();
  const table = known.length === 0 ? [] : [targetsTable(dataset, known, marks, lang)];
  const remarks = [...marks.notes(lang), ...targetNotes(dataset, view).map((note) => note[lang])];
  return {
    title,
    blocks: [
      ...countBlocks(targets, lang),
      ...table,
      ...openBlocks(
        dataset,
        targets.filter((target) => !hasEvidence(target)),
        isEach,
        lang,
      ),
      notes(remarks),
    ],
    records,
  };
}

/** How many targets have each status, and how many each rung of evidence. */
export function countBlocks(targets: readonly TargetAssessment[], lang: Lang) {
  const statuses = targetStatuses.map(
    (status) => [`status-${status}`, targets.filter((item) => item.status === status).length] as const,
  );
  const evidence = rungs.map((rung) => [`rung-${rung}`, targets.filter((item) => item.rung === rung).length] as const);
  return [
    paragraph(say(lang, message('targets-counts', { total: targets.length, counts: countWords(statuses, lang) }))),
    paragraph(say(lang, message('targets-rungs', { counts: countWords(evidence, lang) }))),
  ];
}

function targetsTable(dataset: Dataset, targets: readonly TargetAssessment[], marks: Marks, lang: Lang): Table {
  const money = targetMoney(targets);
  return {
    kind: 'table',
    title: say(lang, message('targets-judged', { count: targets.length, unit: moneyUnitName(money.unit, lang) })),
    isSpaced: true,
    columns: [
      { id: 'subject', header: header(lang, 'tracking-column-subject'), isKey: true },
      { id: 'status', header: header(lang, 'targets-column-status') },
      { id: 'target', header: header(lang, 'tracking-column-target') },
      { id: 'level', header: header(lang, 'targets-column-level') },
      { id: 'growth', header: header(lang, 'targets-column-growth'), align: 'right' },
      { id: 'gap', header: header(lang, 'targets-column-gap'), align: 'right' },
    ],
    rows: targets.map((target) => targetRow(dataset, target, money, marks, lang)),
  };
}

function targetRow(dataset: Dataset, target: TargetAssessment, money: MoneyFormat, marks: Marks, lang: Lang): Row {
  const { figure, needed, planned, goal } = target;
  return {
    cells: [
      subjectCell(dataset, figure, lang),
      statusCell(target, marks, lang),
      marks.on(targetCell(figure, lang), isRevised(target) ? ['mark-revised'] : []),
      levelCell(target, marks, lang),
      [
        marks.on(neededWords(target), needed.ok && needed.value.points ? ['mark-points'] : []),
        planned.ok ? formatRate(planned.value.value) : '—',
        goal.ok ? formatRate(goal.value.rate.value) : '—',
      ].join('\n'),
      gapWords(target, money, marks, lang),
    ],
    cites: [figure.cite, ...(levelOf(target)?.figures ?? []).map(({ cite }) => cite)],
  };
}

/** Whether the first year that meets a target lies before the promise begins. */
function wasMetBefore({ metIn, promisedFrom }: TargetAssessment): boolean {
  return metIn !== undefined && promisedFrom !== undefined && metIn < promisedFrom;
}

function isRevised({ history }: TargetAssessment): boolean {
  return new Set(history.map(({ figure }) => figure.quantity.value)).size > 1;
}

/** The level of the target's own year, or the one that decides, or the latest that is known. */
function levelOf({ status, judgement, latest, needed }: TargetAssessment) {
  const own = status === 'met-late' ? judgement.latest : undefined;
  return own ?? judgement.deciding ?? latest ?? (needed.ok ? needed.value.from : undefined);
}

/** Remarks on a status: what it depends on and what it is silent about. */
export function statusMarks(target: TargetAssessment): readonly MessageKey[] {
  const { status, year, judgement, metIn } = target;
  const { deciding, latest, dependsOnRounding } = judgement;
  const level = levelOf(target);
  const remarks: readonly (readonly [boolean, MessageKey])[] = [
    [dependsOnRounding, 'mark-rounding'],
    [
      status === 'met' && year !== undefined && metIn !== undefined && metIn < year && deciding?.year !== year,
      'mark-early',
    ],
    [status === 'met' && wasMetBefore(target), 'mark-met-before'],
    [status === 'met-late' && latest === undefined, 'mark-late-unknown'],
    [level?.isExpected === true, 'mark-expected'],
    [level?.bound !== undefined, 'mark-bound'],
    [level?.isDisputed === true, 'mark-disputed'],
  ];
  return remarks.flatMap(([applies, remark]) => (applies ? [remark] : []));
}

/** The status, and of a target that was met the year that is known to meet it. */
export function datedStatus({ status, metIn }: TargetAssessment, lang: Lang): string {
  const words = term(lang, `status-${status}`);
  return metIn === undefined ? words : `${words} ${yearWords(metIn, lang)}`;
}

export function statusCell(target: TargetAssessment, marks: Marks, lang: Lang): string {
  return `${marks.on(datedStatus(target, lang), statusMarks(target))}\n${term(lang, `rung-${target.rung}`)}`;
}

export function levelCell(target: TargetAssessment, marks: Marks, lang: Lang): string {
  const level = levelOf(target);
  if (!level) return marks.on('—', target.reason === undefined ? [] : [faultKey(target.reason)]);
  const index = target.measure === 'average-growth';
  const words = index ? averageWords(target) : levelWords(level, target.figure.quantity, lang);
  return `${words}\n${yearWords(level.year, lang)}`;
}

/** The average growth so far of a promise of average growth. */
function averageWords({ lenses }: TargetAssessment): string {
  return lenses?.pace.ok ? formatRate(lenses.pace.value) : '—';
}

/** Growth still needed; from a bound as a limit. */
export function neededWords({ needed }: TargetAssessment): string {
  if (!needed.ok) return '—';
  const { bound, points } = needed.value;
  const rate = points ? signed(points.value, 1) : formatRate(needed.value.rate.value);
  if (bound === undefined) return rate;
  return bound === 'at-most' ? `≤${rate}` : `≥${rate}`;
}

/** The gap in the target's unit and as a share of it: with E of a projection, a limit where only one end is known. */
export function gapWords(
  { gap, figure, measure }: TargetAssessment,
  money: MoneyFormat,
  marks: Marks,
  lang: Lang,
): string {
  if (!gap.ok) return silentFaults.has(gap.notDefined) ? '—' : marks.on('—', [faultKey(gap.notDefined)]);
  const { amount, share, of } = gap.value;
  const { dimension } = figure.quantity;
  const limit = amount.high === Number.POSITIVE_INFINITY ? '≥' : amount.low === Number.NEGATIVE_INFINITY ? '≤' : '';
  if (measure !== 'level' || dimension === 'rate')
    return marks.on(`${limit}${signed(amount.value, 1)}`, ['mark-growth-points']);
  const inMoney = signed(inUnit(amount.value, money.unit), money.digits);
  const size =
    dimension === 'money' ? inMoney : withSign(amount.value, thingsWords(amount.value, figure.quantity, lang));
  const words = `${limit}${size}`;
  const first = of === 'projected' ? marks.on(`${words}E`, ['mark-projected']) : words;
  return share ? `${first}\n${limit}${signedRate(share.value)}` : first;
}

function withSign(value: number, words: string): string {
  return value > 0 ? `+${words}` : words;
}

/** Reasons that another cell of the row gives already. */
const silentFaults: ReadonlySet<string> = new Set(['final', 'no-level', 'no-year']);
