import * as v from 'valibot';
import { type Observation, observationId, observationSchema } from '../../../core/index.ts';

/** What a file of Fourfold's own numbers held. */
export interface OwnNumbers {
  readonly file: string;
  readonly format: string | null;
  readonly observations: readonly Observation[];
  readonly problems: readonly { readonly line: number; readonly what: string }[];
}

const MOST_BYTES = 200 * 1024 * 1024;

/** Whether a text is one of Fourfold's own: a record on its first line, or somewhere in a `.ndjson`. */
export function isOwnNumbers(file: string, text: string): boolean {
  // One broken line, also the first, must not cost the others.
  return /^\ufeff?\s*\{/.test(text) || (/\.(?:ndjson|jsonl)$/i.test(file) && /^\s*\{/m.test(text));
}

/** Reads a file of Fourfold's own numbers: NDJSON, one observation a line. Any other is refused in words. */
export function readOwnNumbers(file: string, bytes: Uint8Array): OwnNumbers {
  const refuse = (what: string): OwnNumbers => ({
    file,
    format: null,
    observations: [],
    problems: [{ line: 0, what }],
  });
  if (bytes.length === 0) return refuse('The file is empty.');
  if (bytes.length > MOST_BYTES)
    return refuse('The file is larger than 200 MB. Export a shorter period.');
  const text = new TextDecoder('utf-8').decode(bytes);
  if (text.trim() === '') return refuse('The file is empty.');
  return isOwnNumbers(file, text)
    ? readNdjson(file, text)
    : refuse('This is no file of numbers that Fourfold saved. Nothing was taken from it.');
}

function readNdjson(file: string, text: string): OwnNumbers {
  const observations: Observation[] = [];
  const problems: { line: number; what: string }[] = [];
  const ids = new Map<string, string>();
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const found = readLine(line, ids);
    if (typeof found === 'string') problems.push({ line: i + 1, what: found });
    else observations.push(found);
  }
  return { file, format: 'fourfold-ndjson', observations, problems };
}

const TIME = 'a date such as 2026-10-01';
const WANTED: ReadonlyMap<string, string> = new Map([
  ['metric', 'the name of a metric, such as content.views'],
  ['subject', 'whom it speaks of: {"platform": "…", "account": "…"}'],
  ['value', 'a number'],
  ['low', 'a number'],
  ['high', 'a number'],
  ['unit', '1, %, s, B or a currency code such as EUR'],
  ['from', TIME],
  ['to', TIME],
  ['seen', TIME],
  ['source', 'where it comes from: {"kind": "manual"}'],
  ['source.kind', 'page, file, manual, register or sync'],
]);

function issueInWords(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue);
  if (place === null) return `${issue.message.charAt(0).toUpperCase()}${issue.message.slice(1)}.`;
  const wanted = WANTED.get(place) ?? 'a text';
  return issue.input === undefined
    ? `This line has no "${place}": it should be ${wanted}.`
    : `"${place}" should be ${wanted}.`;
}

/**
 * One line as an observation with the id that follows from its content, or why not. `ids` has, and
 * learns, the ids that the file gave, because a correction names its forerunner by that.
 */
export function readLine(line: string, ids: Map<string, string> = new Map()): Observation | string {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return 'This line is not JSON.';
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return 'This line is not a number’s record.';
  const found = v.safeParse(observationSchema, { id: 'unset', ...data });
  if (!found.success) {
    return issueInWords(found.issues[0]);
  }
  const { id: given, supersedes, ...rest } = found.output;
  const content =
    supersedes === undefined ? rest : { ...rest, supersedes: ids.get(supersedes) ?? supersedes };
  const id = observationId(content);
  ids.set(given, id);
  return { id, ...content };
}
