import { beforeEach, describe, expect, test } from 'vitest';
import {
  type Publication,
  readPublication,
  signableText,
} from '../../../core/publication/index.ts';
import { addUnit } from '../../../core/templates/index.ts';
import { memoryContext } from '../fixtures/context.ts';
import { HANDLERS } from './registry.ts';

const NOW = '2026-10-29T08:00:00.000Z';

async function filled(now = NOW) {
  const made = memoryContext({ now });
  await made.store.choose('scorecard', 'creator');
  await made.store.addObservations(
    ['content.views', 'engagement.likes', 'engagement.comments', 'engagement.shares'].map(
      (metric, i) => ({
        metric,
        subject: { platform: 'youtube-studio', account: 'secret-kiln' },
        value: 45_613 + i,
        low: 45_613 + i,
        high: 45_613 + i,
        unit: '1',
        from: '2026-10-01',
        to: '2026-10-29',
        seen: NOW,
        source: { kind: 'page' as const, label: 'Secret label', raw: String(45_613 + i) },
      }),
    ),
  );
  return made;
}

const raw = (base64url: string) =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  );

/** Checks a file as the outside would: by WebCrypto, over RFC 8785. */
async function verifies(text: string): Promise<boolean> {
  const file = JSON.parse(text) as Publication;
  if (!file.signature) return false;
  const key = await crypto.subtle.importKey(
    'raw',
    raw(file.signature.publicKey),
    'Ed25519',
    false,
    ['verify'],
  );
  const content = new TextEncoder().encode(signableText(file));
  return crypto.subtle.verify('Ed25519', key, raw(file.signature.value), content);
}

let made: Awaited<ReturnType<typeof filled>>;
beforeEach(async () => {
  made = await filled();
});

describe('publish.file', () => {
  test('says exactly what leaves and what is withheld, and the file is as it says', async () => {
    const { context } = made;
    const full = await HANDLERS['publish.file']({ audience: 'The board' }, context);
    expect(full.leaves).toEqual(full.known);
    expect(full.leaves).toMatchObject({ platforms: ['youtube-studio'] });
    expect(full.leaves.values).toBeGreaterThan(0);
    expect(full.leaves.accounts).toEqual(['youtube-studio/secret-kiln']);
    expect(full.leaves.texts).toBeGreaterThan(0);
    expect(JSON.parse(full.text).audience).toBe('The board');
    const bare = await HANDLERS['publish.file']({ profile: 'score-only' }, context);
    expect(bare.leaves).toMatchObject({
      values: 0,
      targets: 0,
      history: 0,
      sights: 0,
      texts: 0,
      platforms: [],
      accounts: [],
    });
    expect(bare.known).toEqual({ ...full.known });
    for (const secret of ['Secret label', 'secret-kiln', 'youtube', '45613']) {
      expect(bare.text).not.toContain(secret);
    }
  });

  test('signed with one key that is made once; a change of one figure shows', async () => {
    const { context } = made;
    const one = await HANDLERS['publish.file']({ isSigned: true }, context);
    const two = await HANDLERS['publish.file']({ isSigned: true, profile: 'banded' }, context);
    expect([one.isSigned, two.isSigned]).toEqual([true, true]);
    const keyOf = (text: string) => (JSON.parse(text) as Publication).signature?.publicKey;
    expect(keyOf(one.text)).toBe(keyOf(two.text));
    expect(await verifies(one.text)).toBe(true);
    expect(await verifies(two.text)).toBe(true);
    expect(await verifies(one.text.replace('"Creator"', '"Creators"'))).toBe(false);
    expect(readPublication(one.text)).toMatchObject({ ok: true });
    const { publicKey } = await HANDLERS['publish.state']({}, context);
    expect(publicKey).toBe(keyOf(one.text));
  });

  test('unsigned where that was not asked for', async () => {
    const { isSigned, text } = await HANDLERS['publish.file']({}, made.context);
    expect([isSigned, JSON.parse(text).signature]).toEqual([false, null]);
  });
});

