import type { Bilingual } from './lang.js';

/** Words of `solve`: the one of base, target, rate and years that is not given. */
export const solvingMessages = {
  'command-solve': {
    zh: '基数、目标、增速、年数四缺一，求所缺',
    en: 'the missing one of base, target, growth and years',
  },
  'argument-solve': {
    zh: '分组或集群的id，缺的基数和目标取自数据',
    en: 'id of a group or a cluster: its data give the base and the targets that the question does not',
  },
  'option-base': { zh: '基数，如超2700亿元', en: 'level to start from, such as 超2700亿元' },
  'option-base-year': { zh: '基数的年份', en: 'year of the base' },
  'option-target': { zh: '目标，如4000亿元', en: 'level to reach, such as 4000亿元' },
  'option-target-year': { zh: '目标的年份', en: 'year of the target' },
  'option-rate': { zh: '每年增速，如22%', en: 'yearly growth, such as 22%' },
  'option-elapsed': { zh: '从基数到目标的年数', en: 'years from the base to the target' },
  'option-metric': { zh: '只看这个指标，如revenue', en: 'only figures of this metric, such as revenue' },
  'error-not-three': {
    zh: '基数、目标、增速、年数须恰好给出三个',
    en: 'Of base, target, growth and years exactly three must be given.',
  },
  'fix-not-three': {
    zh: '写法如：jiqun solve --base 超2700亿元 --base-year 2023 --target 4000亿元 --year 2025',
    en: 'Write it like: jiqun solve --base 超2700亿元 --base-year 2023 --target 4000亿元 --year 2025',
  },
  'error-year-order': {
    zh: '--year {year}不在--base-year {base}之后',
    en: '--year {year} is not after --base-year {base}.',
  },
  'error-years-differ': {
    zh: '--years {years}与{base}年至{year}年不符',
    en: '--years {years} is not the time from {base} to {year}.',
  },
  'error-no-base': { zh: '{id}没有可作基数的水平', en: '{id} has no level to start from.' },
  'fix-no-base': {
    zh: '用--base给出基数，或换--base-year、--metric；已有数字见jiqun show {id}',
    en: 'Give one with --base, or another --base-year or --metric; jiqun show {id} lists the figures.',
  },
  'error-no-target': { zh: '{id}没有写明年份的目标', en: '{id} has no target with a year.' },
  'fix-no-target': {
    zh: '用--target给出目标，或给出--rate与--year；已有数字见jiqun show {id}',
    en: 'Give one with --target, or give --rate and --year; jiqun show {id} lists the figures.',
  },
  'solve-title': { zh: '求解', en: 'Solution' },
  'solve-title-of': { zh: '求解：{name}', en: 'Solution: {name}' },
  'solve-base': { zh: '基数', en: 'base' },
  'solve-target': { zh: '目标', en: 'target' },
  'solve-rate': { zh: '每年增速', en: 'growth per year' },
  'solve-periods': { zh: '年数', en: 'years' },
  'solve-answer': { zh: '答案', en: 'answer' },
  'solve-measured': { zh: '该年实际', en: 'measured then' },
  'solve-plan': { zh: '{plan}版', en: 'edition {plan}' },
  'solve-span': { zh: '{from}—{to}年', en: '{from} to {to}' },
  'solve-implied': {
    zh: '{target}：计划自身增速隐含的基数',
    en: "{target}: the base that the plan's own growth implies",
  },
  'solved-rate': { zh: '所需年均增速{value}', en: 'needed growth is {value} a year' },
  'solved-rate-at-most': { zh: '所需年均增速不超过{value}', en: 'needed growth is at most {value} a year' },
  'solved-rate-at-least': { zh: '所需年均增速不低于{value}', en: 'needed growth is at least {value} a year' },
  'solved-periods': { zh: '{value}{when}', en: '{value}{when}' },
  'solved-base': { zh: '基数为{value}{when}', en: 'a base of {value}{when}' },
  'solved-target': { zh: '达到{value}{when}', en: 'a level of {value}{when}' },
  'solved-already': { zh: '基数已不低于目标', en: 'the base is no less than the target already' },
  'solved-years': { zh: '{count}年', en: '{count} years' },
  'solved-in': { zh: '，{year}年达到', en: ', reached in {year}' },
  'solved-in-between': { zh: '，{year}年达到（{first}至{last}年）', en: ', reached in {year} ({first} to {last})' },
  'solved-in-from': { zh: '，最早{first}年达到', en: ', reached in {first} at the earliest' },
  'solved-between': { zh: '{value}（{low}至{high}）', en: '{value} ({low} to {high})' },
  'solved-open': { zh: '{value}上下，两头不定', en: '{value}, more or less: open to both sides' },
  'solved-middle': { zh: '按字面数为{value}', en: '{value} for the numbers as written' },
  'reading-rounded': {
    zh: '基数{text}是四舍五入数，读作{interval}',
    en: 'The base, {text}, is rounded and read as {interval}',
  },
  'reading-exact': {
    zh: '基数{text}是确切的个数，不含舍入',
    en: 'The base, {text}, is a count and exact',
  },
  'reading-band': {
    zh: '基数{text}读作{interval}，取其中点',
    en: 'The base, {text}, is read as {interval} and its middle',
  },
  'reading-threshold': {
    zh: '目标{text}是门槛，按字面数计',
    en: 'The target, {text}, is a threshold and taken as it stands',
  },
  'reading-floor': { zh: '{text}是下限，向上不定', en: 'The floor, {text}, is open upwards' },
  'reading-ceiling': { zh: '{text}是上限，向下不定', en: 'The ceiling, {text}, is open downwards' },
  'reading-wide': { zh: '{text}是一个范围，两端都算过', en: 'Of the range, {text}, both ends are used' },
  'note-other-levels': {
    zh: '没有同一指标的水平可作基数；另有其他指标：{others}',
    en: 'No level of the same metric was measured to start from; there are other metrics: {others}',
  },
  'note-other-bases': { zh: '{year}年另有：{others}', en: 'Other statements for {year}: {others}' },
  'note-solve': {
    zh: '目标=基数×(1+增速)^年数；年数从基数所在年算起',
    en: 'Target = base × (1 + growth)^years; years count from the year of the base',
  },
} as const satisfies Record<string, Bilingual>;
