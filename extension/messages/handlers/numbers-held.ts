import type { HeldNumber } from '../answers.ts';
import type { Handler } from '../context.ts';

const CAPTURES = 200;
const MOST = 500;

/** What the last capture of each page held back. None of it is stored. */
export const numbersHeld: Handler<'numbers.held'> = async (_, { store }) => {
  const pages = new Set<string>();
  const found: HeldNumber[] = [];
  for (const { source, platform, page, account, seen, readings } of await store.captures(
    CAPTURES,
  )) {
    const key = JSON.stringify([source, platform, page, account]);
    if (pages.has(key)) continue;
    pages.add(key);
    for (const { status, ...reading } of readings) {
      if (status !== 'quarantined') continue;
      found.push({ ...reading, platform, account, seen, source });
    }
  }
  return found.slice(0, MOST);
};
