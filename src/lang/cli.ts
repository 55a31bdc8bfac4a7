import type { Bilingual } from './lang.js';

/** Words of the command line: help, hints and errors. */
export const cliMessages = {
  'cli-description': {
    zh: '把产业集群政策规划当作数据：校验、推算、汇报',
    en: 'Policy plans for industrial clusters as data: validate, project, report',
  },
  'cli-usage': { zh: '用法:', en: 'Usage:' },
  'cli-arguments': { zh: '参数:', en: 'Arguments:' },
  'cli-options': { zh: '选项:', en: 'Options:' },
  'cli-guide': { zh: '说明:', en: 'Guide:' },
  'cli-common-options': { zh: '通用选项:', en: 'Common options:' },
  'cli-help': { zh: '显示帮助', en: 'show this help' },
  'cli-version': { zh: '显示版本', en: 'show the version' },
  'cli-details': { zh: '{words}（{details}）', en: '{words} ({details})' },
  'cli-choices': { zh: '可选：{choices}', en: 'one of: {choices}' },
  'cli-default': { zh: '默认：{value}', en: 'default: {value}' },

  'command-overview': { zh: '数据集概览（不带命令时）', en: 'the data set at a glance (without a command)' },
  'command-validate': { zh: '检查数据是否有效、一致', en: 'check that the data are valid and consistent' },
  'command-explain': { zh: '说明检查了什么、为什么、怎么改', en: 'what a check looks at, why, and how to mend it' },
  'command-list': { zh: '列出某一类条目', en: 'list what is in the data' },
  'command-show': { zh: '一个条目的完整页面，附引证', en: 'one entry on one page, with its citations' },
  'command-cities': {
    zh: '集群与城市对照表；城市排名；一座城市或一个区域',
    en: 'cluster by city matrix, a ranking, or one city or area',
  },
  'command-project': { zh: '按复合增长逐年推算', en: 'compound growth by year under a scenario' },
  'command-report': { zh: '完整简报', en: 'the whole brief' },

  'command-help': {
    zh: '一个命令的帮助，或说明的一页，附实例：{topics}',
    en: 'help of a command, or a page of the guide with examples: {topics}',
  },
  'argument-topic': { zh: '命令名，或说明的主题', en: 'name of a command, or topic of the guide' },
  'error-unknown-topic': {
    zh: '没有名为“{name}”的命令或说明主题',
    en: 'There is no command and no topic of the guide "{name}".',
  },

  'topic-look': { zh: '查看：数据里有什么', en: 'Look: what is in the data' },
  'topic-ask': { zh: '测算：规划会走到哪里', en: 'Ask: where the plans lead' },
  'topic-check': { zh: '检查：数据是否有效、一致', en: 'Check: are the data valid and consistent' },
  'topic-trust': { zh: '溯源：数字从哪里来', en: 'Trust: where a figure comes from' },
  'topic-make': { zh: '产出：简报、图、数据表', en: 'Make: reports, pictures, tables' },
  'topic-write': { zh: '录入：数据的写法与新增', en: 'Write: the format of the data, and new data' },
  'topic-library': { zh: '编程：在脚本中使用', en: 'Library: jiqun in a script' },

  'argument-path': { zh: '只报告这些文件或文件夹里的问题', en: 'report findings in these files or folders only' },
  'argument-check': { zh: '检查项的id；不给则列出全部', en: 'id of a check; all of them without it' },
  'argument-kind': { zh: '类别：{kinds}', en: 'one of: {kinds}' },
  'argument-id': {
    zh: '条目的id或名称；有歧义时写作“类别/id”',
    en: 'id or name of an entry; write kind/id where an id is ambiguous',
  },
  'argument-city': { zh: '城市或区域的id或名称', en: 'id or name of a city or an area' },

  'option-data': {
    zh: '数据文件夹（默认：向上最近的dataset.yaml所在处，再则随附数据）',
    en: 'data folder (default: the nearest dataset.yaml upward, else the shipped data)',
  },
  'option-format': { zh: '输出格式', en: 'output format' },
  'option-formats': {
    zh: '输出格式，可重复；“格式=文件”写入文件',
    en: 'output format; may be repeated, and FORMAT=FILE writes to a file',
  },
  'option-output': { zh: '写入文件而不是屏幕', en: 'write to a file instead of the screen' },
  'option-lang': {
    zh: '语言（默认取自LC_ALL、LC_MESSAGES、LANG）',
    en: 'language (default from LC_ALL, LC_MESSAGES, LANG)',
  },
  'option-color': { zh: '何时用颜色', en: 'when to use colour' },
  'option-quiet': { zh: '不显示提示与进度', en: 'no hints and no progress' },
  'option-fail-on': { zh: '达到此级别的问题使退出码为1', en: 'exit with 1 on findings of this severity or graver' },
  'option-scenario': { zh: '情景的id', en: 'id of a scenario' },
  'option-set': {
    zh: '以此增速取代情景的假设，可重复，如pillar=5.5%，或逐年pillar=2024:3.5%,2025:4%',
    en:
      'use this growth instead of the scenario, such as pillar=5.5%, or by year, pillar=2024:3.5%,2025:4%; may be ' +
      'repeated',
  },
  'option-from': { zh: '起始年份（默认为基年）', en: 'first year to show (default: the base year)' },
  'option-to': { zh: '末尾年份（默认为数据的目标年）', en: 'last year (default: the horizon of the data)' },
  'option-periods': {
    zh: '基年至末年之间的年度增长次数（默认：年数之差）',
    en: 'yearly growth steps between the base year and the last (default: all of them)',
  },
  'option-every': { zh: '每隔几年显示一次', en: 'show every so many years' },
  'option-by': { zh: '按分组或按集群', en: 'rows by group or by cluster' },
  'option-unit': { zh: '金额单位（默认自动）', en: 'unit of amounts (default: chosen by size)' },
  'option-intervals': { zh: '显示舍入区间', en: 'show the intervals that rounding leaves' },
  'option-no-chart': { zh: '不画图', en: 'no chart' },

  'error-prefix': { zh: 'jiqun：', en: 'jiqun: ' },
  'error-help': { zh: '用法见：{command}', en: 'See: {command}' },
  'error-unknown-command': { zh: '没有命令“{name}”', en: 'There is no command "{name}".' },
  'error-unknown-option': { zh: '没有选项“{name}”', en: 'There is no option "{name}".' },
  'error-missing-argument': { zh: '缺少参数“{name}”', en: 'The argument "{name}" is missing.' },
  'error-missing-value': { zh: '选项“{name}”需要一个值', en: 'The option "{name}" needs a value.' },
  'error-excess-arguments': { zh: '参数过多', en: 'There are too many arguments.' },
  'error-usage': { zh: '命令行有误：{detail}', en: 'The command line is wrong: {detail}' },
  'error-choice': { zh: '{option}不能是“{value}”', en: '{option} cannot be "{value}".' },
  'error-whole-number': {
    zh: '{option}应为不小于{least}的整数，而不是“{value}”',
    en: '{option} must be a whole number of at least {least}, not "{value}".',
  },
  'error-year': { zh: '{option}应为年份，而不是“{value}”', en: '{option} must be a year, not "{value}".' },
  'error-set': {
    zh: '--set应写作“id=增速”，或逐年写作“id=2024:增速”，而不是“{value}”',
    en: '--set is written id=rate or id=year:rate,year:rate, not "{value}".',
  },
  'error-set-rate': { zh: '--set {id}的增速“{value}”读不懂', en: 'The rate "{value}" of --set {id} cannot be read.' },
  'fix-set': {
    zh: '写法如：--set pillar=5.5%，或--set pillar=2024:3.5%,2025:4%',
    en: 'Write it like --set pillar=5.5%, or --set pillar=2024:3.5%,2025:4%.',
  },
  'error-unknown-entry': {
    zh: '没有id或名称为“{name}”的{kind}',
    en: 'There is no {kind} with the id or name "{name}".',
  },
  'error-unknown-check': { zh: '没有检查项“{name}”', en: 'There is no check "{name}".' },
  'fix-list-checks': { zh: '用jiqun explain查看全部', en: 'See all of them with jiqun explain.' },
  'error-unknown-kind': { zh: '没有“{name}”这一类', en: 'There is no kind "{name}".' },
  'error-ambiguous': { zh: '“{name}”可指多个条目', en: '"{name}" could be several entries.' },
  'fix-ambiguous': { zh: '请写其中之一：{choices}', en: 'Write one of: {choices}.' },
  'fix-list-kinds': {
    zh: '用jiqun list KIND查看已有条目，如jiqun list {kind}',
    en: 'See what there is with jiqun list KIND, such as jiqun list {kind}.',
  },
  'kind-any': { zh: '条目', en: 'entry' },
  'error-from-before-base': {
    zh: '--from {from}早于基年{base}，之前没有总量',
    en: '--from {from} is before the base year {base}; there is no stated total before it.',
  },
  'error-to-before-from': { zh: '末年{to}早于起始年{from}', en: 'The last year, {to}, is before the first, {from}.' },
  'error-too-many-periods': {
    zh: '--periods {periods}过大：{base}年至{to}年最多{most}个',
    en: '--periods {periods} is too large: between {base} and {to} there are at most {most}.',
  },
  'error-mixed-metrics': {
    zh: '各组总量的指标不同，不能相加',
    en: "The groups' totals have different metrics and cannot be added.",
  },
  'error-format-tables': { zh: '{command}不能输出为{format}', en: '{command} cannot be printed as {format}.' },
  'place-screen': { zh: '屏幕', en: 'the screen' },
  'error-two-in-one-place': {
    zh: '只能有一种格式输出到{place}：{formats}',
    en: 'Only one format can go to {place}: {formats}.',
  },
  'fix-two-in-one-place': {
    zh: '其余的写成“格式=文件”，各用一个文件',
    en: 'Write the others as FORMAT=FILE, each with a file of its own.',
  },
  'error-extension': { zh: '没有哪种格式的扩展名是.{extension}', en: 'No format has the extension .{extension}.' },
  'fix-extension': {
    zh: '换一个扩展名，或用--format指定：{formats}',
    en: 'Use another extension, or say --format: {formats}.',
  },
  'fix-formats': { zh: '可用格式：{formats}', en: 'Formats: {formats}.' },
  'error-overflow': { zh: '推算结果超出可表示的范围', en: 'The projection runs out of the range of numbers.' },
  'fix-overflow': { zh: '缩短年份或降低增速', en: 'Use fewer years or a lower rate.' },

  'error-data-missing': { zh: '找不到文件夹{path}', en: 'There is no folder {path}.' },
  'error-data-not-a-folder': { zh: '{path}不是文件夹', en: '{path} is not a folder.' },
  'error-data-no-dataset-file': {
    zh: '{path}不是数据集：其中没有dataset.yaml',
    en: '{path} is not a data set: it holds no dataset.yaml.',
  },
  'fix-data': {
    zh: '用--data指定含dataset.yaml的文件夹；不指定则用随附数据',
    en: 'Give --data a folder that holds a dataset.yaml, or leave it out for the shipped data.',
  },
  'error-data-unreadable': { zh: '无法读取{path}：{reason}', en: '{path} cannot be read: {reason}.' },
  'error-path-missing': { zh: '找不到{path}', en: 'There is no file or folder {path}.' },
  'error-path-outside': { zh: '{path}不在数据集{folder}里', en: '{path} is not in the data set {folder}.' },
  'error-data-invalid': {
    zh: '数据有{errors}，不能继续；先运行{command}',
    en: 'The data have {errors} and cannot be used. Run: {command}',
  },
  'error-write': { zh: '无法写入{path}：{reason}', en: '{path} cannot be written: {reason}.' },
  'fix-write': { zh: '检查文件夹是否存在、是否可写', en: 'Check that the folder exists and may be written to.' },
  'error-bug': { zh: '程序缺陷：{reason}', en: 'This is a bug in jiqun: {reason}' },
  'error-report': {
    zh: '请附上命令与版本{version}报告此问题',
    en: 'Please report it with the command and the version, {version}.',
  },

  'hint-shipped': { zh: '检查的是随附数据：{path}', en: 'Checking the shipped data: {path}' },
  'hint-written': { zh: '已写入{path}', en: 'Written to {path}.' },
  'hint-next': { zh: '接下来可运行：', en: 'Next:' },
  'hint-validate': { zh: '检查数据', en: 'check the data' },
  'hint-project': { zh: '推算到2030年', en: 'project to 2030' },
  'hint-show': { zh: '看一个集群', en: 'look at one cluster' },
  'hint-report': { zh: '生成简报', en: 'make the brief' },

  'validate-clean': { zh: '{files}，没有发现问题', en: '{files}, no findings.' },
  'validate-summary': { zh: '{files}：{errors}、{warnings}、{notes}', en: '{files}: {errors}, {warnings}, {notes}.' },
  'hint-explain': { zh: '说明：jiqun explain {check}', en: 'More about it: jiqun explain {check}' },
  'validate-title': { zh: '检查结果', en: 'Findings' },
  'validate-severity': { zh: '级别', en: 'Severity' },
  'validate-rule': { zh: '规则', en: 'Rule' },
  'validate-place': { zh: '位置', en: 'Place' },
  'validate-message': { zh: '说明', en: 'Message' },
  'validate-suggestion': { zh: '建议', en: 'Suggestion' },
} as const satisfies Record<string, Bilingual>;
