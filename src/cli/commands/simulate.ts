import type { Dataset } from '../../model/dataset.js';
import type { CombinationRequest, MemberId } from '../../study/combination-request.js';
import { cliPhrases } from '../../words/cli.js';
import { contributionPhrases } from '../../words/contribution.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { validatePhrases } from '../../words/validate.js';
import { whatifPhrases } from '../../words/whatif.js';
import type { Command, OptionSpec, OptionsOf } from '../command.js';
import type { Context } from '../context.js';
import { undefinedError, usageError } from '../errors.js';
import { readInputFile } from '../input-file.js';
import { findEntity } from '../lookup.js';
import { numberWithin, wholeNumber, year } from '../options.js';
import { scenarioOption, setOption, unitOption } from './project.js';

const phrases = {
  commandSimulate: {
    zh: '各组或集群之和的概率区间，数据不够则说明',
    en: 'ranges of the sum of groups or clusters, or why the data allow none',
  },
  optionMembers: {
    zh: '加总哪些分组或集群，用逗号隔开（默认：全部分组）',
    en: 'groups or clusters to add up, with commas between (default: all groups)',
  },
  optionDraws: { zh: '模拟次数', en: 'number of draws' },
  optionSeed: { zh: '随机种子', en: 'seed of the random numbers' },
  optionCorrelation: { zh: '同年各增速之间的相关系数', en: "correlation of the members' growth in a year" },
  optionSimulatedTarget: {
    zh: '另问达到这一金额的可能性，如2.5万亿元',
    en: 'also how likely this amount is, such as 2.5万亿元',
  },
  optionSpread: {
    zh: '自定增速的标准差（如3%，或pillar=2%只给一个成员），均值取情景的平均增速；这是假设，不是估计',
    en:
      "own standard deviation of growth, such as 3%, or pillar=2% for one member, around the scenario's average " +
      'rate: an assumption, not an estimate',
  },
  errorMemberInside: {
    zh: '{id}已包含在{group}里，不能再加一次',
    en: '{id} is part of {group} and cannot be added to it.',
  },
  errorTooManyDraws: {
    zh: '模拟{draws}次、{years}年，算不过来',
    en: '{draws} draws of {years} years are too many.',
  },
  fixTooManyDraws: {
    zh: '--draws不超过{least}，或把--to提前',
    en: 'Give --draws at most {least}, or --to an earlier year.',
  },
  simulationTitle: { zh: '{members}之和：{to}年模拟', en: 'Sum of {members}: simulated for {to}' },
  optionWords: {
    zh:
      '某个词按哪种分布读：词=形状（词：rounded、about、near、range、above、below，或四舍五入、约、近、区间、超、以内；形状：point、uniform、triangular、normal；' +
      '超与以内为exponential:5%、uniform:5%或point）',
    en:
      'the distribution that a word stands for: word=shape (words: rounded, about, near, range, above, below; ' +
      'shapes: point, uniform, triangular, normal; for above and below exponential:5%, uniform:5% or point)',
  },
  optionCorrelationMatrix: {
    zh: '相关系数矩阵的CSV文件：首行与首列为成员的id，取代--correlation',
    en:
      'CSV file with a matrix of correlations: ids of the members in the first row and column; in place of ' +
      '--correlation',
  },
  optionPhi: {
    zh: '一年的偏离带入下一年的比例φ，0至1以下；这是假设，不是估计',
    en:
      "share of a year's deviation that is carried into the next (φ), from 0 to below 1: an assumption, not an " +
      'estimate',
  },
} as const satisfies Record<string, Bilingual>;

const most = 1_000_000;

/** The most draws times years. */
const mostValues = 30_000_000;

const optionSpecs = [
  { flags: '--members <ids>', description: phrases.optionMembers },
  { flags: '--to <year>', description: cliPhrases.optionTo, parse: year('--to') },
  {
    flags: '--draws <number>',
    description: phrases.optionDraws,
    defaultText: '100000',
    parse: wholeNumber('--draws', 100, most),
  },
  {
    flags: '--seed <number>',
    description: phrases.optionSeed,
    defaultText: '1',
    parse: wholeNumber('--seed', 0, 999_999_999),
  },
  {
    flags: '--correlation <number>',
    description: phrases.optionCorrelation,
    defaultText: '0.5',
    parse: numberWithin('--correlation', 0, 1),
  },
  { flags: '--matrix <file>', description: phrases.optionCorrelationMatrix },
  {
    flags: '--phi <number>',
    description: phrases.optionPhi,
    defaultText: '0',
    parse: numberWithin('--phi', 0, 0.999),
  },
  { flags: '--words <word=shape>', description: phrases.optionWords, isList: true },
  { flags: '--target <amount>', description: phrases.optionSimulatedTarget },
  { flags: '--spread <rate>', description: phrases.optionSpread, isList: true },
  scenarioOption,
  setOption,
  unitOption,
] as const satisfies readonly OptionSpec[];

