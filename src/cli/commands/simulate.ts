import { message, say, term } from '../../lang/message.js';
import type { Dataset } from '../../model/dataset.js';
import type { MoneyUnit } from '../../model/units.js';
import type { CombinationRequest, MemberId } from '../../projection/combination-request.js';
import type { Command } from '../command.js';
import type { Context } from '../context.js';
import { undefinedError, usageError } from '../errors.js';
import type { GrowthOptions } from '../growth-options.js';
import { readInputFile } from '../input-file.js';
import { findEntity } from '../lookup.js';
import { numberWithin, wholeNumber, year } from '../options.js';
import { scenarioOption, setOption, unitOption } from './project.js';

interface Options extends Pick<GrowthOptions, 'scenario' | 'set' | 'to'> {
  readonly members?: string;
  readonly draws?: number;
  readonly seed?: number;
  readonly correlation?: number;
  readonly matrix?: string;
  readonly phi?: number;
  readonly words?: readonly string[];
  readonly spread?: readonly string[];
  readonly target?: string;
  readonly unit?: MoneyUnit;
}

const most = 1_000_000;

export const simulateCommand: Command<Options> = {
  name: 'simulate',
  description: 'command-simulate',
  arguments: [],
  options: [
    { flags: '--members <ids>', description: 'option-members' },
    { flags: '--to <year>', description: 'option-to', parse: year('--to') },
    {
      flags: '--draws <number>',
      description: 'option-draws',
      defaultText: '100000',
      parse: wholeNumber('--draws', 100, most),
    },
    {
      flags: '--seed <number>',
      description: 'option-seed',
      defaultText: '1',
      parse: wholeNumber('--seed', 0, 999_999_999),
    },
    {
      flags: '--correlation <number>',
      description: 'option-correlation',
      defaultText: '0.5',
      parse: numberWithin('--correlation', 0, 1),
    },
    { flags: '--matrix <file>', description: 'option-correlation-matrix' },
    { flags: '--phi <number>', description: 'option-phi', defaultText: '0', parse: numberWithin('--phi', 0, 0.999) },
    { flags: '--words <word=shape>', description: 'option-words', isList: true },
    { flags: '--target <amount>', description: 'option-simulated-target' },
    { flags: '--spread <rate>', description: 'option-spread', isList: true },
    scenarioOption,
    setOption,
    unitOption,
  ],
  async run(context, options) {
    const [dataset, { combine }, { memberRecord }, report] = await Promise.all([
      context.dataset(),
      import('../../projection/combination.js'),
      import('../../projection/member-record.js'),
      import('../../report/simulation.js'),
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
    const names = combination.members.map(({ name }) => name[context.lang]).join(term(context.lang, 'comma'));
    return context.print({
      document: () => ({
        title: say(context.lang, message('simulation-title', { members: names, to: request.to })),
        blocks: report.simulationBlocks(dataset, study, options.unit, context.lang),
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
  checkTogether(options);
  const { scenario = dataset.settings.default_scenario, set = new Map() } = requestFrom(dataset, options);
  const members = readMembers(dataset, options.members);
  const readSpread = (written: string): number => {
    const width = readRate('--spread', written).value / 100;
    if (width >= 0) return width;
    throw usageError(
      message('error-rate', { option: '--spread', value: written }),
      message('fix-option-rate', { option: '--spread' }),
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

/** Options that need another one, or that say the same in two ways. */
function checkTogether({ spread, scenario, set, correlation, matrix }: Options): void {
  const without = scenario === undefined ? '--set' : '--scenario';
  if (spread === undefined && (scenario !== undefined || set !== undefined))
    throw usageError(message('error-option-needs', { option: without, other: '--spread' }));
  if (correlation !== undefined && matrix !== undefined)
    throw usageError(message('error-options-apart', { option: '--matrix', other: '--correlation' }));
}

/** The groups or clusters asked for, once each; the groups, which make up the total, where none is. */
function readMembers(dataset: Dataset, written: string | undefined): readonly MemberId[] {
  if (written === undefined) return dataset.groups.map(({ id }) => ({ kind: 'group', id }));
  const entities = written.split(/[,，、]/).map((name) => findEntity(dataset, name.trim(), ['group', 'cluster']));
  const members = [...new Map(entities.map(({ kind, id }) => [id, { kind, id } as MemberId])).values()];
  const inside = members.find(
    ({ kind, id }) => kind === 'cluster' && members.some((other) => other.id === dataset.get('cluster', id).group),
  );
  if (inside)
    throw usageError(message('error-member-inside', { id: inside.id, group: dataset.get('cluster', inside.id).group }));
  return members;
}
