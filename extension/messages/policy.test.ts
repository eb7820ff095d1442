import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { memoryContext } from './fixtures/context.ts';
import { HANDLERS } from './handlers/registry.ts';
import { NO_POLICY, type Policy, policyOf } from './policy.ts';

const NOW = '2026-11-26T08:00:00.000Z';

function under(policy: Partial<Policy>) {
  const made = memoryContext({ now: NOW });
  return {
    ...made,
    context: { ...made.context, policy: async () => ({ ...NO_POLICY, ...policy }) },
  };
}

test('what is not said is the person’s choice, whatever else is there', () => {
  for (const data of [undefined, null, 'x', 7, [], {}, { other: 1 }, { __proto__: null }]) {
    expect(policyOf(data)).toEqual(NO_POLICY);
  }
});

test('what is damaged of a setting counts as not said, and of a ban as a ban', () => {
  const data = { keepDays: -3, publishProfile: 'all', backupEveryDays: '7', allowNetwork: 'yes' };
  expect(policyOf(data)).toEqual({ mayUseNetwork: false, mayNotify: true });
});

test('every part is read', () => {
  const data = {
    allowNetwork: false,
    allowNotifications: false,
    publishProfile: 'banded',
    signPublications: true,
    keepDays: 90,
    backupEveryDays: 7,
  };
  expect(policyOf(data)).toEqual({
    mayUseNetwork: false,
    mayNotify: false,
    profile: 'banded',
    isSigned: true,
    keepDays: 90,
    backupEvery: 7,
  });
});

test('the schema of the build names the parts that are read, and no others', () => {
  const { properties } = JSON.parse(readFileSync('extension/public/managed-schema.json', 'utf8'));
  expect(Object.keys(properties).sort()).toEqual([
    'allowNetwork',
    'allowNotifications',
    'backupEveryDays',
    'keepDays',
    'publishProfile',
    'signPublications',
  ]);
});

describe('publishing', () => {
  test('S1-M3.5: an address that was chosen before is not used where no network may be', async () => {
    const free = memoryContext({ now: NOW });
    const change = { to: 'address' as const, address: 'https://files.example/a.json' };
    expect((await HANDLERS['publish.rules'](change, free.context)).to).toBe('address');
    const context = {
      ...free.context,
      policy: async () => ({ ...NO_POLICY, mayUseNetwork: false }),
    };
    const state = await HANDLERS['publish.state']({}, context);
    expect([state.to, state.fixed]).toEqual(['downloads', ['network']]);
  });

  test('what is fixed cannot be changed, and says so', async () => {
    const { context, store } = under({ mayUseNetwork: false, profile: 'banded' });
    for (const change of [{ to: 'address' as const }, { profile: 'full' as const }]) {
      await expect(HANDLERS['publish.rules'](change, context)).rejects.toThrow(
        /fixed by your organisation/,
      );
    }
    expect(await store.setting('publishing')).toBeUndefined();
    expect((await HANDLERS['publish.rules']({ audience: 'The board' }, context)).profile).toBe(
      'banded',
    );
  });

  test('a file of another profile is not made', async () => {
    const { context } = under({ profile: 'score-only' });
    const { text } = await HANDLERS['publish.file']({ profile: 'full' }, context);
    expect(JSON.parse(text).profile).toBe('score-only');
  });
});

test('how long numbers are kept can be fixed', async () => {
  const { context } = under({ keepDays: 90, backupEvery: 1 });
  const state = await HANDLERS['data.state']({}, context);
  expect([state.keepDays, state.backupEvery, state.fixed]).toEqual([
    90,
    1,
    ['keepDays', 'backupEvery'],
  ]);
  await expect(HANDLERS['data.rules']({ keepDays: 0 }, context)).rejects.toThrow(/organisation/);
});
