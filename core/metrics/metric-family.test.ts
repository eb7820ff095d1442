import { expect, test } from 'vitest';
import type { MetricDefinition } from '../model/index.ts';
import { METRICS } from './catalogue.ts';
import { familyLookup, metricFamily } from './metric-family.ts';

const made = (id: string, more: Partial<MetricDefinition> = {}): MetricDefinition => ({
  id,
  name: id.toUpperCase(),
  brief: 'What it is.',
  unit: '1',
  kind: 'flow',
  direction: 'higher',
  cadenceDays: 7,
  aliases: {},
  ...more,
});

const family = familyLookup([
  made('a.now'),
  made('a.old', { deprecated: 'Renamed.', renamedTo: 'a.now' }),
  made('a.oldest', { deprecated: 'Renamed twice.', renamedTo: 'a.old' }),
  made('a.alone'),
  made('a.hours', { unit: 's', deprecated: 'Counted otherwise.', renamedTo: 'a.now' }),
  made('a.ring', { deprecated: 'x', renamedTo: 'a.rong' }),
  made('a.rong', { deprecated: 'x', renamedTo: 'a.ring' }),
]);

test('a metric that was renamed twice is one series by any of its three ids', () => {
  const all = ['a.now', 'a.old', 'a.oldest'];
  for (const id of all) {
    const found = family(id);
    expect(found?.current.id).toBe('a.now');
    expect([...(found?.otherIds ?? []), id].sort()).toEqual(all);
  }
  expect(family('a.now')?.why).toBeNull();
  expect(family('a.oldest')?.why).toBe('A.OLDEST is now called A.NOW.');
});

test.each(['a.alone', 'a.hours', 'a.ring', 'a.rong', 'a.none', '__proto__'])(
  '%s stands alone: nothing, another measure and a circle are not followed',
  (id) => expect(family(id)).toBeUndefined(),
);

test('no renames of the catalogue go round in a circle or end nowhere', () => {
  const lost = METRICS.filter(
    ({ id, renamedTo }) => renamedTo !== undefined && metricFamily(id) === undefined,
  );
  expect(lost.map((one) => one.id)).toEqual([]);
});
