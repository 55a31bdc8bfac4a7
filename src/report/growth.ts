import type { Lang } from '../lang/lang.js';
import { bracketed, header, type Message, message, say, term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import type { Entity } from '../model/entities.js';
import type { DatedFigure, Figure } from '../model/figures.js';
import { metrics } from '../model/metrics.js';
import type { Interval } from '../model/quantity.js';
import type { ObservedGrowth, ObservedGrowths, PublishedGrowth } from '../projection/observed-growth.js';
import { type Block, type Column, notes, type Records, type Row } from './blocks.js';
import { formatNumber, formatRate, spellQuantity } from './format.js';
import { citedSourcesNote, type Note } from './projection-notes.js';
import { boundWords } from './solution.js';

/** How far computed and published growth may lie apart before they are marked. */
const noted = 0.005;

/** Growth between observations as a table. */
export function growthBlocks(dataset: Dataset, growth: ObservedGrowths, lang: Lang): readonly Block[] {
  const { steps } = growth;
  const hasPublished = steps.some(({ published }) => published);
  const right = 'right' as const;
  const columns: readonly Column[] = [
    { id: 'metric', header: header(lang, 'field-metric'), isKey: true },
    { id: 'years', header: header(lang, 'field-year'), isKey: true },
    { id: 'levels', header: header(lang, 'growth-levels') },
    { id: 'rate', header: header(lang, 'growth-per-year'), align: right },
    { id: 'log_rate', header: header(lang, 'growth-log'), align: right },
    { id: 'doubling', header: header(lang, 'growth-doubling'), align: right },
    ...(hasPublished
      ? [
          { id: 'published', header: header(lang, 'growth-published'), align: right },
          { id: 'difference', header: header(lang, 'growth-difference'), align: right },
        ]
      : []),
  ];
  const rows = steps.map((step): Row => {
    const { from, to, logRate, doubling, published } = step;
    const cells = [
      matterName(from, lang),
      `${yearName(from)}–${yearName(to)}`,
      `${spellQuantity(from.quantity, lang)} → ${spellQuantity(to.quantity, lang)}`,
      rateWords(step, lang),
      logRate && step.comparator === '=' ? formatRate(logRate.value, 2) : '—',
      doubling && step.comparator === '=' ? formatNumber(doubling.value, 1) : '—',
    ];
    const beside = [published ? publishedWords(published, lang) : '—', differenceWords(step)];
    return { cells: [...cells, ...(hasPublished ? beside : [])] };
  });
  const words = growthNotes(dataset, growth).map((note) => note[lang]);
  return [{ kind: 'table', columns, rows, records: recordsOf(steps) }, notes(words)];
}

/** Output of `growth --format json`; rates are fractions, an open end is null. */
export function growthOutput(dataset: Dataset, subject: Entity, growth: ObservedGrowths) {
  const ends = ({ value, low, high }: Interval) => ({ value, low: finite(low), high: finite(high) });
  return {
    schema: 'jiqun.growth/1',
    id: subject.id,
    kind: subject.kind,
    steps: growth.steps.map((step) => {
      const { from, to, years, rate, comparator, logRate, doubling, points, notDefined, published } = step;
      const difference = differenceOf(step);
      return {
        metric: to.metric,
        ...(to.scope && { scope: to.scope }),
        ...(to.city !== undefined && { city: to.city }),
        ...(to.part !== undefined && { part: to.part }),
        from: placeOf(from),
        to: placeOf(to),
        years,
        ...(rate && { rate: ends(rate) }),
        ...(comparator && { comparator }),
        ...(logRate && { log_rate: ends(logRate) }),
        ...(doubling && { doubling_years: ends(doubling) }),
        ...(points && { change: ends(points) }),
        ...(notDefined && { not_defined: notDefined }),
        ...(published && {
          published: {
            rate: ends(published.rate),
            origin: published.origin,
            ...(published.basis && { basis: published.basis }),
            ...(difference !== undefined && { difference }),
            cites: published.figures.map(({ cite }) => cite),
          },
        }),
      };
    }),
    left_out: growth.leftOut.map((figure) => ({ metric: figure.metric, ...placeOf(figure) })),
    notes: growthNotes(dataset, growth),
  };
}

function placeOf({ year, quantity, cite }: DatedFigure) {
  return { year, quantity: quantity.text, cite };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** What a figure measures: its metric, and its scope where it has one. */
function matterName({ metric, scope }: Figure, lang: Lang): string {
  const { name } = metrics[metric];
  return scope ? bracketed(lang, name[lang], scope[lang]) : name[lang];
}

function yearName({ year, part }: DatedFigure): string {
  return part === undefined ? String(year) : `${year} ${part}`;
}

function rateWords({ rate, comparator, points, notDefined }: ObservedGrowth, lang: Lang): string {
  if (points) return say(lang, message('growth-points', { points: formatNumber(points.value * 100, 1) }));
  if (rate) return boundWords({ interval: rate, ...(comparator && { comparator }) }, formatRate, lang);
  return notDefined ? term(lang, `undefined-${notDefined}`) : '—';
}

function publishedWords({ rate, origin, basis }: PublishedGrowth, lang: Lang): string {
  const remarks = [
    ...(basis ? [term(lang, `basis-${basis}`)] : []),
    ...(origin === 'chained' ? [term(lang, 'growth-chained')] : []),
  ];
  const words = formatRate(rate.value);
  return remarks.length === 0 ? words : bracketed(lang, words, remarks.join(term(lang, 'comma')));
}

/** Computed less published growth, where the computed one is not open. */
function differenceOf({ rate, comparator, published }: ObservedGrowth): number | undefined {
  return rate && published && comparator === '=' ? rate.value - published.rate.value : undefined;
}

function differenceWords(step: ObservedGrowth): string {
  const difference = differenceOf(step);
  if (difference === undefined) return '—';
  const words = `${difference > 0 ? '+' : ''}${formatNumber(difference * 100, 1)}`;
  return Math.abs(difference) > noted ? `≠ ${words}` : words;
}

function recordsOf(steps: readonly ObservedGrowth[]): Records {
  return {
    columns: [
      'metric',
      'scope_zh',
      'scope_en',
      'part',
      'from',
      'to',
      'from_level',
      'to_level',
      'rate',
      'low',
      'high',
      'log_rate',
      'doubling_years',
      'change',
      'published',
      'published_origin',
      'published_basis',
    ],
    rows: steps.map(({ from, to, rate, logRate, doubling, points, published }) => [
      to.metric,
      to.scope?.zh ?? null,
      to.scope?.en ?? null,
      to.part ?? null,
      from.year,
      to.year,
      from.quantity.text,
      to.quantity.text,
      rate ? rate.value : null,
      rate ? finite(rate.low) : null,
      rate ? finite(rate.high) : null,
      logRate?.value ?? null,
      doubling?.value ?? null,
      points?.value ?? null,
      published?.rate.value ?? null,
      published?.origin ?? null,
      published?.basis ?? null,
    ]),
  };
}

function growthNotes(dataset: Dataset, { steps, leftOut }: ObservedGrowths): readonly Note[] {
  const list: (readonly [string, Message])[] = [['method', message('note-growth-levels')]];
  if (steps.some(({ published }) => published)) list.push(['published', message('note-growth-published')]);
  if (leftOut.length > 0) {
    const words = (lang: Lang): string =>
      leftOut
        .map((figure) => `${matterName(figure, lang)} ${yearName(figure)} ${spellQuantity(figure.quantity, lang)}`)
        .join(term(lang, 'semicolon'));
    list.push(['left-out', message('note-growth-left-out', { figures: { zh: words('zh'), en: words('en') } })]);
  }
  const own = list.map(([id, text]): Note => ({ id, zh: say('zh', text), en: say('en', text) }));
  const cites = steps.flatMap(({ from, to, published }) => [from, to, ...(published?.figures ?? [])]);
  return [...own, citedSourcesNote(dataset, cites)];
}
