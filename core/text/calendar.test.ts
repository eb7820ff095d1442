import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, compareDays, fromIso, isDay, toIso, weekdayOf } from './calendar.ts';

const days = fc.integer({ min: 7305, max: 80000 });
const isoOf = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);

test('days are counted as the platform counts them', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -4000, max: 4000 }), (number, more) => {
      const day = fromIso(isoOf(number));
      expect(day).not.toBeNull();
      if (!day) return;
      expect(toIso(addDays(day, more))).toBe(isoOf(number + more));
      expect(weekdayOf(day)).toBe((new Date(number * 86_400_000).getUTCDay() + 6) % 7);
      expect(compareDays(addDays(day, more), day)).toBe(more);
    }),
  );
});

test('months end where they end', () => {
  const day = { year: 2026, month: 3, day: 31 };
  expect(toIso(addMonths(day, -1))).toBe('2026-02-28');
  expect(toIso(addMonths(day, -25))).toBe('2024-02-29');
  expect(toIso(addMonths(day, 10))).toBe('2027-01-31');
  expect(isDay({ year: 2026, month: 2, day: 29 })).toBe(false);
  expect(fromIso('2026-02-30')).toBeNull();
  expect(fromIso('2026-2-3')).toBeNull();
});
