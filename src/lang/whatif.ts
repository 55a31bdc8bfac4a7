import type { Bilingual } from './lang.js';

/** What the commands that ask "what if" say: projections under other prices, comparisons, sensitivity, simulation, solving, expectations. */
export const whatIfMessages = {
  'option-deflator': { zh: '每年的价格变动，加到实际增速上，如2%', en: 'yearly change of prices, added to real growth, such as 2%' },
  'option-real': { zh: '按基年价格计', en: 'levels in prices of the base year' },
  'option-basis': {
    zh: '“同步”所跟随的增速：实际（如目标所述）或名义（有公布的年份）',
    en: 'growth that "in step" follows: real, as the goal is worded, or nominal where it is published',
  },
  'option-chart': { zh: '图的形式', en: 'kind of chart' },
  'error-rate': { zh: '{option}的增速“{value}”读不懂，或不高于-100%', en: 'The rate "{value}" of {option} cannot be read, or is -100% or less.' },
  'fix-option-rate': { zh: '写法如：{option} 2%', en: 'Write it like {option} 2%.' },
  'field-deflator': { zh: '每年价格变动', en: 'Yearly change of prices' },
  'field-clusters-grow': { zh: '所属集群', en: 'Its clusters' },
  'clusters-own-targets': { zh: '按自身目标', en: 'by their own targets' },
  'clusters-group': { zh: '同所在组', en: 'as the group' },
  'chart-known': { zh: '增速已公布', en: 'growth is published' },
  'chart-assumed': { zh: '增速为假设', en: 'growth is assumed' },
  'command-compare': { zh: '多个情景并列：总量、差额、增速', en: 'scenarios side by side: levels, differences, growth' },
  'argument-scenarios': { zh: '情景的id，第一个为基准；不给则比较全部', en: 'ids of scenarios, the first to measure against; all of them without it' },
  'option-years': { zh: '只看这些年份，如2021,2023,2025', en: 'only these years, such as 2021,2023,2025' },
  'error-one-scenario': { zh: '“{id}”没有可比较的另一个情景', en: 'There is no other scenario to compare "{id}" with.' },
  'error-year-outside': { zh: '--years里的{year}不在{base}年至{to}年之间', en: '--years names {year}, which is not between {base} and {to}.' },
  'compare-title': { zh: '情景并列：{from}—{to}年', en: 'Scenarios side by side: {from} to {to}' },
  'compare-title-year': { zh: '情景并列：{year}年', en: 'Scenarios side by side: {year}' },
  'compare-levels': { zh: '总量，{unit}', en: 'Levels, {unit}' },
  'compare-differences': { zh: '与“{name}”之差，{unit}与%', en: 'Difference to "{name}", {unit} and %' },
  'compare-growth': { zh: '自前一栏年份起的年均增速', en: 'Growth per year since the column before' },
  'note-readings': {
    zh: '价格基础：{group}的两种读法为{readings}；有名义增速的年份改用名义增速，{to}年为{amount}（--basis nominal）',
    en: 'Price basis: the two readings for {group} are {readings}; with nominal growth in these years {to} would be {amount} (--basis nominal)',
  },
  'note-nominal': {
    zh: '价格基础：{group}在有公布的年份用名义增速，其余年份同情景；两种读法为{readings}',
    en: 'Price basis: {group} follow nominal growth in the years for which it is published, else the scenario; the two readings are {readings}',
  },
  'reading-of-year': { zh: '{year}年实际{real}、名义{nominal}', en: '{year} real {real}, nominal {nominal}' },
  'note-gross-sum': {
    zh: '毛总和：{count}个集群自身的数字在{to}年共{sum}；重叠份额未知，去重后在{largest}与{sum}之间',
    en: 'Gross sum: the own figures of {count} clusters add up to {sum} in {to}; what they share is not known, so without double counting it lies between {largest} and {sum}',
  },
  'note-overlap': { zh: '重叠：{pairs}', en: 'Overlap: {pairs}' },
  'note-overlap-pair': { zh: '{one}与{other}（{reason}）', en: '{one} and {other} ({reason})' },
} as const satisfies Record<string, Bilingual>;
