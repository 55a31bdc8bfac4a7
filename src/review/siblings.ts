/** Places that say what an edit changed, and that the edit left as they were. */
import { kindOfFile } from '../schema/kinds.js';
import { isHolder, isQuantity, type Meaning, meaningAt, visit } from '../schema/visit.js';
import type { Path } from '../yaml/pointer.js';
import type { WrittenFile } from './difference.js';
import type { DataEdit } from './edit.js';
import { canonical } from './match.js';

/** One value that stood in several places, of which an edit changed some. */
export interface Siblings {
  readonly of: 'value' | 'citation' | 'wording';
  readonly before: unknown;
  readonly after: unknown;
  readonly changed: readonly DataEdit[];
  /** Places in the later state that still say what was changed. */
  readonly left: readonly { readonly file: string; readonly path: Path }[];
}

/** Least places that an edit must change before any value counts that says the same. */
const manyChanged = 2;

/** Least characters of words that are not the same by chance. */
const tellingLength = 6;

/** What an edit is looked for by, in the other places. */
interface Wanted {
  readonly of: Siblings['of'];
  readonly before: unknown;
  readonly after: unknown;
  readonly edits: DataEdit[];
}

/**
 * Places of the same value, citation or wording that the edits left as they were. A value that only one edit changes
 * counts where the same entity says it again of the same metric, words where they are long enough to be no coincidence.
 */
export function siblingsOf(edits: readonly DataEdit[], after: readonly WrittenFile[]): readonly Siblings[] {
  const wanted = wantedBy(edits);
  if (wanted.size === 0) return [];
  const left = new Map<Wanted, { readonly file: string; readonly path: Path; readonly holder: unknown }[]>();
  const edited = new Set(edits.map(({ file, path }) => `${file}#${path.join('/')}`));
  for (const { kind, file, value } of after) {
    const check = (part: unknown, meaning: Meaning, path: Path, holder: unknown): void => {
      const means = meansBy(meaning);
      const found = means === undefined ? undefined : wanted.get(`${means}=${canonical(part)}`);
      if (!found || edited.has(`${file}#${path.join('/')}`)) return;
      left.set(found, [...(left.get(found) ?? []), { file, path: [...path], holder }]);
    };
    visit(kind, value, {
      holder: (part, meaning, path) => {
        if (meaning.is !== 'citation' && meaning.is !== 'text') return true;
        check(part, meaning, path, undefined);
        return false;
      },
      single: (part, meaning, path, holder) => check(part, meaning, path, holder),
    });
  }
  return [...left].flatMap(([{ of, before, after: now, edits: changed }, places]) => {
    const telling = changed.length >= manyChanged ? places : places.filter((place) => isTelling(of, changed, place));
    return telling.length === 0 ? [] : [{ of, before, after: now, changed, left: telling }];
  });
}

function wantedBy(edits: readonly DataEdit[]): ReadonlyMap<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  for (const edit of edits) {
    const { kind, before, after, touch } = edit;
    if (before === undefined || after === undefined || !['revised', 'recited', 'reworded'].includes(kind)) continue;
    const means = meansOf(edit);
    if (means === undefined) continue;
    const key = `${means}=${canonical(before)}`;
    const of = touch === 'citation' ? 'citation' : touch === 'words' ? 'wording' : 'value';
    const known = wanted.get(key) ?? { of, before, after, edits: [] };
    if (canonical(known.after) === canonical(after)) known.edits.push(edit);
    wanted.set(key, known);
  }
  return wanted;
}

/** What a value is, for values that can be looked for elsewhere. */
function meansOf({ file, path }: DataEdit): string | undefined {
  const kind = kindOfFile(file);
  return kind && meansBy(meaningAt(kind, path));
}

function meansBy(meaning: Meaning): string | undefined {
  if (isQuantity(meaning)) return 'quantity';
  const { is, to } = meaning;
  if (to) return `id of ${to.join()}`;
  return is === 'citation' || is === 'text' || is === 'year' || is === 'date' || is === 'period' ? is : undefined;
}

/** Whether a place that says the same is no coincidence, where one edit alone changed the value. */
function isTelling(of: Siblings['of'], [edit]: readonly DataEdit[], place: { file: string; holder: unknown }): boolean {
  if (of === 'citation') return true;
  if (of === 'wording') return [...String(zhOf(edit?.before))].length >= tellingLength;
  const [metric, other] = [metricOf(edit?.holder.after), metricOf(place.holder)];
  return edit?.touch === 'figure' && metric !== undefined && metric === other && edit.file === place.file;
}

function zhOf(value: unknown): unknown {
  return isHolder(value) && 'zh' in value ? value.zh : '';
}

function metricOf(holder: unknown): unknown {
  return isHolder(holder) && 'metric' in holder ? holder.metric : undefined;
}
