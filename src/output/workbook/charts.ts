import type { WriteSheet } from 'hucre/xlsx';
import type { Chart } from '../../document/blocks.js';
import type { Bilingual, Lang } from '../../words/lang.js';
import { say } from '../../words/message.js';
import { absolute, number, sheetOf, styles, withChart, words } from './grid.js';

const phrases = {
  sheetChart: { zh: '图：{title}', en: 'Chart: {title}' },
  chartLabel: { zh: '项目', en: 'Item' },
  chartYear: { zh: '年份', en: 'Year' },
  chartUnit: { zh: '{name}（{unit}）', en: '{name} ({unit})' },
  chartShown: { zh: '公布或推算', en: 'Published or projected' },
  chartLow: { zh: '低', en: 'Low' },
  chartHigh: { zh: '高', en: 'High' },
} as const satisfies Record<string, Bilingual>;

type SheetChart = NonNullable<WriteSheet['charts']>[number];

/** The numbers of a picture: a row for each label, a column for each series. */
interface Plot {
  readonly type: 'line' | 'bar';
  readonly unit: string;
  readonly head: Bilingual;
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly format: string;
}

/**
 * A sheet with the numbers of a picture and a chart of them that Excel draws; undefined for pictures without numbers of
 * one kind: a calendar, and a grid of roles, whose table has a sheet.
 */
export function chartSheet(
  chart: Chart<string>,
  lang: Lang,
  nameOf: (title: string, index: number) => string,
): WriteSheet | undefined {
  const plot = plotOf(chart, lang);
  if (!plot || plot.labels.length === 0) return undefined;
  const name = nameOf(phrases.sheetChart[lang].replace('{title}', chart.title), 0);
  const headOf = (series: string): string =>
    plot.unit === '' ? series : phrases.chartUnit[lang].replace('{name}', series).replace('{unit}', plot.unit);
  const heads = [say(lang, plot.head), ...plot.series.map((series) => headOf(series.name))];
  const rows = plot.labels.map((label, index) => [
    words(label),
    ...plot.series.map(({ values }) => number(values[index] ?? null, plot.format)),
  ]);
  const widths = [30, ...plot.series.map(() => 18)];
  const sheet = sheetOf(
    name,
    [[words(chart.title, { font: { bold: true } })], heads.map((head) => words(head, styles.header)), ...rows],
    widths,
    { rows: 2 },
  );
  return withChart(sheet, drawn(plot, chart.title, name));
}

function drawn({ type, labels, series }: Plot, title: string, sheet: string): SheetChart {
  const range = (column: number): string => {
    const [first, last] = [absolute(sheet, 2, column), absolute(sheet, labels.length + 1, column)];
    return `${first}:${last.replace(/^.*!/, '')}`;
  };
  const from = { row: 1, col: series.length + 2 };
  return {
    type,
    title,
    series: series.map(({ name }, index) => ({ name, values: range(index + 1), categories: range(0) })),
    anchor: { from, to: { row: Math.max(22, Math.min(60, labels.length + 4)), col: from.col + 10 } },
    ...(series.length === 1 && { legend: false as const }),
    // Excel draws bars from below; the first of a list belongs above.
    ...(type === 'bar' && { axes: { x: { reverse: true } } }),
  };
}

function plotOf({ picture }: Chart<string>, lang: Lang): Plot | undefined {
  switch (picture.kind) {
    case 'paths': {
      const labels = picture.years.map(({ label }) => label);
      const series = picture.paths.map(({ name, points }) => ({
        name,
        values: picture.years.map(({ year }) => points.find((point) => point.year === year)?.value ?? null),
      }));
      return { type: 'line', unit: picture.unit, head: phrases.chartYear, labels, series, format: '#,##0.0##' };
    }
    case 'ranked':
      return barsOf(
        picture.unit,
        picture.sections.flatMap(({ bars }) => bars),
        '#,##0.0##',
      );
    case 'map':
      return barsOf(
        '',
        picture.places.map(({ name, value }) => ({ label: name, value })),
        '0',
        picture.measure,
      );
    case 'bullets': {
      const rows = picture.sections.flatMap((section) => section.rows);
      const labels = rows.map(({ label }) => label.replaceAll('\n', ' '));
      const series = [
        { name: picture.words.measured, values: rows.map(({ measured }) => measured) },
        { name: phrases.chartShown[lang], values: rows.map(({ shown }) => shown) },
      ];
      return { type: 'bar', unit: picture.words.share, head: phrases.chartLabel, labels, series, format: '0.0%' };
    }
    case 'tornado': {
      const labels = picture.spans.map(({ label }) => label);
      const series = [
        { name: phrases.chartLow[lang], values: picture.spans.map(({ low }) => low) },
        { name: phrases.chartHigh[lang], values: picture.spans.map(({ high }) => high) },
      ];
      return { type: 'bar', unit: picture.unit, head: phrases.chartLabel, labels, series, format: '#,##0.0##' };
    }
    default:
      return undefined;
  }
}

function barsOf(
  unit: string,
  bars: readonly { readonly label: string; readonly value: number }[],
  format: string,
  name = unit,
): Plot {
  const series = [{ name, values: bars.map(({ value }) => value) }];
  return {
    type: 'bar',
    unit: name === unit ? '' : unit,
    head: phrases.chartLabel,
    labels: bars.map(({ label }) => label),
    series,
    format,
  };
}
