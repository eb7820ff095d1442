import { expect, test } from 'vitest';
import { PLATFORM_NOTES, platformNotes } from '../../core/metrics/index.ts';
import { ADAPTERS } from '../../extension/adapters/index.ts';

test('notes speak of platforms by the names that numbers carry, so that they are found', () => {
  const known = new Set<string>(ADAPTERS.map((one) => one.id));
  expect(PLATFORM_NOTES.map((one) => one.platform).filter((one) => !known.has(one))).toEqual([]);
  expect(platformNotes('content.views', 'youtube-studio').length).toBeGreaterThan(0);
});
