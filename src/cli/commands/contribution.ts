import { message, say } from '../../lang/message.js';
import type { Dataset } from '../../model/dataset.js';
import { type Metric, metrics } from '../../model/metrics.js';
import type { MoneyUnit } from '../../model/units.js';
import type { ContributionStudy } from '../../report/contribution.js';
import type { Command } from '../command.js';
import type { Context } from '../context.js';
import { type ExitCode, usageError } from '../errors.js';
import type { GrowthOptions } from '../growth-options.js';
import { findEntity } from '../lookup.js';
import { choice } from '../options.js';
import { byOption, priceOptions, programmeOption, scenarioOptions, unitOption } from './project.js';

interface Options extends GrowthOptions {
  readonly programme?: string;
  readonly observed?: boolean;
  readonly parts?: string;
  readonly metric?: Metric;
  readonly city?: string;
  readonly whole?: string;
  readonly part?: readonly string[];
  readonly unit?: MoneyUnit;
  readonly intervals?: boolean;
}

const metricNames = Object.keys(metrics) as Metric[];

export const contributionCommand: Command<Options> = {
  name: 'contribution',
  description: 'command-contribution',
  arguments: [{ name: '[id]', description: 'argument-contribution' }],
  options: [
    programmeOption,
    ...scenarioOptions,
    ...priceOptions,
    byOption,
    { flags: '--observed', description: 'option-contribution-observed' },
    { flags: '--parts <ids>', description: 'option-parts' },
    { flags: '--metric <metric>', description: 'option-metric', parse: choice('--metric', metricNames) },
    { flags: '--city <id>', description: 'option-quotient-city' },
    { flags: '--whole <change>', description: 'option-whole' },
    { flags: '--part <name=number>', description: 'option-part', isList: true },
    unitOption,
    { flags: '--intervals', description: 'option-intervals' },
  ],
  async run(context, options, [written]) {
    const dataset = await context.dataset(options.programme);
    await checkApart(options, written);
    if (options.city !== undefined) return printQuotients(context, dataset, options, options.city, written);
    const study =
      options.part || options.whole !== undefined
        ? await published(dataset, options)
        : options.observed
          ? await observed(context, dataset, options, written)
          : await projected(dataset, options, written);
    const { contributionBlocks, contributionOutput } = await import('../../report/contribution.js');
    const whole = study.contributors.find(({ kind }) => kind === 'whole');
    const { from, to } = study;
    const title =
      from === undefined || to === undefined || study.basis.kind === 'published'
        ? message('contribution-title-published')
        : message('contribution-title', { whole: whole?.name ?? '', from, to });
    return context.print({
      document: () => ({
        title: say(context.lang, title),
        blocks: contributionBlocks(dataset, study, options, context.lang),
      }),
      output: () => contributionOutput(dataset, study),
    });
  },
};

/**
 * Published numbers, a city, observations and a projection are four questions: an option of one has no meaning in
 * another.
 */
async function checkApart(options: Options, id: string | undefined): Promise<void> {
  const { refuseBeside } = await import('../contribution-options.js');
  const { scenario, set, periods, deflator, real, basis, by } = options;
  const ofProjection = {
    '--scenario': scenario,
    '--set': set,
    '--periods': periods,
    '--deflator': deflator,
    '--real': real,
    '--basis': basis,
    '--by': by,
  };
  const ofData = { '--parts': options.parts, '--metric': options.metric };
  const { observed: isObserved, from, to, city } = options;
  if (options.part || options.whole !== undefined) {
    const others = { '--city': city, '--observed': isObserved, '--from': from, '--to': to, '[id]': id };
    refuseBeside(options.part ? '--part' : '--whole', { ...others, ...ofProjection, ...ofData });
    if (!options.part) throw usageError(message('error-option-needs', { option: '--whole', other: '--part' }));
  } else if (city !== undefined) {
    refuseBeside('--city', { ...ofProjection, '--observed': isObserved, '--parts': options.parts, '--from': from });
  } else if (isObserved) refuseBeside('--observed', ofProjection);
  else if (options.parts !== undefined || options.metric !== undefined)
    throw usageError(
      message('error-option-needs', {
        option: options.parts === undefined ? '--metric' : '--parts',
        other: '--observed',
      }),
    );
}

