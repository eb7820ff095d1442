import * as v from 'valibot';
import { type Publication, publicationSchema } from './publication.ts';
import { type ReadError, type Refused, refused, wrongShape } from './read-errors.ts';
import { LATER, PUBLICATION_SCHEMA, shownSchema, THRESHOLDS } from './read-schema.ts';

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
export type { Refused } from './read-errors.ts';

/** A publication that can be shown, or in words why not. */
export type ReadResult = { readonly ok: true; readonly publication: Publication } | Refused;

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
  return readBy(publicationSchema, input);
}

/**
 * As `readPublication`, for a page that shows the publication at once: the history and the
 * explanation of a KPI, which are most of a file and drawn by few elements, are checked where they
 * are first asked for. What is wrong there is never given out: it is as if it were absent, and
 * `faultIn` says what it was.
 *
 * @example
 * readForShowing('').ok // → false
 */
export function readForShowing(input: unknown): ReadResult {
  const result = readBy(shownSchema as unknown as typeof publicationSchema, input);
  if (result.ok) {
    const { publication } = result;
    publication.kpis.forEach((kpi, at) => {
      const { series, explanation } = kpi;
      unchecked.set(kpi, { publication, at, raw: { series, explanation } });
      Object.defineProperties(kpi, LATER_FIELDS);
    });
  }
  return result;
}

const faults = new WeakMap<Publication, Refused>();

/**
 * What was found wrong in a publication after it was read for showing, or null while nothing was.
 *
 * @example
 * faultIn({}) // → null
 */
export const faultIn = (publication: Publication): Refused | null =>
  faults.get(publication) ?? null;

type Kpi = Publication['kpis'][number];

/** Where a KPI stands whose later fields were not checked yet, and what the file says of it. */
interface Unchecked {
  readonly publication: Publication;
  readonly at: number;
  readonly raw: Pick<Kpi, keyof typeof LATER>;
}
const unchecked = new WeakMap<Kpi, Unchecked>();

/** Checks where a field stands; what came of it takes its place. One for all KPIs, which are many. */
function laterField(key: keyof typeof LATER): PropertyDescriptor & ThisType<Kpi> {
  const fixed = { enumerable: true, configurable: true };
  return {
    ...fixed,
    get() {
      const { publication, at, raw } = unchecked.get(this) as Unchecked;
      const { value, fault } = checked(LATER[key], raw[key], ['kpis', at, key]);
      if (fault) faults.set(publication, fault);
      Object.defineProperty(this, key, { ...fixed, writable: true, value });
      return value;
    },
  };
}

const LATER_FIELDS = {
  series: laterField('series'),
  explanation: laterField('explanation'),
};

/** A field as its schema wants it; as if it were absent, and why, where it is not right. */
function checked(
  schema: (typeof LATER)[keyof typeof LATER],
  raw: unknown,
  path: readonly (string | number)[],
): { value: unknown; fault?: Refused } {
  const absent = () => (schema === LATER.series ? [] : null);
  try {
    const result = v.safeParse(schema, raw, { abortEarly: true });
    if (result.success) return { value: result.output };
    return { value: absent(), fault: wrongShape(result.issues[0], path) };
  } catch {
    return { value: absent(), fault: refused('garbled') };
  }
}

function readBy(schema: typeof publicationSchema, input: unknown): ReadResult {
  try {
    const data = typeof input === 'string' ? readJson(input) : input;
    const refusal = wrongVersion(data);
    if (refusal) return refused(refusal);
    const result = v.safeParse(schema, data, { abortEarly: true });
    return result.success
      ? { ok: true, publication: withStatuses(result.output) }
      : wrongShape(result.issues[0]);
  } catch (error) {
    return refused(error instanceof Refusal ? error.code : 'garbled');
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

class Refusal extends Error {
  constructor(readonly code: ReadError) {
    super(code);
  }
}

function readJson(text: string): unknown {
  if (isHuge(text)) throw new Refusal('huge');
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') throw new Refusal('empty');
  if (trimmed.startsWith('<')) throw new Refusal('page');
  try {
    return JSON.parse(trimmed);
  } catch {
    const cut = trimmed.startsWith('{') && !trimmed.endsWith('}');
    throw new Refusal(cut ? 'cut' : 'garbled');
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

function wrongVersion(data: unknown): ReadError | null {
  if (data === null || data === undefined) return 'empty';
  const schema = typeof data === 'object' ? (data as { schema?: unknown }).schema : undefined;
  if (schema === PUBLICATION_SCHEMA) return null;
  const version = /^fourfold\/publication@(\d{1,6})$/.exec(String(schema))?.[1];
  if (version === undefined) return 'other';
  return Number(version) > 1 ? 'newer' : 'older';
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
