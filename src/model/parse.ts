import type { Finding } from '../finding/finding.js';
import { message } from '../lang/message.js';
import type { Kind } from '../schema/kinds.js';
import { copyOf, isQuantity, type Meaning, type WhereQuantity } from '../schema/visit.js';
import type { Path } from '../yaml/pointer.js';
import { isInCalendar, yearsOfPeriod } from './dates.js';
import { parseQuantity, type Quantity } from './quantity.js';
import { knownUnits, parseUnit } from './units.js';

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
 * Reads the quantities of a file's value and checks its dates against the calendar; once, however often the data set is
 * built from it.
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
      message: message('date-not-in-calendar', { date: text }),
      suggestion: message('fix-date'),
    };
  }
  const period = is === 'period' ? yearsOfPeriod(text) : undefined;
  if (period && period.last < period.first) {
    return {
      rule: 'period-upside-down',
      message: message('period-upside-down', { period: text }),
      suggestion: message('fix-period'),
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
  const example = isRate ? message('fix-rate') : message('fix-quantity');
  if (reading.ok) {
    const { dimension } = reading.quantity;
    if (isRate && dimension !== 'rate') {
      return fault('rate-unit', message('rate-unit', { text }), message('fix-rate'));
    }
    return reading.quantity;
  }
  const { fault: kind, detail } = reading;
  switch (kind) {
    case 'unit-unknown':
      return fault('quantity-syntax', message('quantity-unit-unknown', { text, unit: detail }), suggestUnit(detail));
    case 'vague':
      return fault('quantity-syntax', message('quantity-vague', { text }), message('fix-vague', { text: detail }));
    case 'full-width':
      return fault(
        'quantity-syntax',
        message('quantity-full-width', { text }),
        message('fix-half-width', { text: detail }),
        parseQuantity(detail).ok ? detail : undefined,
      );
    case 'number-missing':
    case 'unit-missing':
    case 'two-comparators':
    case 'range-upside-down':
    case 'unreadable':
      return fault('quantity-syntax', message(`quantity-${kind}`, { text }), example);
    default:
      return kind satisfies never;
  }
}

/** 万亿 without 元 is the usual slip; otherwise what there is. */
function suggestUnit(written: string): Finding['message'] {
  const withYuan = `${written}元`;
  return parseUnit(withYuan)
    ? message('try-word', { word: withYuan })
    : message('fix-known-units', { units: knownUnits });
}