async function projected(dataset: Dataset, options: Options, written: string | undefined): Promise<ContributionStudy> {
  const [{ projectFrom }, { projectedContributions }] = await Promise.all([
    import('../growth-options.js'),
    import('../../projection/contribution.js'),
  ]);
  const group = written === undefined ? undefined : findEntity(dataset, written, ['group']).id;
  const by = group === undefined ? options.by : 'cluster';
  const projection = projectFrom(dataset, { ...options, ...(by && { by }) });
  const found = projectedContributions(projection, dataset.bands, group);
  const ids = dataset.groups.filter(({ total }) => total).map(({ id }) => id);
  if (!found) throw usageError(message('error-no-whole', { id: group ?? 'total' }), message('fix-no-whole', { ids }));
  const { from, to } = projection;
  if (from === to) throw usageError(message('error-undefined', { reason: message('undefined-no-years') }));
  const { metric } = found.whole;
  return { contributors: found.contributors, basis: { kind: 'projection', projection }, from, to, metric };
}

async function observed(
  context: Context,
  dataset: Dataset,
  { parts, metric, from, to, programme }: Options,
  written: string | undefined,
): Promise<ContributionStudy> {
  const { observedContributions } = await import('../../projection/observed-contribution.js');
  const kinds = ['group', 'programme', 'cluster', 'series'] as const;
  const whole = findEntity(dataset, written ?? programme ?? dataset.programme ?? '', kinds);
  const entities = parts?.split(/[,，、]/).map((name) => findEntity(dataset, name.trim(), kinds));
  const found = observedContributions(dataset, { whole, parts: entities, metric, from, to });
  if (!found.ok) {
    const { heldWords } = await import('../../report/held.js');
    const held = heldWords(found.held, context.lang);
    throw usageError(message('error-no-common-levels', { whole: whole.name, held }), message('fix-no-common-levels'));
  }
  const { contributors, figures, ...span } = found;
  const { unit } = figures[0]?.quantity ?? {};
  return {
    contributors,
    basis: { kind: 'observed', figures, hasResidue: true },
    from: span.from,
    to: span.to,
    metric: span.metric,
    counter: unit?.counter,
  };
}

async function published(dataset: Dataset, { part = [], whole }: Options): Promise<ContributionStudy> {
  const [{ roundingOfGiven: readingsOf, readParts, readWhole }, { publishedContributions }] = await Promise.all([
    import('../contribution-options.js'),
    import('../../projection/published-contribution.js'),
  ]);
  const parts = readParts(part);
  const change = whole === undefined ? undefined : readWhole(whole);
  const found = publishedContributions(parts, change, dataset.bands);
  if (!found.ok)
    throw usageError(
      message(found.notDefined === 'other-unit' ? 'error-parts-other-unit' : `error-${found.notDefined}`),
      found.notDefined === 'other-unit' ? undefined : message('fix-whole'),
    );
  const [first] = parts;
  const counter = first?.kind === 'levels' ? first.start.unit.counter : undefined;
  const readings = readingsOf(parts, change, dataset.bands);
  return { contributors: found.value, basis: { kind: 'published', readings }, counter };
}

async function printQuotients(
  context: Context,
  dataset: Dataset,
  { metric, to, programme }: Options,
  city: string,
  written: string | undefined,
): Promise<ExitCode> {
  const [{ locationQuotients }, { locationBlocks, locationOutput }] = await Promise.all([
    import('../../projection/location-quotient.js'),
    import('../../report/location.js'),
  ]);
  const place = findEntity(dataset, city, ['city']);
  const whole = findEntity(dataset, written ?? programme ?? dataset.programme ?? '', ['group', 'programme']);
  const found = locationQuotients(dataset, { city: place.id, whole, metric, year: to });
  if (!found.ok) {
    const { partsInCity: here, wholeInCity: wholeHere, parts, whole: all } = found.gap;
    const gap = message('error-no-quotient', { city: place.name, here, wholeHere, parts, whole: all });
    throw usageError(gap, message('fix-no-quotient'));
  }
  return context.print({
    document: () => ({
      title: say(context.lang, message('quotient-title', { city: place.name, whole: whole.name })),
      blocks: locationBlocks(dataset, found.rows, context.lang),
    }),
    output: () => locationOutput(dataset, place.id, whole.id, found.rows),
  });
}
