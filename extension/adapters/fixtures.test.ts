import { describe, expect, test } from 'vitest';
import type { Account, Period, Reading } from '../../core/model/index.ts';
import { runAdapter } from '../capture/adapter/engine.ts';
import { show } from '../capture/fixtures/framed-page.ts';
import { readKnown } from '../capture/read-page.ts';
import { ADAPTERS, adapterFor } from './index.ts';

/** The readings that a person finds on a fixture, as written beside it. */
interface Expected {
  readonly url: string;
  readonly today: string;
  readonly account: Account | null;
  readonly period: Period | null;
  readonly readings: readonly Partial<Reading>[];
}

const pages = import.meta.glob<string>('./*/fixtures/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const expectations = import.meta.glob<Expected>('./*/fixtures/*.json', {
  import: 'default',
  eager: true,
});

const FIXTURES = Object.entries(pages).map(([path, html]) => {
  const expected = expectations[path.replace(/\.html$/, '.json')];
  if (!expected) throw new Error(`${path} has no expected readings beside it`);
  const [, platform = '', name = ''] = /^\.\/([^/]+)\/fixtures\/(.+)\.html$/.exec(path) ?? [];
  return { platform, name, html, expected };
});

describe.each(FIXTURES)('$platform: $name', ({ platform, html, expected }) => {
  const url = new URL(expected.url);

  test('is recognised, and read as a person reads it', async () => {
    const root = await show(html);
    const found = adapterFor(url, root);
    expect(found?.adapter.id).toBe(platform);
    if (!found) return;
    const before = root.documentElement.outerHTML;
    const read = readBy(found, root, { url, today: expected.today });
    expect(read.account).toEqual(expected.account);
    const { period } = read;
    expect(period && { from: period.from, to: period.to }).toEqual(expected.period);
    expect(read.readings.map(({ label, raw }) => ({ label, raw }))).toEqual(
      expected.readings.map(({ label, raw }) => ({ label, raw })),
    );
    for (const [index, reading] of expected.readings.entries()) {
      expect(read.readings[index]).toMatchObject(rounded(reading));
      expect(read.readings[index]?.why).toBe(reading.why);
      expect(read.readings[index]?.unverified).toBe(reading.unverified);
    }
    expect(root.documentElement.outerHTML).toBe(before);
  });
});

/** What the record reads; a page of names alone is read with the general reader, and needs it. */
function readBy(
  { adapter, page }: NonNullable<ReturnType<typeof adapterFor>>,
  root: Document,
  options: { readonly url: URL; readonly today: string },
) {
  if (page.reads.every(({ kind }) => kind !== 'labels'))
    return runAdapter(adapter, page, root, options);
  const read = readKnown({ adapter, page }, root, { ...options, budgetMs: 1e5 });
  for (const { by, metric } of read.readings) if (by === 'reader') expect(metric).toBeNull();
  return { ...read, readings: read.readings.filter(({ by }) => by === 'adapter') };
}

/** Hours times 3,600 are no whole numbers in binary: compared to the millisecond. */
function rounded(reading: Partial<Reading>): object {
  const { value } = reading;
  return { ...reading, value: typeof value === 'number' ? expect.closeTo(value, 3) : value };
}

test('every page of every adapter has a fixture', () => {
  const covered = new Set(
    FIXTURES.map(({ platform, expected }) => {
      const url = new URL(expected.url);
      const adapter = ADAPTERS.find(({ id }) => id === platform);
      return `${platform}/${adapter?.pages.find((page) => page.when(url))?.id}`;
    }),
  );
  const all = ADAPTERS.flatMap(({ id, pages }) => pages.map((page) => `${id}/${page.id}`));
  expect([...covered].sort()).toEqual(all.sort());
});
