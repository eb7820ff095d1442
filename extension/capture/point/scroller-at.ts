import { flatParent, localName, ownerDocument, styleOf } from '../page/dom.ts';
import { deepestAt, frameAround } from './spot-box.ts';

const numberOf = (name: string) => {
  const get = Object.getOwnPropertyDescriptor(Element.prototype, name)?.get;
  return (el: Element) => Number(get?.call(el) ?? 0);
};
const [scrollTop, scrollLeft] = [numberOf('scrollTop'), numberOf('scrollLeft')];
const [scrollHeight, scrollWidth] = [numberOf('scrollHeight'), numberOf('scrollWidth')];
const [clientHeight, clientWidth] = [numberOf('clientHeight'), numberOf('clientWidth')];

const SCROLLS = /^(?:auto|scroll)$/;

function goesOn(el: Element, dx: number, dy: number, isWindow: boolean): boolean {
  const { overflowX, overflowY } = styleOf(el);
  const down = dy > 0 ? scrollTop(el) + clientHeight(el) < scrollHeight(el) - 1 : scrollTop(el) > 0;
  const on = dx > 0 ? scrollLeft(el) + clientWidth(el) < scrollWidth(el) - 1 : scrollLeft(el) > 0;
  return (
    (dy !== 0 && (isWindow || SCROLLS.test(overflowY)) && down) ||
    (dx !== 0 && (isWindow || SCROLLS.test(overflowX)) && on)
  );
}

/**
 * The box of the page at a point that would scroll that far, frames of its origin included; null
 * where the window itself would.
 */
export function scrollerAt(
  root: Document,
  x: number,
  y: number,
  dx: number,
  dy: number,
): Element | null {
  let el = deepestAt(root, x, y);
  while (el) {
    const owner = ownerDocument(el);
    const name = localName(el);
    const frame = owner && name === 'html' ? frameAround(owner) : null;
    if (name === 'html' && !frame) return null;
    if (name !== 'body' && goesOn(el, dx, dy, frame !== null)) return el;
    el = frame ?? flatParent(el);
  }
  return null;
}
