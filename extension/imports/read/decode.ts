import type { FileSource } from './file-source.ts';

/** Text of a file piece by piece, and in which encoding it turned out to be. */
export interface DecodedText {
  /** The label of the encoding, as the Encoding Standard names it. */
  readonly encoding: string;
  chunks(): AsyncGenerator<string>;
  /** What went wrong on the way; complete once the chunks are walked. */
  readonly problems: { readonly line: number; readonly what: string }[];
}

/** Small, so that its rows are gone before a browser takes them for something that stays. */
const PIECE = 1 << 16;
/** A line longer than this is no line of a table. */
const LONGEST_LINE = 8 << 20;
const SAMPLE = 1 << 18;
const NEWLINE = 0x0a;

/** Encodings that are tried where a file is not UTF-8, in this order. */
const LEGACY = [
  'windows-1252',
  'windows-1251',
  'windows-874',
  'windows-1258',
  'windows-1250',
  'windows-1254',
  'shift_jis',
  'euc-kr',
  'big5',
  'gb18030',
];

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return null;
}

/** UTF-16 without its mark: every other byte of plain text is 0. */
function byZeros(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 4096);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 1)
    if (bytes[i] === 0) {
      if (i % 2 === 0) even += 1;
      else odd += 1;
    }
  if (odd > length / 4 && even < odd / 4) return 'utf-16le';
  return even > length / 4 && odd < even / 4 ? 'utf-16be' : null;
}

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Letters of a script without Latin stand beside each other; accents stand alone. */
function looksCyrillic(bytes: Uint8Array): boolean {
  let high = 0;
  let beside = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    if ((bytes[i] ?? 0) < 0xc0) continue;
    high += 1;
    if ((bytes[i - 1] ?? 0) >= 0xc0 || (bytes[i + 1] ?? 0) >= 0xc0) beside += 1;
  }
  return high > 3 && beside / high > 0.6;
}

const cellsOf = (text: string) =>
  text
    .split('\n', 30)
    .flatMap((line) => line.split(/[,;\t]/, 300))
    .map((cell) => cell.replaceAll('"', '').trim());

/**
 * The encoding under which the beginning of a file holds the most labels that are known; else what
 * its bytes look like.
 */
export function legacyEncoding(bytes: Uint8Array, isKnown: (label: string) => boolean): string {
  let best = looksCyrillic(bytes) ? 'windows-1251' : 'windows-1252';
  let most = cellsOf(new TextDecoder(best).decode(bytes)).filter(isKnown).length;
  for (const encoding of LEGACY) {
    const text = new TextDecoder(encoding).decode(bytes);
    const known = cellsOf(text).filter(isKnown).length;
    if (known > most) [best, most] = [encoding, known];
  }
  return best;
}

async function* pieces(source: FileSource): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < source.size; at += PIECE)
    yield await source.read(at, Math.min(source.size, at + PIECE));
}

async function* decodeWith(source: FileSource, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of pieces(source)) yield decoder.decode(piece, { stream: true });
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** UTF-8 whole lines at a time, so that one foreign line does not spoil its neighbours. */
class LineDecoder {
  readonly #strict = new TextDecoder('utf-8', { fatal: true });
  readonly #lenient = new TextDecoder('utf-8');
  readonly #legacy: () => string;
  foreign = 0;

  constructor(legacy: () => string) {
    this.#legacy = legacy;
  }

  decode(bytes: Uint8Array): string {
    try {
      return this.#strict.decode(bytes);
    } catch {
      return this.#byLine(bytes);
    }
  }

