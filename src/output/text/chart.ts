import type { LineChart, Spans } from '../../document/blocks.js';
import { displayWidth } from '../../words/width.js';
import { gap, padEnd } from './layout.js';
import type { TerminalOptions } from './paint.js';
import { wrap } from './wrap.js';

/** Height of a line chart, in rows. */
const height = 12;
/** Height of panels below one another. */
const stackedHeight = 8;
const widestChart = 100;
const widestYear = 10;
const widestSpans = 41;
/** Character for a point where several paths cross. */
const crossing = '*';

const strokes = { solid: { flat: '─', steep: '│' }, dashed: { flat: '╌', steep: '╎' } } as const;

/**
 * Renders lines by year: a letter at each point, strokes between them, dashed where growth is assumed. Lines with
 * scales of their own have a panel each, side by side as far as there is room.
 */
export function renderLines(chart: LineChart<string>, { width, paint }: TerminalOptions): string {
  const { title, lines, panels, solid, dashed } = chart;
  const key = [`${strokes.solid.flat.repeat(2)} ${solid}`, `${strokes.dashed.flat.repeat(2)} ${dashed}`];
  const names = lines.map(({ name }, index) => `${letter(index)} ${name}`);
  const legend = packed(panels ? [...key, panels.note] : [...names, ...key], width);
  const room = Math.min(width, widestChart);
  return [
    paint.strong(wrap(title, width)),
    ...(panels ? drawPanels(chart, panels.ticks, room) : drawPanel({ ...chart, first: 0, height, room })),
    ...legend.map((line) => paint.faint(wrap(line, width))),
  ].join('\n');
}

/** Columns between panels side by side. */
const panelGap = 2;
/** Least number of columns from a year to the next in a panel. */
const leastStep = 2;

/** A panel for each line, with its name above. */
function drawPanels({ labels, lines }: LineChart<string>, ticks: readonly Ticks[], width: number): readonly string[] {
  const widestLabel = Math.max(...labels.map((label) => label.length));
  const widestTick = Math.max(...ticks.flat().map(({ text }) => displayWidth(text)));
  const least = widestTick + 2 + (labels.length - 1) * leastStep + widestLabel;
  const columns = Math.max(1, Math.min(lines.length, Math.floor((width + panelGap) / (least + panelGap))));
  const room = Math.floor((width + panelGap) / columns) - panelGap;
  const drawn = lines.map((line, index) => {
    const panel = { labels, lines: [line], ticks: ticks[index] ?? [], first: index, room };
    const name = wrap(`${letter(index)} ${line.name}`, room).split('\n');
    return { name, body: drawPanel({ ...panel, height: columns > 1 ? height : stackedHeight }) };
  });
  return Array.from({ length: Math.ceil(drawn.length / columns) }, (_row, row) =>
    drawn.slice(row * columns, (row + 1) * columns),
  ).flatMap((row) => {
    const most = Math.max(...row.map(({ name }) => name.length));
    const blocks = row.map(({ name, body }) => [...name, ...Array<string>(most - name.length).fill(''), ...body]);
    return (blocks[0] ?? []).map((_line, at) =>
      blocks
        .map((block) => padEnd(block[at] ?? '', room + panelGap))
        .join('')
        .trimEnd(),
    );
  });
}

type Ticks = LineChart<string>['ticks'];

interface PanelInput extends Pick<LineChart<string>, 'labels' | 'lines' | 'ticks'> {
  /** Index of the letter of the first line. */
  readonly first: number;
  readonly height: number;
  /** Width in columns, with the axis. */
  readonly room: number;
}

