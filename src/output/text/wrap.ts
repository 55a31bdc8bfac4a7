import { displayWidth } from '../../words/width.js';

/** Unbreakable unit: a run of characters other than spaces and East Asian ones, or one East Asian character. */
const eastAsian = String.raw`\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\u{20000}-\u{3FFFF}`;
const piece = new RegExp(String.raw`[^\s${eastAsian}]+|[\u2E80-\uFFEF\u{20000}-\u{3FFFF}]|\s+`, 'gu');
/** No line starts with these (避头). */
const closing = /^[，。、；：？！）」』》】”’…%)\]}"]/u;
/** No line ends with these (避尾). */
const opening = /[（「『《【“‘([{]$|(?:^|\s)"$/u;

/** Display width of the longest unbreakable part of a text. */
export function longestUnit(words: string): number {
  return Math.max(0, ...words.split('\n').flatMap((line) => units(line).map((unit) => displayWidth(unit))));
}

/** Breaks text into lines of a display width: at spaces, and between Chinese characters as its typesetting allows. */
export function wrap(words: string, width: number): string {
  if (!Number.isFinite(width)) return words;
  return words
    .split('\n')
    .map((line) => {
      if (displayWidth(line) <= width) return line;
      const indent = /^ */.exec(line)?.[0] ?? '';
      return wrapLine(line.slice(indent.length), Math.max(4, width - indent.length)).replace(/^/gm, indent);
    })
    .join('\n');
}

function wrapLine(line: string, width: number): string {
  const lines: string[] = [];
  let current = '';
  for (const unit of units(line)) {
    const isSpace = unit.trim() === '';
    if (isSpace && current === '' && lines.length > 0) continue;
    if (displayWidth(current + unit) <= width) {
      current += unit;
      continue;
    }
    if (current.trim() !== '') lines.push(current.trimEnd());
    current = '';
    if (isSpace) continue;
    const parts = cut(unit, width);
    lines.push(...parts.slice(0, -1));
    current = parts.at(-1) ?? '';
  }
  return [...lines, current.trimEnd()].filter((part) => part !== '').join('\n');
}

/** Units of a line, joined where typesetting forbids a break. */
function units(line: string): readonly string[] {
  const joined: string[] = [];
  for (const [part] of line.matchAll(piece)) {
    const before = joined.at(-1);
    if (before !== undefined && before.trim() !== '' && (closing.test(part) || opening.test(before)))
      joined[joined.length - 1] = before + part;
    else joined.push(part);
  }
  return joined;
}

/** Cuts a unit that is too long for a line. */
function cut(unit: string, width: number): readonly string[] {
  const parts: string[] = [''];
  for (const character of unit) {
    const last = parts.at(-1) ?? '';
    if (displayWidth(last + character) <= width) parts[parts.length - 1] = last + character;
    else parts.push(character);
  }
  return parts;
}
