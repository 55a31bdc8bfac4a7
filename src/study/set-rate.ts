import { parseQuantity, type Quantity } from '../model/quantity.js';

/** Rates set for single years; the years that are not named grow as they would without it. */
export class RatesByYear {
  readonly years: ReadonlyMap<number, Quantity>;

  constructor(years: ReadonlyMap<number, Quantity>) {
    this.years = years;
  }

  /** The rates as written on the command line: 2020:2.3%,2021:8%. */
  get text(): string {
    return [...this.years].map(([year, rate]) => `${year}:${rate.text}`).join(',');
  }

  toJSON(): Readonly<Record<string, Quantity>> {
    return Object.fromEntries(this.years);
  }
}

/** A rate that replaces a scenario's assumption: the same in every year, or one for each named year. */
export type SetRate = Quantity | RatesByYear;

/** A rate above -100 % and at most 1000 %, or rates by year such as 2020:2.3%,2021:8%; undefined for anything else. */
export function readSetRate(written: string): SetRate | undefined {
  const text = written.normalize('NFKC');
  if (!/^\s*\d{4}\s*:/.test(text)) return readYearlyRate(written);
  const years = new Map<number, Quantity>();
  for (const part of text.split(',')) {
    const [, year, rate = ''] = /^\s*(\d{4})\s*:(.*)$/.exec(part) ?? [];
    const quantity = readYearlyRate(rate);
    if (year === undefined || !quantity || years.has(Number(year))) return undefined;
    years.set(Number(year), quantity);
  }
  return new RatesByYear(new Map([...years].sort(([a], [b]) => a - b)));
}

/** The highest rate, per cent a year, that is no slip. */
const highest = 1_000;

/** A yearly rate above -100 % and at most 1000 %; undefined for anything else. */
export function readYearlyRate(written: string): Quantity | undefined {
  const reading = parseQuantity(written.trim());
  if (!reading.ok || reading.quantity.dimension !== 'rate') return undefined;
  const { value } = reading.quantity;
  return value > -100 && value <= highest ? reading.quantity : undefined;
}
