import { describe, expect, it } from 'vitest';
import { type Audit, auditCitations } from '../../src/evidence/audit.js';
import { totalOf } from '../../src/evidence/coverage.js';
import { say } from '../../src/words/message.js';
import { type Edits, exampleDataset } from '../model/example.js';

const source = `id: decree
title: { zh: 意见, en: Decree }
publisher: { zh: 政府, en: Government }
date: 2020-05-18
kind: policy
authority: provincial-government
confidence: high
text: { file: decree.txt, sha256: ${'a'.repeat(64)} }
`;
const seriesFile = 'series/trial.yaml';
const clusterFile = 'clusters/small/lasers.yaml';

/** What an audit says of one series and one cluster against a text; the rest of the example cites another source. */
async function audit(text: string, edits: Edits, sourceText = source): Promise<Audit> {
  const dataset = await exampleDataset({
    'sources/trial.yaml': sourceText.replace('id: decree', 'id: trial'),
    ...edits,
  });
  return auditCitations(
    dataset,
    new Map([['decree.txt', { ok: true, held: { text, file: '../decree.txt', sha256: 'a'.repeat(64) } }]]),
  );
}

const series = (datum: string): string => `id: trial
name: { zh: 试, en: Trial }
region: shire
metric: gdp
measure: level
observations:
  - { year: 2019, ${datum} }
`;
const figure = (amount: string, find: string): Edits => ({
  [seriesFile]: series(`amount: ${amount}, cite: { source: trial, find: "${find}" }`),
});
const rate = (value: string, find: string): Edits => ({
  [seriesFile]: series(`rate: ${value}, cite: { source: trial, find: "${find}" }`).replace(
    'measure: level',
    'measure: growth',
  ),
});
const layout = (places: string, find: string): Edits => ({
  [clusterFile]: [
    '{ role: core, cities: [north-town], cite: { source: decree, find: 北镇 } }',
    `{ role: core, ${places}, cite: { source: trial, find: ${find} } }`,
  ],
});
const said = ({ findings }: Audit): readonly string[] =>
  findings.map(({ rule, message }) => `${rule}: ${say('en', message)}`);

describe('a figure of the data', () => {
  it.each([
    ['达15 万亿元', '15万亿元', '15 万亿元'],
    ['约2500亿元', '约2500亿元', '2500'],
    ['超过4000亿元', '超4000亿元', '4000亿元'],
    ['总量达到4000亿元', '达到4000亿元', '4000亿元'],
    ['两千亿级产业', '两千亿级', '两千亿级'],
    ['规模在2000亿以内', '2000亿元以内', '2000亿以内'],
    ['分别突破5万亿元、1.8万亿元', '超1.8万亿元', '1.8万亿元'],
    ['收入1000亿元，比上年增长', '1000亿元', '比上年增长'],
  ])('in %j holds as %s', async (text, amount, find) => {
    expect(said(await audit(text, figure(amount, find)))).toEqual([]);
  });

  it('that fell is negative in the data', async () => {
    expect(said(await audit('同比下降3.8%', rate('-3.8%', '3.8%')))).toEqual([]);
    expect(said(await audit('同比增长3.8%', rate('-3.8%', '3.8%')))).toEqual([
      'audit/figure: The data say -3.8%, and "trial" says 3.8%.',
    ]);
  });

  it.each([
    ['约2500亿元', '2500亿元', '2500', '约2500亿元'],
    ['合计15万亿元', '14万亿元', '15万亿元', '15万亿元'],
    ['合计15亿元', '15万亿元', '15', '15亿元'],
    ['超过4000亿元', '4000亿元以上', '4000', '超过4000亿元'],
  ])('in %j does not hold as %s', async (text, amount, find, document) => {
    expect(said(await audit(text, figure(amount, find)))).toEqual([
      `audit/figure: The data say ${amount}, and "trial" says ${document}.`,
    ]);
  });

  it('must stand in the sentence where its token holds none', async () => {
    expect(said(await audit('收入增长。另有1000亿元', figure('1000亿元', '收入增长')))).toEqual([
      'audit/figure: The sentence of "trial" with "收入增长" does not hold 1000亿元.',
    ]);
  });
});

