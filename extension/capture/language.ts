import type { Atom } from './walk.ts';

const ENGLISH =
  /\b(?:the|and|of|this|last|from|with|your|since|than|total|new|all|users|revenue|orders|visitors)\b/i;
/** "49,65%" or "1,2": a comma before decimals, which no English page writes. */
const DECIMAL_COMMA = /(?:^|[^\d.,])\d{1,3},\d{1,2}(?!\d)/;
const ENOUGH = 6;
const MOST_LOOKED_AT = 1500;

/**
 * The language of a page that does not name its own, where its words leave no doubt: English, and
 * no number in it written otherwise. Anything else stays open, and what hangs on it is quarantined.
 */
export function languageOfWords(atoms: readonly Atom[]): string | undefined {
  let english = 0;
  for (const { text } of atoms.slice(0, MOST_LOOKED_AT)) {
    if (DECIMAL_COMMA.test(text)) return undefined;
    if (ENGLISH.test(text)) english += 1;
  }
  return english >= ENOUGH ? 'en' : undefined;
}
