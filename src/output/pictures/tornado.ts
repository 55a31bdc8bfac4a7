import type { TornadoPicture } from '../../document/picture.js';
import { type Drawing, type DrawingArea, type Key, type Look, sizes, still } from './drawing.js';
import { barStyle, itemStyle, labelStyle, layRows, widest } from './rows.js';

const headHeight = 26;
/** Index in the theme of each side's colour: the warm one for less. */
const sides = { below: 1, above: 0 } as const;

export function tornadoKeys({ words }: TornadoPicture<string>, look: Look): readonly Key[] {
  return (['below', 'above'] as const).map((side) => ({
    shape: 'box',
    ...barStyle(sides[side], side === 'below', look),
    text: words[side],
  }));
}

/** Draws bars on both sides of the projected level, with the levels at their ends. */
export function drawTornado({ middle, spans }: TornadoPicture<string>, area: DrawingArea): Drawing {
  const { theme, top } = area;
  const { axis, left, height } = layRows(
    spans.map(({ label }) => label),
    area,
    44,
    0.28,
  );
  const room = (texts: readonly string[]): number => widest(texts, sizes.text) + 14;
  const bars = (side: 'below' | 'above', data: readonly { readonly value: number; readonly text: string }[]) => ({
    type: 'bar',
    ...still,
    barWidth: 22,
    barGap: '-100%',
    itemStyle: itemStyle(barStyle(sides[side], side === 'below', area)),
    data: data.map(({ value, text }) => ({
      value: value - middle.value,
      label: { ...labelStyle(theme), position: side === 'below' ? 'left' : 'right', distance: 7, formatter: text },
    })),
  });
  const changes = spans.flatMap(({ low, high }) => [low - middle.value, high - middle.value]);
  const line = {
    ...still,
    symbol: 'none',
    lineStyle: { color: theme.text, width: 1.5, type: 'solid' },
    label: { ...labelStyle(theme), position: 'start', fontWeight: 'bold', formatter: middle.text, distance: 6 },
    data: [{ xAxis: 0 }],
  };
  return {
    height: headHeight + height,
    option: {
      grid: {
        left: left + room(spans.map(({ lowText }) => lowText)),
        right: area.left + room(spans.map(({ highText }) => highText)),
        top: top + headHeight,
        height,
      },
      yAxis: { ...axis, axisLine: { show: false, onZero: false }, offset: room(spans.map(({ lowText }) => lowText)) },
      xAxis: { type: 'value', show: false, min: Math.min(0, ...changes), max: Math.max(0, ...changes) },
      series: [
        bars(
          'below',
          spans.map(({ low, lowText }) => ({ value: low, text: lowText })),
        ),
        {
          ...bars(
            'above',
            spans.map(({ high, highText }) => ({ value: high, text: highText })),
          ),
          markLine: line,
        },
      ],
    },
  };
}
