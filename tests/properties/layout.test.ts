import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFile } from '../../src/dataset/format.js';
import { listFiles } from '../../src/dataset/read.js';
import { kindOfFile } from '../../src/schema/kinds.js';
import { readTree } from '../../src/yaml/tree.js';
import { shippedFolder } from '../model/example.js';
import { commentsOf, scatter } from './scattered.js';

const files = listFiles(shippedFolder);
const shipped = new Map(files.map((file) => [file, readFileSync(join(shippedFolder, file), 'utf8')]));

async function format(file: string, text: string): Promise<string> {
  const kind = kindOfFile(file);
  if (!kind) throw new Error(file);
  const { formatting } = await formatFile(shippedFolder, kind, file, { ok: true, text });
  if (!formatting.ok) throw new Error(`${file} was refused: ${JSON.stringify(formatting)}\n${text}`);
  return formatting.text;
}

function valueIn(text: string): unknown {
  const reading = readTree(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
  return reading.value;
}

const layouts = fc.record({ file: fc.constantFrom(...files), seed: fc.integer() });

describe('the canonical layout', () => {
  it.each(files)('is that of the shipped %s', async (file) => {
    expect(await format(file, shipped.get(file) ?? '')).toBe(shipped.get(file));
  });

  it('depends on the values alone: a file laid out at random comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(layouts, async ({ file, seed }) => {
        const text = shipped.get(file) ?? '';
        fc.pre(!/^ *#/m.test(text.slice(text.indexOf('\n'))));
        expect(await format(file, scatter(valueIn(text), { comments: 0, seed }))).toBe(text);
      }),
      { seed: 20200518, numRuns: 150 },
    );
  });

  it('keeps every value and every comment, and does not change again', async () => {
    await fc.assert(
      fc.asyncProperty(layouts, fc.constantFrom(0.02, 0.2, 0.6), async ({ file, seed }, comments) => {
        const text = scatter(valueIn(shipped.get(file) ?? ''), { comments, seed });
        const formatted = await format(file, text);
        expect(valueIn(formatted)).toEqual(valueIn(text.replaceAll('\r', '')));
        expect(commentsOf(formatted)).toEqual(commentsOf(text));
        expect(formatted.match(/[ \t]$/m)).toBeNull();
        expect(await format(file, formatted)).toBe(formatted);
      }),
      { seed: 20200518, numRuns: 250 },
    );
  });
});
