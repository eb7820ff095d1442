import {
  defaultView,
  documentOfFrame,
  localName,
  ownerDocument,
  rectOf,
  shadowRoot,
} from '../page/dom.ts';
import type { Box } from '../page/nodes.ts';

const getFrameElement = Object.getOwnPropertyDescriptor(window, 'frameElement')?.get;

/** The frame that a document stands in, where both are of one origin; null for the page itself. */
export function frameAround(of: Document): Element | null {
  const view = defaultView(of);
  if (!view || view === window) return null;
  try {
    return (getFrameElement?.call(view) as Element | null | undefined) ?? null;
  } catch {
    return null;
  }
}

const clientLeft = Object.getOwnPropertyDescriptor(Element.prototype, 'clientLeft')?.get;
const clientTop = Object.getOwnPropertyDescriptor(Element.prototype, 'clientTop')?.get;

/** The part of an element (or of a box in its document) that its frames leave in view, in the coordinates of the page's window. */
export function spotBox(el: Element, own: Box = rectOf(el)): Box {
  let { left, top, right, bottom } = own;
  let owner = ownerDocument(el);
  for (let depth = 0; owner && depth < 8; depth += 1) {
    const frame = frameAround(owner);
    if (!frame) break;
    const around = rectOf(frame);
    const dx = around.left + Number(clientLeft?.call(frame) ?? 0);
    const dy = around.top + Number(clientTop?.call(frame) ?? 0);
    left = Math.max(around.left, left + dx);
    top = Math.max(around.top, top + dy);
    right = Math.min(around.right, right + dx);
    bottom = Math.min(around.bottom, bottom + dy);
    owner = ownerDocument(frame);
  }
  return { left, top, right, bottom };
}

/** Whether a point lies in a box, or at most `slack` beside it. */
export const isIn = (box: Box, x: number, y: number, slack = 0): boolean =>
  x >= box.left - slack &&
  x <= box.right + slack &&
  y >= box.top - slack &&
  y <= box.bottom + slack;

const fromPoint = Document.prototype.elementFromPoint;
const shadowFromPoint = ShadowRoot.prototype.elementFromPoint;

/** The deepest element at a point of the window, through shadow roots and frames of one origin. */
export function deepestAt(root: Document, x: number, y: number): Element | null {
  let found = fromPoint.call(root, x, y);
  for (let depth = 0; found && depth < 40; depth += 1) {
    const shadow = shadowRoot(found);
    const inner = shadow ? shadowFromPoint.call(shadow, x, y) : null;
    if (inner && inner !== found) {
      found = inner;
      continue;
    }
    const framed = localName(found) === 'iframe' ? documentOfFrame(found) : null;
    if (!framed) return found;
    const around = rectOf(found);
    const dx = x - around.left - Number(clientLeft?.call(found) ?? 0);
    const dy = y - around.top - Number(clientTop?.call(found) ?? 0);
    return deepestAt(framed, dx, dy) ?? found;
  }
  return found;
}
