import type { Command } from '../command.js';
import type { GrowthOptions } from '../growth-options.js';
import { scenarioOptions } from './project.js';

export const reportCommand: Command<GrowthOptions> = {
  name: 'report',
  description: 'command-report',
  arguments: [],
  options: scenarioOptions,
  async run(context, options) {
    const [dataset, { projectFrom }, { briefDocument, briefOutput }] = await Promise.all([
      context.dataset(),
      import('../growth-options.js'),
      import('../../report/brief.js'),
    ]);
    const projection = projectFrom(dataset, options);
    const document = () => briefDocument(dataset, projection, context.lang);
    return context.print({ document, output: () => briefOutput(document(), context.lang), formats: ['table', 'md', 'json'] });
  },
};
