import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openDataset } from '../../src/dataset/open.js';
import { runCommand } from '../cases/case.js';
import { shippedFolder } from '../model/example.js';

const folder = mkdtempSync(join(tmpdir(), 'jiqun-board-'));
const data = join(folder, 'data');
cpSync(shippedFolder, data, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

interface Printed {
  readonly parts: readonly {
    readonly part: string;
    readonly state: string;
    readonly file: string;
    readonly sample?: string;
  }[];
}

async function board(): Promise<Printed['parts']> {
  return (
    JSON.parse((await runCommand(['jiqun', 'board', 'semiconductors', '--format', 'json'], folder)).stdout) as Printed
  ).parts;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(data, file)), { recursive: true });
  writeFileSync(join(data, file), text);
}

describe('the board of one cluster', () => {
  it(
    'prints files that fill the gaps: copied, they are valid, in canonical layout, and the gaps are ' + 'gone',
    async () => {
      const gaps = (await board()).filter(({ sample }) => sample !== undefined);
      expect(gaps.map(({ part, state }) => `${part} ${state}`)).toEqual([
        'enterprises unknown',
        'projects named',
        'innovation unknown',
        'policies unknown',
        'adviser unknown',
      ]);
      for (const { file, sample = '' } of gaps) write(file, sample);
      expect((await openDataset(data)).findings).toEqual([]);
      expect((await runCommand(['jiqun', 'fmt', '--check'], folder)).exit).toBe(0);
      expect((await board()).map(({ state }) => state)).toEqual(['held', 'held', 'held', 'held', 'held']);
    },
  );

  it('does not let the revenue of enterprises pass that of their cluster', async () => {
    const cite = 'cite: { source: gd-chain-leader-2021, find: 半导体 }';
    const enterprise = (name: string, amount: string): string =>
      `  - name: { zh: 企业${name}, en: Enterprise ${name} }\n    role: leading\n    revenue: { year: 2024, ` +
      `amount: ${amount}, ${cite} }\n    ${cite}\n`;
    const file = 'five-ones/modern-light-industry-textiles/enterprises.yaml';
    const rules = async (amount: string): Promise<readonly string[]> => {
      write(
        file,
        `cluster: modern-light-industry-textiles\nitems:\n` +
          `${enterprise('甲', amount).replace('en: Enterprise 甲', 'en: Enterprise A')}` +
          `${enterprise('乙', amount).replace('en: Enterprise 乙', 'en: Enterprise B')}`,
      );
      return (await openDataset(data)).findings.map(({ rule }) => rule);
    };
    expect(await rules('100亿元')).toEqual([]);
    expect(await rules('2万亿元')).toEqual(['part-above-total']);
  });
});