describe('the key', () => {
  test('saved on one machine and loaded on another signs what the same pages trust', async () => {
    await HANDLERS['publish.file']({ isSigned: true }, made.context);
    const { text } = await HANDLERS['publish.key-save']({}, made.context);
    const other = await filled();
    const { publicKey } = await HANDLERS['publish.key-load']({ text }, other.context);
    expect(publicKey).toBe((await HANDLERS['publish.state']({}, made.context)).publicKey);
    const file = await HANDLERS['publish.file']({ isSigned: true }, other.context);
    expect(await verifies(file.text)).toBe(true);
  });

  test.each([
    'hello',
    '{}',
    '{"kty":"OKP","crv":"Ed25519","x":"a","d":"b"}',
    `{"kty":"OKP","crv":"Ed25519","x":"${'A'.repeat(43)}","d":"${'B'.repeat(43)}!"}`,
    '{"__proto__":{"kty":"OKP"}}',
  ])('a file that is none is refused, and the key that was there stays: %s', async (text) => {
    await HANDLERS['publish.file']({ isSigned: true }, made.context);
    const before = (await HANDLERS['publish.state']({}, made.context)).publicKey;
    await expect(HANDLERS['publish.key-load']({ text }, made.context)).rejects.toThrow(
      'This file holds no key of Fourfold. The key that you had is kept.',
    );
    expect((await HANDLERS['publish.state']({}, made.context)).publicKey).toBe(before);
  });

  test('before the first there is none to save', async () => {
    await expect(HANDLERS['publish.key-save']({}, made.context)).rejects.toThrow('no key yet');
  });
});

describe('how it is published', () => {
  test('is kept, is due after its days, and only once it was published by hand', async () => {
    const { context } = made;
    const chosen = await HANDLERS['publish.rules']({ profile: 'banded', every: 7 }, context);
    expect(chosen).toMatchObject({ profile: 'banded', every: 7, isDue: false, published: null });
    await HANDLERS['publish.done']({}, context);
    const later = {
      ...context,
      clock: { ...context.clock, now: () => '2026-11-05T08:00:00.000Z' },
    };
    expect((await HANDLERS['publish.state']({}, context)).isDue).toBe(false);
    expect(await HANDLERS['publish.state']({}, later)).toMatchObject({
      profile: 'banded',
      isDue: true,
    });
  });

  test('what was kept and is damaged counts as not said', async () => {
    const { context, store } = made;
    for (const text of ['{', '{"profile":"everything"}', '[]', 'null']) {
      await store.choose('publishing', text);
      expect(await HANDLERS['publish.state']({}, context)).toMatchObject({
        profile: 'full',
        every: 0,
        to: 'downloads',
      });
    }
  });
});

describe('for a business unit', () => {
  /** Views alone are known, and the unit wants twice as many as there are. */
  const withUnit = async () => {
    const mine = await HANDLERS['scorecard.mine']({}, made.context);
    const scorecard = addUnit(mine.scorecard, {
      ...{ name: 'North', weights: [] },
      uses: [
        { kpi: 'views', score: { kind: 'higher', floor: 0, target: 91_226 }, owner: 'Desk north' },
      ],
    });
    const { of, n: base } = mine;
    await HANDLERS['scorecard.save'](
      { of, base, what: 'x', scorecard: { ...scorecard } },
      made.context,
    );
  };
  const viewsOf = (text: string) =>
    (JSON.parse(text) as Publication).kpis.find((one) => one.id === 'views');

  test('S1-M2.5: the file has the unit’s targets and owners, its name, and says whose it is', async () => {
    await withUnit();
    expect((await HANDLERS['publish.state']({}, made.context)).units).toEqual([
      { id: 'north', name: 'North' },
    ]);
    const file = await HANDLERS['publish.file']({ unit: 'north', isSigned: true }, made.context);
    expect(file.name).toBe('scorecard-north.json');
    expect(JSON.parse(file.text)).toMatchObject({ unit: 'north' });
    // 45,613 of 91,226 are half.
    expect(viewsOf(file.text)).toMatchObject({ score: 50, owner: 'Desk north' });
    expect(await verifies(file.text)).toBe(true);
    const whole = await HANDLERS['publish.file']({}, made.context);
    expect(whole.name).toBe('scorecard.json');
    expect(viewsOf(whole.text)?.score).not.toBe(50);
  });

  test('a unit that is gone is told, and nothing of the whole is written in its place', async () => {
    await withUnit();
    for (const unit of ['south', '__proto__', 'constructor']) {
      await expect(HANDLERS['publish.file']({ unit }, made.context)).rejects.toThrow(
        'no longer part of the scorecard',
      );
    }
  });
});
