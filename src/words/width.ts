import stringWidth from 'string-width';

const ascii = /^[\x20-\x7E]*$/;
/** Letters, punctuation, signs and boxes of one column, and Chinese characters and full-width signs of two. */
const narrowLetters = String.raw`\x20-\x7E\u00A1-\u00A8\u00AA-\u00AC\u00AF-\u02FF`;
const narrowSigns = String.raw`\u2010-\u2027\u2030\u2192\u2212\u2248\u2260-\u2265\u2500-\u259F`;
const wideSigns = String.raw`\u3001-\u3029\u3400-\u4DBF\u4E00-\u9FFF\uFF01-\uFF60`;
const common = new RegExp(`^[${narrowLetters}${narrowSigns}${wideSigns}]*$`);
const wide = new RegExp(`[${wideSigns}]`, 'g');

/**
 * Columns of a terminal that a text takes: two for a Chinese character, none for a colour. Texts without emoji, marks
 * or colours are counted directly.
 */
export function displayWidth(text: string): number {
  if (ascii.test(text)) return text.length;
  if (common.test(text)) return text.length + (text.match(wide)?.length ?? 0);
  return stringWidth(text);
}
