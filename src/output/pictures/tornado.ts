import type { TornadoPicture } from '../../document/picture.js';
import { type Drawing, type DrawingArea, type Key, type Look, sizes } from './drawing.js';
import { type GraphicElement, textElement } from './frame.js';
import { textWidth } from './measure.js';
import { barStyle, endText, fillOf, layRows, lineElement, rectangles, widest } from './rows.js';

const headHeight = 26;
const barHeight = 22;
/** How far the line of the projected level reaches above and below the middle of a bar. */
const reach = barHeight / 2 + 2;
/** Index in the theme of each side's colour: the warm one for less. */
const sides = { below: 1, above: 0 } as const;

export function tornadoKeys({ words }: TornadoPicture<string>, look: Look): readonly Key[] {
  return (['below', 'above'] as const).map((side) => ({ shape: 'box', ...styleOf(side, look), text: words[side] }));
}

const styleOf = (side: 'below' | 'above', look: Look) => barStyle(sides[side], side === 'below', look);

/** Draws bars on both sides of the projected level, with the levels at their ends. */
export function drawTornado({ middle, spans }: TornadoPicture<string>, area: DrawingArea): Drawing {
  const { theme, top, width } = area;
  const names = spans.map(({ label }) => ({ text: label }));
  const below = { ...area, top: top + headHeight };
  const { left, rows, height, elements } = layRows(names, below, { bar: barHeight, least: 40, share: 0.28 });
  const room = (texts: readonly string[]): number => widest(texts, sizes.text) + 10;
  const from = left + room(spans.map(({ lowText }) => lowText));
  const to = width - area.left - room(spans.map(({ highText }) => highText));
  const levels = [middle.value, ...spans.flatMap(({ low, high }) => [low, high])];
  const [lowest, highest] = [Math.min(...levels), Math.max(...levels)];
  const x = (value: number): number => from + ((value - lowest) / (highest - lowest || 1)) * (to - from);
  const bars = spans.map((span, index) => ({ ...span, y: rows[index]?.middle ?? 0 }));
  const bar = (y: number, low: number, high: number, style: object) => ({
    x: x(low),
    y: y - barHeight / 2,
    width: x(high) - x(low),
    height: barHeight,
    style,
  });
  return {
    height: headHeight + height,
    option: {
      graphic: [
        ...elements,
        headElement(middle.text, x(middle.value), area),
        ...bars.flatMap(({ y, low, high, lowText, highText }) => [
          textElement(lowText, x(low) - 7, y, sizes.text, theme.text, { align: 'right' }),
          endText(highText, x(high) + 7, y, theme),
          lineElement([x(middle.value), y - reach], [x(middle.value), y + reach], {
            stroke: theme.text,
            lineWidth: 1.5,
          }),
        ]),
      ],
      series: [
        rectangles([
          ...bars.map(({ y, low }) =>
            bar(y, Math.min(low, middle.value), middle.value, fillOf(styleOf('below', area))),
          ),
          ...bars.map(({ y, high }) =>
            bar(y, middle.value, Math.max(high, middle.value), fillOf(styleOf('above', area))),
          ),
        ]),
      ],
    },
  };
}

/** The projected level above its line, inside the picture. */
function headElement(text: string, x: number, { theme, left, top, width }: DrawingArea): GraphicElement {
  const half = textWidth(text, sizes.text, true) / 2;
  const centre = Math.min(Math.max(x, left + half), width - left - half);
  return textElement(text, centre, top + 10, sizes.text, theme.text, { isBold: true, align: 'center' });
}
