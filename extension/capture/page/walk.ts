import {
  DOCUMENT,
  dataOf,
  defaultView,
  documentElement,
  documentOfFrame,
  ELEMENT,
  elementsOf,
  flatParent,
  lastChild,
  localName,
  nodeType,
  ownerDocument,
  parentElement,
  rectOf,
  scrollWidth,
  shadowRoot,
  slotted,
  TEXT,
  textsOf,
  walkerOf,
  withTags,
} from './dom.ts';
import { firstLook } from './first-look.ts';
import type { Atom, Frame } from './nodes.ts';
import type { Steps } from './pace.ts';
import { TURNED } from './turning.ts';

export type { Atom, Frame } from './nodes.ts';

function isEmpty(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 0x20 && code !== 0xa0 && code !== 0x200b && code !== 0xfeff)
      return code > 0x2000 && text.trim() === '';
  }
  return true;
}
const NEVER_TEXT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'title',
  'desc',
  'textarea',
  'option',
  'code',
  'pre',
  'kbd',
  'samp',
  'head',
]);
/** Nothing but signs that nobody sees. */
const UNSEEN = /^[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069]*$/;
const LONGEST_SIGNS = 12;
const FRAME_DEPTH = 4;
/** Trees within trees, and frames at all: a page may hold itself without end. */
const TREE_DEPTH = 64;
const MOST_FRAMES = 60;
/** Nodes between two steps: those that are looked into, and those that are but passed. */
const OFTEN = 255;
const SELDOM = 2047;
const FRAMES = ['iframe', 'frame'];

/** What the walk found; `complete` is false where the time ran out first. */
export interface Walk {
  readonly page: Frame;
  readonly atoms: Atom[];
  /** The document, and every shadow root and frame that was entered. */
  readonly roots: (Document | ShadowRoot)[];
  /** True where nothing is drawn inside anything but its own parent: no shadow root was met. */
  isPlain: boolean;
  complete: boolean;
  /** Frames that a person sees and that another site's page stands in. */
  readonly foreign: Element[];
  /** Elements with a text of nothing but signs that turn the letters after them. */
  readonly turning: Element[];
}

function frameOf(owner: Document, outer: Frame | null, host: Element | null): Frame {
  const view = defaultView(owner);
  const root = documentElement(owner);
  const rect = host ? rectOf(host) : null;
  return {
    dx: (outer?.dx ?? 0) + (rect?.left ?? 0),
    dy: (outer?.dy ?? 0) + (rect?.top ?? 0),
    host,
    outer,
    scrollX: view?.scrollX ?? 0,
    scrollY: view?.scrollY ?? 0,
    width: root ? Math.max(scrollWidth(root), view?.innerWidth ?? 0) : 0,
  };
}

class Walker {
  readonly walk: Walk;
  private steps = 0;
  private stopped = false;
  private entered = 0;
  private readonly frames = new Set<Element>();
  private readonly overdue: () => boolean;

  constructor(page: Frame, overdue: () => boolean) {
    this.walk = {
      page,
      atoms: [],
      roots: [],
      isPlain: true,
      complete: true,
      foreign: [],
      turning: [],
    };
    this.overdue = overdue;
  }

  /** One tree: a document's element or a shadow root. Goes into shadow roots and frames in place. */
  *visit(root: Node, frame: Frame, depth: number): Steps<void> {
    const owner = nodeType(root) === DOCUMENT ? (root as Document) : ownerDocument(root);
    if (!owner) return;
    this.walk.roots.push(root as Document | ShadowRoot);
    for (const el of withTags(root as Document | ShadowRoot, FRAMES)) this.frames.add(el);
    const isShadow = nodeType(root) !== DOCUMENT;
    if (!isShadow && !(yield* this.hasInner(owner, root))) {
      yield* this.takeAll(textsOf(owner, root), frame);
      return;
    }
    this.walk.isPlain = false;
    yield* this.visitIn(root, frame, depth);
  }

