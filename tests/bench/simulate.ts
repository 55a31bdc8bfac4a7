/**
 * Times the Monte Carlo simulation of 20 clusters over 11 years, a million draws, against the same in numpy: processor
 * time, because machines are shared. Both must find the same quantiles. Without python3 and numpy there is nothing to
 * compare with, and the benchmark says so. `--smoke` draws ten thousand times.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { simulate } from '../../src/study/simulate.js';

const draws = process.argv.includes('--smoke') ? 10_000 : 1_000_000;
const [years, clusters, correlation] = [11, 20, 0.5];
const rates = [0.05, 0.1, 0.02, 0.08, 0.07];
const members = Array.from({ length: clusters }, (_member, index) => ({
  id: `cluster-${index}`,
  base: { low: 950, value: 1000, high: 1050 },
  rates,
}));

const before = process.cpuUsage();
const simulation = simulate({ members, years, draws, seed: 1, correlation });
const { user, system } = process.cpuUsage(before);
if (!simulation.ok) throw new Error(`refused: ${simulation.notDefined}`);
const last = simulation.value.years.at(-1);
if (!last) throw new Error('no year');
const own = (user + system) / 1e6;
console.log(`${draws} draws × ${clusters} clusters × ${years} years: ${own.toFixed(2)} s of processor time`);

const script = fileURLToPath(new URL('simulate.py', import.meta.url));
const numpy = spawnSync('python3', [script, ...[draws, years, clusters, correlation].map(String)], {
  encoding: 'utf8',
  env: { ...process.env, OMP_NUM_THREADS: '1' },
});
if (numpy.status === 0) compare(numpy.stdout);
else
  console.warn(
    'NOT COMPARED with numpy: python3 with numpy is missing (Debian: python3-numpy). ' +
      `${numpy.stderr?.trim().split('\n').at(-1) ?? numpy.error?.message}`,
  );

function compare(output: string): void {
  const [seconds = Number.NaN, ...quantiles] = output.trim().split(' ').map(Number);
  console.log(`numpy: ${seconds.toFixed(2)} s; ratio ${(own / seconds).toFixed(2)}×`);
  for (const [index, simulated] of [last?.low, last?.median, last?.high].entries()) {
    const [mine = 0, error = 0, theirs = Number.NaN] = [simulated?.value, simulated?.error, quantiles[index]];
    if (!(Math.abs(mine - theirs) <= 5 * Math.SQRT2 * error))
      throw new Error(`another quantile than numpy's: ${mine} ± ${error} against ${theirs}`);
  }
  console.log("the same quantiles as numpy's, within five errors");
}
