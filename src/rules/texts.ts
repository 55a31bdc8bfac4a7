import type { Lang } from '../lang/lang.js';
import type { CheckedFile } from '../model/build.js';
import type { Path } from '../yaml/pointer.js';

/** A step down from the root of a file. */
interface Step {
  readonly key: string;
  readonly isIndex: boolean;
  readonly parent: Step | undefined;
}

/** A text of the data in its place. */
export class Wording {
  readonly text: string;
  /** `any`: an id, a quantity, a date, or what stands as the document writes it, such as the token of a citation. */
  readonly lang: Lang | 'any';
  /** The same words in the other language, where they stand beside it. */
  readonly other: string | undefined;
  readonly file: string;
  readonly #step: Step;

  constructor(text: string, other: string | undefined, file: string, step: Step) {
    this.text = text;
    this.other = other;
    this.file = file;
    this.#step = step;
    this.lang = languageOf(step);
  }

  /** The key of the map or list that holds it, such as title, publisher or name. */
  get owner(): string | undefined {
    return this.#step.parent?.key;
  }

  /** Spelt out only for the few texts of which something is found. */
  get path(): Path {
    const path: (string | number)[] = [];
    for (let step: Step | undefined = this.#step; step; step = step.parent)
      path.unshift(step.isIndex ? Number(step.key) : step.key);
    return path;
  }
}

/** Texts stand under the name of their language; other names that documents use are Chinese. */
function languageOf({ key, parent }: Step): Lang | 'any' {
  if (key === 'zh' || key === 'en') return key;
  return parent?.key === 'also' ? 'zh' : 'any';
}

const known = new WeakMap<object, readonly Wording[]>();

/** Every text of all files, in their order; several rules look at them, so that they are collected once. */
export function wordingsOf(files: readonly CheckedFile[]): readonly Wording[] {
  return files.flatMap(({ file, value }) => {
    const wordings = known.get(value) ?? collected(file, value);
    known.set(value, wordings);
    return wordings;
  });
}

function collected(file: string, value: object): readonly Wording[] {
  const found: Wording[] = [];
  collect(file, value, undefined, found);
  return found;
}

function collect(file: string, owner: object, parent: Step | undefined, found: Wording[]): void {
  const isIndex = Array.isArray(owner);
  const items = owner as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(items)) {
    const item = items[key];
    if (typeof item === 'string') {
      const other = key === 'zh' ? items['en'] : key === 'en' ? items['zh'] : undefined;
      found.push(new Wording(item, typeof other === 'string' ? other : undefined, file, { key, isIndex, parent }));
    } else if (typeof item === 'object' && item !== null) collect(file, item, { key, isIndex, parent }, found);
  }
}

/** Whether a text has a Chinese character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
