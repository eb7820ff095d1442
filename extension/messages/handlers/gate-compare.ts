import type { Handler } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { standing, written } from './numbers-correct.ts';

/**
 * What the person read on a page beside what was captured of it. They agree where some value fits
 * both: "1.2K" and 1,204 do. Stores nothing.
 */
export const gateCompare: Handler<'gate.compare'> = async ({ id, text }, { store, locale }) => {
  const story = await store.story(id);
  const captured = story && standing(story);
  if (!captured) throw new Refusal('This number is not here any more. Compare another one.');
  const read = written(text, captured, locale);
  return { agreed: read.low <= captured.high && captured.low <= read.high };
};
