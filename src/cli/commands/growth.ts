import { message, say } from '../../lang/message.js';
import { type Metric, metrics } from '../../model/metrics.js';
import type { Command } from '../command.js';
import { usageError } from '../errors.js';
import { findEntity } from '../lookup.js';
import { choice, year } from '../options.js';

interface Options {
  readonly metric?: Metric;
  readonly from?: number;
  readonly to?: number;
}

const metricNames = Object.keys(metrics) as Metric[];

/**
 * Both levels are measurements with their rounding: `solve` reads its target as an exact threshold, and asks for one
 * unknown.
 */
export const growthCommand: Command<Options> = {
  name: 'growth',
  description: 'command-growth',
  arguments: [{ name: '<id>', description: 'argument-growth' }],
  options: [
    { flags: '--metric <metric>', description: 'option-metric', parse: choice('--metric', metricNames) },
    { flags: '--from <year>', description: 'option-growth-from', parse: year('--from') },
    { flags: '--to <year>', description: 'option-growth-to', parse: year('--to') },
  ],
  async run(context, { metric, from, to }, [written = '']) {
    const [dataset, { observedGrowth }, { growthBlocks, growthOutput }, { heldWords }] = await Promise.all([
      context.dataset(),
      import('../../projection/observed-growth.js'),
      import('../../report/growth.js'),
      import('../../report/held.js'),
    ]);
    const subject = findEntity(dataset, written, ['cluster', 'group', 'programme', 'series']);
    const { id, name } = subject;
    const growth = observedGrowth(dataset, { subject, metric, from, to });
    if (growth.steps.length === 0)
      throw usageError(
        message('error-no-growth-between', { name, held: heldWords(growth.held, context.lang) }),
        message('fix-no-growth-between', { id }),
      );
    return context.print({
      document: () => ({
        title: say(context.lang, message('growth-title', { name })),
        blocks: growthBlocks(dataset, growth, context.lang),
      }),
      output: () => growthOutput(dataset, subject, growth),
    });
  },
};
