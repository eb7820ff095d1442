import { tallyOf } from '../capture-tally.ts';
import type { Handler } from '../context.ts';

/** The last captures that are looked at: what a page did a year ago says little of it now. */
const LAST = 500;

/** Of each platform, how many of the numbers that were due on captured pages were found. */
export const gateState: Handler<'gate.state'> = async (_, { store }) => ({
  tallies: tallyOf(await store.captures(LAST)),
});
