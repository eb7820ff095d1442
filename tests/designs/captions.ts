import type { Draw } from './draw.ts';
import type { Part } from './node.ts';
import type { Shown } from './numbers.ts';
import { small } from './theme.ts';

export const CAPTIONS = {
  none: 55,
  versus: 6,
  target: 8,
  updated: 6,
  from: 6,
  day: 8,
  last: 6,
  before: 5,
} as const;
export type CaptionForm = keyof typeof CAPTIONS;

/** The small print of a card. A number with a name of its own in it may be read, but need not be. */
export function captionOf(draw: Draw, form: CaptionForm, shown: Shown, part: number): Part | null {
  const { chance, tongue, theme, numbers } = draw;
  const other = shown.value === null || form === 'none' ? null : numbers.draw(shown.kind);
  if (form === 'none') return null;
  if (form === 'versus') return small(theme, 'caption', [chance.one(tongue.versus)]);
  if (form === 'updated')
    return small(theme, 'caption', [draw.fill(tongue.updated, numbers.plain(chance.from(2, 50)))]);
  if (form === 'day')
    return small(theme, 'caption', [
      chance.one([tongue.today, tongue.yesterday, tongue.thisMonth]),
    ]);
  if (form === 'last')
    return small(theme, 'caption', [
      draw.fill(tongue.last, numbers.plain(chance.one([7, 14, 30, 90]))),
    ]);
  if (!other) return null;
  if (form === 'from') return small(theme, 'caption', [draw.fill(tongue.from, other.text)]);
  const words = form === 'target' ? tongue.target : `${tongue.lastMonth}: {x}`;
  const name = words.replace(/\s*[:：]?\s*\{x\}/, '');
  draw.add(part, 'optional', [name], other);
  return small(theme, 'caption', [draw.fill(words, other.text)]);
}
