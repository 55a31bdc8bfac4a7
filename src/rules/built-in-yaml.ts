import type { RuleText } from './rule.js';

const tooDeep = `cities: ${'['.repeat(65)}guangzhou${']'.repeat(65)}`;

/** What is checked of a text before any schema is asked. */
export const readingYaml: readonly RuleText[] = [
  {
    id: 'yaml/empty',
    severity: 'error',
    what: {
      zh: '文件里有数据，不只是空白或注释。',
      en: 'A file holds data, not just blanks or comments.',
    },
    why: {
      zh: '空文件多半是没写完，应有的集群或来源会悄悄缺失。',
      en: 'An empty file is mostly unfinished, and the cluster or source it should hold would be missing unnoticed.',
    },
    fix: {
      zh: '填入内容，或删除文件。',
      en: 'Fill it in, or delete it.',
    },
  },
  {
    id: 'yaml/bom',
    severity: 'error',
    what: {
      zh: '文件不含字节顺序标记（U+FEFF）。',
      en: 'A file contains no byte order mark (U+FEFF).',
    },
    why: {
      zh: '它看不见，混进键或名称里，查找就会落空。',
      en: 'It is invisible, and inside a key or a name it makes every lookup fail.',
    },
    fix: {
      zh: '删去它，存为不带BOM的UTF-8。',
      en: 'Remove it, and save the file as UTF-8 without a byte order mark.',
    },
    example: {
      file: 'clusters/emerging/semiconductors.yaml',
      good: 'id: semiconductors',
      bad: '\uFEFFid: semiconductors',
    },
  },
  {
    id: 'yaml/tab',
    severity: 'error',
    what: {
      zh: '文件里没有制表符，只用空格。',
      en: 'A file contains spaces and no tab characters.',
    },
    why: {
      zh: '制表符的宽度因编辑器而异，看上去对齐的键可能不在同一层。',
      en: 'Each editor gives a tab its own width, so that keys that look aligned may not belong together.',
    },
    fix: {
      zh: '改用空格。',
      en: 'Use spaces.',
    },
    example: { file: 'clusters/emerging/semiconductors.yaml', good: 'order: 1', bad: 'order:\t1' },
  },
  {
    id: 'yaml/control-character',
    severity: 'error',
    what: {
      zh: '文件里没有控制字符（如U+001B或单独的回车）、颠倒文字顺序的字符（如U+202E）和无效的字符（如U+FFFF），写成转义的也没有。',
      en:
        'A file contains no control characters such as U+001B or a lone carriage return, none that reverse the ' +
        'order of others (U+202E) and none that are invalid (U+FFFF), nor escapes that stand for them.',
    },
    why: {
      zh: '终端和日志不显示控制字符，而是照它行事；颠倒顺序的字符让人读到的和程序读到的不同；Word和Excel打不开含有无效字符的文件。',
      en:
        'A terminal or a log obeys a control character instead of showing it; where the order is reversed a person ' +
        'reads something else than the program; Word and Excel open no file with an invalid character.',
    },
    fix: {
      zh: '删去它。',
      en: 'Remove it.',
    },
    example: {
      file: 'clusters/emerging/semiconductors.yaml',
      good: 'id: semiconductors',
      bad: 'id: "semi\\econductors"',
    },
  },
  {
    id: 'yaml/duplicate-key',
    severity: 'error',
    what: {
      zh: '同一层的键各不相同。',
      en: 'No key stands twice in the same map.',
    },
    why: {
      zh: '两个值只能留一个，另一个数字会悄悄丢失。',
      en: 'Only one of the two values could be kept, and the other would be lost unnoticed.',
    },
    fix: {
      zh: '查对原文，保留一个，删去另一个。',
      en: 'Check the document; keep one of the two.',
    },
    example: { file: 'clusters/emerging/semiconductors.yaml', good: 'order: 1', bad: 'order: 1\norder: 2' },
  },
  {
    id: 'yaml/alias',
    severity: 'error',
    what: {
      zh: '值写在用它的地方，不用别名（*名称）。',
      en: 'Values are written where they stand, not as aliases (*name).',
    },
    why: {
      zh: '数字和名单要在原处与出处核对，别名却指向别处。',
      en: 'Figures and lists are checked against their source where they stand, and an alias points elsewhere.',
    },
    fix: {
      zh: '把内容直接写出来。',
      en: 'Write the value out where it stands.',
    },
    example: {
      file: 'clusters/emerging/semiconductors.yaml',
      good: 'cities: [guangzhou, shenzhen]',
      bad: 'cities: *core-cities',
    },
  },
  {
    id: 'yaml/anchor',
    severity: 'error',
    what: {
      zh: '文件里没有锚点（&名称）。',
      en: 'A file contains no anchors (&name).',
    },
    why: {
      zh: '几处共用一个值，改正一处就会悄悄改动别处。',
      en: 'Where places share a value, correcting one changes the others unnoticed.',
    },
    fix: {
      zh: '删去锚点，在各处分别写出内容。',
      en: 'Remove the anchor, and write the value out in each place.',
    },
    example: {
      file: 'clusters/emerging/semiconductors.yaml',
      good: 'cities: [guangzhou, shenzhen, zhuhai]',
      bad: 'cities: &core-cities [guangzhou, shenzhen, zhuhai]',
    },
  },
  {
    id: 'yaml/tag',
    severity: 'error',
    what: {
      zh: '文件里没有指定类型的标签（!名称）。',
      en: 'A file contains no tags (!name) that set a type.',
    },
    why: {
      zh: '标签会改变值的读法，而各种程序的读法不一。',
      en: 'A tag changes how a value is read, and programs differ in how they read it.',
    },
    fix: {
      zh: '删去标签；值若是文字，请加引号。',
      en: 'Remove the tag; if the value is text, quote it.',
    },
    example: { file: 'clusters/emerging/semiconductors.yaml', good: 'order: 1', bad: 'order: !!int 1' },
  },
  {
    id: 'yaml/merge-key',
    severity: 'error',
    what: {
      zh: '文件里没有合并键（<<）。',
      en: 'A file contains no merge keys (<<).',
    },
    why: {
      zh: '合并进来的内容不在眼前，无法逐项与出处核对。',
      en: 'What is merged in is out of sight and cannot be checked against its source.',
    },
    fix: {
      zh: '把合并的键逐个写出来。',
      en: 'Write the merged keys out one by one.',
    },
    example: { file: 'clusters/emerging/semiconductors.yaml', good: 'open: true', bad: '<<: { open: true }' },
  },
  {
    id: 'yaml/directive',
    severity: 'error',
    what: {
      zh: '没有以%开头的指令行。',
      en: 'No line is a directive, which starts with %.',
    },
    why: {
      zh: '指令会改变整个文件的读法，数字也不例外。',
      en: 'A directive changes how the whole file is read, figures included.',
    },
    fix: {
      zh: '删去这一行。',
      en: 'Remove the line.',
    },
    example: {
      file: 'clusters/emerging/semiconductors.yaml',
      good: 'id: semiconductors',
      bad: '%YAML 1.2\n---\nid: semiconductors',
    },
  },
  {
    id: 'yaml/many-documents',
    severity: 'error',
    what: {
      zh: '一个文件只有一个文档，不用---隔成几个。',
      en: 'A file holds one document and is not divided by ---.',
    },
    why: {
      zh: '只有第一个文档会读取，其余的集群和数字会缺失。',
      en: 'Only the first would be read, and the clusters and figures in the others would be missing.',
    },
    fix: {
      zh: '每个文件只放一个文档。',
      en: 'Put each document into a file of its own.',
    },
    example: { file: 'clusters/emerging/semiconductors.yaml', good: 'industries:', bad: '---\nindustries:' },
  },
  {
    id: 'yaml/odd-key',
    severity: 'error',
    what: {
      zh: '键是普通文字，不是列表、键值对或空值。',
      en: 'Keys are plain text, not lists, maps or empty.',
    },
    why: {
      zh: '不是文字的键无法与模式对照，它的值就没人核对。',
      en: 'A key that is not text cannot be matched with the schema, and its value would go unchecked.',
    },
    fix: {
      zh: '把键写成普通文字。',
      en: 'Write the key as plain text.',
    },
    example: { file: 'clusters/emerging/semiconductors.yaml', good: 'order: 1', bad: '[order]: 1' },
  },
  {
    id: 'yaml/odd-number',
    severity: 'error',
    what: {
      zh: '数字写成普通十进制，不写成007、1e3或0x1F。',
      en: 'Numbers are plain decimals, not written like 007, 1e3 or 0x1F.',
    },
    why: {
      zh: '编码会丢掉开头的零，其余写法各种程序读出的数不一。',
      en: 'Codes would lose their leading zeros, and programs disagree on what the rest mean.',
    },
    fix: {
      zh: '写成普通十进制数；若本是文字，请加引号。',
      en: 'Write a plain decimal; if it is meant as text, quote it.',
    },
    example: { file: 'clusters/emerging/semiconductors.yaml', good: 'order: 1', bad: 'order: 01' },
  },
  {
    id: 'yaml/nesting',
    severity: 'error',
    what: {
      zh: '嵌套不超过64层。',
      en: 'The nesting is no deeper than 64 levels.',
    },
    why: {
      zh: '这么深多半是括号或缩进出错，数字会归错地方。',
      en: 'Such depth comes from a slip in brackets or indentation, which puts figures in the wrong place.',
    },
    fix: {
      zh: '检查缩进与括号。',
      en: 'Check the indentation and the brackets.',
    },
    example: { file: 'clusters/emerging/semiconductors.yaml', good: 'cities: [guangzhou, shenzhen]', bad: tooDeep },
  },
  {
    id: 'yaml/many-values',
    severity: 'error',
    what: {
      zh: '一个文件的行、逗号、冒号等合计不超过4万个。',
      en: 'A file holds no more than 40,000 lines, commas, colons and the like.',
    },
    why: {
      zh: '规划没有这么多数据，读取这样的文件会卡住。',
      en: 'No plan has so many data, and reading such a file would stall the tool.',
    },
    fix: {
      zh: '移走误放的文件，或把内容拆成几个文件。',
      en: 'Move the file away, or split it into several.',
    },
  },
  {
    id: 'yaml/syntax',
    severity: 'error',
    what: {
      zh: '文件合乎YAML语法：括号和引号成对，缩进对齐，冒号后有空格。',
      en: 'A file is YAML: brackets and quotes are closed, keys aligned, colons followed by a space.',
    },
    why: {
      zh: '语法有错，整个文件都读不出来，里面的数据全不能用。',
      en: 'A file with a syntax error cannot be read at all, and none of its data can be used.',
    },
    fix: {
      zh: '检查所指之处的缩进、括号、引号与冒号后的空格。',
      en: 'Check the indentation, brackets, quotes and the space after the colon at the place shown.',
    },
    example: {
      file: 'clusters/emerging/semiconductors.yaml',
      good: 'cities: [guangzhou, shenzhen, zhuhai]',
      bad: 'cities: [guangzhou, shenzhen, zhuhai',
    },
  },
];
