import {
  type Block,
  type Chart,
  type Facts,
  type JudgementList,
  showInvisible,
  type TreeNode,
} from '../../document/blocks.js';
import type { Bilingual } from '../../words/lang.js';
import { say } from '../../words/message.js';
import { barsFigure, linesFigure, spansFigure } from './figures.js';
import { attributes, markup } from './markup.js';
import type { Surroundings } from './surroundings.js';
import { tableMarkup } from './table.js';

const phrases = {
  pageInstead: { zh: '以表格或文字查看', en: 'The same as a table or text' },
} as const satisfies Record<string, Bilingual>;

export function blocksMarkup(blocks: readonly Block<string>[], around: Surroundings): string {
  const headings = [...new Set(blocks.flatMap((block) => (block.kind === 'heading' ? block.level : [])))].sort();
  return blocks.map((block) => blockMarkup(block, { ...around, headings })).join('\n');
}

interface Place extends Surroundings {
  /** Levels of headings in use among the blocks, so that levels follow that of the heading above without a gap. */
  readonly headings: readonly number[];
}

function blockMarkup(block: Block<string>, around: Place): string {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${around.level + 1 + around.headings.indexOf(block.level)}`;
      return `<${tag}>${markup(block.text)}</${tag}>`;
    }
    case 'text':
      return `<p>${markup(block.text)}</p>`;
    case 'code':
      return `<pre tabindex="0"><code>${markup(showInvisible(block.text))}</code></pre>`;
    case 'facts':
      return factsMarkup(block);
    case 'list':
      return listMarkup('items', block.items);
    case 'judgements':
      return judgementsMarkup(block);
    case 'notes':
      return listMarkup('notes', block.items);
    case 'table':
      return tableMarkup(block, around);
    case 'bars':
      return barsFigure(block);
    case 'lines':
      return linesFigure(block);
    case 'spans':
      return spansFigure(block);
    case 'tree':
      return treeMarkup(block.nodes, 'tree');
    case 'chart':
      return chartMarkup(block, around);
    default:
      return block satisfies never;
  }
}

function factsMarkup({ rows }: Facts<string>): string {
  return (
    '<dl class="facts">' +
    `${rows.map(([label, text]) => `<div><dt>${markup(label)}</dt><dd>${markup(text)}</dd></div>`).join('')}</dl>`
  );
}

function listMarkup(name: string, items: readonly string[]): string {
  return `<ul class="${name}">${items.map((item) => `<li>${markup(item)}</li>`).join('')}</ul>`;
}

function judgementsMarkup({ items }: JudgementList<string>): string {
  const rows = items.map(({ sentence, caveat, tone }) => {
    const more = caveat === undefined ? '' : `<small>${markup(caveat)}</small>`;
    return `<li${attributes({ class: tone })}>${markup(sentence)}${more}</li>`;
  });
  return `<ol class="judgements">${rows.join('')}</ol>`;
}

function treeMarkup(nodes: readonly TreeNode<string>[], name?: string): string {
  const items = nodes.map(
    ({ text, children }) => `<li>${markup(text)}${children.length > 0 ? treeMarkup(children) : ''}</li>`,
  );
  return `<ul${attributes({ class: name })}>${items.join('')}</ul>`;
}

/** The picture, with its replacement blocks folded below; only these if there is no picture. */
function chartMarkup(chart: Chart<string>, around: Surroundings): string {
  const instead = blocksMarkup(chart.instead, around);
  const picture = around.picture(chart);
  if (picture === undefined) return instead;
  const region = attributes({ class: 'scroll picture', role: 'group', tabindex: 0, 'aria-label': chart.title });
  const more =
    instead === ''
      ? ''
      : `<details><summary>${markup(say(around.lang, phrases.pageInstead))}</summary>${instead}</details>`;
  return (
    `<figure class="chart"><figcaption>${captionMarkup(chart)}</figcaption><div${region}>${picture}</div>${more}` +
    '</figure>'
  );
}

function captionMarkup({ headline, title }: Chart<string>): string {
  return headline === undefined ? markup(title) : `<strong>${markup(headline)}</strong><br>${markup(title)}`;
}
