import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCase, root, runCase, runCommand } from '../cases/case.js';
import { runQuery } from '../tables/query.js';

const file = join(root, 'README.md');
const readme = readFileSync(file, 'utf8');
const block = /```console\n\$ (jiqun[^\n]*)\n([\s\S]*?)```/g;

/** The output of a command that the README shows; the one with a mistake comes from the case that makes it. */
async function outputOf(command: string): Promise<string> {
  if (command.startsWith('jiqun validate')) return (await runCase(readCase(join(root, 'tests/cases/unknown-city.case')))).stdout;
  return (await runCommand(command.split(' '), root)).stdout;
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
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jiqun-readme-'));
    if (queries.length > 0) await runCommand(['jiqun', 'export', '--format', 'parquet', '--output', folder], root);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The rows of a query, a comment each, below the names of the columns. */
  async function resultOf(sql: string): Promise<string> {
    const rows = await runQuery(sql, folder);
    return [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))].map((cells) => `-- ${cells.join(' | ')}\n`).join('');
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
