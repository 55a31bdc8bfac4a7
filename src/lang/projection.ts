import { type Bilingual, joined } from './lang.js';

/** What projections say beyond their tables. */
export const projectionMessages = {
  'growth-planned': { zh: '由自身目标推算', en: "implied by the cluster's own targets" },
  'note-deflator': {
    zh: '价格：{group}的目标为实际增速，已加上每年{rate}的价格变动',
    en: 'Price basis: {group} follow real growth; a yearly change of prices of {rate} is added',
  },
  'error-no-deflator': {
    zh: '“{id}”{year}年的增速为名义增速，该年没有价格变动率，不能换算为基年价格；可用--deflator给出',
    en: joined(
      'The growth of {id} in {year} is nominal and the change of prices of that year is not known, so its levels ',
      'cannot be put into prices of the base year. Give one with --deflator.',
    ),
  },
  'error-set-year-outside': {
    zh: '--set {id}所写的{year}年不在增长年份（{first}—{last}年）之内，不起作用',
    en: '--set {id} names {year}, which is not among the years that grow ({first} to {last}), so it changes nothing.',
  },
  'project-total-mixed': { zh: '价格口径不一', en: 'mixed prices' },
  'project-nominal': { zh: '按现价', en: 'in current prices' },
  'project-real': { zh: '按{base}年价格', en: 'in prices of {base}' },
  'project-measured': { zh: '实际公布', en: 'measured' },
  'note-references': { zh: '{to}年合计对照：{paths}{own}', en: 'Totals of {to} to compare with: {paths}{own}' },
  'reference-path': { zh: '“{name}”{amount}', en: '"{name}" {amount}' },
  'reference-below': {
    zh: '；本结果比“{name}”低{amount}（{share}）',
    en: '; this projection is {amount} ({share}) below "{name}"',
  },
  'reference-above': {
    zh: '；本结果比“{name}”高{amount}（{share}）',
    en: '; this projection is {amount} ({share}) above "{name}"',
  },
  'note-price-basis-all': { zh: '价格：各行均{prices}', en: 'Prices: all levels are {prices}' },
  'note-price-basis-one': { zh: '价格：{name}{prices}', en: 'Prices: {name} {prices}' },
  'note-mixed': {
    zh: '价格：{real}按{base}年价格，{nominal}按现价，合计直接相加，未作换算',
    en: 'Prices: {real} in prices of {base}, {nominal} in current prices; the total adds both, nothing converted',
  },
  'note-mixed-within': {
    zh: '价格：{names}在{years}年没有可用的价格变动率，这些年份仍为实际增速，其余为名义增速',
    en: joined(
      'Prices: for {names} no change of prices is known in {years}: growth is real in these years, nominal in the ',
      'others',
    ),
  },
  'note-price-changes': {
    zh: '价格变动：{changes}，由已公布的总量与实际增速得出',
    en: 'Change of prices: {changes}, as published levels and real rates imply',
  },
  'note-price-given': { zh: '价格变动：每年{rate}（给定）', en: 'Change of prices: {rate} a year, as given' },
  'note-one-basis-unknown': {
    zh: '价格：没有已知的价格变动率，不能换算到同一价格',
    en: 'Prices: no change of prices is known, so the total cannot be put on one basis',
  },
  'note-one-basis-until': {
    zh: '价格：价格变动率只到{year}年，此后不能换算到同一价格',
    en: 'Prices: changes of prices are known until {year}; after that the total cannot be put on one basis',
  },
  'note-basis-unused': {
    zh: '名义口径未起作用：{reason}',
    en: 'The nominal basis changes nothing: {reason}',
  },
  'basis-unused-real': { zh: '按基年价格计时用实际增速', en: 'levels in prices of the base year follow real growth' },
  'basis-unused-nominal': { zh: '各增速本来就是名义增速', en: 'all growth is nominal already' },
  'basis-unused-unknown': { zh: '没有已知的价格变动率', en: 'no change of prices is known' },
  'note-deflator-unused': {
    zh: '每年{rate}的价格变动未起作用：各增速本来就是名义增速',
    en: 'The change of prices of {rate} a year changes nothing: all growth is nominal already',
  },
  'growth-converted': { zh: '{worded}（{status}；{prices}{rates}）', en: '{worded} ({status}; {prices} {rates})' },
  'option-observed': {
    zh: '在推算值下列出当年实际公布的数字及其与推算值之差',
    en: 'beneath projected levels those that were measured, and how far they lie from the projection',
  },
  'note-measured': {
    zh: '实际公布：同一指标、全年、全口径的数字，括号内为与推算值之差；≥、>为下限',
    en:
      'Measured: figures of the same metric for the whole year and subject, with their difference to the ' +
      'projection; ≥ and > are lower bounds',
  },
  'note-measured-none': {
    zh: '实际公布：所列各行在推算年份没有同一指标的数字',
    en: 'Measured: of these rows no figure of the same metric was published for a projected year',
  },
  'error-rate-too-low': {
    zh: '“{id}”的增速不高于-100%，无法推算',
    en: 'The growth of {id} is -100% or less: nothing can be projected.',
  },
} as const satisfies Record<string, Bilingual>;
