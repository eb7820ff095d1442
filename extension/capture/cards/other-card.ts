import {
  contains,
  findIn,
  flatParent,
  localName,
  rectOf,
  styleOf,
  textContent,
} from '../page/dom.ts';
import type { Figure } from '../texts/figure.ts';

const DRAWINGS = 'canvas, svg, [role="img"]';
/** A drawing at least as large as that shows numbers; what is smaller goes with a text. */
const CHART_WIDTH = 100;
const CHART_HEIGHT = 24;
const HIGHEST = 8;

/** The largest box around one element that does not hold another, itself where there is none. */
function sideOf(el: Element, other: Element): Element {
  let side = el;
  for (let at = flatParent(el), left = HIGHEST; at && left > 0; at = flatParent(at), left -= 1) {
    if (contains(at, other)) break;
    side = at;
  }
  return side;
}

const isChart = (el: Element): boolean => {
  const { width, height } = rectOf(el);
  return width >= CHART_WIDTH && height >= CHART_HEIGHT;
};

/** The frame, ground and shadow of a box by which a person sees a card; null where it has none. */
function frameOf(el: Element): string | null {
  const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor, boxShadow } =
    styleOf(el);
  const isBordered = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0;
  const border = isBordered ? `${borderTopWidth} ${borderTopStyle} ${borderTopColor}` : '';
  const ground = /^(?:transparent|rgba\(.*, 0\))$/.test(backgroundColor) ? '' : backgroundColor;
  const shadow = boxShadow === 'none' ? '' : boxShadow;
  return border + ground + shadow === '' ? null : `${border}|${ground}|${shadow}`;
}

/**
 * Whether the name of a figure stands in another card than the figure: "Reach" over a chart names the
 * chart, and the name of a card whose number is still missing is none of the card's beside it.
 */
export function isOfAnotherCard({ name, phrase }: Figure): boolean {
  if (!name || name.where === 'said' || name.where === 'aria') return false;
  const { el, text } = name.name.phrase;
  const theirs = sideOf(el, phrase.el);
  if (theirs === el) return false;
  const mine = sideOf(phrase.el, el);
  if ([...findIn(theirs, DRAWINGS)].some(isChart))
    return frameOf(theirs) !== null || frameOf(mine) !== null;
  const saysMore = (textContent(theirs) ?? '').trim().length > text.length;
  if (!saysMore || localName(theirs) !== localName(mine)) return false;
  if (Math.abs(rectOf(theirs).width - rectOf(mine).width) > 2) return false;
  const frame = frameOf(theirs);
  return frame !== null && frame === frameOf(mine);
}
