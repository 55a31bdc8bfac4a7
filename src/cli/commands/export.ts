import { cliPhrases } from '../../words/cli.js';
import { exportPhrases } from '../../words/export.js';
import type { Bilingual } from '../../words/lang.js';
import type { Command } from '../command.js';
import type { ExportOptions } from '../export-tables.js';
import { choice, tableFormats } from '../options.js';

const phrases = {
  commandExport: { zh: '导出整洁的数据表', en: 'tidy tables for other programs, with a Data Package' },
  argumentTable: {
    zh: '表名，如clusters、targets、projections、citations；不给则导出全部',
    en: 'tables such as clusters, targets, projections, citations; all of them without it',
  },
  optionOutputTables: {
    zh: '写入文件夹（附datapackage.json）；只有一个表时也可以是文件',
    en: 'write to a folder, with a datapackage.json; to a file where there is one table',
  },
  optionBom: {
    zh: 'CSV供Excel打开：加字节顺序标记，公式样的文字前加撇号',
    en: 'CSV for Excel: a byte order mark, an apostrophe before texts like formulas',
  },
} as const satisfies Record<string, Bilingual>;

export const exportCommand: Command<ExportOptions> = {
  name: 'export',
  description: phrases.commandExport,
  arguments: [{ name: '[table...]', description: phrases.argumentTable }],
  options: [
    {
      flags: '--format <format>',
      description: cliPhrases.optionFormat,
      choices: tableFormats,
      defaultText: 'csv',
      parse: choice('--format', tableFormats),
    },
    { flags: '--output <path>', description: phrases.optionOutputTables },
    { flags: '--bom', description: phrases.optionBom },
    { flags: '--force', description: exportPhrases.optionForce },
  ],
  async run(context, options, names) {
    const { exportTables } = await import('../export-tables.js');
    return exportTables(context, options, names);
  },
};
