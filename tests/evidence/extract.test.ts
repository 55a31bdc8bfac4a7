import { describe, expect, it } from 'vitest';
import { extractMentions, type MentionKind } from '../../src/evidence/extract.js';
import { Lexicon } from '../../src/evidence/lexicon.js';
import { shippedDataset } from '../model/example.js';

const lexicon = new Lexicon(await shippedDataset());
const mentions = (text: string, kind: MentionKind) =>
  extractMentions(text, lexicon).filter((mention) => mention.kind === kind);
const words = (text: string, kind: MentionKind): readonly string[] =>
  mentions(text, kind).map((mention) => mention.words);

describe('a figure', () => {
  it.each([
    ['形成两千亿级产业集群', '两千亿级', '两千亿级'],
    ['五大集群', '五大', '五大'],
    ['“十大”产业', '十大', '十大'],
    ['11位省领导', '11位', '11位'],
    ['整合22条产业链', '22条', '22条'],
    ['有110多处提及', '110多处', '超110处'],
    ['总值为5343.4亿元，', '5343.4亿元', '5343.4亿元'],
    ['同比下降3.8%，', '3.8%', '3.8%'],
    ['合计达15 万亿元', '15万亿元', '15万亿元'],
    ['合计１．５万亿元', '1.5万亿元', '1.5万亿元'],
    ['年均增速10%以上', '10%以上', '10%以上'],
    ['产值在2000亿以内', '2000亿以内', '2000亿元以内'],
    ['年产值不少于100亿元', '不少于100亿元', '不少于100亿元'],
    ['近3万亿元', '近3万亿元', '近3万亿元'],
    ['约14万亿元', '约14万亿元', '约14万亿元'],
    ['3—4个集群', '3-4个', '3-4个'],
    ['建成三至五家', '三至五家', '三-五家'],
    ['20个左右', '20个左右', '20个左右'],
    ['逾百处提及', '逾百处', '逾100处'],
    ['近万字', '近万字', '近1万字'],
    ['3万多家企业', '3万多家', '超3万家'],
    ['占百分之二十', '百分之二十', '二十%'],
    ['提高2个百分点', '2个百分点', '2个百分点'],
  ])('in %s', (text, figure, written) => {
    expect(mentions(text, 'figure').map((mention) => [mention.words, mention.figure?.written])).toEqual([
      [figure, written],
    ]);
  });

  it.each([
    '第三代半导体',
    '第20201003号提案',
    '党的十九大精神',
    '二十大报告',
    '一个产业集群',
    '一二三产业融合',
    '“十四五”期间',
    '5G与3C产业',
    '“1+20”政策文件',
    '零部件',
    '一、总体要求',
    '(二)目标',
    '1.半导体',
    '千家万户',
    '2021-2025年',
    '5月18日',
  ])('is not in %s', (text) => {
    expect(words(text, 'figure')).toEqual([]);
  });

  it('in a list is also read with the comparator of its head', () => {
    const [, second, third] = mentions('分别突破5万亿元、1.8万亿元、0.2万亿元', 'figure');
    expect([second?.figure?.inList?.comparator, third?.figure?.inList?.comparator]).toEqual(['>', '>']);
    const [, apart] = mentions('突破5万亿元，其中1.8万亿元', 'figure');
    expect(apart?.figure?.inList).toBeUndefined();
  });

  it('has the place of its digits', () => {
    const text = '到 2022 年突破 5 万亿元';
    const [mention] = mentions(text, 'figure');
    expect([
      text.slice(mention?.start, mention?.end),
      text.slice(mention?.figure?.number.start, mention?.figure?.number.end),
    ]).toEqual(['突破 5 万亿元', '5']);
  });
});

describe('a time', () => {
  it.each([
    ['到2025年', ['2025年']],
    ['行动计划(2021-2025年)', ['2021-2025年']],
    ['2019—2022年、2020年5月18日', ['2019-2022年', '2020年5月18日']],
    ['发布时间:2021-04-14来源', ['2021-04-14']],
    ['今年5月14日', ['5月14日']],
    ['二〇二〇年', ['二〇二〇年']],
    ['三年行动计划', []],
  ])('in %s', (text, expected) => {
    expect(words(text, 'time')).toEqual(expected);
  });
});

describe('a name', () => {
  it('of a city stands with or without 市, and not in that of a university', () => {
    expect(words('广州市、深圳和中山大学', 'city')).toEqual(['广州市', '深圳']);
  });

  it('is the longest where several begin', () => {
    expect(words('带动沿海经济带和珠三角核心区', 'area')).toEqual(['沿海经济带', '珠三角核心区']);
    expect(words('广东省工业和信息化厅', 'agency')).toEqual(['广东省工业和信息化厅']);
  });

  it('of a cluster that is an everyday word stands before 产业集群 or beside another cluster', () => {
    expect(words('推广新能源汽车，汽车产业', 'cluster')).toEqual([]);
    expect(words('6.新能源产业集群', 'cluster')).toEqual(['新能源']);
    expect(words('前沿新材料、新能源、激光与增材制造', 'cluster')).toEqual(['前沿新材料', '新能源', '激光与增材制造']);
  });

  it('has an id', () => {
    expect(mentions('深圳', 'city')[0]).toMatchObject({ id: 'shenzhen', start: 0, end: 2 });
  });
});
