import type { RankedBar, RankedPicture } from '../../document/picture.js';
import { type Drawing, type DrawingArea, isNarrow, type Key, type Look, sizes } from './drawing.js';
import type { GraphicElement } from './frame.js';
import { barStyle, endText, fillOf, layRows, lineElement, type RowName, rectangles, widest } from './rows.js';

const barHeight = 16;
/** Length of the arrow of a bound, in pixels. */
const arrow = 20;

export function rankedKeys({ groups, sections, words }: RankedPicture<string>, look: Look): readonly Key[] {
  const bounds = new Set(sections.flatMap(({ bars }) => bars.map(({ bound }) => bound)));
  const colour = look.theme.muted;
  return [
    ...groups.map((text, group): Key => ({ shape: 'box', ...styleOf(group, look), text })),
    ...(bounds.has('at-least') ? [{ shape: 'at-least', colour, text: words.atLeast } as const] : []),
    ...(bounds.has('at-most') ? [{ shape: 'at-most', colour, text: words.atMost } as const] : []),
  ];
}

const styleOf = (group: number, look: Look) => barStyle(group, group % 2 === 1, look);

/**
 * Draws bars under a head for each metric, with names at the left and values at the ends. A bound is no bar but a stop
 * with an arrow to the side on which the level is.
 */
export function drawRanked({ sections }: RankedPicture<string>, area: DrawingArea): Drawing {
  const { theme, top, width } = area;
  const bars = sections.flatMap(({ head, bars: own }) => [head, ...own]);
  const names = bars.map(
    (bar): RowName => (typeof bar === 'string' ? { text: bar, isHead: true } : { text: bar.label }),
  );
  const { left, rows, height, elements } = layRows(names, area, { bar: barHeight, least: 28 });
  const drawn = bars.flatMap((bar, index) => {
    const row = rows[index];
    return typeof bar === 'string' || !row ? [] : [{ bar, middle: row.middle, bottom: row.bottom }];
  });
  const texts = drawn.map(({ bar }) => bar.text);
  const room = width - left - area.left - widest(texts, sizes.text) - 12 - arrow;
  const largest = Math.max(...drawn.map(({ bar }) => bar.value));
  const end = (value: number): number => left + Math.max(0, value / largest) * room;
  const levels = drawn.filter(({ bar }) => bar.bound === undefined);
  return {
    height,
    option: {
      graphic: [
        ...elements,
        ...drawn.flatMap(({ bar, middle }) => [
          ...(bar.bound ? boundElements(bar, bar.bound, left, end(bar.value), middle, area) : []),
          endText(bar.text, end(bar.value) + (bar.bound === 'at-least' ? arrow : 0) + 8, middle, theme),
        ]),
        // Names above the bars begin where this line would stand.
        ...(isNarrow(width)
          ? []
          : [lineElement([left, top + 4], [left, top + height], { stroke: theme.grid, lineWidth: 1 })]),
      ],
      series: [
        rectangles(
          levels.map(({ bar, middle }) => ({
            x: left,
            y: middle - barHeight / 2,
            width: end(bar.value) - left,
            height: barHeight,
            style: fillOf(styleOf(bar.group, area)),
          })),
        ),
      ],
    },
  };
}

/** A stop at the bound with a dotted line from the axis, and an arrow to where the level is. */
function boundElements(
  { group }: RankedBar<string>,
  bound: NonNullable<RankedBar['bound']>,
  left: number,
  x: number,
  y: number,
  look: DrawingArea,
): readonly GraphicElement[] {
  const { colour } = styleOf(group, look);
  const line = { stroke: colour, lineWidth: 2 };
  const tip = bound === 'at-least' ? x + arrow : Math.max(left + 6, x - arrow);
  const back = bound === 'at-least' ? -5 : 5;
  return [
    lineElement([left, y], [x, y], { stroke: look.theme.muted, lineWidth: 1, lineDash: [1, 3] }),
    lineElement([x, y - barHeight / 2], [x, y + barHeight / 2], { ...line, lineWidth: 3 }),
    lineElement([x, y], [tip, y], line),
    lineElement([tip + back, y - 4], [tip, y], line),
    lineElement([tip + back, y + 4], [tip, y], line),
  ];
}
