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
import type { Bilingual } from '../words/lang.js';
import { message, reasonOf } from '../words/message.js';
import type { Context } from './context.js';
import { CliError, exitCodes } from './errors.js';
import { sha256 } from './findings.js';
import { readRegularFile } from './input-file.js';

const phrases = {
  errorBaselineUnreadable: {
    zh: '无法读取基线文件{path}：{reason}',
    en: 'The baseline {path} cannot be read: {reason}.',
  },
  fixBaselineMissing: { zh: '用--update-baseline merge建立它', en: 'Make it with --update-baseline merge.' },
  errorBaselineNot: { zh: '{path}不是基线文件', en: '{path} is not a baseline.' },
  fixBaselineNot: {
    zh: '另选文件名；已有的文件不会被覆盖',
    en: 'Give another file; an existing one is never overwritten.',
  },
  baselineStale: {
    zh: '基线里{file}#{path}处“{check}”的发现已不存在',
    en: 'The finding of "{check}" at {file}#{path}, which the baseline lists, is gone.',
  },
  fixBaselineStale: { zh: '用--update-baseline prune删去它', en: 'Drop it with --update-baseline prune.' },
  hintBaseline: { zh: '基线：补入{added}条，删去{removed}条', en: 'Baseline: {added} added, {removed} removed' },
} as const satisfies Record<string, Bilingual>;

export const baselineUpdates = ['merge', 'prune'] as const;

export interface BaselineRequest {
  readonly file: string;
  readonly update?: readonly (typeof baselineUpdates)[number][];
  /** The folder of the data set. */
  readonly folder: string;
  /** Whether a run can judge the baseline's entry for a file and a rule. */
  readonly covers: (entry: { readonly file: string; readonly rule: string }) => boolean;
}

/** Removes the findings listed in a baseline, which is updated first if the user asks for it. */
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
    context.hint(message(phrases.hintBaseline, { added, removed: before.findings.length - pruned.findings.length }));
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
    text = readRegularFile(path).toString('utf8');
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (mayBeMissing && isMissing) return emptyBaseline;
    throw new CliError(
      exitCodes.input,
      message(phrases.errorBaselineUnreadable, { path: file, reason: reasonOf(error) }),
      isMissing ? message(phrases.fixBaselineMissing) : undefined,
    );
  }
  const baseline = readBaseline(text);
  if (!baseline)
    throw new CliError(
      exitCodes.input,
      message(phrases.errorBaselineNot, { path: file }),
      message(phrases.fixBaselineNot),
    );
  return baseline;
}

function staleFinding(file: string, entry: Baseline['findings'][number]): Finding {
  return {
    rule: 'baseline-stale',
    severity: 'warning',
    message: message(phrases.baselineStale, { check: entry.rule, file: entry.file, path: entry.path }),
    place: { file },
    related: [],
    suggestion: message(phrases.fixBaselineStale),
  };
}
