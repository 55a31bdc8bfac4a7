/** Whether a date YYYY, YYYY-MM or YYYY-MM-DD exists in the Gregorian calendar. */
export function isInCalendar(date: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!match) return false;
  const year = Number(match[1]);
  const month = Number(match[2] ?? 1);
  const day = Number(match[3] ?? 1);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** First and last year of a period such as 2021-2025. */
export function yearsOfPeriod(period: string): { readonly first: number; readonly last: number } {
  const [first = Number.NaN, last = Number.NaN] = period.split('-').map(Number);
  return { first, last };
}

/** The first day that a date may mean: 2020 is 2020-01-01. Days compare as text. */
export function firstDay(date: string): string {
  const [year = '', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}

/** The last day that a date may mean: 2020-02 is 2020-02-29. */
export function lastDay(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  return `${year}-${month}-${day ?? String(daysInMonth(Number(year), Number(month))).padStart(2, '0')}`;
}

/** The last day of a year, or of the part of it that an observation covers: Q1, H1, Q1-Q3, M1-M5. */
export function endOfYear(year: number, part?: string): string {
  const months: Readonly<Record<string, number>> = { Q1: 3, H1: 6, 'Q1-Q3': 9 };
  const month = part === undefined ? 12 : (months[part] ?? Number(/^M1-M(\d+)$/.exec(part)?.[1] ?? 12));
  return lastDay(`${year}-${String(month).padStart(2, '0')}`);
}
