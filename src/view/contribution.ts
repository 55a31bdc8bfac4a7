import { type Block, notes, type Table } from '../document/blocks.js';
import { outputOf, type ResultColumn, recordsOf, tableOf } from '../document/columns.js';
import type { Dataset } from '../model/dataset.js';
import type { DatedFigure } from '../model/figures.js';
import type { Metric } from '../model/metrics.js';
import type { Interval } from '../model/quantity.js';
import type { MoneyUnit } from '../model/units.js';
import type { Contributor } from '../study/contribution.js';
import type { Projection } from '../study/projection.js';
import type { Bilingual } from '../words/lang.js';
import { capital, inBoth, type Message, message, together, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { chooseMoneyFormat, formatMoney, formatNumber, formatRate, type MoneyFormat, moneyUnitName } from './format.js';
import { boundColumns } from './levels.js';
import { citedSourcesNote, type Note, projectionNotes, projectionSourcesNote } from './projection-notes.js';
import { intervalOutput } from './promised.js';

const phrases = {
  contributionName: { zh: '项目', en: 'part' },
  contributionGrowth: { zh: '增长', en: 'Growth' },
  contributionGrowthSpan: { zh: '累计增长', en: 'Growth in all' },
  contributionShare: { zh: '{year}年比重', en: 'Share {year}' },
  contributionShareStart: { zh: '基期比重', en: 'Share at the start' },
  contributionShareEnd: { zh: '末期比重', en: 'Share at the end' },
  contributionStart: { zh: '基期', en: 'Start' },
  contributionEnd: { zh: '末期', en: 'End' },
  contributionRate: { zh: '贡献率', en: 'Contribution rate' },
  contributionPull: { zh: '拉动（百分点）', en: 'Points of growth' },
  noteContribution: {
    zh: '贡献率=部分的增量÷整体的增量；拉动=部分的增长×其基期比重，单位为百分点',
    en:
      "Contribution rate: change of the part over change of the whole; points of growth: the part's growth times " +
      'its share at the start',
  },
  noteContributionSpan: {
    zh: '增长与拉动是{from}—{to}年{years}年累计，不是年均',
    en: 'Growth and points are those of the {years} years {from} to {to} together, not per year',
  },
  noteContributionRounded: {
    zh: '各数分别四舍五入，合计可能与相加之和差末位；未舍入的数相加等于合计',
    en: 'Figures are rounded one by one and may miss the total in the last place; unrounded they add up to it',
  },
  noteContributionBounds: {
    zh: '区间：同一数字既在部分又在整体时只计一次',
    en: 'Intervals: a figure that stands both in a part and in the whole counts once',
  },
  noteContributionZero: {
    zh: '整体没有变化，贡献率无定义',
    en: 'The whole does not change: contribution rates are not defined',
  },
  noteContributionNominal: {
    zh: '按公布的水平计算，未剔除价格变动；与按不变价公布的贡献率会有出入',
    en: 'From levels as published, prices not taken out: published contributions at constant prices differ',
  },
  noteContributionOverlap: {
    zh: '“其余”为整体减去所列部分；所列部分之间如有重叠，未剔除',
    en: '"Rest" is the whole less the parts listed; what the parts share with each other is not taken out',
  },
  noteContributionReadings: {
    zh: '公布的数字按四舍五入数读：{readings}',
    en: 'Published numbers are read as rounded: {readings}',
  },
} as const satisfies Record<string, Bilingual>;

/** Contributions and their origin: a projection, observed figures, or published numbers. */
export interface ContributionStudy {
  readonly contributors: readonly Contributor[];
  readonly basis:
    | { readonly kind: 'projection'; readonly projection: Projection }
    | { readonly kind: 'observed'; readonly figures: readonly DatedFigure[]; readonly hasResidue: boolean }
    | { readonly kind: 'published'; readonly readings: readonly string[] };
  readonly from?: number;
  readonly to?: number;
  readonly metric?: Metric;
  /** Counter of levels that are not money. */
  readonly counter?: string | undefined;
}

export interface ContributionView {
  readonly unit?: MoneyUnit | undefined;
  readonly intervals?: boolean | undefined;
}

const measures = ['start', 'end', 'growth', 'shareBefore', 'shareAfter', 'contribution', 'pull'] as const;
type Measure = (typeof measures)[number];

/** Names of the columns in output for programs. */
const names = {
  start: 'start',
  end: 'end',
  growth: 'growth',
  shareBefore: 'share_start',
  shareAfter: 'share_end',
  contribution: 'contribution',
  pull: 'pull',
} as const satisfies Record<Measure, string>;

/** Table of contributions with the notes needed to read it. */
export function contributionBlocks(
  dataset: Dataset,
  study: ContributionStudy,
  view: ContributionView,
): readonly Block[] {
  const money = moneyOf(study, view.unit);
  const words = contributionNotes(dataset, study, money, view.intervals ?? false);
  return [contributionTable(study, money, view), notes(words)];
}

/** Output of `contribution --format json`; rates, shares and pulls are fractions, an open end is null. */
export function contributionOutput(dataset: Dataset, study: ContributionStudy) {
  const { basis, contributors, from, to, metric } = study;
  const projection = basis.kind === 'projection' ? basis.projection : undefined;
  return {
    schema: 'jiqun.contribution/1',
    basis: basis.kind,
    ...(projection && { scenario: projection.scenario.id, set: Object.fromEntries(projection.set) }),
    ...(metric && { metric }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(contributors.some(({ start }) => start) && { unit: study.counter ?? '亿元' }),
    rows: contributors.map((row) => ({
      ...outputOf(rowColumns, row),
      ...Object.fromEntries(measures.flatMap((key) => (row[key] ? [[names[key], intervalOutput(row[key])]] : []))),
    })),
    ...(basis.kind === 'observed' && {
      figures: basis.figures.map(({ subject, metric: of, year, quantity, cite }) => ({
        subject: subject.id,
        metric: of,
        year,
        quantity: quantity.text,
        cite,
      })),
    }),
    notes: contributionNotes(dataset, study, moneyOf(study), true),
  };
}

function moneyOf({ contributors }: ContributionStudy, unit?: MoneyUnit): MoneyFormat {
  return chooseMoneyFormat(
    contributors.flatMap(({ start, end }) => [start, end].flatMap((level) => (level ? [level.value] : []))),
    unit,
  );
}

const rowColumns: readonly ResultColumn<Contributor>[] = [
  { id: 'id', value: ({ id }) => id },
  { id: 'name', isInBoth: true, value: ({ name }) => name },
  { id: 'kind', value: ({ kind }) => kind },
];

/** A row, or the intervals that stand beneath it. */
type Line = Contributor & { readonly isRange: boolean };

function contributionTable(
  study: ContributionStudy,
  money: MoneyFormat,
  { intervals = false }: ContributionView,
): Table {
  const { contributors, counter } = study;
  const shown = measures.filter((key) => contributors.some((row) => row[key]));
  const unit = counter ?? moneyUnitName(money.unit);
  const columns: readonly ResultColumn<Line>[] = [
    {
      id: 'name',
      head: shown.includes('start') ? message(reportPhrases.projectUnit, { unit }) : capital(phrases.contributionName),
      isKey: true,
      screen: ({ name, isRange }) => (isRange ? together`  ${reportPhrases.projectInterval}` : name),
    },
    ...shown.map(
      (key): ResultColumn<Line> => ({
        id: names[key],
        head: headOf(key, study),
        align: 'right',
        screen: ({ isRange, [key]: found }) => {
          if (isRange) return found ? rangeOf(key, found, money, counter) : '';
          return found && spell(key, found.value, money, counter, 0);
        },
      }),
    ),
  ];
  const items = contributors.flatMap((row): readonly Line[] =>
    (intervals ? [false, true] : [false]).map((isRange) => ({ ...row, isRange })),
  );
  const tone = ({ kind, isRange }: Line) =>
    isRange || kind === 'residue' ? 'faint' : kind === 'whole' ? 'strong' : undefined;
  return { ...tableOf({ columns, items, tone }), records: recordsOf(recordColumns(counter), measuresOf(study)) };
}

function headOf(key: Measure, { from, to, basis }: ContributionStudy): Words {
  const isProjected = basis.kind === 'projection';
  const year = (at: number | undefined, other: Bilingual): Words =>
    at === undefined ? other : `${at}${isProjected && at > basis.projection.baseYear ? 'E' : ''}`;
  const isLong = from !== undefined && to !== undefined && to - from > 1;
  switch (key) {
    case 'start':
      return year(from, phrases.contributionStart);
    case 'end':
      return year(to, phrases.contributionEnd);
    case 'growth':
      return isLong ? phrases.contributionGrowthSpan : phrases.contributionGrowth;
    case 'shareBefore':
      return from === undefined ? phrases.contributionShareStart : message(phrases.contributionShare, { year: from });
    case 'shareAfter':
      return to === undefined ? phrases.contributionShareEnd : message(phrases.contributionShare, { year: to });
    case 'contribution':
      return phrases.contributionRate;
    case 'pull':
      return phrases.contributionPull;
    default:
      return key satisfies never;
  }
}

function spell(key: Measure, value: number, money: MoneyFormat, counter: string | undefined, more: number): string {
  if (key === 'pull') return formatNumber(value * 100, 1 + more);
  if (key !== 'start' && key !== 'end') return formatRate(value, 1 + more);
  return counter === undefined
    ? formatMoney(value, { ...money, digits: money.digits + more })
    : formatNumber(value, more);
}

function rangeOf(key: Measure, { low, high }: Interval, money: MoneyFormat, counter: string | undefined): string {
  const [from, to] = [low, high].map((end) => spell(key, end, money, counter, 1));
  if (from === to) return '';
  return Number.isFinite(low) || Number.isFinite(high) ? `[${from}, ${to})` : '—';
}

/** A measure of a row as a record of CSV. */
type MeasureRecord = Contributor & Interval & { readonly key: Measure };

function measuresOf({ contributors }: ContributionStudy): readonly MeasureRecord[] {
  return contributors.flatMap((row) => measures.flatMap((key) => (row[key] ? [{ ...row, ...row[key], key }] : [])));
}

function recordColumns(counter = '亿元'): readonly ResultColumn<MeasureRecord>[] {
  return [
    ...rowColumns,
    { id: 'measure', value: ({ key }) => names[key] },
    { id: 'value', value: ({ value }) => value },
    ...boundColumns,
    { id: 'unit', value: ({ key }) => (key === 'start' || key === 'end' ? counter : 'fraction') },
  ];
}

const kept: ReadonlySet<string> = new Set([
  'scenario',
  'set',
  'set-unused',
  'periods',
  'price-basis',
  'gross',
  'other-metric',
  'without-figure',
  'negative',
]);

function contributionNotes(
  dataset: Dataset,
  study: ContributionStudy,
  money: MoneyFormat,
  hasIntervals: boolean,
): readonly Note[] {
  const { basis, contributors, from, to } = study;
  const list: (readonly [string, Message])[] = [['method', message(phrases.noteContribution)]];
  if (from !== undefined && to !== undefined && to - from > 1)
    list.push(['span', message(phrases.noteContributionSpan, { from, to, years: to - from })]);
  list.push(['rounded', message(phrases.noteContributionRounded)]);
  if (hasIntervals) list.push(['bounds', message(phrases.noteContributionBounds)]);
  if (!contributors.some(({ contribution }) => contribution))
    list.push(['zero', message(phrases.noteContributionZero)]);
  if (basis.kind === 'observed') list.push(['prices', message(phrases.noteContributionNominal)]);
  if (basis.kind === 'observed' && basis.hasResidue) list.push(['overlap', message(phrases.noteContributionOverlap)]);
  if (basis.kind === 'published')
    list.push(['readings', message(phrases.noteContributionReadings, { readings: basis.readings })]);
  const own = list.map(([id, words]): Note => ({ id, ...inBoth(words) }));
  return [...own, ...notesOfBasis(dataset, basis, money)];
}

function notesOfBasis(dataset: Dataset, basis: ContributionStudy['basis'], money: MoneyFormat): readonly Note[] {
  switch (basis.kind) {
    case 'projection': {
      const { projection } = basis;
      const words = projectionNotes(dataset, projection, money).filter(({ id }) => kept.has(id));
      return [...words, projectionSourcesNote(dataset, [projection])];
    }
    case 'observed':
      return [citedSourcesNote(dataset, basis.figures)];
    case 'published':
      return [];
    default:
      return basis satisfies never;
  }
}
