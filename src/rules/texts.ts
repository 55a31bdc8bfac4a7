import type { Lang } from '../lang/lang.js';
import type { CheckedFile } from '../model/build.js';
import type { Path } from '../yaml/pointer.js';

/** A text of the data in its place. */
export interface Wording {
  readonly text: string;
  /** `any`: an id, a quantity, a date, or what stands as the document writes it, such as the token of a citation. */
  readonly lang: Lang | 'any';
  /** The same words in the other language, where they stand beside it. */
  readonly other?: string;
  /** Whether it is the title of a document, which is written as its publisher writes it. */
  readonly isTitle: boolean;
  readonly file: string;
  readonly path: Path;
}

const known = new WeakMap<readonly CheckedFile[], readonly Wording[]>();

/** Every text of all files, in their order; several rules look at them, so that they are collected once. */
export function wordingsOf(files: readonly CheckedFile[]): readonly Wording[] {
  const wordings = known.get(files) ?? files.flatMap(({ file, value }) => wordingsIn(file, value));
  known.set(files, wordings);
  return wordings;
}

function wordingsIn(file: string, root: object): readonly Wording[] {
  const found: Wording[] = [];
  const path: (string | number)[] = [];
  const walk = (owner: object): void => {
    const isList = Array.isArray(owner);
    for (const [key, item] of Object.entries(owner)) {
      path.push(isList ? Number(key) : key);
      if (typeof item === 'string') found.push({ text: item, ...languageOf(owner, path), isTitle: path.at(-2) === 'title', file, path: [...path] });
      else if (typeof item === 'object' && item !== null) walk(item);
      path.pop();
    }
  };
  walk(root);
  return found;
}

/** Texts stand under the name of their language; other names that documents use are Chinese. */
function languageOf(owner: object, path: Path): Pick<Wording, 'lang' | 'other'> {
  const key = path.at(-1);
  if (key !== 'zh' && key !== 'en') return { lang: path.at(-2) === 'also' ? 'zh' : 'any' };
  const other = (owner as Readonly<Record<string, unknown>>)[key === 'zh' ? 'en' : 'zh'];
  return { lang: key, ...(typeof other === 'string' && { other }) };
}

/** Whether a text has a Chinese character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
