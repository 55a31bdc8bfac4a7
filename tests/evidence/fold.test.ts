import { describe, expect, it } from 'vitest';
import { SourceDocument } from '../../src/evidence/document.js';
import { fold, unfold } from '../../src/evidence/fold.js';

const document = (text: string): SourceDocument => new SourceDocument({ text, sha256: '', file: 'text.txt' });
const found = (text: string, token: string): readonly string[] =>
  document(text)
    .find(token)
    .map(({ start, end }) => text.slice(start, end));

describe('a token is found', () => {
  it.each([
    ['合计达15 万亿元，', '15万亿元', '15 万亿元'],
    ['合计达15万亿元，', '15 万亿元', '15万亿元'],
    ['合计达１５　万亿元', '15万亿元', '１５　万亿元'],
    ['增长 10 % 以上', '10%以上', '10 % 以上'],
    ['行动计划（2021－2025年）', '行动计划(2021-2025年)', '行动计划（2021－2025年）'],
    ['粤府函[2020]82号', '粤府函〔2020〕82号', '粤府函[2020]82号'],
    ['“隐形冠军”', '「隐形冠军」', '“隐形冠军”'],
    ['广州,深圳', '广州，深圳', '广州,深圳'],
    ['战略性\n产业', '战略性产业', '战略性\n产业'],
    ['\uFEFF意见', '意见', '意见'],
  ])('in %j as %s', (text, token, words) => {
    expect(found(text, token)).toEqual([words]);
  });

  it('as often as it stands', () => {
    expect(found('深圳、广州、深圳', '深圳')).toEqual(['深圳', '深圳']);
  });
});

describe('a token is not found', () => {
  it.each([
    ['12500亿元', '2500'],
    ['25000亿元', '2500'],
    ['0.2500亿元', '2500'],
    ['5343.4亿元', '5343'],
    ['2019 2020年', '20192020'],
    ['广州、深圳', '广州深圳'],
    ['任何文字', '　'],
  ])('in %j as %s', (text, token) => {
    expect(found(text, token)).toEqual([]);
  });
});

describe('a place in the original', () => {
  it('has its line and column, counted in the text as it is', () => {
    const held = document('一\r\n二 十\r\n　达 15 万亿元。');
    const [hit] = held.find('15万亿元');
    expect(held.position(hit?.start ?? 0)).toEqual({ line: 3, column: 4 });
  });

  it('leaves out white space at the ends of a range', () => {
    const folded = fold('甲  乙  丙');
    expect(unfold(folded, { start: 1, end: 2 })).toEqual({ start: 3, end: 4 });
  });
});
