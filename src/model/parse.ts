import type { Finding } from '../finding/finding.js';
import type { Kind } from '../schema/kinds.js';
import { copyOf, isQuantity, type Meaning, type WhereQuantity } from '../schema/visit.js';
import { findingsPhrases } from '../words/findings.js';
import type { Bilingual } from '../words/lang.js';
import { message } from '../words/message.js';
import type { Path } from '../yaml/pointer.js';
import { isInCalendar, yearsOfPeriod } from './dates.js';
import { parseQuantity, type Quantity } from './quantity.js';
import { knownUnits, parseUnit } from './units.js';

const quantityPhrases = {
  unreadable: { zh: '“{text}”不是能读懂的数量', en: '"{text}" is not a quantity that can be read.' },
  'number-missing': { zh: '“{text}”里没有数字', en: 'There is no number in "{text}".' },
  'unit-missing': { zh: '“{text}”没有单位', en: '"{text}" has no unit.' },
  'two-comparators': { zh: '“{text}”里有两个比较词', en: '"{text}" has two comparators.' },
  'range-upside-down': {
    zh: '“{text}”的下限大于上限',
    en: 'In "{text}" the lower end is above the upper end.',
  },
} as const satisfies Record<string, Bilingual>;

const phrases = {
  quantityUnitUnknown: { zh: '“{text}”里的单位“{unit}”不认识', en: 'The unit "{unit}" in "{text}" is not known.' },
  quantityFullWidth: { zh: '“{text}”里有全角数字或符号', en: '"{text}" has full-width digits or signs.' },
  quantityVague: {
    zh: '“{text}”没有说出确切的数目',
    en: '"{text}" does not say a definite number.',
  },
  fixHalfWidth: { zh: '改为半角：{text}', en: 'Use half-width characters: {text}.' },
  fixKnownUnits: { zh: '已知单位：{units}', en: 'Known units: {units}.' },
  dateNotInCalendar: { zh: '日历上没有{date}', en: '{date} is not in the calendar.' },
  fixDate: {
    zh: '查对原文的日期，写成YYYY-MM-DD、YYYY-MM或YYYY',
    en: 'Check the date in the document; write YYYY-MM-DD, YYYY-MM or YYYY.',
  },
  periodUpsideDown: { zh: '时期{period}的末年早于首年', en: 'The period {period} ends before it starts.' },
  fixPeriod: { zh: '先写首年，再写末年', en: 'Write the first year first.' },
  rateUnit: { zh: '增速以百分数表示，“{text}”不是', en: 'A rate is given in per cent, and "{text}" is not.' },
} as const satisfies Record<string, Bilingual>;

/** The type of a file's value once its quantities are read; everything in it is read-only. */
export type Parsed<T> = T extends string
  ? WhereQuantity<T, Quantity, T>
  : T extends readonly (infer Item)[]
    ? readonly Parsed<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Parsed<T[Key]> }
      : T;

export type Parsing<T> = { readonly value: Parsed<T>; readonly findings: readonly Finding[] };

const known = new WeakMap<object, unknown>();

/**
 * Reads the quantities of a file's value and checks its dates against the calendar; done once, however often the data
 * set is built from the value.
 */
export function parseValue<T extends object>(kind: Kind, file: string, value: T): Parsing<T> {
  const parsing = (known.get(value) as Parsing<T> | undefined) ?? readValue(kind, file, value);
  known.set(value, parsing);
  return parsing;
}

function readValue<T>(kind: Kind, file: string, value: T): Parsing<T> {
  const findings: Finding[] = [];
  const read = (part: unknown, meaning: Meaning, path: Path): unknown => {
    if (typeof part !== 'string') return part;
    if (isQuantity(meaning)) return readQuantity(file, meaning, part, path, findings);
    const fault = faultOfDate(meaning, part);
    if (fault) findings.push({ ...fault, severity: 'error', place: { file, path: [...path] }, related: [] });
    return part;
  };
  return { value: copyOf(kind, value, read) as Parsed<T>, findings };
}

function faultOfDate({ is }: Meaning, text: string): Pick<Finding, 'rule' | 'message' | 'suggestion'> | undefined {
  if (is === 'date' && !isInCalendar(text)) {
    return {
      rule: 'date-not-in-calendar',
      message: message(phrases.dateNotInCalendar, { date: text }),
      suggestion: message(phrases.fixDate),
    };
  }
  const period = is === 'period' ? yearsOfPeriod(text) : undefined;
  if (period && period.last < period.first) {
    return {
      rule: 'period-upside-down',
      message: message(phrases.periodUpsideDown, { period: text }),
      suggestion: message(phrases.fixPeriod),
    };
  }
  return undefined;
}

function readQuantity(
  file: string,
  { is }: Meaning,
  text: string,
  path: Path,
  findings: Finding[],
): Quantity | undefined {
  const reading = parseQuantity(text);
  const fault = (
    rule: string,
    what: Finding['message'],
    suggestion: Finding['message'],
    mended?: string,
  ): undefined => {
    const fix =
      mended === undefined ? {} : { fix: { edits: [{ do: 'set', file, path: [...path], value: mended } as const] } };
    findings.push({
      rule,
      severity: 'error',
      message: what,
      place: { file, path: [...path] },
      related: [],
      suggestion,
      ...fix,
    });
    return undefined;
  };
  const isRate = is === 'rate';
  const example = isRate ? message(findingsPhrases.fixRate) : message(findingsPhrases.fixQuantity);
  if (reading.ok) {
    const { dimension } = reading.quantity;
    if (isRate && dimension !== 'rate') {
      return fault('rate-unit', message(phrases.rateUnit, { text }), message(findingsPhrases.fixRate));
    }
    return reading.quantity;
  }
  const { fault: kind, detail } = reading;
  switch (kind) {
    case 'unit-unknown':
      return fault(
        'quantity-syntax',
        message(phrases.quantityUnitUnknown, { text, unit: detail }),
        suggestUnit(detail),
      );
    case 'vague':
      return fault(
        'quantity-syntax',
        message(phrases.quantityVague, { text }),
        message(findingsPhrases.fixVague, { text: detail }),
      );
    case 'full-width':
      return fault(
        'quantity-syntax',
        message(phrases.quantityFullWidth, { text }),
        message(phrases.fixHalfWidth, { text: detail }),
        parseQuantity(detail).ok ? detail : undefined,
      );
    case 'number-missing':
    case 'unit-missing':
    case 'two-comparators':
    case 'range-upside-down':
    case 'unreadable':
      return fault('quantity-syntax', message(quantityPhrases[kind], { text }), example);
    default:
      return kind satisfies never;
  }
}

/** Suggests a unit: 万亿元 for 万亿 without 元, the usual slip; otherwise all known ones. */
function suggestUnit(written: string): Finding['message'] {
  const withYuan = `${written}元`;
  return parseUnit(withYuan)
    ? message(findingsPhrases.tryWord, { word: withYuan })
    : message(phrases.fixKnownUnits, { units: knownUnits });
}
