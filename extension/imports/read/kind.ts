/** What a file is by its first bytes; `refused` says in words why it is not read. */
export type FileKind =
  | { readonly is: 'text' | 'zip' | 'old-workbook' }
  | { readonly is: 'refused'; readonly why: string };

const starts = (bytes: Uint8Array, ...signature: number[]) =>
  signature.every((byte, i) => bytes[i] === byte);

const PICTURE = 'This is a picture, not a table. Export the numbers as CSV or XLSX.';
const REFUSED: readonly (readonly [readonly number[], string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], PICTURE],
  [[0xff, 0xd8, 0xff], PICTURE],
  [[0x47, 0x49, 0x46, 0x38], PICTURE],
  [[0x52, 0x49, 0x46, 0x46], 'This is a picture or a recording, not a table.'],
  [[0x25, 0x50, 0x44, 0x46], 'This is a PDF. Export the numbers as CSV or XLSX.'],
  [[0x1f, 0x8b], 'This is a gzip archive. Unpack it first and choose the file inside.'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'This is a 7z archive. Unpack it first and choose the files inside.'],
  [[0x52, 0x61, 0x72, 0x21], 'This is a RAR archive. Unpack it first and choose the files inside.'],
];

const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENCRYPTED = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

function holds(bytes: Uint8Array, part: readonly number[]): boolean {
  const first = part[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (part.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}

/** What is said of a workbook that nobody but its owner can open. */
export const LOCKED =
  'This workbook is locked with a password. Open it, remove the password, save it and choose it again.';

/** Old workbooks and locked ones are both in Microsoft's compound format. */
function oldWorkbook(bytes: Uint8Array): FileKind {
  if (!holds(bytes, ENCRYPTED)) return { is: 'old-workbook' };
  return {
    is: 'refused',
    why: LOCKED,
  };
}

/**
 * What a file is, by its first bytes and never by its name.
 *
 * @param bytes the beginning of the file, at least 8 kB of it where it has as much
 */
export function kindOf(bytes: Uint8Array): FileKind {
  if (starts(bytes, ...OLD_EXCEL)) return oldWorkbook(bytes);
  if (starts(bytes, 0x50, 0x4b)) return { is: 'zip' };
  for (const [signature, why] of REFUSED) {
    if (starts(bytes, ...signature)) return { is: 'refused', why };
  }
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 400)).trimStart().toLowerCase();
  if (/^(?:\ufeff|ï»¿)?\s*<(?:!doctype|html|table|\?xml|head|meta)/.test(start)) {
    return {
      is: 'refused',
      why: 'This is a web page, not a table, whatever its name says. Export again as CSV or XLSX.',
    };
  }
  return { is: 'text' };
}
