import type { Bilingual } from './lang.js';

/** Words of the command line: help, hints and errors. */
export const cliPhrases = {
  commandHelp: {
    zh: '一个命令的帮助，或说明的一页，附实例：{topics}',
    en: 'help of a command, or a page of the guide with examples: {topics}',
  },
  argumentKind: { zh: '类别：{kinds}', en: 'one of: {kinds}' },
  optionFormat: { zh: '输出格式', en: 'output format' },
  optionFormats: {
    zh: '输出格式，可重复；“格式=文件”写入文件',
    en: 'output format; may be repeated, and FORMAT=FILE writes to a file',
  },
  optionScenario: { zh: '情景的id', en: 'id of a scenario' },
  optionSet: {
    zh: '以此增速取代情景的假设，可重复，如pillar=5.5%，或逐年pillar=2024:3.5%,2025:4%',
    en:
      'use this growth instead of the scenario, such as pillar=5.5%, or by year, pillar=2024:3.5%,2025:4%; may be ' +
      'repeated',
  },
  optionTo: { zh: '末尾年份（默认为数据的目标年）', en: 'last year (default: the horizon of the data)' },
  optionIntervals: { zh: '显示舍入区间', en: 'show the intervals that rounding leaves' },
  errorPrefix: { zh: 'jiqun：', en: 'jiqun: ' },
  errorChoice: { zh: '{option}不能是“{value}”', en: '{option} cannot be "{value}".' },
  errorUnknownCheck: { zh: '没有检查项“{name}”', en: 'There is no check "{name}".' },
  errorFormatTables: { zh: '{command}不能输出为{format}', en: '{command} cannot be printed as {format}.' },
  errorExtension: { zh: '没有哪种格式的扩展名是.{extension}', en: 'No format has the extension .{extension}.' },
  fixExtension: {
    zh: '换一个扩展名，或用--format指定：{formats}',
    en: 'Use another extension, or say --format: {formats}.',
  },
  fixFormats: { zh: '可用格式：{formats}', en: 'Formats: {formats}.' },
  errorOverflow: { zh: '推算结果超出可表示的范围', en: 'The projection runs out of the range of numbers.' },
  fixOverflow: { zh: '缩短年份或降低增速', en: 'Use fewer years or a lower rate.' },
  errorPathMissing: { zh: '找不到{path}', en: 'There is no file or folder {path}.' },
  errorWrite: { zh: '无法写入{path}：{reason}', en: '{path} cannot be written: {reason}.' },
  fixWrite: { zh: '检查文件夹是否存在、是否可写', en: 'Check that the folder exists and may be written to.' },
  validateSummary: { zh: '{files}：{errors}、{warnings}、{notes}', en: '{files}: {errors}, {warnings}, {notes}.' },
  validateTitle: { zh: '检查结果', en: 'Findings' },
  validateSeverity: { zh: '级别', en: 'Severity' },
  validatePlace: { zh: '位置', en: 'Place' },
} as const satisfies Record<string, Bilingual>;
