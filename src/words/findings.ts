import type { Bilingual } from './lang.js';

/** Words of findings. A sentence gives the actual values; a `fix-` or `try-` message says what to do. */
export const findingsPhrases = {
  fixAllowedValues: { zh: '可用的取值：{values}', en: 'Allowed values: {values}.' },
  tryWord: { zh: '是否想写“{word}”？', en: 'Did you mean "{word}"?' },
  tryNamed: { zh: '是否想写{word}（{name}）？', en: 'Did you mean {word} ({name})?' },
  fixQuantity: {
    zh: '写法如：15万亿元、超4000亿元、5000亿元以上、10%以上、3–4个',
    en: 'Write it like 15万亿元, 超4000亿元, 5000亿元以上, 10%以上 or 3–4个.',
  },
  fixRate: { zh: '写法如：10%以上、5%左右、8.0%', en: 'Write it like 10%以上, 5%左右 or 8.0%.' },
  fixVague: {
    zh: '写确切的数；文件只说到这一步时，写成：{text}',
    en: 'Write the exact number; if the document says no more than this, write {text}.',
  },
  fixReferenceList: { zh: '已有：{ids}', en: 'Known: {ids}.' },
  relatedFirst: { zh: '先出现于此', en: 'first used here' },
  relatedAlso: { zh: '此处也引用', en: 'also referred to here' },
  fixGroupFolder: { zh: '把文件移到{path}，或改正group', en: 'Move the file to {path}, or correct the group.' },
} as const satisfies Record<string, Bilingual>;
