import { join } from 'node:path';
import { locator } from '../finding/locate.js';
import { type Changes, changesBetween } from '../review/changes.js';
import { dataDifference } from '../review/difference.js';
import type { DataEdit } from '../review/edit.js';
import { diffDocument, diffOutput, editRemark, type PlacedEdit } from '../view/diff.js';
import type { Bilingual } from '../words/lang.js';
import { message, say } from '../words/message.js';
import type { Context } from './context.js';
import { type ExitCode, exitCodes } from './errors.js';
import { printReview } from './review-output.js';
import { readStates, type StateOptions } from './states.js';

const phrases = {
  hintUnread: {
    zh: '{file}读不出来，未作比较；先运行jiqun validate',
    en: '{file} cannot be read and was not compared; run jiqun validate first.',
  },
} as const satisfies Record<string, Bilingual>;

/** Prints what two states differ in. */
export async function compareStates(
  context: Context,
  options: StateOptions & { readonly format?: readonly string[] },
  args: readonly string[],
): Promise<ExitCode> {
  const { before, after } = await readStates(context, args, options);
  const changes = await changesBetween(before.tree, after.tree);
  const { edits } = dataDifference(changes.before, changes.after);
  const display = (file: string): string => context.displayPath(join(after.folder, file));
  for (const { place } of changes.unread)
    context.hint(say(context.lang, message(phrases.hintUnread, { file: display(place.file) })));
  const placed = await placeEdits(edits, changes.text);
  const comparison = { before: before.name, after: after.name, edits: placed };
  await printReview(context, options.format, {
    document: () => diffDocument(comparison, display),
    output: () => diffOutput(comparison, display),
    remarks: () => placed.map(editRemark),
    folder: after.folder,
  });
  return changes.unread.length > 0 ? exitCodes.findings : exitCodes.ok;
}

/** Edits with their lines: in the later state, or in the earlier one for what is gone. */
export async function placeEdits(edits: readonly DataEdit[], textOf: Changes['text']): Promise<readonly PlacedEdit[]> {
  const [before, after] = await Promise.all([
    locator((file) => textOf('before', file)),
    locator((file) => textOf('after', file)),
  ]);
  return edits.map((edit) => ({
    edit,
    spot: (edit.state === 'before' ? before : after).spotOf({ file: edit.file, path: edit.path }),
  }));
}
