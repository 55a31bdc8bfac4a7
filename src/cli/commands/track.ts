import type { ProgressMethod } from '../../study/progress.js';
import type { TrackOrder } from '../../view/selection.js';
import type { Bilingual } from '../../words/lang.js';
import { trackingPhrases } from '../../words/tracking.js';
import type { Command, OptionSpec, OptionsOf } from '../command.js';
import { choice } from '../options.js';
import { evidenceOptions, subjectOptions } from './targets.js';

const phrases = {
  commandTrack: {
    zh: '同样的目标，看进度比、达成度、路径差、追赶',
    en: 'the same targets by pace, attainment, path gap and catch-up',
  },
  optionMethod: { zh: '用谁的分界', en: 'whose cut-offs' },
} as const satisfies Record<string, Bilingual>;

const methods = ['eurostat', 'un', 'statcan'] as const satisfies readonly ProgressMethod[];
const orders = [
  'year',
  'pace',
  'attainment',
  'path-gap',
  'catch-up',
  'status',
] as const satisfies readonly TrackOrder[];

export const methodOption = {
  flags: '--method <name>',
  description: phrases.optionMethod,
  choices: methods,
  defaultText: 'eurostat',
  parse: choice('--method', methods),
} as const satisfies OptionSpec;

const optionSpecs = [
  ...subjectOptions,
  methodOption,
  ...evidenceOptions,
  {
    flags: '--sort <field>',
    description: trackingPhrases.optionSort,
    choices: orders,
    parse: choice('--sort', orders),
  },
] as const satisfies readonly OptionSpec[];

type Options = OptionsOf<typeof optionSpecs>;

export const trackCommand: Command<Options> = {
  name: 'track',
  description: phrases.commandTrack,
  arguments: [],
  options: optionSpecs,
  async run(context, options) {
    const [
      dataset,
      { promiseFilter },
      { assessTargets },
      { inTrackOrder, isListed },
      { trackDocument },
      { trackOutput },
    ] = await Promise.all([
      context.dataset(),
      import('../promise-options.js'),
      import('../../study/promises/assess.js'),
      import('../../view/selection.js'),
      import('../../view/track.js'),
      import('../../view/track-output.js'),
    ]);
    const filter = promiseFilter(dataset, options);
    const { status, cluster, evidence, method = 'eurostat' } = options;
    const listed = assessTargets(dataset, { method, evidence }).filter(
      (target) => isListed(dataset, filter, target) && (status === undefined || target.status === status),
    );
    const view = {
      method,
      targets: inTrackOrder(listed, options.sort),
      isEach: cluster !== undefined || status !== undefined,
    };
    return context.print({
      document: () => trackDocument(dataset, view),
      output: () => trackOutput(dataset, view),
    });
  },
};
