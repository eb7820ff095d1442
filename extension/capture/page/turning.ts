import { closest, findIn, styleOf } from './dom.ts';

/** Signs that show the letters after them in another order than they are written in. */
export const TURNED = /[\u202d\u202e]/;

/** Elements that turn their letters: by what they are, or by a style of their own. */
const TURNING = 'bdo, [style*="-override"]';

export const isOverridden = (unicodeBidi: string): boolean => unicodeBidi.endsWith('-override');

/** True where an element or one around it says itself that it turns the letters in it. */
export const isInTurning = (el: Element): boolean => closest(el, TURNING) !== null;

/** The same, and where a style sheet gives it to the element. */
export const turns = (el: Element): boolean =>
  isOverridden(styleOf(el).unicodeBidi) || isInTurning(el);

/** True where something in an element turns a part of its letters. */
export const holdsTurning = (el: Element): boolean => findIn(el, TURNING).length > 0;

/** Why a text that is shown in another order than it is written in is no name and no number. */
export const turnedWords = (label: string): string =>
  `Hidden signs turn the text of ${label.replace(SIGNS, '')} round, so it is not certain what it says. Nothing was stored for it.`;

const SIGNS = /[\u202a-\u202e\u2066-\u2069]/g;
