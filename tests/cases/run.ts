import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { lines, type Run, readCase, root, runCase } from './case.js';

const folder = join(root, 'tests/cases');
const escapeCode = String.fromCharCode(27);

/** Every case, by its path below the folder of cases. */
export const caseFiles: readonly string[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.case'))
  .sort();

const fixtures = join(root, 'tests/fixtures');

function textsOfFixtures(): readonly string[] {
  return readdirSync(fixtures, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}\n${readFileSync(join(parentPath, name), 'latin1')}`);
}

/** Tests the whole commands of a folder; with UPDATE_CASES they are written anew. */
export function testCases(name: string): void {
  describe(`whole commands: ${name}`, () => {
    const before = textsOfFixtures();
    afterAll(() => expect(textsOfFixtures(), 'a case writes only into a copy').toEqual(before));

    test.each(caseFiles.filter((file) => file.startsWith(`${name}/`)))('%s', testCase);
  });
}

async function testCase(file: string): Promise<void> {
  const { sections, title } = readCase(join(folder, file));
  expect(title, 'a case starts with its title').not.toBe('');
  const run = await runCase({ sections, title });
  const isRewritten = process.env['UPDATE_CASES'] !== undefined;
  if (isRewritten) rewrite(join(folder, file), sections, run);
  const all = `${run.stdout}\n${run.stderr}`;
  for (const stream of ['stdout', 'stderr'] as const) {
    const whole = sections.get(stream);
    if (whole !== undefined && !isRewritten)
      expect(countless(run[stream].trimEnd(), whole.trimEnd()), `${title}: ${stream}`).toBe(whole.trimEnd());
    for (const line of lines(sections.get(`${stream} contains`))) expect(run[stream], all).toContain(line);
    for (const line of lines(sections.get(`${stream} lacks`))) expect(run[stream], all).not.toContain(line);
  }
  for (const [name, text] of run.files ?? [])
    if (!isRewritten) expect(text.trimEnd(), `${title}: ${name}`).toBe(sections.get(`file ${name}`)?.trimEnd());
  expect(run.exit, all).toBe(Number(sections.get('exit')?.trim() ?? 0));
  if (!sections.has('env')) expect(all, 'a pipe gets no escape codes').not.toContain(escapeCode);
  expect(all, 'a stack trace is a bug').not.toMatch(/^\s+at .*:\d+:\d+/m);
}

/**
 * Writes what a command prints now into its case, to be read before it is kept; {n} stays where only numbers changed.
 */
function rewrite(file: string, sections: ReadonlyMap<string, string>, run: Run): void {
  let text = readFileSync(file, 'utf8');
  for (const stream of ['stdout', 'stderr'] as const) {
    const whole = sections.get(stream);
    if (whole === undefined) continue;
    const counting = whole.split('\n').filter((line) => line.includes('{n}'));
    const now = run[stream].trimEnd().split('\n');
    const kept = now.map((line) => counting.find((expected) => countless(line, expected) === expected) ?? line);
    text = put(text, stream, whole, kept.join('\n'));
  }
  for (const [name, now] of run.files ?? [])
    text = put(text, `file ${name}`, sections.get(`file ${name}`) ?? '', now.trimEnd());
  writeFileSync(file, text);
}

/** The case with other text in a section; the line after it stays a line. */
function put(text: string, section: string, old: string, now: string): string {
  const end = old.trimEnd() === '' && now !== '' ? '\n' : '';
  return text.replace(`--- ${section}\n${old.trimEnd()}`, () => `--- ${section}\n${now}${end}`);
}

/** The text with {n} where the expected one has it in place of a number that grows with the data. */
function countless(text: string, expected: string): string {
  const pattern = expected.split('{n}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pattern.join('\\d+')}$`).test(text) ? expected : text;
}
