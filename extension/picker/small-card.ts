import type { Shown } from '../capture/index.ts';
import type { Formats } from '../words/index.ts';
import { make, quoted } from './make.ts';
import { unitName, waysOf, whyNoNumber } from './measures.ts';

/** How often a number would be found, in words. */
export function foundWords(count: number): string {
  if (count === 0) return 'It could not be found again by itself.';
  return count === 1 ? 'Found once on this page.' : `Found ${count} times on this page.`;
}

const said = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** What Fourfold reads at a number: value, interval, unit and period, in the person's language. */
export function figureOf(shown: Shown, formats: Formats, locale: string): HTMLElement {
  const [way] = waysOf(shown);
  const box = make('div', { class: 'figure' });
  if (!way) {
    box.append(make('p', { class: 'value' }, quoted(shown.level.raw)));
    box.append(make('p', { class: 'fine watch' }, whyNoNumber(shown.quantity)));
    return box;
  }
  box.append(make('p', { class: 'value' }, quoted(shown.level.raw)));
  box.append(make('p', { class: 'fine soft' }, readAs(shown, formats, locale)));
  return box;
}

/** "Read as 1,200, between 1,150 and 1,250 · plain number · Oct 1 – 28, 2026". */
export function readAs(shown: Shown, formats: Formats, locale: string): string {
  const [way] = waysOf(shown);
  if (!way) return '';
  const { quantity } = way;
  const { low, high } = quantity;
  const between =
    low === high
      ? ''
      : `, between ${formats.value({ ...quantity, value: low })} and ${formats.value({ ...quantity, value: high })}`;
  const period = shown.period ? ` · ${formats.period(shown.period)}` : '';
  const unit = unitName(quantity.unit, locale);
  return `Read as ${formats.value(quantity)}${between} · ${unit}${period}`;
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
    make('p', { class: 'label' }, label ? quoted(label) : 'No name stands beside it'),
    figureOf(shown, formats, locale),
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
  const label = shown.labels[0] ?? 'No name';
  return `${label}: ${shown.level.raw}. ${said(readAs(shown, formats, locale))}. ${foundWords(matches)}`;
}
