import {
  type Block,
  type Chart,
  type Document,
  type JudgementItem,
  showInvisible,
  stacked,
  type Table,
  type TreeNode,
} from '../../document/blocks.js';
import { legible } from '../../words/legible.js';
import { plainPaint } from './paint.js';
import { renderTerminal } from './terminal.js';

/**
 * Address of the file with a chart's picture, relative to the document and percent-encoded; undefined where it has
 * none.
 */
export type PictureAddress = (chart: Chart<string>) => string | undefined;

/** The document as GitHub-flavoured Markdown, ending in a line break; charts as pictures where these have files. */
export function renderMarkdown(
  { title, blocks }: Document<string>,
  addressOf: PictureAddress = () => undefined,
): string {
  const rendered = blocks.map((block) => renderBlock(block, addressOf));
  return `${[`# ${escapeMarkdown(title)}`, ...rendered].join('\n\n')}\n`;
}

function renderBlock(block: Block<string>, addressOf: PictureAddress): string {
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
      return block.items.map((item, index) => `${index + 1}. ${judgementText(item)}`).join('\n');
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
      return renderChart(block, addressOf);
    case 'tree':
      return renderTree(block.nodes, 0);
    case 'notes':
      return block.items.map((item) => `> ${escapeMarkdown(item)}`).join('\n>\n');
    default:
      return block satisfies never;
  }
}

/** The picture of a chart, which holds its title and sources; or else its titles and the blocks in its place. */
function renderChart(chart: Chart<string>, addressOf: PictureAddress): string {
  const { headline, title, alt, instead } = chart;
  const address = addressOf(chart);
  if (address !== undefined) {
    const words = [headline, title, alt].filter((text) => text !== undefined).join(' ');
    return `![${escapeMarkdown(words.replaceAll(/\s+/g, ' ')).replaceAll(/(?<!\\)[[\]]/g, '\\$&')}](<${address}>)`;
  }
  const heads = headline === undefined ? [] : [escapeMarkdown(title)];
  return [
    `**${escapeMarkdown(headline ?? title)}**`,
    ...heads,
    ...instead.map((block) => renderBlock(block, addressOf)),
  ].join('\n\n');
}

function judgementText({ sentence, caveat }: JudgementItem<string>): string {
  return [sentence, ...(caveat === undefined ? [] : [caveat])].map(escapeMarkdown).join('<br>');
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
