import type { Bar, Driver } from '../../../study/sensitivity.js';
import type { Bilingual } from '../../../words/lang.js';
import { listed, message, type Words } from '../../../words/message.js';
import { formatNumber } from '../../format.js';
import { signedRate } from '../../promised.js';
import type { JudgementRule } from '../judgement.js';

const driverPhrases = {
  rate: { zh: '每年增速±{points}个百分点', en: 'growth ±{points} percentage point a year' },
  periods: { zh: '计算年数±1年', en: 'one year of growth more or less' },
  'base-rounding': { zh: '基期的四舍五入', en: 'the rounding of the baseline' },
  'price-basis': { zh: '名义与实际之别', en: 'nominal or real growth' },
} as const satisfies Record<Driver, Bilingual>;

const phrases = {
  what: { zh: '各项假设单独变动时，末年合计的变动幅度', en: 'How far each assumption alone moves the last total.' },
  why: {
    zh: '结果最取决于哪一项，就该先把哪一项核实',
    en: 'The assumption that moves the result most is the one to check first.',
  },
  limit: { zh: '影响最大的一项变动合计的比例', en: 'change of the total by the widest cause, as a share' },
  sentence: {
    zh: '{to}年合计最取决于{first}，其余依次为{others}',
    en: 'The total of {to} hangs most on {first}, then on {others}',
  },
  only: { zh: '{to}年合计最取决于{first}', en: 'The total of {to} hangs most on {first}' },
  moved: { zh: '{driver}（{low}至{high}）', en: '{driver} ({low} to {high})' },
  caveat: {
    zh: '其余假设不变，每次只改一项；不是概率区间，不能相加',
    en: 'One at a time, with the other assumptions held constant; not probabilities, and they do not add up',
  },
  headline: {
    zh: '{to}年合计最取决于{driver}：{low}至{high}',
    en: 'The total of {to} hangs most on {driver}: {low} to {high}',
  },
} as const satisfies Record<string, Bilingual>;

/** The assumption that decides the outcome, and those after it. */
export const decidingAssumption: JudgementRule = {
  id: 'deciding-assumption',
  question: 'certainty',
  what: phrases.what,
  why: phrases.why,
  limit: { value: 0.02, what: phrases.limit },
  weight: 2,
  scopes: ['whole'],
  judge: ({ sensitivity, points, projection: { to } }, limit) => {
    const [widest, ...others] = sensitivity?.bars ?? [];
    if (!sensitivity || !widest) return undefined;
    const { level } = sensitivity;
    const first = movedWords(widest, level, points);
    const ends = { low: signedRate(widest.low / level - 1), high: signedRate(widest.high / level - 1) };
    return {
      sentence:
        others.length === 0
          ? message(phrases.only, { to, first })
          : message(phrases.sentence, {
              to,
              first,
              others: listed(others.map((bar) => movedWords(bar, level, points))),
            }),
      caveat: phrases.caveat,
      tone: 'neutral',
      strength: Math.max(widest.high / level - 1, 1 - widest.low / level) / limit,
      figures: [
        { id: `${widest.driver}-low`, value: widest.low, unit: '亿元', year: to },
        { id: `${widest.driver}-high`, value: widest.high, unit: '亿元', year: to },
        { id: 'total', value: level, unit: '亿元', year: to, trace: `total.${to}` },
      ],
      headline: {
        chart: 'sensitivity',
        text: message(phrases.headline, { to, driver: driverWords(widest.driver, points), ...ends }),
      },
    };
  },
};

function movedWords({ driver, low, high }: Bar, level: number, points: number): Words {
  return message(phrases.moved, {
    driver: driverWords(driver, points),
    low: signedRate(low / level - 1),
    high: signedRate(high / level - 1),
  });
}

function driverWords(driver: Driver, points: number): Words {
  return driver === 'rate'
    ? message(driverPhrases.rate, { points: formatNumber(points * 100, 0) })
    : driverPhrases[driver];
}
