import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Publication } from './publication.ts';

/**
 * The id that follows from a publication's content: 32 hex digits of SHA-256 over its canonical
 * JSON (RFC 8785), without the id itself and the signature. The same content has the same id.
 */
export function publicationId(publication: Publication): string {
  const text = canonicalize({ ...publication, id: '', signature: null }) ?? '';
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32);
}
