import { type Block, type Facts, showInvisible, type TreeNode } from '../../document/blocks.js';
import { chartMarkup } from './chart.js';
import { barsFigure, linesFigure, spansFigure } from './figures.js';
import { judgementsMarkup } from './judgements.js';
import { attributes, markup } from './markup.js';
import type { Surroundings } from './surroundings.js';
import { tableMarkup } from './table.js';

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
      return judgementsMarkup(block, around.lang);
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
      return chartMarkup(block, blocksMarkup(block.instead, around), around);
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

function treeMarkup(nodes: readonly TreeNode<string>[], name?: string): string {
  const items = nodes.map(
    ({ text, children }) => `<li>${markup(text)}${children.length > 0 ? treeMarkup(children) : ''}</li>`,
  );
  return `<ul${attributes({ class: name })}>${items.join('')}</ul>`;
}
