import type {
  Account,
  CurrencyCode,
  PageReadings,
  Problem,
  Reading,
} from '../../../core/model/index.ts';
import { labelKey, type TextContext } from '../../../core/text/index.ts';
import type { Adapter, AdapterPage, Source } from '../../adapters/index.ts';
import { dataOf, parentElement, textsOf } from '../page/dom.ts';
import { atOnce, type Steps } from '../page/pace.ts';
import { asidesOf } from './asides.ts';
import { languageOf } from './claims.ts';
import { all, pageLanguage, visible, visibleText, wholeText } from './dom.ts';
import { judge, type Sight } from './judge.ts';
import { headingPeriod, type PeriodFound, readAccount, readPeriod } from './period.ts';
import { reconcile } from './reconcile.ts';
import {
  type Haul,
  type RawSight,
  readCards,
  readCardsByLabel,
  readSeries,
  readTable,
  subjectOf,
} from './sights.ts';

/** What the engine is told about a page besides the page itself. */
export interface AdapterOptions {
  readonly url: URL;
  /** The language to read numbers in where the page does not settle it. */
  readonly locale?: string;
  /** The person's own day. */
  readonly today: string;
}

/** What an adapter read: a `PageReadings` without source and duration, and what it settled. */
export interface AdapterReadings
  extends Pick<PageReadings, 'platform' | 'page' | 'account' | 'period' | 'readings' | 'problems'> {
  /**
   * Elements whose numbers are settled: read, or known not to be this page's (a realtime card, a
   * hover card). A general reader leaves them and everything in them alone.
   */
  readonly claimed: readonly Element[];
  /** What was found out about the page's period. */
  readonly found: PeriodFound;
}

/** Reads one page by its platform's record. Writes nothing into the page. */
export function runAdapter(
  adapter: Adapter,
  page: AdapterPage,
  root: Document,
  options: AdapterOptions,
): AdapterReadings {
  return atOnce(adapterSteps(adapter, page, root, options));
}

/** The same in steps: where a page was redesigned, all its texts are gone through. */
export function* adapterSteps(
  adapter: Adapter,
  page: AdapterPage,
  root: Document,
  options: AdapterOptions,
): Steps<AdapterReadings> {
  const { url, today } = options;
  const hauls = yield* haulAll(page, root);
  const sights = hauls.flatMap((one) => one.sights);
  const locale = languageOf(
    pageLanguage(root),
    sights.map((sight) => sight.hits),
    options.locale,
  );
  const account = readAccount(adapter.id, adapter.account, root, url);
  const found = readPeriod(page.period, root, { url, locale, today, outside: page.outside });
  const item = page.itemOf?.(url);
  const currency = currencyAt(adapter, url);
  const bench = { adapter, locale, today, currency, isUnseen: isUnseen(page) };
  const context = contextOf(currency, locale);
  const readings = sights.map((sight) =>
    judge(complete(sight, { adapter, account, item, found, context, today }), bench),
  );
  const settled = reconcile(readings, adapter);
  return {
    platform: adapter.id,
    page: page.id,
    account,
    period: found.conflict ? null : found.period,
    readings: settled,
    /** Told when it is asked: where the general reader goes on, that says what is missing. */
    get problems() {
      return problemsOf({ adapter, page }, settled, root);
    },
    /** Told when it is asked as well: only the general reader needs to know what to leave alone. */
    get claimed() {
      return hauls.flatMap((one) => one.settled).concat(outsideElements(page, root));
    },
    found,
  };
}

/** Whether a record says of a page that nothing shows that it looks so. */
export const isUnseen = ({ evidence }: AdapterPage): boolean => evidence.startsWith('unverified:');

/** By the record's places; where nothing at all stands there any more, by the names of the numbers. */
function* haulAll(page: AdapterPage, root: Document): Steps<readonly Haul[]> {
  const hauls = page.reads.map((source) => haul(source, root));
  if (hauls.some(({ sights }) => sights.length > 0)) return hauls;
  for (const source of page.reads)
    if (source.kind === 'cards') hauls.push(yield* readCardsByLabel(source, root));
  return hauls;
}

function haul(source: Source, root: Document): Haul {
  // Names alone are read from what the general reader finds.
  if (source.kind === 'labels') return { sights: [], settled: [] };
  if (source.kind === 'cards') return readCards(source, root);
  if (source.kind === 'table') return readTable(source, root);
  return readSeries(source, root);
}

