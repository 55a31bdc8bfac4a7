import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/program.js';
import { type Run, root, runCommand } from '../cases/case.js';

const folder = mkdtempSync(join(tmpdir(), 'jiqun-hostile-'));
cpSync(join(root, 'tests/fixtures/plan'), folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Colour, a sequence of one byte, reversed text, a bell, half a character, and a command for the log of GitHub. */
const hostile = 'x\u001B[31m\u009B0m\u202Eabc\u0007\uFFFF\uD83D\r\n::error::y';

const common = ['--data', '--format', '--output', '--lang'];

/** Every option with a value, of every command, and what the command must be given beside it. */
const withOption = commands.flatMap(({ name, options }) =>
  [...options.map(({ flags }) => flags), ...common.map((flag) => `${flag} <value>`)]
    .filter((flags) => /[<[]/.test(flags))
    .map((flags) => [name, /--[\w-]+/.exec(flags)?.[0] ?? '']),
);

function expectSafe({ exit, stdout, stderr }: Run): void {
  const all = `${stdout}\n${stderr}`;
  expect(all).not.toMatch(/[\0-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E\uFFFF]|\p{Cs}/u);
  expect(all, 'no command for the log').not.toMatch(/^\s*::/m);
  expect(exit, all).not.toBe(70);
}

describe('nothing from the command line reaches a terminal as it is', () => {
  test.each(commands.map(({ name }) => name))('jiqun %s TEXT', async (name) => {
    expectSafe(await runCommand(['jiqun', name, hostile], folder));
  });

  test.each(withOption)('jiqun %s %s TEXT', async (name, option) => {
    expectSafe(await runCommand(['jiqun', name, option, hostile], folder));
  });

  test.each([[hostile], ['--no-such', hostile], [`--${hostile}`]])('jiqun TEXT (%#)', async (...argv) => {
    expectSafe(await runCommand(['jiqun', ...argv], folder));
  });
});
