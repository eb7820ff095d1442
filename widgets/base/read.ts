import type { Publication } from '../../core/publication/reading.ts';
import { readPublication } from '../../core/publication/reading.ts';
import { signatureProblem } from './verify.ts';

/** A scorecard file that was understood, or why it was not, in the reader's words. */
export type Read =
  | { readonly ok: true; readonly publication: Publication }
  | { readonly ok: false; readonly why: string };

/** The largest file that a page is asked to hold, in characters. */
export const LARGEST = 12_000_000;

const seen = new WeakMap<object, Read>();

/** Reads a text or an object against the schema. The same object is read once. */
export function read(content: unknown): Read {
  if (typeof content !== 'object' || content === null) return readText(content);
  const before = seen.get(content);
  if (before) return before;
  const result = understand(content);
  seen.set(content, result);
  return result;
}

function readText(content: unknown): Read {
  if (typeof content !== 'string') return understand(content);
  const start = content.trimStart().slice(0, 1);
  if (start === '') return { ok: false, why: 'The scorecard file is empty. Publish it again.' };
  if (content.length > LARGEST) return { ok: false, why: tooLarge() };
  if (start === '<') {
    return {
      ok: false,
      why: 'The address answered with a web page, not a scorecard file. You may have to sign in first.',
    };
  }
  return understand(content);
}

export function tooLarge(): string {
  return `The scorecard file is larger than ${LARGEST / 1e6} MB. Publish one with a shorter history.`;
}

function understand(content: unknown): Read {
  try {
    return readPublication(content);
  } catch {
    return {
      ok: false,
      why: 'This is not a scorecard file that can be understood. Publish it again.',
    };
  }
}

/** As `read`, and refuses a file whose signature is not that of `pubkey`. */
export async function readSigned(content: unknown, pubkey: string | null): Promise<Read> {
  const result = read(content);
  if (!result.ok || !pubkey) return result;
  const problem = await signatureProblem(result.publication, pubkey);
  return problem === null ? result : { ok: false, why: problem };
}
