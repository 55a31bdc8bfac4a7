import { type Metric, metrics } from '../../model/metrics.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { solvingPhrases } from '../../words/solving.js';
import type { Command, OptionSpec, OptionsOf } from '../command.js';
import { usageError } from '../errors.js';
import { findEntity } from '../lookup.js';
import { choice, year } from '../options.js';

const phrases = {
  commandGrowth: {
    zh: '两次观测之间的年均增速、对数增速、翻番年数，并列公布的增速',
    en: 'growth between observations: per year, in logarithms, years to double, beside what was published',
  },
  argumentGrowth: {
    zh: '集群、分组、规划或序列的id',
    en: 'id of a cluster, a group, a programme or a series',
  },
  optionGrowthFrom: { zh: '自这一年的观测起', en: 'from the observation of this year' },
  optionGrowthTo: {
    zh: '至这一年的观测（默认为最近的）',
    en: 'to the observation of this year (default: the latest)',
  },
  growthTitle: { zh: '{name}：观测之间的增速', en: '{name}: growth between observations' },
  errorNoGrowthBetween: {
    zh: '“{name}”没有同一指标的两次观测可比；现有：{held}',
    en: '"{name}" has no two observations of one metric to compare; the data hold: {held}.',
  },
  fixNoGrowthBetween: {
    zh: '换--metric、--from或--to；已有数字见jiqun show {id}',
    en: 'Try another --metric, --from or --to; jiqun show {id} lists the figures.',
  },
} as const satisfies Record<string, Bilingual>;

const metricNames = Object.keys(metrics) as Metric[];

const optionSpecs = [
  { flags: '--metric <metric>', description: solvingPhrases.optionMetric, parse: choice('--metric', metricNames) },
  { flags: '--from <year>', description: phrases.optionGrowthFrom, parse: year('--from') },
  { flags: '--to <year>', description: phrases.optionGrowthTo, parse: year('--to') },
] as const satisfies readonly OptionSpec[];

type Options = OptionsOf<typeof optionSpecs>;

/**
 * Computes growth between two measured levels, each with its rounding. `solve` is another question: it reads its target
 * as an exact threshold, and asks for one unknown.
 */
export const growthCommand: Command<Options> = {
  name: 'growth',
  description: phrases.commandGrowth,
  arguments: [{ name: '<id>', description: phrases.argumentGrowth }],
  options: optionSpecs,
  async run(context, { metric, from, to }, [written = '']) {
    const [dataset, { observedGrowth }, { growthBlocks, growthOutput }, { heldWords }] = await Promise.all([
      context.dataset(),
      import('../../study/observed-growth.js'),
      import('../../view/growth.js'),
      import('../../view/held.js'),
    ]);
    const subject = findEntity(dataset, written, ['cluster', 'group', 'programme', 'series']);
    const { id, name } = subject;
    const growth = observedGrowth(dataset, { subject, metric, from, to });
    if (growth.steps.length === 0)
      throw usageError(
        message(phrases.errorNoGrowthBetween, { name, held: heldWords(growth.held) }),
        message(phrases.fixNoGrowthBetween, { id }),
      );
    return context.print({
      document: () => ({
        title: message(phrases.growthTitle, { name }),
        blocks: growthBlocks(dataset, growth),
      }),
      output: () => growthOutput(dataset, subject, growth),
    });
  },
};
