/** Reading of Chinese numerals such as 两千, 二十, 一百零五, 三万五千, 十 and of positional ones such as 二〇二〇. */
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

/** Characters of Chinese numerals below ten thousand. */
export const numeralCharacters = '〇零一二两三四五六七八九十百千';

/** A regular expression's source for a Chinese numeral, also one above ten thousand such as 三万五千. */
export const numeralPattern = `[${numeralCharacters}]+(?:万[${numeralCharacters}]+)?`;

/**
 * Parses a Chinese numeral to a whole number; undefined where it is none, or names two numbers as 两三 does. A digit
 * without a place behind 百, 千 or 万 stands in the next one: 一百五 is 150, 两千三 is 2300, 三万五 is 35,000.
 */
export function parseNumeral(text: string): number | undefined {
  const [upper = '', lower, ...more] = text.split('万');
  const tenThousands = parseBelowTenThousand(upper);
  if (lower === undefined || tenThousands === undefined) return tenThousands;
  const rest = parseBelowTenThousand(lower);
  if (rest === undefined || more.length > 0) return undefined;
  return tenThousands * 10_000 + ([...lower].length === 1 ? rest * 1000 : rest);
}

/**
 * The two numbers between which a numeral leaves the choice: 两三 is 2 or 3, 十七八 is 17 or 18, 二三十 is 20 or 30. One
 * that names a single number has it twice.
 */
export function parseNumeralRange(text: string): readonly [low: number, high: number] | undefined {
  const single = parseNumeral(text);
  if (single !== undefined) return [single, single];
  const [before = '', first = '', second = '', after = ''] =
    /^(.*?)([一二两三四五六七八])([二两三四五六七八九])(.*)$/.exec(text)?.slice(1) ?? [];
  const isChoice =
    (digits[second] ?? 0) - (digits[first] ?? 0) === 1 && !/^[〇零]|[一二两三四五六七八九][〇零]?$/.test(before);
  if (!isChoice || /^[〇零一二两三四五六七八九]/.test(after)) return undefined;
  const low = parseNumeral(before + first + after);
  const high = parseNumeral(before + second + after);
  return low === undefined || high === undefined ? undefined : [low, high];
}

/** The number, 0 to 9999. Digits side by side are one only as in 二〇 and 一九九八: 三五 is rather three to five. */
function parseBelowTenThousand(text: string): number | undefined {
  const characters = [...text];
  if (characters.length === 0 || characters.some((character) => !(character in digits || character in places)))
    return undefined;
  const isPositional = characters.length > 1 && characters.every((character) => character in digits);
  if (!isPositional) return sumOfPlaces(characters);
  const hasZero = characters.some((character) => digits[character] === 0);
  return characters.length <= 4 && (characters.length === 4 || hasZero)
    ? Number(characters.map((character) => digits[character]).join(''))
    : undefined;
}

/** 一百零五: each digit times its place, places falling; a leading 十 is ten. */
function sumOfPlaces(characters: readonly string[]): number | undefined {
  let total = 0;
  let pending: number | undefined;
  let last = Number.POSITIVE_INFINITY;
  let isBehindZero = false;
  for (const character of characters) {
    const digit = digits[character];
    if (digit === 0) {
      isBehindZero = true;
      continue;
    }
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
    isBehindZero = false;
  }
  const lastPlace = isBehindZero || total === 0 ? 1 : last / 10;
  return total + (pending ?? 0) * lastPlace;
}
