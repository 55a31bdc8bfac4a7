import type { Dataset } from '../model/dataset.js';
import type { Entity } from '../model/entities.js';
import type { DatedFigure, Figure } from '../model/figures.js';
import { metrics } from '../model/metrics.js';
import type { Interval } from '../model/quantity.js';
import type { ObservedGrowth, ObservedGrowths, PublishedGrowth } from '../projection/observed-growth.js';
import type { Bilingual } from '../words/lang.js';
import { bracketed, capital, inBoth, listed, type Message, message, together, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { basisPhrases, termPhrases } from '../words/terms.js';
import { undefinedPhrases } from '../words/whatif.js';
import { type Block, type Column, notes, type Records, type Row } from './blocks.js';
import { formatNumber, formatRate, spellQuantity } from './format.js';
import { citedSourcesNote, type Note } from './projection-notes.js';
import { boundWords } from './solution.js';

const phrases = {
  growthLevels: { zh: '水平', en: 'levels' },
  growthPerYear: { zh: '年均增速', en: 'growth per year' },
  growthLog: { zh: '对数增速', en: 'log growth' },
  growthDoubling: { zh: '翻番年数', en: 'Years to double' },
  growthPublished: { zh: '公布的增速', en: 'published' },
  growthDifference: { zh: '相差（百分点）', en: 'difference, points' },
  growthPoints: { zh: '{points}个百分点', en: '{points} points' },
  growthChained: { zh: '各年增速连乘', en: 'chain of yearly rates' },
  noteGrowthLevels: {
    zh: '年均增速=(末期÷基期)^(1/年数)−1，按相隔年数计；括号内为四舍五入留下的范围；对数增速=ln(末期÷基期)÷年数',
    en:
      'Growth per year is (last / first)^(1/years) − 1 over the years that elapse, with the range that rounding ' +
      'leaves; log growth is ln(last / first) / years',
  },
  noteGrowthPublished: {
    zh: '公布的增速常按可比口径或不变价计算，与两个公布水平之比不同；相差超过0.5个百分点的标≠，两者都不改动',
    en:
      'Published rates often rest on a comparable base or constant prices and differ from the ratio of two ' +
      'published levels; more than 0.5 points apart is marked ≠, and neither is changed',
  },
  noteGrowthLeftOut: {
    zh: '未用（只是上下限，或为预计数）：{figures}；用--from、--to指定其年份则单边计算',
    en: 'Left out, as bounds or estimates: {figures}; with --from or --to their years can be asked for',
  },
} as const satisfies Record<string, Bilingual>;

/** How far computed and published growth may lie apart before they are marked. */
const noted = 0.005;

/** Growth between observations as a table. */
export function growthBlocks(dataset: Dataset, growth: ObservedGrowths): readonly Block[] {
  const { steps } = growth;
  const hasPublished = steps.some(({ published }) => published);
  const right = 'right' as const;
  const columns: readonly Column[] = [
    { id: 'metric', header: capital(reportPhrases.fieldMetric), isKey: true },
    { id: 'years', header: capital(reportPhrases.fieldYear), isKey: true },
    { id: 'levels', header: capital(phrases.growthLevels) },
    { id: 'rate', header: capital(phrases.growthPerYear), align: right },
    { id: 'log_rate', header: capital(phrases.growthLog), align: right },
    { id: 'doubling', header: capital(phrases.growthDoubling), align: right },
    ...(hasPublished
      ? [
          { id: 'published', header: capital(phrases.growthPublished), align: right },
          { id: 'difference', header: capital(phrases.growthDifference), align: right },
        ]
      : []),
  ];
  const rows = steps.map((step): Row => {
    const { from, to, logRate, doubling, published } = step;
    const cells = [
      matterName(from),
      `${yearName(from)}–${yearName(to)}`,
      together`${spellQuantity(from.quantity)} → ${spellQuantity(to.quantity)}`,
      rateWords(step),
      logRate && step.comparator === '=' ? formatRate(logRate.value, 2) : '—',
      doubling && step.comparator === '=' ? formatNumber(doubling.value, 1) : '—',
    ];
    const beside = [published ? publishedWords(published) : '—', differenceWords(step)];
    return { cells: [...cells, ...(hasPublished ? beside : [])] };
  });
  const words = growthNotes(dataset, growth);
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
function matterName({ metric, scope }: Figure): Words {
  const { name } = metrics[metric];
  return scope ? bracketed(name, scope) : name;
}

function yearName({ year, part }: DatedFigure): string {
  return part === undefined ? String(year) : `${year} ${part}`;
}

function rateWords({ rate, comparator, points, notDefined }: ObservedGrowth): Words {
  if (points) return message(phrases.growthPoints, { points: formatNumber(points.value * 100, 1) });
  if (rate) return boundWords({ interval: rate, ...(comparator && { comparator }) }, formatRate);
  return notDefined ? undefinedPhrases[notDefined] : '—';
}

function publishedWords({ rate, origin, basis }: PublishedGrowth): Words {
  const remarks = [...(basis ? [basisPhrases[basis]] : []), ...(origin === 'chained' ? [phrases.growthChained] : [])];
  const words = formatRate(rate.value);
  return remarks.length === 0 ? words : bracketed(words, listed(remarks));
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
  const list: (readonly [string, Message])[] = [['method', message(phrases.noteGrowthLevels)]];
  if (steps.some(({ published }) => published)) list.push(['published', message(phrases.noteGrowthPublished)]);
  if (leftOut.length > 0) {
    const words = listed(
      leftOut.map((figure) => together`${matterName(figure)} ${yearName(figure)} ${spellQuantity(figure.quantity)}`),
      termPhrases.semicolon,
    );
    list.push(['left-out', message(phrases.noteGrowthLeftOut, { figures: words })]);
  }
  const own = list.map(([id, text]): Note => ({ id, ...inBoth(text) }));
  const cites = steps.flatMap(({ from, to, published }) => [from, to, ...(published?.figures ?? [])]);
  return [...own, citedSourcesNote(dataset, cites)];
}
