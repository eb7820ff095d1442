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

/** The rules and the lock as the record has them: what was chosen there holds though the rest is lost. */
async function fromRecord(store: Store): Promise<KeptRelease> {
  const all = await ledgerOf(store);
  const rules = all.findLast(({ kind }) => kind === 'rules')?.about;
  const last = all.findLast(({ kind, about }) => {
    return kind === 'reopened' || (kind === 'published' && about.isApproved === true);
  });
  return {
    isReviewed: rules?.isReviewed === true,
    isFourEyes: rules?.isFourEyes !== false,
    lockedUntil: last?.kind === 'published' ? String(last.about.asOf ?? '') : '',
    ...{ last: null, release: null },
  };
}

/**
 * What is kept of releases. Where it was damaged, what was handed in has to be handed in again, and
 * the rules are those of the record: damage never lets a file leave that had to be reviewed.
 */
export async function releaseOf(store: Store): Promise<KeptRelease> {
  const found = v.safeParse(keptReleaseSchema, parsed(await store.setting('release')));
  return found.success ? found.output : fromRecord(store);
}

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
    const { next, entry } = await work(await releaseOf(store));
    // Written down first: what is not in the record did not happen.
    await store.choose('ledger', JSON.stringify(withEntry(before, entry)));
    await store.choose('release', JSON.stringify(next));
    return next;
  });

/** Whether the record is whole. */
export const ledgerCheck = (all: readonly LedgerEntry[]) => checkLedger(all);
