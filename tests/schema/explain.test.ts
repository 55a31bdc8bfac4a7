import { describe, expect, it } from 'vitest';
import { say } from '../../src/lang/message.js';
import { checkSchema } from '../../src/schema/check.js';
import { kindOfFile } from '../../src/schema/kinds.js';
import { toPointer } from '../../src/yaml/pointer.js';
import { readYaml } from '../../src/yaml/read.js';
import { exampleTexts } from '../model/example.js';

/** What the tool says of an example file in which one text is replaced: rule, place, sentence and advice. */
async function findings(file: string, old: string, replacement: string) {
  const text = exampleTexts[file] ?? '';
  const kind = kindOfFile(file);
  expect(text).toContain(old);
  const reading = await readYaml(text.replace(old, replacement));
  if (!reading.ok || !kind) throw new Error(JSON.stringify(reading));
  const checked = await checkSchema(kind, file, reading.value);
  const list = checked.ok ? [] : checked.findings;
  return list.map(({ rule, place, message, suggestion }) => ({
    rule,
    at: `${place.at ?? 'value'} ${toPointer(place.path ?? [])}`,
    says: say('en', message),
    advice: suggestion ? say('en', suggestion) : undefined,
  }));
}

const chips = 'clusters/small/chips.yaml';
const policy = 'scenarios/policy.yaml';

