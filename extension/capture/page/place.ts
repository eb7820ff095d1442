import {
  attribute,
  ELEMENT,
  FRAGMENT,
  firstChild,
  flatParent,
  localName,
  nextSibling,
  nodeType,
  parentNode,
  previousElement,
} from './dom.ts';

/** Steps, and characters, after which a place begins in the middle. */
const DEEPEST = 300;
const LONGEST = 3000;
const STEADY_ID = /^[a-z][a-z_-]{2,30}$/i;

/** An element on the way up, and its step; the first in a shadow root is inside its host. */
interface Passed {
  readonly el: Element;
  readonly step: string;
  readonly isInside: boolean;
}

/**
 * Where elements stand, as steps from the nearest named element or the top; `>>` enters a shadow
 * root. Each element and each row of siblings is gone through once.
 */
export class Places {
  private readonly places = new Map<Element, string>();
  private readonly numbers = new Map<Element, number>();
  private readonly counted = new Set<Node>();

  placeOf(from: Element): string {
    const known = this.places.get(from);
    if (known !== undefined) return known;
    const { passed, place: base } = this.way(from);
    let place = base;
    for (const { el, step, isInside } of passed.reverse()) {
      if (isInside) place = `${place} >> ${step}`;
      else place = place === '' ? step : `${place} > ${step}`;
      if (place.length < LONGEST) this.places.set(el, place);
    }
    return place.length < LONGEST ? place : `…${place.slice(1 - LONGEST)}`;
  }

  /** The steps up to what has a place already; a page may be nested deeper than a place can be. */
  private way(from: Element): { passed: Passed[]; place: string } {
    const passed: Passed[] = [];
    for (let el: Element | null = from; el; ) {
      const name = localName(el);
      const place = this.places.get(el) ?? namedPlace(el, name);
      if (place !== undefined) return { passed, place };
      if (passed.length === DEEPEST) return { passed, place: '…' };
      const parent = parentNode(el);
      const step = `${name}:nth-of-type(${this.numberOf(el, name, parent)})`;
      const kind = parent ? nodeType(parent) : 0;
      passed.push({ el, step, isInside: kind === FRAGMENT });
      if (kind === FRAGMENT) el = flatParent(el);
      else el = kind === ELEMENT ? (parent as Element) : null;
    }
    return { passed, place: '' };
  }

  private numberOf(el: Element, name: string, parent: Node | null): number {
    const near = this.numberAmongFew(el, name);
    if (near > 0) return near;
    if (parent && !this.counted.has(parent)) {
      this.counted.add(parent);
      const counts = new Map<string, number>();
      for (let node = firstChild(parent); node; node = nextSibling(node)) {
        if (nodeType(node) !== ELEMENT) continue;
        const name = localName(node);
        const number = (counts.get(name) ?? 0) + 1;
        counts.set(name, number);
        this.numbers.set(node as Element, number);
      }
    }
    return this.numbers.get(el) ?? 1;
  }

  /** The number of an element among those of its name before it; 0 where many stand before it. */
  private numberAmongFew(el: Element, name: string): number {
    let number = 1;
    let left = FEW;
    for (let at = previousElement(el); at; at = previousElement(at)) {
      if (left-- === 0) return 0;
      if (localName(at) !== name) continue;
      const known = this.numbers.get(at);
      if (known !== undefined) {
        number += known;
        break;
      }
      number += 1;
    }
    this.numbers.set(el, number);
    return number;
  }
}

const FEW = 8;

/** The place of an element that needs no counting. */
function namedPlace(el: Element, name: string): string | undefined {
  if (name === 'body' || name === 'html') return '';
  const id = attribute(el, 'id');
  return id && STEADY_ID.test(id) ? `#${id}` : undefined;
}
