import type { TimelinePicture } from '../../document/picture.js';
import { type Drawing, type DrawingArea, isNarrow, type Key, type Look, sizes, still } from './drawing.js';
import { textElement } from './frame.js';
import { balanceText, wrapText } from './measure.js';
import { widest } from './rows.js';

const lineHeight = 16;
const labelWidth = 300;
const padding = 12;
const axisHeight = 28;

type Event = TimelinePicture<string>['events'][number];

/** An event with the lines of its label, their left edge and width, and its offset in the lane. */
interface Placed extends Event {
  readonly lines: readonly string[];
  readonly left: number;
  readonly width: number;
  readonly isLeft: boolean;
  readonly offset: number;
}

export function timelineKeys({ events, words }: TimelinePicture<string>, { theme }: Look): readonly Key[] {
  const colour = theme.series[0];
  return [
    { shape: 'disc', colour, text: words.first },
    ...(events.some(({ isFirst }) => !isFirst) ? [{ shape: 'dot', colour, text: words.later } as const] : []),
  ];
}

/** Draws lanes over one axis of years; labels that would overlap are placed in separate rows. */
export function drawTimeline(
  { lanes, events }: TimelinePicture<string>,
  { theme, left: edge, top, width }: DrawingArea,
): Drawing {
  const hasNamesAbove = isNarrow(width);
  const laneWidth = hasNamesAbove ? width - 2 * edge : Math.min(widest(lanes, sizes.text) * 1.06, width * 0.24);
  const left = hasNamesAbove ? edge + 14 : edge + laneWidth + 20;
  const right = width - edge - 14;
  const times = events.map(({ date }) => timeOf(date));
  const [first, last] = [Math.floor(Math.min(...times)), Math.floor(Math.max(...times)) + 1];
  const x = (time: number): number => left + ((time - first) / (last - first)) * (right - left);
  let height = 0;
  const colour = theme.series[0];
  const drawn = lanes.map((lane, index) => {
    const own = events.filter((event) => event.lane === index);
    const placed = place(own, x, left, right);
    const name = wrapText(lane, sizes.text, laneWidth, true);
    const nameTop = height + padding;
    const start = hasNamesAbove ? nameTop + name.length * lineHeight + 4 : nameTop;
    height =
      Math.max(
        nameTop + name.length * lineHeight,
        ...placed.map(({ offset, lines }) => start + offset + lines.length * lineHeight),
      ) + padding;
    return { name, nameTop, placed, start, end: height };
  });
  const names = drawn.flatMap(({ name, nameTop }) =>
    name.map((line, row) =>
      textElement(line, edge, top + nameTop + (row + 0.5) * lineHeight, sizes.text, theme.text, {
        isBold: true,
        halo: theme.background,
      }),
    ),
  );
  const rules = drawn.map(({ end }) => ({
    type: 'line',
    silent: true,
    shape: { x1: edge, x2: right, y1: top + end, y2: top + end },
    style: { stroke: theme.grid, lineWidth: 1 },
  }));
  return {
    height: height + axisHeight,
    option: {
      graphic: [...names, ...rules],
      grid: { left, width: right - left, top, height },
      xAxis: {
        type: 'value',
        min: first,
        max: last,
        interval: Math.ceil((last - first) / Math.max(1, Math.floor((right - left) / 56))),
        axisLine: { show: false },
        axisTick: { show: false },
        splitLine: { lineStyle: { color: theme.grid, type: [2, 3] } },
        axisLabel: { color: theme.muted, fontSize: sizes.small, formatter: (year: number) => String(year) },
        ...still,
      },
      yAxis: { type: 'value', min: 0, max: height, inverse: true, show: false },
      series: drawn.map(({ placed, start }) => ({
        type: 'scatter',
        ...still,
        symbolSize: 10,
        data: placed.map(({ date, lines, isLeft, offset, isFirst }) => ({
          itemStyle: { color: isFirst ? colour : theme.background, borderColor: colour, borderWidth: 2, opacity: 1 },
          value: [timeOf(date), start + offset + lineHeight / 2],
          label: {
            show: true,
            formatter: lines.join('\n'),
            position: isLeft ? 'left' : 'right',
            distance: 6,
            verticalAlign: 'top',
            offset: [0, -lineHeight / 2],
            color: theme.text,
            fontSize: sizes.small,
            lineHeight,
            textBorderColor: theme.background,
            textBorderWidth: 3,
          },
        })),
      })),
    },
  };
}

/** Places each event in the first row of its lane with room for its label. */
function place(events: readonly Event[], x: (time: number) => number, left: number, right: number): readonly Placed[] {
  const placed: Placed[] = [];
  for (const event of events.toSorted((a, b) => timeOf(a.date) - timeOf(b.date))) {
    const at = x(timeOf(event.date));
    const isLeft = right - at < labelWidth && at - left > right - at;
    const lines = balanceText(
      `${event.date} ${event.label}`,
      sizes.small,
      Math.max(80, Math.min(labelWidth, isLeft ? at - left - 14 : right - at - 14)),
    );
    const width = widest(lines, sizes.small) + 24;
    const begin = isLeft ? at - width : at - 8;
    const above = (offset: number): Placed | undefined =>
      placed.find(
        (other) =>
          begin < other.left + other.width &&
          other.left < begin + width &&
          offset < below(other) &&
          other.offset < offset + lines.length * lineHeight + 4,
      );
    let offset = 0;
    for (let other = above(offset); other; other = above(offset)) offset = below(other);
    placed.push({ ...event, lines, left: begin, width, isLeft, offset });
  }
  return placed;
}

function below({ offset, lines }: Placed): number {
  return offset + lines.length * lineHeight + 4;
}

/** A date as a number of years; a year or month without a day counts from its first day. */
function timeOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
}
