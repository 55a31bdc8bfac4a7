import type { Finding } from '../finding/finding.js';
import type { Bilingual } from '../words/lang.js';
import { message } from '../words/message.js';
import type { YamlProblem, YamlProblemKind } from '../yaml/problem.js';
import type { Range } from '../yaml/text.js';

const fixYamlPhrases = {
  nested: { zh: '给整个值加引号', en: 'Quote the whole value.' },
  colon: { zh: '写成“键: 值”，冒号后留一个空格', en: 'Write key: value, with a space after the colon.' },
  quote: { zh: '补上收尾的引号', en: 'Close it with the same mark.' },
  bracket: { zh: '在列表末尾补上右方括号', en: 'Close the list with a bracket.' },
  brace: { zh: '在末尾补上右花括号', en: 'Close the map with a brace.' },
  indentation: { zh: '同一层的键左边对齐', en: 'Keys of one map start in the same column.' },
  escape: { zh: '改用单引号，或写成两个反斜杠', en: 'Use single quotes, or write the backslash twice.' },
} as const satisfies Record<string, Bilingual>;

const yamlPhrases = {
  empty: { zh: '文件是空的', en: 'The file is empty.' },
  bom: { zh: '文件里有字节顺序标记（U+FEFF）', en: 'The file contains a byte order mark (U+FEFF).' },
  'control-character': {
    zh: '文字里有控制字符{detail}',
    en: 'The text contains a control character, {detail}.',
  },
  tab: { zh: '出现制表符', en: 'There is a tab character.' },
  'duplicate-key': { zh: '键“{detail}”在同一层出现两次', en: 'The key "{detail}" stands twice in the same map.' },
  alias: { zh: '使用了别名{detail}', en: 'There is an alias, {detail}.' },
  anchor: { zh: '使用了锚点{detail}', en: 'There is an anchor, {detail}.' },
  tag: { zh: '使用了标签：{detail}', en: 'There is a tag: {detail}' },
  'merge-key': { zh: '使用了合并键<<', en: 'There is a merge key, <<.' },
  directive: { zh: '使用了指令{detail}', en: 'There is a directive, {detail}.' },
  'many-documents': { zh: '一个文件里有不止一个文档', en: 'The file holds more than one document.' },
  'odd-key': { zh: '键不是普通文字', en: 'The key is not plain text.' },
  'odd-number': {
    zh: '数字{detail}不是普通十进制写法',
    en: 'The number {detail} is not written as a plain decimal.',
  },
  nesting: { zh: '嵌套超过{detail}层', en: 'The nesting is deeper than {detail} levels.' },
  'many-values': {
    zh: '文件里的值太多：行、逗号、冒号等超过{detail}个',
    en: 'The file holds too many values: more than {detail} lines, commas, colons and the like.',
  },
  syntax: { zh: '这里的写法不合YAML语法', en: 'This is not YAML as it stands.' },
  'empty-comments': { zh: '文件里只有注释', en: 'The file holds nothing but comments.' },
  'syntax-bracket': { zh: '左方括号没有配上右方括号', en: 'A bracket is not closed.' },
  'syntax-brace': { zh: '左花括号没有配上右花括号', en: 'A brace is not closed.' },
  'syntax-quote': { zh: '引号没有收尾', en: 'A quotation mark is not closed.' },
  'syntax-indentation': { zh: '缩进与上下行不一致', en: 'The indentation does not fit the lines around it.' },
  'syntax-colon': {
    zh: '冒号后面缺空格，或这一行缺冒号',
    en: 'There is no space after the colon, or no colon in this line.',
  },
  'syntax-nested': { zh: '一个值里又出现冒号加空格', en: 'A colon followed by a space stands inside a value.' },
  'syntax-escape': {
    zh: '双引号里的反斜杠写法无效',
    en: 'A backslash in double quotes is not followed by what it may escape.',
  },
} as const satisfies Record<string, Bilingual>;

