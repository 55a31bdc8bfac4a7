import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Repository } from '../dataset/git.js';
import { type FileTree, folderTree } from '../dataset/read.js';
import type { Bilingual } from '../words/lang.js';
import { message, type Words } from '../words/message.js';
import type { OptionSpec } from './command.js';
import type { Context } from './context.js';
import { CliError, exitCodes, usageError } from './errors.js';

const phrases = {
  argumentBefore: {
    zh: '先前的状态：git版本或文件夹（默认：与主分支的共同祖先）',
    en: 'earlier state: a revision of git, or a folder (default: where the work left the main branch)',
  },
  argumentAfter: {
    zh: '其后的状态：git版本或文件夹（默认：工作区）',
    en: 'later state: a revision of git, or a folder (default: the working tree)',
  },
  optionIndex: { zh: '以暂存区为其后的状态', en: 'take what is staged as the later state' },
  optionMain: { zh: '主分支的名称', en: 'name of the main branch' },
  stateIndex: { zh: '暂存区', en: 'what is staged' },
  stateTree: { zh: '工作区', en: 'the working tree' },
  errorRevision: { zh: '“{name}”既不是git版本，也不是文件夹', en: '"{name}" is no revision of git and no folder.' },
  fixRevision: {
    zh: '写法如HEAD~1、main、v1.0或另一个数据文件夹',
    en: 'Write something like HEAD~1, main, v1.0, or another data folder.',
  },
  errorNoRepository: { zh: '{path}不在git仓库里', en: '{path} is in no repository of git.' },
  fixNoRepository: { zh: '给出两个数据文件夹来比较', en: 'Name two data folders to compare.' },
  errorNoCommit: {
    zh: '与主分支没有共同的提交',
    en: 'There is no commit that the work shares with the main branch.',
  },
  fixNoCommit: {
    zh: '写明先前的版本；在CI里取全部历史（fetch-depth: 0）',
    en: 'Name the earlier revision; in CI fetch the whole history (fetch-depth: 0).',
  },
  errorIndexAlone: { zh: '--index本身就是其后的状态', en: '--index is itself the later state.' },
} as const satisfies Record<string, Bilingual>;

/** Arguments of commands that compare two states. */
export const stateArguments = [
  { name: '[a]', description: phrases.argumentBefore },
  { name: '[b]', description: phrases.argumentAfter },
] as const;

export const stateOptions = [
  { flags: '--index', description: phrases.optionIndex },
  { flags: '--main <branch>', description: phrases.optionMain },
] as const satisfies readonly OptionSpec[];

/** Options that choose states. */
export interface StateOptions {
  readonly index?: boolean;
  readonly main?: string;
}

/** One state of a data set. */
export interface State {
  readonly name: Words;
  /** The folder in which its files stand, or would stand. */
  readonly folder: string;
  readonly tree: FileTree;
}

/** The two states that a command line names. Revisions are read from git's objects; nothing is checked out. */
export async function readStates(
  context: Context,
  args: readonly string[],
  { index = false, main }: StateOptions,
): Promise<{ readonly before: State; readonly after: State }> {
  const [earlier, later] = args;
  if (index && later !== undefined) throw usageError(message(phrases.errorIndexAlone));
  const [old, now] = [folderOf(context, earlier), folderOf(context, later)];
  const home = now ?? (earlier === undefined || old === undefined ? context.ownFolder() : undefined);
  const after = later === undefined ? (index ? 'index' : 'working tree') : 'named';
  const working = (folder: string): State => ({ ...stateOf(folder), name: message(phrases.stateTree) });
  if (old !== undefined && after === 'working tree')
    return { before: stateOf(old, earlier), after: working(context.ownFolder()) };
  if (old !== undefined && now !== undefined) return { before: stateOf(old, earlier), after: stateOf(now, later) };
  const folder = home ?? context.ownFolder();
  const revisions = await revisionsOf(context, folder);
  const before = old === undefined ? revisions.state(earlier ?? revisions.base(main)) : stateOf(old, earlier);
  if (now !== undefined) return { before, after: stateOf(now, later) };
  if (after === 'index') return { before, after: revisions.staged() };
  return { before, after: later === undefined ? working(folder) : revisions.state(later) };
}

/** The folder of the data set that an argument names; undefined where it names none. */
function folderOf(context: Context, name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const path = resolve(context.io.cwd, name);
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? context.folderAt(path) : undefined;
}

function stateOf(folder: string, name: Words = folder): State {
  return { name, folder, tree: folderTree(folder) };
}

/** The states that the repository of a folder knows. */
async function revisionsOf(context: Context, folder: string) {
  const repository = await repositoryFor(context, folder);
  return {
    state: (name: string): State => {
      const id = repository.commit(name);
      if (id === undefined) throw usageError(message(phrases.errorRevision, { name }), message(phrases.fixRevision));
      return { name: /^[0-9a-f]{40}$/.test(name) ? name.slice(0, 7) : name, folder, tree: repository.revision(id) };
    },
    base: (main: string | undefined): string => {
      const id = repository.base(main ?? (context.io.env['GITHUB_BASE_REF'] || undefined));
      if (id === undefined)
        throw new CliError(exitCodes.input, message(phrases.errorNoCommit), message(phrases.fixNoCommit));
      return id;
    },
    staged: (): State => ({ name: message(phrases.stateIndex), folder, tree: repository.index() }),
  };
}

/** The repository of a data folder; an error where there is none. */
export async function repositoryFor(context: Context, folder: string): Promise<Repository> {
  const { repositoryOf } = await import('../dataset/git.js');
  const repository = await repositoryOf(folder);
  if (repository) return repository;
  throw new CliError(
    exitCodes.input,
    message(phrases.errorNoRepository, { path: context.displayPath(folder) }),
    message(phrases.fixNoRepository),
  );
}
