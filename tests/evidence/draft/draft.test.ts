import { describe, expect, it } from 'vitest';
import { SourceDocument } from '../../../src/evidence/document.js';
import { type Draft, draftOf } from '../../../src/evidence/draft/draft.js';
import type { DraftItem, DraftItemKind } from '../../../src/evidence/draft/item.js';
import { exampleDataset, shippedDataset } from '../../model/example.js';
import { documentOf } from './made-up.js';
import { measureDraft, precision, recall } from './measure.js';

const dataset = await exampleDataset();

/** A document of 2024 about the cluster of lasers, known or new to the data set. */
function draft(text: string): Draft {
  return draftOf(dataset, documentOfText(text), 'decree', 'lasers');
}

/** The same of a document about nothing in particular. */
function draftOfAll(text: string): Draft {
  return draftOf(dataset, documentOfText(text), 'decree');
}

function documentOfText(text: string): SourceDocument {
  return new SourceDocument({ text, sha256: '', file: 'plan.txt' });
}

const only = ({ items }: Draft, ...kinds: readonly DraftItemKind[]): readonly DraftItem[] =>
  items.filter(({ kind }) => kinds.includes(kind));
const doubts = ({ review }: DraftItem): readonly string[] => review.map(({ id }) => id);
const figures = (text: string): readonly (readonly [string, DraftItem['value']])[] =>
  only(draft(text), 'observation', 'target', 'growth').map(({ kind, value }) => [kind, value]);
const places = (text: string) => only(draft(text), 'place');

describe('a figure', () => {
  it.each([
    ['2023年营业收入约1200亿元', 'observation', { metric: 'revenue', year: 2023, amount: '约1200亿元' }],
    ['2023年主营业务收入1200亿元', 'observation', { metric: 'main_business_revenue', year: 2023, amount: '1200亿元' }],
    ['2023年上半年增加值300亿元', 'observation', { metric: 'value_added', year: 2023, part: 'H1', amount: '300亿元' }],
    [
      '2023年1-5月总产值300亿元',
      'observation',
      { metric: 'gross_output', year: 2023, part: 'M1-M5', amount: '300亿元' },
    ],
    ['2023年产量达30万台', 'observation', { metric: 'output_volume', year: 2023, amount: '30万台' }],
    ['2023年建成500家企业', 'observation', { metric: 'enterprises', year: 2023, amount: '500家' }],
    ['2023年营业收入同比下降3.8%', 'observation', { metric: 'revenue', year: 2023, rate: '-3.8%' }],
    ['2023年研发投入强度3.5%', 'observation', { metric: 'rd_intensity', year: 2023, amount: '3.5%' }],
    ['到2030年营业收入达到4000亿元', 'target', { metric: 'revenue', year: 2030, amount: '达4000亿元' }],
    ['到2030年规模突破4000亿元', 'target', { metric: 'scale', year: 2030, amount: '突破4000亿元' }],
    ['力争到2030年利润超300亿元', 'target', { metric: 'profit', year: 2030, amount: '超300亿元', aspiration: true }],
    ['2025-2030年营业收入年均增长10%以上', 'growth', { metric: 'revenue', period: '2025-2030', rate: '10%以上' }],
    [
      '2023年北镇营业收入500亿元',
      'observation',
      { metric: 'revenue', year: 2023, amount: '500亿元', city: 'north-town' },
    ],
  ])('in %j is what the words say', (text, kind, value) => {
    expect(figures(`${text}。`)).toEqual([[kind, value]]);
  });

  it('without a year or a metric has a null that validate names, and says so', () => {
    const [item] = only(draft('另有1200亿元。'), 'observation');
    expect(item?.value).toEqual({ metric: null, year: null, amount: '1200亿元' });
    expect(item && doubts(item)).toEqual(['metric-unknown', 'year-unknown']);
  });

  it('that takes its year from elsewhere says so', () => {
    const [, second] = only(draft('2023年营业收入1200亿元。增加值300亿元。'), 'observation');
    expect([second?.value['year'], second && doubts(second)]).toEqual([2023, ['year-far']]);
  });

  it('that is nobody’s stands as a comment', () => {
    const [item] = only(draftOfAll('2023年营业收入1200亿元。'), 'observation');
    expect([item?.isOpen, item && doubts(item)]).toEqual([true, ['subject-unknown']]);
  });

  it('belongs to the cluster that it follows, and to none of several', () => {
    const text = '一份快报（测试）\n据有关方面介绍并经核对，工业激光产业集群2023年营业收入100亿元；另有规模200亿元';
    const named = dataset.all('cluster').find(({ id }) => id === 'lasers')?.name.zh ?? '';
    const items = only(draftOfAll(text.replace('工业激光', named)), 'observation');
    expect(items.map(({ subject }) => subject?.id)).toEqual(['lasers', 'lasers']);
    expect(items.map(doubts)).toEqual([[], ['year-far', 'subject-far']]);
  });

  it('that is said twice is proposed once', () => {
    expect(figures('2023年营业收入1200亿元。2023年，营业收入1200亿元。')).toHaveLength(1);
  });

  it('of rhetoric, such as 三个 without a thing that is measured, is left out', () => {
    expect(figures('坚持三个不变，用好两个市场。')).toEqual([]);
  });
});

