/** How many examples a costly property is tried on: so many, or in CI a multiple of them (JIQUN_RUNS). */
export function runs(count: number): number {
  return count * Number(process.env['JIQUN_RUNS'] ?? 1);
}
