import { expect, test } from 'vitest';
import { originPattern, originsOf, planSites } from './site-plan.ts';

test('one origin becomes a pattern of that origin alone', () => {
  expect(originPattern('https://studio.youtube.com', true)).toBe('https://studio.youtube.com/*');
  expect(originPattern('http://localhost:3000', true)).toBe('http://localhost:3000/*');
  expect(originPattern('http://localhost:3000', false)).toBe('http://localhost/*');
});

test('exactly the sites that were allowed one by one are registered', () => {
  const granted = ['https://a.example/*', 'https://b.example/*'];
  expect(planSites(granted, ['https://b.example/*', 'https://gone.example/*'])).toEqual({
    register: ['https://a.example/*'],
    unregister: ['https://gone.example/*'],
  });
});

test.each(['<all_urls>', '*://*/*', 'https://*/*', 'https://*.example.com/*', 'file:///*'])(
  'a grant for %s is no wish to capture all of it',
  (pattern) => {
    expect(planSites([pattern], []).register).toEqual([]);
    expect(originsOf([pattern])).toEqual([]);
  },
);

test('patterns are shown as the sites they stand for', () => {
  expect(originsOf(['https://studio.youtube.com/*'])).toEqual(['https://studio.youtube.com']);
});
