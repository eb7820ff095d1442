import { bodyOf, documentElement, documentOfFrame, findUnder, shadowRoot } from '../page/dom.ts';
import { flatText } from './flat-text.ts';

const LONGEST = 400;
const queryIn = Element.prototype.querySelector;
const queryShadow = ShadowRoot.prototype.querySelector;

function step(at: Element | ShadowRoot, path: string): Element | null {
  try {
    return at instanceof ShadowRoot
      ? queryShadow.call(at, path)
      : queryIn.call(at, path.startsWith('#') ? path : `:scope > ${path}`);
  } catch {
    return null;
  }
}

/** A place's parts are read from the outside in; each `>>` enters a shadow root. */
function findIn(root: Document, place: string): Element | null {
  const [first = '', ...inner] = place.split(' >> ');
  const top = bodyOf(root) ?? documentElement(root);
  if (!top) return null;
  let found: Element | null = top;
  if (first !== '') {
    try {
      found = first.startsWith('#')
        ? Document.prototype.querySelector.call(root, first)
        : step(top, first);
    } catch {
      return null;
    }
  }
  for (const part of inner) {
    const shadow: ShadowRoot | null = found ? shadowRoot(found) : null;
    found = shadow ? step(shadow, part) : null;
  }
  return found;
}

/**
 * The element at a reading's place, in the page or in a frame of its origin; null where none is
 * there or where it no longer shows `raw`. A place is an address from outside: one that is no
 * address gives null.
 */
export function elementAt(root: Document, place: string, raw: string): Element | null {
  const found = findIn(root, place);
  const text = found ? flatText(found, LONGEST) : null;
  if (found && text?.includes(raw.replace(/\s+/g, ' ').trim())) return found;
  for (const frame of findUnder(root, 'iframe')) {
    const framed = documentOfFrame(frame);
    const inner = framed ? elementAt(framed, place, raw) : null;
    if (inner) return inner;
  }
  return null;
}
