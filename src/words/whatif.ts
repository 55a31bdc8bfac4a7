import type { Bilingual } from './lang.js';

export const undefinedPhrases = {
  'not-finite': { zh: '结果超出可表示的范围', en: 'the result runs out of the range of numbers' },
  'base-not-positive': {
    zh: '基数不大于零，复合增长无定义',
    en: 'the base is not above zero, and compound growth is not defined',
  },
  'level-not-positive': {
    zh: '水平不大于零，复合增长无定义',
    en: 'the level is not above zero, and compound growth is not defined',
  },
  'target-not-positive': {
    zh: '目标不大于零，复合增长无定义',
    en: 'the target is not above zero, and compound growth is not defined',
  },
  'rate-too-low': { zh: '增速不高于-100%', en: 'a rate is -100% or less' },
  'no-years': { zh: '没有增长的年份', en: 'there is no year to grow in' },
  'no-growth': { zh: '增速为零，永远到不了', en: 'growth is zero, which reaches nothing' },
  'moving-away': { zh: '增速的方向与目标相反', en: 'growth leads away from the target' },
  'too-few-points': { zh: '观测太少', en: 'there are too few observations' },
  'years-repeat': { zh: '同一年有两个观测', en: 'a year has two observations' },
  'no-period-remains': { zh: '没有剩余的年份', en: 'no period remains' },
  'zero-distance': { zh: '目标与基期相等', en: 'target and base are equal' },
  'other-unit': { zh: '基数与目标的单位不同', en: 'base and target have different units' },
  'not-a-rate': { zh: '增速不是百分数', en: 'the rate is not in per cent' },
  'not-three-given': {
    zh: '基数、目标、增速、年数须恰好给出三个',
    en: 'of base, target, rate and years exactly three must be given',
  },
  'from-before-base': { zh: '起始年早于基年', en: 'its first year is before the base year' },
  'to-before-from': { zh: '末年早于起始年', en: 'its last year is before the first' },
  'too-many-periods': { zh: '增长次数多于年数', en: 'there are more periods than years' },
  'mixed-metrics': { zh: '各组总量的指标不同', en: "the groups' totals have different metrics" },
  'no-assumption': { zh: '情景没有假定增速', en: 'the scenario assumes no growth' },
  'no-deflator': {
    zh: '名义增速没有价格变动率，不能换算',
    en: 'nominal growth without a change of prices cannot be converted',
  },
  'set-year-outside': {
    zh: '所设增速的年份不在增长年份之内',
    en: 'a rate is set for a year outside those that grow',
  },
  'no-row': { zh: '没有自身的基年数字', en: 'there is no figure of its own for the base year' },
  'no-level': { zh: '该年没有水平', en: 'there is no level for that year' },
  'no-such-target': { zh: '没有这个目标', en: 'there is no such target' },
  'not-that-unknown': { zh: 'solve所求的不是这个量', en: 'the solve question asks for another quantity' },
} as const satisfies Record<string, Bilingual>;

export const gridPhrases = {
  base: { zh: '基期{value}', en: 'base {value}' },
  growth: { zh: '每年同为{value}', en: '{value} in every year' },
  periods: { zh: '{value}次增长', en: '{value} periods' },
} as const satisfies Record<string, Bilingual>;

/** Words of projections under other prices, of comparisons and of sensitivity. */
export const whatifPhrases = {
  optionDeflator: {
    zh: '每年的价格变动，如2%：实际增速据此换算为名义增速，与--real并用则相反',
    en: 'yearly change of prices, such as 2%: turns real growth into nominal, or with --real nominal into real',
  },
  errorRate: {
    zh: '{option}的增速“{value}”读不懂，或不在-100%至1000%之间',
    en: 'The rate "{value}" of {option} cannot be read, or is not between -100% and 1000%.',
  },
  fixOptionRate: { zh: '写法如：{option} 2%', en: 'Write it like {option} 2%.' },
  fieldDeflator: { zh: '每年价格变动', en: 'Yearly change of prices' },
  sensitivityTitle: { zh: '{name}{to}年推算值的敏感度', en: 'What the {to} level of {name} depends on' },
  errorUndefined: { zh: '无法计算：{reason}', en: 'It cannot be computed: {reason}.' },
} as const satisfies Record<string, Bilingual>;
