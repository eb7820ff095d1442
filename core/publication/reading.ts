import * as v from 'valibot';
import { type Publication, publicationSchema } from './publication.ts';

export type {
  ExplainedInput,
  Publication,
  PublishedExplanation,
  PublishedGoal,
  PublishedKpi,
  PublishedLink,
  PublishedPerspective,
  PublishedPoint,
  Sight,
  Status,
  Trend,
} from './publication.ts';

/** A publication that can be shown, or in words why not. */
export type ReadResult =
  | { readonly ok: true; readonly publication: Publication }
  | { readonly ok: false; readonly why: string };

/** Reads a publication from the text of a file or from an object. */
export function readPublication(input: unknown): ReadResult {
  const result = v.safeParse(
    publicationSchema,
    typeof input === 'string' ? JSON.parse(input) : input,
  );
  return result.success
    ? { ok: true, publication: result.output }
    : { ok: false, why: 'This file is not a scorecard.' };
}

/** The address if it is safe to link to (http or https), else null. */
export function safeLink(address: string): string | null {
  return /^https?:\/\//i.test(address) ? address : null;
}
