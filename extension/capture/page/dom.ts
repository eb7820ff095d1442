/**
 * Reads of the page that no page can bend: a form with an input named `textContent` answers
 * `form.textContent` with the input, so every getter is taken from its prototype once. Each has a
 * function of its own: one shared by all would be slow in the loops over every node.
 * Everything here reads; nothing writes.
 */
function getterOf(proto: object, name: string): (this: unknown) => unknown {
  const get = Object.getOwnPropertyDescriptor(proto, name)?.get;
  if (!get) throw new Error(`this browser has no ${name}`);
  return get;
}

const getNodeType = getterOf(Node.prototype, 'nodeType');
export const nodeType = (of: object): number => getNodeType.call(of) as number;
const getParentNode = getterOf(Node.prototype, 'parentNode');
export const parentNode = (of: object): Node | null => getParentNode.call(of) as Node | null;
const getParentElement = getterOf(Node.prototype, 'parentElement');
export const parentElement = (of: object): Element | null =>
  getParentElement.call(of) as Element | null;
const getFirstChild = getterOf(Node.prototype, 'firstChild');
export const firstChild = (of: object): Node | null => getFirstChild.call(of) as Node | null;
const getLastChild = getterOf(Node.prototype, 'lastChild');
export const lastChild = (of: object): Node | null => getLastChild.call(of) as Node | null;
const getFirstElementChild = getterOf(Element.prototype, 'firstElementChild');
const getFirstOfDocument = getterOf(Document.prototype, 'firstElementChild');
const getFirstOfFragment = getterOf(DocumentFragment.prototype, 'firstElementChild');
export const firstElementChild = (of: Node): Element | null => {
  const type = nodeType(of);
  const get =
    type === ELEMENT
      ? getFirstElementChild
      : type === DOCUMENT
        ? getFirstOfDocument
        : getFirstOfFragment;
  return get.call(of) as Element | null;
};
const getNextElement = getterOf(Element.prototype, 'nextElementSibling');
const getPreviousElement = getterOf(Element.prototype, 'previousElementSibling');
export const previousElement = (of: object): Element | null =>
  getPreviousElement.call(of) as Element | null;
export const nextElement = (of: object): Element | null =>
  getNextElement.call(of) as Element | null;
const getNextSibling = getterOf(Node.prototype, 'nextSibling');
export const nextSibling = (of: object): Node | null => getNextSibling.call(of) as Node | null;
const getPreviousSibling = getterOf(Node.prototype, 'previousSibling');
export const previousSibling = (of: object): Node | null =>
  getPreviousSibling.call(of) as Node | null;
const getTextContent = getterOf(Node.prototype, 'textContent');
export const textContent = (of: object): string | null => getTextContent.call(of) as string | null;
const getIsConnected = getterOf(Node.prototype, 'isConnected');
export const isConnected = (of: object): boolean => getIsConnected.call(of) as boolean;
const getOwnerDocument = getterOf(Node.prototype, 'ownerDocument');
export const ownerDocument = (of: object): Document | null =>
  getOwnerDocument.call(of) as Document | null;
const getDataOf = getterOf(CharacterData.prototype, 'data');
export const dataOf = (of: object): string => getDataOf.call(of) as string;
const getLocalName = getterOf(Element.prototype, 'localName');
export const localName = (of: object): string => getLocalName.call(of) as string;
const getShadowRoot = getterOf(Element.prototype, 'shadowRoot');
export const shadowRoot = (of: object): ShadowRoot | null =>
  getShadowRoot.call(of) as ShadowRoot | null;
const getScrollWidth = getterOf(Element.prototype, 'scrollWidth');
export const scrollWidth = (of: object): number => getScrollWidth.call(of) as number;
const getHostOf = getterOf(ShadowRoot.prototype, 'host');
export const hostOf = (of: object): Element => getHostOf.call(of) as Element;
const getDocumentElement = getterOf(Document.prototype, 'documentElement');
export const documentElement = (of: object): Element | null =>
  getDocumentElement.call(of) as Element | null;
