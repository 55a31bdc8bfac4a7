import { lexer, type Token, walkTokens } from 'marked';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/output/text/markdown.js';

/** Texts that Markdown would make something of. */
const hostile = [
  '[a](javascript:alert(1))',
  '[a](<javascript:alert(1)>)',
  '[a](x "title")',
  '![a](//elsewhere/x.png)',
  '![[a](x)](y)',
  '[a]\\(x)',
  '\\[a](x)',
  '[a][b]',
  '[a]: x',
  '[^1]: x',
  '[x](',
  '](x)',
  '<img src=x onerror=alert(1)>',
  '<script>',
  '<!-- x',
  '&lt;img&gt;',
  '&#91;a](x)',
  '`x',
  'a|b',
  '| a |',
  '~~~\nx',
  '---',
  '# a',
];

/** Tokens that show another address, run something or leave the place where the text stands. */
const live = new Set(['link', 'image', 'html', 'def', 'codespan', 'hr']);

test.each(hostile)('%s stays text in Markdown', (text) => {
  const markdown = renderMarkdown({
    title: text,
    blocks: [
      { kind: 'heading', level: 2, text },
      { kind: 'text', text },
      { kind: 'facts', rows: [[text, text]] },
      { kind: 'list', items: [text] },
      {
        kind: 'table',
        columns: [{ id: 'a', header: text }],
        rows: [{ cells: [text] }, { cells: [text], tone: 'strong' }],
      },
      { kind: 'notes', items: [text] },
      { kind: 'tree', nodes: [{ text, children: [{ text, children: [] }] }] },
    ],
  });
  const found: Token[] = [];
  walkTokens(lexer(markdown), (token) => {
    if (live.has(token.type) && token.raw !== '<br>') found.push(token);
  });
  expect(found).toEqual([]);
});
