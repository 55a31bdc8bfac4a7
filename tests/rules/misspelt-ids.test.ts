import { describe, expect, it } from 'vitest';
import { mendDataset } from '../../src/dataset/mend.js';
import { openDataset } from '../../src/dataset/open.js';
import { buildDataset } from '../../src/model/build.js';
import { runRules } from '../../src/rules/run.js';
import { respell } from '../../src/rules/structure/misspelt-ids.js';
import { type Edits, exampleFiles, exampleTexts, shippedFolder } from '../model/example.js';

const shire = 'regions/shire.yaml';
const steel = 'clusters/large/steel.yaml';
const lasers = 'clusters/small/lasers.yaml';
const chips = 'clusters/small/chips.yaml';

/**
 * What is found of ids in the example with these changes: place, number of related places, and what a fix would write.
 */
async function found(edits: Edits) {
  const files = await exampleFiles(edits);
  const { dataset } = buildDataset(files);
  if (!dataset) throw new Error('the example is no data set');
  const { findings } = runRules({ ...respell(dataset, files, new Set()), incomplete: new Set() });
  return findings.map(({ rule, place, related, fix }) => ({
    rule,
    place: `${place.file} ${place.path?.join('/')}`,
    related: related.length,
    writes: fix?.edits.map((edit) => ('value' in edit ? edit.value : '')) ?? [],
  }));
}

/** The agency under another id and a name that speaks for none. */
const agency = (id: string): Edits[string] => [
  '{ id: ministry, name: { zh: 工业厅, en: Ministry }',
  `{ id: ${id}, name: { zh: 工业厅, en: Industry }`,
];

describe('an id that is misspelt where its entry stands', () => {
  it('is found there, once, beside all that refer to it', async () => {
    expect(await found({ [shire]: ['id: north-town', 'id: north-twon'] })).toEqual([
      { rule: 'unknown-reference', place: `${shire} cities/0/id`, related: 3, writes: ['north-town'] },
    ]);
  });

  it('is found with a place that follows it, and left to a person where little speaks for either', async () => {
    const edits = {
      [shire]: ['id: north-town', 'id: north-twon'] as const,
      [chips]: ['[north-town]', '[north-twon]'] as const,
    };
    expect(await found(edits)).toEqual([
      { rule: 'unknown-reference', place: `${shire} cities/0/id`, related: 3, writes: [] },
    ]);
  });

  it('is not what most places have: one that deviates from them is found itself', async () => {
    expect(await found({ [chips]: ['[north-town]', '[north-twon]'] })).toEqual([
      { rule: 'unknown-reference', place: `${chips} layout/0/cities/0`, related: 0, writes: ['north-town'] },
    ]);
  });

  it('is mended by nobody where one place stands against one', async () => {
    expect(await found({ 'agencies.yaml': agency('minister') })).toEqual([
      { rule: 'unknown-reference', place: 'programmes/plan.yaml policy/agency', related: 0, writes: [] },
    ]);
  });

  it('is not told from a file that is named after it', async () => {
    const findings = await found(
      Object.fromEntries(
        [steel, lasers, chips].map((file) => [file, (exampleTexts[file] ?? '').replaceAll('decree', 'decreee')]),
      ),
    );
    expect(findings.map(({ place, writes }) => [place, writes])).toEqual([[`${steel} cite/source`, []]]);
  });
});

describe('--fix', () => {
  it.each([
    ['regions/guangdong.yaml', 'id: zhanjiang', 'id: zhangjiang'],
    ['agencies.yaml', 'id: gd-miit\n', 'id: gd-miti\n'],
    ['programmes/strategic-clusters.yaml', 'id: emerging\n', 'id: emergin\n'],
    ['series/gd-gdp-growth.yaml', 'id: gd-gdp-growth\n', 'id: gd-gdp-grwth\n'],
  ])('gives %s its id back and touches no other file', async (file, right, wrong) => {
    const text = (await openDataset(shippedFolder)).text(file) ?? '';
    const broken = text.replace(right, wrong);
    expect(broken).not.toBe(text);
    const { files } = await mendDataset(
      (texts) => openDataset(shippedFolder, { texts: new Map([[file, broken], ...texts]) }),
      () => true,
      () => true,
    );
    expect(files.map(({ file: name, after }) => [name, after === text])).toEqual([[file, true]]);
  });
});