describe('a value that does not fit its schema', () => {
  it('with an unknown key close to a known one', async () => {
    expect(await findings(chips, 'order: 1', 'oder: 1')).toEqual([
      {
        rule: 'schema/missing-key',
        at: 'key ',
        says: 'The required key "order" is missing.',
        advice: 'Add "order": Place in the programme\'s own list of the group, from 1.',
      },
      { rule: 'schema/unknown-key', at: 'key /oder', says: '"oder" is not a key that may stand here.', advice: 'Did you mean "order"?' },
    ]);
  });

  it('with an unknown key deep inside', async () => {
    expect(await findings(chips, 'find: 4000亿元', 'find: 4000亿元, page: 3')).toEqual([
      {
        rule: 'schema/unknown-key',
        at: 'key /observations/0/cite/page',
        says: '"page" is not a key that may stand here.',
        advice: 'Keys that may stand here: at.',
      },
    ]);
  });

  it('with an unknown key where nothing else may stand', async () => {
    expect(await findings(chips, 'en: Chips }', 'en: Chips, fr: puces }')).toMatchObject([{ at: 'key /name/fr', advice: 'Remove it.' }]);
  });

  it('with a comma inside braces that cuts a text in two', async () => {
    expect(await findings(chips, 'en: Chips }', 'en: Chips, silicon and so on }')).toEqual([
      {
        rule: 'schema/unknown-key',
        at: 'key /name/silicon and so on',
        says: '"silicon and so on" is not a key that may stand here.',
        advice: 'Inside braces a comma ends a value: quote the whole text.',
      },
    ]);
  });

  it('with a missing key', async () => {
    expect(await findings(chips, 'name: { zh: 芯片, en: Chips }', 'name: { zh: 芯片 }')).toEqual([
      { rule: 'schema/missing-key', at: 'key /name', says: 'The required key "en" is missing.', advice: 'Add "en": English, sentence case.' },
    ]);
  });

  it('of the wrong type, once', async () => {
    expect(await findings(chips, 'order: 1', 'order: first')).toMatchObject([
      { rule: 'schema/type', at: 'value /order', says: 'This must be a whole number, and it is text.' },
    ]);
    expect(await findings(chips, 'name: { zh: 芯片, en: Chips }', 'name: 芯片')).toMatchObject([
      { rule: 'schema/type', says: 'This must be a map, and it is text.' },
    ]);
    expect(await findings(chips, 'bottlenecks: []', 'bottlenecks:')).toMatchObject([{ rule: 'schema/type', says: 'This must be a list, and it is empty.' }]);
  });

  it('that YAML reads as a number where text is meant', async () => {
    expect(await findings('sources/decree.yaml', 'date: 2020-05-18', 'date: 2020')).toEqual([
      { rule: 'schema/type', at: 'value /date', says: 'This must be text, and it is a number.', advice: 'Quote it: "2020".' },
    ]);
  });

  it('that is none of the allowed ones', async () => {
    expect(await findings(chips, 'metric: revenue', 'metric: revenu')).toEqual([
      { rule: 'schema/enum', at: 'value /observations/0/metric', says: '"revenu" is not one of the allowed values.', advice: 'Did you mean "revenue"?' },
    ]);
    expect(await findings('sources/decree.yaml', 'confidence: high', 'confidence: 42')).toMatchObject([
      { rule: 'schema/enum', says: '"42" is not one of the allowed values.', advice: 'Allowed values: high, medium.' },
    ]);
  });

  it('that is not written as its pattern wants', async () => {
    expect(await findings(chips, 'id: chips', 'id: Chips!')).toEqual([
      {
        rule: 'schema/pattern',
        at: 'value /id',
        says: '"Chips!" is not written as required.',
        advice: 'Write it like: semiconductors, gd-gdp-growth, pearl-river-delta.',
      },
    ]);
  });

  it('outside its range, too short or too long', async () => {
    expect(await findings(chips, 'order: 1', 'order: 0')).toMatchObject([{ rule: 'schema/range', says: '0 is outside the allowed range (>= 1).' }]);
    expect(await findings(chips, 'year: 2019', 'year: 3019')).toMatchObject([{ rule: 'schema/range', says: '3019 is outside the allowed range (<= 2100).' }]);
    expect(await findings(chips, 'en: Chips }', 'en: "" }')).toMatchObject([
      { rule: 'schema/length', at: 'value /name/en', says: '"" has the wrong length (≥ 1).' },
    ]);
    expect(await findings(chips, 'find: 4000亿元', `find: ${'字'.repeat(25)}`)).toMatchObject([{ rule: 'schema/length' }]);
    expect(await findings(chips, 'cities: [north-town]', 'cities: []')).toMatchObject([
      { rule: 'schema/items', at: 'value /layout/0/cities', says: 'The number of entries is wrong (≥ 1).' },
    ]);
  });

  it('with none of the keys of which one is needed', async () => {
    expect(await findings(chips, 'cities: [north-town], ', '')).toEqual([
      { rule: 'schema/missing-key', at: 'key /layout/0', says: 'One of these keys is needed: cities, areas, elsewhere.', advice: undefined },
    ]);
    expect(await findings(policy, 'rate: 5%, ', '')).toMatchObject([{ rule: 'schema/missing-key', says: 'One of these keys is needed: rate, rates, track.' }]);
  });

  it('with two keys of which only one may stand', async () => {
    expect(await findings(policy, 'rate: 5%, ', 'rate: 5%, rates: { "2021": 5% }, ')).toEqual([
      { rule: 'schema/only-one-of', at: 'key /assumptions/0/rates', says: 'Only one of these keys may stand here: rate, rates.', advice: undefined },
    ]);
  });

  it('with a key whose partner is missing', async () => {
    expect(await findings(policy, 'rate: 5%, ', 'track: gdp-growth, ')).toEqual([
      {
        rule: 'schema/missing-key',
        at: 'key /assumptions/0/track',
        says: 'Where "track" stands, "then" is needed too.',
        advice: 'Add "then": Rate in the years that the series does not cover.',
      },
    ]);
  });

  it('with a key of a wrong form among free keys', async () => {
    expect(await findings(policy, 'rate: 5%, ', 'rates: { next: 5% }, ')).toMatchObject([
      { rule: 'schema/unknown-key', at: 'key /assumptions/0/rates/next', says: '"next" is not a key that may stand here.' },
    ]);
  });

  it('as a whole', async () => {
    const checked = await checkSchema('agencies', 'agencies.yaml', ['a']);
    expect(checked).toMatchObject({ ok: false, findings: [{ rule: 'schema/type', place: { path: [] } }] });
  });

  it('shows every fault of the file, not only the first', async () => {
    expect(await findings(chips, 'order: 1\ncite: { source: decree, find: 芯片 }', 'order: 0\ncite: { source: Decree! }')).toHaveLength(3);
  });
});
