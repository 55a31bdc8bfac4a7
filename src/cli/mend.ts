import { join } from 'node:path';
import { mendDataset } from '../dataset/mend.js';
import type { OpenedDataset, OpenOptions } from '../dataset/open.js';
import type { Finding } from '../finding/finding.js';
import { message, say } from '../lang/message.js';
import type { Context } from './context.js';
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

/** Mends the chosen findings of a data set, or prints as a patch how it would; gives the data set as it is then. */
export async function mendFiles(
  context: Context,
  folder: string,
  { open, isWanted, isChosen, isDryRun }: MendRequest,
): Promise<OpenedDataset> {
  const { opened, files } = await mendDataset((texts) => context.open(folder, { ...open, texts }), isWanted, isChosen);
  for (const { file, before, after, count } of files) {
    const path = context.displayPath(join(folder, file));
    if (isDryRun) context.io.stdout.write(unifiedPatch(path, before, after));
    else context.save(path, after);
    context.hint(say(context.lang, message(isDryRun ? 'fix-would-make' : 'fix-made', { file: path, count })));
  }
  if (files.length === 0) context.hint(say(context.lang, message('fix-none')));
  return opened;
}
