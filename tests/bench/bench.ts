/**
 * Times whole commands against bare `node -e 0`, in turn, and prints the median ratio of each: machines
 * are shared and noisy, so only ratios of one run mean anything. `--smoke` runs each once and checks
 * that it works; nothing is judged by time.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cli = join(root, 'bin/jiqun.js');
const isSmoke = process.argv.includes('--smoke');
const rounds = isSmoke ? 1 : 15;
const many = isSmoke ? 200 : 2000;

interface Bench {
  readonly name: string;
  readonly args: readonly string[];
  /** Largest ratio to bare node that the design allows, where it names one. */
  readonly budget?: number;
}

const folder = manyClusters(many);
const benches: readonly Bench[] = [
  { name: '--version', args: [cli, '--version'], budget: 1.5 },
  { name: '--help', args: [cli, '--help'], budget: 1.5 },
  { name: 'validate', args: [cli, 'validate'], budget: 4 },
  { name: 'project', args: [cli, 'project'], budget: 3 },
  { name: 'cities', args: [cli, 'cities'] },
  { name: 'report', args: [cli, 'report'], budget: 5 },
  { name: `validate, ${many} cluster files`, args: [cli, 'validate', '--data', folder] },
];

try {
  const times = benches.map((): number[] => []);
  const base: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const bare = time(['-e', '0']);
    const measured = benches.map(({ args }) => time(args));
    if (round === 0 && !isSmoke) continue;
    base.push(bare);
    for (const [index, value] of measured.entries()) times[index]?.push(value / bare);
  }
  console.log(`bare node: ${median(base).toFixed(0)} ms (median of ${base.length})`);
  for (const [index, { name, budget }] of benches.entries()) {
    const ratio = median(times[index] ?? []);
    console.log(`${ratio.toFixed(2).padStart(7)}×  ${name}${budget === undefined ? '' : `  (budget ${budget}×)`}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function time(args: readonly string[]): number {
  const { NODE_EXTRA_CA_CERTS: _slowsEveryStart, ...env } = process.env;
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { env, cwd: root });
  const elapsed = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return elapsed;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The shipped data with its twenty clusters repeated under new ids until there are so many. */
function manyClusters(count: number): string {
  const target = mkdtempSync(join(tmpdir(), 'jiqun-bench-'));
  cpSync(join(root, 'data'), target, { recursive: true });
  const programme = join(target, 'programmes/strategic-clusters.yaml');
  const size = Math.ceil(count / 2);
  writeFileSync(programme, readFileSync(programme, 'utf8').replaceAll('size: 10', `size: ${size}`));
  for (const group of ['pillar', 'emerging']) {
    const files = readdirSync(join(target, 'clusters', group));
    for (let order = 11; order <= size; order++) {
      const text = readFileSync(join(target, 'clusters', group, files[order % files.length] ?? ''), 'utf8');
      const id = `${group}-${order}`;
      writeFileSync(
        join(target, 'clusters', group, `${id}.yaml`),
        text.replace(/^id: .*$/m, `id: ${id}`).replace(/^order: .*$/m, `order: ${order}`),
      );
    }
  }
  return target;
}
