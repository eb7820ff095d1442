import type { Miss } from '../../../core/model/index.ts';
import type { CaptureOutcome } from '../answers.ts';
import type { Context, Handler } from '../context.ts';
import { knownFor } from '../known-for.ts';
import { expectedOn, missesOf } from '../misses-of.ts';
import { observationsOf } from '../observations-of.ts';
import { stopAfter } from '../round-plan.ts';
import { recipesAfter } from '../taught.ts';
import { readTab } from './page-read.ts';

/** As many captures of other pages may lie between two of one page. */
const LOOK_BACK = 60;

const manyMissed = (missed: readonly Miss[]): string =>
  `${missed.length} numbers were not found today: ${missed.map(({ label }) => label).join(', ')}. Open Today to see them.`;

/**
 * Reads a tab and stores what may be stored; answers when it is on the disk. `quiet` for a capture
 * that the person did not ask for by hand: one that finds nothing new leaves no record.
 */
export async function capture(
  tab: number,
  waitMs: number | undefined,
  context: Context,
  quiet = false,
): Promise<CaptureOutcome> {
  const page = await readTab(tab, waitMs, context);
  const { store, clock, tabs } = context;
  const seen = clock.now();
  const [captures, misses] = await Promise.all([store.captures(LOOK_BACK), store.misses()]);
  const expected = expectedOn(page, captures).map(({ metric }) => metric);
  const beside = await knownFor(page, store, expected);
  const { observations, taken, left } = observationsOf(page, seen, clock.today(), beside);
  const past = { captures, misses, history: beside.history };
  const { fresh, settled } = missesOf(page, taken, past, seen);
  const { added, known } = await store.addCapture(page, seen, observations, { quiet });
  const now = { now: seen, today: clock.today() };
  const stop = stopAfter(page, observations, now, await store.stops());
  if (stop) await store.keepStop(stop);
  if (fresh.length > 0 || settled.length > 0) await store.noteMisses(fresh, settled);
  const taught = recipesAfter(page, taken, left, await store.recipes(), seen);
  if (taught.length > 0) await store.keepRecipes(taught);
  const [first, ...more] = fresh;
  if (first) await tabs.trouble(tab, more.length > 0 ? manyMissed(fresh) : first.why);
  else await tabs.badge(tab, taken.length);
  return { page, taken, left, added: added.length, known };
}

/** Captures a tab for the person who pressed the button. */
export const pageCapture: Handler<'page.capture'> = ({ tab, waitMs }, context) =>
  capture(tab, waitMs, context);
