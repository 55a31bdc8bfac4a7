import { describe, expect, it } from 'vitest';
import { checkSchema } from '../../src/schema/check.js';
import { kindOfFile } from '../../src/schema/kinds.js';
import { say } from '../../src/words/message.js';
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
        rule: 'schema/unknown-key',
        at: 'key /oder',
        says: '"oder" is not a key that may stand here.',
        advice: 'Did you mean "order"?',
      },
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
    expect(await findings(chips, 'en: Chips }', 'en: Chips, fr: puces }')).toMatchObject([
      { at: 'key /name/fr', advice: 'Remove it.' },
    ]);
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
      {
        rule: 'schema/missing-key',
        at: 'key /name',
        says: 'The required key "en" is missing.',
        advice: 'Add "en": English, sentence case.',
      },
    ]);
  });

  it('of the wrong type, once', async () => {
    expect(await findings(chips, 'order: 1', 'order: first')).toMatchObject([
      { rule: 'schema/type', at: 'value /order', says: 'This must be a whole number, and it is text.' },
    ]);
    expect(await findings(chips, 'name: { zh: 芯片, en: Chips }', 'name: 芯片')).toMatchObject([
      { rule: 'schema/type', says: 'This must be a map, and it is text.' },
    ]);
    expect(await findings(chips, 'bottlenecks: []', 'bottlenecks:')).toMatchObject([
      { rule: 'schema/type', says: 'This must be a list, and it is empty.' },
    ]);
  });

  it('that YAML reads as a number where text is meant', async () => {
    expect(await findings('sources/decree.yaml', 'date: 2024-03-01', 'date: 2020')).toEqual([
      {
        rule: 'schema/type',
        at: 'value /date',
        says: 'This must be text, and it is a number.',
        advice: 'Quote it: "2020".',
      },
    ]);
  });

  it('that is none of the allowed ones', async () => {
    expect(await findings(chips, 'metric: revenue', 'metric: revenu')).toEqual([
      {
        rule: 'schema/enum',
        at: 'value /observations/0/metric',
        says: '"revenu" is not one of the allowed values.',
        advice: 'Did you mean "revenue"?',
      },
    ]);
    expect(await findings('sources/decree.yaml', 'confidence: high', 'confidence: 42')).toMatchObject([
      {
        rule: 'schema/enum',
        says: '"42" is not one of the allowed values.',
        advice: 'Allowed values: high, medium, low.',
      },
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
    expect(await findings(chips, 'order: 1', 'order: 0')).toMatchObject([
      { rule: 'schema/range', says: '0 is outside the allowed range (≥ 1).', advice: 'Write a number ≥ 1.' },
    ]);
    expect(await findings(chips, 'year: 2019', 'year: 3019')).toMatchObject([
      { rule: 'schema/range', says: '3019 is outside the allowed range (≤ 2100).' },
    ]);
    expect(await findings(chips, 'en: Chips }', 'en: "" }')).toMatchObject([
      {
        rule: 'schema/length',
        at: 'value /name/en',
        says: '"" has 0 characters; the limit is ≥ 1.',
        advice: 'Fill in a value, or remove the key with it.',
      },
    ]);
    expect(await findings(chips, 'find: 4000亿元', `find: ${'字'.repeat(25)}`)).toMatchObject([
      {
        rule: 'schema/length',
        says: `"${'字'.repeat(25)}" has 25 characters; the limit is ≤ 24.`,
        advice: 'Shorten it to 24 characters: a figure, a name or the head of a list.',
      },
    ]);
    expect(await findings(chips, 'cities: [north-town]', 'cities: []')).toMatchObject([
      {
        rule: 'schema/items',
        at: 'value /layout/0/cities',
        says: 'The number of entries is wrong (≥ 1).',
        advice: 'Give at least one entry, or remove the key with it.',
      },
    ]);
  });

  it('with none of the keys of which one is needed', async () => {
    expect(await findings(chips, 'cities: [north-town], ', '')).toEqual([
      {
        rule: 'schema/missing-key',
        at: 'key /layout/0',
        says: 'One of these keys is needed: cities, areas, elsewhere.',
        advice: 'Add one of: cities, areas, elsewhere.',
      },
    ]);
    expect(await findings(policy, 'rate: 5%, ', '')).toMatchObject([
      { rule: 'schema/missing-key', says: 'One of these keys is needed: rate, rates, track.' },
    ]);
  });

  it('with two keys of which only one may stand', async () => {
    expect(await findings(policy, 'rate: 5%, ', 'rate: 5%, rates: { "2021": 5% }, ')).toEqual([
      {
        rule: 'schema/only-one-of',
        at: 'key /assumptions/0/rates',
        says: 'Only one of these keys may stand here: rate, rates.',
        advice: 'Keep one of them.',
      },
    ]);
    expect(await findings(policy, 'rate: 5%, ', 'rate: 5%, track: gdp-growth, ')).toMatchObject([
      { rule: 'schema/only-one-of', says: 'Only one of these keys may stand here: rate, track.' },
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
      {
        rule: 'schema/unknown-key',
        at: 'key /assumptions/0/rates/next',
        says: '"next" is not a key that may stand here.',
      },
    ]);
  });

  it('as a whole', async () => {
    const checked = await checkSchema('agencies', 'agencies.yaml', ['a']);
    expect(checked).toMatchObject({ ok: false, findings: [{ rule: 'schema/type', place: { path: [] } }] });
  });

  it('that is text where something else is meant: how to write it', async () => {
    const advice = async (file: string, old: string, replacement: string) =>
      (await findings(file, old, replacement)).map((finding) => finding.advice);
    expect(await advice(chips, 'order: 1', 'order: "1"')).toEqual(['Remove the quotes: 1.']);
    expect(await advice(chips, 'order: 1', 'order: first')).toEqual(['Write a whole number.']);
    expect(await advice(chips, 'cities: [north-town]', 'cities: north-town')).toEqual(['Write a list: [north-town].']);
    expect(await advice(chips, 'cities: [north-town]', 'cities: [north-town], open: yes')).toEqual([
      'Write true or false.',
    ]);
    expect(await advice(chips, 'group: small', 'group:')).toEqual(['Fill in a value, or remove the key with it.']);
    expect(await advice(policy, 'rate: 5%, ', 'rate: 5, ')).toEqual(['Write it like 10%以上, 5%左右 or 8.0%.']);
    expect(await advice(chips, 'amount: 4000亿元', 'amount: 4000')).toEqual([
      'Write it like 15万亿元, 超4000亿元, 5000亿元以上, 10%以上 or 3–4个.',
    ]);
  });

  it('is not advised to stand without quotes where it would still not fit', async () => {
    for (const written of ['"1.5"', '"0x10"', '"1e2"']) {
      expect(await findings(chips, 'order: 1', `order: ${written}`)).toMatchObject([
        { rule: 'schema/type', advice: 'Write a whole number.' },
      ]);
    }
  });

  it('has advice, whatever is wrong', async () => {
    const wrong: [string, string, string][] = [
      [chips, 'order: 1', 'order: 1.5'],
      [chips, 'year: 2019', 'year: 2019, plan: first'],
      [chips, 'amount: 4000亿元', 'amount: ""'],
      [chips, 'bottlenecks: []', 'bottlenecks: {}'],
      [chips, 'bottlenecks: []', 'bottlenecks: [a]'],
      [
        chips,
        'bottlenecks: []',
        `bottlenecks: []\nplans: [{ id: a, period: 2020, supersedes: b, cite: { source: decree, find: 甲 } }]`,
      ],
      [policy, 'rate: 5%, ', 'rates: {}, '],
      ['sources/decree.yaml', 'confidence: high', 'confidence: high\ntext: { sha256: abc }'],
      ['regions/shire.yaml', 'code: "100100"', 'code: "1"'],
      ['dataset.yaml', 'horizon: 2025', 'horizon: 2025\nbands: { near_share: 0, rate_about_points: 0 }'],
    ];
    for (const edit of wrong) {
      const found = await findings(...edit);
      expect(found, edit[2]).not.toEqual([]);
      expect(found.filter(({ advice }) => advice === undefined)).toEqual([]);
    }
  });

  it('may be any text where something else is referred to by its id', async () => {
    expect(await findings(chips, 'cities: [north-town]', 'cities: [广州]')).toEqual([]);
    expect(await findings(chips, 'source: decree', 'source: Decree!')).toEqual([]);
    expect(await findings(policy, 'for: large', 'for: 大组')).toEqual([]);
  });

  it('has advice in Chinese without the English description of the key', async () => {
    const reading = await readYaml((exampleTexts[chips] ?? '').replace('order: 1\n', ''));
    if (!reading.ok) throw new Error(JSON.stringify(reading));
    const checked = await checkSchema('cluster', chips, reading.value);
    expect(checked.ok ? [] : checked.findings.map(({ suggestion }) => suggestion && say('zh', suggestion))).toEqual([
      '补上“order”',
    ]);
  });

  it('shows every fault of the file, not only the first', async () => {
    expect(
      await findings(
        chips,
        'order: 1\ncite: { source: decree, find: 芯片 }',
        'order: 0\ncite: { source: "", page: 3 }',
      ),
    ).toHaveLength(4);
  });
});
