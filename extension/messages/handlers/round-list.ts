import type { Handler } from '../context.ts';
import { isDue } from '../round-plan.ts';

/** The pages of the round, and which are due today; the longest not captured first. */
export const roundList: Handler<'round.list'> = async (_, context) => {
  const { store, clock, sites, isSample } = context;
  const stops = await store.stops();
  const today = clock.today();
  const pages = await Promise.all(
    stops.map(async (stop) => ({
      ...stop,
      due: isDue(stop, today),
      // Nothing is asked for a page of the sample: it is not opened.
      allowed: isSample || (await sites.remembered(new URL(stop.address).origin)),
    })),
  );
  pages.sort((a, b) => (a.captured ?? '').localeCompare(b.captured ?? ''));
  return { pages };
};