const phrases = {
  fixYamlEmpty: { zh: '填入内容，或删除文件', en: 'Fill it in, or delete it.' },
  fixYamlBom: { zh: '存为不带BOM的UTF-8', en: 'Save it as UTF-8 without a byte order mark.' },
  fixYamlControlCharacter: { zh: '删去它', en: 'Remove it.' },
  fixYamlTab: { zh: '改用空格', en: 'Use spaces.' },
  fixYamlDuplicateKey: { zh: '保留一个，删去另一个', en: 'Keep one of the two.' },
  fixYamlPlain: { zh: '把内容直接写出来', en: 'Write the value out where it stands.' },
  fixYamlDirective: { zh: '删去这一行', en: 'Remove the line.' },
  fixYamlNumber: {
    zh: '写成普通十进制数；若本是文字，请加引号',
    en: 'Write a plain decimal; if it is meant as text, quote it.',
  },
  fixYamlManyDocuments: {
    zh: '删去“---”，或把各文档分成文件',
    en: 'Remove the ---, or put each document into a file of its own.',
  },
  fixYamlNesting: { zh: '检查缩进与括号', en: 'Check the indentation and the brackets.' },
  fixYamlManyValues: { zh: '把内容拆成几个文件', en: 'Split it into several files.' },
  fixYamlSyntax: {
    zh: '检查此处的缩进、引号与冒号后的空格',
    en: 'Check the indentation, the quotes and the space after the colon here.',
  },
} as const satisfies Record<string, Bilingual>;

const yamlFixes: Readonly<Record<YamlProblemKind, Bilingual>> = {
  empty: phrases.fixYamlEmpty,
  bom: phrases.fixYamlBom,
  tab: phrases.fixYamlTab,
  'control-character': phrases.fixYamlControlCharacter,
  'duplicate-key': phrases.fixYamlDuplicateKey,
  alias: phrases.fixYamlPlain,
  anchor: phrases.fixYamlPlain,
  tag: phrases.fixYamlPlain,
  'merge-key': phrases.fixYamlPlain,
  directive: phrases.fixYamlDirective,
  'many-documents': phrases.fixYamlManyDocuments,
  'odd-key': phrases.fixYamlPlain,
  'odd-number': phrases.fixYamlNumber,
  nesting: phrases.fixYamlNesting,
  'many-values': phrases.fixYamlManyValues,
  syntax: phrases.fixYamlSyntax,
};

/** A finding for a YAML problem in a file's text, before any schema is checked. */
export function yamlFinding(file: string, text: string, problem: YamlProblem): Finding {
  const { kind, fault, range, detail } = problem;
  const isKnownFault = fault !== undefined && fault !== 'other';
  const suffix = isKnownFault ? `-${fault}` : kind === 'empty' && detail === 'comments' ? '-comments' : '';
  const suggestion = message(isKnownFault ? fixYamlPhrases[fault] : yamlFixes[kind]);
  const phrase = yamlPhrases[`${kind}${suffix}` as keyof typeof yamlPhrases];
  const replacements = mendYaml(text, problem);
  const fix = replacements && { edits: replacements.map((edit) => ({ do: 'replace' as const, file, ...edit })) };
  return {
    rule: `yaml/${kind}`,
    severity: 'error',
    message: { phrase, values: { detail } },
    place: { file, range },
    related: [],
    suggestion,
    ...(fix && { fix }),
  };
}

interface Mending {
  readonly range: Range;
  readonly text: string;
}

/** Edits that fix meaningless faults: invisible characters, and a directive that only names the version. */
function mendYaml(text: string, { kind, range, detail }: YamlProblem): readonly Mending[] | undefined {
  switch (kind) {
    case 'bom':
      return [...text.matchAll(/\uFEFF/g)].map(({ index }) => ({ range: { start: index, end: index + 1 }, text: '' }));
    case 'tab':
      return mendTabs(text);
    case 'directive':
      return /^%YAML\s+1\.2\s*$/.test(detail)
        ? [{ range: { start: range.start, end: text.indexOf('\n', range.end) + 1 || text.length }, text: '' }]
        : undefined;
    default:
      return undefined;
  }
}

/**
 * Edits for tabs: a space for tabs within a line, a level for each tab of an indentation; none where lines are indented
 * partly by tabs and partly by spaces, since their levels cannot be told.
 */
function mendTabs(text: string): readonly Mending[] | undefined {
  if (/^ *\t/m.test(text) && /^\t* /m.test(text)) return undefined;
  return [...text.matchAll(/\t+/g)].map(({ index, 0: tabs }) => {
    const isIndentation = index === 0 || text[index - 1] === '\n';
    return { range: { start: index, end: index + tabs.length }, text: isIndentation ? '  '.repeat(tabs.length) : ' ' };
  });
}
