import { message, say } from '../../lang/message.js';
import type { MoneyUnit } from '../../model/units.js';
import type { Command, OptionSpec } from '../command.js';
import type { GrowthOptions } from '../growth-options.js';
import { choice, wholeNumber, year } from '../options.js';

const bases = ['nominal', 'real'] as const;
const charts = ['bars', 'lines'] as const;

export const scenarioOptions: readonly OptionSpec[] = [
  { flags: '--scenario <id>', description: 'option-scenario' },
  { flags: '--set <id=rate>', description: 'option-set', isList: true },
  { flags: '--from <year>', description: 'option-from', parse: year('--from') },
  { flags: '--to <year>', description: 'option-to', parse: year('--to') },
  { flags: '--periods <number>', description: 'option-periods', parse: wholeNumber('--periods', 0) },
];

/** How prices enter a projection. */
export const priceOptions: readonly OptionSpec[] = [
  { flags: '--deflator <rate>', description: 'option-deflator' },
  { flags: '--real', description: 'option-real' },
  { flags: '--basis <basis>', description: 'option-basis', choices: bases, defaultText: 'real', parse: choice('--basis', bases) },
];

const bys = ['group', 'cluster'] as const;
const units: readonly MoneyUnit[] = ['亿元', '万亿元'];

interface Options extends GrowthOptions {
  readonly every?: number;
  readonly unit?: MoneyUnit;
  readonly intervals?: boolean;
  readonly chart?: (typeof charts)[number] | false;
}

export const projectCommand: Command<Options> = {
  name: 'project',
  description: 'command-project',
  arguments: [],
  options: [
    ...scenarioOptions,
    ...priceOptions,
    { flags: '--every <years>', description: 'option-every', parse: wholeNumber('--every', 1) },
    { flags: '--by <rows>', description: 'option-by', choices: bys, defaultText: 'group', parse: choice('--by', bys) },
    { flags: '--unit <unit>', description: 'option-unit', choices: units, parse: choice('--unit', units, { 'CNY-trillion': '万亿元', 'CNY-100m': '亿元' }) },
    { flags: '--intervals', description: 'option-intervals' },
    { flags: '--chart <kind>', description: 'option-chart', choices: charts, defaultText: 'bars', parse: choice('--chart', charts) },
    { flags: '--no-chart', description: 'option-no-chart' },
  ],
  async run(context, options) {
    const [dataset, { projectFrom }, { projectionBlocks, projectionOutput }] = await Promise.all([
      context.dataset(),
      import('../growth-options.js'),
      import('../../report/projection.js'),
    ]);
    const projection = projectFrom(dataset, options);
    return context.print({
      document: () => ({
        title: say(context.lang, message('project-title', { title: dataset.settings.title, from: projection.from, to: projection.to })),
        blocks: projectionBlocks(dataset, projection, options, context.lang),
      }),
      output: () => projectionOutput(dataset, projection),
    });
  },
};
