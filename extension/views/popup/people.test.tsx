import { expect, test } from 'vitest';
import type { Reading } from '../../../core/model/index.ts';
import { formatsFor } from '../format.ts';
import { peopleSentence } from './people.tsx';

const formats = formatsFor('en');
const reading = (metric: string, value: number, status: Reading['status'] = 'ok'): Reading => ({
  label: metric,
  value,
  low: value,
  high: value,
  unit: '1',
  raw: String(value),
  metric,
  subject: { platform: 'p', account: '' },
  period: null,
  delta: null,
  confidence: 0.9,
  status,
  place: metric,
  by: 'reader',
});
const shares = (up: number, down: number, flat: number, status: Reading['status'] = 'ok') => [
  reading('community.comments-positive', up, status),
  reading('community.comments-negative', down, status),
  reading('community.comments-neutral', flat, status),
];

test('how many, how they feel, and what is kept', () => {
  const readings = [reading('community.comments-shown', 214), ...shares(61.2, 8.9, 29.9)];
  expect(peopleSentence({ people: 'comments', readings }, formats)).toBe(
    '214 comments on this page: 61 % positive, 9 % negative, 30 % neutral. No text or name is kept.',
  );
});

test('too few understood is said and no share', () => {
  const readings = [reading('community.comments-shown', 3), ...shares(50, 50, 0, 'quarantined')];
  expect(peopleSentence({ people: 'comments', readings }, formats)).toBe(
    '3 comments on this page. Too few were understood to say how people feel. No text or name is kept.',
  );
});

test('without words of feeling only the count', () => {
  const readings = [reading('service.conversations', 1)];
  expect(peopleSentence({ people: 'messages', readings }, formats)).toBe(
    '1 conversation on this page. No text or name is kept.',
  );
});

test('a page that says by its address that people speak there', () => {
  expect(peopleSentence({ people: 'messages', readings: [] }, formats)).toBe(
    'People speak on this page. No text or name is kept.',
  );
});

test('any other page has no such sentence', () => {
  expect(peopleSentence({ readings: [] }, formats)).toBeNull();
});