/** Rows of a panel: its lines beside the axis, and the years below. */
function drawPanel({ labels, lines, ticks, first, height: rows, room }: PanelInput): readonly string[] {
  const axis = Math.max(...ticks.map(({ text }) => displayWidth(text))) + 2;
  const labelWidth = Math.max(...labels.map((label) => label.length));
  const fitting = Math.floor((room - axis - labelWidth) / Math.max(1, labels.length - 1));
  const step = Math.max(1, Math.min(widestYear, fitting));
  const grid = Array.from({ length: rows }, () => new Array<string>((labels.length - 1) * step + 1).fill(' '));
  const top = ticks.at(-1)?.value ?? 1;
  const rowOf = (value: number): number => Math.min(rows - 1, Math.max(0, Math.round((1 - value / top) * (rows - 1))));
  for (const { points } of lines) drawPath(grid, points, step, rowOf);
  for (const [index, { points }] of lines.entries()) {
    for (const [at, { value }] of points.entries()) {
      const row = grid[rowOf(value)] ?? [];
      row[at * step] = /[A-Z*]/.test(row[at * step] ?? '') ? crossing : letter(first + index);
    }
  }
  const named = new Map(ticks.map(({ value, text }) => [rowOf(value), text]));
  const drawn = grid.map((cells, row) => {
    const text = named.get(row);
    return `${(text ?? '').padStart(axis - 2)} ${text === undefined ? '│' : '┤'}${cells.join('')}`.trimEnd();
  });
  return [...drawn, yearLabels(labels, step, axis)];
}

function letter(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + (index % 26));
}

/** Items side by side, as many in a line as fit. */
function packed(items: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    const joined = `${last}   ${item}`;
    if (last === undefined || displayWidth(joined) > width) lines.push(item);
    else lines[lines.length - 1] = joined;
  }
  return lines;
}

function drawPath(
  grid: string[][],
  points: LineChart<string>['lines'][number]['points'],
  step: number,
  rowOf: (value: number) => number,
): void {
  for (const [index, to] of points.slice(1).entries()) {
    const from = points[index] ?? to;
    const { flat, steep } = to.isAssumed ? strokes.dashed : strokes.solid;
    let before = rowOf(from.value);
    for (let column = 1; column <= step; column++) {
      const row = rowOf(from.value + ((to.value - from.value) * column) / step);
      const between = Math.sign(before - row);
      for (let other = row + between; between !== 0 && other !== before; other += between)
        put(grid, other, index * step + column, steep);
      put(grid, row, index * step + column, flat);
      before = row;
    }
  }
}

function put(grid: string[][], row: number, column: number, stroke: string): void {
  const cells = grid[row];
  if (cells && cells[column] === ' ') cells[column] = stroke;
}

/** Years under their points, as many as fit, always including the last. */
function yearLabels(labels: readonly string[], step: number, axis: number): string {
  const every = Math.ceil((Math.max(...labels.map((label) => label.length)) + 1) / step);
  let line = ' '.repeat(axis);
  for (const [index, label] of labels.entries())
    if ((labels.length - 1 - index) % every === 0) line = line.padEnd(axis + index * step) + label;
  return line;
}

/** Spans to both sides of one level: light below it, dense above, with their ends in numbers. */
export function renderSpans({ title, middle, spans }: Spans<string>, { width, paint }: TerminalOptions): string {
  const widest = (texts: readonly string[]): number => Math.max(...texts.map(displayWidth));
  const label = widest(spans.map((span) => span.label)) + gap;
  const [before, after] = [widest(spans.map(({ lowText }) => lowText)), widest(spans.map(({ highText }) => highText))];
  const isBeside = label + before + after + 2 + 12 <= width;
  const lead = isBeside ? label : gap;
  const room = Math.max(5, Math.min(widestSpans, width - lead - before - after - 2));
  const reach = Math.max(...spans.flatMap(({ low, high }) => [middle.value - low, high - middle.value]));
  const half = Math.floor((room - 1) / 2);
  const cells = (distance: number): number => Math.max(0, Math.round((distance / reach) * half));
  const lines = spans.map((span) => {
    const below = '▒'.repeat(cells(middle.value - span.low)).padStart(half);
    const above = '█'.repeat(cells(span.high - middle.value)).padEnd(half);
    const name = isBeside ? padEnd(span.label, label) : `${wrap(span.label, width)}\n${' '.repeat(gap)}`;
    return (
      `${name}${' '.repeat(before - displayWidth(span.lowText))}${span.lowText} ${below}│${above} ` + `${span.highText}`
    ).trimEnd();
  });
  const centre =
    `${' '.repeat(Math.max(0, lead + before + 1 + half - Math.floor(displayWidth(middle.text) / 2)))}` +
    `${middle.text}`;
  return [paint.strong(wrap(title, width)), centre, ...lines].join('\n');
}
