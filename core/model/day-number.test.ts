import * as v from 'valibot';
import { expect, test } from 'vitest';
import { dayNumber } from './day-number.ts';
import { observationSchema } from './observation.ts';
import { timeSchema } from './period.ts';

test.each([
  '2026-02-29',
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '2026-11-23T24:00:00Z',
  '2026-11-23T10:60Z',
  '2026-11-23T10:00:61Z',
  '2026-11-23T10:00+24:00',
  '2026-11-23T10Z',
  '2026-11-23 10:00',
  '23.11.2026',
  '',
])('%s is on no calendar or clock', (time) => {
  expect(() => dayNumber(time)).toThrow(`not a date: ${time}`);
  expect(v.is(timeSchema, time)).toBe(false);
});

test.each<[string, number]>([
  ['2024-02-29', 19_782],
  ['2026-11-23', 20_780],
  ['2026-11-23T12:00', 20_780.5],
  ['2026-11-23T12:00:00.000000Z', 20_780.5],
  ['2026-11-23T19:00:00+07:00', 20_780.5],
  ['2026-11-23T06:00:00.0-06:00', 20_780.5],
  ['0099-01-01', -683_368],
])('%s is day %d', (time, day) => {
  expect(dayNumber(time)).toBe(day);
  expect(v.is(timeSchema, time)).toBe(true);
});

test('every day of four centuries is one more than the day before, leap years as the calendar has them', () => {
  const first = Date.UTC(1999, 11, 31);
  const last = Date.UTC(2400, 0, 1);
  // Told at the end: 300,000 expectations take longer than what they expect of.
  const wrong: string[] = [];
  for (let at = first; at <= last; at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    const [begun, ended] = [dayNumber(day), dayNumber(`${day}T23:59:59Z`)];
    if (begun !== at / 86_400_000 || ended !== (at + 86_399_000) / 86_400_000) wrong.push(day);
  }
  expect(wrong).toEqual([]);
  expect(() => dayNumber('2100-02-29')).toThrow();
  expect(() => dayNumber('2026-1１-01')).toThrow();
});

const observation = {
  id: 'x',
  metric: 'content.views',
  subject: { platform: 'x', account: '' },
  value: 1,
  low: 1,
  high: 1,
  unit: '1',
  seen: '2026-11-23',
  source: { kind: 'manual' },
};

test('a period ends after it begins by the clock, not by the letters', () => {
  const [earlier, later] = ['2026-10-26T10:00:00+02:00', '2026-10-26T09:00:00Z'];
  expect(v.is(observationSchema, { ...observation, from: earlier, to: later })).toBe(true);
  expect(v.is(observationSchema, { ...observation, from: later, to: earlier })).toBe(false);
  expect(v.is(observationSchema, { ...observation, from: 'then', to: 'now' })).toBe(false);
});
