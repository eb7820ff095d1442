import { expect, test } from 'vitest';
import { isMetricId } from '../catalogue.ts';
import { PLATFORM_NOTES, platformNotes } from './platform-notes.ts';

test('every note is of a metric, is a sentence, and names a public page that says so and when it was read', () => {
  for (const { metric, says, source, read } of PLATFORM_NOTES) {
    expect(isMetricId(metric), metric).toBe(true);
    expect(says, metric).toMatch(/^[A-Z].*\.$/);
    expect(source, metric).toMatch(/^https:\/\/[a-z0-9.-]+\//);
    expect(read, metric).toMatch(/^2026-\d\d-\d\d$/);
  }
});

test('nothing is said twice of a metric on one platform by one page', () => {
  const keys = PLATFORM_NOTES.map((one) => [one.metric, one.platform, one.kind, one.source].join());
  expect(new Set(keys).size).toBe(keys.length);
});

test('a number that may still change says for how long, where that is known', () => {
  const stable = PLATFORM_NOTES.filter((one) => one.kind === 'stability');
  expect(stable.length).toBeGreaterThan(5);
  for (const one of stable) expect(one.settlesAfterDays, one.metric).toBeGreaterThan(0);
});

const meaning = (platforms: readonly string[], metrics: readonly string[]) =>
  platforms.filter(
    (platform) =>
      !metrics.some((metric) =>
        platformNotes(metric, platform).some((one) => one.kind === 'meaning'),
      ),
  );

test('what counts as a view is said of every platform where it differs', () => {
  const platforms = ['x', 'tiktok-studio', 'instagram', 'facebook', 'youtube-studio'];
  const more = ['linkedin', 'pinterest', 'twitch'];
  const views = ['content.views', 'content.media-views', 'live.views'];
  expect(meaning([...platforms, ...more], views)).toEqual([]);
  expect(platformNotes('content.views', 'youtube-studio')[0]?.says).toContain('31 March 2025');
  expect(platformNotes('__proto__')).toEqual([]);
});

test('what is sold is said with or without what was cancelled or given back', () => {
  const platforms = ['shopee', 'tiktok-shop', 'lazada', 'tokopedia', 'amazon', 'shopify'];
  const sales = ['commerce.revenue', 'commerce.gmv', 'commerce.orders'];
  expect(meaning([...platforms, 'ebay', 'etsy'], sales)).toEqual([]);
});

test('what engagement is made of, and what followers are, where a page says so', () => {
  const engagement = ['engagement.interactions', 'engagement.rate'];
  expect(meaning(['x', 'tiktok-studio', 'linkedin', 'pinterest', 'instagram'], engagement)).toEqual(
    [],
  );
  const followers = ['audience.followers', 'audience.subscribers', 'audience.net-followers'];
  expect(meaning(['facebook', 'youtube-studio', 'tiktok-studio'], followers)).toEqual([]);
});
