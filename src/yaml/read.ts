import { CORE_SCHEMA, load } from 'js-yaml';
import type { YamlReading } from './problem.js';

/*
 * The plain part of YAML that both readers are known to see alike, line by line: `key: value`, `- value`, values that
 * are plain or quoted on one line, maps and lists in brackets on one line and two deep. Everything else goes to the
 * syntax tree.
 */
/** A key that needs no quotes. */
export const key = String.raw`(?!(?:[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE)\b)(?:[A-Za-z_][\w-]*|[1-9]\d{3})`;
const quoted = String.raw`"[^"\\\n]*"|'(?:[^'\n]|'')*'`;
const decimal = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?`;
/** Texts that some reader takes for a number: only plain decimals are the same number to all. */
const digits = String.raw`0[box][\da-fA-F_]*|(?=[._]*\d)[\d_]*(?:\.[\d_]*)?(?:[eE][-+]?\d*)?`;
const number = String.raw`[-+]?(?:${digits}|\.(?:inf|Inf|INF|nan|NaN|NAN))`;
/** Only one of both ways can hold: two would double the time with every value of a line that does not fit. */
const notOdd = (end: string): string => `(?:(?=${decimal}${end})|(?!${number}${end}))`;
const start = String.raw`(?:[^\s?:,[\]{}#&*!|>'"%@${'`'}~-]|-(?=[1-9]|0\.\d*[1-9]))`;
/** A value without quotes, behind a key or a dash. */
export const plain =
  notOdd(String.raw`(?= *(?:\n|$| #))`) + String.raw`${start}(?:[^\s:#]|:(?=\S)|(?<=\S)#| +(?=[^\s#]))*`;
/** A value without quotes, inside brackets or braces. */
export const plainInFlow =
  notOdd(String.raw`(?= *(?:[,\]}]|$))`) +
  String.raw`${start}(?:[^\s:#,[\]{}]|:(?=[^\s,[\]{}])|(?<=\S)#| +(?=[^\s#,[\]{}]))*`;
const simple = `(?:${quoted}|${plainInFlow})`;
const map = (value: string): string => String.raw`\{ *${key}: +${value}(?: *, *${key}: +${value})* *\}`;
const list = (value: string): string => String.raw`\[ *(?:${value}(?: *, *${value})*)? *\]`;
const inner = `(?:${simple}|${map(simple)}|${list(simple)})`;
const value = `(?:${quoted}|${map(inner)}|${list(inner)}|${plain})`;
/** Content of a line besides a comment; an empty item behind a dash is left to the syntax tree. */
const content = `(?:(?:- )?${key}:(?: +${value})?|- ${value})`;
const plainLine = new RegExp(String.raw`^ {0,99}${content}? *(?:(?<=\s|^)#.*)?$`);

/** Characters that no line should hold. */
const oddCharacter =
  /[^\n\x20-\x7E\u00A1-\u2027\u202F-\u2065\u206A-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD\u{10000}-\u{10FFFF}]/u;

function isPlain(text: string): boolean {
  // Line by line: over a whole text one unusual line would have every line before it tried again in all its readings.
  return !oddCharacter.test(text) && text.split('\n').every((line) => plainLine.test(line));
}

/**
 * Reads one YAML 1.2 (core schema) document. A plain text takes the fast reader; whatever is unusual
 * or fails goes to the syntax tree, which decides and knows the place.
 */
export async function readYaml(text: string): Promise<YamlReading> {
  try {
    if (beyondMostValues(text) === undefined && isPlain(text)) {
      const root: unknown = load(text, { schema: CORE_SCHEMA });
      if (root !== undefined && root !== null) return { ok: true, value: root };
    }
  } catch {
    // The syntax tree below finds the same fault and its place.
  }
  const { readTree } = await import('./tree.js');
  return readTree(text);
}

/** The most lines, commas, colons and other signs of a file, far more than any sensible one has. */
export const mostSigns = 40_000;

/** The offset of the sign at which a text has more than a file may have. */
export function beyondMostValues(text: string): number | undefined {
  if (text.length <= mostSigns) return undefined;
  let count = 0;
  const sign = /[\n,:[\]{}"'&*!?#]|- /g;
  while (sign.test(text)) if (++count > mostSigns) return sign.lastIndex - 1;
  return undefined;
}
