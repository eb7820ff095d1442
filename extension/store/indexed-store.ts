import type { IDBPDatabase, IDBPObjectStore, IDBPTransaction } from 'idb';
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
import { noteAccount, noteAccounts } from './accounts.ts';
import { type CaptureRow, captureRow } from './captures.ts';
import { ERASED, eraseIn } from './care/erase.ts';
import type { KeptRow } from './care/kept-rows.ts';
import { type BackupPart, readPart } from './care/read-part.ts';
import { RESTORED, restoreRows, weighRows } from './care/restore-rows.ts';
import { tally } from './care/tally.ts';
import { Finder } from './columns/finder.ts';
import { addToColumns, BESIDE_NUMBERS, countIn, stampOf } from './columns/kept-columns.ts';
import { type Mark, type News, newsIn } from './columns/news.ts';
import { numbersOf } from './numbers-of.ts';
import { addObservation, inOrderSeen, latestObservations, observationOf } from './observations.ts';
import { type PastOf, recentIn } from './recent.ts';
import type { RecipeRow } from './recipes.ts';
import {
  lastRemoved,
  putBack,
  REMOVING,
  removeNumbers,
  STORY,
  storyOf,
  type Why,
} from './removed/remove.ts';
import type { AccountRow } from './rows.ts';
import type { FourfoldDB, StoreName } from './schema.ts';
import { lastRevision, revisionNotes } from './scorecard-edits.ts';
import type { Settings } from './settings.ts';
import type { Added, Store } from './store.ts';
import { storeWords } from './store-error.ts';

const EDITS: StoreName[] = ['scorecardEdits'];

type Writing = IDBPTransaction<FourfoldDB, StoreName[], 'readwrite'>;

/** What storing numbers writes. */
const NUMBERS: StoreName[] = ['observations', 'accounts', 'removed', ...BESIDE_NUMBERS];

async function addAll(tx: Writing, observations: readonly ObservationContent[]): Promise<Added> {
  const added: Observation[] = [];
  const removed = tx.objectStore('removed');
  const isRemoved = async (id: string) => (await removed.getKey(id)) !== undefined;
  for (const content of observations) {
    const observation = await addObservation(tx.objectStore('observations'), content, isRemoved);
    if (observation) added.push(observation);
  }
  await addToColumns(tx, added);
  return { added, known: observations.length - added.length };
}

function abort(tx: Writing): void {
  try {
    tx.abort();
  } catch {
    // It ended by itself: nothing of it is stored either way.
  }
}

async function reading<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw storeWords(error, 'reading');
  }
}

/** The store on an open IndexedDB database. */
export class IndexedStore implements Store {
  readonly #db: IDBPDatabase<FourfoldDB>;
  readonly #finder: Finder;

  constructor(db: IDBPDatabase<FourfoldDB>) {
    this.#db = db;
    this.#finder = new Finder(db);
  }

