import type { Bilingual } from '../../words/lang.js';
import { type Message, message, type SlotValues } from '../../words/message.js';

const phrases = {
  'token-unclear': { zh: '找不到只出现一处的引文', en: 'no short token of it stands alone in the text' },
  english: { zh: '英文待写', en: 'the English is to be written' },
  elsewhere: { zh: '{file}已有此数，引自“{source}”', en: '{file} has it from "{source}"' },
  'metric-far': {
    zh: '指标词“{metric}”在本句前面',
    en: 'the metric ({metric}) is named earlier in the sentence',
  },
  'metric-unknown': { zh: '指标不明', en: 'what is measured is not clear' },
  city: {
    zh: '同句有城市名，是否只属该市，待定',
    en: 'a city stands before it: decide whether the figure is only its own',
  },
  'cities-several': { zh: '前面有几个城市', en: 'several cities stand before it' },
  ambition: {
    zh: '按用词最高的一档；中英文短语待写',
    en: 'the highest word of the passage; write both short texts',
  },
  'agency-leads': { zh: '旁有“牵头”', en: 'named as leading' },
  'agency-named': { zh: '只是提到，作用待定', en: 'only named: decide its role' },
  edition: { zh: '标题、印发日期、部门待核', en: 'check title, date of issue and agencies' },
  policy: { zh: '标题、印发日期、部门待核', en: 'check title, date of issue and agency' },
  'role-unknown': { zh: '作用不明', en: 'the role is not clear' },
  'year-unknown': { zh: '年份不明', en: 'the year is not clear' },
  'year-far': {
    zh: '{year}年取自别处或“去年”一类的词',
    en: 'the year {year} comes from another sentence or a word such as last year',
  },
  'year-earlier': {
    zh: '{year}年与它之间还有别的数字',
    en: 'other figures stand between the year {year} and it',
  },
  'year-span': { zh: '数字属于{period}这几年', en: 'the figure is for the years {period}' },
  'target-year-unknown': { zh: '目标没有年份', en: 'the target has no year' },
  'target-unclear': { zh: '是目标还是已有的数，待定', en: 'decide whether it is promised or measured' },
  'average-measured': {
    zh: '是几年的平均增速，不是一年的',
    en: 'an average over several years, not the growth of one',
  },
  'period-unknown': { zh: '增速的起止年份不明', en: 'the years that the rate is for are not clear' },
  'period-title': { zh: '起止年份取自标题', en: 'the years come from the title' },
  'growth-not-average': {
    zh: '是年均增速还是累计，待定',
    en: 'decide whether it is a yearly rate or the growth of the whole time',
  },
  'subject-unknown': { zh: '未写明是谁的数字', en: 'whose figure it is, is not said' },
  'subject-far': {
    zh: '集群名在本段前面的句子里',
    en: 'the cluster is named in an earlier sentence of the paragraph',
  },
  'subject-several': { zh: '前面并列着几个集群', en: 'several clusters are listed before it' },
} as const satisfies Record<string, Bilingual>;

/** A point of a drafted item for an editor to decide or check. */
export interface Doubt {
  readonly id: keyof typeof phrases;
  readonly words: Message;
}

/** Makes a doubt; the compiler checks that the slots of its words are filled. */
export function doubt<Id extends keyof typeof phrases>(id: Id, ...values: SlotValues<(typeof phrases)[Id]>): Doubt {
  return { id, words: message(phrases[id], ...values) };
}
