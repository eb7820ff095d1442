import * as v from 'valibot';
import { expect, test } from 'vitest';
import { type ObservationContent, observationId, observationSchema } from './observation.ts';

const content: ObservationContent = {
  metric: 'content.views',
  subject: { platform: 'youtube-studio', account: 'UC1' },
  value: 1200,
  low: 1150,
  high: 1250,
  unit: '1',
  from: '2026-10-01',
  to: '2026-10-29',
  seen: '2026-10-29T08:00:00Z',
  source: { kind: 'page', adapter: 'youtube-studio', label: 'Views', raw: '1.2K' },
};

test('the same number seen twice has one id, wherever on the page and whenever', () => {
  const later = {
    ...content,
    seen: '2026-10-29T09:00:00Z',
    source: { ...content.source, place: 'elsewhere' },
  };
  expect(observationId(later)).toBe(observationId(content));
});

test.each([
  ['value', { value: 1201 }],
  ['unit', { unit: '%' }],
  ['period', { to: '2026-10-30' }],
  ['subject', { subject: { platform: 'youtube-studio', account: 'UC2' } }],
  ['what it supersedes', { supersedes: 'abc' }],
])('another %s is another observation', (_, change) => {
  expect(observationId({ ...content, ...change })).not.toBe(observationId(content));
});

test('a value outside its interval and a period that ends first are refused', () => {
  const whole = { id: 'x', ...content };
  expect(v.is(observationSchema, whole)).toBe(true);
  expect(v.is(observationSchema, { ...whole, low: 1201 })).toBe(false);
  expect(v.is(observationSchema, { ...whole, to: '2026-09-01' })).toBe(false);
  expect(v.is(observationSchema, { ...whole, value: Number.NaN })).toBe(false);
});
