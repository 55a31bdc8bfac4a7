import type { Bilingual } from './lang.js';

/** Words of `export`, and of writing a folder of outputs. */
export const exportMessages = {
  'command-export': { zh: '导出整洁的数据表', en: 'tidy tables for other programs, with a Data Package' },
  'argument-table': {
    zh: '表名，如clusters、targets、projections、citations；不给则导出全部',
    en: 'tables such as clusters, targets, projections, citations; all of them without it',
  },
  'option-output-tables': {
    zh: '写入文件夹（附datapackage.json）；只有一个表时也可以是文件',
    en: 'write to a folder, with a datapackage.json; to a file where there is one table',
  },
  'option-bom': {
    zh: 'CSV供Excel打开：加字节顺序标记，公式样的文字前加撇号',
    en: 'CSV for Excel: a byte order mark, an apostrophe before texts like formulas',
  },
  'option-force': {
    zh: '覆盖文件夹中不是jiqun写的同名文件',
    en: 'replace files of the same names that jiqun did not write',
  },
  'error-unknown-table': { zh: '没有“{name}”这个表', en: 'There is no table "{name}".' },
  'error-tables-need-folder': { zh: '多个表要写入文件夹', en: 'Several tables go to a folder.' },
  'fix-tables-need-folder': {
    zh: '用--output指定文件夹，或只给一个表：{tables}',
    en: 'Give --output a folder, or name one table: {tables}.',
  },
  'error-folder-is-file': { zh: '{path}是文件，不是文件夹', en: '{path} is a file, not a folder.' },
  'fix-folder-is-file': { zh: '换一个文件夹', en: 'Name another folder.' },
  'error-folder-foreign': {
    zh: '{path}里有不是jiqun写的或后来改过的文件：{files}',
    en: 'In {path} there are files that jiqun did not write, or that were changed since: {files}.',
  },
  'fix-folder-foreign': {
    zh: '换一个文件夹，或用--force覆盖',
    en: 'Use another folder, or replace them with --force.',
  },
  'hint-folder-written': { zh: '已写入{path}，{count}个文件', en: 'Written to {path}: {count} files.' },
} as const satisfies Record<string, Bilingual>;
