import type { LastGood, Miss, PageReadings, Reading } from '../../core/model/index.ts';
import type { CaptureRow } from '../store/index.ts';
import type { History } from './history/past-of.ts';

/** What a capture of a page means for the numbers that used to be on it. */
export interface MissesOfPage {
  /** Missed for the first time. */
  readonly fresh: readonly Miss[];
  /** Keys of misses that are settled: the number is there again. */
  readonly settled: readonly string[];
}

const withoutQuery = (address: string): string => {
  try {
    const { origin, pathname } = new URL(address);
    return origin === 'null' ? '' : origin + pathname;
  } catch {
    return '';
  }
};

/** Whether a capture was of the same page: of the same account, at the same address or record. */
function isOfPage(row: CaptureRow, page: PageReadings): boolean {
  if (row.platform !== page.platform || row.page !== page.page) return false;
  if (row.account !== (page.account?.id ?? null)) return false;
  return page.page !== null || row.source === withoutQuery(page.source);
}

const pageKey = (page: PageReadings): string =>
  JSON.stringify([page.platform, page.page ?? withoutQuery(page.source), page.account?.id ?? '']);

/** A number that the page had when it was last captured. */
interface Expected {
  readonly metric: string;
  readonly label: string;
}

/** The numbers that a page had when it was last captured, one a metric. */
export function expectedOn(page: PageReadings, captures: readonly CaptureRow[]): Expected[] {
  const last = captures.find((row) => isOfPage(row, page));
  const found = new Map<string, Expected>();
  for (const { metric, label, status, value } of last?.readings ?? [])
    if (metric !== null && status === 'ok' && value !== null && !found.has(metric))
      found.set(metric, { metric, label });
  return [...found.values()];
}

/** A day as people write it in a sentence: "24 Nov". */
const dayOf = (instant: string): string =>
  new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' })
    .formatToParts(new Date(instant))
    .filter(({ type }) => type !== 'literal')
    .sort((a, b) => Number(a.type === 'month') - Number(b.type === 'month'))
    .map(({ value }) => value)
    .join(' ');

/** The sentence of a miss. */
export function missWords(label: string, last: LastGood | null): string {
  const good = last
    ? ` The last good number is ${last.raw ?? last.value} from ${dayOf(last.seen)}.`
    : '';
  return `${label} was not found today.${good}`;
}

const saysLoading = ({ problems }: PageReadings): boolean =>
  problems.some(({ what }) => what.includes('still be loading') || what.includes('still loading'));

/** What was captured and missed before. */
interface Past {
  readonly captures: readonly CaptureRow[];
  readonly misses: readonly Miss[];
  readonly history: History;
}

/**
 * Numbers that a page had when it was last captured, or that a recipe looks for, and that are not
 * taken now; and misses that are settled because they are. A page that is still loading misses none.
 */
export function missesOf(
  page: PageReadings,
  taken: readonly number[],
  past: Past,
  now: string,
): MissesOfPage {
  const here = `["${escaped(pageKey(page))}`;
  const isThere = seenOn(page, taken);
  const settled = past.misses
    .filter(({ key, metric, recipe }) => key.startsWith(here) && isThere(metric, recipe))
    .map(({ key }) => key);
  if (saysLoading(page)) return { fresh: [], settled };
  const held = new Set(past.misses.map(({ key }) => key));
  const missed = [
    ...untaughtMisses(page, past, isThere),
    ...page.readings.filter(
      ({ by, metric, status }, i) =>
        by === 'recipe' && metric !== null && status !== 'ok' && !taken.includes(i),
    ),
  ];
  const fresh = missed.map((one) => missOf(one, page, past.history, now));
  return { fresh: fresh.filter(({ key }) => !held.has(key)), settled };
}

/** A number that is missed: what is known of it, with the reading in doubt where there is one. */
type Missed = Pick<Reading, 'label' | 'subject' | 'metric'> &
  Partial<Pick<Reading, 'why' | 'value' | 'recipe'>>;

/** Of whom a page's numbers are where none of them says so. */
export const wholeOf = (page: PageReadings): { platform: string; account: string } => ({
  platform: page.platform ?? hostOf(page.source),
  account: page.account?.id ?? '',
});

/** Numbers of the last capture that are not there, and that no recipe looks for. */
function untaughtMisses(
  page: PageReadings,
  { captures }: Past,
  isThere: (metric: string) => boolean,
): Missed[] {
  const subject = wholeOf(page);
  return expectedOn(page, captures).flatMap(({ metric, label }): Missed[] => {
    if (isThere(metric)) return [];
    const doubtful = page.readings.find((one) => one.metric === metric);
    return doubtful?.by === 'recipe' ? [] : [doubtful ?? { metric, label, subject }];
  });
}

function missOf(missed: Missed, page: PageReadings, history: History, now: string): Miss {
  const { label, subject, recipe, why, value } = missed;
  const metric = missed.metric ?? '';
  const last = history.lastOf({ metric, subject });
  const isDoubt = why !== undefined && value !== undefined && value !== null;
  return {
    key: JSON.stringify([pageKey(page), metric, recipe ?? '']),
    label,
    metric,
    subject,
    page: page.page,
    address: withoutQuery(page.source),
    ...(recipe ? { recipe } : {}),
    since: now,
    why: isDoubt ? why : missWords(label, last),
    last,
  };
}

const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);
const hostOf = (address: string): string => {
  try {
    return new URL(address).hostname || 'file';
  } catch {
    return 'file';
  }
};

/** Whether a metric was taken from the page, or stands on it with "no data". */
function seenOn(page: PageReadings, taken: readonly number[]) {
  const there = new Set<string>();
  const add = ({ metric, recipe }: Reading) => {
    if (metric === null) return;
    there.add(metric);
    if (recipe) there.add(`${metric} ${recipe}`);
  };
  for (const i of taken) {
    const reading = page.readings[i];
    if (reading) add(reading);
  }
  for (const reading of page.readings)
    if (reading.status === 'ok' && reading.value === null) add(reading);
  return (metric: string, recipe?: string): boolean =>
    there.has(recipe ? `${metric} ${recipe}` : metric);
}
