import { describe, expect, test } from 'vitest';
import {
  type Observation,
  type ObservationContent,
  observationId,
} from '../../../core/model/index.ts';
import { lostCompany } from './company.ts';
import { History } from './past-of.ts';
import { renamedItems } from './renamed-items.ts';
import { settingDoubt } from './setting-doubt.ts';
import { swappedNumbers } from './swapped.ts';

const subject = { platform: 'studio.example', account: 'kiln' };

function content(
  metric: string,
  value: number,
  day: number,
  change: Partial<ObservationContent> = {},
): ObservationContent {
  return {
    metric,
    subject,
    value,
    low: value,
    high: value,
    unit: '1',
    from: `2026-10-${day}`,
    to: `2026-11-${day}`,
    seen: `2026-11-${day}T08:00:00Z`,
    source: { kind: 'page', label: metric, raw: String(value) },
    ...change,
  };
}

const stored = (one: ObservationContent): Observation => ({ id: observationId(one), ...one });
const last = (values: Readonly<Record<string, number>>) =>
  Object.entries(values).map(([metric, value]) => stored(content(metric, value, 20)));

const USUAL = {
  'content.views': 1200,
  'engagement.likes': 340,
  'engagement.shares': 58,
  'engagement.comments': 21,
};

/** Doubts about a page, by metric. */
function doubts(
  page: Readonly<Record<string, number>>,
  named: readonly string[] = Object.keys(page),
) {
  const contents = Object.entries(page).map(([metric, value]) => content(metric, value, 21));
  const found = lostCompany(contents, new Set(named), new History(last(USUAL)));
  return new Map([...found].map(([i, why]) => [contents[i]?.metric, why]));
}

describe('a number and those that stood with it', () => {
  test('all are there', () => {
    expect(doubts({ ...USUAL, 'content.views': 1300 }).size).toBe(0);
  });

  test('one is gone', () => {
    expect(
      doubts({ 'content.views': 1300, 'engagement.likes': 350, 'engagement.shares': 60 }).size,
    ).toBe(0);
  });

  test('all are gone: what is left is not known to be the same', () => {
    expect(doubts({ 'content.views': 2600 }).get('content.views')).toContain('3 other numbers');
  });

  test('those that are named and have no number now are there', () => {
    expect(doubts({ 'content.views': 1300 }, Object.keys(USUAL)).size).toBe(0);
  });

  test('nothing is known of a page that is seen for the first time', () => {
    const first = [content('content.reach', 900, 21)];
    expect(lostCompany(first, new Set(['content.reach']), new History(last(USUAL))).size).toBe(0);
  });

  test('the number of one that is gone, under another’s name', () => {
    const found = doubts({ 'content.views': 345, 'engagement.shares': 60 });
    expect(found.get('content.views')).toContain('engagement.likes');
    expect(found.has('engagement.shares')).toBe(false);
  });
});

describe('names that changed places', () => {
  const pair = (metric: string, value: number, then: number, change = {}) => ({
    content: content(metric, value, 21, change),
    last: stored(content(metric, then, 20, change)),
  });

  test('what one row shows holds for its columns', () => {
    const item = (name: string) => ({ subject: { ...subject, item: name } });
    const found = swappedNumbers([
      pair('content.views', 340, 1200, item('a')),
      pair('engagement.likes', 1210, 335, item('a')),
      { content: content('content.views', 12, 21, item('b')), last: null },
      pair('engagement.shares', 3, 3, item('b')),
    ]);
    expect([...found.keys()]).toEqual([0, 1, 2]);
  });

  test('parts of one whole', () => {
    const part = (segment: string) => ({ unit: '%', subject: { ...subject, segment } });
    const found = swappedNumbers([
      pair('content.traffic-sources', 11.3, 2.7, part('Search')),
      pair('content.traffic-sources', 2.6, 11.1, part('Profile')),
      pair('content.traffic-sources', 86.1, 86.2, part('Feed')),
    ]);
    expect([...found.keys()]).toEqual([0, 1]);
  });
});

test('a day is held against what it was, before any other day', () => {
  const day = (n: number) => ({ from: `2026-11-0${n}`, to: `2026-11-0${n + 1}` });
  const history = new History([
    stored(content('content.views', 100, 20, day(2))),
    stored(content('content.views', 900, 20, day(3))),
  ]);
  expect(history.newest(content('content.views', 99, 21, day(2)))?.value).toBe(100);
});

test('the account’s number under a title that it never had is not stored as an item’s', () => {
  const history = new History(last(USUAL));
  const law = { kind: 'flow', name: 'Views' } as const;
  const titled = content('content.views', 57, 21, { subject: { ...subject, item: 'Summary' } });
  expect(settingDoubt(titled, law, history, true)).toContain('more than once');
  // A row of a table is an item of its own, whatever the account has.
  expect(settingDoubt(titled, law, history)).toBeNull();
});

describe('items under other names', () => {
  const item = (name: string) => ({ subject: { ...subject, item: name } });
  const history = new History([
    stored(content('content.views', 1200, 20, item('How to fire a kiln'))),
    stored(content('engagement.likes', 340, 20, item('How to fire a kiln'))),
    stored(content('content.views', 90, 20, item('Glaze tests'))),
    stored(content('engagement.likes', 12, 20, item('Glaze tests'))),
  ]);
  const page = (first: string, second: string) => [
    content('content.views', 1250, 21, item(first)),
    content('engagement.likes', 351, 21, item(first)),
    content('content.views', 95, 21, item(second)),
  ];

  test('the column of names moved, and another is taken for it', () => {
    expect([...renamedItems(page('Video', 'Glaze tests'), history).keys()]).toEqual([0, 1]);
  });

  test('the same items are as they were', () => {
    expect(renamedItems(page('How to fire a kiln', 'Glaze tests'), history).size).toBe(0);
  });

  test('a new item that is like one which is still there is new', () => {
    const both = [...page('How to fire a kiln', 'Glaze tests'), ...page('A new one', 'And more')];
    expect(renamedItems(both, history).size).toBe(0);
  });

  test('one number alike is chance', () => {
    expect(renamedItems([content('content.views', 1250, 21, item('Video'))], history).size).toBe(0);
  });
});
