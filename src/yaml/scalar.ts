import { plain, plainInFlow, key as plainKey } from './read.js';

/** The context of a value: behind a key or a dash, or inside brackets or braces. */
export type ScalarContext = 'block' | 'flow';

const plainText: Readonly<Record<ScalarContext, RegExp>> = {
  block: new RegExp(`^${plain}$`),
  flow: new RegExp(`^${plainInFlow}$`),
};
const plainKeyText = new RegExp(`^${plainKey}$`);

/** Unquoted words that some YAML reader takes for null, a truth value or a number. */
const number = String.raw`[-+]?(?:\d[\d_]*|0[box][\da-f_]+|(?:\.\d+|\d[\d_]*(?:\.[\d_]*)?)(?:e[-+]?\d+)?)`;
const notText = new RegExp(String.raw`^(?:~|null|true|false|${number}|[-+]?\.inf|\.nan|<<|=)$`, 'i');

const longestPlain = 100_000;

/** A text, number or truth value as YAML, in quotes only where it would be read as something else without them. */
export function writeScalar(value: string | number | boolean, setting: ScalarContext): string {
  if (typeof value !== 'string') return String(value);
  // The pattern looks back at every character, and would exhaust the stack on a text of millions.
  const isPlain =
    value.length < longestPlain && plainText[setting].test(value) && !notText.test(value) && !hasUnseen(value);
  return isPlain ? value : writeQuoted(value);
}

/** A key as YAML. */
export function writeKey(key: string): string {
  return plainKeyText.test(key) ? key : writeScalar(key, 'flow');
}

/** A text in quotes: double ones, or single ones where double ones would need an escape. */
export function writeQuoted(value: string): string {
  if (/["\\]/.test(value) && !value.includes('\n') && !hasUnseen(value)) return `'${value.replaceAll("'", "''")}'`;
  return JSON.stringify(value).replace(
    unseen,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const unseen = /[\0-\x1F\x7F-\xA0\u2028\u2029\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/g;

function hasUnseen(value: string): boolean {
  return value.search(unseen) !== -1;
}