  addCapture(
    page: PageReadings,
    seen: string,
    observations: readonly ObservationContent[],
    { quiet = false }: { readonly quiet?: boolean } = {},
  ): Promise<Added> {
    return this.#keep([...NUMBERS, 'captures'], async (tx) => {
      const outcome = await addAll(tx, observations);
      if (quiet && outcome.added.length === 0) return outcome;
      const ids = outcome.added.map((observation) => observation.id);
      await tx.objectStore('captures').add(captureRow(page, seen, ids, outcome.known));
      if (page.account) await noteAccount(tx.objectStore('accounts'), page.account, seen);
      return outcome;
    });
  }

  addObservations(observations: readonly ObservationContent[]): Promise<Added> {
    return this.#keep(NUMBERS, async (tx) => {
      const outcome = await addAll(tx, observations);
      await noteAccounts(tx.objectStore('accounts'), outcome.added);
      return outcome;
    });
  }

  observations(): Promise<Observation[]> {
    const rows = this.#db.getAllFromIndex('observations', 'seen');
    return reading(rows.then((all) => all.map(observationOf)));
  }

  async latest(skip: number, limit: number): Promise<Observation[]> {
    return reading(latestObservations(this.#db.transaction('observations').store, skip, limit));
  }

  observationsAbout(metrics: readonly string[]): Promise<Observation[]> {
    const found = Promise.all(
      [...new Set(metrics)].map((metric) =>
        this.#db.getAllFromIndex(
          'observations',
          'recent',
          IDBKeyRange.bound([metric], [metric, []]),
        ),
      ),
    );
    return reading(found.then((groups) => inOrderSeen(groups.flat().map(observationOf))));
  }

  recent(asked: readonly PastOf[]): Promise<Observation[]> {
    return reading(recentIn(this.#db, asked));
  }

  metricsKept(): Promise<readonly { readonly metric: string; readonly count: number }[]> {
    const choices = this.#finder.choices();
    return reading(
      choices.then(({ metrics }) => metrics.map(([metric, count]) => ({ metric, count }))),
    );
  }

  numbersOf(metric: string, after: string | null, limit: number) {
    return reading(numbersOf(this.#db, metric, after, limit));
  }

  count(): Promise<number> {
    return reading(this.#db.getAll('columnHeads').then(countIn));
  }

  find(query: NumbersQuery, part: { skip: number; limit: number }): Promise<FoundNumbers> {
    return reading(this.#finder.find(query, part));
  }

  choices(): Promise<NumbersChoices> {
    return reading(this.#finder.choices());
  }

  story(id: string): Promise<NumberStory | null> {
    return reading(storyOf(this.#db.transaction(STORY), id));
  }

  removed(most: number): Promise<RemovedNumber[]> {
    return reading(lastRemoved(this.#db.transaction(STORY), most));
  }

  remove(ids: readonly string[], why: Why): Promise<Observation[]> {
    return this.#keep(REMOVING, (tx) => removeNumbers(tx, ids, why));
  }

  putBack(ids: readonly string[], why: Why): Promise<Observation[]> {
    return this.#keep(REMOVING, (tx) => putBack(tx, ids, why));
  }

  news(since: Mark | null): Promise<News> {
    return reading(newsIn(this.#db, since));
  }

  stamp(): Promise<number> {
    return reading(stampOf(this.#db.transaction(['kept'] as StoreName[])));
  }

  async kept(key: string): Promise<unknown> {
    return (await reading(this.#db.get('kept', `result ${key}`)))?.value;
  }

  keep(key: string, value: unknown): Promise<void> {
    return this.#change('kept', (store) => store.put({ key: `result ${key}`, value }));
  }

  accounts(): Promise<AccountRow[]> {
    return reading(this.#db.getAll('accounts'));
  }

  captures(limit: number): Promise<CaptureRow[]> {
    return reading(this.#lastCaptures(limit));
  }

  async setting<K extends keyof Settings>(key: K): Promise<Settings[K] | undefined> {
    const row = await reading(this.#db.get('settings', key));
    return row?.value;
  }

  async choose<K extends keyof Settings>(key: K, value: Settings[K]): Promise<void> {
    await this.#change('settings', (store) => store.put({ key, value }));
  }

  stops(): Promise<RoundStop[]> {
    return reading(this.#db.getAll('round'));
  }

  keepStop(stop: RoundStop): Promise<void> {
    return this.#change('round', (store) => store.put(stop));
  }

  removeStop(key: string): Promise<void> {
    return this.#change('round', (store) => store.delete(key));
  }

  liveSessions(limit: number): Promise<LiveSession[]> {
    const all = this.#db.getAllFromIndex('liveSessions', 'startedAt');
    return reading(all.then((sessions) => sessions.reverse().slice(0, limit)));
  }

  liveSession(id: string): Promise<LiveSession | undefined> {
    return reading(this.#db.get('liveSessions', id));
  }

  keepLiveSession(session: LiveSession): Promise<void> {
    return this.#change('liveSessions', (store) => store.put(session));
  }

  addLiveSample(sample: LiveSample): Promise<void> {
    return this.#change('liveSamples', (store) => store.put(sample));
  }

  liveSamples(session: string): Promise<LiveSample[]> {
    const range = IDBKeyRange.bound([session], [session, []]);
    return reading(this.#db.getAll('liveSamples', range));
  }

  decisions(): Promise<Decision[]> {
    return reading(this.#db.getAll('decisions'));
  }

  decide(decision: Decision): Promise<void> {
    return this.#change('decisions', (store) => store.put(decision));
  }

  misses(): Promise<Miss[]> {
    const all = this.#db.getAll('misses');
    return reading(all.then((rows) => rows.sort((a, b) => (a.since < b.since ? -1 : 1))));
  }

  noteMisses(missed: readonly Miss[], settled: readonly string[]): Promise<void> {
    return this.#change('misses', (store) =>
      Promise.all([
        ...settled.map((key) => store.delete(key)),
        ...missed.map((miss) => store.put(miss)),
      ]),
    );
  }

  ownMetrics(): Promise<OwnMetric[]> {
    return reading(this.#db.getAll('ownMetrics'));
  }

  keepOwnMetric(metric: OwnMetric): Promise<void> {
    return this.#change('ownMetrics', (store) => store.put(metric));
  }

  recipes(): Promise<RecipeRow[]> {
    const all = this.#db.getAll('recipes');
    return reading(all.then((rows) => rows.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))));
  }

  keepRecipes(rows: readonly RecipeRow[], without: readonly string[] = []): Promise<void> {
    return this.#change('recipes', (store) =>
      Promise.all([...without.map((id) => store.delete(id)), ...rows.map((row) => store.put(row))]),
    );
  }

  mappings(): Promise<Mapping[]> {
    return reading(this.#db.getAll('mappings'));
  }

  keepMapping(mapping: Mapping): Promise<void> {
    return this.#change('mappings', (store) => store.put(mapping));
  }

  removeMapping(signature: string): Promise<void> {
    return this.#change('mappings', (store) => store.delete(signature));
  }

  revision(of: string, n?: number): Promise<ScorecardRevision | undefined> {
    const store = this.#db.transaction(EDITS).objectStore('scorecardEdits');
    return reading(n === undefined ? lastRevision(store, of) : store.get([of, n]));
  }

  revisionNotes(of: string, limit: number): Promise<RevisionNote[]> {
    const store = this.#db.transaction(EDITS).objectStore('scorecardEdits');
    return reading(revisionNotes(store, of, limit));
  }

  revised(): Promise<string[]> {
    const keys = this.#db.getAllKeys('scorecardEdits');
    return reading(keys.then((all) => [...new Set(all.map(([of]) => of))]));
  }

  addRevision(revision: ScorecardRevision): Promise<boolean> {
    return this.#keep(EDITS, async (tx) => {
      const store = tx.objectStore('scorecardEdits');
      const last = await lastRevision(store, revision.of);
      if (revision.n !== (last?.n ?? 0) + 1) return false;
      await store.add(revision);
      return true;
    });
  }

  tally(): Promise<AccountTally[]> {
    return reading(tally(this.#db));
  }

  backup(after: string | null, made: string): Promise<BackupPart> {
    return reading(readPart(this.#db, after, made));
  }

  weigh(rows: readonly KeptRow[]): Promise<Restored> {
    return reading(weighRows(this.#db.transaction(RESTORED), rows));
  }

  restore(rows: readonly KeptRow[]): Promise<Restored> {
    return this.#keep(RESTORED, (tx) => restoreRows(tx, rows));
  }

  measure(scope: EraseScope): Promise<KeptCounts> {
    return reading(eraseIn(this.#db.transaction(ERASED), scope));
  }

  erase(scope: EraseScope): Promise<KeptCounts> {
    return this.#keep(ERASED, (tx) => eraseIn(tx, scope));
  }

  close(): void {
    this.#db.close();
  }

  async #lastCaptures(limit: number): Promise<CaptureRow[]> {
    const found: CaptureRow[] = [];
    let cursor = await this.#db.transaction('captures').store.openCursor(null, 'prev');
    while (cursor && found.length < limit) {
      found.push(cursor.value);
      cursor = await cursor.continue();
    }
    return found;
  }

  /** One change of one object store, on the disk when this settles. */
  async #change<N extends StoreName>(
    name: N,
    work: (store: IDBPObjectStore<FourfoldDB, [N], N, 'readwrite'>) => Promise<unknown>,
  ): Promise<void> {
    try {
      const tx = this.#db.transaction(name, 'readwrite', { durability: 'strict' });
      await Promise.all([work(tx.store), tx.done]);
    } catch (error) {
      throw storeWords(error);
    }
  }

  /** One transaction that is durable when this settles, and as if it had never been when it fails. */
  async #keep<T>(names: StoreName[], work: (tx: Writing) => Promise<T>): Promise<T> {
    let tx: Writing | undefined;
    try {
      tx = this.#db.transaction(names, 'readwrite', { durability: 'strict' });
      // The failure is told once, below; without this the browser reports it a second time.
      tx.done.catch(() => undefined);
      const result = await work(tx);
      await tx.done;
      return result;
    } catch (error) {
      if (tx) abort(tx);
      throw storeWords(error);
    }
  }
}
