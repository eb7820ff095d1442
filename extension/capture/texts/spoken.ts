import { findQuantities, parseQuantity, type TextContext } from '../../../core/text/index.ts';
import { attribute, has, isDrawn, localName, rectOf, textContent } from '../page/dom.ts';
import type { Steps } from '../page/pace.ts';
import type { Frame } from '../page/walk.ts';
import { spokenCell } from '../tables/matrix.ts';
import type { Figure } from './figure.ts';
import { labelStrength } from './label-strength.ts';
import type { Phrase } from './phrase.ts';
import { spokenName } from './spoken-name.ts';

const ROLES = new Set(['img', 'meter', 'progressbar', 'group', 'figure', 'listitem', 'status']);
const MOST = 200;

function maySpeak(el: Element): boolean {
  const name = localName(el);
  if (name === 'meter' || name === 'progress') return true;
  const role = attribute(el, 'role');
  return role !== null && ROLES.has(role) && (has(el, 'aria-label') || has(el, 'aria-labelledby'));
}

interface Spoken {
  readonly label: string;
  readonly segment?: string;
  readonly raw: string;
}

function spokenOf(el: Element, locale: string | undefined): Spoken | null {
  const name = spokenName(el);
  if (!name || name.length > 90) return null;
  const shown = attribute(el, 'aria-valuetext') ?? attribute(el, 'aria-valuenow');
  const context = locale ? { locale } : {};
  if (shown !== null && parseQuantity(shown, context).kind === 'number') {
    return /\d/.test(name) ? null : { label: name, raw: percentOf(el, shown) };
  }
  const cell = spokenCell(name);
  if (cell) {
    const said = partsOf(cell.rest, context);
    return said && { ...said, segment: cell.segment };
  }
  return partsOf(name, context);
}

/** A name and its number in a spoken text: "Visits: 100", "100 visits", "Visits 100". */
function partsOf(name: string, context: TextContext): Spoken | null {
  const parted = /^(.+?)\s*[:：]\s*(\S.*)$/u.exec(name);
  const found = findQuantities(name, context);
  const first = found[0];
  if (found.length !== 1 || !first || first.quantity.kind !== 'number') return null;
  if (parted?.[1] && parted[2])
    return { label: parted[1], raw: name.slice(first.start, first.end) };
  if (first.start === 0)
    return { label: name.slice(first.end).trim(), raw: name.slice(0, first.end) };
  return first.end === name.length
    ? { label: name.slice(0, first.start).trim(), raw: name.slice(first.start) }
    : null;
}

/** A bare progress bar from 0 to 100 is read out in per cent by every screen reader. */
function percentOf(el: Element, shown: string): string {
  const plain = attribute(el, 'aria-valuetext') === null && attribute(el, 'role') === 'progressbar';
  const [low, high] = [
    attribute(el, 'aria-valuemin') ?? '0',
    attribute(el, 'aria-valuemax') ?? '100',
  ];
  return plain && low === '0' && high === '100' ? `${shown}%` : shown;
}

/**
 * Figures that are only spoken: a chart or gauge with no text of its own whose accessible name or
 * value says the number.
 */
export function* spokenFigures(
  marked: readonly Element[],
  locale: string | undefined,
  frame: Frame,
): Steps<Figure[]> {
  const figures: Figure[] = [];
  let left = MOST;
  for (const el of marked) {
    if (!maySpeak(el)) continue;
    if (left-- === 0) break;
    if ((left & 15) === 0) yield;
    if (/\d/.test(textContent(el) ?? '') || !isDrawn(el)) continue;
    const rect = rectOf(el);
    const spoken = rect.width > 2 && rect.height > 2 ? spokenOf(el, locale) : null;
    if (!spoken || labelStrength(spoken.label, locale ? { locale } : {}) < 0.4) continue;
    const quantity = parseQuantity(spoken.raw, locale ? { locale } : {});
    if (quantity.kind !== 'number') continue;
    figures.push(figureOf(el, spoken, quantity, rect, frame));
  }
  return figures;
}

function figureOf(
  el: Element,
  spoken: Spoken,
  quantity: Figure['quantity'],
  rect: DOMRect,
  frame: Frame,
): Figure {
  const phrase: Phrase = {
    atoms: [],
    text: spoken.raw,
    box: {
      left: rect.left + frame.dx,
      top: rect.top + frame.dy,
      right: rect.right + frame.dx,
      bottom: rect.bottom + frame.dy,
    },
    look: { size: 14, weight: 400, color: '', caps: false, family: '', turned: false },
    color: '',
    el,
    line: null,
    order: Number.MAX_SAFE_INTEGER,
    isWords: false,
    isShown: true,
    isMeasured: true,
  };
  return {
    phrase,
    quantity,
    raw: spoken.raw,
    rest: null,
    candidates: [],
    delta: null,
    period: null,
    depth: 0,
    card: el,
    name: { name: { phrase, text: spoken.label, strength: 0.8 }, where: 'aria', score: 0.8 },
    item: null,
    ...(spoken.segment ? { segment: spoken.segment } : {}),
    why: null,
  };
}
