import { expect, test } from 'vitest';
import type { LinkKind } from '../../../core/model/index.ts';
import { memoryContext } from '../fixtures/context.ts';
import { HANDLERS } from './registry.ts';

const made = () => memoryContext({ now: '2026-10-29T08:00:00.000Z' });
type Made = ReturnType<typeof made>;

const take = (
  { context }: Made,
  kind: LinkKind,
  head: string[],
  rows: string[][],
  purpose = 'autumn',
) => HANDLERS['links.import']({ kind, purpose, head, rows }, context);

const handles = Array.from({ length: 12 }, (_, at) => [`@Potter${at}`, `I love it ${at}`]);
const known = handles.slice(0, 6).map((_, at) => [`potter${at}`, `POTTER${at}@kiln.example `]);
const orders = known.map((_, at) => [`#10${at}`, `potter${at}@kiln.example`, '€ 30']);

async function filled() {
  const at = made();
  await take(at, 'interaction', ['Username', 'Comment'], handles);
  await take(at, 'customer', ['Handle', 'E-mail'], known);
  const done = await take(at, 'sale', ['Order ID', 'Customer email', 'Total'], orders);
  return { ...at, done };
}

test('S1-M3.2: nothing that names anybody is kept or answered, in no form but keyed hashes', async () => {
  const { store, context, done } = await filled();
  expect(done).toMatchObject({ added: 6, known: 0, empty: 0, fields: ['email', 'order'] });
  expect(done.purposes).toMatchObject([
    { purpose: 'autumn', people: 12, bought: { people: 6, share: 0.5 }, asked: { people: null } },
  ]);
  const kept = `${await store.setting('links')}`;
  const answered = JSON.stringify([done, await HANDLERS['links.state']({}, context)]);
  for (const text of [kept, answered]) {
    // Figures may stand in a hash by chance; words of the files may not.
    for (const raw of ['otter', 'kiln', 'love', '#10'])
      expect(text.toLowerCase()).not.toContain(raw);
  }
  const salt = `${await store.setting('linkSalt')}`.split(' ')[0] ?? '';
  expect(salt).toHaveLength(44);
  expect(answered).not.toContain(salt);
  // By hand: the first 128 bits of HMAC-SHA-256 over purpose, kind and the handle as it is settled.
  const bytes = Uint8Array.from(atob(salt), (sign) => sign.charCodeAt(0));
  const usage = { name: 'HMAC', hash: 'SHA-256' };
  const secret = await crypto.subtle.importKey('raw', bytes, usage, false, ['sign']);
  const text = new TextEncoder().encode('["autumn","handle","potter0"]');
  const hash = Buffer.from(await crypto.subtle.sign('HMAC', secret, text)).subarray(0, 16);
  expect(kept).toContain(hash.toString('base64url'));
});

test('S1-M3.2: tables that come at once lose nothing of each other', async () => {
  const at = made();
  // A disk that takes its time: whoever reads meanwhile sees what stood there before.
  const choose = at.store.choose.bind(at.store);
  at.store.choose = async (...change) => {
    await new Promise((done) => setTimeout(done, 20));
    await choose(...change);
  };
  await Promise.all(
    [0, 1, 2, 3].map((part) =>
      take(at, 'interaction', ['Username'], handles.slice(part * 3, part * 3 + 3)),
    ),
  );
  const { purposes } = await HANDLERS['links.state']({}, at.context);
  expect(purposes).toMatchObject([{ people: 12, records: { interaction: 12 } }]);
});

test('S1-M3.2: the same file twice adds nothing; another purpose makes other keys', async () => {
  const at = await filled();
  expect(await take(at, 'sale', ['Order ID', 'Customer email'], orders)).toMatchObject({
    added: 0,
    known: 6,
  });
  await take(at, 'interaction', ['Username'], handles, 'spring');
  const links = JSON.parse((await at.store.setting('links')) ?? '[]') as {
    purpose: string;
    keys: string[];
  }[];
  const keysOf = (purpose: string) =>
    new Set(links.filter((one) => one.purpose === purpose).flatMap((one) => one.keys));
  expect(keysOf('spring').size).toBe(12);
  const [autumn, spring] = [keysOf('autumn'), keysOf('spring')];
  expect([...autumn].filter((key) => spring.has(key))).toEqual([]);
});

test('S1-M3.2: a purpose is erased by itself; a new salt erases all, and makes other keys of the same people', async () => {
  const at = await filled();
  await take(at, 'interaction', ['Username'], handles, 'spring');
  const { purposes } = await HANDLERS['links.forget']({ purpose: 'autumn' }, at.context);
  expect(purposes.map((one) => one.purpose)).toEqual(['spring']);
  const before = await at.store.setting('links');
  expect((await HANDLERS['links.rotate']({}, at.context)).purposes).toEqual([]);
  expect(await at.store.setting('links')).toBe('[]');
  await take(at, 'interaction', ['Username'], handles, 'spring');
  expect(await at.store.setting('links')).not.toBe(before);
});

test('S1-M3.2: what names nobody joins nobody, and a table without such a column is refused without its words', async () => {
  const at = made();
  const rows = [
    ['guest', ''],
    ['N/A', '-'],
    ['@', 'no mail'],
    ['', ''],
    ['=1+1', 'a@b.example'],
  ];
  expect(await take(at, 'ticket', ['user', 'email'], rows)).toMatchObject({ added: 1, empty: 4 });
  const refusal = take(at, 'sale', ['<b>secret head</b>', 'Total'], [['x', '3']]);
  await expect(refusal).rejects.toThrow(/No column of this table names a handle/);
  await expect(refusal).rejects.not.toThrow(/secret/);
});

test('links that were damaged are left out, and without their salt all of them go', async () => {
  const at = await filled();
  const links = JSON.parse((await at.store.setting('links')) ?? '[]') as object[];
  await at.store.choose('links', JSON.stringify([...links, { kind: 'sale', raw: 'potter' }, 7]));
  expect((await HANDLERS['links.state']({}, at.context)).purposes[0]?.people).toBe(12);
  await at.store.choose('linkSalt', 'broken');
  await take(at, 'interaction', ['handle'], handles.slice(0, 5));
  expect((await HANDLERS['links.state']({}, at.context)).purposes).toMatchObject([{ people: 5 }]);
});
