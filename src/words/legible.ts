/** Control characters, which a terminal or log would obey: all but line breaks and tabs. */
const control = /[\0-\x08\x0B-\x1F\x7F-\x9F]/g;

/** Two colons at the start of a line, which a log of GitHub Actions reads as a command. */
const command = /^(?=[^\S\n]*::)/gm;

/**
 * Makes text of several lines safe for a terminal or log: control characters become escapes as in YAML (\r, \u001B),
 * and log commands are broken. All output from data or file names passes through here.
 */
export function legible(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(control, escaped).replace(command, '\\');
}

/** Makes text safe for a terminal or log, on one line. */
export function legibleLine(text: string): string {
  return legible(text.replace(/[\r\n]/g, escaped));
}

function escaped(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
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

/** A value as JSON, with control characters escaped that JSON itself would leave unescaped. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(/[\x7F-\x9F]/g, escaped);
}