  #byLine(bytes: Uint8Array): string {
    const lines: string[] = [];
    for (let at = 0; at < bytes.length; ) {
      const found = bytes.indexOf(NEWLINE, at);
      const end = found < 0 ? bytes.length : found + 1;
      const line = bytes.subarray(at, end);
      if (isUtf8(line)) lines.push(this.#lenient.decode(line));
      else {
        this.foreign += 1;
        lines.push(new TextDecoder(this.#legacy()).decode(line));
      }
      at = end;
    }
    return lines.join('');
  }
}

async function* decodeLines(source: FileSource, decoder: LineDecoder): AsyncGenerator<string> {
  let carried: Uint8Array = new Uint8Array(0);
  for await (const piece of pieces(source)) {
    const last = piece.lastIndexOf(NEWLINE);
    if (last < 0 && carried.length + piece.length < LONGEST_LINE) {
      carried = joined(carried, piece);
      continue;
    }
    const end = last < 0 ? piece.length : last + 1;
    yield decoder.decode(joined(carried, piece.subarray(0, end)));
    carried = piece.slice(end);
  }
  if (carried.length > 0) yield decoder.decode(carried);
}

const withoutMark = (text: string) => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);

async function* cleaned(chunks: AsyncGenerator<string>): AsyncGenerator<string> {
  let first = true;
  for await (const chunk of chunks) {
    const text = first ? withoutMark(chunk) : chunk;
    first = false;
    yield text.includes('\0') ? text.replaceAll('\0', '') : text;
  }
}

const LETTERS = [0x0a, 0x0d, ...Array.from({ length: 0x5f }, (_, i) => 0x20 + i)];
const PRINTED = LETTERS.map((letter) => {
  const sign = (low: number) => `\\u${(letter * 0x100 + low).toString(16).padStart(4, '0')}`;
  return `${sign(0x0a)}${sign(0x0d)}${sign(0x20)}-${sign(0x7e)}`;
});
/** Plain text taken two letters at a time: no language writes so many such signs in a row. */
const NARROW_RUN = new RegExp(`[${PRINTED.join('')}]{24,}`, 'g');
/** Of these scripts half stands among such signs, so that they have long runs of their own. */
const WIDE = /[\u0a00-\u0aff\u0d00-\u0dff\u3000-\u30ff]/g;

/** Tells the first line from which on a file in UTF-16 goes on in another encoding. */
async function* toldWhereNarrow(
  chunks: AsyncGenerator<string>,
  problems: { line: number; what: string }[],
): AsyncGenerator<string> {
  let line = 1;
  for await (const chunk of chunks) {
    const run = [...chunk.matchAll(NARROW_RUN)].find(
      ([text]) => 2 * text.replace(WIDE, '').length > text.length,
    );
    if (run && problems.length === 0) {
      const at = line + chunk.slice(0, run.index).split('\n').length - 1;
      problems.push({ line: at, what: NARROW_WORDS });
    }
    line += chunk.split('\n').length - 1;
    yield chunk;
  }
}

const NARROW_WORDS =
  'From here on the file is not in UTF-16, as its beginning is: two files were joined or a program changed it. What follows was not read; export again.';

/**
 * The text of a file. Its encoding is what its mark says, else what its zeros show, else UTF-8;
 * lines that are not UTF-8 are read in the encoding that fits the file's known labels best, and
 * that is told.
 */
export async function decodeText(
  source: FileSource,
  isKnown: (label: string) => boolean,
): Promise<DecodedText> {
  const sample = await source.read(0, Math.min(source.size, SAMPLE));
  const wide = byMark(sample) ?? byZeros(sample);
  const problems: { line: number; what: string }[] = [];
  if (wide !== null && wide !== 'utf-8') {
    const chunks = () => cleaned(toldWhereNarrow(decodeWith(source, wide), problems));
    return { encoding: wide, problems, chunks };
  }
  const lines = sample.subarray(0, Math.max(sample.lastIndexOf(NEWLINE) + 1, 0));
  const encoding = isUtf8(lines) ? 'utf-8' : legacyEncoding(sample, isKnown);
  const chunks = async function* () {
    const decoder = new LineDecoder(() => legacyEncoding(sample, isKnown));
    yield* cleaned(decodeLines(source, decoder));
    if (decoder.foreign > 0 && problems.length === 0)
      problems.push({ line: 0, what: foreignWords(decoder.foreign, encoding) });
  };
  return { encoding, problems, chunks };
}

const foreignWords = (lines: number, encoding: string) =>
  `${lines === 1 ? 'One line is' : `${lines} lines are`} not in UTF-8${encoding === 'utf-8' ? '' : ` and read as ${encoding}`}. Exports are in UTF-8, so a program changed the file when it saved it. Check the names in it; better, export again.`;
