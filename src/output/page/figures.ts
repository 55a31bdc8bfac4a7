import type { Bars, LineChart, Spans } from '../../document/blocks.js';
import { attributes, markup } from './markup.js';

/** Share of a whole in the form of SVG and CSS: 12.34%. */
const percent = (share: number): string => `${Number((share * 100).toFixed(3))}%`;

function figure(name: string, title: string, content: string): string {
  return `<figure class="${name}"><figcaption>${markup(title)}</figcaption>${content}</figure>`;
}

/** Legend of the colours, each also with a letter or a hatching for readers who cannot tell colours apart. */
function legend(names: readonly string[], mark: (index: number) => string): string {
  return `<ul class="legend">${names.map((name, index) => `<li>${mark(index)}${markup(name)}</li>`).join('')}</ul>`;
}

/** Stacked bars, each followed by its text. */
export function barsFigure({ title, parts, bars }: Bars<string>): string {
  const most =
    Math.max(0, ...bars.map(({ values }) => values.reduce((sum, value) => sum + Math.max(0, value), 0))) || 1;
  const swatch = (index: number): string =>
    `<svg class="swatch" aria-hidden="true"><rect class="${partClass(index)}" width="100%" height="100%"/></svg>`;
  const items = bars.map(({ label, values, text }) => {
    let from = 0;
    const rects = values.map((value, index) => {
      const rect =
        `<rect class="${partClass(index)}" x="${percent(from / most)}" width="` +
        `${percent(Math.max(0, value) / most)}" height="100%"/>`;
      from += Math.max(0, value);
      return rect;
    });
    return (
      `<li><span class="label">${markup(label)}</span><svg class="bar" aria-hidden="true">${rects.join('')}</svg>` +
      `<span class="amount">${markup(text)}</span></li>`
    );
  });
  return figure(
    'bars',
    title,
    `${parts.length > 1 ? legend(parts, swatch) : ''}<ul class="rows">${items.join('')}</ul>`,
  );
}

function partClass(index: number): string {
  return `part-${index % 6}`;
}

/** Height of the plot in pixels. */
const plotHeight = 280;

/** Lines over years, dashed where assumed, with a letter at the end of each. */
export function linesFigure({ title, labels, lines, ticks, solid, dashed }: LineChart<string>): string {
  const top = Math.max(...ticks.map(({ value }) => value)) || 1;
  const x = (index: number): number => (labels.length < 2 ? 0 : index / (labels.length - 1));
  const y = (value: number): number => plotHeight * (1 - value / top);
  const grid = ticks.map(({ value, text }) => {
    const at = y(value).toFixed(1);
    return {
      line: `<line class="grid" x1="0" x2="100%" y1="${at}" y2="${at}"/>`,
      text: `<text class="tick" x="0" y="${at}" dy="-5">${markup(text)}</text>`,
    };
  });
  const paths = lines.map(({ points }, line) => {
    const place = (index: number): string =>
      `${(x(index) * 1000).toFixed(1)} ${y(points[index]?.value ?? 0).toFixed(2)}`;
    return runsOf(points.map(({ isAssumed }) => isAssumed)).map(({ first, last, isAssumed }) => {
      const steps = Array.from({ length: last - first + 1 }, (_step, index) => place(first + index));
      const style = `line line-${line % 6}${isAssumed ? ' assumed' : ''}`;
      return `<path${attributes({ class: style, d: `M${steps.join('L')}`, 'vector-effect': 'non-scaling-stroke' })}/>`;
    });
  });
  const ends = spread(lines.map(({ points }) => y(points.at(-1)?.value ?? 0)));
  const letters = ends.map(
    (at, line) =>
      `<text class="letter line-${line % 6}" x="100%" dx="8" y="${at.toFixed(1)}" dy="4">${letterOf(line)}</text>`,
  );
  const skip = Math.ceil(labels.length / 8);
  const axis = labels.flatMap((label, index) => {
    if ((labels.length - 1 - index) % skip !== 0) return [];
    const anchor = index === 0 ? 'start' : index === labels.length - 1 ? 'end' : 'middle';
    return (
      `<text class="year" x="${percent(x(index))}" y="${plotHeight + 20}" text-anchor="${anchor}">${markup(label)}` +
      '</text>'
    );
  });
  const key = (index: number): string => `<b class="line-${index % 6}">${letterOf(index)}</b>`;
  const styles =
    `<li><svg class="stroke" aria-hidden="true"><line x2="100%" y1="50%" y2="50%"/></svg>${markup(solid)}</li><li>` +
    '<svg class="stroke" aria-hidden="true"><line class="assumed" x2="100%" y1="50%" y2="50%"/></svg>' +
    `${markup(dashed)}</li>`;
  const names = legend(
    lines.map(({ name }) => name),
    key,
  ).replace(/<\/ul>$/, `${styles}</ul>`);
  const plot =
    `<svg class="plot" height="${plotHeight}" viewBox="0 0 1000 ${plotHeight}" preserveAspectRatio="none">` +
    `${paths.flat().join('')}</svg>`;
  const described = attributes({ class: 'drawing', role: 'img', 'aria-label': title, height: plotHeight + 28 });
  return figure(
    'lines',
    title,
    `${names}<svg${described}>${grid.map(({ line }) => line).join('')}${plot}` +
      `${grid.map(({ text }) => text).join('')}${letters.join('')}${axis.join('')}</svg>`,
  );
}

