import type { Dataset } from '../../model/dataset.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Command, OptionSpec, OptionsOf } from '../command.js';
import { usageError } from '../errors.js';
import { findEntity } from '../lookup.js';
import { years } from '../options.js';
import { assumptionOptions, byOption, unitOption } from './project.js';

const phrases = {
  commandCompare: {
    zh: '多个情景并列：总量、差额、增速',
    en: 'scenarios side by side: levels, differences, growth',
  },
  argumentScenarios: {
    zh: '情景的id，第一个为基准；不给则比较全部',
    en: 'ids of scenarios, the first to measure against; all of them without it',
  },
  optionYears: { zh: '只看这些年份，如2021,2023,2025', en: 'only these years, such as 2021,2023,2025' },
  errorOneScenario: {
    zh: '“{id}”没有可比较的另一个情景',
    en: 'There is no other scenario to compare "{id}" with.',
  },
  errorYearOutside: {
    zh: '--years里的{year}不在{base}年至{to}年之间',
    en: '--years names {year}, which is not between {base} and {to}.',
  },
  compareTitle: { zh: '情景并列：{from}—{to}年', en: 'Scenarios side by side: {from} to {to}' },
  compareTitleYear: { zh: '情景并列：{year}年', en: 'Scenarios side by side: {year}' },
} as const satisfies Record<string, Bilingual>;

const optionSpecs = [
  { flags: '--years <list>', description: phrases.optionYears, parse: years('--years') },
  ...assumptionOptions,
  byOption,
  unitOption,
] as const satisfies readonly OptionSpec[];

type Options = OptionsOf<typeof optionSpecs>;

export const compareCommand: Command<Options> = {
  name: 'compare',
  description: phrases.commandCompare,
  arguments: [{ name: '[scenario...]', description: phrases.argumentScenarios }],
  options: optionSpecs,
  async run(context, options, written) {
    const [dataset, { orUsageError, projected, requestFrom }, { compare }, { comparisonBlocks, comparisonOutput }] =
      await Promise.all([
        context.dataset(),
        import('../growth-options.js'),
        import('../../study/compare.js'),
        import('../../view/compare.js'),
      ]);
    const scenarios = chosenScenarios(dataset, written);
    const { base_year: base, horizon } = dataset.settings;
    const to = options.to ?? Math.max(horizon, ...(options.years ?? []));
    const outside = options.years?.find((year) => year < base || year > to);
    if (outside !== undefined) throw usageError(message(phrases.errorYearOutside, { year: outside, base, to }));
    const request = {
      ...requestFrom(dataset, { ...options, to }),
      scenarios,
      ...(options.years && { years: options.years }),
    };
    const comparison = orUsageError(() => compare(dataset, request));
    for (const projection of comparison.projections) projected(() => projection);
    const [from = base, last = to] = [comparison.years[0], comparison.years.at(-1)];
    return context.print({
      document: () => ({
        title:
          from === last
            ? message(phrases.compareTitleYear, { year: from })
            : message(phrases.compareTitle, { from, to: last }),
        blocks: comparisonBlocks(dataset, comparison, options.unit),
      }),
      output: () => comparisonOutput(dataset, comparison),
    });
  },
};

/** Scenarios asked for, without duplicates; if only one, the default comes first; if none, all, the default first. */
function chosenScenarios(dataset: Dataset, written: readonly string[]): readonly string[] {
  const asked = [...new Set(written.map((name) => findEntity(dataset, name, ['scenario']).id))];
  const [only] = asked;
  if (asked.length > 1) return asked;
  const standard = dataset.settings.default_scenario;
  const all = only === undefined ? [standard, ...dataset.all('scenario').map(({ id }) => id)] : [standard, only];
  const chosen = [...new Set(all)];
  if (chosen.length < 2) throw usageError(message(phrases.errorOneScenario, { id: standard }));
  return chosen;
}
