import type { Repository } from '../dataset/git.js';
import type { OpenedDataset, OpenOptions } from '../dataset/open.js';
import { type FileTree, folderTree } from '../dataset/read.js';
import { type DatedState, historyOf, programmeOf } from '../review/history.js';
import { Tracer } from '../trace/resolve.js';
import { historyDocument, historyOutput } from '../view/history.js';
import type { Bilingual } from '../words/lang.js';
import { message } from '../words/message.js';
import { readAddress, unknownPath } from './address.js';
import type { Context } from './context.js';
import { CliError, type ExitCode, exitCodes, usageError } from './errors.js';
import { repositoryFor } from './states.js';

const phrases = {
  errorRevisionName: { zh: '没有git版本“{name}”', en: 'There is no revision "{name}" of git.' },
  errorNoModel: {
    zh: '{path}里的dataset.yaml用不了；先运行jiqun validate',
    en: 'The dataset.yaml in {path} cannot be used; run jiqun validate first.',
  },
  errorWhole: {
    zh: '“{address}”指一个条目，要写明其中哪个数字',
    en: '"{address}" is an entry; name one figure of it.',
  },
  fixWhole: { zh: '列出可写的：jiqun trace {address}', en: 'What can be named: jiqun trace {address}' },
} as const satisfies Record<string, Bilingual>;

interface HistoryOptions {
  readonly revision?: string;
  readonly max?: number;
}

/** Prints the revisions in which the value of an address changed. */
export async function printHistory(context: Context, options: HistoryOptions, written: string): Promise<ExitCode> {
  const folder = context.ownFolder();
  const { dataset: whole } = await context.open(folder, { isModelOnly: true });
  if (!whole) throw new CliError(exitCodes.input, message(phrases.errorNoModel, { path: context.displayPath(folder) }));
  const dataset = programmeOf(whole, written.split(/[.[]/)[0] ?? '');
  const tracer = new Tracer(dataset);
  const { subject, steps, path } = readAddress(dataset, tracer, written);
  if (steps.length === 0)
    throw usageError(
      message(phrases.errorWhole, { address: written }),
      message(phrases.fixWhole, { address: written }),
    );
  if (tracer.trace(subject, steps).length === 0) throw unknownPath(subject, path, tracer);
  const repository = await repositoryFor(context, folder);
  const states = statesOf(context, folder, repository, options);
  const shown = { address: written, dataset, revisions: await historyOf(states, subject, steps) };
  return context.print({ document: () => historyDocument(shown), output: () => historyOutput(shown) });
}

/** Every commit that changed the data, the earliest first, then the working tree unless a revision is asked for. */
async function* statesOf(
  context: Context,
  folder: string,
  repository: Repository,
  { revision, max }: HistoryOptions,
): AsyncGenerator<DatedState> {
  const last = repository.commit(revision ?? 'HEAD');
  if (last === undefined) throw usageError(message(phrases.errorRevisionName, { name: revision ?? 'HEAD' }));
  const memory: NonNullable<OpenOptions['memory']> = new Map();
  const open = (tree: FileTree): Promise<OpenedDataset> => context.open(folder, { tree, memory, isModelOnly: true });
  for (const commit of repository.commits(last, max).toReversed())
    yield { commit, opened: await open(repository.revision(commit.id)) };
  if (revision === undefined) yield { opened: await open(folderTree(folder)) };
}
