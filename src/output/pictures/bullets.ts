import type { BulletsPicture } from '../../document/picture.js';
import { formatRate } from '../../view/format.js';
import { type Drawing, type DrawingArea, type Key, type Look, sizes, still } from './drawing.js';
import { barStyle, itemStyle, layRows, widest } from './rows.js';

const axisHeight = 28;

export function bulletsKeys({ rows, words }: BulletsPicture<string>, look: Look): readonly Key[] {
  const kinds = [true, false].filter((isReached) => rows.some((row) => row.isReached === isReached));
  return [
    ...kinds.map(
      (isReached): Key => ({
        shape: 'box',
        ...verdictStyle(isReached, look),
        text: isReached ? words.reached : words.short,
      }),
    ),
    { shape: 'dot', colour: look.theme.text, text: words.measured },
    { shape: 'tick', colour: look.theme.text, text: words.target },
  ];
}

const verdictStyle = (isReached: boolean, look: Look) => barStyle(isReached ? 0 : 1, !isReached, look);

/**
 * Draws a bar for each target: projected and measured levels between zero and the target, at one target line for all.
 */
export function drawBullets({ rows }: BulletsPicture<string>, area: DrawingArea): Drawing {
  const { theme, top, width } = area;
  const { axis, left, height } = layRows(
    rows.map(({ label }) => label),
    area,
    50,
    0.32,
  );
  const notes = rows.map(({ texts }) => ({ verdict: texts.verdict, levels: `${texts.projected} / ${texts.target}` }));
  const right = widest(
    notes.flatMap(({ verdict, levels }) => [verdict, levels]),
    sizes.small,
  );
  const most = Math.max(1, ...rows.flatMap(({ measured, projected }) => [measured, projected])) * 1.04;
  const note = { fontSize: sizes.small, color: theme.text, lineHeight: 17 };
  return {
    height: height + axisHeight,
    option: {
      grid: { left, right: right + 14 + area.left, top, height },
      yAxis: [
        axis,
        {
          ...axis,
          position: 'right',
          axisLine: { show: false },
          data: notes.map(({ verdict, levels }) => `{verdict|${verdict}}\n{levels|${levels}}`),
          axisLabel: {
            ...note,
            interval: 0,
            margin: 14,
            rich: { verdict: { ...note, fontWeight: 'bold' }, levels: note },
          },
        },
      ],
      xAxis: {
        type: 'value',
        min: 0,
        max: most,
        interval: tickStep(most, (width - left - right) / 60),
        splitLine: { lineStyle: { color: theme.grid } },
        axisLabel: {
          color: theme.muted,
          fontSize: sizes.small,
          showMaxLabel: false,
          formatter: (share: number) => formatRate(share, 0),
        },
        ...still,
      },
      series: [
        {
          type: 'bar',
          ...still,
          barWidth: 18,
          showBackground: true,
          backgroundStyle: { color: theme.shades[0] },
          data: rows.map(({ projected, isReached }) => ({
            value: Math.max(0, projected),
            itemStyle: itemStyle(verdictStyle(isReached, area)),
          })),
          markLine: {
            ...still,
            symbol: 'none',
            z: 4,
            label: { show: false },
            lineStyle: { color: theme.text, width: 3, type: 'solid' },
            data: [{ xAxis: 1 }],
          },
        },
        {
          type: 'scatter',
          ...still,
          z: 6,
          symbolSize: 10,
          itemStyle: { color: theme.background, borderColor: theme.text, borderWidth: 2, opacity: 1 },
          data: rows.map(({ measured }, index) => [Math.max(0, measured), index]),
        },
      ],
    },
  };
}

/** A round step that gives at most `count` ticks. */
function tickStep(most: number, count: number): number {
  return [0.25, 0.5, 1, 2, 5, 10, 20, 50, 100].find((step) => most / step <= count) ?? most / 5;
}
