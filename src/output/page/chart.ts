import type { Chart } from '../../document/blocks.js';
import type { Bilingual } from '../../words/lang.js';
import { say } from '../../words/message.js';
import { attributes, markup } from './markup.js';
import type { Surroundings } from './surroundings.js';

const phrases = {
  pageInstead: { zh: '以表格或文字查看', en: 'The same as a table or text' },
} as const satisfies Record<string, Bilingual>;

/**
 * The picture twice, for wide and for narrow places, of which a style shows one; below it its footnotes and, folded,
 * the same as text. Only the text if there is no picture.
 */
export function chartMarkup(chart: Chart<string>, instead: string, around: Surroundings): string {
  const wide = around.picture(chart, 'wide');
  if (wide === undefined) return instead;
  const narrow = around.picture(chart, 'narrow');
  const { id, title, footnotes = [] } = chart;
  const region = attributes({ class: 'scroll picture', role: 'group', tabindex: 0, 'aria-label': title });
  const pictures =
    narrow === undefined ? wide : `<div class="wide-only">${wide}</div><div class="narrow-only">${narrow}</div>`;
  const source =
    footnotes.length === 0
      ? ''
      : `<p class="source">${footnotes.map((note) => `<span>${markup(note)}</span>`).join(' ')}</p>`;
  const more =
    instead === ''
      ? ''
      : `<details><summary>${markup(say(around.lang, phrases.pageInstead))}</summary>${instead}</details>`;
  const figure = attributes({ class: 'chart', 'data-name': id, 'data-cited': around.citation(chart) });
  const caption = `<figcaption>${captionMarkup(chart)}</figcaption>`;
  return `<figure${figure}>${caption}<div${region}>${pictures}</div>${source}${more}</figure>`;
}

function captionMarkup({ headline, title }: Chart<string>): string {
  return headline === undefined ? markup(title) : `${markup(headline)}<span class="about">${markup(title)}</span>`;
}
