import type { Bilingual } from './lang.js';

/** Words of `test`: what the data are expected to lead to, and whether they do. */
export const expectationMessages = {
  'command-test': {
    zh: '数据是否仍得出expect/里写明的结果',
    en: 'whether the data still lead to the results stated in expect/',
  },
  'argument-expect-path': { zh: '只看这些文件或文件夹', en: 'only these files or folders' },
  'expect-title': { zh: '期望的结果', en: 'Expected results' },
  'expect-none': {
    zh: '没有期望：写在数据文件夹的expect/里，写法见schemas/expectation.schema.json。',
    en: 'There are no expectations: write them in expect/ of the data, as schemas/expectation.schema.json says.',
  },
  'expect-summary': { zh: '{all}项期望，{met}项符合', en: '{met} of {all} expectations are met' },
  'expect-result': { zh: '结果', en: 'result' },
  'expect-met': { zh: '符合', en: 'met' },
  'expect-failed': { zh: '不符', en: 'FAILED' },
  'expect-what': { zh: '期望', en: 'expectation' },
  'expect-expected': { zh: '应为', en: 'expected' },
  'expect-actual': { zh: '实为', en: 'actual' },
  'expect-real': { zh: '基年价格', en: 'prices of the base year' },
  'expect-level': { zh: '{name}{year}年水平', en: '{name}, level of {year}' },
  'expect-growth': { zh: '{name}{from}—{year}年年均增速', en: '{name}, growth per year {from} to {year}' },
  'expect-target': { zh: '{name}{year}年{metric}目标', en: '{name}, target for {metric} in {year}' },
  'expect-count': { zh: '{kind}数', en: 'Number of: {kind}' },
  'expect-count-of': { zh: '{name}：{kind}数', en: '{name}, number of: {kind}' },
  'expect-solve': { zh: '由{given}求得', en: 'What follows from {given}' },
  quoted: { zh: '{value}', en: '{value}' },
  'expectation-failed': {
    zh: '{what}应为{expected}，实为{actual}',
    en: '{what}: expected {expected}, and it is {actual}',
  },
  'expectation-unknown': {
    zh: '{what}应为{expected}，但算不出：{reason}',
    en: '{what}: expected {expected}, and it cannot be computed: {reason}',
  },
  'fix-expectation': {
    zh: '查对改动过的数据；结果确应改变的，改正期望',
    en: 'Check the data that changed; where the result is meant to change, correct the expectation',
  },
  'undefined-from-before-base': { zh: '起始年早于基年', en: 'its first year is before the base year' },
  'undefined-to-before-from': { zh: '末年早于起始年', en: 'its last year is before the first' },
  'undefined-too-many-periods': { zh: '增长次数多于年数', en: 'there are more periods than years' },
  'undefined-set-year-outside': {
    zh: '所设增速的年份不在增长年份之内',
    en: 'a rate is set for a year outside those that grow',
  },
  'undefined-mixed-metrics': { zh: '各组总量的指标不同', en: "the groups' totals have different metrics" },
  'undefined-no-deflator': {
    zh: '名义增速没有价格变动率，不能换算',
    en: 'nominal growth without a change of prices cannot be converted',
  },
  'undefined-no-row': { zh: '没有自身的基年数字', en: 'there is no figure of its own for the base year' },
  'undefined-no-level': { zh: '该年没有水平', en: 'there is no level for that year' },
  'undefined-no-such-target': { zh: '没有这个目标', en: 'there is no such target' },
  'undefined-not-that-unknown': { zh: 'solve所求的不是这个量', en: 'the solve question asks for another quantity' },
} as const satisfies Record<string, Bilingual>;
