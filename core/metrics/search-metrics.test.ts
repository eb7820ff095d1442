import { describe, expect, test } from 'vitest';
import { METRICS } from './catalogue.ts';
import { searchMetrics } from './search-metrics.ts';

const ids = (text: string, context = {}) =>
  searchMetrics(text, context).map(({ metric }) => metric.id);

describe('what a person types', () => {
  test.each([
    ['followers', 'audience.followers'],
    ['Pengikut', 'audience.followers'],
    ['フォロワー', 'audience.followers'],
    ['average order', 'commerce.average-order-value'],
    ['  VIEWS ', 'content.views'],
    ['abonnés gagnés', 'audience.new-subscribers'],
  ])('%s finds %s first', (text, id) => {
    expect(ids(text)[0]).toBe(id);
  });

  test('words of a brief are found too, after names', () => {
    expect(ids('stopped following')).toContain('audience.lost-followers');
  });

  test('what nothing answers gives none, whatever it is', () => {
    for (const text of ['zzzz', '(((', '[a-z]+\\', '__proto__x', '😀'.repeat(900)])
      expect(ids(text)).toEqual([]);
  });

  test('a text of 10,000 characters is answered at once', () => {
    const started = performance.now();
    searchMetrics('views '.repeat(1700));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('before anything is typed', () => {
  test('the metric that the label names is first and marked as the guess', () => {
    const [first] = searchMetrics('', { label: 'Pengikut baru', language: 'id' });
    expect([first?.metric.id, first?.isGuess]).toEqual(['audience.new-followers', true]);
  });

  test('what the platform’s record names outweighs the words', () => {
    const [first] = searchMetrics('', { label: 'Views', guess: 'content.impressions' });
    expect(first?.metric.id).toBe('content.impressions');
  });

  test('a label that is no alias puts its kin first', () => {
    expect(ids('', { label: 'Monthly followers here', language: 'en' }).slice(0, 12)).toContain(
      'audience.followers',
    );
  });

  test('all that are not deprecated are there', () => {
    expect(ids('')).toHaveLength(METRICS.filter((one) => one.deprecated === undefined).length);
  });
});

test('a metric of another dimension comes after all that fit, and says so', () => {
  const found = searchMetrics('', { label: 'Followers', language: 'en', dimension: 'money' });
  expect(found[0]?.metric.unit).toBe('money');
  const followers = found.find(({ metric }) => metric.id === 'audience.followers');
  expect(followers).toMatchObject({ fits: false, isGuess: true });
  const firstWrong = found.findIndex(({ fits }) => !fits);
  expect(found.slice(firstWrong).every(({ fits }) => !fits)).toBe(true);
});