const getBodyOf = getterOf(Document.prototype, 'body');
export const bodyOf = (of: object): HTMLElement | null => getBodyOf.call(of) as HTMLElement | null;
const getDefaultView = getterOf(Document.prototype, 'defaultView');
export const defaultView = (of: object): Window | null => getDefaultView.call(of) as Window | null;
const getFrameDocument = getterOf(HTMLIFrameElement.prototype, 'contentDocument');
const frameDocument = (of: object): Document | null => getFrameDocument.call(of) as Document | null;
const getElementSlot = getterOf(Element.prototype, 'assignedSlot');
const assignedNodes = HTMLSlotElement.prototype.assignedNodes;
/** What is drawn in the place of a slot. */
export const slotted = (slot: Element): readonly Node[] =>
  assignedNodes.call(slot as HTMLSlotElement);
const elementSlot = (of: object): Element | null => getElementSlot.call(of) as Element | null;
const getTextSlot = getterOf(Text.prototype, 'assignedSlot');
const textSlot = (of: object): Element | null => getTextSlot.call(of) as Element | null;

const getHidden = getterOf(Document.prototype, 'hidden');
export const isHidden = (of: object): boolean => getHidden.call(of) === true;
const getReadyState = getterOf(Document.prototype, 'readyState');
export const isLoaded = (of: object): boolean => getReadyState.call(of) === 'complete';
const getFonts = getterOf(Document.prototype, 'fonts');
export const fontsOf = (of: object): FontFaceSet => getFonts.call(of) as FontFaceSet;
const getScrollTop = getterOf(Element.prototype, 'scrollTop');
const getScrollHeight = getterOf(Element.prototype, 'scrollHeight');
const getClientHeight = getterOf(Element.prototype, 'clientHeight');
/** How far an element is scrolled, how high what it holds is, and how much of that is shown. */
export const scrollOf = (of: object): { top: number; height: number; shown: number } => ({
  top: getScrollTop.call(of) as number,
  height: getScrollHeight.call(of) as number,
  shown: getClientHeight.call(of) as number,
});

const getAttribute = Element.prototype.getAttribute;
const hasAttribute = Element.prototype.hasAttribute;
const nativeHasAttributes = Element.prototype.hasAttributes;
const nativeAttributeNames = Element.prototype.getAttributeNames;
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
export const hasAttributes = (el: Element): boolean => nativeHasAttributes.call(el);
export const attributeNames = (el: Element): string[] => nativeAttributeNames.call(el);
const getChildCount = getterOf(Element.prototype, 'childElementCount');
export const childCount = (of: object): number => getChildCount.call(of) as number;
export const rectOf = (el: Element): DOMRect => elementRect.call(el);
export const styleOf = (el: Element): CSSStyleDeclaration => nativeStyle.call(globalThis, el);
/** The style of what a style sheet puts before or after the texts of an element. */
export const pseudoStyleOf = (el: Element, place: string): CSSStyleDeclaration =>
  nativeStyle.call(globalThis, el, place);
export const findAll = (root: Document, selector: string): NodeListOf<Element> =>
  queryAll.call(root, selector);
const shadowQueryAll = DocumentFragment.prototype.querySelectorAll;
export const findUnder = (root: Document | ShadowRoot, selector: string): NodeListOf<Element> =>
  nodeType(root) === DOCUMENT ? queryAll.call(root, selector) : shadowQueryAll.call(root, selector);
export const findIn = (root: Element, selector: string): NodeListOf<Element> =>
  elementQueryAll.call(root, selector);
export const elementById = (root: Document, id: string): Element | null => byId.call(root, id);

const SHOWN = { opacityProperty: true, visibilityProperty: true };

const byTag = Document.prototype.getElementsByTagName;

/** Elements of some names; asking a document for each name costs it far less than one selector. */
export function withTags(root: Document | ShadowRoot, names: readonly string[]): Element[] {
  if (nodeType(root) !== DOCUMENT) return [...findUnder(root, names.join(', '))];
  return names.flatMap((name) => [...byTag.call(root, name)]);
}

