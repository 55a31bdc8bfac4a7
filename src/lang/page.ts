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
} as const satisfies Record<string, Bilingual>;
