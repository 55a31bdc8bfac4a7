import { type Bands, parseQuantity, type Quantity } from '../model/quantity.js';
import type { PublishedChange, PublishedPart } from '../study/published-contribution.js';
import { formatRounding } from '../view/format.js';
import { contributionPhrases } from '../words/contribution.js';
import type { Bilingual } from '../words/lang.js';
import { message } from '../words/message.js';
import { usageError } from './errors.js';

const phrases = {
  errorPart: { zh: '--part“{value}”读不懂', en: '--part "{value}" cannot be read.' },
  errorWhole: { zh: '--whole“{value}”读不懂', en: '--whole "{value}" cannot be read.' },
  fixPart: {
    zh: '写法如：--part 第一产业=4.2%、=0.3个百分点、=7.9%@4.3%或=4770:5004亿元',
    en: 'Write it like --part primary=4.2%, =0.3个百分点, =7.9%@4.3% or =4770:5004亿元.',
  },
  errorPartTwice: { zh: '--part里“{name}”出现两次', en: '--part names "{name}" twice.' },
} as const satisfies Record<string, Bilingual>;

/** The whole of a communiqué, as --whole gives it: growth, or two levels. */
export function readWhole(written: string): PublishedChange {
  const levels = readLevels(written);
  if (levels) return levels;
  const rate = read(written, 'rate');
  if (rate) return { kind: 'growth', rate };
  throw usageError(message(phrases.errorWhole, { value: written }), message(contributionPhrases.fixWhole));
}

/** The parts of a communiqué, as each --part gives one: name=number. */
export function readParts(written: readonly string[]): readonly PublishedPart[] {
  const parts = written.map(readPart);
  const names = parts.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) throw usageError(message(phrases.errorPartTwice, { name: twice }));
  return parts;
}

function readPart(written: string): PublishedPart {
  const at = written.indexOf('=');
  const [name, number] = [written.slice(0, Math.max(0, at)).trim(), written.slice(at + 1).trim()];
  const change = name === '' ? undefined : changeOf(number);
  if (change) return { name, ...change };
  throw usageError(message(phrases.errorPart, { value: written }), message(phrases.fixPart));
}

type WithoutName<T> = T extends { readonly name: string } ? Omit<T, 'name'> : never;

function changeOf(written: string): WithoutName<PublishedPart> | undefined {
  const levels = readLevels(written);
  if (levels) return levels;
  const [growth = '', base] = written.split('@');
  if (base !== undefined) {
    const [rate, share] = [read(growth, 'rate'), read(base, 'rate')];
    return rate && share && { kind: 'growth-and-share', rate, share };
  }
  const share = read(written, 'rate');
  if (share) return { kind: 'contribution', share };
  const points = read(written.replace(/\s*pp$/i, '个百分点'), 'points');
  return points && { kind: 'pull', points };
}

/** Reads two levels separated by a colon; the unit may be given only once, at the end. */
function readLevels(written: string): Extract<PublishedChange, { kind: 'levels' }> | undefined {
  const [first, last, ...more] = written.split(/[:：]/).map((text) => text.trim());
  const end = last === undefined || more.length > 0 ? undefined : level(last);
  const start = end && (level(first ?? '') ?? level(`${first}${end.unit.symbol}`));
  return start && end && { kind: 'levels', start, end };
}

function level(written: string): Quantity | undefined {
  const quantity = read(written, 'money') ?? read(written, 'count');
  return quantity && quantity.value > 0 ? quantity : undefined;
}

function read(written: string, dimension: Quantity['dimension']): Quantity | undefined {
  const reading = parseQuantity(written.trim());
  return reading.ok && reading.quantity.dimension === dimension ? reading.quantity : undefined;
}

/** Every number given, with its rounding interval. */
export function roundingOfGiven(
  parts: readonly PublishedPart[],
  whole: PublishedChange | undefined,
  bands: Bands,
): readonly string[] {
  const quantities = [...parts, ...(whole ? [whole] : [])].flatMap((item): readonly Quantity[] => {
    switch (item.kind) {
      case 'levels':
        return [item.start, item.end];
      case 'growth':
        return [item.rate];
      case 'contribution':
        return [item.share];
      case 'pull':
        return [item.points];
      case 'growth-and-share':
        return [item.rate, item.share];
      default:
        return item satisfies never;
    }
  });
  return quantities.map((quantity) => `${quantity.text} ${formatRounding(quantity, bands)}`);
}

/** Refuses options of a different kind of question beside an option. */
export function refuseBeside(option: string, others: Readonly<Record<string, unknown>>): void {
  const [other] = Object.entries(others).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (other !== undefined) throw usageError(message(contributionPhrases.errorOptionsApart, { option, other }));
}
