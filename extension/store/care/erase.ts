import type { IDBPCursorWithValue, IDBPTransaction } from 'idb';
import {
  type EraseScope,
  type KeptCounts,
  type NumberRevision,
  type RemovedNumber,
  readDay,
  type Subject,
} from '../../../core/model/index.ts';
import { BESIDE_NUMBERS, eachPart, takeFromColumns } from '../columns/kept-columns.ts';
import { type ColumnPart, idAt } from '../columns/part.ts';
import type { FourfoldDB, StoreName } from '../schema.ts';

/** Every object store: what is erased stands in any of them. */
export const ERASED: StoreName[] = [
  'observations',
  'accounts',
  'captures',
  'settings',
  'round',
  'liveSessions',
  'liveSamples',
  'decisions',
  'misses',
  'ownMetrics',
  'recipes',
  'mappings',
  'removed',
  'revisions',
  ...BESIDE_NUMBERS,
  'scorecardEdits',
];

type Tx = IDBPTransaction<FourfoldDB, StoreName[], 'readonly' | 'readwrite'>;
type Cursor = IDBPCursorWithValue<FourfoldDB, StoreName[], StoreName, unknown, 'readwrite'>;

/** Where something was seen: an adapter's id and account, or the address where no adapter knows it. */
interface Seen {
  readonly platform: string | null;
  readonly account: string | null;
  readonly source: string;
}

function hostOf(address: string): string | null {
  try {
    return new URL(address).host;
  } catch {
    return null;
  }
}

const platformOf = ({ platform, source }: Seen) => platform ?? hostOf(source);

/** What of each object store is meant. What no test names is left alone. */
interface Meant {
  readonly subject: (subject: Subject, to: string) => boolean;
  readonly seen: (place: Seen, at: string) => boolean;
  readonly taughtOn: (origin: string) => boolean;
  readonly decision: (key: string, at: string) => boolean;
  /** What belongs to no site: settings, tables, own metrics. */
  readonly rest: boolean;
}

const never = () => false;
const always = () => true;

/** Whom an answer speaks of: `claim` names a platform and page, `value` a metric and subject. */
function askedOf(key: string): { platform: string; account: string | null } | null {
  try {
    const [kind, first, second] = JSON.parse(key) as unknown[];
    if (kind === 'claim' && typeof first === 'string') return { platform: first, account: null };
    if (kind !== 'value' || typeof second !== 'string') return null;
    const [platform, account] = JSON.parse(second) as string[];
    return platform === undefined ? null : { platform, account: account ?? null };
  } catch {
    return null;
  }
}

function meantBy(scope: EraseScope, hosts: ReadonlySet<string>): Meant {
  switch (scope.kind) {
    case 'all':
      return { subject: always, seen: always, taughtOn: always, decision: always, rest: true };
    case 'site': {
      const { platform } = scope;
      return {
        subject: (subject) => subject.platform === platform,
        seen: (place) => platformOf(place) === platform,
        taughtOn: (origin) => hosts.has(hostOf(origin) ?? ''),
        decision: (key) => askedOf(key)?.platform === platform,
        rest: false,
      };
    }
    case 'account': {
      const { platform, account } = scope;
      return {
        subject: (subject) => subject.platform === platform && subject.account === account,
        seen: (place) => platformOf(place) === platform && (place.account ?? '') === account,
        taughtOn: never,
        decision: (key) => {
          const asked = askedOf(key);
          return asked?.platform === platform && asked.account === account;
        },
        rest: false,
      };
    }
    case 'before': {
      const last = readDay(scope.day) ?? Number.NEGATIVE_INFINITY;
      const isOld = (time: string) => (readDay(time) ?? Number.POSITIVE_INFINITY) <= last;
      return {
        subject: (_, to) => isOld(to),
        seen: (_, at) => isOld(at),
        taughtOn: never,
        decision: (_, at) => isOld(at),
        rest: false,
      };
    }
  }
}

/** Hosts on which a platform was captured: what was taught names its site alone. */
async function hostsOf(tx: Tx, scope: EraseScope): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  if (scope.kind !== 'site') return found;
  found.add(scope.platform);
  const note = (platform: string | null, source: string) => {
    const host = hostOf(source);
    if (host !== null && platform === scope.platform) found.add(host);
  };
  for (const stop of await tx.objectStore('round').getAll()) note(stop.platform, stop.address);
  await each(tx, 'captures', null, ({ value }) => {
    const { platform, source } = value as { platform: string | null; source: string };
    note(platform, source);
    return false;
  });
  return found;
}

/** Walks an object store and takes away what `isMeant` says, where `tx` may write. */
async function each(
  tx: Tx,
  name: StoreName,
  range: IDBKeyRange | null,
  isMeant: (cursor: { readonly value: unknown }) => boolean,
): Promise<number> {
  let count = 0;
  const store = tx.objectStore(name);
  const isWriting = tx.mode === 'readwrite';
  let cursor = (await store.openCursor(range as never)) as unknown as Cursor | null;
  while (cursor) {
    if (isMeant(cursor)) {
      count++;
      if (isWriting) await cursor.delete();
    }
    cursor = await cursor.continue();
  }
  return count;
}

