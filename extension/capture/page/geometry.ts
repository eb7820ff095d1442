import type { Box } from './seen.ts';

export type Where = 'above' | 'left' | 'below' | 'right';

export const overlapAcross = (a: Box, b: Box): number =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left);
export const overlapDown = (a: Box, b: Box): number =>
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);

const height = (box: Box): number => box.bottom - box.top;
const width = (box: Box): number => box.right - box.left;

/** True where two texts stand on one line. */
export const onOneLine = (a: Box, b: Box): boolean =>
  overlapDown(a, b) > 0.4 * Math.min(height(a), height(b));

/** How far apart two texts are, along the axis that parts them. */
export function distance(a: Box, b: Box): number {
  const across = Math.max(0, -overlapAcross(a, b));
  const down = Math.max(0, -overlapDown(a, b));
  return Math.hypot(across, down);
}

/** True where two texts share an edge or their middle, or one stands over the other. */
export function isAligned(a: Box, b: Box): boolean {
  if (overlapAcross(a, b) > 0.5 * Math.min(width(a), width(b))) return true;
  const slack = 14;
  return (
    Math.abs(a.left - b.left) < slack ||
    Math.abs(a.right - b.right) < slack ||
    Math.abs(a.left + a.right - b.left - b.right) < 2 * slack
  );
}

/**
 * Where a name stands, seen from its figure; null where it stands across. In a box of one figure a
 * title over it is its name, however far to the side the figure is set.
 */
export function whereIs(name: Box, figure: Box, rtl: boolean, isAlone = false): Where | null {
  if (onOneLine(name, figure)) {
    const before = name.left + name.right < figure.left + figure.right;
    return before !== rtl ? 'left' : 'right';
  }
  if (overlapAcross(name, figure) > -4 * height(figure)) {
    return name.top + name.bottom < figure.top + figure.bottom ? 'above' : 'below';
  }
  if (!isAlone) return null;
  if (-overlapDown(name, figure) < 0.7 * height(figure))
    return name.left < figure.left !== rtl ? 'left' : 'right';
  return name.bottom <= figure.top ? 'above' : null;
}

const falling = (gap: number, reach: number): number => Math.min(1, Math.max(0, gap) / reach);

/**
 * How well a place fits for a name, 0–1. Names stand above or before their number; below is as
 * common in cards but never as far; after it only close by.
 */
export function fitOf(name: Box, figure: Box, size: number, where: Where, isAlone = false): number {
  const em = Math.max(size, 12);
  if (where === 'left') return 0.95 - 0.3 * falling(distance(name, figure), 60 * em);
  // A bar may stand between the one number of a row and its name.
  if (where === 'right' && isAlone) return 0.72 - 0.2 * falling(distance(name, figure), 40 * em);
  if (where === 'right') return 0.72 - 0.5 * falling(distance(name, figure), 6 * em);
  const gap = where === 'above' ? figure.top - name.bottom : name.top - figure.bottom;
  const loss = isAligned(name, figure) ? 0 : 0.3;
  if (isAlone && where === 'below') return 0.85 - 0.4 * falling(gap, REACH.above * em) - loss;
  return where === 'above'
    ? 0.95 - 0.45 * falling(gap, 8 * em) - loss
    : 0.85 - 0.55 * falling(gap, 4 * em) - loss;
}

/** How far a name may stand from its figure, in heights of the figure's text. */
const REACH: Readonly<Record<Where, number>> = { above: 9, below: 4, left: 80, right: 12 };

/** True where a name stands too far away to be read together with a figure. */
export function isFar(
  name: Box,
  figure: Box,
  size: number,
  where: Where,
  isAlone = false,
): boolean {
  const across = where === 'above' && overlapAcross(name, figure) < 0;
  const far = across ? figure.top - name.bottom : distance(name, figure);
  // A chart may stand between the one figure of a box and the name under it.
  const reach = isAlone ? { ...REACH, below: REACH.above, right: 40 }[where] : REACH[where];
  return far > reach * Math.max(size, 14);
}

/** Signs of one number in boxes of their own stand no farther apart than a blank, in sizes of their font. */
const BLANK = 0.4;
export const isTight = (gap: number, size: number): boolean => Math.abs(gap) <= BLANK * size;