/** The parts of a page that a record knows not to be the page's own; the same selector is asked once. */
function outsideElements({ outside, reads }: AdapterPage, root: Document): Element[] {
  const named = reads.filter((source) => source.kind === 'labels');
  const selectors = new Set(
    [outside, ...reads.map((source) => (source.kind === 'cards' ? source.outside : undefined))]
      .concat(named.map((source) => source.outside))
      .filter((selector) => selector !== undefined),
  );
  const parts = named.flatMap((source) => asidesOf(source, root));
  return [...selectors].flatMap((selector) => all(root, selector)).concat(parts);
}

function contextOf(currency: CurrencyCode | undefined, locale: string | undefined): TextContext {
  return { ...(locale ? { locale } : {}), ...(currency ? { currency } : {}) };
}

/** What bare amounts are in at an address: what its parameter says, its host, the platform. */
export function currencyAt({ currency, currencies }: Adapter, url: URL): CurrencyCode | undefined {
  const { parameter, hosts = {} } = currencies ?? {};
  const asked = parameter && url.searchParams.get(parameter.name)?.toUpperCase();
  const own = (of: Readonly<Record<string, CurrencyCode>>, key: string) =>
    Object.hasOwn(of, key) ? of[key] : undefined;
  return (
    (parameter && asked ? own(parameter.values, asked) : undefined) ??
    own(hosts, url.hostname) ??
    currency
  );
}

interface PageFacts {
  readonly adapter: Adapter;
  readonly account: Account | null;
  readonly item: string | undefined;
  readonly found: PeriodFound;
  readonly context: TextContext;
  readonly today: string;
}

function complete(sight: RawSight, page: PageFacts): Sight {
  const { item, delta, heading: _, ...rest } = sight;
  return {
    ...rest,
    ...whenOf(sight, page),
    subject: subjectOf(page.adapter.id, page.account?.id ?? '', item ?? page.item),
    delta: delta(page.context),
  };
}

/** As many boxes around the first words of a text may hold the rest of it. */
const SPLIT = 3;
const FIRST_WORDS = 5;
const LONGEST_NOTE = 400;

/** Whether the page says that its numbers are withheld. */
function isGated({ gate }: AdapterPage, root: Document): boolean {
  if (!gate) return false;
  const says = Object.values(gate.says).flat();
  const keys = says.map(labelKey);
  const begins = says.map((text) => text.slice(0, FIRST_WORDS).toLowerCase());
  const texts = textsOf(root, root);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = dataOf(node).toLowerCase();
    if (!begins.some((begin) => text.includes(begin))) continue;
    const holder = parentElement(node);
    if (holder && visible(holder) && isSaidAround(holder, keys)) return true;
  }
  return false;
}

function isSaidAround(from: Element, keys: readonly string[]): boolean {
  let holder: Element | null = from;
  for (let step = 0; holder && step < SPLIT; step++, holder = parentElement(holder)) {
    if (wholeText(holder).length > LONGEST_NOTE) return false;
    const said = labelKey(visibleText(holder));
    if (keys.some((key) => said.includes(key))) return true;
  }
  return false;
}

/** Which days a sight is about: its own, those of the heading over it, else the page's. */
function whenOf(
  { period, time, heading }: RawSight,
  { found, context, today }: PageFacts,
): Pick<Sight, 'time' | 'period' | 'periodConflict' | 'periodUnread'> {
  if (heading && time === 'period') {
    const said = headingPeriod(heading.text, heading.source, { locale: context.locale, today });
    const about = { periodConflict: false, periodUnread: said === null };
    return said === 'lifetime'
      ? { ...about, time: 'lifetime', period: null }
      : { ...about, time, period: said };
  }
  return {
    time: found.lifetime && time === 'period' ? 'lifetime' : time,
    period: period ?? found.period,
    periodConflict: period === undefined && found.conflict,
    periodUnread: found.unread,
  };
}

/** What a person should know of a page's readings. */
export function problemsOf(
  { adapter, page }: { readonly adapter: Adapter; readonly page: AdapterPage },
  readings: readonly Reading[],
  root: Document,
): Problem[] {
  if (!readings.some(({ by }) => by === 'adapter')) {
    const what = `${adapter.name} shows none of its known numbers on this page yet. It may still be loading.`;
    return [{ what: isGated(page, root) ? (page.gate?.means ?? what) : what }];
  }
  const problems = new Map<string, Problem>();
  for (const { status, why, label, by } of readings) {
    if (by === 'adapter' && status === 'quarantined' && why)
      problems.set(why, { what: why, label });
  }
  return [...problems.values()];
}
