import { type FileTree, isDataPath, readBytes } from './read.js';

/** A command of git that failed, with what git said. */
export class GitError extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/** A commit as a history lists it. */
export interface Commit {
  readonly id: string;
  /** The author's day, YYYY-MM-DD. */
  readonly date: string;
  readonly author: string;
  /** The first line of its message. */
  readonly subject: string;
}

/** The repository around a folder, read through git's own objects: nothing is checked out, nothing is written. */
export interface Repository {
  readonly root: string;
  /** The folder from the root, with a slash at its end; empty for the root itself. */
  readonly prefix: string;
  /** The id of the commit that a revision names; undefined where it names none. */
  commit(revision: string): string | undefined;
  /**
   * The last commit that HEAD shares with the main branch; HEAD itself where there is no other branch. Undefined where
   * they share none, as in a clone that was cut short.
   */
  base(main?: string): string | undefined;
  /** The folder as it is in a commit. */
  revision(commit: string): FileTree;
  /** The folder as it is staged for the next commit. */
  index(): FileTree;
  /** Commits up to a revision that changed the folder, the latest first. */
  commits(revision: string, most?: number): readonly Commit[];
}

/** The repository that a folder stands in; undefined where there is none, or no git. */
export async function repositoryOf(folder: string): Promise<Repository | undefined> {
  const { spawnSync } = await import('node:child_process');
  const git = (args: readonly string[], input?: string): Buffer | undefined => {
    const run = spawnSync('git', ['-C', folder, ...args], { input, maxBuffer: 2 ** 31 - 1, env: readingOnly() });
    return run.error === undefined && run.status === 0 ? run.stdout : undefined;
  };
  const place = git(['rev-parse', '--show-toplevel', '--show-prefix'])?.toString('utf8').split('\n');
  if (!place) return undefined;
  const [root = '', prefix = ''] = place;
  const commit = (revision: string): string | undefined =>
    git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
      ?.toString('utf8')
      .trim();
  const known = new Map<string, Buffer>();
  const read = (ids: readonly string[]): ReadonlyMap<string, Buffer> => {
    const fresh = ids.filter((id) => !known.has(id));
    if (fresh.length === 0) return known;
    const output = required(git(['cat-file', '--batch'], `${fresh.join('\n')}\n`));
    for (const [id, bytes] of batch(output)) known.set(id, bytes);
    return known;
  };
  const blobs = (listing: Buffer | undefined, pattern: RegExp): FileTree =>
    treeOf(entriesIn(required(listing), pattern, prefix), read);
  return {
    root,
    prefix,
    commit,
    base: (main) => {
      const branches = mainBranches(main);
      const there =
        git(['for-each-ref', '--format=%(refname)', ...branches])
          ?.toString('utf8')
          .split('\n') ?? [];
      const branch = branches.find((name) => there.includes(name));
      if (branch === undefined) return commit('HEAD');
      return git(['merge-base', 'HEAD', branch])?.toString('utf8').trim();
    },
    revision: (id) => blobs(git(['ls-tree', '-r', '-z', '--full-tree', id, '--', prefix || '.']), treeLine),
    index: () => blobs(git(['ls-files', '-s', '-z', '--full-name', '--', '.']), indexLine),
    commits: (revision, most) =>
      commitsIn(
        required(
          git([
            'log',
            '--format=%H%x00%as%x00%an%x00%s',
            ...(most === undefined ? [] : [`--max-count=${most}`]),
            '--end-of-options',
            revision,
            '--',
            '.',
          ]),
        ).toString('utf8'),
      ),
  };
}

/** Git must take no lock and ask for nothing. */
function readingOnly(): NodeJS.ProcessEnv {
  return { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
}

/** Names that the main branch may have, those of the server first: a local one may be old. */
function mainBranches(main: string | undefined): readonly string[] {
  const named = main === undefined ? [] : [main];
  const names = [...named, 'HEAD', 'main', 'master'];
  return [...names.map((name) => `refs/remotes/origin/${name}`), ...names.map((name) => `refs/heads/${name}`)];
}

function required(output: Buffer | undefined): Buffer {
  if (output === undefined) throw new GitError('git');
  return output;
}

const treeLine = /^(\d+) blob ([0-9a-f]+)\t(.*)$/s;
const indexLine = /^(\d+) ([0-9a-f]+) 0\t(.*)$/s;

/** Blobs of data files by their path below the prefix; links and submodules are left out. */
function entriesIn(listing: Buffer, pattern: RegExp, prefix: string): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  for (const line of listing.toString('utf8').split('\0')) {
    const [, mode = '', id = '', path = ''] = pattern.exec(line) ?? [];
    const inside = path.startsWith(prefix) ? path.slice(prefix.length) : '';
    if (mode.startsWith('100') && isDataPath(inside)) entries.set(inside, id);
  }
  return entries;
}

/** A tree of blobs, which are read together when the first of them is needed. */
function treeOf(
  entries: ReadonlyMap<string, string>,
  read: (ids: readonly string[]) => ReadonlyMap<string, Buffer>,
): FileTree {
  let contents: ReadonlyMap<string, Buffer> | undefined;
  return {
    list: () => [...entries.keys()].sort(),
    read: (file) => {
      contents ??= read([...new Set(entries.values())]);
      return readBytes(file, contents.get(entries.get(file) ?? '') ?? Buffer.alloc(0));
    },
  };
}

/** The objects that `git cat-file --batch` printed: a line with id, type and size before each. */
function batch(output: Buffer): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at);
    const [id = '', , size = ''] = output.toString('utf8', at, end).split(' ');
    const start = end + 1;
    found.set(id, output.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return found;
}

function commitsIn(log: string): readonly Commit[] {
  return log
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [id = '', date = '', author = '', subject = ''] = line.split('\0');
      return { id, date, author, subject };
    });
}
