import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { topicPhrases, topics } from '../../src/cli/commands/help.js';
import { commands } from '../../src/cli/program.js';
import { languages } from '../../src/words/lang.js';
import { say } from '../../src/words/message.js';
import { readCase, root, runCase, runCommand } from '../cases/case.js';
import { programme, Scratch, semiconductors } from '../review/scratch.js';
import { runQuery } from '../tables/query.js';

/** The README and the pages of the guide, whose outputs are checked, or written anew with UPDATE_README=1. */
const guide = languages.flatMap((lang) => topics.map((topic) => `.github/guide/${lang}/${topic}.md`));
const pages = ['README.md', ...guide];
const read = (page: string): string => readFileSync(join(root, page), 'utf8');
const isUpdate = Boolean(process.env['UPDATE_README']);

const folder = mkdtempSync(join(tmpdir(), 'jiqun-readme-'));
const tables = join(folder, 'out');
beforeAll(async () => {
  cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true });
  cpSync(join(root, 'tests/fixtures/draft/plan.txt'), join(folder, 'plan.txt'));
  await runCommand(['jiqun', 'export', '--format', 'parquet', '--output', tables], root);
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  scratch?.dispose();
});

let scratch: Scratch | undefined;

/** A repository with the shipped data and an edit that is not committed, made up to be reviewed. */
function edited(): Scratch {
  if (scratch) return scratch;
  scratch = new Scratch(join(root, 'data'));
  scratch.replace(programme, 'amount: 1.5万亿元', 'amount: 1.6万亿元');
  scratch.replace('scenarios/policy.yaml', 'rate: 10%', 'rate: 11%');
  scratch.replace(semiconductors, 'amount: 突破4000亿元', 'amount: 突破3500亿元');
  return scratch;
}

/** What stands in a page and how it is made: the part before a result, and the result. */
type Shown = readonly [made: string, result: string];

const console = /(?<=```console\n)(\$ jiqun[^\n]*\n)([\s\S]*?)(?=```)/g;
const query = /(?<=```sql\n)([\s\S]*?;\n)((?:-- [^\n]*\n)*)(?=```)/g;
const script = /(?<=```js\n)([\s\S]*?)((?:\/\/ → [^\n]*\n)*)(?=```)/g;

const shownIn = (text: string, pattern: RegExp): readonly Shown[] =>
  [...text.matchAll(pattern)].map(([, made = '', result = '']) => [made, result]);

/** The output of a command of a page; the ones with a mistake come from the case that makes it. */
async function outputOf(page: string, line: string): Promise<string> {
  const [command = '', filter] = line.slice(2).trim().split(' | ');
  const env: { readonly [name: string]: string } = page.includes('/zh/') ? { LANG: 'zh_CN.UTF-8' } : {};
  if (command.startsWith('jiqun validate')) {
    const { title, sections } = readCase(join(root, 'tests/cases/shipped/unknown-city.case'));
    const env = page.includes('/zh/') ? 'LANG=zh_CN.UTF-8' : '';
    return (await runCase({ title, sections: new Map([...sections, ['command', command], ['env', env]]) })).stdout;
  }
  const { stdout, stderr } = /^jiqun (?:diff|impact) /.test(command)
    ? await edited().run(command.slice('jiqun '.length), env)
    : await runCommand(command.split(' '), folder, env);
  if (stdout === '') throw new Error(`${command}: ${stderr}`);
  const lines = stdout.replaceAll('\r\n', '\n');
  return filter === undefined ? lines : filtered(lines, filter);
}

/**
 * The lines that `head -N` or `sed -n 'A,Bp;…'` lets through, or those before the first that begins as
 * `sed '/^WORDS/,$d'` says.
 */
function filtered(text: string, filter: string): string {
  const [, words] = /^sed '\/\^([^/]*)\/,\$d'$/.exec(filter) ?? [];
  if (words !== undefined) {
    const at = text.indexOf(`\n${words}`);
    if (at === -1) throw new Error(`no line begins with: ${words}`);
    return text.slice(0, at + 1);
  }
  const spans = [...filter.replace(/^head -(\d+)$/, "sed -n '1,$1p'").matchAll(/(\d+),(\d+)p/g)].map(
    ([, from, to]) => [Number(from), Number(to)] as const,
  );
  if (spans.length === 0) throw new Error(`unknown filter: ${filter}`);
  const kept = text.split('\n').filter((_, index) => spans.some(([from, to]) => from <= index + 1 && index < to));
  return kept.map((line) => `${line}\n`).join('');
}

/** The rows of a query, a comment each, below the names of the columns. */
async function rowsOf(_page: string, sql: string): Promise<string> {
  const rows = await runQuery(sql, tables);
  return [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]
    .map((cells) => `-- ${cells.join(' | ')}\n`)
    .join('');
}

/** What a script prints that uses the library as another package would, a comment a line. */
async function printedBy(_page: string, text: string): Promise<string> {
  const file = join(root, 'node_modules', `.jiqun-guide-${process.pid}.mjs`);
  writeFileSync(file, text);
  try {
    return execFileSync(process.execPath, [file], { cwd: root, encoding: 'utf8' }).replace(/^(?=.)/gm, '// → ');
  } finally {
    rmSync(file);
  }
}

