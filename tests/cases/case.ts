import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/main.js';
import type { RememberedFile } from '../../src/dataset/open.js';

/** Root of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * One whole command in a readable text file: a title line, then sections headed `--- name` (`--- a/` starts a patch).
 *
 *   --- command   the command line; `jiqun` stands first
 *   --- env       NAME=value, a line each (COLUMNS makes stdout a terminal of that width)
 *   --- fixture   a folder of tests/fixtures that stands where the command runs; its data/ instead of the shipped data
 *   --- change    what is changed in a copy of the data, a line each:
 *                   replace FILE :: OLD :: NEW     (OLD must stand there; \n and \t are read)
 *                   append FILE :: TEXT            remove FILE            rename FILE :: NEW
 *                   write FILE :: TEXT             bytes FILE :: HEX      folder PATH      link PATH :: TARGET
 *   --- stdin     what stands in standard input
 *   --- exit      the exit code
 *   --- file PATH the whole text that a file of the data has afterwards
 *   --- stdout, --- stderr                         the whole text ({n}: any whole number), or
 *   --- stdout contains, --- stderr contains       one line each that must stand somewhere
 *   --- stdout lacks                               one line each that must not
 */
export interface Case {
  readonly title: string;
  readonly sections: ReadonlyMap<string, string>;
}

export interface Run {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Texts of the files that the case names, afterwards. */
  readonly files?: ReadonlyMap<string, string>;
}

export function readCase(file: string): Case {
  const [title = '', ...rest] = readFileSync(file, 'utf8').split('\n');
  const sections = new Map<string, string>();
  let name: string | undefined;
  for (const line of rest) {
    if (/^--- (?!a\/)/.test(line)) {
      name = line.slice(4).trim();
      sections.set(name, '');
    } else if (name !== undefined) sections.set(name, `${sections.get(name) ?? ''}${line}\n`);
  }
  return { title: title.replace(/^# /, ''), sections };
}

/** Runs the case's command in a folder of its own, with a copy of the data where they are changed. */
export async function runCase({ sections }: Case): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'jiqun-case-'));
  try {
    const changes = lines(sections.get('change'));
    const argv = words(sections.get('command') ?? '');
    const fixture = sections.get('fixture')?.trim();
    const isWritten =
      changes.length > 0 || [...sections.keys()].some(isOfFile) || argv.some((word) => writing.has(word));
    if (fixture !== undefined) place(join(root, 'tests/fixtures', fixture), folder, isWritten);
    else if (changes.length > 0) cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true });
    for (const change of changes) applyChange(join(folder, 'data'), change);
    const env = Object.fromEntries(
      lines(sections.get('env')).map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]),
    );
    const run = await runCommand(argv, folder, env, sections.get('stdin'), memoryOf(fixture));
    return { ...run, files: filesAfterwards(sections, folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Words of a command line that write into the data. */
const writing = new Set(['fmt', 'draft', '--fix']);

/** Puts what a fixture holds into a folder: as copies where it is written to, and else as links. */
function place(fixture: string, folder: string, isWritten: boolean): void {
  if (isWritten) cpSync(fixture, folder, { recursive: true });
  else for (const name of readdirSync(fixture)) symlinkSync(join(fixture, name), join(folder, name));
}

const isOfFile = (section: string): boolean => section.startsWith('file ');

function filesAfterwards(sections: Case['sections'], folder: string): ReadonlyMap<string, string> {
  const names = [...sections.keys()].filter(isOfFile).map((name) => name.slice('file '.length));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

const memories = new Map<string, Map<string, RememberedFile>>();

/** What was found in files of a fixture, or of the shipped data: the same texts stand in most cases. */
function memoryOf(fixture = ''): Map<string, RememberedFile> {
  const memory = memories.get(fixture) ?? new Map<string, RememberedFile>();
  memories.set(fixture, memory);
  return memory;
}

/** Runs a command line in this process. */
export async function runCommand(
  argv: readonly string[],
  cwd: string,
  env: { readonly [name: string]: string } = {},
  stdin = '',
  memory = memoryOf(),
): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = env['COLUMNS'] === undefined ? {} : { isTTY: true, columns: Number(env['COLUMNS']) };
  const stream = (into: string[]) => ({ write: (text: string) => into.push(text), ...terminal });
  const exit = await main(argv.slice(1), {
    stdout: stream(out),
    stderr: stream(err),
    env,
    cwd,
    stdin: () => Promise.resolve(stdin),
    memory,
  });
  const portable = (text: string): string => text.replaceAll(`${cwd}/`, '').replaceAll(root, 'ROOT/');
  return { exit, stdout: portable(out.join('')), stderr: portable(err.join('')) };
}

export function lines(text: string | undefined): readonly string[] {
  return (text ?? '').split('\n').filter((line) => line.trim() !== '');
}

/** Splits a command line at spaces; text in double quotes stays together. */
function words(command: string): readonly string[] {
  return [...command.trim().matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
}

function applyChange(data: string, change: string): void {
  const [verb = '', rest = ''] = change.trim().split(/ (.*)/s);
  const [path = '', first = '', second = ''] = rest
    .split(' :: ')
    .map((part) => part.replaceAll('\\n', '\n').replaceAll('\\t', '\t'));
  const apply = changes[verb];
  if (!apply) throw new Error(`unknown change: ${verb}`);
  apply(join(data, path.trim()), first, second, data);
}

const changes: { readonly [verb: string]: (file: string, first: string, second: string, data: string) => void } = {
  replace(file, old, text) {
    const whole = readFileSync(file, 'utf8');
    if (!whole.includes(old)) throw new Error(`${file} does not hold: ${old}`);
    writeFileSync(
      file,
      whole.replace(old, () => text),
    );
  },
  append(file, text) {
    writeFileSync(file, `${readFileSync(file, 'utf8')}${text}\n`);
  },
  write(file, text) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  },
  bytes(file, hex) {
    writeFileSync(file, Buffer.from(hex, 'hex'));
  },
  remove(file) {
    rmSync(file, { recursive: true });
  },
  rename(file, to, _second, data) {
    mkdirSync(dirname(join(data, to)), { recursive: true });
    renameSync(file, join(data, to));
  },
  folder(file) {
    rmSync(file, { force: true });
    mkdirSync(file, { recursive: true });
  },
  link(file, target) {
    rmSync(file, { force: true });
    symlinkSync(target, file);
  },
};
