import type { Bilingual } from './lang.js';

/** Words of `fmt` and of `validate --fix`. */
export const editingMessages = {
  'command-fmt': {
    zh: '统一数据文件的版式，保留注释，不改任何数值',
    en: 'canonical layout of data files; keeps comments, never changes a value',
  },
  'argument-path-format': { zh: '只处理这些文件或文件夹', en: 'format these files or folders only' },
  'option-check': {
    zh: '只列出版式不同的文件；有则退出码为1',
    en: 'only list the files that differ; exit with 1 if any do',
  },
  'option-dry-run': { zh: '不写文件，把改动作为补丁打印', en: 'write nothing, print the changes as a patch' },
  'option-format-stdin': {
    zh: '从标准输入读取，写到标准输出',
    en: 'read from standard input, write to standard output',
  },
  'option-fix': { zh: '改正能放心改正的问题，写回文件', en: 'mend what can be mended safely, in the files' },

  'validate-fixable': { zh: '→ 其中{count}处可用--fix改正', en: '→ {count} can be mended with --fix' },
  'fix-changed': { zh: '{file}:{line}: {before} → {after}', en: '{file}:{line}: {before} → {after}' },
  'fix-removed': { zh: '{file}:{line}: 删去{before}', en: '{file}:{line}: removed {before}' },
  'fix-added': { zh: '{file}:{line}: 添上{after}', en: '{file}:{line}: added {after}' },
  'fix-made': { zh: '{file}：改正{count}处', en: '{file}: {count} mended' },
  'fix-would-make': { zh: '{file}：可改正{count}处', en: '{file}: {count} can be mended' },
  'fix-none': { zh: '没有可以放心改正的问题', en: 'Nothing that can be mended safely.' },
  'format-clean': { zh: '{files}，版式都已统一', en: '{files}, all in canonical layout.' },
  'format-changed': { zh: '{files}，改写{changed}个', en: '{files}, {changed} rewritten.' },
  'format-differ': {
    zh: '{files}，{changed}个版式不同；用jiqun fmt统一',
    en: '{files}, {changed} in another layout. Run: jiqun fmt',
  },
  'format-would-change': { zh: '{files}，将改写{changed}个', en: '{files}, {changed} would be rewritten.' },
  'format-broken': { zh: '未能解析，保持原样：{files}', en: 'Not parsed, and left as they are: {files}.' },
  'format-refused': {
    zh: '{file}未作改动：统一版式会改变内容或丢失注释',
    en: '{file} stays as it is: formatting would change a value or lose a comment.',
  },
  'error-fix-alone': { zh: '--fix不能与--stdin或--watch同用', en: '--fix takes no --stdin and no --watch.' },
  'error-stdin-path': { zh: '--stdin不能与路径同用', en: '--stdin takes no paths.' },
  'error-not-data': {
    zh: '{path}不是数据文件：没有哪一类数据放在那里',
    en: '{path} is not a data file: no kind of data has its files there.',
  },
} as const satisfies Record<string, Bilingual>;
