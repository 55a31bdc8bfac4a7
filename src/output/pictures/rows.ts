import { type DrawingArea, type Pattern, sizes, still, stripes } from './drawing.js';
import { textWidth, wrapText } from './measure.js';
import type { Theme } from './theme.js';

/** Names of rows as an axis at the left, with the layout of the rows. */
export interface Rows {
  readonly axis: { readonly axisLabel: object; readonly [name: string]: unknown };
  /** Left edge of the area beside the names. */
  readonly left: number;
  readonly height: number;
}

const gap = 12;

/** Lays out rows of equal height, at least `least`; names take at most a share of the width. */
export function layRows(
  names: readonly string[],
  { theme, left, width }: DrawingArea,
  least: number,
  share = 0.34,
  size: number = sizes.text,
): Rows {
  const lineHeight = Math.round(size * 1.25);
  const most = Math.round((width - 2 * left) * share);
  const wrapped = names.map((name) => name.split('\n').flatMap((line) => wrapText(line, size, most)));
  const labelWidth = Math.ceil(Math.max(0, ...wrapped.flat().map((line) => textWidth(line, size))));
  const lines = Math.max(1, ...wrapped.map((name) => name.length));
  return {
    axis: {
      type: 'category',
      inverse: true,
      data: wrapped.map((name) => name.join('\n')),
      axisTick: { show: false },
      axisLine: { onZero: false, lineStyle: { color: theme.muted } },
      axisLabel: { color: theme.text, fontSize: size, lineHeight, margin: gap, interval: 0 },
      ...still,
    },
    left: left + labelWidth + gap,
    height: names.length * Math.max(least, lines * lineHeight + 6),
  };
}

/** Style of a bar by kind: its colour, and stripes where colours may be lost. */
export function barStyle(
  index: number,
  hasStripes: boolean,
  { theme, isPatterned }: Pick<DrawingArea, 'theme' | 'isPatterned'>,
): { readonly colour: string; readonly pattern?: Pattern } {
  const colour = theme.series[index % theme.series.length] ?? theme.text;
  return { colour, ...(isPatterned && hasStripes && { pattern: stripes(theme.background) }) };
}

/** Style of a bar as an ECharts item style. */
export function itemStyle({ colour, pattern }: ReturnType<typeof barStyle>) {
  return { color: colour, ...(pattern && { decal: pattern }) };
}

export const labelStyle = ({ text }: Theme) => ({ show: true, color: text, fontSize: sizes.text, textBorderWidth: 0 });

/** Width of the widest line of texts in pixels. */
export function widest(texts: readonly string[], size: number): number {
  return Math.max(0, ...texts.flatMap((text) => text.split('\n')).map((line) => textWidth(line, size)));
}
