import { type Block, type Document, showInvisible, stacked, type Table, type TreeNode } from '../../document/blocks.js';
import { legible } from '../../words/legible.js';
import { plainPaint } from './paint.js';
import { renderTerminal } from './terminal.js';

/** The document as GitHub-flavoured Markdown, ending in a line break. */
export function renderMarkdown({ title, blocks }: Document<string>): string {
  return `${[`# ${escapeMarkdown(title)}`, ...blocks.map(renderBlock)].join('\n\n')}\n`;
}

function renderBlock(block: Block<string>): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`;
    case 'text':
      return escapeMarkdown(block.text);
    case 'code':
      return fenced(legible(showInvisible(block.text)), 'yaml');
    case 'facts':
      return block.rows.map(([label, text]) => `- **${escapeMarkdown(label)}**: ${escapeMarkdown(text)}`).join('\n');
    case 'list':
      return block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
    case 'judgements':
      return block.items
        .map(
          ({ sentence, caveat }, index) =>
            `${index + 1}. ${[sentence, ...(caveat === undefined ? [] : [caveat])].map(escapeMarkdown).join('<br>')}`,
        )
        .join('\n');
    case 'table':
      return [
        ...(block.title === undefined ? [] : [`**${escapeMarkdown(block.title)}**`, '']),
        renderTable(block),
      ].join('\n');
    case 'bars':
    case 'lines':
    case 'spans':
      return fenced(renderTerminal({ title: '', blocks: [block] }, { width: 80, paint: plainPaint }).trimEnd(), 'text');
    case 'chart':
      return [`**${escapeMarkdown(block.title)}**`, ...block.instead.map(renderBlock)].join('\n\n');
    case 'tree':
      return renderTree(block.nodes, 0);
    case 'notes':
      return block.items.map((item) => `> ${escapeMarkdown(item)}`).join('\n>\n');
    default:
      return block satisfies never;
  }
}

function renderTree(nodes: readonly TreeNode<string>[], depth: number): string {
  return nodes
    .map(({ text, children }) =>
      [
        `${'  '.repeat(depth)}- ${escapeMarkdown(text)}`,
        ...(children.length > 0 ? [renderTree(children, depth + 1)] : []),
      ].join('\n'),
    )
    .join('\n');
}

function renderTable(table: Table<string>): string {
  const { columns, rows } = stacked(table);
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('\n', '<br>')).join(' | ')} |`;
  const safe = (cells: readonly string[]): string[] => cells.map(escapeMarkdown);
  const rule = `|${columns.map(({ align }) => (align === 'right' ? ' ---: ' : ' --- ')).join('|')}|`;
  const body = rows.map(({ cells, tone }) =>
    line(tone === 'strong' ? safe(cells).map((cell) => (cell === '' ? '' : `**${cell}**`)) : safe(cells)),
  );
  return [line(safe(columns.map(({ header }) => header))), rule, ...body].join('\n');
}

/** Escapes characters that Markdown would interpret; the stars of strong rows are added before. */
export function escapeMarkdown(words: string): string {
  return legible(words)
    .replace(/[\\`|<>*_&~]/g, '\\$&')
    .replace(/\](?=[([:])|^\[(?=[ x]\])/gim, '\\$&')
    .replace(/^(?:([#+-])(?=\s)|([=-])(?=\2*\s*$)|(\d+)([.)])(?=\s))/gm, (sign, _mark, _rule, digits?: string) =>
      digits === undefined ? `\\${sign}` : `${digits}\\${sign.slice(digits.length)}`,
    )
    .replace(/(?<!\w)@(?=\w)|#(?=\d)/g, `$&${unseenBreak}`);
}

/** Invisible separator: GitHub takes @name for a person and #1 for an issue, even if escaped. */
const unseenBreak = '&#8203;';

/** Code between fences longer than any in the code itself. */
function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code}\n${fence}`;
}
