import type { Bilingual } from './lang.js';

/** Words of the rules across the data: findings, and what to do about them. */
export const rulesPhrases = {
  relatedDocument: { zh: '文件日期', en: 'the date of the document' },
  relatedEdition: { zh: '计划版本', en: 'the edition' },
  ruleSettingError: {
    zh: '“{check}”是错误，严重程度不能改',
    en: '"{check}" is an error; its severity cannot be changed.',
  },
  fixEditionDate: {
    zh: '查对文件；印发日期应写{date}',
    en: 'Check the document; the date of issue should be {date}.',
  },
  fixSizeAsCited: {
    zh: '引证为“{find}”，应写成{text}',
    en: 'The citation says "{find}": write {text}.',
  },
  relatedCitation: { zh: '引证', en: 'the citation' },
} as const satisfies Record<string, Bilingual>;
