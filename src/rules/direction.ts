/** The side of a number that is meant: at least, or at most. */
type Direction = 'up' | 'down';

/** Words for both sides, the opposites beside each other; a longer one stands before one that it holds. */
const opposites: readonly (readonly [up: string, down: string])[] = [
  ['不低于', '不超过'],
  ['不少于', '不超过'],
  ['至少', '至多'],
  ['以上', '以内'],
  ['及以上', '以内'],
  ['以上', '以下'],
  ['高于', '低于'],
  ['超过', '不满'],
  ['超', '不足'],
  ['突破', '低于'],
  ['逾', '低于'],
  ['at least', 'at most'],
  ['more than', 'less than'],
  ['above', 'below'],
  ['over', 'under'],
  ['>=', '<='],
  ['≥', '≤'],
  ['>', '<'],
];
const ups = new Map(opposites.toReversed());
const downs = new Map(opposites.toReversed().map(([up, down]) => [down, up]));
const words = new RegExp(
  [...ups.keys(), ...downs.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => (/^[a-z]/.test(word) ? `\\b${word}\\b` : word))
    .join('|'),
  'gi',
);

/** The side that the words of a text mean; undefined without such words, or with words for both sides. */
export function directionOf(text: string): Direction | undefined {
  const sides = new Set(wordsIn(text).map((word) => (ups.has(word) ? 'up' : 'down')));
  const [side] = sides;
  return sides.size === 1 ? side : undefined;
}

/** A text with its words for one side in place of those for the other: 2000亿元以上 for 2000亿元以内. */
export function turned(text: string): string {
  return text.replace(words, (word) => ups.get(word.toLowerCase()) ?? downs.get(word.toLowerCase()) ?? word);
}

function wordsIn(text: string): readonly string[] {
  return [...text.matchAll(words)].map(([word]) => word.toLowerCase());
}