type Options = OptionsOf<typeof optionSpecs>;

export const simulateCommand: Command<Options> = {
  name: 'simulate',
  description: phrases.commandSimulate,
  arguments: [],
  options: optionSpecs,
  async run(context, options) {
    const [dataset, { combine }, { memberRecord }, report] = await Promise.all([
      context.dataset(),
      import('../../study/combination.js'),
      import('../../study/member-record.js'),
      import('../../view/simulation.js'),
    ]);
    const request = await readRequest(context, dataset, options);
    const combination = combine(dataset, request);
    const isRefused = !combination.result.ok && options.members === undefined;
    const others = isRefused
      ? dataset.all('cluster').map(({ id }) => memberRecord(dataset, { kind: 'cluster', id }, request.to))
      : [];
    const study = {
      request,
      combination,
      others: others.filter(({ observations }) => observations.length > 0),
      ...(options.matrix !== undefined && { matrixFile: options.matrix }),
    };
    return context.print({
      document: () => ({
        title: message(phrases.simulationTitle, {
          members: combination.members.map(({ name }) => name),
          to: request.to,
        }),
        blocks: report.simulationBlocks(dataset, study, options.unit),
      }),
      output: () => report.simulationOutput(dataset, study),
    });
  },
};

async function readRequest(context: Context, dataset: Dataset, options: Options): Promise<CombinationRequest> {
  const [{ readAmount, readRate, requestFrom }, { readMatrix, readSpreads, readWords }] = await Promise.all([
    import('../growth-options.js'),
    import('../simulation-options.js'),
  ]);
  const { to = dataset.settings.horizon, draws = 100_000, seed = 1, correlation = 0.5, spread, target, phi } = options;
  if (to <= dataset.settings.base_year) throw undefinedError('no-years');
  refuseTooMany(draws, to - dataset.settings.base_year);
  checkTogether(options);
  const { scenario = dataset.settings.default_scenario, set = new Map() } = requestFrom(dataset, options);
  const members = readMembers(dataset, options.members);
  const readSpread = (written: string): number => {
    const width = readRate('--spread', written).value / 100;
    if (width >= 0) return width;
    throw usageError(
      message(whatifPhrases.errorRate, { option: '--spread', value: written }),
      message(whatifPhrases.fixOptionRate, { option: '--spread' }),
    );
  };
  const spreads = spread && readSpreads(dataset, spread, members, readSpread);
  const { matrix: file } = options;
  return {
    members,
    to,
    draws,
    seed,
    correlation,
    ...(file !== undefined && { matrix: readMatrix(dataset, file, readInputFile(context, file), members) }),
    reversion: phi,
    readings: readWords(options.words),
    ...(target !== undefined && { target: readAmount('--target', target).value }),
    ...(spreads && { assumed: { scenario, set, ...spreads } }),
  };
}

/** Refuses more values than the memory of a small machine holds. */
function refuseTooMany(draws: number, years: number): void {
  const least = Math.floor(mostValues / years);
  if (draws > least)
    throw usageError(message(phrases.errorTooManyDraws, { draws, years }), message(phrases.fixTooManyDraws, { least }));
}

/** Refuses options that lack a required one, or that contradict one another. */
function checkTogether({ spread, scenario, set, correlation, matrix }: Options): void {
  const without = scenario === undefined ? '--set' : '--scenario';
  if (spread === undefined && (scenario !== undefined || set !== undefined))
    throw usageError(message(validatePhrases.errorOptionNeeds, { option: without, other: '--spread' }));
  if (correlation !== undefined && matrix !== undefined)
    throw usageError(message(contributionPhrases.errorOptionsApart, { option: '--matrix', other: '--correlation' }));
}

/** Groups or clusters asked for, without duplicates; if none, all groups, which make up the total. */
function readMembers(dataset: Dataset, written: string | undefined): readonly MemberId[] {
  if (written === undefined) return dataset.groups.map(({ id }) => ({ kind: 'group', id }));
  const entities = written.split(/[,，、]/).map((name) => findEntity(dataset, name.trim(), ['group', 'cluster']));
  const members = [...new Map(entities.map(({ kind, id }) => [id, { kind, id } as MemberId])).values()];
  const inside = members.find(
    ({ kind, id }) => kind === 'cluster' && members.some((other) => other.id === dataset.get('cluster', id).group),
  );
  if (inside)
    throw usageError(
      message(phrases.errorMemberInside, { id: inside.id, group: dataset.get('cluster', inside.id).group }),
    );
  return members;
}
