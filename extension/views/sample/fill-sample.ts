import { metric } from '../../../core/metrics/index.ts';
import {
  type Observation,
  observationId,
  type RoundStop,
  type Unit,
} from '../../../core/model/index.ts';
import { SAMPLE_PLATFORM, sampleObservations, template } from '../../../core/templates/index.ts';
import { MOST_STORED } from '../../messages/index.ts';
import type { Ask } from '../asks.ts';

const DAY_MS = 86_400_000;
/** Addresses under `.example` belong to nobody: https://www.rfc-editor.org/rfc/rfc2606 */
const SHOP = 'https://sample-shop.example';
const ACCOUNT = 'Sample shop';

const line = (kind: string, row: unknown) => JSON.stringify({ in: kind, row });

/** A sample number as a page would have shown it: with the name that stands beside it there. */
function asOnPage({ id: _, source, ...rest }: Observation): Observation {
  const content = {
    ...rest,
    source: { ...source, kind: 'page' as const, label: metric(rest.metric).name },
  };
  return { id: observationId(content), ...content };
}

/** A little while ago on that day, so that nothing is of a time to come. */
const ago = (now: string, days: number): string =>
  new Date(Date.parse(now) - days * DAY_MS - 600_000).toISOString();

/** The person's own day. */
function dayOf(instant: string): string {
  const at = new Date(instant);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

interface Page {
  readonly path: string;
  readonly page: string;
  readonly daysAgo: number;
  readonly added: number;
  /** What it held back: a name and the number that did not fit. */
  readonly held: readonly (readonly [label: string, metric: string, value: number, unit: Unit])[];
}

/** Three dashboards of the invented shop; one is due, one held a number back. */
const PAGES: readonly Page[] = [
  {
    path: 'channel',
    page: 'Channel',
    daysAgo: 0,
    added: 14,
    held: [['Impressions', 'content.impressions', 4_150_000, '1']],
  },
  { path: 'shop', page: 'Shop', daysAgo: 0, added: 9, held: [] },
  { path: 'community', page: 'Community', daysAgo: 1, added: 6, held: [] },
];

function stopOf({ path, page, daysAgo, added, held }: Page, now: string): RoundStop {
  const captured = ago(now, daysAgo);
  return {
    key: JSON.stringify([SHOP, SAMPLE_PLATFORM, path, ACCOUNT]),
    address: `${SHOP}/${path}`,
    platform: SAMPLE_PLATFORM,
    page,
    account: ACCOUNT,
    every: 1,
    added: ago(now, 90),
    captured,
    day: dayOf(captured),
    last: { at: captured, state: 'captured', added, known: 0, left: held.length },
  };
}

function captureOf({ path, page, daysAgo, held }: Page, now: string, ids: readonly string[]) {
  return {
    seen: ago(now, daysAgo),
    source: `${SHOP}/${path}`,
    platform: SAMPLE_PLATFORM,
    page,
    account: ACCOUNT,
    period: null,
    readings: held.map(([label, id, value, unit]) => ({
      label,
      value,
      low: value,
      high: value,
      unit,
      metric: id,
      status: 'quarantined',
    })),
    added: ids,
    known: 0,
  };
}

const numbersFor = (id: string, now: string): readonly Observation[] =>
  sampleObservations(template(id), { asOf: dayOf(now) }).map(asOnPage);

const numberLines = (id: string, now: string): readonly string[] =>
  numbersFor(id, now).map((one) => line('observations', one));

/** The dashboards of the invented shop, with what is due and what was held back. */
function aroundLines(id: string, now: string): readonly string[] {
  const ids = numbersFor(id, now).map((one) => one.id);
  let taken = 0;
  return [
    line('settings', { key: 'scorecard', value: id }),
    ...PAGES.map((page) => line('round', stopOf(page, now))),
    ...PAGES.map((page) => {
      const added = ids.slice(taken, taken + page.added);
      taken += page.added;
      return line('captures', captureOf(page, now, added));
    }),
  ];
}

/**
 * A scorecard's sample as the lines of a backup: half a year of numbers of an invented shop, and its
 * dashboards.
 *
 * @param id The scorecard's template.
 * @param now This moment, an instant in UTC.
 */
export const sampleLines = (id: string, now: string): readonly string[] => [
  ...aroundLines(id, now),
  ...numberLines(id, now),
];

/** What the sample needs: to ask of the person's own and of sample numbers. */
export interface SampleAsks {
  readonly own: Ask;
  readonly sample: Ask;
}

/**
 * Makes the sample where there is none of today, for the scorecard that the person has chosen.
 *
 * @param now This moment, an instant in UTC.
 */
export async function fillSample({ own, sample }: SampleAsks, now: string): Promise<void> {
  const { isHere } = await own('sample.state', {});
  const { of } = await own('scorecard.mine', {});
  if (isHere) {
    const [captured] = await sample('captures.list', { limit: 1 });
    const mine = await sample('scorecard.mine', {});
    if (captured && dayOf(captured.seen) === dayOf(now) && mine.of === of) return;
    // It told of another day, or of another scorecard.
    await own('sample.remove', {});
  }
  await restore(sample, sampleLines(of, now));
}

/** Adds the numbers of another scorecard's sample to what is there. */
export const addSample = (sample: Ask, id: string, now: string): Promise<void> =>
  restore(sample, numberLines(id, now));

async function restore(sample: Ask, lines: readonly string[]): Promise<void> {
  for (let at = 0; at < lines.length; at += MOST_STORED) {
    await sample('data.restore', { lines: lines.slice(at, at + MOST_STORED) });
  }
}
