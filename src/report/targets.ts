import type { Lang } from '../lang/lang.js';
import { type MessageKey, message, say, term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import type { BaseReason } from '../projection/observations.js';
import { orUndefined } from '../projection/result.js';
import { horizon, type TargetAssessment } from '../projection/targets.js';
import { meets } from '../projection/threshold.js';
import { type Document, notes, type Row, type Table, text } from './blocks.js';
import { formatMoney, formatRate, type MoneyFormat, moneyUnitName, spellQuantity } from './format.js';
import { Marks } from './marks.js';
import {
  countWords,
  faultKey,
  isOpen,
  signed,
  signedRate,
  subjectCell,
  targetCell,
  type Unassessable,
  unassessableBlocks,
  yearWords,
} from './promised.js';
import { verdicts } from './selection.js';
import { targetNotes } from './targets-notes.js';
import { targetRecords } from './targets-output.js';
import { isAssessable, type TargetsView, targetMoney } from './targets-view.js';

/** The targets that can be assessed in full, the others in short, and what the figures rest on. */
export function targetsDocument(dataset: Dataset, view: TargetsView, lang: Lang): Document {
  const { targets, isEach } = view;
  const title = say(lang, message('targets-title', { title: dataset.title }));
  const records = targetRecords(dataset, view);
  if (targets.length === 0) return { title, blocks: [text(term(lang, 'targets-none'))], records };
  const assessable = targets.filter(isAssessable);
  const counts = verdicts.map(
    (verdict) => [`verdict-${verdict}`, targets.filter((item) => item.verdict === verdict).length] as const,
  );
  const marks = new Marks();
  const table = assessable.length === 0 ? [] : [targetsTable(dataset, assessable, marks, lang)];
  const remarks = [...marks.notes(lang), ...targetNotes(dataset, view).map((note) => note[lang])];
  return {
    title,
    blocks: [
      text(say(lang, message('targets-counts', { total: targets.length, counts: countWords(counts, lang) }))),
      ...table,
      ...unassessableBlocks(dataset, targets.flatMap(asUnassessable), isEach, lang),
      notes(remarks),
    ],
    records,
  };
}

function asUnassessable({ figure, reason, otherMetrics, latest }: TargetAssessment): readonly Unassessable[] {
  return reason === undefined ? [] : [{ figure, reason, otherMetrics, latest }];
}

function targetsTable(dataset: Dataset, targets: readonly TargetAssessment[], marks: Marks, lang: Lang): Table {
  const money = targetMoney(targets);
  return {
    kind: 'table',
    title: say(lang, message('targets-assessable', { count: targets.length, unit: moneyUnitName(money.unit, lang) })),
    isSpaced: true,
    columns: [
      { id: 'subject', header: term(lang, 'tracking-column-subject'), isKey: true },
      { id: 'verdict', header: term(lang, 'targets-column-verdict') },
      { id: 'target', header: term(lang, 'tracking-column-target') },
      { id: 'base', header: term(lang, 'targets-column-base') },
      { id: 'growth', header: term(lang, 'targets-column-growth'), align: 'right' },
      { id: 'projected', header: term(lang, 'targets-column-projected'), align: 'right' },
    ],
    rows: targets.map((target) => targetRow(dataset, target, money, marks, lang)),
  };
}

function targetRow(dataset: Dataset, target: TargetAssessment, money: MoneyFormat, marks: Marks, lang: Lang): Row {
  const { figure, base, needed, goal, projected, gap } = target;
  const level = orUndefined(projected);
  const distance = orUndefined(gap);
  return {
    cells: [
      subjectCell(dataset, figure, lang),
      verdictCell(target, marks, lang),
      targetCell(figure, lang),
      baseCell(target, marks, lang),
      `${needed.ok ? formatRate(needed.value.value) : '—'}\n${goal.ok ? formatRate(goal.value.rate.value) : '—'}`,
      level && distance
        ? `${formatMoney(level.value, money)}\n${signed(distance.amount.value, money.digits)}\n${signedRate(distance.share.value)}`
        : marks.on('—', projected.ok ? [] : [faultKey(projected.notDefined)]),
    ],
    cites: [figure.cite, ...(base.ok ? [base.value.figure.cite] : [])],
  };
}

/** A smaller share of the target is shown as 0.0%. */
const smallestGap = 0.0005;

function verdictCell(target: TargetAssessment, marks: Marks, lang: Lang): string {
  const { verdict, dependsOn, metIn, figure, threshold } = target;
  const projected = orUndefined(target.projected);
  const share = orUndefined(target.gap)?.share.value;
  const remarks: readonly (readonly [boolean, MessageKey])[] = [
    [dependsOn.rounding, 'mark-rounding'],
    [dependsOn.periods, 'mark-periods'],
    [dependsOn.priceBasis === true, 'mark-price-basis'],
    [metIn !== undefined && figure.year !== undefined && metIn > figure.year, 'mark-met-late'],
    [verdict === 'short' && threshold.isStrict && share !== undefined && Math.abs(share) < smallestGap, 'mark-strict'],
    [metIn !== undefined && projected !== undefined && !meets(projected.value, threshold), 'mark-above-scenario'],
  ];
  const words = term(lang, `verdict-${verdict}`);
  return `${marks.on(
    words,
    remarks.flatMap(([applies, remark]) => (applies ? [remark] : [])),
  )}\n${reachedWords(target, lang)}`;
}

/** The year that was measured or, with E, the one that the scenario leads to. */
function reachedWords({ metIn, yearReached }: TargetAssessment, lang: Lang): string {
  if (metIn !== undefined) return yearWords(metIn, lang);
  if (yearReached.ok) return `${yearReached.value}E`;
  return yearReached.notDefined === 'beyond-horizon'
    ? say(lang, message('tracking-after-year', { year: horizon }))
    : '—';
}

const baseMarks: { readonly [Reason in BaseReason]?: MessageKey } = {
  'before-edition': 'mark-before-edition',
  'before-target': 'mark-before-target',
  latest: 'mark-latest',
};

function baseCell({ base }: TargetAssessment, marks: Marks, lang: Lang): string {
  if (!base.ok) return marks.on('—', [faultKey(base.notDefined)]);
  const { figure, year, reason } = base.value;
  const chosen = baseMarks[reason];
  const remarks = [...(chosen ? [chosen] : []), ...(isOpen(figure.quantity) ? (['mark-open-base'] as const) : [])];
  return `${spellQuantity(figure.quantity, lang)}\n${marks.on(yearWords(year, lang), remarks)}`;
}
