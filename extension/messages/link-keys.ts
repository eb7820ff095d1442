import {
  LINK_FIELDS,
  type LinkField,
  type LinkKind,
  type LinkRecord,
} from '../../core/model/index.ts';
import type { HeadAndRows } from '../imports/index.ts';

/** How files call what a key is made of, in lower case without signs. */
const HEADS: Readonly<Record<LinkField, readonly string[]>> = {
  handle: [
    'handle',
    'username',
    'user name',
    'user',
    'account',
    'profile',
    'commenter',
    'author',
    'nickname',
    'nama pengguna',
    'akun',
    'pengguna',
  ],
  email: [
    'email',
    'e mail',
    'email address',
    'customer email',
    'buyer email',
    'requester email',
    'mail',
    'surel',
    'alamat email',
  ],
  phone: [
    'phone',
    'phone number',
    'mobile',
    'telephone',
    'whatsapp',
    'nomor telepon',
    'no telepon',
    'no hp',
    'telepon',
  ],
  customer: [
    'customer id',
    'customer number',
    'customer',
    'buyer id',
    'contact id',
    'requester id',
    'id pelanggan',
    'pelanggan',
  ],
  order: [
    'order',
    'order id',
    'order number',
    'order no',
    'no pesanan',
    'nomor pesanan',
    'id pesanan',
  ],
  ticket: [
    'ticket',
    'ticket id',
    'ticket number',
    'case id',
    'case number',
    'conversation id',
    'no tiket',
    'id tiket',
  ],
};

/** What stands in such columns and names nobody: it would join strangers. */
const NOBODY = new Set([
  '',
  '-',
  '–',
  '—',
  'n/a',
  'na',
  'none',
  'null',
  'unknown',
  'guest',
  'anonymous',
  'deleted',
  'tamu',
  'anonim',
  '0',
]);

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Which column holds what; the first of two that hold the same. */
export function fieldsIn(head: readonly string[]): ReadonlyMap<LinkField, number> {
  const names = head.map(plain);
  const found = new Map<LinkField, number>();
  for (const field of LINK_FIELDS) {
    const at = names.findIndex((name) => HEADS[field].includes(name));
    if (at >= 0) found.set(field, at);
  }
  return found;
}

/** The same person is written in one way; null where nobody is named. */
export function settled(field: LinkField, raw: string): string | null {
  const text = raw.normalize('NFKC').trim().toLowerCase();
  if (NOBODY.has(text)) return null;
  if (field === 'handle') return text.replace(/^@+/, '') || null;
  if (field === 'phone') {
    const figures = text.replace(/\D/g, '').replace(/^00/, '');
    return figures.length < 6 ? null : figures;
  }
  if (field === 'email') return /^[^\s@]+@[^\s@]+$/.test(text) ? text : null;
  return text.replace(/^#+/, '') || null;
}

const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/**
 * Makes keys: the first 128 bits of HMAC-SHA-256 (RFC 2104) under a salt that stays on this machine.
 * Purpose and kind of name are part of what is hashed, so that keys of two purposes never meet.
 */
export async function keyMaker(salt: Uint8Array<ArrayBuffer>, purpose: string) {
  const usage = { name: 'HMAC', hash: 'SHA-256' };
  const secret = await crypto.subtle.importKey('raw', salt, usage, false, ['sign']);
  return async (field: LinkField, value: string): Promise<string> => {
    const text = new TextEncoder().encode(JSON.stringify([purpose, field, value]));
    const hash = new Uint8Array(await crypto.subtle.sign('HMAC', secret, text));
    return base64url(hash.slice(0, 16));
  };
}

/** The rows of a table as records: keys alone, nothing of what stood in a cell. Rows that name nobody are counted. */
export async function recordsOf(
  { head, rows }: HeadAndRows,
  of: { readonly kind: LinkKind; readonly purpose: string; readonly on: string },
  keyOf: Awaited<ReturnType<typeof keyMaker>>,
): Promise<{ readonly records: readonly LinkRecord[]; readonly empty: number }> {
  const fields = [...fieldsIn(head)];
  const records: LinkRecord[] = [];
  let empty = 0;
  for (const cells of rows) {
    const named = fields.flatMap(([field, at]) => {
      const value = settled(field, cells[at] ?? '');
      return value === null ? [] : [[field, value] as const];
    });
    if (named.length === 0) empty += 1;
    else records.push({ ...of, keys: await Promise.all(named.map((one) => keyOf(...one))) });
  }
  return { records, empty };
}
