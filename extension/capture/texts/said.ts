import type { Delta, Period } from '../../../core/model/index.ts';
import type { ParsedQuantity, Quantity, TextContext } from '../../../core/text/index.ts';
import { cleanLabel } from '../../../core/text/index.ts';
import { labelStrength } from './label-strength.ts';
import type { Phrase } from './phrase.ts';
import { beginsSmall } from './words.ts';

/**
 * What a phrase says. `figure` is a value that stands alone; `lead` a number with words after it,
 * which is a value only where nothing better stands in its card.
 */
export type Said =
  | {
      readonly kind: 'figure';
      readonly quantity: ParsedQuantity;
      readonly raw: string;
      readonly label?: string;
      /** True where the label and the number are elements of their own. */
      readonly isApart?: boolean;
      /** True where the label says no more than "Total": a title over it names the number. */
      readonly isBare?: boolean;
    }
  | {
      readonly kind: 'lead';
      readonly quantity: Quantity;
      readonly raw: string;
      readonly rest: string;
      readonly delta: Delta | null;
    }
  | { readonly kind: 'delta'; readonly delta: Delta }
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'label'; readonly text: string; readonly strength: number }
  | { readonly kind: 'nothing' };

export const NOTHING: Said = { kind: 'nothing' };

/** A phrase as a name, where it may be one. */
export function labelOf(phrase: Phrase, context: TextContext): Said {
  // The first page of a site in lists of its pages.
  if (phrase.text === '/') return { kind: 'label', text: '/', strength: 0.42 };
  const text = cleanLabel(phrase.text);
  const strength = labelStrength(
    beginsSmall(text) && phrase.look.caps ? text.toUpperCase() : text,
    context,
  );
  return strength > 0 ? { kind: 'label', text, strength } : NOTHING;
}
