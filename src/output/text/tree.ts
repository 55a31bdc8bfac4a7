import type { TreeBlock, TreeNode } from '../../document/blocks.js';
import { wrap } from './wrap.js';

/** Minimum width for the words of a tree, however deep it goes. */
const narrowest = 24;

/** Renders a tree with lines; long texts continue below themselves. */
export function renderTree({ nodes }: TreeBlock<string>, width: number): string {
  return nodes.map((node) => drawNode(node, '', '', width)).join('\n');
}

/** A node after its lead; `below` is the lead of everything under it. */
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
