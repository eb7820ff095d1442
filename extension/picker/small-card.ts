import type { Quantity } from '../../core/text/index.ts';
import type { Shown } from '../capture/index.ts';
import type { Formats } from '../words/index.ts';
import { make, quoted } from './make.ts';
import { unitName, waysOf, whyNoNumber } from './measures.ts';
import { say } from './words.ts';

/** How often a number would be found, in words. */
export function foundWords(count: number): string {
  return count === 0 ? say('found.none') : say('found', { n: count });
}

/** "Read as 1,200, between 1,150 and 1,250". */
export function readAs(quantity: Quantity, formats: Formats): string {
  const { low, high } = quantity;
  const value = formats.value(quantity);
  if (low === high) return say('read-as', { value });
  const at = (one: number) => formats.value({ ...quantity, value: one });
  return say('read-as.between', { value, low: at(low), high: at(high) });
}

/** The same with unit and days: "Read as 1,200 · plain number · Oct 1 – 28, 2026". */
function allOf(shown: Shown, formats: Formats, locale: string): string {
  const [way] = waysOf(shown);
  if (!way) return whyNoNumber(shown.quantity);
  const { quantity } = way;
  const period = shown.period ? [formats.period(shown.period)] : [];
  return [readAs(quantity, formats), unitName(quantity.unit, locale), ...period].join(' · ');
}

/** The small card beside the number that is pointed at. */
export function smallCard(
  shown: Shown,
  matches: number,
  formats: Formats,
  locale: string,
): HTMLElement {
  const [label] = shown.labels;
  return make(
    'div',
    { class: 'card small' },
    make('p', { class: 'label' }, label ? quoted(label.text) : say('no-name.beside')),
    make('p', { class: 'value' }, quoted(shown.level.raw)),
    make('p', { class: 'fine soft' }, allOf(shown, formats, locale)),
    make('p', { class: 'fine soft' }, foundWords(matches)),
  );
}

/** The same in one sentence, for who hears it. */
export function spokenCard(
  shown: Shown,
  matches: number,
  formats: Formats,
  locale: string,
): string {
  const label = shown.labels[0]?.text ?? say('no-name');
  return `${label}: ${shown.level.raw}. ${allOf(shown, formats, locale)}. ${foundWords(matches)}`;
}
