import type { Publication } from '../../../core/publication/reading.ts';
import { signatureProblem } from '../../../widgets/embed/index.ts';

/** What a file's signature says of it. */
export type Seal = 'none' | 'whole' | 'altered' | 'unchecked';

/** Checks a file, read from `text`, against the key that it carries itself. */
export async function sealOf(publication: Publication, text: string): Promise<Seal> {
  const { signature } = publication;
  if (!signature) return 'none';
  const problem = await signatureProblem(publication, text, signature.publicKey);
  if (problem === null) return 'whole';
  // Older browsers have no Ed25519.
  return problem === 'signature.here' ? 'unchecked' : 'altered';
}

/** A key as it is compared: people copy it with blanks around it, and base64 is written in two ways. */
const bare = (key: string) =>
  key.trim().replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');

/** Whether two ways to write a key are of the same key. */
export const isSameKey = (a: string, b: string): boolean => bare(a) === bare(b);
