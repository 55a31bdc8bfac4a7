/** Reading of Chinese numerals such as 两千, 二十, 一百零五, 十 and of positional ones such as 二〇二〇. */
const digits: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
};
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The characters that a Chinese numeral below ten thousand may hold. */
export const numeralCharacters = '〇零一二两三四五六七八九十百千';

/** The whole number, 0 to 9999, that a Chinese numeral writes; undefined where it is none. */
export function parseNumeral(text: string): number | undefined {
  if (text === '') return undefined;
  const characters = [...text];
  if (characters.length > 1 && characters.every((character) => character in digits)) {
    return characters.length <= 4 ? Number(characters.map((character) => digits[character]).join('')) : undefined;
  }
  let total = 0;
  let pending: number | undefined;
  let last = Number.POSITIVE_INFINITY;
  for (const character of characters) {
    const digit = digits[character];
    const place = places[character];
    if (digit === 0) continue;
    if (digit !== undefined) {
      if (pending !== undefined) return undefined;
      pending = digit;
    } else if (place !== undefined) {
      if (place >= last || (pending === undefined && (place !== 10 || total !== 0))) return undefined;
      total += (pending ?? 1) * place;
      last = place;
      pending = undefined;
    } else return undefined;
  }
  return total + (pending ?? 0);
}
