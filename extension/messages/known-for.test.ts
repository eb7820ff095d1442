import { expect, test } from 'vitest';
import { metric } from '../../core/metrics/index.ts';
import {
  type Observation,
  type ObservationContent,
  observationId,
  type PageReadings,
} from '../../core/model/index.ts';
import { lostCompany } from './history/company.ts';
import { doubtOf } from './history/doubt-of.ts';
import { type FamilyOf, History } from './history/past-of.ts';
import { pastAskedOf } from './known-for.ts';

const subject = { platform: 'studio.example', account: 'kiln' };
const OLD = 'content.plays';
const NOW = 'content.views';
const LAW = metric(NOW);

/** "Plays" is called "Views" from now on. */
const familyOf: FamilyOf = (id) => {
  if (id !== OLD && id !== NOW) return undefined;
  return { current: LAW, otherIds: [id === OLD ? NOW : OLD] };
};

function content(id: string, value: number, day: number): ObservationContent {
  return {
    ...{ metric: id, subject, value, low: value, high: value, unit: '1' },
    ...{ from: `2026-10-${day}`, to: `2026-11-${day}`, seen: `2026-11-${day}T08:00:00Z` },
    source: { kind: 'page', label: 'Views', raw: String(value) },
  };
}

const stored = (one: ObservationContent): Observation => ({ id: observationId(one), ...one });
const past = [1180, 1210, 1195, 1230].map((value, at) => stored(content(OLD, value, 11 + at)));

test('a renamed metric is held against the numbers that it had under its old name', () => {
  const history = new History(past, familyOf);
  expect(history.before(content(NOW, 1200, 15)).map((one) => one.value)).toEqual([
    1180, 1210, 1195, 1230,
  ]);
  expect(history.newest(content(NOW, 1200, 15))?.value).toBe(1230);
  expect(history.lastOf({ metric: NOW, subject })?.value).toBe(1230);
  // 1,200,000 where about 1,200 was shown each time is a thousand times too much.
  const wild = { content: content(NOW, 1_200_000, 15), delta: null, law: LAW };
  expect(doubtOf(wild, history.before(wild.content))).not.toBeNull();
  const usual = { ...wild, content: content(NOW, 1220, 15) };
  expect(doubtOf(usual, history.before(usual.content))).toBeNull();
});

test('a page that still goes by the old name has the past of the new one', () => {
  const history = new History([stored(content(NOW, 1230, 14))], familyOf);
  expect(history.before(content(OLD, 1200, 15)).map((one) => one.value)).toEqual([1230]);
});

test('a metric under its new name is not missed among the numbers that stood beside it', () => {
  const beside = ['engagement.likes', 'engagement.shares', 'engagement.comments', OLD];
  const last = beside.map((id) => stored(content(id, 500, 14)));
  const page = [content('engagement.likes', 510, 15), content(NOW, 505, 15)];
  const lostIn = (history: History) => {
    const contents = page.map((one) => history.inSeries(one));
    const named = new Set(contents.map((one) => one.metric));
    return lostCompany(contents, named, history);
  };
  expect(lostIn(new History(last, familyOf)).size).toBe(0);
});

test('other metrics keep to themselves', () => {
  const history = new History(past, familyOf);
  expect(history.before(content('content.reach', 1200, 15))).toEqual([]);
});

test('the past of both names is asked of the store', () => {
  const page = { platform: 'studio.example', account: { id: 'kiln' }, readings: [] };
  const asked = pastAskedOf(page as unknown as PageReadings, [NOW], familyOf);
  expect([...new Set(asked.map((one) => one.metric))].sort()).toEqual([OLD, NOW].sort());
});
