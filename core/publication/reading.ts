import * as v from 'valibot';
import {
  PUBLICATION_SCHEMA,
  type Publication,
  publicationSchema,
  THRESHOLDS,
} from './publication.ts';
import { READ_ERRORS, wrongShape } from './read-errors.ts';

export type {
  ExplainedInput,
  Publication,
  PublishedExplanation,
  PublishedGoal,
  PublishedKpi,
  PublishedLink,
  PublishedPart,
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

const MOST_BYTES = 5_000_000;

/**
 * Reads a publication from the text of a file, or from an object that was read already. All that is
 * not in the schema is left away. Texts come as they stand, also with `<script>` in them: they are
 * for showing as text, never as HTML.
 *
 * Never throws: an empty, cut-off, too large, foreign, newer or misshapen file gives a `why` in words.
 *
 * @example
 * readPublication('').ok // → false
 * readPublication('{"schema":"fourfold/publication@2"}').why // → "This scorecard was written by a newer Fourfold. Update the widgets on this page to show it."
 */
export function readPublication(input: unknown): ReadResult {
  try {
    const data = typeof input === 'string' ? readJson(input) : input;
    const refusal = wrongVersion(data);
    if (refusal) return { ok: false, why: refusal };
    const result = v.safeParse(publicationSchema, data, { abortEarly: true });
    return result.success
      ? { ok: true, publication: withStatuses(result.output) }
      : { ok: false, why: wrongShape(result.issues[0]) };
  } catch (error) {
    return { ok: false, why: error instanceof Refusal ? error.message : READ_ERRORS.garbled };
  }
}

/**
 * The address if it may be linked to (http or https without spaces or quotes), else null.
 *
 * @example
 * safeLink('https://intranet.example/goals') // → "https://intranet.example/goals"
 * safeLink('javascript:alert(1)') // → null
 */
export function safeLink(address: string): string | null {
  return /^https?:\/\/[^\s"'<>`]+$/i.test(address) ? address : null;
}

class Refusal extends Error {}

function readJson(text: string): unknown {
  if (isHuge(text)) throw new Refusal(READ_ERRORS.huge);
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') throw new Refusal(READ_ERRORS.empty);
  if (trimmed.startsWith('<')) throw new Refusal(READ_ERRORS.page);
  try {
    return JSON.parse(trimmed);
  } catch {
    const cut = trimmed.startsWith('{') && !trimmed.endsWith('}');
    throw new Refusal(cut ? READ_ERRORS.cut : READ_ERRORS.garbled);
  }
}

/** In bytes of UTF-8, counted only where characters alone do not settle it. */
function isHuge(text: string): boolean {
  if (text.length * 3 <= MOST_BYTES) return false;
  if (text.length > MOST_BYTES) return true;
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return bytes > MOST_BYTES;
}

function wrongVersion(data: unknown): string | null {
  if (data === null || data === undefined) return READ_ERRORS.empty;
  const schema = typeof data === 'object' ? (data as { schema?: unknown }).schema : undefined;
  if (schema === PUBLICATION_SCHEMA) return null;
  const version = /^fourfold\/publication@(\d{1,6})$/.exec(String(schema))?.[1];
  if (version === undefined) return READ_ERRORS.other;
  return Number(version) > 1 ? READ_ERRORS.newer : READ_ERRORS.older;
}

/** A score that is known has a status, also where the file that it came in does not say so. */
function withStatuses(publication: Publication): Publication {
  const { good, watch } =
    publication.overall.thresholds ?? publication.kpis[0]?.thresholds ?? THRESHOLDS;
  const fill = (part: { status: Publication['overall']['status'] }, score: number | null) => {
    if (part.status !== 'unknown' || score === null) return;
    part.status = score >= good ? 'good' : score >= watch ? 'watch' : 'bad';
  };
  for (const one of publication.kpis) fill(one, one.score);
  for (const one of publication.goals) fill(one, one.laggingScore);
  for (const one of publication.perspectives) fill(one, one.score);
  fill(publication.overall, publication.overall.score);
  return publication;
}
