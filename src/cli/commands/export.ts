import type { Command } from '../command.js';
import type { ExportOptions } from '../export-tables.js';
import { choice, tableFormats } from '../options.js';

export const exportCommand: Command<ExportOptions> = {
  name: 'export',
  description: 'command-export',
  arguments: [{ name: '[table...]', description: 'argument-table' }],
  options: [
    {
      flags: '--format <format>',
      description: 'option-format',
      choices: tableFormats,
      defaultText: 'csv',
      parse: choice('--format', tableFormats),
    },
    { flags: '--output <path>', description: 'option-output-tables' },
    { flags: '--bom', description: 'option-bom' },
    { flags: '--force', description: 'option-force' },
  ],
  async run(context, options, names) {
    const { exportTables } = await import('../export-tables.js');
    return exportTables(context, options, names);
  },
};
