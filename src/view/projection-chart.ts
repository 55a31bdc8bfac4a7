import type { Bars, LineChart } from '../document/blocks.js';
import type { Projection, ProjectionRow } from '../study/projection.js';
import type { Bilingual } from '../words/lang.js';
import { message } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { kindPhrases } from '../words/terms.js';
import { formatMoney, type MoneyFormat, moneyUnitName } from './format.js';
import { rowName } from './price-notes.js';

const phrases = {
  projectChartClusters: {
    zh: '有自身数字的集群，{year}年，{unit}',
    en: 'Clusters with a figure of their own in {year}, {unit}',
  },
  chartKnown: { zh: '增速已公布', en: 'growth is published' },
  chartOwnScales: { zh: '各图刻度不同', en: 'each panel has a scale of its own' },
  chartAssumed: { zh: '增速为假设', en: 'growth is assumed' },
} as const satisfies Record<string, Bilingual>;

/** Bars of the groups by year, or of the clusters at the last year. */
export function projectionBars({ rows, by, to }: Projection, years: readonly number[], money: MoneyFormat): Bars {
  const groups = rows.filter(({ level }) => level === 'group');
  const clusters = rows.filter(({ level }) => level === 'cluster');
  if (by === 'cluster' && clusters.length > 0) {
    const bars = clusters.map(({ name, values }) => {
      const value = values.at(-1)?.value ?? 0;
      return { label: name, values: [value], text: formatMoney(value, money) };
    });
    return {
      kind: 'bars',
      title: message(phrases.projectChartClusters, { year: to, unit: moneyUnitName(money.unit) }),
      parts: [kindPhrases.cluster],
      bars,
    };
  }
  const total = rows.find(({ level }) => level === 'total');
  const bars = years.map((year) => {
    const values = groups.map((row) => row.values.find((value) => value.year === year)?.value ?? 0);
    const whole = total?.values.find((value) => value.year === year);
    return {
      label: whole?.status === 'projected' ? `${year}E` : String(year),
      values,
      text: whole ? formatMoney(whole.value, money) : '',
    };
  });
  return {
    kind: 'bars',
    title: message(reportPhrases.projectChart, { unit: moneyUnitName(money.unit) }),
    parts: groups.map(({ name }) => name),
    bars,
  };
}

/** Paths of the groups and their total, or of the clusters; dashed in years whose growth is assumed, not known. */
export function projectionLines(
  { rows, by, baseYear }: Projection,
  years: readonly number[],
  money: MoneyFormat,
): LineChart {
  const clusters = rows.filter(({ level }) => level === 'cluster');
  const shown =
    by === 'cluster' && clusters.length > 0
      ? clusters
      : rows.filter(({ level }) => level === 'group' || level === 'total');
  const lines = shown.map((row) => ({
    name: rowName(row, baseYear),
    points: years.map((year) => ({
      value: row.values.find((value) => value.year === year)?.value ?? 0,
      isAssumed: isAssumedStep(rows, row, year),
    })),
  }));
  const statusOf = (year: number) => rows.at(-1)?.values.find((value) => value.year === year)?.status;
  const largest = lines.map(({ points }) => Math.max(...points.map(({ value }) => value)));
  const ticks = (most: number): LineChart['ticks'] =>
    ticksTo(most).map((value) => ({ value, text: formatMoney(value, money) }));
  return {
    kind: 'lines',
    title: message(reportPhrases.projectChart, { unit: moneyUnitName(money.unit) }),
    labels: years.map((year) => (statusOf(year) === 'projected' ? `${year}E` : String(year))),
    lines,
    ticks: ticks(Math.max(...largest)),
    solid: phrases.chartKnown,
    dashed: phrases.chartAssumed,
    ...(needsPanels(largest) && { panels: { ticks: largest.map(ticks), note: phrases.chartOwnScales } }),
  };
}

/** At most so many lines are drawn in panels. */
const mostPanels = 6;
/** A line below this share of the highest one is flat beside it. */
const flatShare = 0.2;

/** Whether lines need panels with scales of their own, given the highest value of each. */
export function needsPanels(largest: readonly number[]): boolean {
  const isFew = largest.length > 1 && largest.length <= mostPanels;
  return isFew && Math.min(...largest) < flatShare * Math.max(...largest);
}

/** Whether a row's growth in a year is assumed, not known; for the total, whether that of any group is. */
export function isAssumedStep(rows: Projection['rows'], row: ProjectionRow, year: number): boolean {
  const steps = row.level === 'total' ? rows.filter(({ level }) => level === 'group') : [row];
  return steps.some(({ growth }) => growth.some((step) => step.year === year && !isKnown(step)));
}

function isKnown({ status }: ProjectionRow['growth'][number]): boolean {
  return status === 'observed' || status === 'expected' || status === 'derived';
}

/** Three to six round numbers, from zero to above the largest value. */
function ticksTo(largest: number): readonly number[] {
  if (!(largest > 0)) return [0, 1];
  const power = 10 ** Math.floor(Math.log10(largest));
  const step = [0.2, 0.5, 1, 2, 5].map((size) => size * power).find((size) => largest / size <= 5) ?? largest;
  return Array.from({ length: Math.ceil(largest / step - 1e-9) + 1 }, (_tick, index) => index * step);
}
