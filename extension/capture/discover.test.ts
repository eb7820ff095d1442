import { describe, expect, test } from 'vitest';
import type { PageReadings, Reading } from '../../core/model/index.ts';
import { show } from './fixtures/framed-page.ts';
import { discover } from './index.ts';

interface Expected {
  readonly label: string;
  readonly value: number | null;
  readonly unit: string;
  readonly delta?: string;
  readonly item?: string;
  readonly segment?: string;
  readonly status?: string;
}

interface Sheet {
  /** Null where the page as a whole has none. */
  readonly period?: readonly [string, string] | null;
  readonly readings: readonly Expected[];
}

const pages = import.meta.glob<string>('./fixtures/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const sheets = import.meta.glob<Sheet>('./fixtures/*.readings.json', {
  import: 'default',
  eager: true,
});

const read = (root: Document): PageReadings =>
  discover(root, {
    url: new URL('https://dashboard.example/'),
    today: '2026-11-23',
    budgetMs: 1e5,
  });

function shown(reading: Reading): Expected {
  const { label, value, unit, delta, subject, status } = reading;
  return {
    label,
    value,
    unit,
    ...(delta ? { delta: `${delta.sign}${delta.value}${delta.unit}` } : {}),
    ...(subject.item ? { item: subject.item } : {}),
    ...(subject.segment ? { segment: subject.segment } : {}),
    ...(status === 'ok' ? {} : { status }),
  };
}

test('each fixture has a sheet of what a person reads on it', () => {
  const names = (record: object, end: string) => Object.keys(record).map((k) => k.replace(end, ''));
  expect(names(pages, '.html')).toEqual(names(sheets, '.readings.json'));
  expect(names(pages, '.html').length).toBeGreaterThan(20);
});

describe.each(Object.entries(pages))('%s', (path, html) => {
  const sheet = sheets[path.replace('.html', '.readings.json')];

  test('every number a person reads, and no other', async () => {
    const found = read(await show(html));
    const key = (one: Expected) => JSON.stringify([one.label, one.item ?? '', one.value]);
    const sorted = (all: readonly Expected[]) =>
      [...all].sort((a, b) => (key(a) < key(b) ? -1 : 1));
    expect(sorted(found.readings.map(shown))).toEqual(sorted(sheet?.readings ?? []));
    const { period } = found;
    if (sheet?.period !== undefined) {
      expect(period && [period.from, period.to]).toEqual(sheet.period);
    }
  });

  test('nothing is written into it', async () => {
    const root = await show(html);
    const before = root.documentElement.outerHTML;
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(root, {
      childList: true,
      subtree: true,
      attributes: true,
      characterData: true,
    });
    read(root);
    seen.push(...observer.takeRecords());
    observer.disconnect();
    expect(seen).toHaveLength(0);
    expect(root.documentElement.outerHTML).toBe(before);
  });
});

test('numbers over the chips that set the days of all below them are of days that nothing names', async () => {
  const { readings } = read(await show(pages['./fixtures/chips-below.html'] ?? ''));
  expect(readings.map(({ period }) => period?.from ?? null)).toEqual([
    null,
    '2026-10-24',
    '2026-10-24',
    '2026-10-24',
  ]);
});

test('the days chosen over the only number of a page are the page’s, by their dates', async () => {
  const both = pages['./fixtures/split-range.html'] ?? '';
  const { readings } = read(await show(both.replace('20,404', 'Loading')));
  expect(readings.map(({ period }) => [period?.from, period?.to])).toEqual([
    ['2026-11-10', '2026-11-24'],
  ]);
});

test('a number that names no upper end is held back with its lower one', async () => {
  const { readings } = read(
    await show(
      '<!doctype html><html lang="en"><body style="font:14px sans-serif"><div><div>Followers</div><div style="font-size:28px">160k+</div></div></body></html>',
    ),
  );
  expect(readings.map(({ value, low, high, status }) => [value, low, high, status])).toEqual([
    [null, 160_000, null, 'quarantined'],
  ]);
});

const fixture = (name: string): string => pages[`./fixtures/${name}.html`] ?? '';

describe('in the person’s words', () => {
  test('a page without numbers says so', async () => {
    const { problems } = read(await show(fixture('no-numbers')));
    expect(problems).toEqual([{ what: 'No numbers were found on this page.' }]);
  });

  test('a page that is still loading says so', async () => {
    const { problems, readings } = read(await show(fixture('still-loading')));
    expect(problems[0]?.what).toMatch(/^The page is still loading: /);
    expect(readings.every((reading) => reading.status === 'quarantined')).toBe(true);
  });

  test('one label with two values names the label and stores neither', async () => {
    const { problems, readings } = read(await show(fixture('two-values')));
    const likes = readings.filter((reading) => reading.label === 'Likes');
    expect(likes.map((reading) => reading.status)).toEqual(['quarantined', 'quarantined']);
    expect(problems.map((problem) => problem.label)).toEqual(['Likes']);
    expect(likes[0]?.why).toBe(
      'The page shows two numbers for Likes. Nothing was stored for it. Choose the right one.',
    );
  });

  test('a text that cannot be understood is quoted and quarantined', async () => {
    const { readings } = read(await show(fixture('unparsable')));
    const views = readings.find((reading) => reading.label === 'Views');
    expect(views).toMatchObject({ value: null, status: 'quarantined', raw: 'NaN' });
    expect(views?.why).toContain('"NaN"');
    const shares = readings.find((reading) => reading.label === 'Shares');
    expect(shares).toMatchObject({ value: null, why: 'The page shows no data for it.' });
  });

  test('a number that the language does not settle is quarantined, never guessed', async () => {
    const { readings } = read(await show(fixture('unknown-language')));
    expect(readings.find((reading) => reading.label === 'Snorvel')).toMatchObject({
      value: null,
      status: 'quarantined',
    });
  });
});

test('a person’s own budget ends the reading and is said, not hung', async () => {
  const card = '<div><div>Views</div><div style="font-size:24px">1,234</div></div>';
  const root = await show(`<html lang="en"><body>${card.repeat(4000)}</body></html>`);
  const started = performance.now();
  const { problems } = discover(root, {
    url: new URL('https://dashboard.example/'),
    today: '2026-11-23',
    budgetMs: 5,
  });
  expect(performance.now() - started).toBeLessThan(2000);
  expect(problems.map((problem) => problem.what)).toContain(
    'The page is very large. Only its first part was read.',
  );
});
