import { describe, expect, it } from 'vitest';
import { mendDataset } from '../../src/dataset/mend.js';
import type { OpenedDataset } from '../../src/dataset/open.js';
import type { FileEdit, Finding } from '../../src/finding/finding.js';
import { message } from '../../src/words/message.js';

const file = 'clusters/small/a.yaml';

/** What comes of a text whose findings, read from the text itself, have these fixes. */
async function mended(
  text: string,
  fixesOf: (text: string) => readonly (readonly FileEdit[])[],
  isChosen = () => true,
) {
  const open = async (texts: ReadonlyMap<string, string>): Promise<OpenedDataset> => {
    const now = texts.get(file) ?? text;
    const findings = fixesOf(now).map(
      (edits): Finding => ({
        rule: 'x',
        severity: 'error',
        message: message({ zh: '出现制表符', en: 'There is a tab character.' }),
        place: { file },
        related: [],
        fix: { edits },
      }),
    );
    return {
      folder: '',
      files: [file],
      findings,
      acknowledged: [],
      checked: [],
      claims: [],
      text: (name) => (name === file ? now : undefined),
    };
  };
  return (await mendDataset(open, (name) => name === file, isChosen)).files;
}

const rename = (key: string, to: string): FileEdit => ({ do: 'rename', file, path: [key], key: to });

describe('mending', () => {
  it('makes all fixes that can be made together, and counts them', async () => {
    const fixes = (text: string) => (text.startsWith('a:') ? [[rename('a', 'x')], [rename('b', 'y')]] : []);
    expect(await mended('a: 1\nb: 2\n', fixes)).toEqual([
      { file, before: 'a: 1\nb: 2\n', after: 'x: 1\ny: 2\n', count: 2 },
    ]);
  });

  it('leaves one of two that overlap to the next round', async () => {
    const fixes = (text: string) =>
      text.includes('old')
        ? [[rename('old', 'new')], [rename('old', 'newer')]]
        : text.includes('new:')
          ? [[rename('new', 'newest')]]
          : [];
    expect(await mended('old: 1\n', fixes)).toEqual([{ file, before: 'old: 1\n', after: 'newest: 1\n', count: 2 }]);
  });

  it.each<[string, FileEdit]>([
    ['would change a number', { do: 'set', file, path: ['b'], value: 3 }],
    ['would change a date', { do: 'set', file, path: ['date'], value: '2020-05-19' }],
    ['would change a quantity', { do: 'set', file, path: ['amount'], value: '超5000亿元' }],
    ['would change a citation', { do: 'set', file, path: ['cite', 'find'], value: '深圳' }],
    ['would remove a number', { do: 'remove', file, path: ['b'] }],
    ['would make the text unreadable', { do: 'replace', file, range: { start: 0, end: 1 }, text: '[' }],
    ['would make a key stand twice', rename('b', 'a')],
    ['is for another file', { ...rename('a', 'x'), file: 'b.yaml' }],
    ['names nothing that is there', rename('z', 'x')],
  ])('refuses a fix that %s, and makes the others', async (_what, wrong) => {
    const text = 'a: 中\nb: 2\ndate: 2020-05-18\namount: 超4000亿元\ncite: { find: 广州 }\nkey: 值\n';
    const [result] = await mended(text, (now) =>
      now.includes('key:') ? [[wrong], [rename('key', 'better')]] : [[wrong]],
    );
    expect(result).toMatchObject({ after: text.replace('key:', 'better:'), count: 1 });
  });

  it('makes all edits of a fix or none', async () => {
    expect(
      await mended('a: 1\nb: 2\n', () => [[rename('a', 'x'), { do: 'set', file, path: ['b'], value: 3 }]]),
    ).toEqual([]);
  });

  it('ends where fixes go in circles', async () => {
    const fixes = (text: string) => [[text.startsWith('a:') ? rename('a', 'b') : rename('b', 'a')]];
    expect(await mended('a: 1\n', fixes)).toEqual([]);
  });

  it('leaves what is not chosen', async () => {
    expect(
      await mended(
        'a: 1\n',
        () => [[rename('a', 'x')]],
        () => false,
      ),
    ).toEqual([]);
  });
});
