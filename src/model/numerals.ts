/** Reading of Chinese numerals such as 两千, 二十, 一百零五, 十 and of positional ones such as 二〇二〇. */
const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The characters that a Chinese numeral below ten thousand may hold. */
export const numeralCharacters = '〇零一二两三四五六七八九十百千';

/** The whole number, 0 to 9999, that a Chinese numeral writes; undefined where it is none. */
export function parseNumeral(text: string): number | undefined {
  const characters = [...text];
  if (characters.length === 0 || characters.some((character) => !(character in digits || character in places)))
    return undefined;
  const isPositional = characters.length > 1 && characters.every((character) => character in digits);
  if (isPositional)
    return characters.length <= 4 ? Number(characters.map((character) => digits[character]).join('')) : undefined;
  return sumOfPlaces(characters);
}

/** 一百零五: each digit times its place, places falling; a leading 十 is ten. */
function sumOfPlaces(characters: readonly string[]): number | undefined {
  let total = 0;
  let pending: number | undefined;
  let last = Number.POSITIVE_INFINITY;
  for (const character of characters) {
    const digit = digits[character];
    if (digit === 0) continue;
    if (digit !== undefined) {
      if (pending !== undefined) return undefined;
      pending = digit;
      continue;
    }
    const place = places[character] ?? 0;
    const isBareTen = pending === undefined && place === 10 && total === 0;
    if (place >= last || (pending === undefined && !isBareTen)) return undefined;
    total += (pending ?? 1) * place;
    last = place;
    pending = undefined;
  }
  return total + (pending ?? 0);
}
