import { numeralPattern, parseNumeral } from './numerals.js';

const number = String.raw`\d+(?:,\d{3})*(?:\.\d+)?|${numeralPattern}`;
const leads = '不低于|不少于|不超过|至少|至多|超过|突破|高于|低于|不满|不足|接近|大约|超|逾|约|近';

/** Range of 几 and 数 in front of each place. */
const spans: Readonly<Record<string, string>> = { '': '2–9', 十: '20–99', 百: '200–999', 千: '2000–9999' };
const rounds: Readonly<Record<string, string>> = { 百: '100', 千: '1000' };

/** Vague wordings, each with its possible writings in numbers. */
const wordings: readonly (readonly [pattern: RegExp, write: (...groups: readonly string[]) => string])[] = [
  [new RegExp(`^(?:${leads})?(${number})([万亿]*)[多余](.+)$`, 'u'), (value, size, unit) => `超${value}${size}${unit}`],
  [/^(?:超|逾)?([百千])[多余](.+)$/u, (place = '', unit) => `超${rounds[place]}${unit}`],
  [new RegExp(`^(${number})来(.+)$`, 'u'), (value, unit) => `约${value}${unit}`],
  [/^[上成]([百千])(.+)$/u, (place = '', unit) => `${rounds[place]}${unit}以上`],
  [/^上([万亿].+)$/u, (unit) => `1${unit}以上`],
  [new RegExp(`^(${leads})?([百千])(.+)$`, 'u'), (lead, place = '', unit) => `${lead}${rounds[place]}${unit}`],
  [new RegExp(`^(${leads})([万亿].+)$`, 'u'), (lead, unit) => `${lead}1${unit}`],
  [/^([二三四五六七八九]?十)几(.+)$/u, (tens = '', unit) => `${tensAnd(tens, 1)}–${tensAnd(tens, 9)}${unit}`],
  [/^[几数]([十百千]?)(.+)$/u, (place = '', unit) => `${spans[place]}${unit}`],
  [/^三五(.+)$/u, (unit) => `3–5${unit}`],
  [/^三两(.+)$/u, (unit) => `2–3${unit}`],
];

function tensAnd(tens: string, ones: number): number {
  return (parseNumeral(tens) ?? 0) + ones;
}

/** Definite quantities that could stand for a vague wording such as 百余家, 十几家, 数十家 or 近百家; the likeliest first. */
export function definiteWords(text: string): readonly string[] {
  return wordings.flatMap(([pattern, write]) => {
    const groups = pattern.exec(text)?.slice(1);
    return groups ? [write(...groups.map((group) => group ?? ''))] : [];
  });
}
