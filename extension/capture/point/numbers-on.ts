import { dataOf, isDrawn, rectOf, styleOf, textRect } from '../page/dom.ts';
import { inSlices } from '../page/pace.ts';
import { type Atom, walkPage } from '../page/walk.ts';
import { languageAt, type Spot, spotOf } from './spot.ts';

const DIGIT = /\p{Nd}/u;
const LONGEST = 60;
const SLICE_MS = 8;

const breathe = () => new Promise<void>((done) => setTimeout(done));

function isShown({ node, parent }: Atom): boolean {
  if (!isDrawn(parent) && styleOf(parent).display !== 'contents') return false;
  const { width, height, right, bottom } = textRect(node);
  // Far off the page, or a dot: there for machines.
  return width > 1 && height > 1 && right > -500 && bottom > -100_000;
}

/** Where the language is asked once for each box. */
class Languages {
  readonly #known = new WeakMap<Element, string | undefined>();
  of(el: Element): string | undefined {
    if (!this.#known.has(el)) this.#known.set(el, languageAt(el));
    return this.#known.get(el);
  }
}

/**
 * Every number that a person can see on a page, in the order of the page, open shadow roots and
 * frames of the same origin included. Reads only, and lets the page breathe meanwhile. `locale` is
 * the language where the page names none.
 */
export async function numbersOn(root: Document, locale?: string): Promise<Spot[]> {
  const { atoms } = await inSlices(walkPage(root, () => false));
  const languages = new Languages();
  const found: Spot[] = [];
  const taken = new Set<Element>();
  let began = performance.now();
  for (const atom of atoms) {
    const data = dataOf(atom.node);
    if (data.length > 4 * LONGEST || !DIGIT.test(data) || !isShown(atom)) continue;
    if (performance.now() - began > SLICE_MS) {
      await breathe();
      began = performance.now();
    }
    const spot = spotOf(atom.node, atom.parent, languages.of(atom.parent) ?? locale);
    const el = spot?.levels[spot.proposed]?.el;
    if (!spot || !el || taken.has(el)) continue;
    taken.add(el);
    found.push(spot);
  }
  return found;
}

const isConnected = Object.getOwnPropertyDescriptor(Node.prototype, 'isConnected')?.get;

/** Whether a number still stands on its page. */
export function isThere({ levels, proposed }: Spot): boolean {
  const el = levels[proposed]?.el;
  if (!el || !isConnected?.call(el)) return false;
  const { width, height } = rectOf(el);
  return width > 0 && height > 0;
}
