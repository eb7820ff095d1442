import { Inflate } from 'fflate';

/** A file inside a zip. */
export interface ArchiveEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** When it was last written, as an ISO instant without its time zone. */
  readonly modified?: string;
}

/** What a zip holds, or why it was not opened, in words. */
export type Archive = { readonly entries: readonly ArchiveEntry[] } | { readonly refused: string };

/** No export has more files, nor larger ones. */
export const LIMITS = { entries: 500, bytes: 512 << 20, ratio: 400, free: 16 << 20 };

const CUT = 'The zip file is cut off or damaged. Download it again.';
const BOMB = 'The zip file unpacks to far more than an export holds. It was not opened.';

interface Listed {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  readonly modified?: string;
}

/** Where the directory's end is noted: the last 64 kB hold it, behind it only a comment. */
function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return -1;
}

function dosTime(date: number, time: number): string | undefined {
  const [year, month, day] = [(date >> 9) + 1980, (date >> 5) & 15, date & 31];
  if (month < 1 || month > 12 || day < 1) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  const clock = [time >> 11, (time >> 5) & 63, (time & 31) * 2].map(two).join(':');
  return `${year}-${two(month)}-${two(day)}T${clock}Z`;
}

function listed(bytes: Uint8Array, view: DataView, at: number): Listed {
  const length = view.getUint16(at + 28, true);
  const modified = dosTime(view.getUint16(at + 14, true), view.getUint16(at + 12, true));
  return {
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
    ...(modified ? { modified } : {}),
  };
}

function directoryOf(bytes: Uint8Array, view: DataView): readonly Listed[] | string {
  const end = endOfDirectory(view);
  if (end < 0) return CUT;
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.entries)
    return `The zip file holds ${count} files. No export does; it was not opened.`;
  const entries: Listed[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return CUT;
    entries.push(listed(bytes, view, at));
    at +=
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return entries;
}

let table: Uint32Array | undefined;

function crcTable(): Uint32Array {
  const made = new Uint32Array(256);
  for (let n = 0; n < 256; n += 1) {
    let c = n;
    for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    made[n] = c;
  }
  return made;
}

function crcOf(bytes: Uint8Array): number {
  table ??= crcTable();
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Unpacks one entry into exactly as many bytes as it says it has; one more and it is a bomb. */
function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  const bytes = new Uint8Array(size);
  let at = 0;
  let over = false;
  const inflate = new Inflate((chunk) => {
    if (at + chunk.length > size) over = true;
    else bytes.set(chunk, at);
    at += chunk.length;
  });
  const PIECE = 1 << 16;
  for (let from = 0; from < packed.length && !over; from += PIECE)
    inflate.push(packed.subarray(from, from + PIECE), from + PIECE >= packed.length);
  return over || at !== size ? null : bytes;
}

function unpack(bytes: Uint8Array, view: DataView, entry: Listed): Uint8Array | string {
  const { offset, packed, size, method, flags } = entry;
  if (flags & 1)
    return 'The zip file is locked with a password. Unpack it and choose the files inside.';
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return CUT;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) return CUT;
  const data = bytes.subarray(start, start + packed);
  if (method === 0) return packed === size ? data : BOMB;
  if (method !== 8)
    return 'The zip file is packed in an unusual way. Unpack it and choose the files inside.';
  try {
    return inflated(data, size) ?? BOMB;
  } catch {
    return CUT;
  }
}

const isExtra = (name: string) =>
  name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._|Thumbs\.db$)/i.test(name);

function tooMuch(entries: readonly Listed[]): string | null {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  if (size > LIMITS.bytes) return BOMB;
  return size > LIMITS.free && size > packed * LIMITS.ratio ? BOMB : null;
}

/**
 * The files of a zip. Declared and real sizes, their number and what they grow to are guarded; a
 * damaged or locked zip is refused in words, and nothing of it is taken.
 */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 22) return { refused: CUT };
  const directory = directoryOf(bytes, view);
  if (typeof directory === 'string') return { refused: directory };
  const files = directory.filter(({ name }) => !isExtra(name));
  const refused = tooMuch(files);
  if (refused) return { refused };
  const entries: ArchiveEntry[] = [];
  for (const file of files) {
    const unpacked = unpack(bytes, view, file);
    if (typeof unpacked === 'string') return { refused: unpacked };
    if (crcOf(unpacked) !== file.crc) return { refused: CUT };
    const { name, modified } = file;
    entries.push({ name, bytes: unpacked, ...(modified ? { modified } : {}) });
  }
  return { entries };
}
