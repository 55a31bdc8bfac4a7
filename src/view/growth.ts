import { type Block, notes } from '../document/blocks.js';
import { describedTable, type ResultColumn } from '../document/columns.js';
import type { Dataset } from '../model/dataset.js';
import type { Entity } from '../model/entities.js';
import type { DatedFigure, Figure } from '../model/figures.js';
import { metrics } from '../model/metrics.js';
import type { ObservedGrowth, ObservedGrowths, PublishedGrowth } from '../study/observed-growth.js';
import type { Bilingual } from '../words/lang.js';
import { bracketed, capital, inBoth, listed, type Message, message, together, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { basisPhrases, termPhrases } from '../words/terms.js';
import { undefinedPhrases } from '../words/whatif.js';
import { formatNumber, formatRate, spellQuantity } from './format.js';
import { citedSourcesNote, type Note } from './projection-notes.js';
import { intervalOutput } from './promised.js';
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

/** Difference between computed and published growth above which a row is marked, as a fraction. */
const noted = 0.005;

/** Table of growth between observations. */
export function growthBlocks(dataset: Dataset, growth: ObservedGrowths): readonly Block[] {
  const { steps } = growth;
  const hasPublished = steps.some(({ published }) => published);
  const table = describedTable({
    columns,
    items: steps,
    shown: [
      ...['metric', 'years', 'levels', 'rate', 'log_rate', 'doubling_years'],
      ...(hasPublished ? ['published', 'difference'] : []),
    ],
  });
  return [table, notes(growthNotes(dataset, growth))];
}

/** Columns for each step of growth; rates as fractions. */
const columns: readonly ResultColumn<ObservedGrowth>[] = [
  {
    id: 'metric',
    head: capital(reportPhrases.fieldMetric),
    isKey: true,
    value: ({ to }) => to.metric,
    screen: ({ from }) => matterName(from),
  },
  { id: 'scope', isInBoth: true, value: ({ to }) => to.scope },
  { id: 'part', value: ({ to }) => to.part },
  {
    id: 'years',
    head: capital(reportPhrases.fieldYear),
    isKey: true,
    screen: ({ from, to }) => `${yearName(from)}–${yearName(to)}`,
  },
  { id: 'from', value: ({ from }) => from.year },
  { id: 'to', value: ({ to }) => to.year },
  {
    id: 'levels',
    head: capital(phrases.growthLevels),
    screen: ({ from, to }) => together`${spellQuantity(from.quantity)} → ${spellQuantity(to.quantity)}`,
  },
  { id: 'from_level', value: ({ from }) => from.quantity.text },
  { id: 'to_level', value: ({ to }) => to.quantity.text },
  {
    id: 'rate',
    head: capital(phrases.growthPerYear),
    align: 'right',
    value: ({ rate }) => rate?.value,
    screen: rateWords,
  },
  { id: 'low', value: ({ rate }) => rate?.low },
  { id: 'high', value: ({ rate }) => rate?.high },
  {
    id: 'log_rate',
    head: capital(phrases.growthLog),
    align: 'right',
    value: ({ logRate }) => logRate?.value,
    screen: ({ logRate, comparator }) => (logRate && comparator === '=' ? formatRate(logRate.value, 2) : '—'),
  },
  {
    id: 'doubling_years',
    head: capital(phrases.growthDoubling),
    align: 'right',
    value: ({ doubling }) => doubling?.value,
    screen: ({ doubling, comparator }) => (doubling && comparator === '=' ? formatNumber(doubling.value, 1) : '—'),
  },
  { id: 'change', value: ({ points }) => points?.value },
  {
    id: 'published',
    head: capital(phrases.growthPublished),
    align: 'right',
    value: ({ published }) => published?.rate.value,
    screen: ({ published }) => (published ? publishedWords(published) : '—'),
  },
  { id: 'difference', head: capital(phrases.growthDifference), align: 'right', screen: differenceWords },
  { id: 'published_origin', value: ({ published }) => published?.origin },
  { id: 'published_basis', value: ({ published }) => published?.basis },
];

/** Output of `growth --format json`; rates are fractions, an open end is null. */
export function growthOutput(dataset: Dataset, subject: Entity, growth: ObservedGrowths) {
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
        ...(rate && { rate: intervalOutput(rate) }),
        ...(comparator && { comparator }),
        ...(logRate && { log_rate: intervalOutput(logRate) }),
        ...(doubling && { doubling_years: intervalOutput(doubling) }),
        ...(points && { change: intervalOutput(points) }),
        ...(notDefined && { not_defined: notDefined }),
        ...(published && {
          published: {
            rate: intervalOutput(published.rate),
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

/** Metric of a figure, and its scope where it has one. */
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

/** Computed less published growth, as a fraction; undefined where the computed rate has an open end. */
function differenceOf({ rate, comparator, published }: ObservedGrowth): number | undefined {
  return rate && published && comparator === '=' ? rate.value - published.rate.value : undefined;
}

function differenceWords(step: ObservedGrowth): string {
  const difference = differenceOf(step);
  if (difference === undefined) return '—';
  const words = `${difference > 0 ? '+' : ''}${formatNumber(difference * 100, 1)}`;
  return Math.abs(difference) > noted ? `≠ ${words}` : words;
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
