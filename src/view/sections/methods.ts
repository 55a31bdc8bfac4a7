import type { Bilingual } from '../../words/lang.js';
import type { SectionSpec } from './section.js';

const phrases = {
  briefMethods: { zh: '方法', en: 'Methods' },
  briefMethodGrowth: {
    zh: '推算：基年水平乘以逐年增速的连乘积；已公布的增速用实际数，其余用情景的假定',
    en:
      'Projection: the level of the base year times the product of yearly growth; published growth where known, ' +
      'the assumption of the scenario after that',
  },
  briefMethodPeriods: {
    zh: '年数：基年不计入期间，2019年到2025年是六期；若不含2020年，则为五期',
    en:
      'Periods: the base year is outside the span, so 2019 to 2025 is six periods; read without 2020 ' +
      'there are five',
  },
  briefMethodInterval: {
    zh: '区间：由基年数字的四舍五入和“左右”之类的字样传递而来，不是预测误差',
    en:
      'Intervals: carried from the rounding of the base figure and from words such as "about"; they are not ' +
      'forecast errors',
  },
  briefMethodTargets: {
    zh: '目标：与情景推算的水平相比；缺少同一指标、同一口径的基数时不作判断',
    en:
      'Targets: compared with the level that the scenario leads to; not assessed where no base of the same metric ' +
      'and scope is known',
  },
  briefMethodTracking: {
    zh: '进度：实际年均增速与所需年均增速之比，0.95以上为正常，0.60以上为略慢，0以上为明显落后，负数为背离',
    en:
      'Progress: growth so far over the growth required; from 0.95 on track, from 0.60 slightly behind, above 0 ' +
      'far behind, below 0 moving away',
  },
  briefMethodSums: {
    zh: '合计：集群之间有重叠，合计未剔除重复；没有自己数字的集群留在“未分解”一行',
    en:
      'Sums: clusters overlap, so sums are gross; clusters without a figure of their own stay in the row not ' +
      'broken down',
  },
  briefMethodEvidence: {
    zh: '依据：每个数字都注明文件和文件中的字样；文件之间不一致的，并列保留并说明以哪个为准',
    en:
      'Evidence: every figure names its document and the token in it; where documents disagree both stay, with ' +
      'which of them counts and why',
  },
} as const satisfies Record<string, Bilingual>;

/** Methods behind the figures. */
export const methodsSection: SectionSpec = {
  id: 'methods',
  title: phrases.briefMethods,
  scopes: ['whole', 'cluster'],
  blocks: (_view) => [
    {
      kind: 'list',
      items: [
        phrases.briefMethodGrowth,
        phrases.briefMethodPeriods,
        phrases.briefMethodInterval,
        phrases.briefMethodTargets,
        phrases.briefMethodTracking,
        phrases.briefMethodSums,
        phrases.briefMethodEvidence,
      ],
    },
  ],
};
