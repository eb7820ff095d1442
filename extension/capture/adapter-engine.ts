import type { PageReadings } from '../../core/model/index.ts';
import type { Adapter, AdapterPage } from '../adapters/index.ts';

/** What the engine is told about a page besides the page itself. */
export interface AdapterOptions {
  readonly url: URL;
  /** The language of the page where it names none itself. */
  readonly locale?: string;
  readonly today: string;
}

/** What an adapter read: a `PageReadings` without source and duration, and what it dealt with. */
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
  _root: Document,
  _options: AdapterOptions,
): AdapterReadings {
  return {
    platform: adapter.id,
    page: page.id,
    account: null,
    period: null,
    readings: [],
    problems: [],
    claimed: [],
  };
}
