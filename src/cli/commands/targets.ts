import { rungs } from '../../study/promises/rungs.js';
import { targetStatuses } from '../../study/promises/statuses.js';
import type { TargetOrder } from '../../view/selection.js';
import { cliPhrases } from '../../words/cli.js';
import type { Bilingual } from '../../words/lang.js';
import { trackingPhrases } from '../../words/tracking.js';
import { whatifPhrases } from '../../words/whatif.js';
import type { Command, OptionSpec, OptionsOf } from '../command.js';
import { choice, year } from '../options.js';
import { programmeOption } from './project.js';

const phrases = {
  commandTargets: {
    zh: '逐项目标：状态、依据、所需增速、差距',
    en: 'each target: status, evidence, needed growth, gap',
  },
  optionCluster: { zh: '只看一个集群', en: 'one cluster only' },
  optionGroup: { zh: '只看一个分组及其集群', en: 'one group and its clusters only' },
  optionYear: { zh: '只看这一年的目标', en: 'targets for this year only' },
  optionStatus: { zh: '只看这一状态', en: 'one status only' },
  optionEdition: { zh: '只看行动计划的这一版', en: 'one edition of the action plans only' },
  optionEvidence: {
    zh: '接受到哪一级依据为止（默认bound，即全部）',
    en: 'the lowest rung of evidence to accept (default: bound, that is all)',
  },
  optionScorecard: {
    zh: '回头看：已到期的目标逐项对账，按文件年份和指标汇总',
    en: 'look back: every target that has fallen due, summed up by year of the document and by metric',
  },
} as const satisfies Record<string, Bilingual>;

export const subjectOptions = [
  { flags: '--cluster <id>', description: phrases.optionCluster },
  { flags: '--group <id>', description: phrases.optionGroup },
] as const satisfies readonly OptionSpec[];

const accepted = rungs.filter((rung) => rung !== 'open');
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

/** Options for the choice of targets and of evidence; shared with `track`. */
export const evidenceOptions = [
  {
    flags: '--status <status>',
    description: phrases.optionStatus,
    choices: targetStatuses,
    parse: choice('--status', targetStatuses),
  },
  {
    flags: '--evidence <rung>',
    description: phrases.optionEvidence,
    choices: accepted,
    parse: choice('--evidence', accepted),
  },
] as const satisfies readonly OptionSpec[];

const optionSpecs = [
  programmeOption,
  ...subjectOptions,
  { flags: '--year <year>', description: phrases.optionYear, parse: year('--year') },
  ...evidenceOptions,
  { flags: '--edition <id>', description: phrases.optionEdition },
  { flags: '--scenario <id>', description: cliPhrases.optionScenario },
  { flags: '--set <id=rate>', description: cliPhrases.optionSet, isList: true },
  { flags: '--deflator <rate>', description: whatifPhrases.optionDeflator },
  {
    flags: '--sort <field>',
    description: trackingPhrases.optionSort,
    choices: orders,
    parse: choice('--sort', orders),
  },
  { flags: '--scorecard', description: phrases.optionScorecard },
] as const satisfies readonly OptionSpec[];

type Options = OptionsOf<typeof optionSpecs>;

export const targetsCommand: Command<Options> = {
  name: 'targets',
  description: phrases.commandTargets,
  arguments: [],
  options: optionSpecs,
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
      import('../../study/promises/assess.js'),
      import('../../study/subject-growth.js'),
      import('../../view/selection.js'),
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
      import('../../view/targets.js'),
      import('../../view/targets-output.js'),
    ]);
    return context.print({
      document: () => targetsDocument(dataset, view),
      output: () => targetsOutput(dataset, view),
    });
  },
};
