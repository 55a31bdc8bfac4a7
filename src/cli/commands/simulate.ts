import { message, say, term } from '../../lang/message.js';
import type { Dataset } from '../../model/dataset.js';
import type { MoneyUnit } from '../../model/units.js';
import type { CombinationRequest, MemberId } from '../../projection/combination.js';
import type { Command } from '../command.js';
import { undefinedError, usageError } from '../errors.js';
import type { GrowthOptions } from '../growth-options.js';
import { findEntity } from '../lookup.js';
import { numberWithin, wholeNumber, year } from '../options.js';
import { scenarioOption, setOption, unitOption } from './project.js';

interface Options extends Pick<GrowthOptions, 'scenario' | 'set' | 'to'> {
  readonly members?: string;
  readonly draws?: number;
  readonly seed?: number;
  readonly correlation?: number;
  readonly spread?: string;
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
    { flags: '--target <amount>', description: 'option-simulated-target' },
    { flags: '--spread <rate>', description: 'option-spread' },
    scenarioOption,
    setOption,
    unitOption,
  ],
  async run(context, options) {
    const [dataset, { combine, memberRecord }, report] = await Promise.all([
      context.dataset(),
      import('../../projection/combination.js'),
      import('../../report/simulation.js'),
    ]);
    const request = await readRequest(dataset, options);
    const combination = combine(dataset, request);
    const isRefused = !combination.result.ok && options.members === undefined;
    const others = isRefused
      ? dataset.all('cluster').map(({ id }) => memberRecord(dataset, { kind: 'cluster', id }, request.to))
      : [];
    const study = { request, combination, others: others.filter(({ observations }) => observations.length > 0) };
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

async function readRequest(dataset: Dataset, options: Options): Promise<CombinationRequest> {
  const [{ readAmount, readRate, requestFrom }] = await Promise.all([import('../growth-options.js')]);
  const { to = dataset.settings.horizon, draws = 100_000, seed = 1, correlation = 0.5, spread, target } = options;
  if (to <= dataset.settings.base_year) throw undefinedError('no-years');
  const { scenario = dataset.settings.default_scenario, set = new Map() } = requestFrom(dataset, options);
  if (spread === undefined && (options.scenario !== undefined || options.set !== undefined))
    throw usageError(
      message('error-option-needs', {
        option: options.scenario === undefined ? '--set' : '--scenario',
        other: '--spread',
      }),
    );
  const width = spread === undefined ? undefined : readRate('--spread', spread).value / 100;
  if (width !== undefined && width < 0)
    throw usageError(
      message('error-rate', { option: '--spread', value: spread ?? '' }),
      message('fix-option-rate', { option: '--spread' }),
    );
  return {
    members: readMembers(dataset, options.members),
    to,
    draws,
    seed,
    correlation,
    ...(target !== undefined && { target: readAmount('--target', target).value }),
    ...(width !== undefined && { assumed: { scenario, set, spread: width } }),
  };
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
