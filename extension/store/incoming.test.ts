import { expect, test } from 'vitest';
import {
  type Observation,
  type ObservationContent,
  observationId,
} from '../../core/model/index.ts';
import { incoming } from './incoming.ts';

const content = (
  value: number,
  seen: string,
  change: Partial<ObservationContent> = {},
): ObservationContent => ({
  metric: 'content.views',
  subject: { platform: 'x', account: 'a' },
  value,
  low: value,
  high: value,
  unit: '1',
  from: '2026-10-01',
  to: '2026-10-29',
  seen,
  source: { kind: 'page', label: 'Views', raw: String(value) },
  ...change,
});

const stored = (given: ObservationContent): Observation => ({ id: observationId(given), ...given });
const A = stored(content(10, '2026-10-29T08:00:00Z'));

test('the first number of a time corrects nothing', () => {
  expect(incoming(A, [])).toBe(A);
});

test('the same number later says nothing new', () => {
  expect(incoming(content(10, '2026-10-30T08:00:00Z'), [A])).toBeNull();
});

test('another number corrects the latest, by instant and not by how it is written', () => {
  const later = content(11, '2026-10-29T09:30:00+01:00');
  expect(incoming(later, [A])?.supersedes).toBe(A.id);
});

test('a rounder telling of the same says nothing new; an exacter one does', () => {
  const exact = stored(content(1204, '2026-10-29T08:00:00Z'));
  const round = content(1200, '2026-10-30T08:00:00Z', { low: 1150, high: 1250 });
  expect(incoming(round, [exact])).toBeNull();
  const storedRound = stored({ ...round, seen: '2026-10-28T08:00:00Z' });
  expect(incoming(exact, [storedRound])?.supersedes).toBe(storedRound.id);
});

test('another unit is never a rounder telling', () => {
  const dollars = stored(content(10, '2026-10-29T08:00:00Z', { unit: 'USD' }));
  const euros = content(10, '2026-10-30T08:00:00Z', { unit: 'EUR' });
  expect(incoming(euros, [dollars])?.supersedes).toBe(dollars.id);
});

test('an older number is history and corrects nothing', () => {
  expect(incoming(content(9, '2026-10-20T08:00:00Z'), [A])).not.toHaveProperty('supersedes');
});

test('what is latest is what nothing corrects, also at one moment', () => {
  const B = stored(content(11, A.seen, { supersedes: A.id }));
  expect(incoming(content(12, '2026-10-30T08:00:00Z'), [B, A])?.supersedes).toBe(B.id);
  expect(incoming(content(12, '2026-10-30T08:00:00Z'), [A, B])?.supersedes).toBe(B.id);
});

test('a row of a backup that names what it corrects is taken as it is', () => {
  const row = content(10, '2026-10-31T08:00:00Z', { supersedes: 'elsewhere' });
  expect(incoming(row, [A])).toBe(row);
});