describe('a list of cities', () => {
  it.each([
    ['以北镇、南镇为核心', 'cities: [north-town, south-town]', '北镇、南镇为核心'],
    ['以北镇市和南镇市为核心', 'cities: [north-town, south-town]', '南镇市为核心'],
    ['以北镇、南镇为核心', 'cities: [north-town, south-town]', '为核心'],
    ['北镇、南镇设计，北镇制造', 'cities: [north-town]', '北镇制造'],
    ['沿海产业带', 'areas: [coast]', '沿海产业带'],
  ])('in %j holds as %s', async (text, places, find) => {
    expect(said(await audit(text, layout(places, find)))).toEqual([]);
  });

  it.each([
    [
      '以北镇为核心',
      'cities: [north-town, south-town]',
      '北镇为核心',
      'The data name South Town, and this sentence of "trial" does not.',
    ],
    [
      '以北镇为核心。南镇',
      'cities: [north-town, south-town]',
      '北镇为核心',
      'The data name South Town, and this sentence of "trial" does not.',
    ],
    ['以北镇、南镇为核心', 'cities: [north-town]', '北镇', 'This list of "trial" also has 南镇, and the data do not.'],
    ['以北镇、南镇为核心', 'cities: [south-town, north-town]', '北镇', 'The order is not that of the list in "trial".'],
    ['内陆产业带', 'areas: [coast]', '产业带', 'The data name Coast, and this sentence of "trial" does not.'],
  ])('in %j does not hold as %s', async (text, places, find, sentence) => {
    expect(said(await audit(text, layout(places, find)))).toEqual([`audit/cities: ${sentence}`]);
  });
});

describe('coverage', () => {
  const counts = async (text: string, edits: Edits, fences = '') => {
    const { documents } = await audit(text, edits, source + fences);
    return documents.map(({ read }) => read?.coverage)[0];
  };

  it('takes the figure and the year of a datum, and nothing that is merely beside them', async () => {
    const coverage = await counts('2019年，4家企业收入1000亿元。2019年', figure('1000亿元', '1000亿元'));
    expect(coverage?.uncovered.map(({ words }) => words)).toEqual(['4家', '2019年']);
    expect(coverage?.counts.figure).toEqual({ covered: 1, total: 2 });
  });

  it('takes the day of the document itself, and no other day', async () => {
    const coverage = await counts(
      '发布时间：2020-05-18\n2020年5月18日，收入1000亿元。2020年5月19日',
      figure('1000亿元', '1000亿元'),
    );
    expect(coverage?.uncovered.map(({ words }) => words)).toEqual(['2020年5月19日']);
  });

  it('takes the whole list of a datum, beyond its token', async () => {
    const coverage = await counts(
      '以北镇、南镇为核心，北镇牵头',
      layout('cities: [north-town, south-town]', '南镇为核心'),
    );
    expect(coverage?.uncovered.map(({ start }) => start)).toEqual([10]);
  });

  it('takes nothing from a datum that does not hold', async () => {
    expect((await counts('收入1000亿元', figure('2000亿元', '1000亿元')))?.counts.figure).toEqual({
      covered: 0,
      total: 1,
    });
    expect((await counts('收入1000亿元，支出1000亿元', figure('1000亿元', '1000亿元')))?.counts.figure).toEqual({
      covered: 0,
      total: 2,
    });
  });

  it('leaves out fenced lines, whole', async () => {
    const fences = 'fences: [{ from: 菜单, to: 末行, reason: { zh: 菜单, en: menu } }]\n';
    const coverage = await counts(
      '收入1000亿元\n网站菜单3项\n4家\n末行5家\n6家',
      figure('1000亿元', '1000亿元'),
      fences,
    );
    expect([coverage?.fenced, coverage?.uncovered.map(({ words }) => words)]).toEqual([3, ['6家']]);
  });

  it('of several documents adds up', async () => {
    const one = await counts('收入1000亿元，4家', figure('1000亿元', '1000亿元'));
    if (!one) throw new Error('no coverage');
    expect(totalOf([one, one]).figure).toEqual({ covered: 2, total: 4 });
  });
});

describe('sources without a text', () => {
  it('are counted, and not judged', async () => {
    const { withoutText } = await audit('收入1000亿元', figure('1000亿元', '1000亿元'));
    expect(withoutText).toMatchObject({ sources: 1 });
    expect(withoutText.citations).toBeGreaterThan(10);
  });
});
