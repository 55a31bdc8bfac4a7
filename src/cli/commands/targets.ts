import type { Verdict } from '../../projection/targets.js';
import type { TargetOrder } from '../../report/selection.js';
import type { Command, OptionSpec } from '../command.js';
import { choice, year } from '../options.js';
import type { FilterOptions } from '../promise-options.js';
import { programmeOption } from './project.js';

export const subjectOptions: readonly OptionSpec[] = [
  { flags: '--cluster <id>', description: 'option-cluster' },
  { flags: '--group <id>', description: 'option-group' },
];

export const fromLatestOption: OptionSpec = { flags: '--from-latest', description: 'option-from-latest' };

const verdicts = ['met', 'reached', 'short', 'not-assessable'] as const satisfies readonly Verdict[];
const orders = [
  'year',
  'needed',
  'ambition',
  'projected',
  'gap',
  'gap-share',
  'reached',
  'verdict',
] as const satisfies readonly TargetOrder[];

interface Options extends FilterOptions {
  readonly programme?: string;
  readonly status?: Verdict;
  readonly scenario?: string;
  readonly set?: readonly string[];
  readonly deflator?: string;
  readonly fromLatest?: boolean;
  readonly sort?: TargetOrder;
}

export const targetsCommand: Command<Options> = {
  name: 'targets',
  description: 'command-targets',
  arguments: [],
  options: [
    programmeOption,
    ...subjectOptions,
    { flags: '--year <year>', description: 'option-year', parse: year('--year') },
    {
      flags: '--status <verdict>',
      description: 'option-target-verdict',
      choices: verdicts,
      parse: choice('--status', verdicts),
    },
    { flags: '--edition <id>', description: 'option-edition' },
    { flags: '--scenario <id>', description: 'option-scenario' },
    { flags: '--set <id=rate>', description: 'option-set', isList: true },
    { flags: '--deflator <rate>', description: 'option-deflator' },
    fromLatestOption,
    { flags: '--sort <field>', description: 'option-sort', choices: orders, parse: choice('--sort', orders) },
  ],
  async run(context, options) {
    const [
      dataset,
      { findEntity },
      { readAssignment, readRate },
      { promiseFilter },
      { assessTargets },
      { deflatorOf },
      { inTargetOrder, isListed },
    ] = await Promise.all([
      context.dataset(options.programme),
      import('../lookup.js'),
      import('../growth-options.js'),
      import('../promise-options.js'),
      import('../../projection/targets.js'),
      import('../../projection/subject-growth.js'),
      import('../../report/selection.js'),
    ]);
    const filter = promiseFilter(dataset, options);
    const { id } = findEntity(dataset, options.scenario ?? dataset.settings.default_scenario, ['scenario']);
    const scenario = dataset.get('scenario', id);
    const set = new Map((options.set ?? []).map((assignment) => readAssignment(dataset, assignment)));
    const { fromLatest = false, status, cluster } = options;
    const rate = options.deflator === undefined ? undefined : readRate('--deflator', options.deflator);
    const deflator = deflatorOf(dataset, scenario, rate);
    const assessed = assessTargets(dataset, { scenario: id, set, fromLatest, ...(rate && { deflator: rate }) });
    const listed = assessed.filter(
      ({ figure, verdict }) => isListed(dataset, filter, figure) && (status === undefined || verdict === status),
    );
    const targets = inTargetOrder(listed, options.sort);
    const view = {
      scenario,
      set,
      targets,
      isEach: cluster !== undefined || status !== undefined,
      ...(deflator && { deflator }),
    };
    const [{ targetsDocument }, { targetsOutput }] = await Promise.all([
      import('../../report/targets.js'),
      import('../../report/targets-output.js'),
    ]);
    return context.print({
      document: () => targetsDocument(dataset, view, context.lang),
      output: () => targetsOutput(dataset, view),
    });
  },
};
