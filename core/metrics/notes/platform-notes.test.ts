import { expect, test } from 'vitest';
import { isMetricId } from '../catalogue.ts';
import { PLATFORM_NOTES, platformNotes } from './platform-notes.ts';

test('every note is of a metric, is a sentence, and names a public page that says so', () => {
  for (const { metric, says, source } of PLATFORM_NOTES) {
    expect(isMetricId(metric), metric).toBe(true);
    expect(says, metric).toMatch(/^[A-Z].*\.$/);
    expect(source, metric).toMatch(/^https:\/\/[a-z0-9.-]+\//);
  }
});

test('a number that may still change says for how long, where that is known', () => {
  const stable = PLATFORM_NOTES.filter((one) => one.kind === 'stability');
  expect(stable.length).toBeGreaterThan(5);
  for (const one of stable) expect(one.settlesAfterDays, one.metric).toBeGreaterThan(0);
});

test('the same metric may mean two things on two platforms', () => {
  const views = platformNotes('content.views').filter((one) => one.kind === 'meaning');
  expect(views.map((one) => one.platform).sort()).toEqual(['instagram', 'youtube']);
  expect(platformNotes('__proto__')).toEqual([]);
});