describe.each(pages)('%s', (page) => {
  const text = read(page);
  const kinds = [
    [console, outputOf],
    [query, rowsOf],
    [script, printedBy],
  ] as const;
  const shown = kinds.flatMap(([pattern, make]) => shownIn(text, pattern).map((item) => [...item, make] as const));
  beforeAll(() => {
    const [, template = ''] = /```liquid\n([\s\S]*?)```/.exec(text) ?? [];
    writeFileSync(join(folder, 'brief.md'), template);
  });

  if (isUpdate)
    test('is written anew', async () => {
      let written = text;
      for (const [made, result, make] of shown) {
        const anew = await make(page, made);
        written = written.replace(`${made}${result}\`\`\``, () => `${made}${anew}\`\`\``);
      }
      writeFileSync(join(root, page), written);
    });
  else
    test.each(shown)('shows the real output of %s', async (made, result, make) => {
      expect(result).toBe(await make(page, made));
    });

  test('leads to files that are there', () => {
    for (const [, target = ''] of text.matchAll(/\]\(((?!https?:)[^)#]+)[^)]*\)/g))
      expect(existsSync(join(root, dirname(page), target)), target).toBe(true);
  });

  test('has no control characters and no lines with blanks at the end', () => {
    expect(text.match(/[\u0000-\u0009\u000B-\u001F\u007F]| +$/gm)).toBe(null);
  });
});

/** Commands of the pages whose output is not shown, each once. */
const unshown = new Set(
  pages
    .flatMap((page) => [...read(page).matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.split('\n')))
    .flatMap((line) => /^(?:npx )?(jiqun [^#|>&]*)/.exec(line)?.[1]?.trim() ?? []),
);

test.each([...unshown])('%s runs', async (command) => {
  const { exit, stderr } = await runCommand(command.split(/ +/), folder);
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: expect.not.stringMatching(/^jiqun: /) });
});

describe('the README', () => {
  const readme = read('README.md');

  test('opens with the two commands', () => {
    const [first = ''] = readme.match(/```sh\n[\s\S]*?```/) ?? [];
    expect(first).toContain('npm ci && npx jiqun report');
    expect(first).toContain('npm cit');
  });

  test('is short, and names every command and every page of the guide', () => {
    expect(readme.split('\n').length).toBeLessThan(180);
    for (const { name } of commands) expect(readme).toContain(`\`${name}\``);
    for (const topic of topics) expect(readme).toContain(`(.github/guide/en/${topic}.md)`);
  });
});

describe('the guide', () => {
  test.each(languages)('has a page for each topic in %s, under the title that help gives it', (lang) => {
    expect(readdirSync(join(root, '.github/guide', lang)).sort()).toEqual(topics.map((topic) => `${topic}.md`).sort());
    for (const topic of topics) {
      const [title] = read(`.github/guide/${lang}/${topic}.md`).split('\n');
      expect(title).toBe(`# ${say(lang, topicPhrases[topic])}`);
    }
  });

  test.each(topics)('shows the same of %s in both languages', (topic) => {
    const parts = languages.map((lang) => {
      const text = read(`.github/guide/${lang}/${topic}.md`);
      return {
        sections: text.match(/^## /gm)?.length,
        commands: [...text.matchAll(/^\$ (jiqun[^|\n]*)/gm)].map(([, command = '']) => command.trim()),
      };
    });
    expect(parts[0]).toEqual(parts[1]);
  });

  test('shows or names every command', () => {
    for (const lang of languages) {
      const whole = topics.map((topic) => read(`.github/guide/${lang}/${topic}.md`)).join('\n');
      for (const { name } of commands) expect(whole, name).toContain(`jiqun ${name}`);
    }
  });
});

/** A picture that a page shows below the command that draws it. */
const picture = /npx (jiqun chart [^\n]*) --output [\w-]+\.svg\n```\n\n!\[[^\]\n]+\]\(([\w./-]+\.svg)\)/g;

describe('the pictures', () => {
  const pictures = pages.flatMap((page) =>
    [...read(page).matchAll(picture)].map(
      ([, command = '', path = '']) => [command, join(root, dirname(page), path)] as const,
    ),
  );
  const drawn = async (command: string): Promise<string> =>
    (await runCommand([...command.split(' '), '--format', 'svg'], root)).stdout;

  if (isUpdate)
    test('are drawn anew', async () => {
      for (const [command, path] of pictures) writeFileSync(path, await drawn(command));
    });
  else
    test.each(pictures)('are what is drawn by %s', async (command, path) => {
      expect(readFileSync(path, 'utf8')).toBe(await drawn(command));
    });

  test('are few and small', () => {
    expect(pictures.length).toBe(pages.flatMap((page) => read(page).match(/!\[/g) ?? []).length);
    for (const [, path] of pictures) expect(statSync(path).size, path).toBeLessThan(40_000);
  });
});
