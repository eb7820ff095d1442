import { NOTHING, type Said } from './said.ts';

/** No name of a number is longer. */
export const LONGEST_NAME = 160;

/** So much of a text without any end of a sentence is no prose. */
const PROSE = 600;
const ENDS = /[.!?。！？؟।…]/u;

/** It names a number only where nothing else does, and the number is then held back. */
const STRENGTH = 0.34;

/**
 * A text too long for a name that is no prose either: as the name of the number beside it, so that
 * the person is told of that number. No more of it is kept than shows that it is too long.
 */
export function longName(text: string): Said {
  if (ENDS.test(text.slice(0, PROSE)) || !/\p{L}/u.test(text.slice(0, PROSE))) return NOTHING;
  return { kind: 'label', text: text.slice(0, LONGEST_NAME + 1).trimEnd(), strength: STRENGTH };
}
