import type { MoneyUnit } from '../../model/units.js';
import type { Projection } from '../../study/projection.js';
import { cliPhrases } from '../../words/cli.js';
import type { Bilingual } from '../../words/lang.js';
import { type Message, message } from '../../words/message.js';
import { whatifPhrases } from '../../words/whatif.js';
import type { Command, OptionSpec, OptionsOf } from '../command.js';
import { type CommonOptions, choice, wholeNumber, year } from '../options.js';

const phrases = {
  commandProject: { zh: '按复合增长逐年推算', en: 'compound growth by year under a scenario' },
  optionFrom: { zh: '起始年份（默认为基年）', en: 'first year to show (default: the base year)' },
  optionPeriods: {
    zh: '基年至末年之间的年度增长次数（默认：年数之差）',
    en: 'yearly growth steps between the base year and the last (default: all of them)',
  },
  optionEvery: { zh: '每隔几年显示一次', en: 'show every so many years' },
  optionBy: { zh: '按分组或按集群', en: 'rows by group or by cluster' },
  optionUnit: { zh: '金额单位（默认自动）', en: 'unit of amounts (default: chosen by size)' },
  optionNoChart: { zh: '不画图', en: 'no chart' },
  projectTitle: { zh: '{title}：{from}—{to}年推算', en: '{title}: projection {from} to {to}' },
  optionProgramme: { zh: '看哪一个规划（默认为主要规划）', en: 'the programme to look at (default: the main one)' },
  optionObserved: {
    zh: '在推算值下列出当年实际公布的数字及其与推算值之差',
    en: 'beneath projected levels those that were measured, and how far they lie from the projection',
  },
  optionReal: {
    zh: '按基年价格计；未给--deflator的，用已公布总量与实际增速隐含的平减指数',
    en: 'levels in prices of the base year; without --deflator by the one that published levels and real rates imply',
  },
  optionBasis: {
    zh: '增速口径：real为目标原文口径，nominal为名义（由已公布的总量得出，缺年用--deflator）',
    en: 'growth as the goals are worded (real), or nominal as published levels give it, else by --deflator',
  },
  optionChart: { zh: '图的形式', en: 'kind of chart' },
  hintTrace: { zh: '数字的由来：jiqun trace {address}', en: 'Where a figure comes from: jiqun trace {address}' },
} as const satisfies Record<string, Bilingual>;

const bases = ['nominal', 'real'] as const;
const charts = ['bars', 'lines'] as const;

/** Option for the programme that a command is about. */
export const programmeOption = {
  flags: '--programme <id>',
  description: phrases.optionProgramme,
} as const satisfies OptionSpec;

export const scenarioOption = {
  flags: '--scenario <id>',
  description: cliPhrases.optionScenario,
} as const satisfies OptionSpec;
export const setOption = {
  flags: '--set <id=rate>',
  description: cliPhrases.optionSet,
  isList: true,
} as const satisfies OptionSpec;
const spanOptions = [
  { flags: '--to <year>', description: cliPhrases.optionTo, parse: year('--to') },
  { flags: '--periods <number>', description: phrases.optionPeriods, parse: wholeNumber('--periods', 0) },
] as const satisfies readonly OptionSpec[];

export const scenarioOptions = [
  scenarioOption,
  setOption,
  { flags: '--from <year>', description: phrases.optionFrom, parse: year('--from') },
  ...spanOptions,
] as const satisfies readonly OptionSpec[];

/** Options for prices in a projection. */
export const priceOptions = [
  { flags: '--deflator <rate>', description: whatifPhrases.optionDeflator },
  { flags: '--real', description: phrases.optionReal },
  {
    flags: '--basis <basis>',
    description: phrases.optionBasis,
    choices: bases,
    defaultText: 'real',
    parse: choice('--basis', bases),
  },
] as const satisfies readonly OptionSpec[];

const bys = ['group', 'cluster'] as const;
const units: readonly MoneyUnit[] = ['亿元', '万亿元'];

/** Options for the assumptions of a projection from the base year on, other than its scenario. */
export const assumptionOptions = [setOption, ...spanOptions, ...priceOptions] as const satisfies readonly OptionSpec[];

/** Option for the rows of a projection. */
export const byOption = {
  flags: '--by <rows>',
  description: phrases.optionBy,
  choices: bys,
  defaultText: 'group',
  parse: choice('--by', bys),
} as const satisfies OptionSpec;
export const unitOption = {
  flags: '--unit <unit>',
  description: phrases.optionUnit,
  choices: units,
  parse: choice('--unit', units, { 'CNY-trillion': '万亿元', 'CNY-100m': '亿元' }),
} as const satisfies OptionSpec;

const optionSpecs = [
  programmeOption,
  ...scenarioOptions,
  ...priceOptions,
  { flags: '--every <years>', description: phrases.optionEvery, parse: wholeNumber('--every', 1) },
  byOption,
  unitOption,
  { flags: '--intervals', description: cliPhrases.optionIntervals },
  { flags: '--observed', description: phrases.optionObserved },
  {
    flags: '--chart <kind>',
    description: phrases.optionChart,
    choices: charts,
    defaultText: 'bars',
    parse: choice('--chart', charts),
  },
  { flags: '--no-chart', description: phrases.optionNoChart },
] as const satisfies readonly OptionSpec[];

type Options = OptionsOf<typeof optionSpecs>;

export const projectCommand: Command<Options> = {
  name: 'project',
  description: phrases.commandProject,
  arguments: [],
  options: optionSpecs,
  async run(context, options) {
    const [dataset, { projectFrom }, { projectionBlocks }, { projectionOutput }] = await Promise.all([
      context.dataset(options.programme),
      import('../growth-options.js'),
      import('../../view/projection.js'),
      import('../../view/projection-output.js'),
    ]);
    const projection = projectFrom(dataset, options);
    const code = await context.print({
      document: () => ({
        title: message(phrases.projectTitle, { title: dataset.title, from: projection.from, to: projection.to }),
        blocks: projectionBlocks(dataset, projection, options),
      }),
      output: () => projectionOutput(dataset, projection, options.every),
    });
    if (context.format() === 'table' && Number.isFinite(context.width()))
      context.hint(traceHint(projection, { ...context.options, ...options }));
    return code;
  },
};

/** Hint for tracing the last level of the first row under the same assumptions. */
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
  return message(phrases.hintTrace, {
    address: [`${rows[0]?.id ?? ''}.${to}`, ...words, ...(real ? ['--real'] : [])].join(' '),
  });
}
