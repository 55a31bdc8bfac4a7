import { numeralCharacters, numeralPattern, parseNumeralRange } from '../model/numerals.js';
import { parseQuantity, type Quantity } from '../model/quantity.js';
import type { Range } from '../yaml/text.js';

/** A quantity in a folded text. */
export interface FigureInText extends Range {
  /** The digits alone, without comparator and unit. */
  readonly number: Range;
  /** As `amount` and `rate` write it: 超110处 for 110多处, 2000亿元以内 for 2000亿以内. */
  readonly written: string;
  /** Absent where the model does not have the unit, as in 三座. */
  readonly quantity?: Quantity;
  /** The quantity with the comparator of its list: 突破5万亿元、1.8万亿元. */
  readonly inList?: Quantity;
}

const leads =
  '不低于|不少于|不超过|至少|至多|超过|突破|高于|低于|不满|不足|接近|大约|超|逾|(?<!节)约|(?<![最附])近|[≥≤<>]=?';
const trails = '及以上|以上|以内|以下|左右';
const digits = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
const number = `(?<![第\\d.A-Za-z${numeralCharacters}])(?:${digits}|${numeralPattern})`;
const magnitudes = '万亿|亿|千万|百万|十万|万|千|百|十';
/** Counters in documents, longest first where one begins another. Ordinals (届, 期, 号) and ranks (级) are not counts. */
const counters = [
  ...['大类', '中类', '小类', '个百分点', '百分点', '人次', '平方公里', '平方米', '千瓦时', '美元', '港元', '吨/年'],
  ...[
    '个',
    '家',
    '项',
    '条',
    '名',
    '人',
    '位',
    '辆',
    '台',
    '件',
    '套',
    '吨',
    '千瓦',
    '公里',
    '米',
    '处',
    '种',
    '款',
    '部',
    '支',
    '户',
    '类',
  ],
  ...['份', '张', '座', '所', '倍', '字', '年', '天', '岁', '场', '艘', '架', '亩', '公顷', '大'],
].join('|');
const unit = `%|(?:${magnitudes})?[多余]?(?:元|${counters})|(?:万亿|亿)级?`;
const figure = new RegExp(
  `(?<lead>${leads})?(?<number>${number})` +
    `(?:(?<lower>${unit})?(?:-|至|到)(?<upper>${digits}|${numeralPattern}))?` +
    `(?<more>[多余])?(?<unit>${unit})(?<trail>${trails})?`,
  'dg',
);
/** 近万家: a magnitude without a digit is a number only behind a comparator. */
const bare = new RegExp(`(?<lead>${leads})(?<number>万亿|万|亿)(?<unit>元|${counters})(?<trail>${trails})?`, 'dg');
const percent = new RegExp(`(?<lead>${leads})?百分之(?<number>${digits}|${numeralPattern})(?<trail>${trails})?`, 'dg');

const year = String.raw`(?:19|20)\d{2}`;
const month = String.raw`\d{1,2}月(?:\d{1,2}日)?`;
const times = new RegExp(
  [
    `${year}年?(?:-|至|到)${year}年?`,
    `${year}年(?:${month})?`,
    String.raw`${year}-\d{2}-\d{2}`,
    '[〇零一二三四五六七八九]{4}年',
    String.raw`(?<!\d)${month}`,
  ].join('|'),
  'g',
);

/** Years, spans of years and dates in a folded text. */
export function timesIn(text: string): readonly Range[] {
  return [...text.matchAll(times)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

/** Quantities in a folded text, in their order: amounts, rates and counts, not times, ordinals and the article 一个. */
export function figuresIn(text: string): readonly FigureInText[] {
  const taken = timesIn(text).map(({ start, end }) => [start, end] as const);
  const isFree = ({ start, end }: Range): boolean => !taken.some(([from, to]) => start < to && from < end);
  const found = [...text.matchAll(figure), ...text.matchAll(bare), ...text.matchAll(percent)]
    .flatMap((match) => read(text, match))
    .filter(isFree);
  return found.sort((a, b) => a.start - b.start).map((item, index, all) => joinList(text, item, all.slice(0, index)));
}

type Found = FigureInText & { readonly lead: string };

function read(text: string, match: RegExpExecArray): readonly Found[] {
  const {
    lead = '',
    number: first = '',
    lower = '',
    upper,
    more = '',
    unit: counted = '%',
    trail = '',
  } = match.groups ?? {};
  const [start, end] = match.indices?.groups?.['number'] ?? [match.index, match.index];
  if (!isFigure(text.slice(0, match.index), { lead, first, counted, isRange: upper !== undefined })) return [];
  const isMore = more !== '' || /[多余]/.test(counted);
  const value = ({ 百: '100', 千: '1000' }[first] ?? first).replace(/^(?=[万亿])/, '1');
  const range = upper === undefined ? '' : `${lower}-${upper}`;
  const comparator = lead === '' && isMore ? '超' : lead;
  const written = `${comparator}${value}${range}${counted.replace(/[多余]/, '').replace(/亿$/, '亿元')}${trail}`;
  const place = { start: match.index, end: match.index + match[0].length };
  return [{ ...place, number: { start, end }, written, lead: comparator, ...parsed('quantity', written) }];
}

/** Whether a match is a figure: 一个 is an article, 十九大 a congress, and an impossible numeral is none. */
function isFigure(
  before: string,
  { lead, first, counted, isRange }: { lead: string; first: string; counted: string; isRange: boolean },
): boolean {
  const value = /^\d/.test(first) ? Number(first.replaceAll(',', '')) : parseNumeralRange(first)?.[1];
  const isBare = /^(?:[百千]|[万亿]+)$/.test(first);
  if (value === undefined ? !isBare || lead === '' : /^[〇零]/.test(first)) return false;
  if (first === '一' && lead === '' && !isRange && !/[%元亿]/.test(counted)) return false;
  return !(counted === '大' && ((value ?? 0) > 10 || before.endsWith('党的')));
}

/** A figure without a comparator behind one that has it, joined to it as in a list. */
function joinList(text: string, { lead, ...item }: Found, earlier: readonly Found[]): FigureInText {
  const before = earlier.at(-1);
  if (lead !== '' || !before || !/^(?:、|,|和|及)$/.test(text.slice(before.end, item.start))) return item;
  const first = earlier.findLast((other, index) => other.lead !== '' && isListFrom(text, earlier.slice(index)));
  return first ? { ...item, ...parsed('inList', `${first.lead}${item.written}`) } : item;
}

function isListFrom(text: string, figures: readonly Range[]): boolean {
  return figures.every(
    (item, index) => index === 0 || /^(?:、|,|和|及)$/.test(text.slice(figures[index - 1]?.end, item.start)),
  );
}

function parsed<Key extends string>(key: Key, written: string): { readonly [K in Key]?: Quantity } {
  const reading = parseQuantity(written);
  return (reading.ok ? { [key]: reading.quantity } : {}) as { readonly [K in Key]?: Quantity };
}
