import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCase, root, runCase, runCommand } from '../cases/case.js';

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
