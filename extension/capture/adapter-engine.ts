import type { Account, PageReadings, Problem, Reading } from '../../core/model/index.ts';
import type { TextContext } from '../../core/text/index.ts';
import type { Adapter, AdapterPage } from '../adapters/index.ts';
import { languageOf } from './adapter-claims.ts';
import { all, pageLanguage } from './adapter-dom.ts';
import { judge, type Sight } from './adapter-judge.ts';
import { type PeriodFound, readAccount, readPeriod } from './adapter-period.ts';
import { reconcile } from './adapter-reconcile.ts';
import {
  type Haul,
  type RawSight,
  readCards,
  readCardsByLabel,
  readSeries,
  readTable,
  subjectOf,
} from './adapter-sights.ts';

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
}

/** Reads one page by its platform's record. Writes nothing into the page. */
export function runAdapter(
  adapter: Adapter,
  page: AdapterPage,
  root: Document,
  options: AdapterOptions,
): AdapterReadings {
  const { url, today } = options;
  const hauls = haulAll(page, root);
  const sights = hauls.flatMap((one) => one.sights);
  const locale = languageOf(
    pageLanguage(root),
    sights.map((sight) => sight.hits),
    options.locale,
  );
  const account = readAccount(adapter.id, adapter.account, root, url);
  const found = readPeriod(page.period, root, { url, locale, today });
  const item = page.itemOf?.(url);
  const bench = { adapter, locale, today };
  const context = contextOf(adapter, locale);
  const readings = sights.map((sight) =>
    judge(complete(sight, { adapter, account, item, found, context }), bench),
  );
  const settled = reconcile(readings, adapter);
  return {
    platform: adapter.id,
    page: page.id,
    account,
    period: found.conflict ? null : found.period,
    readings: settled,
    problems: problemsOf(adapter, settled),
    claimed: [
      ...hauls.flatMap((one) => one.settled),
      ...(page.outside ? all(root, page.outside) : []),
    ],
  };
}

/** By the record's places; where nothing at all stands there any more, by the names of the numbers. */
function haulAll(page: AdapterPage, root: Document): readonly Haul[] {
  const hauls = page.reads.map((source) => haul(source, root));
  if (hauls.some(({ sights }) => sights.length > 0)) return hauls;
  const cards = page.reads.filter((source) => source.kind === 'cards');
  return [...hauls, ...cards.map((source) => readCardsByLabel(source, root))];
}

function haul(source: AdapterPage['reads'][number], root: Document): Haul {
  if (source.kind === 'cards') return readCards(source, root);
  if (source.kind === 'table') return readTable(source, root);
  return readSeries(source, root);
}

function contextOf(adapter: Adapter, locale: string | undefined): TextContext {
  return {
    ...(locale ? { locale } : {}),
    ...(adapter.currency ? { currency: adapter.currency } : {}),
  };
}

function complete(
  sight: RawSight,
  page: {
    readonly adapter: Adapter;
    readonly account: Account | null;
    readonly item: string | undefined;
    readonly found: PeriodFound;
    readonly context: TextContext;
  },
): Sight {
  const { item, delta, period, time, ...rest } = sight;
  return {
    ...rest,
    time: page.found.lifetime && time === 'period' ? 'lifetime' : time,
    subject: subjectOf(page.adapter.id, page.account?.id ?? '', item ?? page.item),
    period: period ?? page.found.period,
    periodConflict: period === undefined && page.found.conflict,
    periodUnread: page.found.unread,
    delta: delta(page.context),
  };
}

function problemsOf(adapter: Adapter, readings: readonly Reading[]): Problem[] {
  if (readings.length === 0) {
    const what = `${adapter.name} shows none of its known numbers on this page yet. It may still be loading.`;
    return [{ what }];
  }
  const problems = new Map<string, Problem>();
  for (const { status, why, label } of readings) {
    if (status === 'quarantined' && why) problems.set(why, { what: why, label });
  }
  return [...problems.values()];
}
