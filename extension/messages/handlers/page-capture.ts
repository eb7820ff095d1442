import type { Context, Handler } from '../context.ts';
import { observationsOf } from '../observations-of.ts';
import type { CaptureOutcome } from '../protocol.ts';
import { stopAfter } from '../round-plan.ts';
import { readTab } from './page-read.ts';

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
  const { observations, taken, left } = observationsOf(page, seen, clock.today());
  const { added, known } = await store.addCapture(page, seen, observations, { quiet });
  const now = { now: seen, today: clock.today() };
  const stop = stopAfter(page, observations, now, await store.stops());
  if (stop) await store.keepStop(stop);
  await tabs.badge(tab, taken.length);
  return { page, taken, left, added: added.length, known };
}

/** Captures a tab for the person who pressed the button. */
export const pageCapture: Handler<'page.capture'> = ({ tab, waitMs }, context) =>
  capture(tab, waitMs, context);
