import * as v from 'valibot';
import {
  checkLedger,
  type LedgerContent,
  type LedgerEntry,
  type Release,
  withEntry,
} from '../../core/publication/index.ts';
import type { Store } from '../store/index.ts';
import { InOrder } from './in-order.ts';
import { Refusal } from './refusal.ts';
import { figuresSchema, hashSchema, notesSchema } from './release-schema.ts';

const short = v.pipe(v.string(), v.maxLength(400));

const release = v.object({
  stage: v.picklist(['review', 'approved']),
  file: hashSchema,
  name: short,
  asOf: short,
  submitter: short,
  approver: short,
  embargo: short,
  audience: short,
  notes: notesSchema,
  figures: figuresSchema,
});

const kept = v.object({
  isReviewed: v.optional(v.boolean(), false),
  isFourEyes: v.optional(v.boolean(), true),
  /** The last day of what was published after approval; empty where nothing is locked. */
  lockedUntil: v.optional(short, ''),
  last: v.optional(v.nullable(figuresSchema), null),
  release: v.optional(v.nullable(release), null),
});

/** All that is kept of releases, without the file itself. */
export type KeptRelease = v.InferOutput<typeof kept>;

/** A release that was handed in, with what it was compared by. */
export type HandedIn = NonNullable<KeptRelease['release']> & Release;

const parsed = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
};

/** What is kept of releases. What was damaged counts as not said. */
export async function releaseOf(store: Store): Promise<KeptRelease> {
  const found = v.safeParse(kept, parsed(await store.setting('release')));
  return found.success ? found.output : v.parse(kept, {});
}

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
