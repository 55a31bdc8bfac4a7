import type { Dataset } from '../model/dataset.js';
import type { TargetAssessment } from '../projection/promises/assess.js';
import { targetStatuses } from '../projection/promises/judge.js';
import { rungs } from '../projection/promises/rungs.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { header, message, say, term } from '../words/message.js';
import { rungPhrases, statusPhrases, trackingPhrases } from '../words/tracking.js';
import { type Document, notes, paragraph, type Row, type Table } from './blocks.js';
import { levelWords, thingsWords } from './evidence-words.js';
import { formatRate, inUnit, type MoneyFormat, moneyUnitName } from './format.js';
import { Marks } from './marks.js';
import { openBlocks } from './open-targets.js';
import { countWords, faultKey, signed, signedRate, subjectCell, targetCell, yearWords } from './promised.js';
import { targetNotes } from './targets-notes.js';
import { targetRecords } from './targets-output.js';
import { hasEvidence, type TargetsView, targetMoney } from './targets-view.js';

const phrases = {
  targetsTitle: { zh: '{title}：目标', en: '{title}: targets' },
  targetsRungs: { zh: '依据：{counts}', en: 'Evidence: {counts}' },
  targetsJudged: {
    zh: '有依据的目标（{count}项，金额：{unit}）',
    en: 'Targets with evidence ({count}; amounts in {unit})',
  },
  targetsColumnLevel: { zh: '数值\n年份', en: 'Level\nyear' },
  targetsColumnGrowth: { zh: '此后所需\n计划年均\n分组目标', en: 'Needed\nplanned\ngroup goal' },
  markRounding: {
    zh: '数值在其精度或换算误差之内变动，状态会不同',
    en: 'within the precision of a figure, or the error of a bridge, the status would be another',
  },
  markEarly: {
    zh: '目标年前已达到；目标年尚无公布数据',
    en: "reached before the target's year, for which no figure has been published",
  },
  markMetBefore: {
    zh: '提出目标时已高于目标',
    en: 'the level was above the target when it was promised',
  },
  markLateUnknown: {
    zh: '目标年无公布数据，其后年份已达到',
    en: "no figure was published for the target's year; a later year reaches it",
  },
  markExpected: { zh: '依据预计数，非最终数', en: 'rests on an expected figure, not a final one' },
  markBound: { zh: '原文只给出一端（“超”“以上”“级”）', en: 'the document states one end only (超, 以上, 级)' },
  markDisputed: { zh: '文件之间说法不一，尚未裁定', en: 'documents contradict each other, and nothing decides' },
  markProjected: { zh: '推算值与目标之差', en: 'projected level less the target' },
  markGrowthPoints: { zh: '差距以百分点计', en: 'the gap is in percentage points' },
  markPoints: { zh: '每年百分点', en: 'percentage points a year' },
  markRevised: { zh: '目标曾修订', en: 'the target was revised' },
} as const satisfies Record<string, Bilingual>;

/** The targets that something published speaks of, the others with the figure that they lack, and what all rests on. */
export function targetsDocument(dataset: Dataset, view: TargetsView, lang: Lang): Document {
  const { targets, isEach } = view;
  const title = say(lang, message(phrases.targetsTitle, { title: dataset.title }));
  const records = targetRecords(dataset, view);
  if (targets.length === 0) return { title, blocks: [paragraph(term(lang, trackingPhrases.targetsNone))], records };
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
    (status) => [statusPhrases[status], targets.filter((item) => item.status === status).length] as const,
  );
  const evidence = rungs.map(
    (rung) => [rungPhrases[rung], targets.filter((item) => item.rung === rung).length] as const,
  );
  return [
    paragraph(
      say(lang, message(trackingPhrases.targetsCounts, { total: targets.length, counts: countWords(statuses, lang) })),
    ),
    paragraph(say(lang, message(phrases.targetsRungs, { counts: countWords(evidence, lang) }))),
  ];
}

function targetsTable(dataset: Dataset, targets: readonly TargetAssessment[], marks: Marks, lang: Lang): Table {
  const money = targetMoney(targets);
  return {
    kind: 'table',
    title: say(lang, message(phrases.targetsJudged, { count: targets.length, unit: moneyUnitName(money.unit, lang) })),
    isSpaced: true,
    columns: [
      { id: 'subject', header: header(lang, trackingPhrases.trackingColumnSubject), isKey: true },
      { id: 'status', header: header(lang, trackingPhrases.targetsColumnStatus) },
      { id: 'target', header: header(lang, trackingPhrases.trackingColumnTarget) },
      { id: 'level', header: header(lang, phrases.targetsColumnLevel) },
      { id: 'growth', header: header(lang, phrases.targetsColumnGrowth), align: 'right' },
      { id: 'gap', header: header(lang, trackingPhrases.targetsColumnGap), align: 'right' },
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
      marks.on(targetCell(figure, lang), isRevised(target) ? [phrases.markRevised] : []),
      levelCell(target, marks, lang),
      [
        marks.on(neededWords(target), needed.ok && needed.value.points ? [phrases.markPoints] : []),
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
export function statusMarks(target: TargetAssessment): readonly Bilingual[] {
  const { status, year, judgement, metIn } = target;
  const { deciding, latest, dependsOnRounding } = judgement;
  const level = levelOf(target);
  const remarks: readonly (readonly [boolean, Bilingual])[] = [
    [dependsOnRounding, phrases.markRounding],
    [
      status === 'met' && year !== undefined && metIn !== undefined && metIn < year && deciding?.year !== year,
      phrases.markEarly,
    ],
    [status === 'met' && wasMetBefore(target), phrases.markMetBefore],
    [status === 'met-late' && latest === undefined, phrases.markLateUnknown],
    [level?.isExpected === true, phrases.markExpected],
    [level?.bound !== undefined, phrases.markBound],
    [level?.isDisputed === true, phrases.markDisputed],
  ];
  return remarks.flatMap(([applies, remark]) => (applies ? [remark] : []));
}

/** The status, and of a target that was met the year that is known to meet it. */
export function datedStatus({ status, metIn }: TargetAssessment, lang: Lang): string {
  const words = term(lang, statusPhrases[status]);
  return metIn === undefined ? words : `${words} ${yearWords(metIn, lang)}`;
}

export function statusCell(target: TargetAssessment, marks: Marks, lang: Lang): string {
  return `${marks.on(datedStatus(target, lang), statusMarks(target))}\n${term(lang, rungPhrases[target.rung])}`;
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
    return marks.on(`${limit}${signed(amount.value, 1)}`, [phrases.markGrowthPoints]);
  const inMoney = signed(inUnit(amount.value, money.unit), money.digits);
  const size =
    dimension === 'money' ? inMoney : withSign(amount.value, thingsWords(amount.value, figure.quantity, lang));
  const words = `${limit}${size}`;
  const first = of === 'projected' ? marks.on(`${words}E`, [phrases.markProjected]) : words;
  return share ? `${first}\n${limit}${signedRate(share.value)}` : first;
}

function withSign(value: number, words: string): string {
  return value > 0 ? `+${words}` : words;
}

/** Reasons that another cell of the row gives already. */
const silentFaults: ReadonlySet<string> = new Set(['final', 'no-level', 'no-year']);
