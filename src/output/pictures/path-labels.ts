import type { PathsPicture } from '../../document/picture.js';
import { sizes } from './drawing.js';
import { type GraphicElement, textElement } from './frame.js';
import { endLines, type Panel } from './panels.js';
import {
  type Box,
  boxAround,
  boxesAlong,
  lineHeightOf,
  type PlacedText,
  type PointText,
  placeLabels,
} from './place.js';
import { widest } from './rows.js';
import type { Theme } from './theme.js';

/** Sizes of marks in pixels. */
export const markSizes = { point: 6, observed: 10, target: 14 } as const;

/** The texts of a panel: its head, what stands at the end of its paths, and the measured and promised levels. */
export function panelTexts(panel: Panel, picture: PathsPicture<string>, right: number, theme: Theme): GraphicElement[] {
  const { head, headTop, left, paths } = panel;
  const isAlone = head.length > 0;
  const heads = head.map((line, index) =>
    textElement(line, left, headTop + (index + 0.5) * 18, sizes.text, theme.text, { isBold: true }),
  );
  const ends = isAlone ? [] : spread(panel, right);
  const frame = { left: left + 2, right, top: panel.top - 6, bottom: panel.top + panel.height - 2 };
  const inside = isAlone ? paths.flatMap((path) => endLabels(panel, path)) : [];
  const marks = [...marksOf(panel, picture), ...ends.map(({ box }) => box)];
  const placed = placeLabels([...inside, ...levelLabels(panel, picture)], { marks, lines: linesOf(panel), frame });
  return [...heads, ...[...ends, ...placed].flatMap((label) => elementsOf(label, theme))];
}

function elementsOf({ lines, size, box }: PlacedText, theme: Theme): readonly GraphicElement[] {
  const height = lineHeightOf(size);
  return lines.map((line, index) =>
    textElement(line, box.left, box.top + (index + 0.5) * height, size, theme.text, { halo: theme.background }),
  );
}

function endLabels({ x, y }: Panel, { points }: Panel['paths'][number]): readonly PointText[] {
  const last = points.at(-1);
  if (!last) return [];
  const at = { x: x(last.year), y: y(last.value), away: 6 };
  return [{ lines: [last.text], size: sizes.text, ...at, sides: ['above', 'below', 'left'] }];
}

function levelLabels({ paths, x, y }: Panel, { targets, observations }: PathsPicture<string>): readonly PointText[] {
  const own = (levels: typeof targets) => levels.filter(({ path }) => paths.some(({ id }) => id === path));
  const labelOf =
    (mark: number) =>
    ({ year, value, text }: (typeof targets)[number]): PointText => ({
      lines: [text],
      size: sizes.small,
      x: x(year),
      y: y(value),
      away: mark / 2 + 3,
      sides: ['above', 'below', 'right', 'left'],
    });
  return [...own(targets).map(labelOf(markSizes.target)), ...own(observations).map(labelOf(markSizes.observed))];
}

function marksOf({ paths, x, y }: Panel, { targets, observations }: PathsPicture<string>): readonly Box[] {
  const around = (size: number) => (level: { readonly year: number; readonly value: number }) =>
    boxAround(x(level.year), y(level.value), size);
  const isOwn = ({ path }: { readonly path: string }): boolean => paths.some(({ id }) => id === path);
  return [
    ...paths.flatMap(({ points }) => points.map(around(markSizes.point))),
    ...observations.filter(isOwn).map(around(markSizes.observed)),
    ...targets.filter(isOwn).map(around(markSizes.target)),
  ];
}

function linesOf({ paths, x, y }: Panel): readonly Box[] {
  return paths.flatMap(({ points }) => boxesAlong(points.map(({ year, value }) => [x(year), y(value)] as const)));
}

/** Names and last levels at the right of the lines' ends, pushed apart where they would touch. */
function spread({ paths, x, y, top, height }: Panel, right: number): readonly PlacedText[] {
  const labels = paths
    .flatMap((path) => {
      const last = path.points.at(-1);
      return last ? [{ lines: endLines(path, paths.length > 1), x: x(last.year) + 10, y: y(last.value) }] : [];
    })
    .toSorted((a, b) => a.y - b.y);
  const tall = (lines: readonly string[]): number => lines.length * lineHeightOf(sizes.text);
  const tops: number[] = [];
  for (const { lines, y: middle } of labels) {
    const before = tops.at(-1);
    const above = before === undefined ? top - 10 : before + tall(labels[tops.length - 1]?.lines ?? []) + 4;
    tops.push(Math.max(above, middle - tall(lines) / 2));
  }
  let floor = top + height + 6;
  for (let index = labels.length - 1; index >= 0; index--) {
    tops[index] = Math.min(tops[index] ?? 0, floor - tall(labels[index]?.lines ?? []));
    floor = (tops[index] ?? 0) - 4;
  }
  return labels.map(({ lines, ...at }, index): PlacedText => {
    const boxTop = tops[index] ?? top;
    const width = Math.min(widest(lines, sizes.text), right - at.x);
    const box = { left: at.x, right: at.x + width, top: boxTop, bottom: boxTop + tall(lines) };
    return { lines, size: sizes.text, ...at, away: 0, sides: ['right'], box };
  });
}
