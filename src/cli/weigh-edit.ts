import { join } from 'node:path';
import type { OpenedDataset, RememberedFile } from '../dataset/open.js';
import type { Finding } from '../finding/finding.js';
import { type FindingsOutput, findingsOutput } from '../finding/json.js';
import { locateFindings, locator } from '../finding/locate.js';
import { renderComment } from '../output/text/comment.js';
import { type Impact, impactOf, type Tier, tiers } from '../review/impact.js';
import type { PlacedEdit } from '../view/diff.js';
import { impactDocument, impactOutput, type ShownImpact } from '../view/impact.js';
import { impactComment } from '../view/impact-comment.js';
import { changeWords, lackWords, weightiest } from '../view/impact-words.js';
import type { Bilingual } from '../words/lang.js';
import { message } from '../words/message.js';
import { placeEdits } from './compare-states.js';
import type { Context } from './context.js';
import { CliError, type ExitCode, exitCodes } from './errors.js';
import { printReview, type Remark } from './review-output.js';
import { readStates, type State, type StateOptions } from './states.js';

const phrases = {
  errorNoState: { zh: '{name}里没有可用的数据集', en: 'There is no data set that can be used in {name}.' },
} as const satisfies Record<string, Bilingual>;

/** What makes the exit code 1. */
type Failure = 'unexplained' | 'worsened' | 'revised' | 'removed' | 'none';

interface WeighOptions extends StateOptions {
  readonly format?: readonly string[];
  readonly failOn?: Failure;
}

/** Prints what the edit between two states does to results. */
export async function weighEdit(context: Context, options: WeighOptions, args: readonly string[]): Promise<ExitCode> {
  const states = await readStates(context, args, options);
  const memory = new Map<string, RememberedFile>();
  const open = ({ tree, folder }: State): Promise<OpenedDataset> => context.open(folder, { tree, memory });
  // The later state last: numbers are shown as it says.
  const before = await open(states.before);
  const after = await open(states.after);
  const dataset = after.dataset?.ofProgramme();
  if (!dataset) throw new CliError(exitCodes.input, message(phrases.errorNoState, { name: states.after.name }));
  const impact = impactOf(before, after);
  const display = (file: string): string => context.displayPath(join(states.after.folder, file));
  const edits = await placeEdits(impact.edits, (state, file) => (state === 'before' ? before : after).text(file));
  const findings = {
    new: await shownFindings(context, impact.findings.new, after, display),
    gone: await shownFindings(context, impact.findings.gone, before, display),
  };
  const places = await locator(after.text);
  const siblings = impact.siblings.map((one) => ({
    siblings: one,
    spots: one.left.map((place) => places.spotOf(place)),
  }));
  const shown: ShownImpact = {
    impact,
    dataset,
    before: states.before.name,
    after: states.after.name,
    edits,
    findings,
    siblings,
    display,
  };
  const remarks = await remarksOf(shown, after);
  await printReview(context, options.format, {
    document: () => impactDocument(shown),
    output: () => impactOutput(shown),
    remarks: () => remarks,
    comment: async () => renderComment(impactComment(shown), context.lang),
    folder: states.after.folder,
  });
  return fails(impact, options.failOn ?? (context.io.env['CI'] ? 'unexplained' : 'none'))
    ? exitCodes.findings
    : exitCodes.ok;
}

function fails({ tier, unexplained, broken }: Impact, limit: Failure): boolean {
  if (limit === 'none') return false;
  if (limit === 'unexplained') return unexplained.length > 0 || broken.length > 0;
  const reached: readonly Tier[] = tiers.slice(0, tiers.indexOf(limit) + 1);
  return reached.includes(tier);
}

async function shownFindings(
  context: Context,
  findings: readonly Finding[],
  { text }: OpenedDataset,
  display: (file: string) => string,
): Promise<FindingsOutput['findings']> {
  const located = await locateFindings(findings, text);
  return findingsOutput({ located }, 0, context.lang, display).findings;
}

/** Remarks at changed lines: edits without a reason, new findings, and the edits that matter most. */
async function remarksOf({ impact, dataset, edits }: ShownImpact, after: OpenedDataset): Promise<readonly Remark[]> {
  const placed = new Map<unknown, PlacedEdit>(edits.map((item) => [item.edit, item]));
  const at = (edit: unknown): PlacedEdit['spot'][] => {
    const item = placed.get(edit);
    return item ? [item.spot] : [];
  };
  const lacking = impact.unexplained.flatMap((one) =>
    at(one.edit).map((spot): Remark => ({ severity: 'error', title: one.lack, text: lackWords(one, dataset), spot })),
  );
  const found = (await locateFindings(impact.findings.new, after.text)).map(
    ({ finding, spot }): Remark => ({ severity: finding.severity, title: finding.rule, text: finding.message, spot }),
  );
  const matters = weightiest(impact)
    .slice(0, 3)
    .flatMap((edit) =>
      at(edit).map(
        (spot): Remark => ({ severity: 'note', title: edit.kind, text: changeWords(edit, impact, dataset), spot }),
      ),
    );
  return [...lacking, ...found, ...matters];
}
