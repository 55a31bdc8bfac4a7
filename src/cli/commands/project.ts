import { type Message, message, say } from '../../lang/message.js';
import type { MoneyUnit } from '../../model/units.js';
import type { Projection } from '../../projection/projection.js';
import type { Command, OptionSpec } from '../command.js';
import type { GrowthOptions } from '../growth-options.js';
import { type CommonOptions, choice, wholeNumber, year } from '../options.js';

const bases = ['nominal', 'real'] as const;
const charts = ['bars', 'lines'] as const;

/** Which programme a command looks at. */
export const programmeOption: OptionSpec = { flags: '--programme <id>', description: 'option-programme' };

export const scenarioOption: OptionSpec = { flags: '--scenario <id>', description: 'option-scenario' };
export const setOption: OptionSpec = { flags: '--set <id=rate>', description: 'option-set', isList: true };
const spanOptions: readonly OptionSpec[] = [
  { flags: '--to <year>', description: 'option-to', parse: year('--to') },
  { flags: '--periods <number>', description: 'option-periods', parse: wholeNumber('--periods', 0) },
];

export const scenarioOptions: readonly OptionSpec[] = [
  scenarioOption,
  setOption,
  { flags: '--from <year>', description: 'option-from', parse: year('--from') },
  ...spanOptions,
];

/** How prices enter a projection. */
export const priceOptions: readonly OptionSpec[] = [
  { flags: '--deflator <rate>', description: 'option-deflator' },
  { flags: '--real', description: 'option-real' },
  {
    flags: '--basis <basis>',
    description: 'option-basis',
    choices: bases,
    defaultText: 'real',
    parse: choice('--basis', bases),
  },
];

const bys = ['group', 'cluster'] as const;
const units: readonly MoneyUnit[] = ['亿元', '万亿元'];

interface Options extends GrowthOptions {
  readonly programme?: string;
  readonly every?: number;
  readonly unit?: MoneyUnit;
  readonly intervals?: boolean;
  readonly observed?: boolean;
  readonly chart?: (typeof charts)[number] | false;
}

/** What a projection from the base year on assumes, apart from its scenario. */
export const assumptionOptions: readonly OptionSpec[] = [setOption, ...spanOptions, ...priceOptions];

/** How rows and amounts are shown. */
export const byOption: OptionSpec = {
  flags: '--by <rows>',
  description: 'option-by',
  choices: bys,
  defaultText: 'group',
  parse: choice('--by', bys),
};
export const unitOption: OptionSpec = {
  flags: '--unit <unit>',
  description: 'option-unit',
  choices: units,
  parse: choice('--unit', units, { 'CNY-trillion': '万亿元', 'CNY-100m': '亿元' }),
};

export const projectCommand: Command<Options> = {
  name: 'project',
  description: 'command-project',
  arguments: [],
  options: [
    programmeOption,
    ...scenarioOptions,
    ...priceOptions,
    { flags: '--every <years>', description: 'option-every', parse: wholeNumber('--every', 1) },
    byOption,
    unitOption,
    { flags: '--intervals', description: 'option-intervals' },
    { flags: '--observed', description: 'option-observed' },
    {
      flags: '--chart <kind>',
      description: 'option-chart',
      choices: charts,
      defaultText: 'bars',
      parse: choice('--chart', charts),
    },
    { flags: '--no-chart', description: 'option-no-chart' },
  ],
  async run(context, options) {
    const [dataset, { projectFrom }, { projectionBlocks }, { projectionOutput }] = await Promise.all([
      context.dataset(options.programme),
      import('../growth-options.js'),
      import('../../report/projection.js'),
      import('../../report/projection-output.js'),
    ]);
    const projection = projectFrom(dataset, options);
    const code = await context.print({
      document: () => ({
        title: say(
          context.lang,
          message('project-title', { title: dataset.title, from: projection.from, to: projection.to }),
        ),
        blocks: projectionBlocks(dataset, projection, options, context.lang),
      }),
      output: () => projectionOutput(dataset, projection, options.every),
    });
    if (context.format() === 'table' && Number.isFinite(context.width()))
      context.hint(say(context.lang, traceHint(projection, { ...context.options, ...options })));
    return code;
  },
};

/** How to see where the last level of the first row comes from, under the same assumptions. */
function traceHint(
  { rows, to }: Projection,
  { data, scenario, set = [], periods, deflator, real, basis, ...options }: Options & CommonOptions,
): Message {
  const given: readonly (readonly [flag: string, value: string | number | undefined])[] = [
    ['--data', data],
    ['--scenario', scenario],
    ...set.map((assignment) => ['--set', assignment] as const),
    ['--to', periods === undefined ? undefined : options.to],
    ['--periods', periods],
    ['--deflator', deflator],
    ['--basis', basis],
  ];
  const words = given.flatMap(([flag, value]) => (value === undefined ? [] : `${flag} ${value}`));
  return message('hint-trace', {
    address: [`${rows[0]?.id ?? ''}.${to}`, ...words, ...(real ? ['--real'] : [])].join(' '),
  });
}
