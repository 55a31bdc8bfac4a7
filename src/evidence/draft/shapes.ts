import type { Quantity } from '../../model/quantity.js';
import { type Doubt, doubt } from './doubts.js';
import type { DraftValue } from './item.js';
import type { TimeReading } from './times.js';

/** The words around a figure. */
export interface FigureContext {
  readonly quantity: Quantity;
  /** The sentence and the clause up to the figure, and what follows it. */
  readonly sentence: string;
  readonly clause: string;
  readonly after: string;
  readonly time: TimeReading | undefined;
  /** Year of the document. */
  readonly documentYear: number | undefined;
}

/** The nature of a figure: measured or promised, and its time. */
export interface Shape {
  readonly kind: 'observation' | 'target' | 'growth';
  readonly value: { readonly [key: string]: DraftValue };
  readonly review: readonly Doubt[];
  readonly isOpen: boolean;
}

const striving = /力争|争取/;

/** A level: promised where its year is to come or the words say so, measured otherwise. */
export function levelShape(context: FigureContext): Shape {
  return isPromise(context) ? promisedLevel(context) : measuredLevel(context);
}

function measuredLevel({ quantity, time, documentYear }: FigureContext): Shape {
  const isFuture = time !== undefined && documentYear !== undefined && time.year > documentYear;
  const isClear = time !== undefined && time.period === undefined && !isFuture;
  const unclear = time?.period === undefined ? doubt('year-unknown') : doubt('year-span', { period: time.period });
  const value = { year: isClear ? time.year : null, ...partOf(time), amount: quantity.text };
  return { kind: 'observation', value, review: isClear ? farTime(time) : [unclear], isOpen: false };
}

function promisedLevel(context: FigureContext): Shape {
  const { quantity, sentence, clause, time } = context;
  const isThreshold = quantity.comparator === '=' && !quantity.isRange && /达到?\s*$/.test(clause);
  const amount = isThreshold ? `达${quantity.text}` : quantity.text;
  const value = { ...(time && { year: time.year }), amount, ...(striving.test(sentence) && { aspiration: true }) };
  const doubts = [
    ...(time ? farTime(time) : [doubt('target-year-unknown')]),
    ...(isSureGoal(context) ? [] : [doubt('target-unclear')]),
  ];
  return { kind: 'target', value, review: doubts, isOpen: false };
}

/**
 * A rate of growth: promised for a period, or measured against the year before.
 * @param period of the plan that the document's title names
 * @param isOfGroup whether it is a group's, whose growth has a last year and no period
 */
export function growthShape(context: FigureContext, period: string | undefined, isOfGroup: boolean): Shape {
  const { quantity, clause, time } = context;
  const isAverage = /年均/.test(clause.slice(-24));
  const isMeasured = time === undefined ? !isAverage : !isPromise(context);
  const isFall = /(?:下降|减少|降低|下滑|回落|负增长)[了约近超]*\s*$/.test(clause);
  const rate = isFall ? `-${quantity.text}` : quantity.text;
  if (isMeasured) return measuredGrowth(context, rate, isAverage);
  const doubts = isAverage ? [] : [doubt('growth-not-average')];
  if (isOfGroup)
    return { kind: 'growth', value: { until: time?.year ?? null, rate }, review: doubts, isOpen: !isAverage };
  const years = time?.period ?? period ?? null;
  const source = time?.period !== undefined ? [] : [doubt(years === null ? 'period-unknown' : 'period-title')];
  return { kind: 'growth', value: { period: years, rate }, review: [...source, ...doubts], isOpen: !isAverage };
}

function measuredGrowth({ time }: FigureContext, rate: string, isAverage: boolean): Shape {
  const doubts = isAverage ? [doubt('average-measured')] : [];
  const value = { year: time?.year ?? null, ...partOf(time), rate };
  return {
    kind: 'observation',
    value,
    review: [...(time ? farTime(time) : [doubt('year-unknown')]), ...doubts],
    isOpen: isAverage,
  };
}

function partOf(time: TimeReading | undefined): { readonly part?: string } {
  return time?.part === undefined ? {} : { part: time.part };
}

function farTime({ isInferred, isEarlier, year }: TimeReading): readonly Doubt[] {
  if (isInferred) return [doubt('year-far', { year })];
  return isEarlier ? [doubt('year-earlier', { year })] : [];
}

function isPromise(context: FigureContext): boolean {
  const { time, documentYear, sentence } = context;
  if (isSureGoal(context)) return true;
  if (time && documentYear !== undefined && time.year < documentYear) return false;
  return (
    /力争|争取|目标|(?:到|至).{0,8}(?:年底?|末)|建成|打造|培育|新增|建设/.test(sentence) &&
    !/已|累计|目前|现有/.test(sentence)
  );
}

/** Whether a figure is surely a goal: its year was still to come for the document, or is not past and follows 到. */
function isSureGoal({ time, documentYear }: FigureContext): boolean {
  if (!time || (time.isInferred && !time.isGoal)) return false;
  return documentYear === undefined
    ? time.isGoal
    : time.year > documentYear || (time.isGoal && time.year === documentYear);
}
