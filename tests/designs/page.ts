// Runs inside a browser page: opens drawn pages, reads them, and tells in which part each reading stands.
import type { PageReadings } from '../../core/model/index.ts';
import { readPage } from '../../extension/capture/index.ts';
import { openAlone } from '../support/open-frame.ts';

const isElement = (node: Node | null): node is Element => node?.nodeType === Node.ELEMENT_NODE;

/** What stands in a drawing without an element of its own is told by its number alone. */
function isSelector(step: string): boolean {
  try {
    document.createDocumentFragment().querySelector(step);
    return true;
  } catch {
    return false;
  }
}

/** The element that a place names, through open trees. */
function elementAt(doc: Document, place: string): Element | null {
  let root: ParentNode | null = doc;
  let at: Element | null = null;
  for (const step of place.split(' >> ')) {
    at = root && isSelector(step) ? root.querySelector(step) : null;
    root = at?.shadowRoot ?? at;
  }
  return at;
}

function partOf(el: Element | null, parts: ReadonlyMap<Element, number>): number {
  for (
    let at: Node | null = el;
    at;
    at = at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null
  ) {
    const part = isElement(at) ? parts.get(at) : undefined;
    if (part !== undefined) return part;
  }
  return -1;
}

/** The marks of the parts are taken off before the page is read. */
async function readDesign(
  html: string,
  today: string,
): Promise<{ found: PageReadings; parts: number[] }> {
  const doc = await openAlone(html);
  const parts = new Map<Element, number>();
  for (const el of doc.querySelectorAll('[data-part]')) {
    parts.set(el, Number(el.getAttribute('data-part')));
    el.removeAttribute('data-part');
  }
  const url = new URL('https://dashboard.example/');
  const found = readPage(doc, { url, today, budgetMs: 60_000 });
  return { found, parts: found.readings.map(({ place }) => partOf(elementAt(doc, place), parts)) };
}

Object.assign(globalThis, { readDesign });
