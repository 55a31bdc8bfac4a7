import type { RuleText } from './rule.js';

/** What is checked of a file by the schema of its kind. */
export const fittingSchema: readonly RuleText[] = [
  {
    id: 'schema/unknown-key',
    severity: 'error',
    what: {
      zh: '只用模式里有的键。',
      en: 'Only keys that the schema knows are used.',
    },
    why: {
      zh: '拼错的键不会读取，它的内容会悄悄丢失。',
      en: 'A misspelt key is not read, and what stands under it would be lost unnoticed.',
    },
    fix: {
      zh: '改正拼写，删去这个键，或给含逗号的文字加引号。',
      en: 'Correct the spelling, remove the key, or quote a text that contains a comma.',
    },
    example: { file: 'clusters/emerging/semiconductors.yaml', good: 'bottlenecks:', bad: 'bottleneck:' },
  },
  {
    id: 'schema/missing-key',
    severity: 'error',
    what: {
      zh: '必需的键齐全，该成对的键成对。',
      en: 'Required keys are all there, and keys that belong together stand together.',
    },
    why: {
      zh: '缺了出处、年份或指标，数字就无法核对和比较。',
      en: 'Without its source, year or metric a figure cannot be checked or compared.',
    },
    fix: {
      zh: '查对原文，补上缺少的键。',
      en: 'Check the document; add the missing key.',
    },
    example: {
      file: 'clusters/emerging/semiconductors.yaml',
      good: 'group: emerging\norder: 1',
      bad: 'group: emerging',
    },
  },
  {
    id: 'schema/only-one-of',
    severity: 'error',
    what: {
      zh: '互斥的键只用一个，例如year与period。',
      en: 'Of keys that exclude each other, such as year and period, only one is used.',
    },
    why: {
      zh: '两个都写，就不知道数字指的是哪一年、哪一段。',
      en: 'With both, nobody can tell which year or years a figure is for.',
    },
    fix: {
      zh: '查对原文，只保留其中一个。',
      en: 'Check the document; keep one of them.',
    },
    example: {
      file: 'series/gd-gdp-growth.yaml',
      good: '{ year: 2018, rate: 6.8%',
      bad: '{ year: 2018, period: 2017-2018, rate: 6.8%',
    },
  },
  {
    id: 'schema/type',
    severity: 'error',
    what: {
      zh: '值的类型与键相配：文字、数字、列表或键值对。',
      en: 'Every value has the type that its key asks for: text, a number, a list or a map.',
    },
    why: {
      zh: '类型不对就会读错：编码不加引号会当成数字。',
      en: 'A value of the wrong type is misread: a code without quotes becomes a number.',
    },
    fix: {
      zh: '按要求的类型改写；是文字的数字要加引号。',
      en: 'Write the value in that type; quote digits that are text.',
    },
    example: { file: 'regions/guangdong.yaml', good: 'code: "440000"', bad: 'code: 440000' },
  },
  {
    id: 'schema/enum',
    severity: 'error',
    what: {
      zh: '取值固定的键只用允许的取值。',
      en: 'A key with a fixed set of values has one of them.',
    },
    why: {
      zh: '自造的取值归不了类，列表和比较会漏掉它。',
      en: 'An invented value belongs to no category and drops out of lists and comparisons.',
    },
    fix: {
      zh: '改用允许的取值（会给出最接近的一个）。',
      en: 'Use an allowed value (the closest one is suggested).',
    },
    example: { file: 'clusters/emerging/semiconductors.yaml', good: 'role: core', bad: 'role: centre' },
  },
  {
    id: 'schema/pattern',
    severity: 'error',
    what: {
      zh: 'id、日期、编码等按规定的写法。',
      en: 'Ids, dates, codes and the like are written in their required form.',
    },
    why: {
      zh: '写法不一，同一日期或编码就无法核对、排序和引用。',
      en: 'Written in several ways, the same date or code cannot be checked, sorted or referred to.',
    },
    fix: {
      zh: '照示例改写。',
      en: 'Write it as the examples show.',
    },
    example: { file: 'programmes/strategic-clusters.yaml', good: 'issued: 2020-05-18', bad: 'issued: 2020/05/18' },
  },
  {
    id: 'schema/range',
    severity: 'error',
    what: {
      zh: '数字在允许的范围之内，例如年份在1949至2100之间。',
      en: 'Numbers are within their range: a year, for instance, between 1949 and 2100.',
    },
    why: {
      zh: '超出范围的年份或序号多半是笔误，推算和排序会跟着出错。',
      en: 'A year or order outside it is mostly a slip, and projections and lists would follow it.',
    },
    fix: {
      zh: '查对原文，改正数字。',
      en: 'Check the document; correct the number.',
    },
    example: { file: 'clusters/emerging/semiconductors.yaml', good: 'order: 1', bad: 'order: 0' },
  },
  {
    id: 'schema/length',
    severity: 'error',
    what: {
      zh: '文字不为空，也不超过长度上限。',
      en: 'Texts are not empty and no longer than allowed.',
    },
    why: {
      zh: '空的引证无从核对，过长的引证是在照抄原文。',
      en: 'An empty citation cannot be checked, and a long one copies the document.',
    },
    fix: {
      zh: '填入内容，或缩短；引证只取数字、名称或名单。',
      en: 'Fill it in, or shorten it; cite only a figure, a name or a list.',
    },
    example: {
      file: 'programmes/strategic-clusters.yaml',
      good: 'find: 粤府函〔2020〕82号',
      bad: 'find: 把整句话连同前后各句一起抄进来当作引证的词，就超出了二十四个字的上限',
    },
  },
  {
    id: 'schema/items',
    severity: 'error',
    what: {
      zh: '要求有内容的列表至少有一条。',
      en: 'A list that must not be empty has at least one entry.',
    },
    why: {
      zh: '空列表看不出是原文没有，还是没有填。',
      en: 'An empty list does not say whether the document names nothing or nothing was entered.',
    },
    fix: {
      zh: '至少写一条，或连键一起删去。',
      en: 'Give at least one entry, or remove the key with it.',
    },
    example: {
      file: 'clusters/emerging/semiconductors.yaml',
      good: 'cities: [guangzhou, shenzhen, zhuhai]',
      bad: 'cities: []',
    },
  },
  {
    id: 'schema/other',
    severity: 'error',
    what: {
      zh: '文件合乎模式的其余要求。',
      en: 'A file meets whatever else its schema asks for.',
    },
    why: {
      zh: '不合模式的数据，报告和推算无法放心使用。',
      en: 'Reports and projections cannot rely on data that do not fit the schema.',
    },
    fix: {
      zh: '对照schemas/里的模式改正。',
      en: 'Correct it by the schema in schemas/.',
    },
  },
];
