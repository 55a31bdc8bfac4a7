import { message, say } from '../../lang/message.js';
import type { Dataset } from '../../model/dataset.js';
import type { MoneyUnit } from '../../model/units.js';
import type { Command } from '../command.js';
import { usageError } from '../errors.js';
import type { GrowthOptions } from '../growth-options.js';
import { findEntity } from '../lookup.js';
import { years } from '../options.js';
import { assumptionOptions, byOption, unitOption } from './project.js';

interface Options extends Omit<GrowthOptions, 'scenario' | 'from'> {
  readonly years?: readonly number[];
  readonly unit?: MoneyUnit;
}

export const compareCommand: Command<Options> = {
  name: 'compare',
  description: 'command-compare',
  arguments: [{ name: '[scenario...]', description: 'argument-scenarios' }],
  options: [
    { flags: '--years <list>', description: 'option-years', parse: years('--years') },
    ...assumptionOptions,
    byOption,
    unitOption,
  ],
  async run(context, options, written) {
    const [dataset, { orUsageError, projected, requestFrom }, { compare }, { comparisonBlocks, comparisonOutput }] =
      await Promise.all([
        context.dataset(),
        import('../growth-options.js'),
        import('../../projection/compare.js'),
        import('../../report/compare.js'),
      ]);
    const scenarios = chosenScenarios(dataset, written);
    const { base_year: base, horizon } = dataset.settings;
    const to = options.to ?? Math.max(horizon, ...(options.years ?? []));
    const outside = options.years?.find((year) => year < base || year > to);
    if (outside !== undefined) throw usageError(message('error-year-outside', { year: outside, base, to }));
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
        title: say(
          context.lang,
          from === last ? message('compare-title-year', { year: from }) : message('compare-title', { from, to: last }),
        ),
        blocks: comparisonBlocks(dataset, comparison, options.unit, context.lang),
      }),
      output: () => comparisonOutput(dataset, comparison),
    });
  },
};

/**
 * The scenarios asked for, once each; one alone is compared with the default, and none means all, the default first.
 */
function chosenScenarios(dataset: Dataset, written: readonly string[]): readonly string[] {
  const asked = [...new Set(written.map((name) => findEntity(dataset, name, ['scenario']).id))];
  const [only] = asked;
  if (asked.length > 1) return asked;
  const standard = dataset.settings.default_scenario;
  const all = only === undefined ? [standard, ...dataset.all('scenario').map(({ id }) => id)] : [standard, only];
  const chosen = [...new Set(all)];
  if (chosen.length < 2) throw usageError(message('error-one-scenario', { id: standard }));
  return chosen;
}
