import { describe, expect, it } from 'vitest';
import { isInCalendar, yearsOfPeriod } from '../../src/model/dates.js';

describe('a date', () => {
  it.each(['2019', '2020-09', '2020-12-31', '2020-02-29', '2000-02-29', '2024-02-29', '2021-04-30'])(
    '%s is in the calendar',
    (date) => {
      expect(isInCalendar(date)).toBe(true);
    },
  );

  it.each([
    '2021-02-29',
    '1900-02-29',
    '2100-02-29',
    '2020-02-30',
    '2021-04-31',
    '2021-13',
    '2021-00',
    '2021-01-00',
    '2021-01-32',
    '2021-1-1',
    '21',
    '',
    '2021-01-01T00:00',
  ])('%s is not', (date) => {
    expect(isInCalendar(date)).toBe(false);
  });

  it('splits a period into its first and last year', () => {
    expect(yearsOfPeriod('2021-2025')).toEqual({ first: 2021, last: 2025 });
  });
});
