import type { Account, PageReadings, Period, Problem, Reading } from '../model/index.ts';
import { isMetricId, metric } from './catalogue.ts';
import { metricForLabel } from './metric-for-label.ts';

/** Problems that are said in the same words whatever stands on the page. */
const PLAIN_PROBLEMS: ReadonlySet<string> = new Set([
  'No numbers were found on this page.',
  'The page is very large. Only its first part was read.',
  'The page kept changing while it was read. Some numbers may be missing. Wait until it rests and read it again.',
  'This page is still loading. Some numbers may be missing. Wait and try again.',
  'This page could not be read to its end. Nothing was stored. Load the page again and try once more.',
]);

/** Reasons that hold nothing but numbers and our own words. */
const PLAIN_REASON =
  /^Only \d+ (?:of \d+ )?(?:comments|conversations) could be understood\. (?:At least \d+ are needed|That is too few) for a share\.$/;
const OTHER_REASON = 'This number needs a look first.';
const NO_VALUE = 'The page shows no value for this.';

const COUNTED = /^\d{1,9} of \d{1,9}$/;
const OPAQUE = /^[\w-]{1,40}$/;
const ADDRESS_WORDS = new Set(
  'www studio channel video comments comment community tiktokstudio latest inbox all messages message direct t chat webchat new-webchat conversations conversation portal settings shop rating review reviews p reel posts videos watch analytics insights overview publish dm dms i messenger notifications'.split(
    ' ',
  ),
);

const ADDRESS = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)([^?#]*)(?:\?([^#]*))?/i;

/** Host, parts of the path, and values of the query; core knows no `URL`. */
function partsOf(source: string): { host: string; path: string[]; query: [string, string][] } {
  const [, host = '', path = '', query = ''] = ADDRESS.exec(source) ?? [];
  return {
    host,
    path: path.split('/'),
    query: query.split('&').map((pair): [string, string] => {
      const [name = '', value = ''] = pair.split('=');
      return [name, value];
    }),
  };
}

/** Only what an address is made of in general, and whose own page it is; never who is spoken with. */
function plainAddress(source: string, account: string | null): string {
  const { host, path, query } = partsOf(source);
  if (host === '' || host.includes('@')) return '';
  const parts = path.map((part) =>
    part === '' || part === account || ADDRESS_WORDS.has(part) ? part : '-',
  );
  const own = query.find(([name, value]) => value === account && OPAQUE.test(name));
  return `${host}${parts.join('/')}${own ? `?${own.join('=')}` : ''}`;
}

/** An account whose id stands in the page's own address is one's own; another may be anybody's. */
function ownAccount({ account, source }: PageReadings): Account | null {
  if (!account || !OPAQUE.test(account.id)) return null;
  const { path, query } = partsOf(source);
  const isOwn = path.includes(account.id) || query.some(([, value]) => value === account.id);
  return isOwn ? { platform: account.platform, id: account.id } : null;
}

const days = (period: Period | null): Period | null =>
  period && { from: period.from, to: period.to };

/** The label where it is one of the catalogue's, else the metric's own name; null where neither is. */
function plainLabel({ label, metric: id }: Reading): string | null {
  if (metricForLabel(label) !== null) return label;
  return id !== null && isMetricId(id) ? metric(id).name : null;
}

function plainReason({ why, status, value }: Reading): string | undefined {
  if (why !== undefined && PLAIN_REASON.test(why)) return why;
  if (status === 'quarantined') return OTHER_REASON;
  return value === null ? NO_VALUE : undefined;
}

/**
 * One reading without anything that somebody may have written. One of an item or a segment is left
 * out: what is called an item there may be a person.
 */
function plainReading(reading: Reading, account: Account | null): Omit<Reading, 'place'> | null {
  const label = plainLabel(reading);
  const { subject, value, low, high, unit, confidence, status, by, delta } = reading;
  if (label === null || subject.item !== undefined || subject.segment !== undefined) return null;
  const why = plainReason(reading);
  return {
    label,
    value,
    low,
    high,
    unit,
    raw: COUNTED.test(reading.raw) ? reading.raw : value === null ? '–' : String(value),
    metric: reading.metric !== null && isMetricId(reading.metric) ? reading.metric : null,
    subject: {
      platform: subject.platform,
      account: account !== null && subject.account === account.id ? account.id : '',
    },
    period: days(reading.period),
    delta: delta && { ...delta, raw: delta.value === null ? '–' : String(delta.value) },
    confidence,
    status,
    ...(why === undefined ? {} : { why }),
    by,
  };
}

const plainProblems = (problems: readonly Problem[]): Problem[] =>
  problems.filter(({ what }) => PLAIN_PROBLEMS.has(what)).map(({ what }) => ({ what }));

/**
 * The one gate for pages on which people speak. What passes holds numbers, labels of the catalogue
 * and Fourfold's own sentences, and no other text: no raw text, no name, no item, no address of a
 * conversation. A page on which nobody speaks passes as it is. Passing twice changes nothing.
 *
 * @param page what was read
 * @returns the same without people. Never throws.
 */
export function withoutPeople(page: PageReadings): PageReadings {
  if (page.people === undefined) return page;
  const account = ownAccount(page);
  return {
    source: plainAddress(page.source, account?.id ?? null),
    platform: page.platform,
    page: page.page,
    account,
    period: days(page.period),
    readings: page.readings
      .flatMap((reading) => plainReading(reading, account) ?? [])
      .map((reading, i) => ({ ...reading, place: `number ${i + 1}` })),
    problems: plainProblems(page.problems),
    people: page.people,
    durationMs: page.durationMs,
  };
}
