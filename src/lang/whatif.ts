import { type Bilingual, joined } from './lang.js';

/** Words of projections under other prices, of comparisons and of sensitivity. */
export const whatIfMessages = {
  'option-deflator': {
    zh: '每年的价格变动，如2%：实际增速据此换算为名义增速，与--real并用则相反',
    en: 'yearly change of prices, such as 2%: turns real growth into nominal, or with --real nominal into real',
  },
  'option-real': {
    zh: '按基年价格计；未给--deflator的，用已公布总量与实际增速隐含的平减指数',
    en: 'levels in prices of the base year; without --deflator by the one that published levels and real rates imply',
  },
  'option-basis': {
    zh: '增速口径：real为目标原文口径，nominal为名义（由已公布的总量得出，缺年用--deflator）',
    en: 'growth as the goals are worded (real), or nominal as published levels give it, else by --deflator',
  },
  'option-chart': { zh: '图的形式', en: 'kind of chart' },
  'error-rate': {
    zh: '{option}的增速“{value}”读不懂，或不高于-100%',
    en: 'The rate "{value}" of {option} cannot be read, or is -100% or less.',
  },
  'fix-option-rate': { zh: '写法如：{option} 2%', en: 'Write it like {option} 2%.' },
  'field-deflator': { zh: '每年价格变动', en: 'Yearly change of prices' },
  'field-clusters-grow': { zh: '所属集群', en: 'Its clusters' },
  'clusters-own-targets': { zh: '按自身目标', en: 'by their own targets' },
  'clusters-group': { zh: '同所在组', en: 'as the group' },
  'chart-known': { zh: '增速已公布', en: 'growth is published' },
  'chart-assumed': { zh: '增速为假设', en: 'growth is assumed' },
  'command-compare': {
    zh: '多个情景并列：总量、差额、增速',
    en: 'scenarios side by side: levels, differences, growth',
  },
  'argument-scenarios': {
    zh: '情景的id，第一个为基准；不给则比较全部',
    en: 'ids of scenarios, the first to measure against; all of them without it',
  },
  'option-years': { zh: '只看这些年份，如2021,2023,2025', en: 'only these years, such as 2021,2023,2025' },
  'error-one-scenario': {
    zh: '“{id}”没有可比较的另一个情景',
    en: 'There is no other scenario to compare "{id}" with.',
  },
  'error-year-outside': {
    zh: '--years里的{year}不在{base}年至{to}年之间',
    en: '--years names {year}, which is not between {base} and {to}.',
  },
  'compare-title': { zh: '情景并列：{from}—{to}年', en: 'Scenarios side by side: {from} to {to}' },
  'compare-title-year': { zh: '情景并列：{year}年', en: 'Scenarios side by side: {year}' },
  'compare-levels': { zh: '总量，{unit}', en: 'Levels, {unit}' },
  'compare-differences': { zh: '与“{name}”之差，{unit}与%', en: 'Difference to "{name}", {unit} and %' },
  'compare-growth': { zh: '自前一栏年份起的年均增速', en: 'Growth per year since the column before' },
  'error-number-within': {
    zh: '{option}应为{least}至{most}之间的数，而不是“{value}”',
    en: '{option} must be a number from {least} to {most}, not "{value}".',
  },

  'command-sensitivity': { zh: '哪个假设最要紧', en: 'which assumption matters most' },
  'argument-subject': { zh: '分组或集群的id；不给则为合计', en: 'id of a group or a cluster; the total without it' },
  'option-points': {
    zh: '增速变动几个百分点（默认：1）',
    en: 'percentage points by which growth is changed (default: 1)',
  },
  'option-grid': {
    zh: '双向表，由growth、periods、base中两个组成',
    en: 'two-way table of two of growth, periods and base, such as growth,periods',
  },
  'error-grid': {
    zh: '--grid应为growth、periods、base中不同的两个，而不是“{value}”',
    en: '--grid takes two different ones of growth, periods and base, not "{value}".',
  },
  'fix-grid': { zh: '写法如：--grid growth,periods', en: 'Write it like --grid growth,periods.' },
  'error-no-row': {
    zh: '{id}没有自身的{year}年数字，无法推算',
    en: '{id} has no figure of its own for {year} to project from.',
  },
  'fix-no-row': { zh: '可用：{ids}', en: 'There is one for: {ids}.' },
  'sensitivity-title': { zh: '{name}{to}年推算值的敏感度', en: 'What the {to} level of {name} depends on' },
  'sensitivity-chart': {
    zh: '其他条件不变、只改一项时的{to}年水平，{unit}；▒低于、█高于推算值',
    en: 'Level of {to} when one cause changes and the others stand still, {unit}; ▒ below, █ above the projection',
  },
  'driver-base-rounding': { zh: '基期的四舍五入', en: 'Rounding of the base' },
  'driver-rate': { zh: '每年增速±{points}个百分点', en: 'Growth ±{points} pp a year' },
  'driver-periods': { zh: '增长次数±1', en: 'One period more or less' },
  'driver-price-basis': { zh: '名义与实际', en: 'Nominal or real' },
  'sensitivity-elasticities': { zh: '弹性（精确）', en: 'Elasticities, exact' },
  'elasticity-growth': { zh: '年均增速g', en: 'Growth g' },
  'elasticity-base': { zh: '基期∂lnV/∂lnB', en: '∂lnV/∂lnB' },
  'elasticity-rate': { zh: '增速∂lnV/∂g', en: '∂lnV/∂g' },
  'elasticity-periods': { zh: '次数∂lnV/∂n', en: '∂lnV/∂n' },
  'note-elasticities': {
    zh: '弹性：V为水平，B为基期，g为每年增速，n为增长次数；∂lnV/∂lnB为1，即基期多1%，水平也多1%；每年多1个百分点，水平约多∂lnV/∂g个百分之一；多一次增长，lnV多ln(1+g)',
    en:
      'Elasticities of the level V to base B, yearly growth g and number of periods n: 1% more base is 1% more ' +
      'level; one percentage point (pp) more growth a year is about ∂lnV/∂g per cent more; one period more adds ' +
      'ln(1+g) to lnV',
  },
  'note-bars-apart': {
    zh: '各项分别变动，不是概率区间，也不能相加',
    en: 'Each cause is changed by itself: the bars are no probabilities and do not add up',
  },
  'note-no-deflator': {
    zh: '没有价格变动率，价格基础一项未列；可用--deflator',
    en: 'Without a change of prices there is no bar for the price basis; --deflator gives one',
  },
  'grid-title': {
    zh: '双向表：{rows}（行）×{columns}（列），{unit}；{others}',
    en: 'Two-way table: {rows} (rows) by {columns} (columns), {unit}; {others}',
  },
  'note-grid-growth': {
    zh: '双向表的增速为年均；每一行把各年增速同样加减，少算一次的去掉首年，多算一次的重复末年',
    en:
      'Growth in the two-way table is the yearly average: each line moves every year alike; fewer periods leave ' +
      'out the first years, more repeat the last',
  },
  'axis-growth': { zh: '每年增速', en: 'growth per year' },
  'axis-periods': { zh: '增长次数', en: 'periods' },
  'axis-base': { zh: '基期', en: 'base' },
  'grid-growth': { zh: '每年同为{value}', en: '{value} in every year' },
  'grid-periods': { zh: '{value}次增长', en: '{value} periods' },
  'grid-base': { zh: '基期{value}', en: 'base {value}' },
  'error-undefined': { zh: '无法计算：{reason}', en: 'It cannot be computed: {reason}.' },
  'undefined-not-finite': { zh: '结果超出可表示的范围', en: 'the result runs out of the range of numbers' },
  'undefined-base-not-positive': {
    zh: '基数不大于零，复合增长无定义',
    en: 'the base is not above zero, and compound growth is not defined',
  },
  'undefined-level-not-positive': {
    zh: '水平不大于零，复合增长无定义',
    en: 'the level is not above zero, and compound growth is not defined',
  },
  'undefined-target-not-positive': {
    zh: '目标不大于零，复合增长无定义',
    en: 'the target is not above zero, and compound growth is not defined',
  },
  'undefined-rate-too-low': { zh: '增速不高于-100%', en: 'a rate is -100% or less' },
  'undefined-no-years': { zh: '没有增长的年份', en: 'there is no year to grow in' },
  'undefined-no-growth': { zh: '增速为零，永远到不了', en: 'growth is zero, which reaches nothing' },
  'undefined-moving-away': { zh: '增速的方向与目标相反', en: 'growth leads away from the target' },
  'undefined-too-few-points': { zh: '观测太少', en: 'there are too few observations' },
  'undefined-years-repeat': { zh: '同一年有两个观测', en: 'a year has two observations' },
  'undefined-no-period-remains': { zh: '没有剩余的年份', en: 'no period remains' },
  'undefined-zero-distance': { zh: '目标与基期相等', en: 'target and base are equal' },
  'undefined-other-unit': { zh: '基数与目标的单位不同', en: 'base and target have different units' },
  'undefined-not-a-rate': { zh: '增速不是百分数', en: 'the rate is not in per cent' },
  'undefined-not-three-given': {
    zh: '基数、目标、增速、年数须恰好给出三个',
    en: 'of base, target, rate and years exactly three must be given',
  },
  'note-gross-sum': {
    zh: '毛总和：{count}个集群自身的数字在{to}年共{sum}；重叠份额未知，去重后在{largest}与{sum}之间',
    en: joined(
      'Gross sum: the own figures of {count} clusters add up to {sum} in {to}; what they share is not known, so ',
      'without double counting it lies between {largest} and {sum}',
    ),
  },
  'note-overlap': { zh: '重叠：{pairs}', en: 'Overlap: {pairs}' },
  'note-overlap-pair': { zh: '{one}与{other}（{reason}）', en: '{one} and {other} ({reason})' },
} as const satisfies Record<string, Bilingual>;
