import { describe, expect, test } from 'vitest';
import { likelyWindow, parsePeriod, parseWindow } from './period.ts';

/** A Thursday. */
const today = '2026-10-29';
const period = (raw: string) => {
  const found = parsePeriod(raw, { today });
  return found && `${found.from} ${found.to}`;
};
const window = (raw: string) => {
  const found = parseWindow(raw, { today });
  return found && `${found.from} ${found.to}`;
};

describe('quarters and weeks that name their year', () => {
  test.each([
    ['Q3 2026', '2026-07-01 2026-10-01'],
    ['2026 Q4', '2026-10-01 2027-01-01'],
    ['3. Quartal 2025', '2025-07-01 2025-10-01'],
    ['Week 46, 2026', '2026-11-09 2026-11-16'],
    ['KW 1 2026', '2025-12-29 2026-01-05'],
    ['2026-W01', '2025-12-29 2026-01-05'],
    ['Last quarter', '2026-07-01 2026-10-01'],
    ['Dieses Quartal', '2026-10-01 2026-10-30'],
  ])('%s', (raw, expected) => {
    expect(period(raw)).toBe(expected);
  });

  test.each(['Q3', 'Week 46', '7d', '30 days', '12 months', 'Week 54 2026', 'Q5 2026'])(
    '%s is no period where it may be anything',
    (raw) => {
      expect(period(raw)).toBeNull();
    },
  );
});

describe('what a chip is set to', () => {
  test.each([
    ['7d', '2026-10-22 2026-10-29'],
    ['90D', '2026-07-31 2026-10-29'],
    ['30 days', '2026-09-29 2026-10-29'],
    ['12 months', '2025-10-29 2026-10-29'],
    ['1y', '2025-10-29 2026-10-29'],
    ['Q3', '2026-07-01 2026-10-01'],
    ['Q4', '2026-10-01 2027-01-01'],
    ['Week 50', '2025-12-08 2025-12-15'],
    ['Last 28 days', '2026-10-01 2026-10-29'],
  ])('%s', (raw, expected) => {
    expect(window(raw)).toBe(expected);
  });

  test.each(['24h', '0d', 'All', 'Orders', '5000 days', '7 days of clay', ''])(
    '%s names no days',
    (raw) => {
      expect(window(raw)).toBeNull();
    },
  );
});

test('the first look lets every window without digits through', () => {
  for (const raw of ['Today', 'This month', 'Letzte Woche', 'Last quarter', 'Real-time', '今日'])
    expect([raw, likelyWindow(raw)]).toEqual([raw, true]);
  for (const raw of ['Orders', '', 'Month of clay', 'a'.repeat(200)])
    expect([raw, likelyWindow(raw)]).toEqual([raw, false]);
});
