import type { Signer } from '../../core/publication/index.ts';
import type { Store } from '../store/index.ts';
import { Refusal } from './refusal.ts';

type Jwk = JsonWebKey & { readonly x: string; readonly d: string };

const URL_TEXT = /^[A-Za-z0-9_-]{43}$/;

/** Whether something is a private Ed25519 key as RFC 8037 writes it. */
function isKey(data: unknown): data is Jwk {
  const { kty, crv, x, d } = (data ?? {}) as JsonWebKey;
  return kty === 'OKP' && crv === 'Ed25519' && URL_TEXT.test(x ?? '') && URL_TEXT.test(d ?? '');
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}

const imported = ({ kty, crv, x, d }: Jwk) =>
  crypto.subtle.importKey(
    'jwk',
    { kty: kty as string, crv: crv as string, x, d },
    'Ed25519',
    false,
    ['sign'],
  );

const base64url = (bytes: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** The key as it is kept; null where none was made yet. */
export async function keptKey(store: Store): Promise<Jwk | null> {
  const data = parsed(await store.setting('signingKey'));
  return isKey(data) ? data : null;
}

/** A key that is kept from now on. Null in a browser that cannot sign. */
async function madeKey(store: Store): Promise<Jwk | null> {
  try {
    const pair = (await crypto.subtle.generateKey('Ed25519', true, [
      'sign',
      'verify',
    ])) as CryptoKeyPair;
    const key = await crypto.subtle.exportKey('jwk', pair.privateKey);
    if (!isKey(key)) return null;
    await store.choose('signingKey', JSON.stringify(key));
    return key;
  } catch (error) {
    // A browser from before Ed25519; whatever the store says is told as it is.
    if (error instanceof Error && error.name === 'StoreError') throw error;
    return null;
  }
}

/** Who signs on this machine: the key that is kept, or a new one. Null in a browser that cannot sign. */
export async function signerOf(store: Store): Promise<Signer | null> {
  const key = (await keptKey(store)) ?? (await madeKey(store));
  if (!key) return null;
  const secret = await imported(key);
  return {
    publicKey: key.x,
    sign: async (text) =>
      base64url(await crypto.subtle.sign('Ed25519', secret, new TextEncoder().encode(text))),
  };
}

/**
 * Keeps a key that was saved on another machine, so that pages which trust it go on trusting.
 * @throws Refusal where the text is no such key.
 */
export async function keepKey(store: Store, text: string): Promise<void> {
  const data = parsed(text);
  const refused = new Refusal('This file holds no key of Fourfold. The key that you had is kept.');
  if (!isKey(data)) throw refused;
  await imported(data).catch(() => {
    throw refused;
  });
  const { kty, crv, x, d } = data;
  await store.choose('signingKey', JSON.stringify({ kty, crv, x, d }));
}
