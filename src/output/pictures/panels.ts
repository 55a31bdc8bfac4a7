import type { PathsPicture } from '../../document/picture.js';
import { type DrawingArea, isNarrow, sizes } from './drawing.js';
import { wrapText } from './measure.js';
import { widest } from './rows.js';
import { type Scale, scaleTo } from './scale.js';

export type DrawnPath = PathsPicture<string>['paths'][number];

/** The area of axes in which paths are drawn, in pixels. */
export interface Panel {
  readonly paths: readonly DrawnPath[];
  /** Lines of the name above it. */
  readonly head: readonly string[];
  readonly headTop: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly scale: Scale;
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
}

const gap = 20;
const headLine = 18;
/** Room for the years under a panel. */
export const yearsHeight = 30;

/** Whether each path has a panel: where scales differ, and on narrow pictures, whose lines have no room for names. */
export function hasPanels({ paths, isSplit }: PathsPicture<string>, width: number): boolean {
  return paths.length > 1 && (isSplit || isNarrow(width));
}

/** All paths in one panel, or a panel for each, side by side where there is room; with the height of all. */
export function panelsOf(
  picture: PathsPicture<string>,
  area: DrawingArea,
): { panels: readonly Panel[]; height: number } {
  const { paths } = picture;
  if (!hasPanels(picture, area.width)) return onePanel(picture, area);
  const columns = isNarrow(area.width) ? 1 : Math.min(3, paths.length);
  const room = area.width - 2 * area.left;
  const width = (room - (columns - 1) * gap) / columns;
  const heads = paths.map(({ name }) => wrapText(name, sizes.text, width, true));
  const headHeight = Math.max(...heads.map(({ length }) => length)) * headLine + 10;
  const height = columns === 1 ? 130 : 190;
  const rowHeight = headHeight + height + yearsHeight + 10;
  const shared = scaleTo(Math.max(...valuesOf(picture, paths)), 4);
  const panels = paths.map((path, index) => {
    const scale = picture.isSplit ? scaleTo(Math.max(...valuesOf(picture, [path])), 4) : shared;
    const axis = axisWidth(scale);
    const top = area.top + Math.floor(index / columns) * rowHeight;
    return panelOf(picture, {
      paths: [path],
      head: heads[index] ?? [],
      headTop: top,
      left: area.left + (index % columns) * (width + gap) + axis,
      top: top + headHeight,
      width: width - axis,
      height,
      scale,
    });
  });
  return { panels, height: Math.ceil(paths.length / columns) * rowHeight };
}

function onePanel(picture: PathsPicture<string>, area: DrawingArea): { panels: readonly Panel[]; height: number } {
  const { paths } = picture;
  const height = isNarrow(area.width) ? 240 : 316;
  const scale = scaleTo(Math.max(...valuesOf(picture, paths)), 6);
  const axis = axisWidth(scale);
  const names = paths.flatMap((path) => endLines(path, paths.length > 1));
  const ends = widest(names, sizes.text) + 14;
  const room = area.width - 2 * area.left - axis;
  // What stands at the ends of the lines also takes half of the last year's width.
  const width = Math.min(room, (room - ends) / (1 - 0.5 / picture.years.length));
  const panel = panelOf(picture, {
    paths,
    head: [],
    headTop: area.top,
    left: area.left + axis,
    top: area.top + 10,
    width,
    height,
    scale,
  });
  return { panels: [panel], height: height + 10 + yearsHeight };
}

/** What stands at the end of a path: its name, unless that stands elsewhere, and its last level. */
export function endLines({ name, points }: DrawnPath, hasName: boolean): readonly string[] {
  return [...(hasName ? [name] : []), points.at(-1)?.text ?? ''];
}

function panelOf({ years }: PathsPicture<string>, panel: Omit<Panel, 'x' | 'y'>): Panel {
  const { left, top, width, height, scale } = panel;
  return {
    ...panel,
    x: (year) => left + ((years.findIndex((item) => item.year === year) + 0.5) / years.length) * width,
    y: (value) => top + (1 - value / scale.most) * height,
  };
}

/** Width of the numbers on an axis, with the distance to it. */
function axisWidth({ most, step, text }: Scale): number {
  const count = Math.round(most / step);
  return (
    widest(
      Array.from({ length: count + 1 }, (_tick, index) => text(index * step)),
      sizes.small,
    ) + 10
  );
}

/** Every level of some paths, with their bounds, and what was measured and promised of them. */
function valuesOf({ observations, targets }: PathsPicture<string>, paths: readonly DrawnPath[]): readonly number[] {
  return [
    ...paths.flatMap(({ points }) => points.flatMap(({ value, high }) => [value, high ?? value])),
    ...[...observations, ...targets]
      .filter(({ path }) => paths.some(({ id }) => id === path))
      .map(({ value }) => value),
  ];
}
