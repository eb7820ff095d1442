import {
  type Publication,
  readForShowing,
  type Refused as Unread,
} from '../../core/publication/reading.ts';
import { loadPart } from './parts.ts';

/**
 * A scorecard file that was understood, or why it was not: a key of the strings file, or the
 * kind of trouble and where in the file it is.
 * `verified` where its signature was checked, `altered` where it was and is not right.
 */
export type Read =
  | { readonly ok: true; readonly publication: Publication; readonly verified?: boolean }
  | {
      readonly ok: false;
      readonly why: string;
      readonly altered?: boolean;
      readonly status?: number;
      /** Milliseconds for which the server wants to be left alone. */
      readonly wait?: number;
      readonly code?: Unread['code'];
      readonly place?: string;
      readonly wanted?: Unread['wanted'];
    };

/** Why there is none, and what was wrong with it. */
export type Refused = Extract<Read, { ok: false }>;

const seen = new WeakMap<object, Read>();

/** Reads a text or an object against the schema. The same object is read once. */
export function read(content: unknown): Read {
  const key = typeof content === 'object' ? content : null;
  const before = key && seen.get(key);
  if (before) return before;
  const result = readForShowing(content);
  if (key) seen.set(key, result);
  return result;
}

/**
 * What is wrong with a file or its server is seldom said, so its words come with a lazy part. Without
 * it a sentence that fits all is said.
 */
export async function inWords(problem: Refused | Response | null): Promise<Read> {
  const lazy = await loadPart('more').catch(() => null);
  return lazy ? lazy.refusalOf(problem) : { ok: false, why: '' };
}

/** As `read`, and refuses a file whose signature is not that of `pubkey`. */
export async function readSigned(content: unknown, pubkey: string | null): Promise<Read> {
  const result = read(content);
  if (!result.ok) return inWords(result);
  if (!pubkey) return result;
  // Few pages ask for a signature, so its check comes with the lazy part. Unchecked is not shown.
  const lazy = await loadPart('more').catch(() => null);
  if (!lazy) return { ok: false, why: 'part.why' };
  const why = await lazy.signatureProblem(result.publication, content, pubkey);
  // What is no key, or cannot be checked here, says nothing against the file.
  return why ? { ok: false, why, altered: /none|wrong/.test(why) } : { ...result, verified: true };
}
