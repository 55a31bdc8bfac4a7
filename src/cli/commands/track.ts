import type { ProgressMethod, ProgressStatus } from '../../projection/progress.js';
import type { TrackOrder } from '../../report/selection.js';
import type { Command, OptionSpec } from '../command.js';
import { choice } from '../options.js';
import type { FilterOptions } from '../promise-options.js';
import { subjectOptions } from './targets.js';

const methods = ['eurostat', 'un', 'statcan'] as const satisfies readonly ProgressMethod[];
const orders = [
  'year',
  'pace',
  'attainment',
  'path-gap',
  'catch-up',
  'status',
] as const satisfies readonly TrackOrder[];
const statuses = [
  'achieved',
  'on-track',
  'slightly-behind',
  'acceleration-needed',
  'far-behind',
  'stagnating',
  'moving-away',
  'not-assessable',
] as const satisfies readonly ProgressStatus[];

export const methodOption: OptionSpec = {
  flags: '--method <name>',
  description: 'option-method',
  choices: methods,
  defaultText: 'eurostat',
  parse: choice('--method', methods),
};

interface Options extends FilterOptions {
  readonly method?: ProgressMethod;
  readonly status?: ProgressStatus;
  readonly sort?: TrackOrder;
}

export const trackCommand: Command<Options> = {
  name: 'track',
  description: 'command-track',
  arguments: [],
  options: [
    ...subjectOptions,
    methodOption,
    {
      flags: '--status <status>',
      description: 'option-status',
      choices: statuses,
      parse: choice('--status', statuses),
    },
    { flags: '--sort <field>', description: 'option-sort', choices: orders, parse: choice('--sort', orders) },
  ],
  async run(context, options) {
    const [
      dataset,
      { promiseFilter },
      { summaryOf, track },
      { inTrackOrder, isListed },
      { trackDocument, trackNotes },
      { trackOutput },
    ] = await Promise.all([
      context.dataset(),
      import('../promise-options.js'),
      import('../../projection/track.js'),
      import('../../report/selection.js'),
      import('../../report/track.js'),
      import('../../report/track-output.js'),
    ]);
    const filter = promiseFilter(dataset, options);
    const { status, cluster } = options;
    const { method, series: all } = track(dataset, options.method);
    const listed = all.filter(
      (item) => isListed(dataset, filter, item.figure) && (status === undefined || item.status === status),
    );
    const series = inTrackOrder(listed, options.sort);
    const tracking = { method, series, ...summaryOf(series) };
    const isEach = cluster !== undefined || status !== undefined;
    return context.print({
      document: () => trackDocument(dataset, tracking, isEach, context.lang),
      output: () => trackOutput(dataset, tracking, trackNotes(dataset, tracking, isEach)),
    });
  },
};
