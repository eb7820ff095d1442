import type { Handler } from '../context.ts';
import { firstRunOf, firstRunWith } from '../kept-first-run.ts';
import { Refusal } from '../refusal.ts';

/** Keeps what the person chose in the first run. */
export const firstKeep: Handler<'first.keep'> = async ({ change }, { store }) => {
  const now = firstRunWith(firstRunOf(await store.setting('firstRun')), change);
  if (!now) throw new Refusal('One of these addresses leads to no page. Nothing was changed.');
  await store.choose('firstRun', JSON.stringify(now));
  return now;
};
