import type { KeyFigure } from '../../view/key-figures.js';
import type { Lang } from '../../words/lang.js';
import { say } from '../../words/message.js';
import { markup } from './markup.js';

/** Size of the drawing in its own units; it is stretched to the width that it gets. */
const size = { width: 100, height: 64 } as const;
/** Room above the highest level, as a share of it. */
const headroom = 1.06;

/**
 * A key figure over the small chart of its path: from zero, dashed where growth is assumed, with the path to compare
 * with as a thin line. The words beside it say all that the picture shows, so it is hidden from readers' software.
 */
export function keyFigureMarkup(figure: KeyFigure, lang: Lang, change = ''): string {
  const [name, level, about] = [figure.name, figure.level, figure.about].map((words) => markup(say(lang, words)));
  const more = change === '' ? '' : ` <span class="change">${markup(change)}</span>`;
  return (
    `<li><span class="label">${name}</span><b>${level}</b><span class="about"><span class="rest">` +
    `${about}</span>${more}</span>` +
    `${drawing(figure)}</li>`
  );
}

function drawing({ points, beside = [] }: KeyFigure): string {
  const top = Math.max(...points.map(({ value }) => value), ...beside) * headroom || 1;
  const x = (index: number): string => ((index / Math.max(1, points.length - 1)) * size.width).toFixed(2);
  const y = (value: number): string => (size.height * (1 - value / top)).toFixed(2);
  const line = (values: readonly number[], from = 0): string =>
    `M${values.map((value, index) => `${x(from + index)} ${y(value)}`).join('L')}`;
  const path = (name: string, d: string): string =>
    `<path class="${name}" d="${d}" vector-effect="non-scaling-stroke"/>`;
  const steps = points.slice(1).map(({ value, isAssumed }, index) => {
    const before = points[index]?.value ?? value;
    return path(isAssumed ? 'step assumed' : 'step', line([before, value], index));
  });
  const area = `${line(points.map(({ value }) => value))}L${size.width} ${size.height}L0 ${size.height}Z`;
  const [first, last] = [points[0], points.at(-1)];
  const floor = path('floor', `M0 ${size.height}L${size.width} ${size.height}`);
  const years = [first, last].map((point) => `<span>${markup(point?.label ?? '')}</span>`);
  const box = `viewBox="0 0 ${size.width} ${size.height}" preserveAspectRatio="none"`;
  return (
    `<span class="small" aria-hidden="true"><svg ${box}>` +
    `<path class="area" d="${area}"/>${beside.length > 1 ? path('beside', line(beside)) : ''}${steps.join('')}` +
    // A line of no length is a round point, however the picture is stretched.
    `${path('end', `M${size.width} ${y(last?.value ?? 0)}h0.001`)}` +
    `${floor}</svg><span class="years">${years.join('')}</span></span>`
  );
}
