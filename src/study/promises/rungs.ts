/**
 * Rungs of evidence for a verdict, the surest first.
 *
 * - `measured`: a figure of the same metric and scope for the target's own year
 * - `path`: a base and observations of the same metric and scope in other years
 * - `derived`: a formula over observations
 * - `bridged`: another metric or scope, through a bridge that the data state
 * - `implied`: the base that the plan's own level and rate imply
 * - `bound`: only one end of the level is known
 * - `open`: no usable evidence
 */
export const rungs = ['measured', 'path', 'derived', 'bridged', 'implied', 'bound', 'open'] as const;

export type Rung = (typeof rungs)[number];

export function rungRank(rung: Rung): number {
  return rungs.indexOf(rung);
}

/** The least sure of several rungs. */
export function lowestRung(...all: readonly Rung[]): Rung {
  return rungs[Math.max(...all.map(rungRank))] ?? 'open';
}
