import { expect, test } from 'vitest';
import { hostOf, metricName, numbers, platformName } from './names.ts';

test.each([
  ['youtube-studio', 'YouTube Studio'],
  ['tiktok-studio', 'TikTok Studio'],
  ['ghost', 'Ghost'],
  ['kilnview.example', 'kilnview.example'],
  ['', 'Unknown site'],
])('platform %s is written %s', (id, name) => {
  expect(platformName(id)).toBe(name);
});

test('a metric that the catalogue does not have is shown by its id', () => {
  expect(metricName('content.views')).toBe('Views');
  expect(metricName('toString')).toBe('toString');
});

test('counts agree with their noun', () => {
  expect([0, 1, 2].map((n) => numbers(n))).toEqual(['0 numbers', '1 number', '2 numbers']);
});

test('what is no address has no host', () => {
  expect(hostOf('nonsense')).toBe('');
});