describe('a list of places', () => {
  it.each([
    ['以北镇、南镇为核心', 'core'],
    ['以北镇、南镇等为重点', 'key'],
    ['以北镇、南镇为核心的制造网络', 'manufacturing-network'],
    ['在北镇、南镇建设生产基地', 'base'],
    ['打造北镇、南镇等创新集聚区', 'agglomeration'],
    ['建设沿海产业带', 'belt'],
    ['辐射带动北镇、南镇发展', 'support'],
    ['支持北镇、南镇发展特色产业', 'key'],
  ])('in %j has the role that the words give', (text, role) => {
    expect(places(`${text}。`).map(({ value, isOpen }) => [value['role'], isOpen])).toEqual([[role, false]]);
  });

  it('without a word for its role stands as a comment', () => {
    expect(places('走访了北镇、南镇。').map(({ value, isOpen }) => [value['role'], isOpen])).toEqual([[null, true]]);
  });

  it('that ends in 等 is open; the origin of a move has no role', () => {
    expect(places('以北镇等为核心，承接南镇产业转移。').map(({ value }) => value)).toEqual([
      { role: 'core', cities: ['north-town'], open: true },
    ]);
  });
});

describe('a list of industries', () => {
  it('has the aim of the verb, and ends at 等', () => {
    const items = only(draft('重点发展甲机床、乙机床等产业。巩固丙灯具、丁灯具等产业。'), 'industry');
    expect(items.map(({ value }) => [value['zh'], value['aim']])).toEqual([
      ['甲机床', undefined],
      ['乙机床', undefined],
      ['丙灯具', 'consolidate'],
      ['丁灯具', 'consolidate'],
    ]);
  });

  it('of what is to be broken through is one of bottlenecks', () => {
    expect(only(draft('着力突破飞控、电池等关键技术。'), 'bottleneck').map(({ value }) => value['zh'])).toEqual([
      '飞控',
      '电池',
    ]);
  });

  it('holds no figures', () => {
    expect(only(draft('规模分别突破1800亿元、600亿元。'), 'industry', 'bottleneck')).toEqual([]);
  });

  it('holds no departments', () => {
    expect(only(draft('由州发展改革委、工业厅发展。'), 'industry')).toEqual([]);
  });
});

describe('the layout of the shipped clusters, told in other words', async () => {
  const shipped = await shippedDataset();
  const source = 'gd-chain-leader-2021';
  const {
    roles,
    places: lists,
    industries,
    wrong,
    missed,
  } = measureDraft(draftOf(shipped, new SourceDocument(documentOf(shipped, source)), source), shipped);

  it('is proposed with few errors', () => {
    const words = [...wrong, ...missed].join('\n');
    expect(precision(lists), words).toBeGreaterThan(0.95);
    expect(recall(lists), words).toBeGreaterThan(0.95);
    expect(precision(roles), words).toBeGreaterThan(0.9);
    expect(recall(roles), words).toBeGreaterThan(0.9);
  });

  it('has its industries', () => {
    expect(precision(industries), [...wrong, ...missed].join('\n')).toBeGreaterThan(0.85);
    expect(recall(industries), [...wrong, ...missed].join('\n')).toBeGreaterThan(0.7);
  });
});
