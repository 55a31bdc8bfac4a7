import { displayWidth } from '../../words/width.js';

/** Widths of letters in common sans-serif fonts, as fractions of the font size. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,:;'|!]/, 0.27],
  [/[ft()[\]r /·-]/, 0.36],
  [/[mwMW%—@]/, 0.9],
  [/[A-Z&]/, 0.69],
  [/[a-z0-9+=<>−–]/, 0.58],
];

/** Approximate width of a text at a size in pixels; rather too wide than too narrow. */
export function textWidth(text: string, size: number, isBold = false): number {
  let width = 0;
  for (const sign of text)
    width +=
      displayWidth(sign) > 1 || /[“”‘’…±≥≤≈≲]/.test(sign)
        ? 1
        : (widths.find(([signs]) => signs.test(sign))?.[1] ?? 0.69);
  return width * size * (isBold ? 1.06 : 1);
}

/** Unbreakable unit: a Chinese character or a word, with opening signs before it, closing signs and spaces after it. */
const unit =
  /[“‘（《「]*(?:[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef“‘（《「]+)?[，。、；：！？）》」”’…％%]*\s*/gu;

/** Text in lines of at most a width in pixels: broken between words, and between Chinese characters. */
export function wrapText(text: string, size: number, width: number, isBold = false): readonly string[] {
  const units = text.match(unit)?.filter((piece) => piece !== '') ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of units) {
    const isFull = line !== '' && textWidth((line + piece).trimEnd(), size, isBold) > width;
    if (isFull) {
      lines.push(line.trimEnd());
      line = piece;
    } else line += piece;
  }
  return [...lines, line.trimEnd()].filter((words) => words !== '');
}

/**
 * Breaks text into as many lines as `wrapText`, but as narrow as possible, so that no line holds a single word or
 * character.
 */
export function balanceText(text: string, size: number, width: number, isBold = false): readonly string[] {
  const lines = wrapText(text, size, width, isBold);
  let balanced = lines;
  for (let less = width - size; less > 0 && lines.length > 1; less -= size) {
    const narrower = wrapText(text, size, less, isBold);
    if (narrower.length > lines.length) break;
    balanced = narrower;
  }
  return balanced;
}
