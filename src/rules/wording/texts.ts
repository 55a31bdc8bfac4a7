import type { CheckedFile } from '../../model/build.js';
import { visit } from '../../schema/visit.js';
import type { Bilingual, Lang } from '../../words/lang.js';
import type { Path } from '../../yaml/pointer.js';

/** A text of the data, with its place. */
export interface Wording {
  readonly text: string;
  /** `any`: an id, a quantity, a date, or what stands as the document writes it, such as the token of a citation. */
  readonly lang: Lang | 'any';
  /** The same words in the other language, where they stand beside it. */
  readonly other: string | undefined;
  /** The key of the map or list that holds it, such as title, publisher or name. */
  readonly owner: string | undefined;
  readonly file: string;
  readonly path: Path;
}

const known = new WeakMap<object, readonly Wording[]>();

/** Every text of all files, in their order; collected once for all rules that ask. */
export function wordingsOf(files: readonly CheckedFile[]): readonly Wording[] {
  return files.flatMap((file) => {
    const wordings = known.get(file.value) ?? collected(file);
    known.set(file.value, wordings);
    return wordings;
  });
}

function collected({ kind, file, value }: CheckedFile): readonly Wording[] {
  const found: Wording[] = [];
  visit(kind, value, {
    single: (text, { is }, path, holder) => {
      if (typeof text !== 'string') return;
      const lang = is === 'zh' || is === 'en' ? is : 'any';
      const { zh, en } = holder as Partial<Bilingual>;
      const other = lang === 'zh' ? en : lang === 'en' ? zh : undefined;
      const owner = path.at(-2);
      found.push({
        text,
        lang,
        other,
        owner: owner === undefined ? undefined : String(owner),
        file,
        path: [...path],
      });
    },
  });
  return found;
}

/** Whether a text has a Chinese character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
