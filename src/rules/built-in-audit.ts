import type { RuleText } from './rule.js';

/** What an audit checks of citations against the texts of their documents. */
export const auditingCitations: readonly RuleText[] = [
  {
    id: 'audit/text-missing',
    severity: 'error',
    what: {
      zh: '来源登记的原文在所给的文件夹里。',
      en: 'The text that a source names is in the folder that the audit is given.',
    },
    why: {
      zh: '没有原文，就不知道引证是否属实。',
      en: 'Without the text nobody can tell whether its citations are true.',
    },
    fix: {
      zh: '补上原文，或改正text里的文件名；本来就没有原文的来源不写text。',
      en: 'Add the text, or correct the name under "text"; a source of which no text is held has no "text".',
    },
    example: {
      file: 'sources/gd-proposal-reply-2020.yaml',
      good: 'file: gd-proposal-reply-2020.txt',
      bad: 'file: gd-proposal-reply.txt',
    },
  },
  {
    id: 'audit/hash',
    severity: 'error',
    what: {
      zh: '原文的SHA-256与登记的一致。',
      en: 'The SHA-256 of a text is the registered one.',
    },
    why: {
      zh: '原文换过，当初查到的词未必还在，数字也可能改了。',
      en: 'In a text that was changed the tokens may be gone and the figures may be others.',
    },
    fix: {
      zh: '找回原来的文本；确要换新，就逐条核对引证，再更新sha256。',
      en: 'Get the old text back; if the new one is meant, check each citation and then renew sha256.',
    },
    example: {
      file: 'sources/gd-proposal-reply-2020.yaml',
      good: 'sha256: c32efbaf',
      bad: 'sha256: d32efbaf',
    },
  },
  {
    id: 'audit/part-missing',
    severity: 'error',
    what: {
      zh: '引证的at是原文里有的部分。',
      en: 'The part that a citation names in "at" is in the document.',
    },
    why: {
      zh: '指错了部分，读者就找不到依据。',
      en: 'A reader who is sent to the wrong part does not find the evidence.',
    },
    fix: {
      zh: '照行首标题的编号从大到小写，或写标题开头的字。',
      en: 'Write the number of the heading, such as (二)1 for item 1 under (二), or the first words of the heading.',
    },
    example: {
      file: 'programmes/strategic-clusters.yaml',
      good: 'find: 15 万亿元, at: 一(一)',
      bad: 'find: 15 万亿元, at: 九(一)',
    },
  },
  {
    id: 'audit/token-missing',
    severity: 'error',
    what: {
      zh: '引证的词在原文里，空格、全角半角与引号写法不计。',
      en:
        'The token of a citation stands in its document; white space, width and kinds of quotation marks do not ' +
        'matter.',
    },
    why: {
      zh: '查不到的词说明抄错了，或引错了文件。',
      en: 'A token that is not there was copied wrongly, or from another document.',
    },
    fix: {
      zh: '照原文写；会给出最接近的一段。',
      en: 'Write it as the document does; the closest passage is shown.',
    },
    example: {
      file: 'programmes/strategic-clusters.yaml',
      good: 'find: 1.5 万亿元, at: 一(一)',
      bad: 'find: 1.8 万亿元, at: 一(一)',
    },
  },
  {
    id: 'audit/token-ambiguous',
    severity: 'warning',
    what: {
      zh: '引证的词在原文里，或在at所指的部分里，只有一处。',
      en: 'The token of a citation stands once in its document, or in the part that "at" names.',
    },
    why: {
      zh: '一词多处，就不知道依据的是哪一句。',
      en: 'Where a token stands several times, the sentence that the datum rests on is not known.',
    },
    fix: {
      zh: '把词写长些，或用at指明部分。',
      en: 'Lengthen the token, or name the part in "at".',
    },
    example: { file: 'programmes/strategic-clusters.yaml', good: 'find: 粤府函〔2020〕82号', bad: 'find: 意见' },
  },
  {
    id: 'audit/cities',
    severity: 'error',
    what: {
      zh: '布局里的城市和区域与原文名单相同，次序也相同。',
      en: 'The cities and areas of a layout are those of the list in the document, in its order.',
    },
    why: {
      zh: '多一个城市是杜撰，少一个是遗漏，统计核心城市就会出错。',
      en: 'A city too many is invented and one too few is lost, and counts of core cities go wrong.',
    },
    fix: {
      zh: '查对名单，补上缺的，删去没有的。',
      en: 'Check the list; add what is missing, and take out what is not there.',
    },
    example: {
      file: 'clusters/emerging/semiconductors.yaml',
      good: '[guangzhou, shenzhen, zhuhai]',
      bad: '[guangzhou, shenzhen, dongguan]',
    },
  },
  {
    id: 'audit/figure',
    severity: 'error',
    what: {
      zh: '数量与引证处的数字一致：数值、单位和比较词都相同。',
      en: 'A quantity is the figure at its citation: the same number, unit and comparator.',
    },
    why: {
      zh: '“超4000亿元”与“4000亿元”不是一回事，抄错一位，推算就错十倍。',
      en:
        'A figure "over 400 billion" is not "400 billion", and a digit copied wrongly makes a projection ten ' +
        'times too large.',
    },
    fix: {
      zh: '查对原文，改正数量或引证。',
      en: 'Check the document; correct the quantity or the citation.',
    },
    example: { file: 'programmes/strategic-clusters.yaml', good: 'amount: 15万亿元', bad: 'amount: 14万亿元' },
  },
  {
    id: 'audit/fence',
    severity: 'error',
    what: {
      zh: '划为无关内容的行在原文里找得到，也没有数据引用它们。',
      en: 'Lines that are fenced off as noise are in the text, and no datum cites them.',
    },
    why: {
      zh: '划错了行，真正的内容就不再计入，覆盖率便不可信。',
      en: 'A fence in the wrong place leaves real content uncounted, and coverage can no longer be trusted.',
    },
    fix: {
      zh: '用原文里只有一处的词指明起止行；有数据引用的行不划。',
      en: 'Name the first and last line by words that stand once in the text, and never fence off what is cited.',
    },
    example: { file: 'sources/gd-press-2020-09.yaml', good: 'from: 黑龙江双鸭山警方', bad: 'from: 双鸭山市警方' },
  },
];
