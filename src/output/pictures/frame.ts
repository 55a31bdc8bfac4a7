import { type Key, sizes } from './drawing.js';
import { textWidth, wrapText } from './measure.js';
import type { Theme } from './theme.js';

/** Elements of ECharts' `graphic` component. */
export type GraphicElement = { readonly type: string } & { readonly [name: string]: unknown };

/** Elements and their total height. */
export interface FramePart {
  readonly elements: readonly GraphicElement[];
  readonly height: number;
}

export const margin = 16;
const keySize = 22;
const keyGap = 18;
const rowHeight = 22;

/** Lines of text from `top` down. */
export function textBlock(
  text: string,
  top: number,
  width: number,
  size: number,
  colour: string,
  isBold = false,
): FramePart {
  const lineHeight = Math.round(size * 1.45);
  const lines = wrapText(text, size, width - 2 * margin, isBold);
  return {
    elements: lines.map((line, index) =>
      textElement(line, margin, top + (index + 0.5) * lineHeight, size, colour, { isBold }),
    ),
    height: lines.length * lineHeight,
  };
}

/** One line of text, its middle at `y`. */
export function textElement(
  text: string,
  x: number,
  y: number,
  size: number,
  colour: string,
  { isBold = false, align = 'left' }: { readonly isBold?: boolean; readonly align?: 'left' | 'center' | 'right' } = {},
): GraphicElement {
  return {
    type: 'text',
    silent: true,
    z: 10,
    style: {
      text,
      x,
      y,
      fill: colour,
      fontSize: size,
      ...(isBold && { fontWeight: 'bold' }),
      textAlign: align,
      textVerticalAlign: 'middle',
    },
  };
}

/** The legend, in as many rows as it needs. */
export function legendBlock(keys: readonly Key[], top: number, width: number, theme: Theme): FramePart {
  const elements: GraphicElement[] = [];
  let x = margin;
  let y = top + rowHeight / 2;
  for (const key of keys) {
    const needed = keySize + 6 + textWidth(key.text, sizes.small);
    if (x > margin && x + needed > width - margin) {
      x = margin;
      y += rowHeight;
    }
    elements.push(...keyElements(key, x, y, theme), textElement(key.text, x + keySize + 6, y, sizes.small, theme.text));
    x += needed + keyGap;
  }
  return { elements, height: keys.length === 0 ? 0 : y + rowHeight / 2 - top };
}

function keyElements(
  { shape, colour, mark, onColour, pattern }: Key,
  x: number,
  y: number,
  theme: Theme,
): readonly GraphicElement[] {
  const fixed = { silent: true, z: 10 };
  const middle = x + keySize / 2;
  const line = (style: object): GraphicElement => ({
    type: 'line',
    ...fixed,
    shape: { x1: x, y1: y, x2: x + keySize, y2: y },
    style: { stroke: colour, lineWidth: 2.5, ...style },
  });
  const box = (width: number, height: number, style: object): GraphicElement => ({
    type: 'rect',
    ...fixed,
    shape: { x: middle - width / 2, y: y - height / 2, width, height },
    style: { fill: colour, ...style },
  });
  switch (shape) {
    case 'line':
      return [line({})];
    case 'dashes':
      return [line({ lineDash: [6, 4] })];
    case 'band':
      return [box(keySize, 12, { opacity: 0.18 })];
    case 'dot':
      return [
        {
          type: 'circle',
          ...fixed,
          shape: { cx: middle, cy: y, r: 4.5 },
          style: { fill: theme.background, stroke: colour, lineWidth: 2 },
        },
      ];
    case 'disc':
      return [{ type: 'circle', ...fixed, shape: { cx: middle, cy: y, r: 5.5 }, style: { fill: colour } }];
    case 'diamond':
      return [{ type: 'polygon', ...fixed, shape: { points: diamond(middle, y, 6) }, style: { fill: colour } }];
    case 'box':
      return [box(keySize, 12, {}), ...(pattern ? stripeLines(x, y, pattern.color) : [])];
    case 'open':
      return [box(keySize, 12, { fill: 'none', stroke: colour, lineWidth: 1.5, lineDash: [3, 2] })];
    case 'tick':
      return [box(3, 16, {})];
    case 'field':
      return [
        box(20, 16, { stroke: theme.grid, lineWidth: 1 }),
        textElement(mark ?? '', middle, y, 11, onColour ?? theme.text, { align: 'center', isBold: true }),
      ];
    default:
      return shape satisfies never;
  }
}

/** Stripes of a patterned bar, drawn over its box in the legend. */
function stripeLines(x: number, y: number, colour: string): readonly GraphicElement[] {
  return [-4, 2, 8].map((shift) => ({
    type: 'line',
    silent: true,
    z: 11,
    shape: { x1: x + shift + 4, y1: y + 6, x2: x + shift + 16, y2: y - 6 },
    style: { stroke: colour, lineWidth: 2 },
  }));
}

/** Corners of a square that stands on its tip. */
export function diamond(x: number, y: number, size: number): readonly (readonly [number, number])[] {
  return [
    [x, y - size],
    [x + size, y],
    [x, y + size],
    [x - size, y],
  ];
}
