import type { Publication } from '../../core/publication/reading.ts';

/**
 * The key of why a publication, read from `content`, may not be shown on a page that asks for one key, or null where it may.
 * The signature is Ed25519 over the RFC 8785 form of the file with `signature` null; key and
 * signature are base64 (or base64url) of their raw bytes. It is the file as it was written that is
 * checked: the reader fills in and leaves away. What cannot be checked is refused.
 */
export async function signatureProblem(
  { signature }: Publication,
  content: unknown,
  pubkey: string,
): Promise<string | null> {
  if (!signature) return 'signature.none';
  const key = await keyOf(pubkey);
  if (typeof key === 'string') return key;
  try {
    const text = new TextEncoder().encode(
      canonical({
        ...(typeof content === 'string' ? JSON.parse(content) : content),
        signature: null,
      }),
    );
    if (await crypto.subtle.verify('Ed25519', key, bytes(signature.value), text)) return null;
  } catch {
    // A signature that cannot be read proves nothing.
  }
  return 'signature.wrong';
}

/**
 * A key as a page names it, or why there is none: it is no key, or none can be read here. Pages without
 * https have no WebCrypto, and older browsers no Ed25519: that says nothing of the file.
 */
async function keyOf(pubkey: string): Promise<CryptoKey | string> {
  try {
    return await crypto.subtle.importKey('raw', bytes(pubkey), 'Ed25519', false, ['verify']);
  } catch (error) {
    return /^(Data|Invalid)/.test((error as Error).name) ? 'signature.key' : 'signature.here';
  }
}

/** RFC 8785 for what a publication can hold: keys in code-unit order, all else as JSON writes it. */
export function canonical(content: unknown): string {
  return JSON.stringify(content, (_, held: unknown) =>
    held && typeof held === 'object' && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  );
}

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64.trim().replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
