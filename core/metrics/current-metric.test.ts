import { expect, test } from 'vitest';
import type { MetricDefinition } from '../model/index.ts';
import { METRICS } from './catalogue.ts';
import { currentLookup, currentMetric } from './current-metric.ts';

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

const asked = currentLookup([
  made('a.now'),
  made('a.old', { deprecated: 'Renamed by the platform.', renamedTo: 'a.now' }),
  made('a.oldest', { deprecated: 'Renamed twice.', renamedTo: 'a.old' }),
  made('a.ended', { deprecated: 'No platform shows it any more.' }),
  made('a.hours', { unit: 's', deprecated: 'Counted otherwise.', renamedTo: 'a.now' }),
  made('a.people', { distinct: true, deprecated: 'Counted otherwise.', renamedTo: 'a.now' }),
  made('a.ring', { deprecated: 'x', renamedTo: 'a.rong' }),
  made('a.rong', { deprecated: 'x', renamedTo: 'a.ring' }),
  made('a.lost', { deprecated: 'x', renamedTo: 'a.nowhere' }),
]);

test('a metric that gave way passes its numbers on, however often it was renamed', () => {
  expect(asked('a.old')).toMatchObject({ id: 'a.now', why: 'A.OLD is now called A.NOW.' });
  expect(asked('a.oldest')).toMatchObject({ id: 'a.now', why: 'A.OLDEST is now called A.NOW.' });
  expect(asked('a.now')).toMatchObject({ id: 'a.now', why: null });
});

test.each([
  ['a.ended', /no longer kept: No platform/],
  ['a.hours', /measured otherwise: its numbers stay its own/],
  ['a.people', /measured otherwise/],
  ['a.ring', /name each other/],
  ['a.lost', /not there/],
])('%s keeps its numbers, and says why', (id, why) => {
  expect(asked(id)).toMatchObject({ id, why: expect.stringMatching(why) });
  expect(asked(id).metric?.id).toBe(id);
});

test.each(['', 'a.none', '__proto__', 'constructor'])('"%s" is answered, not thrown', (id) => {
  expect(asked(id)).toEqual({ id, metric: null, why: `There is no metric called "${id}".` });
});

test('every successor in the catalogue is measured as what it follows', () => {
  const wrong = METRICS.filter(
    ({ id, renamedTo }) => renamedTo !== undefined && currentMetric(id).id === id,
  );
  expect(wrong.map((one) => one.id)).toEqual([]);
});
