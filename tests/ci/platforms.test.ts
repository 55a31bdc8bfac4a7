import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../cases/case.js';
import { hasGit, programme, Scratch, semiconductors } from '../review/scratch.js';

const bin = `${process.execPath} ${join(root, 'bin/jiqun.js')}`;

function yaml<T>(file: string): T {
  return load(readFileSync(join(root, file), 'utf8')) as T;
}

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly env?: { readonly [name: string]: string };
}

interface Action {
  readonly inputs: { readonly [name: string]: unknown };
  readonly runs: { readonly steps: readonly Step[] };
}

describe.skipIf(!hasGit)('where people review', () => {
  let scratch: Scratch;
  beforeEach(() => {
    scratch = new Scratch();
    scratch.git('checkout', '-q', '-b', 'work');
  });
  afterEach(() => scratch.dispose());

  /** Runs a script of the action in the repository, as the action's steps do. */
  const step = (script: string, env: { readonly [name: string]: string }) =>
    spawnSync('bash', [join(root, '.github/actions/jiqun', script)], {
      cwd: scratch.folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], JIQUN: bin, DATA: '', JIQUN_LANG: 'en', ...env },
    });

  test('the action annotates the changed line, writes SARIF with a line for every result, and the comment', () => {
    scratch.replace(semiconductors, 'amount: 超2700亿元', 'amount: 超2700万亿元');
    scratch.commit('A slip');
    const validate = step('validate.sh', { FAIL_ON: 'error' });
    expect(validate.status).toBe(1);
    const line =
      scratch
        .read(semiconductors)
        .split('\n')
        .findIndex((text) => text.includes('2700万亿')) + 1;
    expect(validate.stdout).toMatch(
      new RegExp(`^::error file=data/${semiconductors},line=${line},.*citation-figure`, 'm'),
    );
    const sarif = JSON.parse(readFileSync(join(scratch.folder, 'jiqun.sarif'), 'utf8')) as {
      runs: {
        tool: { driver: { rules: Record<string, unknown>[] } };
        results: {
          locations: { physicalLocation: { artifactLocation: { uri: string }; region?: { startLine: number } } }[];
        }[];
      }[];
    };
    for (const { tool, results } of sarif.runs) {
      for (const rule of tool.driver.rules)
        expect(Object.keys(rule)).toEqual(
          expect.arrayContaining(['id', 'shortDescription', 'fullDescription', 'help']),
        );
      for (const { locations } of results) {
        expect(locations[0]?.physicalLocation.region?.startLine).toBeGreaterThan(0);
        expect(locations[0]?.physicalLocation.artifactLocation.uri).toMatch(/^data\//);
      }
    }
    const impact = step('impact.sh', { FAIL_ON: 'unexplained', MAIN: 'main' });
    expect(impact.status).toBe(1);
    expect(impact.stdout).toContain(`::error file=data/${semiconductors},line=${line},`);
    const comment = readFileSync(join(scratch.folder, 'jiqun-comment.md'), 'utf8');
    expect(comment).toContain('10,000 times what it was');
    expect(comment.trimEnd().split('\n').length).toBeLessThanOrEqual(25);
  });

  test('a clone that was cut short is an error, and no edit that seems empty', () => {
    scratch.git('checkout', '-q', '--orphan', 'apart');
    scratch.commit('Without a past');
    const impact = step('impact.sh', { MAIN: 'main' });
    expect(impact.status).toBe(3);
    expect(impact.stderr).toContain('fetch-depth: 0');
  });

  test('every step of the action that runs names a script that is there, and inputs that it has', () => {
    const { inputs, runs } = yaml<Action>('.github/actions/jiqun/action.yml');
    const text = readFileSync(join(root, '.github/actions/jiqun/action.yml'), 'utf8');
    for (const [, name = ''] of text.matchAll(/\binputs\.([\w-]+)/g)) expect(Object.keys(inputs)).toContain(name);
    const scripts = runs.steps.flatMap(({ run }) => /\$GITHUB_ACTION_PATH\/([\w.]+)/.exec(run ?? '')?.[1] ?? []);
    expect(scripts).toEqual(['validate.sh', 'impact.sh', 'comment.mjs']);
    for (const script of scripts) expect(existsSync(join(root, '.github/actions/jiqun', script)), script).toBe(true);
  });

  test("this repository's workflow uses the action, on all of the history", () => {
    const { jobs } = yaml<{ jobs: { data: { steps: (Step & { with?: { 'fetch-depth'?: number } })[] } } }>(
      '.github/workflows/ci.yml',
    );
    expect(jobs.data.steps.map(({ uses }) => uses)).toContain('./.github/actions/jiqun');
    expect(jobs.data.steps[0]?.with?.['fetch-depth']).toBe(0);
  });

  test("GitLab's template runs commands and formats that there are", async () => {
    const template = yaml<Record<string, { readonly script?: readonly string[] }>>('.gitlab/jiqun.yml');
    const lines = Object.values(template).flatMap(({ script = [] }) => script);
    expect(lines.join('\n')).toContain('jiqun impact --main');
    const script = lines
      .filter((line) => line.startsWith('jiqun validate'))
      .join('\n')
      .replace(/^jiqun/, bin);
    const env = { PATH: process.env['PATH'], JIQUN_LANG: 'en', JIQUN_DATA: '' };
    const run = spawnSync('bash', ['-c', script], { cwd: scratch.folder, encoding: 'utf8', env });
    expect({ status: run.status, stderr: run.stderr }).toMatchObject({ status: 0 });
    expect(JSON.parse(readFileSync(join(scratch.folder, 'gl-code-quality.json'), 'utf8'))).toEqual([]);
    expect(readFileSync(join(scratch.folder, 'jiqun.xml'), 'utf8')).toContain('<testsuites');
  });

  test('the hooks let a sound commit pass and stop a slip', () => {
    const hooks = yaml<readonly { readonly id: string; readonly entry: string }[]>('.pre-commit-hooks.yaml');
    expect(hooks.map(({ id }) => id)).toEqual(['jiqun-validate', 'jiqun-fmt', 'jiqun-impact']);
    const chosen = hooks.filter(({ id }) => id !== 'jiqun-fmt');
    const lines = chosen.map(({ entry }) => entry.replace(/^jiqun/, bin));
    mkdirSync(join(scratch.folder, '.git/hooks'), { recursive: true });
    const hook = join(scratch.folder, '.git/hooks/pre-commit');
    writeFileSync(hook, ['#!/bin/sh', 'set -e', ...lines, ''].join('\n'));
    chmodSync(hook, 0o755);
    scratch.replace(programme, 'en: stability', 'en: steadiness');
    scratch.commit('Words');
    expect(scratch.git('log', '--format=%s', '-1').trim()).toBe('Words');
    scratch.replace(semiconductors, 'amount: 超2700亿元', 'amount: 超2700万亿元');
    expect(() => scratch.commit('A slip')).toThrow(/citation-figure/);
    expect(scratch.git('log', '--format=%s', '-1').trim()).toBe('Words');
  });
});
