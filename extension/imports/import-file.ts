import * as v from 'valibot';
import { type Observation, observationId, observationSchema } from '../../core/index.ts';

/** What one file held: the shape that `import --json` prints. */
export interface ImportedFile {
  readonly file: string;
  readonly platform: string | null;
  readonly format: string | null;
  readonly language: string | null;
  readonly observations: readonly Observation[];
  readonly problems: readonly { readonly line: number; readonly what: string }[];
}

const MOST_BYTES = 200 * 1024 * 1024;

/**
 * Reads a file of numbers. Fourfold's own observations (NDJSON, one a line) are understood; the
 * files that platforms export are refused in words until their formats are known, and nothing of
 * them is guessed.
 */
export function importFile(file: string, bytes: Uint8Array): ImportedFile {
  const none = { file, platform: null, format: null, language: null, observations: [] };
  const refuse = (what: string): ImportedFile => ({ ...none, problems: [{ line: 0, what }] });
  if (bytes.length === 0) return refuse('The file is empty.');
  if (bytes.length > MOST_BYTES)
    return refuse('The file is larger than 200 MB. Export a shorter period.');
  const text = new TextDecoder('utf-8').decode(bytes);
  if (!text.trimStart().startsWith('{')) {
    return refuse('The format of this file is not known yet. Nothing was taken from it.');
  }
  return readNdjson(file, text);
}

function readNdjson(file: string, text: string): ImportedFile {
  const observations: Observation[] = [];
  const problems: { line: number; what: string }[] = [];
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const found = readLine(line);
    if (typeof found === 'string') problems.push({ line: i + 1, what: found });
    else observations.push(found);
  }
  return {
    file,
    platform: null,
    format: 'fourfold-ndjson',
    language: null,
    observations,
    problems,
  };
}

/** One line as an observation with the id that follows from its content, or why not. */
export function readLine(line: string): Observation | string {
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
    const issue = found.issues[0];
    return `${v.getDotPath(issue) ?? 'The record'}: ${issue.message}`;
  }
  const { id: _, ...content } = found.output;
  return { id: observationId(content), ...content };
}
