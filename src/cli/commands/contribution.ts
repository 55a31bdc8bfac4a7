import type { Dataset } from '../../model/dataset.js';
import { type Metric, metrics } from '../../model/metrics.js';
import type { ContributionStudy } from '../../view/contribution.js';
import { cliPhrases } from '../../words/cli.js';
import { contributionPhrases } from '../../words/contribution.js';
import { type Bilingual, joined } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { errorPhrases } from '../../words/projection.js';
import { solvingPhrases } from '../../words/solving.js';
import { validatePhrases } from '../../words/validate.js';
import { undefinedPhrases, whatifPhrases } from '../../words/whatif.js';
import type { Command, OptionSpec, OptionsOf } from '../command.js';
import type { Context } from '../context.js';
import { type ExitCode, usageError } from '../errors.js';
import { findEntity } from '../lookup.js';
import { choice } from '../options.js';
import { byOption, priceOptions, programmeOption, scenarioOptions, unitOption } from './project.js';

const phrases = {
  commandContribution: {
    zh: '各部分对整体增长的贡献率、拉动百分点、比重；区位商',
    en: "what parts contribute to a whole's growth, in per cent and points; location quotients",
  },
  argumentContribution: {
    zh: '整体的id：推算的分组（默认合计），或与--observed同用的分组、规划、序列、集群',
    en:
      'id of the whole: a group of the projection (default: the total), or with --observed a group, programme, ' +
      'series or cluster',
  },
  optionContributionObserved: {
    zh: '用已观测的数字，而不是推算',
    en: 'from observed figures instead of a projection',
  },
  optionParts: {
    zh: '哪些算作部分，id用逗号隔开（默认为整体的分组或集群）',
    en: "ids of the parts, with commas between (default: the whole's groups or clusters)",
  },
  optionQuotientCity: {
    zh: '城市的区位商：它占各集群的份额与它占整体的份额之比',
    en: 'location quotients of a city: its share of each cluster over its share of the whole',
  },
  optionWhole: {
    zh: '公布的整体：增速（8.0%）或两年水平（110760.94:124369.67亿元）',
    en: 'the whole as published: growth (8.0%), or two levels (110760.94:124369.67亿元)',
  },
  optionPart: {
    zh: '公布的部分：名称=贡献率（4.2%）、拉动（0.3个百分点）、增速@基期比重（7.9%@4.3%）或两年水平（4770:5004亿元）',
    en:
      'a part as published: name=contribution rate (4.2%), points (0.3个百分点), growth@share at the start ' +
      '(7.9%@4.3%) or two levels (4770:5004亿元)',
  },
  errorPartsOtherUnit: { zh: '各部分与整体的单位不同', en: 'The parts and the whole have different units.' },
  errorNoWhole: {
    zh: '推算里没有“{id}”这个整体',
    en: 'The projection has no whole "{id}" to contribute to.',
  },
  fixNoWhole: {
    zh: '不给id为合计；有公布总量的分组：{ids}；观测数字用--observed',
    en: 'The total needs no id; groups with a stated total: {ids}; observed figures are had with --observed.',
  },
  errorNoCommonLevels: {
    zh: '“{whole}”与其部分没有同一指标、同样两年的实测水平；现有：{held}',
    en: '"{whole}" and its parts have no measured levels of one metric in the same two years; the data hold: {held}.',
  },
  fixNoCommonLevels: {
    zh: '换--metric、--from、--to或--parts；“超”“以上”只是下限，不算水平',
    en: 'Try another --metric, --from, --to or --parts; a floor such as 超 or 以上 is no level.',
  },
  errorNoQuotient: {
    zh: '算不出{city}的区位商：同一指标、同一年须有四个水平，数据里{city}的集群水平{here}个、{city}的整体水平{wholeHere}个、全省的集群水平{parts}个、全省的整体水平{whole}个',
    en: joined(
      joined(
        'No location quotient of {city}: it takes four levels of one metric and year, and the data hold {here} of ',
        'clusters in {city}, {wholeHere} of the whole in {city}, {parts} of clusters in the whole region, {whole} ',
      ),
      'of the whole there.',
    ),
  },
  fixNoQuotient: {
    zh: '补上带city的观测，再查；份额未知时不作推算',
    en: 'Add observations with a city; shares that are not known are not guessed.',
  },
  contributionTitle: {
    zh: '{whole}：{from}—{to}年增长的贡献',
    en: '{whole}: contributions to growth, {from} to {to}',
  },
  contributionTitlePublished: {
    zh: '按公布数字计算的增长贡献',
    en: 'Contributions to growth from published numbers',
  },
  quotientTitle: { zh: '{city}的区位商：{whole}', en: 'Location quotients of {city}: {whole}' },
} as const satisfies Record<string, Bilingual>;

const metricNames = Object.keys(metrics) as Metric[];

const optionSpecs = [
  programmeOption,
  ...scenarioOptions,
  ...priceOptions,
  byOption,
  { flags: '--observed', description: phrases.optionContributionObserved },
  { flags: '--parts <ids>', description: phrases.optionParts },
  { flags: '--metric <metric>', description: solvingPhrases.optionMetric, parse: choice('--metric', metricNames) },
  { flags: '--city <id>', description: phrases.optionQuotientCity },
  { flags: '--whole <change>', description: phrases.optionWhole },
  { flags: '--part <name=number>', description: phrases.optionPart, isList: true },
  unitOption,
  { flags: '--intervals', description: cliPhrases.optionIntervals },
] as const satisfies readonly OptionSpec[];

