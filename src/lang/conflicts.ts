import type { Bilingual } from './lang.js';

/** Conflicts between documents, and the choices between them. */
export const conflictMessages = {
  'command-conflicts': { zh: '列出互相矛盾的文件', en: 'list where documents disagree' },
  'option-verdict': { zh: '只看这一类', en: 'only this kind' },
  'conflicts-title': { zh: '文件之间的不一致', en: 'Where documents disagree' },
  'conflicts-none': { zh: '没有不一致之处', en: 'Nothing disagrees.' },
  'conflicts-count': {
    zh: '{contradiction}处矛盾、{scope}处口径不同、{revision}处修订、{rounding}处舍入差异',
    en: 'Contradictions {contradiction}, other scopes {scope}, revisions {revision}, roundings {rounding}.',
  },
  'conflict-subject': { zh: '对象', en: 'subject' },
  'conflict-outcome': { zh: '处理', en: 'outcome' },
  'conflict-contradiction': { zh: '矛盾', en: 'contradiction' },
  'conflict-scope': { zh: '口径不同', en: 'other scope' },
  'conflict-revision': { zh: '修订', en: 'revision' },
  'conflict-rounding': { zh: '舍入差异', en: 'rounding' },
  'conflict-heading': { zh: '{subject}：{verdict}', en: '{subject}: {verdict}' },
  'conflict-chosen': { zh: '采用', en: 'counts' },
  'conflict-choice': { zh: '采用{text}，{by}', en: '{text} counts: {by}.' },
  'conflict-choice-reason': { zh: '采用{text}，{by}：{reason}', en: '{text} counts, {by}: {reason}.' },
  'conflict-open': {
    zh: '未定：不同口径的数字各自保留，互不比较',
    en: 'Open: figures of different scopes stand side by side and are not compared.',
  },
  'conflict-undecided': { zh: '未定：数据没有写明用哪一个', en: 'Open: the data do not say which of them counts.' },
  'choice-later-edition': { zh: '后一版为准', en: 'the later edition' },
  'choice-later-document': { zh: '后出的文件为准', en: 'the later document' },
  'choice-higher-authority': { zh: '层级高的文件为准', en: 'the higher authority' },
  'choice-scope': { zh: '口径相符者为准', en: 'the one with the right scope' },
} as const satisfies Record<string, Bilingual>;
