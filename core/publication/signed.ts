import canonicalize from 'canonicalize';
import type { Publication } from './publication.ts';

/** Who signs: an Ed25519 key (RFC 8032) held elsewhere. Keys and signatures are base64url of their raw bytes. */
export interface Signer {
  readonly publicKey: string;
  /** Signs the UTF-8 bytes of a text. */
  sign(text: string): Promise<string>;
}

/**
 * The text that a signature of a publication is of: its canonical JSON (RFC 8785) with `signature`
 * null.
 *
 * @example
 * signableText({ signature: null, id: 'a' }) // → "{\"id\":\"a\",\"signature\":null}"
 */
export function signableText(publication: Publication): string {
  return canonicalize({ ...publication, signature: null }) ?? '';
}

/**
 * The publication with the signature of who approved it. What is changed afterwards shows: an element
 * with `pubkey` then says that the file was altered. Whatever the signer throws is passed on.
 */
export async function signed(publication: Publication, signer: Signer): Promise<Publication> {
  const value = await signer.sign(signableText(publication));
  return {
    ...publication,
    signature: { algorithm: 'Ed25519', publicKey: signer.publicKey, value },
  };
}
