/**
 * Packs the package, installs the packed file beside several versions of Node, and runs commands on each: what is built
 * on one version must start on all. The versions come from npm into a temporary folder. `npx tsx tests/package/nodes.ts
 * 20.12 20.17` tries others.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const versions = process.argv.length > 2 ? process.argv.slice(2) : ['20.11', '20.19', '20.20', '22', '24'];
const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const { version: own } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

interface Trial {
  readonly args: readonly string[];
  /** What is wrong with the output of a run that ended well; undefined where nothing is. */
  readonly fault: (stdout: string, folder: string) => string | undefined;
}

const unlessItHas =
  (part: string) =>
  (stdout: string): string | undefined =>
    stdout.includes(part) ? undefined : `its output lacks ${part}: ${stdout.slice(0, 200)}`;
const unlessFile =
  (file: string, start: string) =>
  (_stdout: string, folder: string): string | undefined =>
    readFileSync(join(folder, file), 'latin1').startsWith(start) ? undefined : `makes a ${file} without ${start}`;

/** Commands that between them load every bundle with a heavy library. */
const trials: readonly Trial[] = [
  { args: ['--version'], fault: (stdout) => (stdout === `${own}\n` ? undefined : `it prints ${stdout}`) },
  { args: ['validate', '--quiet'], fault: unlessItHas('no findings') },
  { args: ['project', '--format', 'json'], fault: unlessItHas('"schema": "jiqun.projection/1"') },
  { args: ['report', '--lang', 'zh'], fault: unlessItHas('总体判断') },
  { args: ['report', '--format', 'html'], fault: unlessItHas('</html>') },
  { args: ['report', '--output', 'brief.docx', '--quiet'], fault: unlessFile('brief.docx', 'PK') },
  { args: ['report', '--output', 'brief.xlsx', '--quiet'], fault: unlessFile('brief.xlsx', 'PK') },
  { args: ['chart', 'projection', '--output', 'chart.svg', '--quiet'], fault: unlessFile('chart.svg', '<svg') },
];

const scratch = mkdtempSync(join(tmpdir(), 'jiqun-nodes-'));
try {
  const packed = pack();
  const failed = versions.filter((version) => {
    const faults = tryOn(version, packed);
    console.log(`Node ${version}: ${faults.length === 0 ? 'passed' : `FAILED\n${faults.join('\n')}`}`);
    return faults.length > 0;
  });
  if (failed.length > 0) {
    console.log(`The package does not work on Node ${failed.join(', ')}.`);
    process.exitCode = 1;
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The packed file. */
function pack(): string {
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', scratch], { cwd: root });
  return join(scratch, `jiqun-${own}.tgz`);
}

/** Installs the package beside a version of Node and says what does not work. */
function tryOn(version: string, packed: string): readonly string[] {
  const folder = join(scratch, version);
  mkdirSync(join(folder, 'tmp'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--silent'];
  const { status, stderr } = spawnSync('npm', ['install', ...options, packed, `${nodePackage}@${version}`], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) return [`  npm install ended with ${status}: ${stderr}`];
  const [binary = ''] = readdirSync(join(folder, 'node_modules', nodePackage, 'bin')).filter((name) =>
    /^node(?:\.exe)?$/.test(name),
  );
  const node = join(folder, 'node_modules', nodePackage, 'bin', binary);
  // Twice: the second time with what the first has left behind, such as a cache of compiled code.
  return [...versionFault(node, version), ...[...trials, ...trials].flatMap((trial) => runFaults(node, folder, trial))];
}

function versionFault(node: string, version: string): readonly string[] {
  const actual = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  return `${actual}.`.startsWith(`v${version}.`) ? [] : [`  it is Node ${actual}`];
}

function runFaults(node: string, folder: string, { args, fault }: Trial): readonly string[] {
  const env = { PATH: process.env['PATH'], HOME: folder, TMPDIR: join(folder, 'tmp'), LANG: 'C' };
  const data = ['--data', 'node_modules/jiqun/data'];
  const run = spawnSync(node, [join(folder, 'node_modules/jiqun/bin/jiqun.js'), ...args, ...data], {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const problem =
    run.signal !== null || run.status !== 0
      ? `ended with ${run.signal ?? run.status}: ${run.stderr}`
      : run.stderr !== ''
        ? `prints on stderr: ${run.stderr}`
        : fault(run.stdout, folder);
  return problem === undefined ? [] : [`  jiqun ${args.join(' ')} ${problem}`];
}
