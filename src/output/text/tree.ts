import type { TreeBlock, TreeNode } from '../../document/blocks.js';
import { wrap } from './wrap.js';

/** What an outline needs at least for its words, however deep it goes. */
const narrowest = 24;

/** A tree drawn with lines; texts that are too long go on beneath themselves. */
export function renderTree({ nodes }: TreeBlock<string>, width: number): string {
  return nodes.map((node) => drawNode(node, '', '', width)).join('\n');
}

/** A node behind its lead; `below` is what stands before everything under it. */
function drawNode({ text, children }: TreeNode<string>, lead: string, below: string, width: number): string {
  const beside = below + (children.length > 0 ? '│  ' : '');
  const [first = '', ...rest] = wrap(text, Math.max(narrowest, width - beside.length)).split('\n');
  const lines = [lead + first, ...rest.map((line) => beside + line)];
  const inner = children.map((child, index) => {
    const isLast = index === children.length - 1;
    return drawNode(child, `${below}${isLast ? '└─ ' : '├─ '}`, `${below}${isLast ? '   ' : '│  '}`, width);
  });
  return [...lines, ...inner].join('\n');
}
