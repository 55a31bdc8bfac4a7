/** A repository of git in a folder of its own, made of the small plan, to be edited and thrown away. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Run, root, runCommand } from '../cases/case.js';

export class Scratch {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'jiqun-scratch-')));
  readonly data = join(this.folder, 'data');

  constructor(plan = join(root, 'tests/fixtures/plan/data')) {
    cpSync(plan, this.data, { recursive: true });
    this.git('init', '-q', '-b', 'main');
    this.commit('The plan');
  }

  git(...args: readonly string[]): string {
    const who = ['-c', 'user.name=An Analyst', '-c', 'user.email=analyst@example.org', '-c', 'commit.gpgsign=false'];
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
    const { status, stdout, stderr } = spawnSync('git', ['-C', this.folder, ...who, ...args], {
      encoding: 'utf8',
      env,
    });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout;
  }

  commit(message: string, date = '2026-01-05T12:00:00Z'): void {
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '--date', date, '-m', message);
  }

  read(file: string): string {
    return readFileSync(join(this.data, file), 'utf8');
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.data, file)), { recursive: true });
    writeFileSync(join(this.data, file), text);
  }

  remove(file: string): void {
    rmSync(join(this.data, file));
  }

  replace(file: string, old: string, text: string): void {
    const whole = this.read(file);
    if (!whole.includes(old)) throw new Error(`${file} does not hold: ${old}`);
    this.write(
      file,
      whole.replace(old, () => text),
    );
  }

  /** Runs a command line in the repository. */
  run(command: string, env: { readonly [name: string]: string } = {}): Promise<Run> {
    return runCommand(['jiqun', ...command.split(' ')], this.folder, env, '', new Map());
  }

  /** What a command prints as JSON. */
  async json<T>(command: string): Promise<T> {
    const { stdout, stderr } = await this.run(`${command} --format json`);
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout) as T;
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export const hasGit = spawnSync('git', ['--version']).status === 0;

export const programme = 'programmes/strategic-clusters.yaml';
export const semiconductors = 'clusters/emerging/semiconductors.yaml';
export const software = 'clusters/pillar/software.yaml';
