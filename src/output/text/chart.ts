import type { LineChart, Spans } from '../../document/blocks.js';
import { displayWidth } from '../../words/width.js';
import { gap, padEnd } from './layout.js';
import type { TerminalOptions } from './paint.js';
import { wrap } from './wrap.js';

/** Height of a line chart, in rows. */
const height = 12;
const widestChart = 100;
const widestYear = 10;
const widestSpans = 41;
/** Character for a point where several paths cross. */
const crossing = '*';

const strokes = { solid: { flat: '─', steep: '│' }, dashed: { flat: '╌', steep: '╎' } } as const;

/** Renders lines by year: a letter at each point, strokes between them, dashed where growth is assumed. */
export function renderLines(
  { title, labels, lines, ticks, solid, dashed }: LineChart<string>,
  { width, paint }: TerminalOptions,
): string {
  const axis = Math.max(...ticks.map(({ text }) => displayWidth(text))) + 2;
  const labelWidth = Math.max(...labels.map((label) => label.length));
  const room = Math.min(width, widestChart) - axis;
  const step = Math.max(1, Math.min(widestYear, Math.floor((room - labelWidth) / Math.max(1, labels.length - 1))));
  const grid = Array.from({ length: height }, () => new Array<string>((labels.length - 1) * step + 1).fill(' '));
  const top = ticks.at(-1)?.value ?? 1;
  const rowOf = (value: number): number =>
    Math.min(height - 1, Math.max(0, Math.round((1 - value / top) * (height - 1))));
  for (const { points } of lines) drawPath(grid, points, step, rowOf);
  for (const [index, { points }] of lines.entries()) {
    for (const [at, { value }] of points.entries()) {
      const row = grid[rowOf(value)] ?? [];
      row[at * step] = /[A-Z*]/.test(row[at * step] ?? '') ? crossing : letter(index);
    }
  }
  const named = new Map(ticks.map(({ value, text }) => [rowOf(value), text]));
  const drawn = grid.map((cells, row) => {
    const text = named.get(row);
    return `${(text ?? '').padStart(axis - 2)} ${text === undefined ? '│' : '┤'}${cells.join('')}`.trimEnd();
  });
  const bottom = yearLabels(labels, step, axis);
  const names = lines.map(({ name }, index) => `${letter(index)} ${name}`);
  const legend = packed(
    [...names, `${strokes.solid.flat.repeat(2)} ${solid}`, `${strokes.dashed.flat.repeat(2)} ${dashed}`],
    width,
  );
  return [
    paint.strong(wrap(title, width)),
    ...drawn,
    bottom,
    ...legend.map((line) => paint.faint(wrap(line, width))),
  ].join('\n');
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