  /** All in a node, in the order in which it is drawn: what stands in a slot in the slot's place. */
  private *visitIn(root: Node, frame: Frame, depth: number): Steps<void> {
    const walker = walkerOf(ownerDocument(root) ?? (root as Document), root);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if ((++this.steps & OFTEN) === 0) {
        yield;
        if (this.isOver()) return;
      }
      if (nodeType(node) !== ELEMENT) this.take(node as Text, frame);
      else if (localName(node) === 'slot') yield* this.visitSlotted(node as Element, frame, depth);
      else if (shadowRoot(node) || this.frames.has(node as Element)) {
        yield* this.enter(node as Element, frame, depth);
        if (shadowRoot(node)) walker.currentNode = lastIn(node);
      }
    }
  }

  private *visitSlotted(slot: Element, frame: Frame, depth: number): Steps<void> {
    for (const node of slotted(slot)) {
      const type = nodeType(node);
      if (type === TEXT) this.take(node as Text, frame);
      if (type !== ELEMENT) continue;
      if (depth >= TREE_DEPTH) {
        this.walk.complete = false;
        return;
      }
      if (localName(node) === 'slot') yield* this.visitSlotted(node as Element, frame, depth + 1);
      else if (shadowRoot(node) || this.frames.has(node as Element))
        yield* this.enter(node as Element, frame, depth);
      else yield* this.visitIn(node, frame, depth + 1);
    }
  }

  /** Whether a tree has others in it; most have none, and then its texts alone are gone through. */
  private *hasInner(owner: Document, root: Node): Steps<boolean> {
    if (this.frames.size > 0) return true;
    const walker = elementsOf(owner, root);
    let found: boolean | null = null;
    while (found === null) {
      found = hasShadow(walker, SELDOM);
      if (found === null) yield;
    }
    return found;
  }

  private *takeAll(walker: TreeWalker, frame: Frame): Steps<void> {
    while (this.takeSome(walker, frame, OFTEN)) {
      yield;
      if (this.isOver()) return;
    }
  }

  private takeSome(walker: TreeWalker, frame: Frame, some: number): boolean {
    for (let left = some; left > 0; left -= 1) {
      const node = walker.nextNode();
      if (!node) return false;
      this.take(node as Text, frame);
    }
    return true;
  }

  private *enter(el: Element, frame: Frame, depth: number): Steps<void> {
    const shadow = shadowRoot(el);
    if (shadow) {
      if (depth < TREE_DEPTH) yield* this.visit(shadow, frame, depth + 1);
      else this.walk.complete = false;
    }
    if (!this.frames.has(el) || framesAround(frame) >= FRAME_DEPTH) return;
    if (this.entered >= MOST_FRAMES) return;
    const inner = documentOfFrame(el);
    if (!inner) {
      this.walk.foreign.push(el);
      return;
    }
    this.entered += 1;
    yield* this.visit(inner, frameOf(inner, frame, el), depth + 1);
  }

  private isOver(): boolean {
    if (!this.stopped && this.overdue()) this.stopped = true;
    if (this.stopped) this.walk.complete = false;
    return this.stopped;
  }

  private take(node: Text, frame: Frame): void {
    const data = dataOf(node);
    if (isEmpty(data)) return;
    const holder = this.walk.isPlain ? parentElement(node) : flatParent(node);
    if (!holder || NEVER_TEXT.has(localName(holder))) return;
    if (data.length <= LONGEST_SIGNS && UNSEEN.test(data) && TURNED.test(data))
      this.walk.turning.push(holder);
    this.walk.atoms.push({
      node,
      parent: holder,
      text: data,
      frame,
      order: this.walk.atoms.length,
      says: firstLook(data),
      holder: null,
      box: undefined,
    });
  }
}

/** The last node in another, itself where it is empty. */
function lastIn(node: Node): Node {
  let last = node;
  for (let next = lastChild(last); next; next = lastChild(last)) last = next;
  return last;
}

/** Whether one of the next elements has a tree of its own; null where there are more to ask. */
function hasShadow(walker: TreeWalker, some: number): boolean | null {
  for (let left = some; left > 0; left -= 1) {
    const el = walker.nextNode();
    if (!el) return false;
    if (shadowRoot(el)) return true;
  }
  return null;
}

function framesAround(frame: Frame): number {
  let depth = 0;
  for (let at = frame.outer; at; at = at.outer) depth += 1;
  return depth;
}

/** Every text on the page, open shadow roots and same-origin frames included, in order. */
export function* walkPage(root: Document, overdue: () => boolean): Steps<Walk> {
  const page = frameOf(root, null, null);
  const walker = new Walker(page, overdue);
  yield* walker.visit(root, page, 0);
  return walker.walk;
}
