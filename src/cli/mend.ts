import { join } from 'node:path';
import { mendDataset } from '../dataset/mend.js';
import type { OpenedDataset, OpenOptions } from '../dataset/open.js';
import type { Finding } from '../finding/finding.js';
import type { Bilingual } from '../words/lang.js';
import { type Message, message } from '../words/message.js';
import type { Context } from './context.js';
import { type MendedLine, mendedLines } from './mended-lines.js';
import { unifiedPatch } from './patch.js';

const phrases = {
  fixChanged: { zh: '{file}:{line}: {before} → {after}', en: '{file}:{line}: {before} → {after}' },
  fixRemoved: { zh: '{file}:{line}: 删去{before}', en: '{file}:{line}: removed {before}' },
  fixAdded: { zh: '{file}:{line}: 添上{after}', en: '{file}:{line}: added {after}' },
  fixMade: { zh: '{file}：改正{count}处', en: '{file}: {count} mended' },
  fixWouldMake: { zh: '{file}：可改正{count}处', en: '{file}: {count} can be mended' },
  fixNone: { zh: '没有可以放心改正的问题', en: 'Nothing that can be mended safely.' },
} as const satisfies Record<string, Bilingual>;

/** Request of `--fix`. */
interface MendRequest {
  readonly open: OpenOptions;
  /** Whether a file may be changed. */
  readonly isWanted: (file: string) => boolean;
  /** Whether to mend a finding. */
  readonly isChosen: (finding: Finding) => boolean;
  readonly isDryRun: boolean;
}

/** The data set after mending, and every changed line. */
export interface Mended {
  readonly opened: OpenedDataset;
  readonly lines: readonly MendedLine[];
}

/** Mends the chosen findings of a data set, or prints the changes as a patch. */
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
      if (!isDryRun) context.hint(changeWords(path, change));
    context.hint(message(isDryRun ? phrases.fixWouldMake : phrases.fixMade, { file: path, count }));
  }
  if (files.length === 0) context.hint(message(phrases.fixNone));
  return { opened, lines };
}

function changeWords(file: string, { line, before, after }: MendedLine): Message {
  if (after.trim() === '') return message(phrases.fixRemoved, { file, line, before });
  if (before.trim() === '') return message(phrases.fixAdded, { file, line, after });
  return message(phrases.fixChanged, { file, line, before, after });
}
