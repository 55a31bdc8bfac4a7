import { join } from 'node:path';
import { mendDataset } from '../dataset/mend.js';
import type { OpenedDataset, OpenOptions } from '../dataset/open.js';
import type { Finding } from '../finding/finding.js';
import { type Message, message, say } from '../lang/message.js';
import type { Context } from './context.js';
import { type MendedLine, mendedLines } from './mended-lines.js';
import { unifiedPatch } from './patch.js';

/** What `--fix` is asked to do. */
interface MendRequest {
  readonly open: OpenOptions;
  /** Files that may be changed. */
  readonly isWanted: (file: string) => boolean;
  /** Findings that are to be put right. */
  readonly isChosen: (finding: Finding) => boolean;
  readonly isDryRun: boolean;
}

/** The data set as it is when it is mended, and every line that was changed. */
export interface Mended {
  readonly opened: OpenedDataset;
  readonly lines: readonly MendedLine[];
}

/** Mends the chosen findings of a data set, or prints as a patch how it would. */
export async function mendFiles(
  context: Context,
  folder: string,
  { open, isWanted, isChosen, isDryRun }: MendRequest,
): Promise<Mended> {
  const { opened, files } = await mendDataset((texts) => context.open(folder, { ...open, texts }), isWanted, isChosen);
  const lines = mendedLines(files);
  for (const { file, before, after, count } of files) {
    const path = context.displayPath(join(folder, file));
    if (isDryRun) context.io.stdout.write(unifiedPatch(path, before, after));
    else context.save(path, after);
    for (const change of lines.filter((line) => line.file === file))
      if (!isDryRun) context.hint(say(context.lang, changeWords(path, change)));
    context.hint(say(context.lang, message(isDryRun ? 'fix-would-make' : 'fix-made', { file: path, count })));
  }
  if (files.length === 0) context.hint(say(context.lang, message('fix-none')));
  return { opened, lines };
}

function changeWords(file: string, { line, before, after }: MendedLine): Message {
  if (after.trim() === '') return message('fix-removed', { file, line, before });
  if (before.trim() === '') return message('fix-added', { file, line, after });
  return message('fix-changed', { file, line, before, after });
}
