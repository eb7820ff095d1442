import type {
  AccountTally,
  Decision,
  EraseScope,
  FoundNumbers,
  KeptCounts,
  LiveSample,
  LiveSession,
  Mapping,
  Miss,
  NumberStory,
  NumbersChoices,
  NumbersQuery,
  Observation,
  ObservationContent,
  OwnMetric,
  PageReadings,
  RemovedNumber,
  Restored,
  RevisionNote,
  RoundStop,
  ScorecardRevision,
} from '../../core/model/index.ts';
import type { CaptureRow } from './captures.ts';
import type { KeptRow } from './care/kept-rows.ts';
import type { BackupPart } from './care/read-part.ts';
import type { Mark, News } from './columns/news.ts';
import type { PastOf } from './recent.ts';
import type { RecipeRow } from './recipes.ts';
import type { Why } from './removed/remove.ts';
import type { AccountRow } from './rows.ts';
import type { Settings } from './settings.ts';

/** What became of numbers that were to be stored. */
export interface Added {
  readonly added: readonly Observation[];
  /** How many said nothing that was not stored already. */
  readonly known: number;
}

/** All that is kept on the person's machine. Whatever it cannot do it says with a `StoreError`. */
export interface Store {
  /**
   * Stores one capture, whole or not at all. Settles when it is on the disk. With `quiet`, a capture
   * that adds nothing leaves no record of itself.
   */
  addCapture(
    page: PageReadings,
    seen: string,
    observations: readonly ObservationContent[],
    options?: { readonly quiet?: boolean },
  ): Promise<Added>;
  /** Stores numbers that came from elsewhere than a page, all or none. */
  addObservations(observations: readonly ObservationContent[]): Promise<Added>;
  /** Every number, in the order in which they were seen. */
  observations(): Promise<Observation[]>;
  /** Up to `limit` numbers, the last seen first, after the first `skip`. */
  latest(skip: number, limit: number): Promise<Observation[]>;
  /** Every number of some metrics, in the order in which they were seen. */
  observationsAbout(metrics: readonly string[]): Promise<Observation[]>;
  /** The newest numbers of some metrics and accounts, in the order in which they were seen. */
  recent(asked: readonly PastOf[]): Promise<Observation[]>;
  /** Metrics of which something is kept, with how many numbers. No number is read for it. */
  metricsKept(): Promise<readonly { readonly metric: string; readonly count: number }[]>;
  /** Up to `limit` numbers of a metric from after an id (null: from the first), and where the next begin. */
  numbersOf(
    metric: string,
    after: string | null,
    limit: number,
  ): Promise<{ readonly rows: readonly Observation[]; readonly next: string | null }>;
  count(): Promise<number>;
  /** One window of the numbers that a question means. */
  find(
    query: NumbersQuery,
    part: { readonly skip: number; readonly limit: number },
  ): Promise<FoundNumbers>;
  /** What numbers can be filtered by. */
  choices(): Promise<NumbersChoices>;
  /** All that is known of the number that an id belongs to; null where nobody knows it. */
  story(id: string): Promise<NumberStory | null>;
  /** Up to `most` deleted numbers, the last deleted first. */
  removed(most: number): Promise<RemovedNumber[]>;
  /** Takes numbers out of all that counts and keeps them aside, with the reason. Gives those it took. */
  remove(ids: readonly string[], why: Why): Promise<readonly Observation[]>;
  /** Puts deleted numbers back. Gives those it put back. */
  putBack(ids: readonly string[], why: Why): Promise<readonly Observation[]>;
  /** What has come since a mark that an earlier call gave. */
  news(since: Mark | null): Promise<News>;
  /** Grows with every change of the numbers: the same means the same numbers. */
  stamp(): Promise<number>;
  /** What was kept of a reckoning under a key; undefined where nothing was. Erasing forgets it. */
  kept(key: string): Promise<unknown>;
  /** Keeps what can be worked out again. */
  keep(key: string, value: unknown): Promise<void>;
  accounts(): Promise<AccountRow[]>;
  /** Up to `limit` captures, the last first. */
  captures(limit: number): Promise<CaptureRow[]>;
  setting<K extends keyof Settings>(key: K): Promise<Settings[K] | undefined>;
  choose<K extends keyof Settings>(key: K, value: Settings[K]): Promise<void>;
  /** Every page on the round. */
  stops(): Promise<RoundStop[]>;
  keepStop(stop: RoundStop): Promise<void>;
  removeStop(key: string): Promise<void>;
  /** Up to `limit` live sessions, the last begun first. */
  liveSessions(limit: number): Promise<LiveSession[]>;
  liveSession(id: string): Promise<LiveSession | undefined>;
  keepLiveSession(session: LiveSession): Promise<void>;
  /** Stores what a board showed. Settles when it is on the disk. */
  addLiveSample(sample: LiveSample): Promise<void>;
  /** All that a session's board showed, in order. */
  liveSamples(session: string): Promise<LiveSample[]>;
  /** What the person said of numbers in doubt. */
  decisions(): Promise<Decision[]>;
  decide(decision: Decision): Promise<void>;
  /** Numbers that are not on their pages any more, the oldest miss first. */
  misses(): Promise<Miss[]>;
  /** Notes misses and takes away those that are settled, all or none. */
  noteMisses(missed: readonly Miss[], settled: readonly string[]): Promise<void>;
  /** Metrics that the person made. */
  ownMetrics(): Promise<OwnMetric[]>;
  keepOwnMetric(metric: OwnMetric): Promise<void>;
  /** How every taught number is found, the last taught first. */
  recipes(): Promise<RecipeRow[]>;
  /** Keeps recipes and takes others away, all or none. Settles when it is on the disk. */
  keepRecipes(rows: readonly RecipeRow[], without?: readonly string[]): Promise<void>;
  /** What the person said of tables that no format knows. */
  mappings(): Promise<Mapping[]>;
  keepMapping(mapping: Mapping): Promise<void>;
  removeMapping(signature: string): Promise<void>;
  /** The person's own scorecard as it is now, or as it was after edit `n`; undefined before the first. */
  revision(of: string, n?: number): Promise<ScorecardRevision | undefined>;
  /** Up to `limit` edits of it, the last first. */
  revisionNotes(of: string, limit: number): Promise<RevisionNote[]>;
  /** Names of the scorecards that the person edited, by the template that each began from. */
  revised(): Promise<string[]>;
  /**
   * Adds a revision, the one after that which is there; false, and nothing is stored, where another
   * came in between. Settles when it is on the disk.
   */
  addRevision(revision: ScorecardRevision): Promise<boolean>;
  /** How many numbers are kept of each account. */
  tally(): Promise<AccountTally[]>;
  /** One stretch of a backup of everything, from `after` (null: from its beginning). */
  backup(after: string | null, made: string): Promise<BackupPart>;
  /** What a restore of these rows would add. Stores nothing. */
  weigh(rows: readonly KeptRow[]): Promise<Restored>;
  /** Adds what is not here of these rows, all or none; what is here stays. Settles when it is on the disk. */
  restore(rows: readonly KeptRow[]): Promise<Restored>;
  /** How much an erasing would take. Changes nothing. */
  measure(scope: EraseScope): Promise<KeptCounts>;
  /** Erases for good, all of it or nothing. Settles when it is on the disk. */
  erase(scope: EraseScope): Promise<KeptCounts>;
  close(): void;
}
