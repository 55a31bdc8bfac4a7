import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lines, readCase, root, runCase } from './case.js';

const folder = join(root, 'tests/cases');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.case'));
const escapeCode = String.fromCharCode(27);

describe('whole commands', () => {
  test.each(files.sort())('%s', async (file) => {
    const { sections, title } = readCase(join(folder, file));
    expect(title, 'a case starts with its title').not.toBe('');
    const run = await runCase({ sections, title });
    const all = `${run.stdout}\n${run.stderr}`;
    for (const stream of ['stdout', 'stderr'] as const) {
      const whole = sections.get(stream);
      if (whole !== undefined) expect(countless(run[stream].trimEnd(), whole.trimEnd()), `${title}: ${stream}`).toBe(whole.trimEnd());
      for (const line of lines(sections.get(`${stream} contains`))) expect(run[stream], all).toContain(line);
      for (const line of lines(sections.get(`${stream} lacks`))) expect(run[stream], all).not.toContain(line);
    }
    expect(run.exit, all).toBe(Number(sections.get('exit')?.trim() ?? 0));
    if (!sections.has('env')) expect(all, 'a pipe gets no escape codes').not.toContain(escapeCode);
    expect(all, 'a stack trace is a bug').not.toMatch(/^\s+at .*:\d+:\d+/m);
  });
});

/** The text with {n} where the expected one has it in place of a number that grows with the data. */
function countless(text: string, expected: string): string {
  const pattern = expected.split('{n}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pattern.join('\\d+')}$`).test(text) ? expected : text;
}
