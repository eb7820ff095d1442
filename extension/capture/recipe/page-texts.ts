import { addTo } from '../groups.ts';
import {
  closest,
  DOCUMENT,
  dataOf,
  documentOfFrame,
  elementsOf,
  localName,
  nodeType,
  ownerDocument,
  parentElement,
  shadowRoot,
  textsOf,
} from '../page/dom.ts';
import type { Steps } from '../page/pace.ts';
import { isSeen, type Part } from './parts.ts';

/** Elements and texts that are passed by in one step. */
const SOME = 512;
/** Different texts that are asked for their meaning in one step, and places that are looked at. */
const SOME_ASKED = 128;
const SOME_PLACES = 16;
const LONGEST = 200;

type Root = Document | ShadowRoot;

interface Standing {
  readonly node: Node;
  /** Its number in reading order. */
  readonly order: number;
}

/**
 * The texts of a page by what they say, gone through once for all recipes that seek theirs, in steps
 * between which the page may go on: a text that has changed since is passed over.
 */
export class PageTexts {
  private readonly page: Document;
  private found: Map<string, Standing[]> | null = null;
  private named: Map<string, string[]> | null = null;

  constructor(page: Document) {
    this.page = page;
  }

  /**
   * Elements that a person sees whose text is called so, in reading order. `keysOf` gives what a
   * text is called; it is asked once for each text of the page, for all recipes alike.
   */
  *called(keys: readonly string[], keysOf: (text: string) => readonly string[]): Steps<Part[]> {
    this.found ??= yield* this.gather();
    this.named ??= yield* nameAll(this.found, keysOf);
    const texts = new Set(keys.flatMap((key) => this.named?.get(key) ?? []));
    const standing = [...texts].flatMap((text) =>
      (this.found?.get(text) ?? []).map((here) => ({ ...here, text })),
    );
    const parts: Part[] = [];
    for (const [i, { node, text }] of standing.sort((a, b) => a.order - b.order).entries()) {
      if (i % SOME_PLACES === SOME_PLACES - 1) yield;
      // A text that has changed since is another one.
      const el = dataOf(node).trim() === text ? parentElement(node) : null;
      if (el && isSeen(el) && !isCopy(el)) parts.push({ el, text });
    }
    return parts;
  }

  private *gather(): Steps<Map<string, Standing[]>> {
    const found = new Map<string, Standing[]>();
    let order = 0;
    for (const root of yield* rootsOf(this.page)) {
      const walker = textsOf(this.page, root);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        order += 1;
        if (order % SOME === 0) yield;
        const data = dataOf(node);
        if (data.length < 2 || data.length > LONGEST) continue;
        const text = data.trim();
        const here = found.get(text);
        if (here) here.push({ node, order });
        else if (text !== '') found.set(text, [{ node, order }]);
      }
    }
    return found;
  }
}

/** The texts of a page by what they are called. */
function* nameAll(
  found: ReadonlyMap<string, unknown>,
  keysOf: (text: string) => readonly string[],
): Steps<Map<string, string[]>> {
  const named = new Map<string, string[]>();
  let left = SOME_ASKED;
  for (const text of found.keys()) {
    if (left-- === 0) {
      yield;
      left = SOME_ASKED;
    }
    for (const key of keysOf(text)) addTo(named, key, text);
  }
  return named;
}

/** Every root of a page: itself, its open shadow roots and its frames of the same origin. */
function* rootsOf(page: Document): Steps<Root[]> {
  const roots: Root[] = [page];
  let passed = 0;
  for (let i = 0; i < roots.length; i += 1) {
    const root = roots[i] as Root;
    const owner = nodeType(root) === DOCUMENT ? (root as Document) : ownerDocument(root);
    if (!owner) continue;
    const walker = elementsOf(owner, root);
    for (let el = walker.nextNode(); el; el = walker.nextNode()) {
      passed += 1;
      if (passed % SOME === 0) yield;
      const inner = shadowRoot(el) ?? framedIn(el as Element);
      if (inner) roots.push(inner);
    }
  }
  return roots;
}

const framedIn = (el: Element) => (localName(el) === 'iframe' ? documentOfFrame(el) : null);

/** A page that an app keeps behind the one that is shown, and tells nobody of. */
const isCopy = (el: Element): boolean =>
  closest(el, '[aria-hidden="true"]:not([data-aria-hidden])') !== null;
