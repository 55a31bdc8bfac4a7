import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import {
  type Baseline,
  compareBaseline,
  emptyBaseline,
  mergeBaseline,
  pruneBaseline,
  readBaseline,
} from '../finding/baseline.js';
import type { Finding } from '../finding/finding.js';
import { type LocatedFinding, locateFindings } from '../finding/locate.js';
import { fingerprints } from '../finding/reporters/reporter.js';
import { message, reasonOf, say } from '../lang/message.js';
import type { Context } from './context.js';
import { CliError, exitCodes } from './errors.js';
import { sha256 } from './findings.js';

export const baselineUpdates = ['merge', 'prune'] as const;

export interface BaselineRequest {
  readonly file: string;
  readonly update?: readonly (typeof baselineUpdates)[number][];
  /** The folder of the data set. */
  readonly folder: string;
  /** Whether a run can judge what stands in the baseline for a file and a rule. */
  readonly covers: (entry: { readonly file: string; readonly rule: string }) => boolean;
}

/** Takes out the findings that stand in a baseline, after bringing it up to date where that is asked for. */
export async function applyBaseline(context: Context, located: readonly LocatedFinding[], request: BaselineRequest) {
  const { file, update = [], folder, covers } = request;
  const path = resolve(context.io.cwd, file);
  const marks = fingerprints(located, { digest: await sha256() });
  const before = load(path, file, update.includes('merge'));
  const first = compareBaseline(located, marks, before, covers);
  const pruned = update.includes('prune') ? pruneBaseline(before, first.stale) : before;
  const after = update.includes('merge') ? mergeBaseline(pruned, located, marks) : pruned;
  if (after !== before) {
    context.write(file, `${JSON.stringify(after, null, 2)}\n`);
    const added = after.findings.length - pruned.findings.length;
    context.hint(
      say(context.lang, message('hint-baseline', { added, removed: before.findings.length - pruned.findings.length })),
    );
  }
  const { fresh, known, stale } = compareBaseline(located, marks, after, covers);
  const complaints = await locateFindings(
    stale.map((entry) => staleFinding(relative(folder, path).split(sep).join('/'), entry)),
    () => undefined,
  );
  return { located: [...fresh, ...complaints], known };
}

function load(path: string, file: string, mayBeMissing: boolean): Baseline {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (mayBeMissing && (error as NodeJS.ErrnoException).code === 'ENOENT') return emptyBaseline;
    throw new CliError(
      exitCodes.input,
      message('error-baseline-unreadable', { path: file, reason: reasonOf(error) }),
      message('fix-baseline-missing'),
    );
  }
  const baseline = readBaseline(text);
  if (!baseline)
    throw new CliError(exitCodes.input, message('error-baseline-not', { path: file }), message('fix-baseline-not'));
  return baseline;
}

function staleFinding(file: string, entry: Baseline['findings'][number]): Finding {
  return {
    rule: 'baseline-stale',
    severity: 'warning',
    message: message('baseline-stale', { check: entry.rule, file: entry.file, path: entry.path }),
    place: { file },
    related: [],
    suggestion: message('fix-baseline-stale'),
  };
}
