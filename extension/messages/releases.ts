import * as v from 'valibot';
import {
  checkLedger,
  type LedgerContent,
  type LedgerEntry,
  withEntry,
} from '../../core/publication/index.ts';
import type { Store } from '../store/index.ts';
import { InOrder } from './in-order.ts';
import { Refusal } from './refusal.ts';
import { recordedOf } from './release-record.ts';
import { type KeptRelease, keptReleaseSchema, short } from './release-schema.ts';

const parsed = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
};

const entries = v.array(
  v.object({
    n: v.number(),
    at: short,
    kind: short,
    about: v.record(short, v.nullable(v.union([v.string(), v.number(), v.boolean()]))),
    prev: short,
    hash: short,
  }),
);

/** The record of what was calculated and published; empty before the first entry. */
export async function ledgerOf(store: Store): Promise<readonly LedgerEntry[]> {
  const text = await store.setting('ledger');
  if (text === undefined) return [];
  const found = v.safeParse(entries, parsed(text));
  // A record that cannot be read is no empty one: an entry would seem to be the first.
  if (!found.success) {
    throw new Refusal('The record of publishing cannot be read. Nothing was changed.');
  }
  return found.output;
}

/**
 * What is kept of releases, as far as the record bears it out: rules, lock and stage are the record's,
 * so that neither damage nor meddling with what stands beside it lets a file leave unseen.
 */
async function releaseBy(entries: readonly LedgerEntry[], store: Store): Promise<KeptRelease> {
  const found = v.safeParse(keptReleaseSchema, parsed(await store.setting('release')));
  const { last, release } = found.success ? found.output : { last: null, release: null };
  const { open, ...rules } = recordedOf(entries);
  return {
    ...rules,
    last,
    release: release && open?.file === release.file ? { ...release, ...open } : null,
  };
}

/** What is kept of releases. @throws Refusal where the record cannot be read. */
export const releaseOf = async (store: Store): Promise<KeptRelease> =>
  releaseBy(await ledgerOf(store), store);

const inOrder = new InOrder<Store>();

/**
 * Changes what is kept of releases, and writes it down: one after the other, however many ask at once,
 * so that the record stays one chain. What `work` refuses changes nothing.
 */
export const recorded = (
  store: Store,
  work: (now: KeptRelease) => Promise<{ next: KeptRelease; entry: LedgerContent }>,
): Promise<KeptRelease> =>
  inOrder.run(store, async () => {
    const before = await ledgerOf(store);
    const { next, entry } = await work(await releaseBy(before, store));
    // Written down first: what is not in the record did not happen.
    await store.choose('ledger', JSON.stringify(withEntry(before, entry)));
    await store.choose('release', JSON.stringify(next));
    return next;
  });

/** Whether the record is whole. */
export const ledgerCheck = (all: readonly LedgerEntry[]) => checkLedger(all);
