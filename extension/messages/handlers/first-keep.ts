import type { Handler } from '../context.ts';
import { firstRunOf } from '../first-run.ts';

/** Keeps what the person chose in the first run. */
export const firstKeep: Handler<'first.keep'> = async (change, { store }) => {
  const now = { ...firstRunOf(await store.setting('firstRun')), ...change };
  await store.choose('firstRun', JSON.stringify(now));
  return now;
};
