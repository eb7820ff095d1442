import { afterEach, expect, test, vi } from 'vitest';
import { followLive } from './follow-live.ts';

afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(document, 'hidden');
});

const inView = (is: boolean) =>
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => !is });

function following(answer: () => Promise<boolean> = async () => true) {
  vi.useFakeTimers();
  let told = 0;
  const ended = new AbortController();
  followLive(
    15_000,
    () => {
      told++;
      return answer();
    },
    ended.signal,
  );
  return { pass: (s: number) => vi.advanceTimersByTimeAsync(s * 1000), told: () => told, ended };
}

test('it is said once in 15 seconds, from 15 seconds on', async () => {
  const { pass, told } = following();
  await pass(14);
  expect(told()).toBe(0);
  await pass(46);
  expect(told()).toBe(4);
});

test('out of view nothing is said; back in view, at once', async () => {
  const { pass, told } = following();
  inView(false);
  await pass(120);
  expect(told()).toBe(0);
  inView(true);
  await pass(1);
  expect(told()).toBe(1);
});

test.each([
  ['told to stop', async () => false],
  ['nobody is there to tell', () => Promise.reject(new Error('gone'))],
])('%s, it rests', async (_, answer) => {
  const { pass, told } = following(answer);
  await pass(120);
  expect(told()).toBe(1);
});

test('ended, it rests; and a look that takes long is not followed by a second one meanwhile', async () => {
  const { pass, told, ended } = following(() => new Promise(() => undefined));
  await pass(120);
  expect(told()).toBe(1);
  ended.abort();
  await pass(120);
  expect(told()).toBe(1);
});
