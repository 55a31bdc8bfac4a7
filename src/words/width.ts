import stringWidth from 'string-width';

const ascii = /^[\x20-\x7E]*$/;
/**
 * Characters one column wide (letters, punctuation, signs, boxes), and two wide (Chinese characters, full-width signs).
 */
const narrowLetters = String.raw`\x20-\x7E\u00A1-\u00A8\u00AA-\u00AC\u00AF-\u02FF`;
const narrowSigns = String.raw`\u2010-\u2027\u2030\u2192\u2212\u2248\u2260-\u2265\u2500-\u259F`;
const wideSigns = String.raw`\u3001-\u3029\u3400-\u4DBF\u4E00-\u9FFF\uFF01-\uFF60`;
const common = new RegExp(`^[${narrowLetters}${narrowSigns}${wideSigns}]*$`);
const wide = new RegExp(`[${wideSigns}]`, 'g');

/**
 * Number of terminal columns of a text: two for a Chinese character, none for a colour. Texts without emoji, combining
 * marks or colours take a faster path.
 */
export function displayWidth(text: string): number {
  if (ascii.test(text)) return text.length;
  if (common.test(text)) return text.length + (text.match(wide)?.length ?? 0);
  return stringWidth(text);
}
