import type { Citation } from '../../model/entities.js';
import { type Metric, metrics } from '../../model/metrics.js';
import { parseQuantity, type Quantity } from '../../model/quantity.js';
import { checkAmounts } from '../amounts.js';
import { overlaps, within } from '../document.js';
import type { Mention } from '../extract.js';
import { type Doubt, doubt } from './doubts.js';
import type { DraftItem, DraftSubject, DraftValue } from './item.js';
import { metricAfter, metricBefore } from './metric-words.js';
import { clauseOf, type DocumentReading, proposedDatum } from './reading.js';
import { type FigureContext, growthShape, levelShape, type Shape } from './shapes.js';
import type { Subjects } from './subjects.js';
import { nearestTime } from './times.js';
import { citationOf } from './token.js';

/**
 * Figures that the model can hold, as observations, targets and promised growth; what is said several times is proposed
 * once.
 */
export function figureItems(reading: DocumentReading, subjects: Subjects): readonly DraftItem[] {
  const items = reading.mentions.flatMap((mention) => figureItem(reading, subjects, mention) ?? []);
  const first = new Map<string, DraftItem>();
  for (const item of items) {
    const matter = JSON.stringify([item.subject, item.kind, item.value]);
    if (!first.has(matter)) first.set(matter, item);
  }
  return [...first.values()];
}

function figureItem(reading: DocumentReading, subjects: Subjects, mention: Mention): DraftItem | undefined {
  const quantity = mention.figure?.inList ?? mention.figure?.quantity;
  if (!quantity) return undefined;
  const context = contextOf(reading, mention, quantity);
  const isGrowth =
    quantity.dimension === 'rate' && /增长|增速|增幅|递增|提高|下降|减少|下滑|回落/.test(context.clause.slice(-16));
  const measure = measureOf(context, isGrowth);
  const isRhetoric = quantity.dimension === 'count' && measure.metric === null && !/\d/.test(mention.words);
  if (isRhetoric) return undefined;
  const { subject, review: doubts } = subjects.of(mention);
  const shape = isGrowth
    ? growthShape(context, reading.header.period?.value, subject?.kind === 'group')
    : levelShape(context);
  const place = cityOf(reading, mention);
  const edition = subjects.edition === undefined || shape.kind === 'observation' ? {} : { plan: subjects.edition };
  const value: Record<string, DraftValue> = { metric: measure.metric, ...shape.value, ...place.value, ...edition };
  const cite = citationOf(reading, mention, (candidate) => isSound(reading, mention, candidate, value));
  const review = [
    ...measure.review,
    ...shape.review,
    ...place.review,
    ...doubts,
    ...(cite ? [] : [doubt('token-unclear')]),
  ];
  const isOpen = !cite || isUnclear(context, shape, measure.metric, subject);
  const { start, end } = mention;
  return { kind: shape.kind, start, end, value, review, isOpen, ...(subject && { subject }), ...(cite && { cite }) };
}

function contextOf(
  { document, header, ...reading }: DocumentReading,
  mention: Mention,
  quantity: Quantity,
): FigureContext {
  const upTo = (start: number): string => document.text.slice(start, mention.start);
  return {
    quantity,
    sentence: upTo(document.sentence(mention).start),
    clause: upTo(clauseOf(document, mention).start),
    after: document.text.slice(mention.end, mention.end + 20),
    time: nearestTime({ document, header, ...reading }, mention),
    documentYear: header.year,
  };
}

/** Whether a figure is too unclear for data: without a subject, or a count without a counted thing or a stated year. */
function isUnclear(
  { quantity: { dimension }, time }: FigureContext,
  shape: Shape,
  metric: Metric | null,
  subject: DraftSubject | undefined,
): boolean {
  const isBareCount = dimension === 'count' && (metric === null || time === undefined || time.isInferred);
  return shape.isOpen || dimension === 'points' || isBareCount || !subject;
}

/** Whether an audit would find nothing wrong with the figure at its token. */
function isSound(
  { document, mentions }: DocumentReading,
  { figure, ...mention }: Mention,
  cite: Citation,
  value: DraftItem['value'],
): boolean {
  const digits = figure?.number ?? mention;
  const token = document.find(cite.find).find((hit) => overlaps(hit, digits));
  const parsed = Object.fromEntries(
    (['amount', 'rate'] as const).flatMap((key) => {
      const written = value[key];
      const reading = typeof written === 'string' ? parseQuantity(written) : undefined;
      return reading?.ok ? [[key, reading.quantity] as const] : [];
    }),
  );
  return (
    token !== undefined && checkAmounts(document, mentions, proposedDatum(cite, parsed), token).findings.length === 0
  );
}

interface Measure {
  readonly metric: Metric | null;
  readonly review: readonly Doubt[];
}

/** The metric that the words name: before the figure in its clause, directly behind it, or earlier in the sentence. */
function measureOf({ quantity, sentence, clause, after }: FigureContext, isGrowth: boolean): Measure {
  const behind = isGrowth ? undefined : metricAfter(after, quantity);
  if (behind && quantity.dimension === 'count') return { metric: behind, review: [] };
  const near = metricBefore(clause, quantity, isGrowth) ?? behind;
  if (near) return { metric: near, review: [] };
  const far = metricBefore(sentence, quantity, isGrowth);
  return far
    ? { metric: far, review: [doubt('metric-far', { metric: metrics[far].name })] }
    : { metric: null, review: [doubt('metric-unknown')] };
}

/** The one city of the region that stands before a figure in its clause. */
function cityOf(
  { document, mentions }: DocumentReading,
  mention: Mention,
): { readonly value: { readonly city?: string }; readonly review: readonly Doubt[] } {
  const before = { start: clauseOf(document, mention).start, end: mention.start };
  const cities = [
    ...new Set(within(mentions, before).flatMap((other) => (other.kind === 'city' ? (other.id ?? []) : []))),
  ];
  const [city] = cities;
  if (city === undefined) return { value: {}, review: [] };
  return cities.length > 1
    ? { value: {}, review: [doubt('cities-several')] }
    : { value: { city }, review: [doubt('city')] };
}