type Options = OptionsOf<typeof optionSpecs>;

export const contributionCommand: Command<Options> = {
  name: 'contribution',
  description: phrases.commandContribution,
  arguments: [{ name: '[id]', description: phrases.argumentContribution }],
  options: optionSpecs,
  async run(context, options, [written]) {
    const dataset = await context.dataset(options.programme);
    await checkApart(options, written);
    if (options.city !== undefined) return printQuotients(context, dataset, options, options.city, written);
    const study =
      options.part || options.whole !== undefined
        ? await published(dataset, options)
        : options.observed
          ? await observed(dataset, options, written)
          : await projected(dataset, options, written);
    const { contributionBlocks, contributionOutput } = await import('../../view/contribution.js');
    const whole = study.contributors.find(({ kind }) => kind === 'whole');
    const { from, to } = study;
    const title =
      from === undefined || to === undefined || study.basis.kind === 'published'
        ? message(phrases.contributionTitlePublished)
        : message(phrases.contributionTitle, { whole: whole?.name ?? '', from, to });
    return context.print({
      document: () => ({
        title,
        blocks: contributionBlocks(dataset, study, options),
      }),
      output: () => contributionOutput(dataset, study),
    });
  },
};

/** Refuses options of different questions together: published numbers, a city, observations, or a projection. */
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
    if (!options.part)
      throw usageError(message(validatePhrases.errorOptionNeeds, { option: '--whole', other: '--part' }));
  } else if (city !== undefined) {
    refuseBeside('--city', { ...ofProjection, '--observed': isObserved, '--parts': options.parts, '--from': from });
  } else if (isObserved) refuseBeside('--observed', ofProjection);
  else if (options.parts !== undefined || options.metric !== undefined)
    throw usageError(
      message(validatePhrases.errorOptionNeeds, {
        option: options.parts === undefined ? '--metric' : '--parts',
        other: '--observed',
      }),
    );
}

async function projected(dataset: Dataset, options: Options, written: string | undefined): Promise<ContributionStudy> {
  const [{ projectFrom }, { projectedContributions }] = await Promise.all([
    import('../growth-options.js'),
    import('../../study/contribution.js'),
  ]);
  const group = written === undefined ? undefined : findEntity(dataset, written, ['group']).id;
  const by = group === undefined ? options.by : 'cluster';
  const projection = projectFrom(dataset, { ...options, ...(by && { by }) });
  const found = projectedContributions(projection, dataset.bands, group);
  const ids = dataset.groups.filter(({ total }) => total).map(({ id }) => id);
  if (!found)
    throw usageError(message(phrases.errorNoWhole, { id: group ?? 'total' }), message(phrases.fixNoWhole, { ids }));
  const { from, to } = projection;
  if (from === to)
    throw usageError(message(whatifPhrases.errorUndefined, { reason: message(undefinedPhrases['no-years']) }));
  const { metric } = found.whole;
  return { contributors: found.contributors, basis: { kind: 'projection', projection }, from, to, metric };
}

async function observed(
  dataset: Dataset,
  { parts, metric, from, to, programme }: Options,
  written: string | undefined,
): Promise<ContributionStudy> {
  const { observedContributions } = await import('../../study/observed-contribution.js');
  const kinds = ['group', 'programme', 'cluster', 'series'] as const;
  const whole = findEntity(dataset, written ?? programme ?? dataset.programme ?? '', kinds);
  const entities = parts?.split(/[,，、]/).map((name) => findEntity(dataset, name.trim(), kinds));
  const found = observedContributions(dataset, { whole, parts: entities, metric, from, to });
  if (!found.ok) {
    const { heldWords } = await import('../../view/held.js');
    const held = heldWords(found.held);
    throw usageError(
      message(phrases.errorNoCommonLevels, { whole: whole.name, held }),
      message(phrases.fixNoCommonLevels),
    );
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
    import('../../study/published-contribution.js'),
  ]);
  const parts = readParts(part);
  const change = whole === undefined ? undefined : readWhole(whole);
  const found = publishedContributions(parts, change, dataset.bands);
  if (!found.ok)
    throw usageError(
      message(found.notDefined === 'other-unit' ? phrases.errorPartsOtherUnit : errorPhrases[found.notDefined]),
      found.notDefined === 'other-unit' ? undefined : message(contributionPhrases.fixWhole),
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
    import('../../study/location-quotient.js'),
    import('../../view/location.js'),
  ]);
  const place = findEntity(dataset, city, ['city']);
  const whole = findEntity(dataset, written ?? programme ?? dataset.programme ?? '', ['group', 'programme']);
  const found = locationQuotients(dataset, { city: place.id, whole, metric, year: to });
  if (!found.ok) {
    const { partsInCity: here, wholeInCity: wholeHere, parts, whole: all } = found.gap;
    const gap = message(phrases.errorNoQuotient, { city: place.name, here, wholeHere, parts, whole: all });
    throw usageError(gap, message(phrases.fixNoQuotient));
  }
  return context.print({
    document: () => ({
      title: message(phrases.quotientTitle, { city: place.name, whole: whole.name }),
      blocks: locationBlocks(dataset, found.rows),
    }),
    output: () => locationOutput(dataset, place.id, whole.id, found.rows),
  });
}
