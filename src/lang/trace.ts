import type { Bilingual } from './lang.js';

/** What the way back from a figure to its documents says. */
export const traceMessages = {
  'command-trace': {
    zh: '溯源：一个数字怎样算出，出自哪些数据和文件',
    en: 'how a figure was computed, and the data and documents that it rests on',
  },
  'argument-address': {
    zh:
      'id，后接年份、文件中的路径或结果：pillar.2025、pillar.growth.2020、semiconductors.targets.2025、' +
      'semiconductors.targets[0].needed；只写id则列出可溯源的数字；total为合计',
    en:
      'an id, then a year, a path as it stands in the file, or a result: pillar.2025, pillar.growth.2020, ' +
      'semiconductors.targets.2025, semiconductors.targets[0].needed; an id alone lists what can be traced of it; ' +
      'total is the sum',
  },
  'trace-title': { zh: '溯源：{address}', en: 'Trace of {address}' },
  'trace-list-title': { zh: '{name}：可溯源的数字', en: '{name}: what can be traced' },
  'trace-column-address': { zh: '地址', en: 'Address' },
  'trace-nothing': { zh: '没有可溯源的数字。', en: 'Nothing can be traced.' },
  'error-trace-address': { zh: '“{address}”不是地址', en: '"{address}" is not an address.' },
  'fix-trace-address': {
    zh: '写法如：pillar.2025、pillar.total、semiconductors.targets[0].needed',
    en: 'Write it like pillar.2025, pillar.total or semiconductors.targets[0].needed.',
  },
  'error-trace-nothing': { zh: '“{id}”没有“{path}”可溯源', en: '{id} has no "{path}" to trace.' },
  'fix-trace-list': { zh: '可溯源的：jiqun trace {id}', en: 'What can be traced: jiqun trace {id}' },
  'fix-trace-near': {
    zh: '是否想写{near}？全部：jiqun trace {id}',
    en: 'Did you mean {near}? All of them: jiqun trace {id}',
  },
  'fix-trace-no-base': {
    zh: '没有自身的{year}年数字，无法推算；可溯源的：jiqun trace {id}',
    en: 'It has no figure of its own for {year} to project from. What can be traced: jiqun trace {id}',
  },
  'hint-trace': { zh: '数字的由来：jiqun trace {address}', en: 'Where a figure comes from: jiqun trace {address}' },
  'note-trace-places': {
    zh: '文件的位置相对于数据文件夹；“见上”即同一项已在上面展开',
    en: 'Places of files are relative to the folder of the data; "as above" has been traced already',
  },

  'trace-level': { zh: '{name}{metric}，{year}：{amount}', en: '{name}, {metric}, {year}: {amount}' },
  'trace-within': { zh: '{words}，区间{interval}', en: '{words}, within {interval}' },
  'trace-quoted': { zh: '“{text}”', en: '"{text}"' },
  'trace-year': { zh: '{year}年', en: '{year}' },
  'trace-year-projected': { zh: '{year}年（推算）', en: '{year}E' },
  'trace-held': { zh: '{year}年及以前维持基数', en: 'the base holds until {year}' },
  'trace-growth': { zh: '{year}年：增速{rate}，{status}', en: '{year}: growth {rate}, {status}' },
  'trace-prices': { zh: '{year}年：价格变动{rate}，{status}', en: '{year}: change of prices {rate}, {status}' },
  'trace-growth-mean': { zh: '{from}—{to}年：年均增速{rate}', en: '{from} to {to}: growth {rate} a year' },
  'trace-inherited': { zh: '同所在分组{id}', en: 'as its group {id}' },
  'trace-figure': { zh: '{kind}：{subject}，{matter}，{value}', en: '{kind}: {subject}, {matter}, {value}' },
  'trace-dated': { zh: '{matter}，{time}', en: '{matter}, {time}' },
  'trace-assumption': {
    zh: '情景“{scenario}”对{of}的假设：{value}',
    en: 'Assumption of scenario "{scenario}" for {of}: {value}',
  },
  'trace-reason': { zh: '{text}。理由：{reason}', en: '{text}. Why: {reason}' },
  'trace-value': { zh: '{name}：{value}', en: '{name}: {value}' },
  'trace-edition': { zh: '行动计划{id}版：{details}', en: 'Plan edition {id}: {details}' },
  'trace-issued': { zh: '{date}印发', en: 'issued {date}' },
  'trace-source': {
    zh: '来源：{title}，{publisher}，{date}；{authority}，可信度{confidence}；{words}',
    en: 'Source: {title}, {publisher}, {date}; {authority}, confidence {confidence}; {words}',
  },
  'trace-source-again': { zh: '来源：{words}', en: 'Source: {words}' },
  'trace-above': { zh: '{text}（见上）', en: '{text} (as above)' },
  'trace-option-set': { zh: '命令行给出：--set {of}={rate}', en: 'Given on the command line: --set {of}={rate}' },
  'trace-option-deflator': { zh: '命令行给出：--deflator {rate}', en: 'Given on the command line: --deflator {rate}' },
  'trace-result': { zh: '{name}：{value}', en: '{name}: {value}' },
  'trace-result-year': { zh: '{name}（{year}年）：{value}', en: '{name}, {year}: {value}' },
  'trace-result-span': { zh: '{name}（{from}—{to}年）：{value}', en: '{name}, {from} to {to}: {value}' },
  'trace-none': { zh: '无：{reason}', en: 'none: {reason}' },
  'trace-points': { zh: '{points}个百分点', en: '{points} percentage points' },

  'trace-name-needed': { zh: '所需年均增速', en: 'Needed growth per year' },
  'trace-name-goal': { zh: '分组目标所要求的年均增速', en: "Growth per year of the group's goal" },
  'trace-name-ambition': { zh: '所需增速减分组目标', en: "Needed growth less the group's goal" },
  'trace-name-projected': { zh: '情景推算值', en: 'Projected under the scenario' },
  'trace-name-gap': { zh: '缺口', en: 'Gap' },
  'trace-name-gap-share': { zh: '缺口率', en: 'Gap as a share of the target' },
  'trace-name-year-reached': { zh: '推算达到的年份', en: 'Year reached' },
  'trace-name-threshold': { zh: '达到目标的最低数值', en: 'Least level that meets the target' },
  'trace-name-start': { zh: '起算的数值', en: 'Level to start from' },
  'trace-name-base': { zh: '基数', en: 'Base' },
  'trace-name-latest': { zh: '最新值', en: 'Latest level' },
  'trace-name-deciding': { zh: '据以判定的数值', en: 'Level that decides' },
  'trace-name-implied-base': { zh: '由计划自身的增速推出的基数', en: "Base that the plan's own growth implies" },
  'trace-name-planned': { zh: '计划年均增速', en: 'Planned growth per year' },
  'trace-name-pace': { zh: '至今年均增速', en: 'Growth per year so far' },
  'trace-name-required': { zh: '此后所需年均增速', en: 'Growth per year required from now on' },
  'trace-name-pace-ratio': { zh: '进度比', en: 'Pace ratio' },
  'trace-name-attainment': { zh: '达成度', en: 'Attainment' },
  'trace-name-path-gap': { zh: '与计划路径之差', en: 'Gap to the path of the plan' },
  'trace-name-catch-up': { zh: '追赶', en: 'Catch-up' },
  'trace-name-momentum': { zh: '最近一段的年均增速', en: 'Growth per year of the last step' },
  'trace-name-status': { zh: '状态', en: 'Status' },

  'trace-formula-chain': { zh: '＝基数×各年(1+增速)', en: '= base × (1 + growth) of each year' },
  'trace-formula-sum': { zh: '＝各组之和', en: '= sum of the groups' },
  'trace-formula-remainder': {
    zh: '＝分组−有自身同口径数字的集群',
    en: '= the group less its clusters with a figure of the same metric',
  },
  'trace-formula-remaining-rate': {
    zh: '＝(1+平均)^{years}÷其余各年(1+增速)−1',
    en: '= (1 + average)^{years} ÷ (1 + growth) of each other year − 1',
  },
  'trace-formula-cagr': { zh: '＝(后÷前)^(1/{years})−1', en: '= (second ÷ first)^(1/{years}) − 1' },
  'trace-formula-nominal-rate': {
    zh: '＝(1+实际增速)(1+价格变动)−1',
    en: '= (1 + real growth)(1 + change of prices) − 1',
  },
  'trace-formula-real-rate': {
    zh: '＝(1+名义增速)÷(1+价格变动)−1',
    en: '= (1 + nominal growth) ÷ (1 + change of prices) − 1',
  },
  'trace-formula-price-change': {
    zh: '＝(后÷前÷其间各年(1+实际增速))^(1/{years})−1',
    en: '= (second ÷ first ÷ (1 + real growth) of the years between)^(1/{years}) − 1',
  },
  'trace-formula-shared-prices': {
    zh: '＝两总量之间的名义增长，价格变动逐年均摊，各年保留自身实际增速',
    en:
      '= nominal growth between the two levels, the change of prices shared out evenly, each year keeping its ' +
      'real growth',
  },
  'trace-formula-geometric-mean': { zh: '＝各年增速的几何平均', en: '= geometric mean of the years' },
  'trace-formula-difference': { zh: '＝前−后', en: '= first − second' },
  'trace-formula-share': { zh: '＝前÷目标−1', en: '= first ÷ target − 1' },
  'trace-formula-ratio': {
    zh: '＝至今增速÷计划增速，朝目标方向为正',
    en: '= growth so far ÷ |planned growth|, positive towards the target',
  },
  'trace-formula-attainment': {
    zh: '＝(最新×(1+至今增速)^剩余年数−基数)÷(目标−基数)',
    en: '= (latest × (1 + growth so far)^years left − base) ÷ (target − base)',
  },
  'trace-formula-path-gap': {
    zh: '＝最新÷(基数×(1+计划增速)^已过年数)−1',
    en: '= latest ÷ (base × (1 + planned growth)^years passed) − 1',
  },
  'trace-formula-first-year': {
    zh: '＝推算值首次达到目标的年份',
    en: '= first year whose projected level meets the target',
  },
  'trace-formula-band': {
    zh: '＝“约”“近”或区间的下沿',
    en: '= near end of the range, or of the band that 约 or 近 opens',
  },
  'trace-formula-compound': { zh: '＝基数×(1+增速)^{years}', en: '= base × (1 + growth)^{years}' },
  'trace-formula-bridge': { zh: '＝按口径换算', en: '= carried over by a bridge of the data' },
  'trace-formula-quotient': { zh: '＝前÷后', en: '= first ÷ second' },
  'trace-formula-implied-base': { zh: '＝目标÷(1+增速)^{years}', en: '= target ÷ (1 + growth)^{years}' },
  'trace-formula-status': { zh: '＝对照目标', en: '= held against the target' },
} as const satisfies Record<string, Bilingual>;
