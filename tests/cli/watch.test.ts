import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main.js';
import { root } from '../cases/case.js';

it('--watch checks again when a file is saved, and ends when it is interrupted', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiqun-watch-'));
  cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true });
  const file = join(folder, 'data/clusters/pillar/software.yaml');
  const out: string[] = [];
  const err: string[] = [];
  const interrupt = new AbortController();
  const streams = {
    stdout: { write: (text: string) => out.push(text) },
    stderr: { write: (text: string) => err.push(text) },
  };
  const running = main(['validate', '--watch', '--lang', 'en'], {
    ...streams,
    env: {},
    cwd: folder,
    interrupt: interrupt.signal,
  });
  const rounds = () => err.filter((text) => text.startsWith('Watching data')).length;
  const save = async (round: number, old: string, replacement: string): Promise<void> => {
    // The watcher may still be starting when the first round is printed: save until it is seen.
    await vi.waitFor(
      () => {
        writeFileSync(file, `${readFileSync(file, 'utf8').replace(old, replacement)}#\n`);
        expect(rounds()).toBeGreaterThan(round);
      },
      { timeout: 20_000, interval: 500 },
    );
  };
  await vi.waitFor(() => expect(rounds()).toBe(1), { timeout: 20_000 });
  expect(out.join('')).toContain('no findings.');
  await save(1, 'order: 7\n', 'order: 77\n');
  expect(out.join('')).toContain('group-order');
  expect(out.join(''), 'no terminal is cleared where there is none').not.toContain(String.fromCharCode(27));
  const before = rounds();
  out.length = 0;
  await save(before, 'order: 77\n', 'order: 7\n');
  expect(out.join('')).toContain('no findings.');
  interrupt.abort();
  expect(await running).toBe(0);
  rmSync(folder, { recursive: true });
}, 60_000);
