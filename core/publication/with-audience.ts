import { clip } from '../model/index.ts';
import type { Publication } from './publication.ts';
import { publicationId } from './publication-id.ts';
import { fitted } from './with-sights.ts';

/**
 * The same publication for other readers, as `publish` with this `audience` would make it: nothing
 * is scored anew. The id follows from the content; a signature, which was of other content, is gone.
 *
 * @param audience Whom it is for, in the person's words; cut at 400 characters.
 *
 * @example
 * withAudience(publish({ scorecard: { schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, observations: [], asOf: '2026-10-29' }), 'The board').audience // → "The board"
 */
export function withAudience(publication: Publication, audience: string): Publication {
  const named = fitted({ ...publication, id: '', audience: clip(audience, 400), signature: null });
  return { ...named, id: publicationId(named) };
}
