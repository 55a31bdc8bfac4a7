import { describe, expect, it } from 'vitest';
import { conflictsOf } from '../../src/evidence/conflicts.js';
import { type Edits, exampleDataset, exampleTexts, findingsOfExample } from '../model/example.js';

const chips = 'clusters/small/chips.yaml';
const cite = (source: string): string => `cite: { source: ${source}, find: 甲 }`;
const later = `id: news
title: { zh: 新闻, en: News }
publisher: { zh: 报社, en: Paper }
date: 2024-09-01
kind: news
authority: media
confidence: medium
`;

function edits(lines: string): Edits {
  return { 'sources/news.yaml': later, [chips]: `${exampleTexts[chips]}${lines}` };
}

async function conflicts(lines: string) {
  const all = conflictsOf(await exampleDataset(edits(lines)));
  return all.map(({ verdict, sides, choice }) => [
    verdict,
    sides.map(({ quantity }) => quantity.text).join(' '),
    choice?.figure.quantity.text,
    choice?.by,
  ]);
}

const observation = (text: string): string => `  - { metric: revenue, year: 2019, amount: ${text}, ${cite('news')} }\n`;

describe('figures of one thing', () => {
  it('that say the same are no conflict', async () => {
    expect(await conflicts(observation('4000亿元'))).toEqual([]);
    expect(await conflicts(observation('超3000亿元')), 'a bound that the other keeps').toEqual([]);
  });

  it('jump above the limit that the data set gives the rule', async () => {
    const grown = observation('5600亿元').replace('2019', '2020');
    const jumpsUnder = async (limit: number) => {
      const settings = `${exampleTexts['dataset.yaml']}rules: { observation-jump: { limit: ${limit} } }\n`;
      const all = conflictsOf(await exampleDataset({ ...edits(grown), 'dataset.yaml': settings }));
      return all.map(({ verdict, sides }) => [verdict, sides.map(({ quantity }) => quantity.text).join(' ')]);
    };
    expect(await conflicts(grown)).toEqual([['scope', '4000亿元 5600亿元', undefined, undefined]]);
    expect(await jumpsUnder(39)).toEqual([['scope', '4000亿元 5600亿元']]);
    expect(await jumpsUnder(41)).toEqual([]);
  });

  it('that lie apart contradict each other, until a choice is written down', async () => {
    expect(await conflicts(observation('9000亿元'))).toEqual([
      ['contradiction', '4000亿元 9000亿元', undefined, undefined],
    ]);
    const chosen = observation('9000亿元').replace(
      ' }\n',
      ', prefer: { by: later-document, reason: { zh: 修订, en: revised } } }\n',
    );
    expect(await conflicts(chosen)).toEqual([['contradiction', '4000亿元 9000亿元', '9000亿元', 'later-document']]);
  });

  it('that meet within their digits differ by rounding', async () => {
    expect(await conflicts(observation('4012亿元'))).toEqual([['rounding', '4000亿元 4012亿元', undefined, undefined]]);
  });

  it('are revised by a later document or edition', async () => {
    const target = (text: string, source: string, plan = ''): string =>
      `  - { metric: revenue, year: 2025, amount: ${text}, ${plan}${cite(source)} }\n`;
    expect(await conflicts(`targets:\n${target('8000亿元', 'decree')}${target('9000亿元', 'news')}`)).toEqual([
      ['revision', '8000亿元 9000亿元', '9000亿元', 'later-document'],
    ]);
  });

  it('in other metrics far apart have another scope', async () => {
    const more = `  - { metric: gross_output, year: 2019, amount: 6000亿元, ${cite('news')} }\n`;
    expect(await conflicts(more)).toEqual([['scope', '4000亿元 6000亿元', undefined, undefined]]);
  });
});

describe('the rules', () => {
  it('want a choice where documents contradict each other, and one only', async () => {
    const rulesFor = async (lines: string): Promise<readonly string[]> =>
      (await findingsOfExample(edits(lines))).map(({ rule }) => rule);
    expect(await rulesFor(observation('4900亿元'))).toContain('conflict-unresolved');
    const stale = observation('4000亿元').replace(' }\n', ', prefer: { by: scope, reason: { zh: 无, en: none } } }\n');
    expect(await rulesFor(stale)).toContain('prefer-stale');
  });
});