function letterOf(line: number): string {
  return String.fromCharCode(65 + (line % 26));
}

/**
 * Splits a line into runs of known or assumed steps; each begins where the one before ends. A step has the kind of its
 * later point.
 */
function runsOf(
  kinds: readonly boolean[],
): readonly { readonly first: number; readonly last: number; readonly isAssumed: boolean }[] {
  const runs: { first: number; last: number; isAssumed: boolean }[] = [];
  for (let index = 1; index < kinds.length; index++) {
    const isAssumed = kinds[index] ?? false;
    const run = runs.at(-1);
    if (run?.isAssumed === isAssumed) run.last = index;
    else runs.push({ first: index - 1, last: index, isAssumed });
  }
  return runs;
}

/** Positions of letters, moved apart where they would overlap. */
function spread(places: readonly number[], gap = 15): readonly number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => b.place - a.place);
  const moved = [...places];
  let lowest = plotHeight + gap;
  for (const { place, index } of order) {
    lowest = Math.min(place, lowest - gap);
    moved[index] = lowest;
  }
  return moved;
}

/** Spans to both sides of one level. */
export function spansFigure({ title, middle, spans }: Spans<string>): string {
  const low = Math.min(middle.value, ...spans.map((span) => span.low));
  const high = Math.max(middle.value, ...spans.map((span) => span.high));
  const x = (value: number): number => (value - low) / (high - low || 1);
  const items = spans.map((span) => {
    const rect = (from: number, to: number, part: number): string =>
      `<rect class="part-${part}" x="${percent(x(from))}" width="${percent(x(to) - x(from))}" height="100%"/>`;
    const bar =
      `${rect(span.low, Math.min(span.high, middle.value), 1)}` +
      `${rect(Math.max(span.low, middle.value), span.high, 0)}`;
    const at = percent(x(middle.value));
    return (
      `<li><span class="label">${markup(span.label)}</span><span class="amount">${markup(span.lowText)}</span>` +
      `<svg class="bar" aria-hidden="true">${bar}<line class="middle" x1="${at}" x2="${at}" y2="100%"/></svg>` +
      `<span class="amount">${markup(span.highText)}</span></li>`
    );
  });
  return figure('spans', title, `<p class="middle">${markup(middle.text)}</p><ul class="rows">${items.join('')}</ul>`);
}
