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
  previousSibling,
} from './dom.ts';

const STEADY_ID = /^[a-z][a-z_-]{2,30}$/i;

/**
 * Where elements stand, as steps from the nearest named element or the top; `>>` enters a shadow
 * root. Each element and each row of siblings is gone through once.
 */
export class Places {
  private readonly places = new Map<Element, string>();
  private readonly numbers = new Map<Element, number>();
  private readonly counted = new Set<Node>();

  placeOf(el: Element): string {
    let place = this.places.get(el);
    if (place === undefined) {
      place = this.find(el);
      this.places.set(el, place);
    }
    return place;
  }

  private find(el: Element): string {
    const name = localName(el);
    if (name === 'body' || name === 'html') return '';
    const id = attribute(el, 'id');
    if (id && STEADY_ID.test(id)) return `#${id}`;
    const parent = parentNode(el);
    const step = `${name}:nth-of-type(${this.numberOf(el, parent)})`;
    if (!parent) return step;
    if (nodeType(parent) === FRAGMENT) {
      const host = flatParent(el);
      return `${host ? this.placeOf(host) : ''} >> ${step}`;
    }
    if (nodeType(parent) !== ELEMENT) return step;
    const up = this.placeOf(parent as Element);
    return up === '' ? step : `${up} > ${step}`;
  }

  private numberOf(el: Element, parent: Node | null): number {
    const near = numberAmongFew(el);
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
}

const FEW = 8;

/** The number of an element among those of its name before it; 0 where many stand before it. */
function numberAmongFew(el: Element): number {
  const name = localName(el);
  let number = 1;
  let left = FEW;
  for (let node = previousSibling(el); node; node = previousSibling(node)) {
    if (left-- === 0) return 0;
    if (nodeType(node) === ELEMENT && localName(node) === name) number += 1;
  }
  return number;
}
