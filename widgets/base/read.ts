import { type Publication, readPublication } from '../../core/publication/reading.ts';
import { loadTrend } from './trend-loader.ts';

/** A scorecard file that was understood, or why it was not, in the reader's words. */
export type Read =
  | { readonly ok: true; readonly publication: Publication }
  | { readonly ok: false; readonly why: string };

const seen = new WeakMap<object, Read>();

/** Reads a text or an object against the schema. The same object is read once. */
export function read(content: unknown): Read {
  const key = typeof content === 'object' ? content : null;
  const before = key && seen.get(key);
  if (before) return before;
  const result = readPublication(content);
  if (key) seen.set(key, result);
  return result;
}

/** As `read`, and refuses a file whose signature is not that of `pubkey`. */
export async function readSigned(content: unknown, pubkey: string | null): Promise<Read> {
  const result = read(content);
  if (!result.ok || !pubkey) return result;
  // Few pages ask for a signature, so its check comes with the lazy part. Unchecked is not shown.
  const lazy = await loadTrend().catch(() => null);
  const why = lazy
    ? await lazy.signatureProblem(result.publication, content, pubkey)
    : 'The signature could not be checked: fourfold-trend.js is missing beside fourfold.js.';
  return why === null ? result : { ok: false, why };
}
