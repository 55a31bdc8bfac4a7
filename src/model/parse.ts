import type { Finding } from '../finding/finding.js';
import { message } from '../lang/message.js';
import type { Path } from '../yaml/pointer.js';
import { isInCalendar, yearsOfPeriod } from './dates.js';
import { parseQuantity, type Quantity } from './quantity.js';
import { knownUnits, parseUnit } from './units.js';

type QuantityKey = 'amount' | 'rate' | 'then' | 'deflator' | 'base' | 'target' | 'error';

const quantityKeys: ReadonlySet<string | number> = new Set<QuantityKey>([
  'amount',
  'rate',
  'then',
  'deflator',
  'base',
  'target',
  'error',
]);

/** The type of a file's value once its quantities are read; everything in it is read-only. */
export type Parsed<T> = T extends readonly (infer Item)[]
  ? readonly Parsed<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: ParsedProperty<Key, T[Key]> }
    : T;

type ParsedProperty<Key, T> = Key extends QuantityKey
  ? Quantity | Extract<T, undefined>
  : Key extends 'rates' | 'set'
    ? Readonly<Record<string, Quantity>> | Extract<T, undefined>
    : Parsed<T>;

export type Parsing<T> = { readonly value: Parsed<T>; readonly findings: readonly Finding[] };

const known = new WeakMap<object, Parsing<unknown>>();

/**
 * Reads the quantities of a file's value and checks its dates against the calendar; once, however often the data set is
 * built from it.
 */
export function parseValue<T extends object>(file: string, value: T): Parsing<T> {
  const parsing = (known.get(value) as Parsing<T> | undefined) ?? readValue(file, value);
  known.set(value, parsing);
  return parsing;
}

function readValue<T>(file: string, value: T): Parsing<T> {
  const findings: Finding[] = [];
  const path: (string | number)[] = [];
  const walk = (part: unknown, key: string | number, parent: string | number): unknown => {
    if (typeof part === 'string')
      return readText(file, parent === 'rates' || parent === 'set' ? 'rate' : key, part, path, findings);
    if (typeof part !== 'object' || part === null) return part;
    const step = (name: string | number, item: unknown): unknown => {
      path.push(name);
      const read = walk(item, name, key);
      path.pop();
      return read;
    };
    if (Array.isArray(part)) return Object.freeze(part.map((item, index) => step(index, item)));
    const copy: Record<string, unknown> = {};
    for (const name of Object.keys(part)) copy[name] = step(name, (part as Record<string, unknown>)[name]);
    return Object.freeze(copy);
  };
  return { value: walk(value, '', '') as Parsed<T>, findings };
}

/** A text as its key wants it: a quantity read, a date checked, anything else as it is. */
function readText(file: string, key: string | number, text: string, path: Path, findings: Finding[]): unknown {
  if (quantityKeys.has(key)) return readQuantity(file, key as QuantityKey, text, path, findings);
  const fault = faultOfDate(key, text);
  if (fault) findings.push({ ...fault, severity: 'error', place: { file, path: [...path] }, related: [] });
  return text;
}

function faultOfDate(key: string | number, text: string): Pick<Finding, 'rule' | 'message' | 'suggestion'> | undefined {
  const isDate = key === 'date' || key === 'issued' || key === 'published' || key === 'until';
  if (isDate && !isInCalendar(text)) {
    return {
      rule: 'date-not-in-calendar',
      message: message('date-not-in-calendar', { date: text }),
      suggestion: message('fix-date'),
    };
  }
  const period = key === 'period' ? yearsOfPeriod(text) : undefined;
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
  key: QuantityKey,
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
  const isRate = key === 'rate' || key === 'then' || key === 'deflator' || key === 'error';
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
