import type { Command } from '../command.js';
import type { GrowthOptions } from '../growth-options.js';
import { scenarioOptions } from './project.js';

export const reportCommand: Command<GrowthOptions> = {
  name: 'report',
  description: 'command-report',
  arguments: [],
  options: scenarioOptions,
  async run(context, options) {
    const [dataset, { projectFrom }, { reportOf, reportOutput }, { documentOf }] = await Promise.all([
      context.dataset(),
      import('../growth-options.js'),
      import('../../report/report.js'),
      import('../../report/blocks.js'),
    ]);
    const projection = projectFrom(dataset, options);
    const report = reportOf({ dataset, projection }, context.lang);
    return context.print({ document: () => documentOf(report), output: () => reportOutput(report), formats: ['table', 'md', 'json'] });
  },
};
