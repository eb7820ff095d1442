import { finder } from '@medv/finder';
import {
  childCount,
  DOCUMENT,
  documentOfFrame,
  FRAGMENT,
  findIn,
  findUnder,
  hostOf,
  nodeType,
  ownerDocument,
  parentElement,
  parentNode,
  shadowRoot,
} from '../page/dom.ts';
import { Places } from '../page/place.ts';

const PATIENCE_MS = 60;
const MOST_CHECKS = 600;
const LONGEST = 1000;
/** Children of a box that holds several of a kind, and how many such boxes are asked first. */
const SEVERAL = 4;
const BOXES = 2;

/** A name that a program made up is another one after the next release. */
const STEADY = /^[a-z][a-z-]{2,40}$/i;
const isSteady = (name: string): boolean => STEADY.test(name) && !/[^aeiouy-]{5,}/i.test(name);

type Root = Document | ShadowRoot;

function rootOf(el: Element): Root | null {
  let node: Node = el;
  for (let up = parentNode(node); up; up = parentNode(node)) node = up;
  const type = nodeType(node);
  return type === DOCUMENT || type === FRAGMENT ? (node as Root) : null;
}

/** Boxes around an element that hold others like it, the smaller one first. */
function boxesAround(el: Element): Element[] {
  const boxes: Element[] = [];
  for (let at = parentElement(el); at && boxes.length < BOXES; at = parentElement(at))
    if (childCount(at) >= SEVERAL) boxes.push(at);
  return boxes;
}

/**
 * A tree as the library asks it. What finds several near the element finds several in the whole page:
 * most of what is tried is told so without going through all of it.
 */
class Near {
  readonly nodeType = DOCUMENT;
  private readonly root: Root;
  private readonly boxes: readonly Element[];
  private last: { readonly selector: string; readonly found: NodeListOf<Element> } | null = null;

  constructor(el: Element, root: Root) {
    this.root = root;
    this.boxes = boxesAround(el);
  }

  querySelectorAll(selector: string): NodeListOf<Element> {
    for (const box of this.boxes) {
      const near = findIn(box, selector);
      if (near.length > 1) return near;
    }
    const found = findUnder(this.root, selector);
    this.last = { selector, found };
    return found;
  }

  querySelector(selector: string): Element | null {
    const { last } = this;
    return (last?.selector === selector ? last.found : findUnder(this.root, selector))[0] ?? null;
  }
}

/** A selector that finds this element alone within its own tree. */
function within(el: Element, root: Root): string {
  try {
    const found = finder(el, {
      // The library takes an element as root, and asks it no more than what this answers.
      root: new Near(el, root) as unknown as Element,
      timeoutMs: PATIENCE_MS,
      maxNumberOfPathChecks: MOST_CHECKS,
      idName: isSteady,
      className: isSteady,
    });
    if (found.length <= LONGEST && only(root, found) === el) return found;
  } catch {
    // A page that gives its elements the names of DOM members; the place by counting will do.
  }
  const counted = new Places().placeOf(el);
  return counted.split(' >> ').at(-1)?.slice(0, LONGEST) ?? '*';
}

/** Selectors from the page inwards, one for each shadow root or frame on the way. */
export function selectorsOf(el: Element, page: Document): string[] {
  const path: string[] = [];
  let at: Element | null = el;
  while (at && path.length < 8) {
    const root = rootOf(at);
    if (!root) break;
    path.unshift(within(at, root));
    if (root === page) break;
    at = nodeType(root) === FRAGMENT ? hostOf(root) : frameOf(root as Document);
  }
  return path;
}

function frameOf(inner: Document): Element | null {
  const view = Object.getOwnPropertyDescriptor(Document.prototype, 'defaultView')?.get?.call(inner);
  try {
    return (view as Window | null)?.frameElement ?? null;
  } catch {
    return null;
  }
}

function only(root: Root, selector: string): Element | null {
  try {
    const found = findUnder(root, selector);
    return found.length === 1 ? (found[0] ?? null) : null;
  } catch {
    // What a file claims to be a selector may be none.
    return null;
  }
}

/** The one element that the selectors lead to; null where they lead to none, or to several. */
export function follow(selectors: readonly string[], page: Document): Element | null {
  let root: Root | null = page;
  let found: Element | null = null;
  for (const selector of selectors) {
    found = root ? only(root, selector) : null;
    if (!found) return null;
    root = shadowRoot(found) ?? documentOfFrameAt(found);
  }
  return found;
}

function documentOfFrameAt(el: Element): Document | null {
  return ownerDocument(el) && /^i?frame$/i.test(el.tagName) ? documentOfFrame(el) : null;
}
