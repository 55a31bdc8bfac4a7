import type { RankedPicture } from '../../document/picture.js';
import { type Drawing, type DrawingArea, type Key, type Look, sizes, still } from './drawing.js';
import { barStyle, itemStyle, labelStyle, layRows, widest } from './rows.js';

/** Length of an open end, in pixels. */
const openEnd = 16;

export function rankedKeys({ groups, bars, open }: RankedPicture<string>, look: Look): readonly Key[] {
  return [
    ...groups.map((text, group): Key => ({ shape: 'box', ...barStyle(group, group % 2 === 1, look), text })),
    ...(bars.some(({ isOpen }) => isOpen) ? [{ shape: 'open', colour: look.theme.muted, text: open } as const] : []),
  ];
}

/**
 * Draws bars with names at the left and values at the ends; a bar whose level is at least the value has an open end.
 */
export function drawRanked({ bars }: RankedPicture<string>, area: DrawingArea): Drawing {
  const { theme, top, width } = area;
  const { axis, left, height } = layRows(
    bars.map(({ label }) => label),
    area,
    30,
  );
  const texts = bars.map(({ text }) => text);
  const right = widest(texts, sizes.text) + 14 + area.left;
  const largest = Math.max(...bars.map(({ value }) => value));
  const end = (openEnd / Math.max(1, width - left - right - openEnd)) * largest;
  const bar = { type: 'bar', ...still, stack: 'bar', barWidth: 16 };
  return {
    height,
    option: {
      grid: { left, right, top, height },
      yAxis: axis,
      xAxis: { type: 'value', show: false, min: 0, max: largest + end },
      series: [
        {
          ...bar,
          data: bars.map(({ group, value }) => ({
            value: Math.max(0, value),
            itemStyle: itemStyle(barStyle(group, group % 2 === 1, area)),
          })),
        },
        {
          ...bar,
          data: bars.map(({ group, isOpen, text }) => ({
            value: isOpen ? end : 0,
            itemStyle: {
              color: 'none',
              borderColor: isOpen ? barStyle(group, false, area).colour : 'none',
              borderType: [3, 2],
              borderWidth: 1.5,
            },
            label: { ...labelStyle(theme), position: 'right', distance: 8, formatter: text },
          })),
        },
      ],
    },
  };
}
