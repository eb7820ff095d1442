import { Refusal } from '../../messages/index.ts';
import { say } from './words.ts';

/** Lines of a file that are looked at together, and how much of it was read by then. */
export interface Stretch {
  readonly lines: readonly string[];
  /** The number of the first line, from 1. */
  readonly first: number;
  /** Bytes of the file that were read, of all. */
  readonly share: number;
}

const MOST_LINES = 1000;
const MOST_CHARACTERS = 4_000_000;
/** A line longer than this is of no backup. */
const LONGEST_LINE = 16_000_000;

/** Whether a file is packed: it begins as gzip does (RFC 1952). */
async function isPacked(file: Blob): Promise<boolean> {
  const [one, two] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return one === 0x1f && two === 0x8b;
}

async function readerOf(file: Blob, seen: (bytes: number) => void) {
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      seen(chunk.byteLength);
      controller.enqueue(chunk);
    },
  });
  const bytes = file.stream().pipeThrough(counted);
  const plain = (await isPacked(file)) ? bytes.pipeThrough(new DecompressionStream('gzip')) : bytes;
  return plain.pipeThrough(new TextDecoderStream()).getReader();
}

/**
 * The lines of a backup, a stretch at a time. A packed file that was cut off gives the lines before
 * the cut; its last line is then missing, which tells that it is not whole.
 * @throws Refusal where a line is too long to be one of a backup.
 */
export async function* stretchesOf(file: Blob): AsyncGenerator<Stretch> {
  let read = 0;
  const reader = await readerOf(file, (bytes) => {
    read += bytes;
  });
  let rest = '';
  let lines: string[] = [];
  let size = 0;
  let first = 1;
  const share = () => Math.min(1, read / Math.max(1, file.size));
  const take = (line: string) => {
    lines.push(line.replace(/\r$/, ''));
    size += line.length;
  };
  const whole = (): Stretch => {
    const stretch = { lines, first, share: share() };
    first += lines.length;
    lines = [];
    size = 0;
    return stretch;
  };
  for (;;) {
    // A packed file that ends too early says so here, after all that stood before the cut.
    const { done, value = '' } = await reader
      .read()
      .catch(() => ({ done: true as const, value: undefined }));
    const parts = (rest + value).split('\n');
    rest = parts.pop() ?? '';
    if (rest.length > LONGEST_LINE) {
      await reader.cancel().catch(() => undefined);
      throw new Refusal(say('no-backup'));
    }
    for (const line of parts) {
      take(line);
      if (lines.length >= MOST_LINES || size >= MOST_CHARACTERS) yield whole();
    }
    if (done) break;
  }
  if (rest !== '') take(rest);
  if (lines.length > 0) yield whole();
}

/** Lines packed as a file, a stretch at a time, so that they never stand in memory as one text. */
export async function packed(stretches: AsyncIterable<readonly string[]>): Promise<Blob> {
  const pack = new CompressionStream('gzip');
  const blob = new Response(pack.readable).blob();
  const writer = pack.writable.getWriter();
  const encoder = new TextEncoder();
  try {
    for await (const lines of stretches) {
      if (lines.length > 0) await writer.write(encoder.encode(`${lines.join('\n')}\n`));
    }
    await writer.close();
  } catch (error) {
    // The half that was packed is of no use to anybody.
    await writer.abort(error).catch(() => undefined);
    await blob.catch(() => undefined);
    throw error;
  }
  return blob;
}
