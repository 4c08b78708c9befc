/** Days are whole numbers, the same as the calendar of the platform gives, without a clock or a time zone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, addYears, dayOf, dayText, firstDay, yearOfDay } from '../../src/evidence/index.js';

describe('a day', () => {
  it('counts from 1 January 1970, a year or a month alone from its first day', () => {
    expect(firstDay('1970-01-01')).toBe(0);
    expect(firstDay('2012')).toBe(firstDay('2012-01-01'));
    expect(firstDay('2003-09')).toBe(firstDay('2003-09-01'));
    expect(dayText(firstDay('2000-02-29'))).toBe('2000-02-29');
  });

  it('agrees with the calendar of the platform in every month of eight centuries', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1600, max: 2399 }),
        fc.integer({ min: -30, max: 42 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const expected = Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
          expect(dayOf(year, month, day)).toBe(expected);
          expect(yearOfDay(expected)).toBe(new Date(expected * 86_400_000).getUTCFullYear());
        },
      ),
      { seed: 3, numRuns: 500 },
    );
  });

  it('some months later is the same day of the month, clipped to its end', () => {
    expect(dayText(addMonths(firstDay('2023-08-31'), 6))).toBe('2024-02-29');
    expect(dayText(addMonths(firstDay('2024-03-31'), -1))).toBe('2024-02-29');
    expect(dayText(addMonths(firstDay('2024-12-15'), 1))).toBe('2025-01-15');
    expect(dayText(addYears(firstDay('2024-02-29'), 1))).toBe('2025-02-28');
  });
});