async function whole(tx: Tx, name: StoreName): Promise<number> {
  const store = tx.objectStore(name);
  const count = await store.count();
  if (tx.mode === 'readwrite') await (store as { clear?: () => Promise<void> }).clear?.();
  return count;
}

/** Takes numbers of the columns away, and their rows with them; no other row is looked at. */
async function numbers(tx: Tx, scope: EraseScope, meant: Meant): Promise<number> {
  if (scope.kind === 'all') return everyNumber(tx);
  const gone: string[] = [];
  const isMeant = (part: ColumnPart) => {
    const subjects = part.subjects.map(subjectOf);
    return (at: number) => {
      const subject = subjects[part.subject[at] ?? 0] ?? { platform: '', account: '' };
      return meant.subject(subject, part.times[part.to[at] ?? 0] ?? '');
    };
  };
  await eachPart(tx, (part) => {
    const isIt = isMeant(part);
    for (let at = 0; at < part.count; at++) if (isIt(at)) gone.push(idAt(part.id, at));
  });
  const aside = await each(tx, 'removed', null, ({ value }) => {
    const { subject, to } = (value as RemovedNumber).observation;
    return meant.subject(subject, to);
  });
  await each(tx, 'revisions', null, ({ value }) => {
    const [, key = '[]', , to = ''] = JSON.parse((value as NumberRevision).validTime) as string[];
    return meant.subject(subjectOf(key), to);
  });
  if (tx.mode !== 'readwrite' || gone.length === 0) return gone.length + aside;
  const writing = tx as IDBPTransaction<FourfoldDB, StoreName[], 'readwrite'>;
  const rows = writing.objectStore('observations');
  await Promise.all(gone.map((id) => rows.delete(id)));
  const tests = new Map<number, (at: number) => boolean>();
  await takeFromColumns(writing, (part, at) => {
    const test = tests.get(part.n) ?? isMeant(part);
    tests.set(part.n, test);
    return test(at);
  });
  return gone.length + aside;
}

/** Everything of them; the count of changes stays, so that nothing is taken for what was before. */
async function everyNumber(tx: Tx): Promise<number> {
  const count = await whole(tx, 'observations');
  if (tx.mode === 'readwrite') {
    await takeFromColumns(tx as IDBPTransaction<FourfoldDB, StoreName[], 'readwrite'>, () => true);
  }
  await whole(tx, 'revisions');
  return count + (await whole(tx, 'removed'));
}

function subjectOf(key: string): Subject {
  const [platform = '', account = ''] = JSON.parse(key) as string[];
  return { platform, account };
}

type Placed = { platform: string | null; account: string | null };

async function sessions(tx: Tx, meant: Meant): Promise<number> {
  const gone = new Set<string>();
  const count = await each(tx, 'liveSessions', null, ({ value }) => {
    const row = value as Placed & { id: string; source: string; startedAt: string };
    const isMeant = meant.seen(row, row.startedAt);
    if (isMeant) gone.add(row.id);
    return isMeant;
  });
  if (gone.size > 0) {
    await each(tx, 'liveSamples', null, ({ value }) =>
      gone.has((value as { session: string }).session),
    );
  }
  return count;
}

async function choices(tx: Tx, scope: EraseScope, meant: Meant): Promise<number> {
  const round = await each(tx, 'round', null, ({ value }) => {
    const stop = value as Placed & { address: string };
    // A page that is still on the round is not old, whenever it was put there.
    return scope.kind !== 'before' && meant.seen({ ...stop, source: stop.address }, '');
  });
  const decided = await each(tx, 'decisions', null, ({ value }) => {
    const { key, at } = value as { key: string; at: string };
    return meant.decision(key, at);
  });
  await each(tx, 'misses', null, ({ value }) => {
    const { subject, since } = value as { subject: Subject; since: string };
    return meant.subject(subject, since);
  });
  await each(tx, 'accounts', null, ({ value }) => {
    const { platform, id: account } = value as { platform: string; id: string };
    return scope.kind !== 'before' && meant.subject({ platform, account }, '');
  });
  if (!meant.rest) return round + decided;
  const rest = [
    await whole(tx, 'settings'),
    await whole(tx, 'ownMetrics'),
    await whole(tx, 'mappings'),
    await whole(tx, 'scorecardEdits'),
  ];
  return rest.reduce((sum, one) => sum + one, round + decided);
}

/**
 * Erases what a scope means, in a transaction that may write; in one that may only read it counts
 * what would be erased.
 */
export async function eraseIn(tx: Tx, scope: EraseScope): Promise<KeptCounts> {
  const meant = meantBy(scope, await hostsOf(tx, scope));
  // What was worked out of the numbers holds them too.
  await each(tx, 'kept', null, ({ value }) => (value as { key: string }).key.startsWith('result '));
  return {
    numbers: await numbers(tx, scope, meant),
    captures: await each(tx, 'captures', null, ({ value }) => {
      const row = value as Seen & { seen: string };
      return meant.seen(row, row.seen);
    }),
    sessions: await sessions(tx, meant),
    taught: await each(tx, 'recipes', null, ({ value }) =>
      meant.taughtOn((value as { recipe: { site: { origin: string } } }).recipe.site.origin),
    ),
    choices: await choices(tx, scope, meant),
  };
}