/**
 * Whether an element is drawn at all: display, visibility and opacity of it and all above it. What
 * fades in as it is scrolled to is drawn, though nobody has scrolled there yet.
 */
export const isDrawn = (el: Element): boolean =>
  checkVisibility.call(el, SHOWN) || (checkVisibility.call(el, VISIBLE) && fadesInBelow(el));

const VISIBLE = { visibilityProperty: true };
const KEPT_AWAY = '[aria-hidden="true"], [inert]';
/** A part of the page, and no tip or mark, is no smaller than this. */
const LEAST_PART = 24;
/** Pages let a part fade in once it is so far in sight. */
const IN_SIGHT = 160;

/** True where all that hides an element is a part in the flow of the page that waits under the window. */
function fadesInBelow(el: Element): boolean {
  let at: Element | null = el;
  let clear = false;
  for (; at; at = flatParent(at)) {
    const style = styleOf(at);
    if (style.opacity !== '0') continue;
    if (!mayFadeIn(at, style)) return false;
    clear = true;
  }
  return clear && closest(el, KEPT_AWAY) === null;
}

function mayFadeIn(part: Element, style: CSSStyleDeclaration): boolean {
  const { position, transitionProperty, transitionDuration, animationName } = style;
  if (position !== 'static' && position !== 'relative') return false;
  const fades =
    (/\b(?:all|opacity)\b/.test(transitionProperty) && /[1-9]/.test(transitionDuration)) ||
    animationName !== 'none' ||
    /opacity\s*:\s*0\b.*transform|transform.*opacity\s*:\s*0\b/s.test(
      attribute(part, 'style') ?? '',
    );
  if (!fades) return false;
  const { top, width, height } = rectOf(part);
  const view = defaultView(ownerDocument(part) ?? part);
  return width >= LEAST_PART && height >= LEAST_PART && top >= (view?.innerHeight ?? 0) - IN_SIGHT;
}

/** Whether an element has a box at all: false under `display: none`, and for an element of no box of its own. */
export const hasBox = (el: Element): boolean => checkVisibility.call(el);

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

/** The elements alone under a root, in document order. */
export const elementsOf = (owner: Document, root: Node): TreeWalker =>
  createTreeWalker.call(owner, root, NodeFilter.SHOW_ELEMENT);

/** The texts alone under a root, in document order. */
export const textsOf = (owner: Document, root: Node): TreeWalker =>
  createTreeWalker.call(owner, root, NodeFilter.SHOW_TEXT);

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
  const up = parentElement(node);
  if (up && shadowRoot(up) === null) return up;
  const slot = nodeType(node) === TEXT ? textSlot(node) : elementSlot(node);
  if (slot) return slot;
  if (up) return up;
  const parent = parentNode(node);
  // A fragment in a connected tree is a shadow root; `instanceof` fails across frames.
  return parent && nodeType(parent) === FRAGMENT ? hostOf(parent) : null;
}

const nativeContains = Node.prototype.contains;
export const contains = (el: Element, other: Element): boolean => nativeContains.call(el, other);

const nativeMatches = Element.prototype.matches;
export const matches = (el: Element, selector: string): boolean => nativeMatches.call(el, selector);
const nativeClosest = Element.prototype.closest;
export const closest = (el: Element, selector: string): Element | null =>
  nativeClosest.call(el, selector);

const nativeCompare = Node.prototype.compareDocumentPosition;
/** Whether an element stands before another in the page. */
export const isBefore = (el: Element, other: Element): boolean =>
  (nativeCompare.call(el, other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

const getChosenOptions = getterOf(HTMLSelectElement.prototype, 'selectedOptions');
const chosenOptions = (of: object): HTMLCollectionOf<HTMLOptionElement> =>
  getChosenOptions.call(of) as HTMLCollectionOf<HTMLOptionElement>;
const getFieldValue = getterOf(HTMLInputElement.prototype, 'value');
export const fieldValue = (of: object): string => getFieldValue.call(of) as string;
export const chosenText = (select: Element): string | null => {
  const option = chosenOptions(select)[0];
  return option ? (textContent(option) ?? '').trim() : null;
};
