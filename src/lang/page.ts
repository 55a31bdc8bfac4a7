import type { Bilingual } from './lang.js';

/** Words of the HTML page around the report itself. */
export const pageMessages = {
  'page-skip': { zh: '跳到正文', en: 'Skip to content' },
  'page-language': { zh: '中文', en: 'English' },
  'page-languages': { zh: '语言', en: 'Language' },
  'page-contents': { zh: '目录', en: 'Contents' },
  'page-made-with': { zh: '由jiqun {version}生成', en: 'Made with jiqun {version}' },
  'page-instead': { zh: '以表格或文字查看', en: 'The same as a table or text' },
  'page-references': { zh: '引文出处', en: 'References' },
  'page-references-about': {
    zh: '表中行末的数字指向这里；引号内是原文字句',
    en: 'The small numbers in the tables point here; in quotation marks are the words of the document',
  },
  'page-cited-back': { zh: '回到第{number}处引用', en: 'Back to citation {number}' },
  'page-cites': { zh: '出处{number}：{title}', en: 'Source {number}: {title}' },

  'page-filter': { zh: '筛选', en: 'Filter' },
  'page-filter-table': { zh: '筛选表格：{title}', en: 'Filter the table: {title}' },
  'page-filtered': { zh: '{all}行中的{count}行', en: '{count} of {all} rows' },
  'page-copy': { zh: '复制', en: 'Copy' },
  'page-copied': { zh: '已复制', en: 'Copied' },
  'page-not-copied': {
    zh: '浏览器不允许复制，请选取后自行复制',
    en: 'The browser does not allow copying; select the text and copy it',
  },
  'page-fragment-ignored': {
    zh: '网址中#之后的设置与本页数据不符，未采用',
    en: 'What stands behind # in the address does not fit the data of this page and is ignored',
  },

  'page-live': { zh: '改动假设', en: 'Change the assumptions' },
  'page-live-about': {
    zh: '以下由页内的程序按同样的公式即时推算；末尾的命令得出同一张表',
    en:
      'What follows is computed in the page as you move a slider, by the same formulas; the command at the end ' +
      'prints the same table',
  },
  'page-live-growth': { zh: '年增速', en: 'Growth per year' },
  'page-live-rate': { zh: '{name}，年增速（%）', en: '{name}, growth per year (%)' },
  'page-live-as-scenario': { zh: '随情景，年均{rate}', en: 'as in the scenario, {rate} a year' },
  'page-live-set': { zh: '自设', en: 'set here' },
  'page-live-undo': { zh: '改回情景', en: 'Back to the scenario' },
  'page-live-add': { zh: '另设一个集群的增速', en: 'Set the growth of a cluster' },
  'page-live-choose': { zh: '选择集群', en: 'Choose a cluster' },
  'page-live-to': { zh: '推算至', en: 'Project to' },
  'page-live-periods': { zh: '年度增长次数', en: 'Yearly steps of growth' },
  'page-live-of': { zh: '{count}（最多{most}）', en: '{count} of at most {most}' },
  'page-live-basis-real': { zh: '实际增速，如目标所述', en: 'Real growth, as the goals are worded' },
  'page-live-basis-nominal': { zh: '已公布年份用名义增速', en: 'Nominal growth where it is published' },
  'page-live-deflator': { zh: '价格年涨幅（%），可不填', en: 'Yearly change of prices (%), optional' },
  'page-live-real': { zh: '按{year}年价格', en: 'In prices of {year}' },
  'page-live-no-deflator': {
    zh: '按不变价推算要先填价格年涨幅',
    en: 'Levels in the prices of the base year need the yearly change of prices',
  },
  'page-live-restart': { zh: '恢复报告的假设', en: 'Back to the assumptions of the report' },
  'page-live-in': { zh: '{name}，{year}年', en: '{name}, {year}' },
  'page-live-against': { zh: '较报告{change}', en: '{change} against the report' },
  'page-live-command': { zh: '得出此表的命令', en: 'The command that prints this table' },
  'page-live-notes': { zh: '如何读这些数字', en: 'How to read these figures' },
  'page-live-impossible': { zh: '这组假设推算不出有限的数值', en: 'These assumptions lead to no finite figures' },
} as const satisfies Record<string, Bilingual>;
