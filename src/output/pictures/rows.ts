import { type DrawingArea, isNarrow, type Pattern, sizes, still, stripes } from './drawing.js';
import { type GraphicElement, textElement } from './frame.js';
import { textWidth, wrapText } from './measure.js';
import type { Theme } from './theme.js';

/** Name of a row; a head has nothing beside it. */
export interface RowName {
  readonly text: string;
  readonly isHead?: boolean;
  /** Height of what stands beside the name, if not that of a bar. */
  readonly bar?: number;
  /** Room needed below a head, or below a bar on narrow pictures. */
  readonly under?: number;
}

/** Rows from the top of the area down, in pixels. */
export interface Rows {
  /** Left edge of the bars. */
  readonly left: number;
  /** Middle of the bar of each row, and the bottom of the row. */
  readonly rows: readonly { readonly middle: number; readonly bottom: number }[];
  readonly height: number;
  /** The names. */
  readonly elements: readonly GraphicElement[];
}

interface RowsLook {
  /** Height of a bar, and the least height of a row. */
  readonly bar: number;
  readonly least: number;
  /** Share of the width that names may take at the left. */
  readonly share?: number;
  readonly size?: number;
}

const gap = 12;
const headHeight = 30;

/** Lays out rows with their names at the left of the bars, or above them on narrow pictures. */
export function layRows(names: readonly RowName[], area: DrawingArea, look: RowsLook): Rows {
  const { left, width, top, theme } = area;
  const { bar, least, share = 0.34, size = sizes.text } = look;
  const hasNamesAbove = isNarrow(area.width);
  const lineHeight = Math.round(size * 1.25);
  const most = Math.round((width - 2 * left) * (hasNamesAbove ? 1 : share));
  const wrapped = names.map(({ text, isHead = false }) =>
    text.split('\n').flatMap((line) => wrapText(line, size, isHead ? width - 2 * left : most, isHead)),
  );
  const beside = wrapped.filter((_lines, index) => !names[index]?.isHead).flat();
  const labelWidth = Math.ceil(Math.max(0, ...beside.map((line) => textWidth(line, size))));
  const start = hasNamesAbove ? left : left + labelWidth + gap;
  let y = top;
  const rows = names.map((name, index) => {
    const nameHeight = (wrapped[index]?.length ?? 0) * lineHeight;
    const from = y;
    const own = name.bar ?? bar;
    if (name.isHead) {
      y += headHeight - lineHeight + nameHeight;
      const head = { middle: y - nameHeight / 2 - 4, name: y - nameHeight - 4, x: left };
      y += name.under ?? 0;
      return { ...head, bottom: y };
    }
    if (hasNamesAbove) {
      y += nameHeight + 4 + own + (name.under ?? 0) + 10;
      return { middle: from + nameHeight + 4 + own / 2, bottom: y, name: from, x: left };
    }
    y += Math.max(least, nameHeight + 8, own + 2);
    const middle = (from + y) / 2;
    return { middle, bottom: y, name: middle - nameHeight / 2, x: start - gap };
  });
  const elements = rows.flatMap(({ name, x }, index) => {
    const isBold = names[index]?.isHead ?? false;
    const align = isBold || hasNamesAbove ? 'left' : 'right';
    return (wrapped[index] ?? []).map((line, at) =>
      textElement(line, x, name + (at + 0.5) * lineHeight, size, theme.text, { isBold, align }),
    );
  });
  return { left: start, rows, height: y - top, elements };
}

/** A rectangle in pixels with its fill. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly style: object;
}

/** Rectangles at places of their own, which may have patterns. */
export function rectangles(items: readonly Rectangle[], z = 2) {
  return {
    type: 'custom',
    ...still,
    z,
    coordinateSystem: 'none',
    data: items.map((_item, index) => index),
    renderItem: ({ dataIndex }: { readonly dataIndex: number }) => {
      const { style, ...shape } = items[dataIndex] ?? { x: 0, y: 0, width: 0, height: 0, style: {} };
      return { type: 'rect', silent: true, shape, style };
    },
  };
}

/** A straight line in pixels. */
export function lineElement(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  style: { readonly stroke: string; readonly lineWidth: number; readonly lineDash?: readonly number[] },
): GraphicElement {
  return { type: 'line', silent: true, z: 4, shape: { x1, y1, x2, y2 }, style };
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

/** Style of a bar as that of a rectangle. */
export function fillOf({ colour, pattern }: ReturnType<typeof barStyle>) {
  return { fill: colour, ...(pattern && { decal: pattern }) };
}

/** Width of the widest line of texts in pixels. */
export function widest(texts: readonly string[], size: number): number {
  return Math.max(0, ...texts.flatMap((text) => text.split('\n')).map((line) => textWidth(line, size)));
}

/** Text at the end of a bar. */
export function endText(text: string, x: number, y: number, theme: Theme): GraphicElement {
  return textElement(text, x, y, sizes.text, theme.text);
}
