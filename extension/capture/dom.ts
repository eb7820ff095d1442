/**
 * Reads of the page that no page can bend: a form with an input named `textContent` answers
 * `form.textContent` with the input, so every getter is taken from its prototype once.
 * Everything here reads; nothing writes.
 */
function getter<T>(proto: object, name: string): (target: object) => T {
  const get = Object.getOwnPropertyDescriptor(proto, name)?.get;
  if (!get) throw new Error(`this browser has no ${name}`);
  return (target) => get.call(target) as T;
}

export const nodeType = getter<number>(Node.prototype, 'nodeType');
export const parentNode = getter<Node | null>(Node.prototype, 'parentNode');
export const firstChild = getter<Node | null>(Node.prototype, 'firstChild');
export const nextSibling = getter<Node | null>(Node.prototype, 'nextSibling');
export const previousSibling = getter<Node | null>(Node.prototype, 'previousSibling');
export const textContent = getter<string | null>(Node.prototype, 'textContent');
export const ownerDocument = getter<Document | null>(Node.prototype, 'ownerDocument');
export const dataOf = getter<string>(CharacterData.prototype, 'data');
export const localName = getter<string>(Element.prototype, 'localName');
export const shadowRoot = getter<ShadowRoot | null>(Element.prototype, 'shadowRoot');
export const scrollWidth = getter<number>(Element.prototype, 'scrollWidth');
export const hostOf = getter<Element>(ShadowRoot.prototype, 'host');
export const documentElement = getter<Element | null>(Document.prototype, 'documentElement');
export const bodyOf = getter<HTMLElement | null>(Document.prototype, 'body');
export const defaultView = getter<Window | null>(Document.prototype, 'defaultView');
const frameDocument = getter<Document | null>(HTMLIFrameElement.prototype, 'contentDocument');
const elementSlot = getter<Element | null>(Element.prototype, 'assignedSlot');
const textSlot = getter<Element | null>(Text.prototype, 'assignedSlot');

const getAttribute = Element.prototype.getAttribute;
const hasAttribute = Element.prototype.hasAttribute;
const elementRect = Element.prototype.getBoundingClientRect;
const rangeRect = Range.prototype.getBoundingClientRect;
const selectContents = Range.prototype.selectNodeContents;
const checkVisibility = Element.prototype.checkVisibility;
const createRange = Document.prototype.createRange;
const createTreeWalker = Document.prototype.createTreeWalker;
const queryAll = Document.prototype.querySelectorAll;
const elementQueryAll = Element.prototype.querySelectorAll;
const byId = Document.prototype.getElementById;
const nativeStyle = globalThis.getComputedStyle;

export const ELEMENT = 1;
export const TEXT = 3;
export const DOCUMENT = 9;
export const FRAGMENT = 11;

export const attribute = (el: Element, name: string): string | null => getAttribute.call(el, name);
export const has = (el: Element, name: string): boolean => hasAttribute.call(el, name);
export const rectOf = (el: Element): DOMRect => elementRect.call(el);
export const styleOf = (el: Element): CSSStyleDeclaration => nativeStyle.call(globalThis, el);
export const findAll = (root: Document, selector: string): NodeListOf<Element> =>
  queryAll.call(root, selector);
export const findIn = (root: Element, selector: string): NodeListOf<Element> =>
  elementQueryAll.call(root, selector);
export const elementById = (root: Document, id: string): Element | null => byId.call(root, id);

const SHOWN = { opacityProperty: true, visibilityProperty: true };

/** Whether an element is drawn at all: display, visibility and opacity of it and all above it. */
export const isDrawn = (el: Element): boolean => checkVisibility.call(el, SHOWN);

const ranges = new WeakMap<Document, Range>();

/** The rectangle of a text as drawn, not of the box that holds it. */
export function textRect(text: Text): DOMRect {
  const owner = ownerDocument(text) ?? document;
  let range = ranges.get(owner);
  if (!range) {
    range = createRange.call(owner);
    ranges.set(owner, range);
  }
  selectContents.call(range, text);
  return rangeRect.call(range);
}

/** Elements and texts under a root, in document order. */
export const walkerOf = (owner: Document, root: Node): TreeWalker =>
  createTreeWalker.call(owner, root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);

/** The document of a frame of the same origin; null where the frame is another's. */
export function documentOfFrame(frame: Element): Document | null {
  try {
    return frameDocument(frame);
  } catch {
    return null;
  }
}

/** The element that a node is drawn inside: its slot, its shadow host, or its parent. */
export function flatParent(node: Node): Element | null {
  const slot = nodeType(node) === TEXT ? textSlot(node) : elementSlot(node);
  if (slot) return slot;
  const parent = parentNode(node);
  if (!parent) return null;
  const type = nodeType(parent);
  if (type === ELEMENT) return parent as Element;
  // A fragment in a connected tree is a shadow root; `instanceof` fails across frames.
  return type === FRAGMENT ? hostOf(parent) : null;
}

const nativeContains = Node.prototype.contains;
export const contains = (el: Element, other: Element): boolean => nativeContains.call(el, other);

const chosenOptions = getter<HTMLCollectionOf<HTMLOptionElement>>(
  HTMLSelectElement.prototype,
  'selectedOptions',
);
export const fieldValue = getter<string>(HTMLInputElement.prototype, 'value');
export const chosenText = (select: Element): string | null => {
  const option = chosenOptions(select)[0];
  return option ? (textContent(option) ?? '').trim() : null;
};
