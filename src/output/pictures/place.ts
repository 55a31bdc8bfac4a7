import { widest } from './rows.js';

/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Text at a point, with the sides on which it may stand, the best first. */
export interface PointText {
  readonly lines: readonly string[];
  readonly size: number;
  readonly x: number;
  readonly y: number;
  /** Distance from the point, in pixels. */
  readonly away: number;
  readonly sides: readonly Side[];
}

export type Side = 'above' | 'below' | 'right' | 'left';

/** A label with the rectangle that it takes. */
export interface PlacedText extends PointText {
  readonly box: Box;
}

/** Height of a line of text of a size. */
export const lineHeightOf = (size: number): number => Math.round(size * 1.3);

/** Distance between two texts, in pixels. */
const apart = 3;
/** A label is tried nearest to its point, and then so many steps further away. */
const steps = 8;
/** What it costs to stand outside the frame, on another label, on a mark and on a line. */
const cost = { outside: 1000, label: 1000, mark: 20, line: 3, further: 1, side: 0.2 } as const;

/**
 * Places labels one after the other, each where it disturbs least: inside the frame, off other labels, marks and lines,
 * near its point. The same input gives the same places.
 */
export function placeLabels(
  labels: readonly PointText[],
  { marks, lines, frame }: { readonly marks: readonly Box[]; readonly lines: readonly Box[]; readonly frame: Box },
): readonly PlacedText[] {
  const placed: PlacedText[] = [];
  for (const label of labels) {
    const taken = placed.map(({ box }) => box);
    const tried = candidates(label).map(({ box, extra }) => ({
      box,
      price:
        extra +
        (isInside(box, frame) ? 0 : cost.outside) +
        countHits(box, taken, apart) * cost.label +
        countHits(box, marks, 1) * cost.mark +
        countHits(box, lines, 1) * cost.line,
    }));
    const best = tried.reduce((one, other) => (other.price < one.price ? other : one));
    placed.push({ ...label, box: best.box });
  }
  return placed;
}

function candidates({
  lines,
  size,
  x,
  y,
  away,
  sides,
}: PointText): readonly { readonly box: Box; readonly extra: number }[] {
  const [width, height] = [widest(lines, size), lines.length * lineHeightOf(size)];
  return Array.from({ length: steps }, (_step, step) => away + step * 6).flatMap((distance, step) =>
    sides.flatMap((side, index) =>
      shiftsOf(side, width).map((shift, turn) => ({
        box: boxAt(side, x, y, distance, shift, width, height),
        extra: step * cost.further + index * cost.side + turn * cost.side,
      })),
    ),
  );
}

/** Above and below, a label may also begin or end at its point. */
function shiftsOf(side: Side, width: number): readonly number[] {
  return side === 'above' || side === 'below' ? [0, width / 2, -width / 2] : [0];
}

function boxAt(side: Side, x: number, y: number, away: number, shift: number, width: number, height: number): Box {
  const middle = side === 'right' ? x + away + width / 2 : side === 'left' ? x - away - width / 2 : x + shift;
  const centre = side === 'above' ? y - away - height / 2 : side === 'below' ? y + away + height / 2 : y;
  return { left: middle - width / 2, right: middle + width / 2, top: centre - height / 2, bottom: centre + height / 2 };
}

function isInside(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}

function countHits(box: Box, others: readonly Box[], gap: number): number {
  return others.filter(
    (other) =>
      box.left < other.right + gap &&
      other.left < box.right + gap &&
      box.top < other.bottom + gap &&
      other.top < box.bottom + gap,
  ).length;
}

/** Small rectangles along a line between points, for labels to stay off. */
export function boxesAlong(points: readonly (readonly [x: number, y: number])[]): readonly Box[] {
  return points.slice(1).flatMap(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? [x, y];
    const count = Math.max(1, Math.round(Math.hypot(x - fromX, y - fromY) / 5));
    return Array.from({ length: count + 1 }, (_point, step) => {
      const [atX, atY] = [fromX + ((x - fromX) * step) / count, fromY + ((y - fromY) * step) / count];
      return { left: atX - 1, right: atX + 1, top: atY - 1, bottom: atY + 1 };
    });
  });
}

/** A square around a mark. */
export function boxAround(x: number, y: number, size: number): Box {
  return { left: x - size / 2, right: x + size / 2, top: y - size / 2, bottom: y + size / 2 };
}
