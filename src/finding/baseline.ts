import { say } from '../words/message.js';
import type { LocatedFinding } from './locate.js';

/** One finding that was there when the baseline was taken. Other keys that a person adds are kept. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly rule: string;
  /** Relative to the data set. */
  readonly file: string;
  /** JSON Pointer. */
  readonly path: string;
  readonly message: string;
}

export interface Baseline {
  readonly schema: 'jiqun.baseline/1';
  readonly findings: readonly BaselineEntry[];
}

/** Findings compared with a baseline. */
export interface Compared {
  /** Findings not in the baseline. */
  readonly fresh: readonly LocatedFinding[];
  /** Number of findings in the baseline. */
  readonly known: number;
  /** Entries that match nothing any more. */
  readonly stale: readonly BaselineEntry[];
}

export const emptyBaseline: Baseline = { schema: 'jiqun.baseline/1', findings: [] };

/** Reads the text of a baseline; undefined where the text is not one. */
export function readBaseline(text: string): Baseline | undefined {
  try {
    const value = JSON.parse(text) as Partial<Baseline> | null;
    const isBaseline =
      value?.schema === 'jiqun.baseline/1' && Array.isArray(value.findings) && value.findings.every(isEntry);
    return isBaseline ? (value as Baseline) : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(entry: unknown): entry is BaselineEntry {
  const keys = ['fingerprint', 'rule', 'file', 'path', 'message'];
  return (
    typeof entry === 'object' &&
    entry !== null &&
    keys.every((key) => typeof (entry as Record<string, unknown>)[key] === 'string')
  );
}

/** Compares findings with a baseline. `covers` names the entries that a run can judge: of checked files and rules. */
export function compareBaseline(
  findings: readonly LocatedFinding[],
  fingerprints: readonly string[],
  baseline: Baseline,
  covers: (entry: BaselineEntry) => boolean,
): Compared {
  const known = new Set(baseline.findings.map(({ fingerprint }) => fingerprint));
  const found = new Set(fingerprints);
  return {
    fresh: findings.filter((_, index) => !known.has(fingerprints[index] ?? '')),
    known: fingerprints.filter((fingerprint) => known.has(fingerprint)).length,
    stale: baseline.findings.filter((entry) => covers(entry) && !found.has(entry.fingerprint)),
  };
}

/** The baseline with findings added at its end; its entries are not touched. */
export function mergeBaseline(
  baseline: Baseline,
  findings: readonly LocatedFinding[],
  fingerprints: readonly string[],
): Baseline {
  const known = new Set(baseline.findings.map(({ fingerprint }) => fingerprint));
  const added = findings.flatMap(({ finding, spot }, index): readonly BaselineEntry[] => {
    const fingerprint = fingerprints[index] ?? '';
    if (known.has(fingerprint)) return [];
    return [
      { fingerprint, rule: finding.rule, file: spot.file, path: spot.pointer, message: say('en', finding.message) },
    ];
  });
  return { ...baseline, findings: [...baseline.findings, ...added] };
}

/** The baseline without the given entries. */
export function pruneBaseline(baseline: Baseline, entries: readonly BaselineEntry[]): Baseline {
  return { ...baseline, findings: baseline.findings.filter((entry) => !entries.includes(entry)) };
}
