import type { TargetStatus } from '../../projection/promises/judge.js';
import type { Rung } from '../../projection/promises/rungs.js';
import type { TargetOrder } from '../../report/selection.js';
import type { Command, OptionSpec } from '../command.js';
import { choice, year } from '../options.js';
import type { FilterOptions } from '../promise-options.js';
import { programmeOption } from './project.js';

export const subjectOptions: readonly OptionSpec[] = [
  { flags: '--cluster <id>', description: 'option-cluster' },
  { flags: '--group <id>', description: 'option-group' },
];

const statuses = [
  'met',
  'met-late',
  'on-track',
  'slightly-behind',
  'far-behind',
  'moving-away',
  'missed',
  'open',
] as const satisfies readonly TargetStatus[];
const accepted = ['measured', 'path', 'derived', 'bridged', 'implied', 'bound'] as const satisfies readonly Rung[];
const orders = [
  'year',
  'needed',
  'ambition',
  'projected',
  'gap',
  'gap-share',
  'reached',
  'status',
] as const satisfies readonly TargetOrder[];

/** Which targets are seen, and on what evidence; `track` has them too. */
export const evidenceOptions: readonly OptionSpec[] = [
  {
    flags: '--status <status>',
    description: 'option-status',
    choices: statuses,
    parse: choice('--status', statuses),
  },
  {
    flags: '--evidence <rung>',
    description: 'option-evidence',
    choices: accepted,
    parse: choice('--evidence', accepted),
  },
];

export interface EvidenceOptions extends FilterOptions {
  readonly status?: TargetStatus;
  readonly evidence?: Rung;
}

interface Options extends EvidenceOptions {
  readonly programme?: string;
  readonly scenario?: string;
  readonly set?: readonly string[];
  readonly deflator?: string;
  readonly scorecard?: boolean;
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
    ...evidenceOptions,
    { flags: '--edition <id>', description: 'option-edition' },
    { flags: '--scenario <id>', description: 'option-scenario' },
    { flags: '--set <id=rate>', description: 'option-set', isList: true },
    { flags: '--deflator <rate>', description: 'option-deflator' },
    { flags: '--sort <field>', description: 'option-sort', choices: orders, parse: choice('--sort', orders) },
    { flags: '--scorecard', description: 'option-scorecard' },
  ],
  async run(context, options) {
    const dataset = await context.dataset(options.programme);
    if (options.scorecard) {
      const { printScorecard } = await import('../scorecard.js');
      return printScorecard(context, dataset, { ...options });
    }
    const [
      { findEntity },
      { readAssignment, readRate },
      { promiseFilter },
      { assessTargets },
      { deflatorOf },
      { inTargetOrder, isListed },
    ] = await Promise.all([
      import('../lookup.js'),
      import('../growth-options.js'),
      import('../promise-options.js'),
      import('../../projection/promises/assess.js'),
      import('../../projection/subject-growth.js'),
      import('../../report/selection.js'),
    ]);
    const filter = promiseFilter(dataset, options);
    const { id } = findEntity(dataset, options.scenario ?? dataset.settings.default_scenario, ['scenario']);
    const scenario = dataset.get('scenario', id);
    const set = new Map((options.set ?? []).map((assignment) => readAssignment(dataset, assignment)));
    const { status, cluster, evidence } = options;
    const rate = options.deflator === undefined ? undefined : readRate('--deflator', options.deflator);
    const assessed = assessTargets(dataset, { scenario: id, set, deflator: rate, evidence });
    const listed = assessed.filter(
      (target) => isListed(dataset, filter, target) && (status === undefined || target.status === status),
    );
    const view = {
      scenario,
      set,
      targets: inTargetOrder(listed, options.sort),
      isEach: cluster !== undefined || status !== undefined,
      deflator: deflatorOf(dataset, scenario, rate)?.estimate,
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
