import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAmounts } from '../../src/evidence/amounts.js';
import { SourceDocument } from '../../src/evidence/document.js';
import { draftOf } from '../../src/evidence/draft/draft.js';
import type { DraftItem } from '../../src/evidence/draft/item.js';
import { extractMentions } from '../../src/evidence/extract.js';
import { Lexicon } from '../../src/evidence/lexicon.js';
import { locateCitation } from '../../src/evidence/locate.js';
import { checkPlaces } from '../../src/evidence/places.js';
import type { Entity } from '../../src/model/entities.js';
import { parseQuantity } from '../../src/model/quantity.js';
import { shippedDataset } from '../model/example.js';

const dataset = await shippedDataset();
const lexicon = new Lexicon(dataset);
/** An audit looks at data of some entity. */
const bearer = dataset.all('cluster')[0] as Entity;

/**
 * Pieces of plans, in any order: repeated figures, lists within lists, numbered parts, blanks and full-width digits.
 */
const pieces = fc.constantFrom(
  ...[
    '2019年',
    '到2025年，',
    '今年',
    '营业收入',
    '增加值',
    '产值',
    '规模',
    '达',
    '超',
    '约',
    '年均增长',
    '同比下降',
    '力争',
  ],
  ...[
    '1200亿元',
    '１２００ 亿元',
    '15 万亿元',
    '10%以上',
    '3.8%',
    '500家企业',
    '20个平台',
    '两千亿级',
    '以上',
    '、',
    '，',
    '。',
    '；',
    '和',
    '等',
  ],
  ...[
    '以',
    '为核心',
    '为重点',
    '的制造网络',
    '建设',
    '生产基地',
    '集聚区',
    '产业带',
    '配套',
    '其他各市',
    '支持',
    '走访',
  ],
  ...['广州', '深圳', '珠海市', '粤东', '珠三角地区', '沿海经济带', '省工业和信息化厅', '牵头'],
  ...[
    '重点发展',
    '突破',
    '无人机',
    '减速器',
    '等关键技术',
    '等产业',
    '汽车产业集群',
    '先进材料',
    '软件与信息服务产业集群',
  ],
  ...['\n', '\n一、', '\n（一）', '\n1.', '\n2.汽车产业集群。', '　', ' '],
);
const texts = fc.array(pieces, { minLength: 1, maxLength: 60 }).map((list) => list.join(''));

describe('a drafted citation', () => {
  it('stands once in the document, as an audit looks for it, and is its item’s', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(undefined, 'software'), (text, cluster) => {
        const document = new SourceDocument({ text, sha256: '', file: '' });
        for (const { cite, start, end } of draftOf(dataset, document, 'made-up', cluster).items) {
          if (!cite) continue;
          const { status, hits } = locateCitation(document, {
            ...datumOf({ cite }),
            entity: bearer,
            fileKind: 'cluster',
          });
          expect([status, [...cite.find].length <= 24]).toEqual(['found', true]);
          expect(hits[0] && hits[0].start < end && start < hits[0].end).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('of what stands as data leads to the very figure or list', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = new SourceDocument({ text, sha256: '', file: '' });
        const mentions = extractMentions(text, lexicon);
        for (const item of draftOf(dataset, document, 'made-up', 'software').items.filter(({ isOpen }) => !isOpen)) {
          if (!item.cite) continue;
          const datum = datumOf({ cite: item.cite, item });
          const [token] = locateCitation(document, { ...datum, entity: bearer, fileKind: 'cluster' }).hits;
          if (!token) throw new Error(item.cite.find);
          expect(checkAmounts(document, mentions, datum, token).findings).toEqual([]);
          expect(checkPlaces(dataset, document, mentions, datum, token).findings).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });
});

function datumOf({ cite, item }: { readonly cite: NonNullable<DraftItem['cite']>; readonly item?: DraftItem }) {
  const read = (key: 'amount' | 'rate') => {
    const written = item?.value[key];
    const reading = typeof written === 'string' ? parseQuantity(written) : undefined;
    return reading?.ok ? { [key]: reading.quantity } : {};
  };
  const value = { ...item?.value, ...read('amount'), ...read('rate') };
  return { cite, entity: { kind: 'cluster' as const }, file: '', path: [], value };
}
