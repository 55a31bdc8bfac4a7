import type { Bilingual } from './lang.js';

/** What `validate` says besides its findings. */
export const validateMessages = {
  'option-rule': { zh: '只看这条检查的发现，可重复', en: 'only findings of this check; may be repeated' },
  'option-severity': {
    zh: '本次运行改变一条规则的级别（error、warning、note、off），可重复',
    en: 'severity of a rule in this run (error, warning, note, off); may be repeated',
  },
  'option-max': { zh: '最多显示几处发现', en: 'show at most so many findings' },
  'option-show-acknowledged': { zh: '也显示数据里已确认的发现', en: 'also show what the data acknowledge' },
  'option-baseline': { zh: '不计入这个文件里记下的旧发现', en: 'leave out the old findings that this file lists' },
  'option-update-baseline': {
    zh: '补入新发现，或删去过时的',
    en: 'add what is new to the baseline, or drop what is gone',
  },
  'option-stdin': { zh: '从标准输入读一个文件', en: 'read one file from standard input' },
  'option-stdin-name': { zh: '标准输入所代表的文件', en: 'the file that standard input stands for' },
  'option-watch': { zh: '保存文件后重新检查', en: 'check again whenever a file is saved' },
  'error-option-needs': { zh: '{option}须与{other}同用', en: '{option} needs {other}.' },
  'error-stdin-alone': { zh: '--stdin不能与路径或--watch同用', en: '--stdin takes no paths and no --watch.' },
  'error-baseline-unreadable': {
    zh: '无法读取基线文件{path}：{reason}',
    en: 'The baseline {path} cannot be read: {reason}.',
  },
  'fix-baseline-missing': { zh: '用--update-baseline merge建立它', en: 'Make it with --update-baseline merge.' },
  'error-baseline-not': { zh: '{path}不是基线文件', en: '{path} is not a baseline.' },
  'fix-baseline-not': {
    zh: '另选文件名；已有的文件不会被覆盖',
    en: 'Give another file; an existing one is never overwritten.',
  },
  'baseline-stale': {
    zh: '基线里{file}#{path}处“{check}”的发现已不存在',
    en: 'The finding of "{check}" at {file}#{path}, which the baseline lists, is gone.',
  },
  'fix-baseline-stale': { zh: '用--update-baseline prune删去它', en: 'Drop it with --update-baseline prune.' },
  'hint-baseline': { zh: '基线：补入{added}条，删去{removed}条', en: 'Baseline: {added} added, {removed} removed' },
  'hint-more-findings': { zh: '另有{count}处发现未显示（--max）', en: 'Findings not shown (--max): {count}' },
  'validate-acknowledged': { zh: '已确认：{reason}', en: 'acknowledged: {reason}' },
  'validate-aside-acknowledged': { zh: '；另有{count}处已确认', en: '{count} acknowledged.' },
  'validate-aside-baseline': { zh: '；另有{count}处在基线中', en: '{count} in the baseline.' },
  'watch-waiting': { zh: '正在监视{folder}，按Ctrl-C结束', en: 'Watching {folder}; end with Ctrl-C' },
} as const satisfies Record<string, Bilingual>;
