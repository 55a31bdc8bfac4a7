import type { Finding, Fix } from '../finding/finding.js';
import { hasSameFacts } from '../model/facts.js';
import { kindOfFile } from '../schema/kinds.js';
import { type Edit, replaceAll, resolveEdits } from '../yaml/edit.js';
import { readLeniently } from '../yaml/tree.js';
import type { OpenedDataset } from './open.js';

/** A file that was mended. */
export interface MendedFile {
  /** Relative to the data set. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** Number of findings fixed in it. */
  readonly count: number;
}

export interface Mending {
  /** The data set as it will be with the files written. */
  readonly opened: OpenedDataset;
  readonly files: readonly MendedFile[];
}

/**
 * Most rounds of fixes. One fix makes room for the next, as with two on the same line; more rounds would be going in
 * circles.
 */
const mostRounds = 10;

/**
 * Makes the fixes of the chosen findings that stay within the wanted files, again and again until there are none left.
 * `open` reads the data set with these texts in place of those of the files. Nothing is written.
 */
export async function mendDataset(
  open: (instead: ReadonlyMap<string, string>) => Promise<OpenedDataset>,
  isWanted: (file: string) => boolean,
  isChosen: (finding: Finding) => boolean,
): Promise<Mending> {
  const texts = new Map<string, string>();
  const original = new Map<string, string>();
  const counts = new Map<string, number>();
  let opened = await open(texts);
  for (let round = 0; round < mostRounds; round++) {
    const { text } = opened;
    const fixes = opened.findings
      .filter(isChosen)
      .flatMap(({ fix }) => (fix?.edits.every(({ file }) => isWanted(file)) ? [fix] : []));
    const made = makeFixes(fixes, text);
    if (made.size === 0) break;
    for (const [file, { after, count }] of made) {
      if (!original.has(file)) original.set(file, text(file) ?? '');
      texts.set(file, after);
      counts.set(file, (counts.get(file) ?? 0) + count);
    }
    opened = await open(texts);
  }
  const files = [...texts].map(([file, after]) => ({
    file,
    before: original.get(file) ?? '',
    after,
    count: counts.get(file) ?? 0,
  }));
  return {
    opened,
    files: files.filter(({ before, after }) => before !== after).sort((a, b) => (a.file < b.file ? -1 : 1)),
  };
}

type TextOf = OpenedDataset['text'];
type Made = ReadonlyMap<string, { readonly after: string; readonly count: number }>;

/** Makes as many fixes as fit together: all, or else those of each half that fit with the ones already made. */
function makeFixes(fixes: readonly Fix[], textOf: TextOf): Made {
  const taken: Fix[] = [];
  let made: Made = new Map();
  const take = (more: readonly Fix[]): void => {
    if (more.length === 0) return;
    const together = tryFixes([...taken, ...more], textOf);
    if (together) {
      taken.push(...more);
      made = together;
    } else if (more.length > 1) {
      const half = more.length >> 1;
      take(more.slice(0, half));
      take(more.slice(half));
    }
  };
  take(fixes);
  return made;
}

/** The texts with all of these fixes made; undefined where two overlap, a place is gone, or a fact would change. */
function tryFixes(fixes: readonly Fix[], textOf: TextOf): Made | undefined {
  const edits = new Map<string, Edit[]>();
  const counts = new Map<string, number>();
  for (const fix of fixes) {
    for (const edit of fix.edits) edits.set(edit.file, [...(edits.get(edit.file) ?? []), edit]);
    for (const file of new Set(fix.edits.map((edit) => edit.file))) counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  const made = new Map<string, { after: string; count: number }>();
  for (const [file, list] of edits) {
    const before = textOf(file);
    const replacements = before === undefined ? undefined : resolveEdits(before, list);
    const after = before === undefined || !replacements ? undefined : replaceAll(before, replacements);
    if (before === undefined || after === undefined || !keepsFacts(file, before, after)) return undefined;
    made.set(file, { after, count: counts.get(file) ?? 0 });
  }
  return made;
}

/**
 * Whether a mended text keeps its facts: no number, date or citation has another meaning. In a text that cannot be
 * parsed, only invisible characters may have changed.
 */
function keepsFacts(file: string, before: string, after: string): boolean {
  const kind = kindOfFile(file);
  const old = readLeniently(before);
  if (!kind || !old) return seen(before) === seen(after);
  const now = readLeniently(after);
  return now !== undefined && hasSameFacts(kind, old.value, now.value);
}

function seen(text: string): string {
  return text.replace(/[\s\uFEFF]/g, '');
}
