/** The files in which two states of a data set differ. */
import { checkText } from '../dataset/open.js';
import type { FileTree } from '../dataset/read.js';
import { yamlFinding } from '../dataset/yaml-finding.js';
import type { Finding } from '../finding/finding.js';
import { kindOfFile } from '../schema/kinds.js';
import { readYaml } from '../yaml/read.js';
import type { WrittenFile } from './difference.js';

/** The files of each state that differ from the other's, and the texts of both. */
export interface Changes {
  readonly before: readonly WrittenFile[];
  readonly after: readonly WrittenFile[];
  /** Files of either state that cannot be read at all. */
  readonly unread: readonly Finding[];
  text(state: 'before' | 'after', file: string): string | undefined;
}

/** Reads the files that differ between two trees; those with the same text are never parsed. */
export async function changesBetween(before: FileTree, after: FileTree): Promise<Changes> {
  const [old, now] = [textsOf(before), textsOf(after)];
  const unread = [...old.unread, ...now.unread];
  const parsed = async ({ texts }: Texts, other: Texts, state: 'before' | 'after'): Promise<readonly WrittenFile[]> => {
    const files: WrittenFile[] = [];
    for (const [file, text] of texts) {
      if (other.texts.get(file) === text) continue;
      const reading = await writtenFile(file, text);
      if ('kind' in reading) files.push(reading);
      else if (state === 'after' || !other.texts.has(file)) unread.push(reading.finding);
    }
    return files;
  };
  const [left, right] = [await parsed(old, now, 'before'), await parsed(now, old, 'after')];
  // A file that one state cannot read is not compared at all: it would look removed.
  const broken = new Set(unread.map(({ place }) => place.file));
  const isSound = ({ file }: WrittenFile): boolean => !broken.has(file);
  return {
    before: left.filter(isSound),
    after: right.filter(isSound),
    unread,
    text: (state, file) => (state === 'before' ? old : now).texts.get(file),
  };
}

interface Texts {
  readonly texts: ReadonlyMap<string, string>;
  readonly unread: readonly Finding[];
}

function textsOf(tree: FileTree): Texts {
  const texts = new Map<string, string>();
  const unread: Finding[] = [];
  for (const file of tree.list()) {
    if (!kindOfFile(file)) continue;
    const reading = tree.read(file);
    if (reading.ok) texts.set(file, reading.text);
    else unread.push(reading.finding);
  }
  return { texts, unread };
}

/** A file's value, whether or not it fits its schema. */
async function writtenFile(file: string, text: string): Promise<WrittenFile | { readonly finding: Finding }> {
  const kind = kindOfFile(file);
  if (!kind) throw new RangeError(`${file} is of no kind`);
  const checked = await checkText(kind, file, text);
  if (checked.ok) return { kind, file, value: checked.value.value };
  const reading = await readYaml(text);
  return reading.ok ? { kind, file, value: reading.value } : { finding: yamlFinding(file, text, reading.problem) };
}
