import { structuredPatch } from 'diff';
import type { MendedFile } from '../dataset/mend.js';

/** A change by `--fix` on one line of the original file. */
export interface MendedLine {
  /** Path relative to the data set. */
  readonly file: string;
  readonly line: number;
  /** Text before; empty if a line was added. */
  readonly before: string;
  /** Text after; empty if a line was removed. */
  readonly after: string;
}

/** Changes of mended files, line by line, reduced to the words that differ. */
export function mendedLines(files: readonly MendedFile[]): readonly MendedLine[] {
  return files.flatMap(({ file, before, after }) =>
    structuredPatch('', '', before, after, '', '', { context: 0 }).hunks.flatMap(({ oldStart, oldLines, lines }) => {
      const gone = lines.filter((line) => line.startsWith('-')).map((line) => line.slice(1));
      const come = lines.filter((line) => line.startsWith('+')).map((line) => line.slice(1));
      const first = oldLines === 0 ? oldStart + 1 : oldStart;
      return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
        file,
        line: first + Math.min(index, Math.max(0, gone.length - 1)),
        ...differing(gone[index] ?? '', come[index] ?? ''),
      }));
    }),
  );
}

/** Words that differ between two lines; the whole lines if no visible difference would remain. */
function differing(before: string, after: string): { readonly before: string; readonly after: string } {
  const start = commonLength(before, after);
  const end = commonLength(backwards(before.slice(start)), backwards(after.slice(start)));
  const from = start - (/[^\s,[\]{}]*$/.exec(before.slice(0, start))?.[0].length ?? 0);
  const rest = /^[^\s,[\]{}]*/.exec(before.slice(before.length - end))?.[0].length ?? 0;
  const until = end - rest;
  const [was, is] = [before.slice(from, before.length - until), after.slice(from, after.length - until)];
  const isSeen = was.trim() !== '' && is.trim() !== '';
  return isSeen ? { before: visible(was), after: visible(is) } : { before: visible(before), after: visible(after) };
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function backwards(text: string): string {
  return [...text].reverse().join('');
}

/** Text with tabs as signs, and without other characters that a terminal would obey or not show. */
function visible(text: string): string {
  return text
    .trimEnd()
    .replace(/^ +/, '')
    .replaceAll('\t', '⇥')
    .replace(/[\p{Cc}\p{Cf}]/gu, '�');
}
