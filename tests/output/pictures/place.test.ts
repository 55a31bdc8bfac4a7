import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, boxAround, boxesAlong, type PointText, placeLabels } from '../../../src/output/pictures/place.js';

const frame: Box = { left: 0, right: 400, top: 0, bottom: 300 };
const label = (x: number, y: number, text = '1,000'): PointText => ({
  lines: [text],
  size: 12,
  x,
  y,
  away: 8,
  sides: ['above', 'below', 'right', 'left'],
});
const touch = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

describe('labels', () => {
  it('stand above their point where nothing is in the way', () => {
    const [placed] = placeLabels([label(200, 150)], { marks: [], lines: [], frame });
    expect(placed?.box.bottom).toBe(142);
  });

  it('stand off a line and off other marks', () => {
    const lines = boxesAlong([
      [0, 140],
      [400, 140],
    ]);
    const [placed] = placeLabels([label(200, 150)], { marks: [], lines, frame });
    expect(placed && lines.some((box) => touch(placed.box, box))).toBe(false);
    const mark = boxAround(200, 165, 10);
    const [moved] = placeLabels([label(200, 150)], { marks: [mark], lines, frame });
    expect(moved && [mark, ...lines].some((box) => touch(moved.box, box))).toBe(false);
  });

  it('never touch one another and stay inside the frame, wherever a few points are', () => {
    const point = fc.tuple(fc.integer({ min: 20, max: 380 }), fc.integer({ min: 20, max: 280 }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 6 }), (points) => {
        const boxes = placeLabels(
          points.map(([x, y]) => label(x, y)),
          { marks: points.map(([x, y]) => boxAround(x, y, 10)), lines: [], frame },
        ).map(({ box }) => box);
        for (const [index, box] of boxes.entries()) {
          expect(boxes.slice(index + 1).filter((other) => touch(box, other))).toEqual([]);
          expect(box.left >= 0 && box.right <= 400 && box.top >= 0 && box.bottom <= 300).toBe(true);
        }
      }),
    );
  });
});
