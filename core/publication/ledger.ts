import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** What an entry of the record may hold of its matter. */
export type LedgerValue = string | number | boolean | null;

/** What is written down: when, what kind of thing happened, and its particulars. */
export interface LedgerContent {
  /** ISO instant. */
  readonly at: string;
  readonly kind: string;
  readonly about: Readonly<Record<string, LedgerValue>>;
}

/** One entry of the record, chained to the one before it. */
export interface LedgerEntry extends LedgerContent {
  /** 1, 2, 3 … without a gap. */
  readonly n: number;
  /** Hash of the entry before; 64 zeros for the first. */
  readonly prev: string;
  /** SHA-256 of this entry without `hash`, as canonical JSON (RFC 8785), in hex. */
  readonly hash: string;
}

/** Whether a record is whole, and if not at which entry it breaks. */
export type LedgerCheck =
  | { readonly ok: true; readonly entries: number; readonly last: string }
  | { readonly ok: false; readonly at: number; readonly why: string };

const NOTHING = '0'.repeat(64);

/**
 * SHA-256 of a text's UTF-8 bytes, in 64 hex digits.
 *
 * @example
 * hashOf('abc') // → "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
 */
export const hashOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

const hashOfEntry = (entry: Omit<LedgerEntry, 'hash'>): string => {
  const { n, at, kind, about, prev } = entry;
  return hashOf(canonicalize({ n, at, kind, about, prev }) ?? '');
};

/**
 * A record with one more entry, chained to the last: each entry holds the hash of the one before, so
 * that none can be changed, taken out or put in between without every later one breaking.
 * The input is left as it is. No entries give a record of one.
 *
 * @example
 * withEntry([], { at: '2026-10-29T08:00:00.000Z', kind: 'published', about: {} })[0].n // → 1
 */
export function withEntry(
  entries: readonly LedgerEntry[],
  { at, kind, about }: LedgerContent,
): readonly LedgerEntry[] {
  const last = entries.at(-1);
  const entry = { n: (last?.n ?? 0) + 1, at, kind, about, prev: last?.hash ?? NOTHING };
  return [...entries, { ...entry, hash: hashOfEntry(entry) }];
}

/**
 * Whether every entry follows from the one before it: numbers without a gap, hashes as their content
 * has them. It shows changes inside; entries cut off at the end show only beside a hash that was kept
 * elsewhere, such as in a published file. An empty record is whole.
 *
 * @example
 * checkLedger([]) // → {"ok":true,"entries":0,"last":""}
 */
export function checkLedger(entries: readonly LedgerEntry[]): LedgerCheck {
  let prev = NOTHING;
  for (const [index, entry] of entries.entries()) {
    const n = index + 1;
    if (entry.n !== n) return { ok: false, at: n, why: `Entry ${n} is missing or out of order.` };
    if (entry.prev !== prev) {
      return { ok: false, at: n, why: `Entry ${n} does not follow from the one before it.` };
    }
    if (entry.hash !== hashOfEntry(entry)) {
      return { ok: false, at: n, why: `Entry ${n} was changed after it was written.` };
    }
    prev = entry.hash;
  }
  return { ok: true, entries: entries.length, last: entries.at(-1)?.hash ?? '' };
}
