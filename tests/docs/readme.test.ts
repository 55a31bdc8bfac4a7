import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCase, root, runCase, runCommand } from '../cases/case.js';
import { runQuery } from '../tables/query.js';

const file = join(root, 'README.md');
const readme = readFileSync(file, 'utf8');
const block = /```console\n\$ (jiqun[^\n]*)\n([\s\S]*?)```/g;

const folder = mkdtempSync(join(tmpdir(), 'jiqun-readme-'));
beforeAll(() => {
  const [, template = ''] = /```liquid\n([\s\S]*?)```/.exec(readme) ?? [];
  writeFileSync(join(folder, 'brief.md'), template);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The output of a command that the README shows; the one with a mistake comes from the case that makes it. */
async function outputOf(shown: string): Promise<string> {
  const [command = '', filter] = shown.split(' | ');
  if (command.startsWith('jiqun validate'))
    return (await runCase(readCase(join(root, 'tests/cases/unknown-city.case')))).stdout;
  const { stdout } = await runCommand(command.split(' '), folder);
  return filter === undefined ? stdout : filtered(stdout, filter);
}

/** The lines that `head -N` or `sed -n 'A,Bp;…'` lets through. */
function filtered(text: string, filter: string): string {
  const spans = [...filter.replace(/^head -(\d+)$/, "sed -n '1,$1p'").matchAll(/(\d+),(\d+)p/g)].map(
    ([, from, to]) => [Number(from), Number(to)] as const,
  );
  if (spans.length === 0) throw new Error(`unknown filter: ${filter}`);
  const kept = text.split('\n').filter((_, index) => spans.some(([from, to]) => from <= index + 1 && index < to));
  return kept.map((line) => `${line}\n`).join('');
}

describe('the README', () => {
  const blocks = [...readme.matchAll(block)].map(([, command = '', shown = '']) => [command, shown] as const);

  if (process.env['UPDATE_README']) {
    test('is written anew', async () => {
      const outputs = await Promise.all(blocks.map(([command]) => outputOf(command)));
      let text = readme;
      for (const [index, [command, shown]] of blocks.entries()) {
        text = text.replace(`$ ${command}\n${shown}\`\`\``, () => `$ ${command}\n${outputs[index]}\`\`\``);
      }
      writeFileSync(file, text);
    });
  } else {
    test.each(blocks)('shows the real output of %s', async (command, shown) => {
      expect(shown).toBe(await outputOf(command));
    });
  }

  test('opens with the two commands', () => {
    const [first = ''] = readme.match(/```sh\n[\s\S]*?```/) ?? [];
    expect(first).toContain('npm ci && npx jiqun report');
    expect(first).toContain('npm cit');
  });
});

/** A query that the README shows, with its result as comments below it. */
const query = /```sql\n([\s\S]*?;\n)((?:-- [^\n]*\n)*)```/g;

describe('the queries of the README', () => {
  const queries = [...readme.matchAll(query)].map(([, sql = '', shown = '']) => [sql, shown] as const);
  const tables = join(folder, 'out');
  beforeAll(async () => {
    if (queries.length > 0) await runCommand(['jiqun', 'export', '--format', 'parquet', '--output', tables], root);
  }, 60_000);

  /** The rows of a query, a comment each, below the names of the columns. */
  async function resultOf(sql: string): Promise<string> {
    const rows = await runQuery(sql, tables);
    return [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]
      .map((cells) => `-- ${cells.join(' | ')}\n`)
      .join('');
  }

  if (process.env['UPDATE_README']) {
    test('are written anew', async () => {
      let text = readFileSync(file, 'utf8');
      for (const [sql, shown] of queries) {
        const result = await resultOf(sql);
        text = text.replace(`${sql}${shown}\`\`\``, () => `${sql}${result}\`\`\``);
      }
      writeFileSync(file, text);
    });
  } else {
    test.each(queries)('give the result shown: %s', async (sql, shown) => {
      expect(shown).toBe(await resultOf(sql));
    });
  }
});

/** A picture that the README shows below the command that draws it. */
const picture = /npx (jiqun chart [^\n]*) --output [\w-]+\.svg\n```\n\n!\[[^\]\n]+\]\((\.github\/[\w-]+\.svg)\)/g;

describe('the pictures of the README', () => {
  const pictures = [...readme.matchAll(picture)].map(
    ([, command = '', path = '']) => [command, join(root, path)] as const,
  );
  const drawn = async (command: string): Promise<string> =>
    (await runCommand([...command.split(' '), '--format', 'svg'], root)).stdout;

  if (process.env['UPDATE_README']) {
    test('are drawn anew', async () => {
      for (const [command, path] of pictures) writeFileSync(path, await drawn(command));
    });
  } else {
    test.each(pictures)('are what is drawn by %s', async (command, path) => {
      expect(readFileSync(path, 'utf8')).toBe(await drawn(command));
    });
  }

  test('are few and small', () => {
    expect(pictures.length).toBe(readme.match(/!\[/g)?.length);
    for (const [, path] of pictures) expect(statSync(path).size, path).toBeLessThan(40_000);
  });
});
