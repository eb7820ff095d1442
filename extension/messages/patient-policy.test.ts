import { expect, test } from 'vitest';
import { type PolicySource, patientPolicy } from './patient-policy.ts';
import { NO_POLICY } from './policy.ts';

const never = () => new Promise<never>(() => undefined);
const source = (parts: Partial<PolicySource>): PolicySource => ({
  read: never,
  keep: async () => undefined,
  kept: async () => undefined,
  ...parts,
});
const FORBIDS = { allowNetwork: false };

test('a browser that never answers holds nobody up, and what it forbade last stays forbidden', async () => {
  const policy = patientPolicy(source({ kept: async () => FORBIDS }), 20);
  const all = await Promise.all([policy(), policy()]);
  expect(all.map(({ mayUseNetwork }) => mayUseNetwork)).toEqual([false, false]);
  expect((await policy()).mayUseNetwork).toBe(false);
});

test('who asks again after the patience ended waits no more', async () => {
  const policy = patientPolicy(source({}), 60);
  await policy();
  const late = Symbol('late');
  const soon = new Promise((done) => setTimeout(done, 20, late));
  expect(await Promise.race([policy(), soon])).toEqual(NO_POLICY);
});

test('an answer that came late is kept and holds from then on', async () => {
  let answer: (given: unknown) => void = () => undefined;
  const keptOnes: unknown[] = [];
  const policy = patientPolicy(
    source({
      read: () =>
        new Promise((done) => {
          answer = done;
        }),
      keep: async (given) => keptOnes.push(given),
      kept: async () => keptOnes.at(-1),
    }),
    20,
  );
  expect(await policy()).toEqual(NO_POLICY);
  answer(FORBIDS);
  await new Promise((done) => setTimeout(done, 5));
  expect(keptOnes).toEqual([FORBIDS]);
  const again = policy();
  answer(FORBIDS);
  expect((await again).mayUseNetwork).toBe(false);
});

test('a browser that refuses to say, or cannot keep it, fixes nothing', async () => {
  const refuse = async () => {
    throw new Error('no managed storage manifest');
  };
  expect(await patientPolicy(source({ read: refuse }), 20)()).toEqual(NO_POLICY);
  const full = patientPolicy(source({ read: async () => FORBIDS, keep: refuse }), 20);
  expect((await full()).mayUseNetwork).toBe(false);
  expect(await patientPolicy(source({ kept: refuse }), 20)()).toEqual(NO_POLICY);
});
