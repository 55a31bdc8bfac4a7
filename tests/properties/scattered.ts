/** Numbers in [0, 1) that a seed determines (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Scattering {
  /** How often a comment stands where one may stand, from 0 to 1. */
  readonly comments: number;
  readonly seed: number;
}

/**
 * A value as YAML in a layout of no order at all: keys shuffled, flow and block mixed, any quotes, blank lines,
 * comments.
 */
export function scatter(value: unknown, { comments, seed }: Scattering): string {
  return new Scatterer(randomOf(seed), comments).document(value);
}

class Scatterer {
  readonly #random: () => number;
  readonly #comments: number;
  #count = 0;

  constructor(random: () => number, comments: number) {
    this.#random = random;
    this.#comments = comments;
  }

  document(value: unknown): string {
    const text = `${this.#filler('')}${this.#block(value, '')}${this.#filler('')}`;
    return this.#is(0.2) ? text.replaceAll('\n', '\r\n') : text;
  }

  #is(share: number): boolean {
    return this.#random() < share;
  }

  #beside(): string {
    return this.#is(this.#comments)
      ? `${this.#is(0.5) ? ' ' : '   '}# beside ${this.#count++}`
      : this.#is(0.1)
        ? '  '
        : '';
  }

  /** Lines of their own between entries. */
  #filler(indent: string): string {
    const comment = this.#is(this.#comments) ? `${indent}# before ${this.#count++}\n` : '';
    return (this.#is(0.2) ? '\n' : '') + comment + (this.#is(0.1) ? '\n' : '');
  }

  #block(value: unknown, indent: string): string {
    const list = Array.isArray(value);
    const entries = this.#shuffled(value);
    return entries
      .map(([key, item]) => {
        const lead = `${this.#filler(indent)}${indent}${list ? '-' : `${this.#scalar(key)}:`}`;
        if (typeof item !== 'object' || item === null) return `${lead} ${this.#scalar(item)}${this.#beside()}\n`;
        if (isEmpty(item) || this.#is(0.4)) return `${lead} ${this.#flow(item, `${indent}  `)}${this.#beside()}\n`;
        const deeper = `${indent}${this.#is(0.5) ? '  ' : '    '}`;
        const inner = this.#block(item, deeper);
        if (list && this.#is(0.7) && inner.startsWith(deeper) && !inner.startsWith(`${deeper}#`)) {
          const gap = deeper.length - indent.length - 1;
          return `${lead}${' '.repeat(gap)}${inner.slice(deeper.length)}`;
        }
        return `${lead}${this.#beside()}\n${inner}`;
      })
      .join('');
  }

  #flow(value: object, indent: string): string {
    const isList = Array.isArray(value);
    const [open, close] = isList ? ['[', ']'] : ['{', '}'];
    const isLong = this.#is(0.3) && !isEmpty(value);
    const entries = this.#shuffled(value);
    const parts = entries.map(([key, item], index) => {
      const written = typeof item === 'object' && item !== null ? this.#flow(item, `${indent}  `) : this.#scalar(item);
      const comma = index < entries.length - 1 || this.#is(0.1) ? ',' : '';
      const part = `${isList ? '' : `${this.#scalar(key)}: `}${written}${comma}`;
      return isLong ? `${this.#filler(indent)}${indent}${part}${this.#beside()}\n` : part;
    });
    return isLong
      ? `${open}${this.#beside()}\n${parts.join('')}${indent}${close}`
      : `${open}${this.#is(0.5) ? ' ' : ''}${parts.join(' ')}${close}`;
  }

  #scalar(value: unknown): string {
    if (typeof value !== 'string') return String(value);
    const style = this.#random();
    if (style < 0.3 && /^[\p{L}][\p{L}\d-]*$/u.test(value) && !/^(?:true|false|null)$/i.test(value)) return value;
    return style < 0.65 ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
  }

  #shuffled(value: unknown): [string, unknown][] {
    const entries = Object.entries(value as object);
    if (Array.isArray(value)) return entries;
    return entries
      .map((entry) => ({ entry, rank: this.#random() }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ entry }) => entry);
  }
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}

/** The comments that `scatter` has put into a text, in any order. */
export function commentsOf(text: string): readonly string[] {
  return [...text.matchAll(/# (?:beside|before) \d+/g)].map(([comment]) => comment).sort();
}
