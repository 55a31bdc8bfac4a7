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
