import type { Publication } from '../../core/publication/reading.ts';

/**
 * Why a publication may not be shown on a page that asks for one key, or null where it may.
 * The signature is Ed25519 over the RFC 8785 form of the file with `signature` null; key and
 * signature are base64 (or base64url) of their raw bytes. What cannot be checked is refused.
 */
export async function signatureProblem(
  publication: Publication,
  pubkey: string,
): Promise<string | null> {
  const { signature } = publication;
  if (signature === null) {
    return 'This page asks for a signed scorecard file, and this one is not signed. Publish it signed.';
  }
  try {
    const key = bytes(pubkey);
    if (!equal(key, bytes(signature.publicKey))) {
      return 'This scorecard file is signed with another key than the one this page trusts.';
    }
    const text = new TextEncoder().encode(canonical({ ...publication, signature: null }));
    const made = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    const good = await crypto.subtle.verify('Ed25519', made, bytes(signature.value), text);
    return good ? null : 'This scorecard file was changed after it was signed. Publish it again.';
  } catch {
    return 'The signature of this scorecard file cannot be checked here, so it is not shown.';
  }
}

/** RFC 8785 for what JSON can hold: keys in code-unit order, numbers and texts as JSON.stringify writes them. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`).join(',')}}`;
}

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64.trim().replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
