/**
 * Characters, for a regular expression with the flag u, that no text may hold: control characters but line breaks and
 * tabs, those that reverse the order of others, and halves of characters and non-characters, which XML forbids.
 */
export const unsafe = String.raw`\0-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF\p{Cs}`;

const unsafeCharacter = new RegExp(`[${unsafe}]`, 'gu');

/** Two colons at the start of a line, which a log of GitHub Actions reads as a command. */
const command = /^(?=[^\S\n]*::)/gm;

/**
 * Makes text of several lines safe for a terminal or log: unsafe characters become escapes as in YAML (\r, \u001B), and
 * log commands are broken. All output from data or file names passes through here.
 */
export function legible(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(unsafeCharacter, escaped).replace(command, '\\');
}

/** Makes text safe for a terminal or log, on one line. */
export function legibleLine(text: string): string {
  return legible(text.replace(/[\r\n]/g, escaped));
}

function escaped(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  return codePoint(character).replace('U+', '\\u');
}

/** The code point of a character as U+001B. */
export function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A value made of texts, lists and maps with each of its texts changed. */
export function eachText<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as typeof value;
  if (typeof value !== 'object' || value === null) return value;
  const items = Array.isArray(value)
    ? value.map((item: unknown) => eachText(item, change))
    : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, eachText<unknown>(item, change)]));
  return items as Value;
}

/** A value as JSON, with unsafe characters escaped that JSON itself would leave unescaped. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(unsafeCharacter, escaped);
}
