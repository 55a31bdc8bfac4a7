import { type Key, type Sign, sizes } from './drawing.js';
import { balanceText, textWidth, wrapText } from './measure.js';
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
  const lines = (isBold ? balanceText : wrapText)(text, size, width - 2 * margin, isBold);
  return {
    elements: lines.map((line, index) =>
      textElement(line, margin, top + (index + 0.5) * lineHeight, size, colour, { isBold }),
    ),
    height: lines.length * lineHeight,
  };
}

interface TextLook {
  readonly isBold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** Colour around the letters, where they may stand on a line. */
  readonly halo?: string;
}

/** One line of text, its middle at `y`. */
export function textElement(
  text: string,
  x: number,
  y: number,
  size: number,
  colour: string,
  { isBold = false, align = 'left', halo }: TextLook = {},
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
      ...(halo !== undefined && { stroke: halo, lineWidth: 3 }),
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
  { shape, colour, mark, onColour, pattern, sign }: Key,
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
      return [
        box(keySize, 14, {}),
        ...(pattern ? stripeLines(x, y, pattern.color) : []),
        ...(sign ? signElements(sign, middle, y, theme.background) : []),
      ];
    case 'at-least':
      return arrowElements(x + 2, x + keySize, y, colour);
    case 'at-most':
      return arrowElements(x + keySize - 2, x, y, colour);
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

/** A stop with an arrow from it. */
function arrowElements(from: number, to: number, y: number, colour: string): readonly GraphicElement[] {
  const back = from < to ? -5 : 5;
  const lines: readonly (readonly [number, number, number, number])[] = [
    [from, y - 7, from, y + 7],
    [from, y, to, y],
    [to + back, y - 4, to, y],
    [to + back, y + 4, to, y],
  ];
  return lines.map(([x1, y1, x2, y2]) => ({
    type: 'line',
    silent: true,
    z: 10,
    shape: { x1, y1, x2, y2 },
    style: { stroke: colour, lineWidth: 2 },
  }));
}

/** A tick or a cross with its middle at a point, in strokes, so that no font is needed. */
export function signElements(sign: Sign, x: number, y: number, colour: string): readonly GraphicElement[] {
  const strokes = {
    tick: [
      [
        [x - 5, y],
        [x - 1.5, y + 4],
        [x + 5, y - 4],
      ],
    ],
    cross: [
      [
        [x - 4, y - 4],
        [x + 4, y + 4],
      ],
      [
        [x - 4, y + 4],
        [x + 4, y - 4],
      ],
    ],
  }[sign];
  return strokes.map((points) => ({
    type: 'polyline',
    silent: true,
    z: 11,
    shape: { points },
    style: { fill: 'none', stroke: colour, lineWidth: 2.5 },
  }));
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
