import type { Handler } from '../context.ts';

/** The last captures: when, on which page, and what became of their numbers. */
export const capturesList: Handler<'captures.list'> = async ({ limit }, { store }) => {
  const captures = await store.captures(limit);
  return captures.map(({ seen, source, platform, page, added, known, readings }) => ({
    seen,
    source,
    platform,
    page,
    added: added.length,
    known,
    left: Math.max(0, readings.length - added.length - known),
  }));
};
