import { contains, parentElement } from '../page/dom.ts';
import type { Atom } from '../page/nodes.ts';

/** Where somebody is reached. Each part is short, so that no text is slow to try. */
const MAIL = /[^\s@<>]{1,64}@[^\s@<>.]{1,63}\.[^\s@<>]{2,24}/;
const PHONE = /^\+\d{1,3}[\d\s().-]{7,16}$/;
const LONGEST = 120;

/** Parts with more texts than this are more than one person's card. */
const MOST_TEXTS = 40;
const MOST_CARDS = 12;

const saysWhere = ({ text }: Atom): boolean =>
  text.length <= LONGEST && (MAIL.test(text) || PHONE.test(text.trim()));

/** How many texts stand in a part around one of them; no more are counted than matter. */
function textsAround(part: Element, at: number, atoms: readonly Atom[]): number {
  let count = 1;
  for (const step of [-1, 1])
    for (let i = at + step; count <= MOST_TEXTS; i += step) {
      const atom = atoms[i];
      if (!atom || !contains(part, atom.parent)) break;
      count += 1;
    }
  return count;
}

/** The largest part around a text that is still about one person. */
function cardAround(at: number, atoms: readonly Atom[], region: Element | null): Element | null {
  let card: Element | null = null;
  for (let el = atoms[at]?.parent ?? null; el; el = parentElement(el)) {
    if (region !== null && contains(el, region)) break;
    if (textsAround(el, at, atoms) > MOST_TEXTS || parentElement(el) === null) break;
    card = el;
  }
  return card;
}

/**
 * Parts of a page of conversations that show the person who is spoken with, told by a mail address
 * or a telephone number in them: "Orders 17" beside it is one buyer's, and no number of the shop.
 *
 * @param region the list of what people say, null where none is known
 */
export function contactCards(atoms: readonly Atom[], region: Element | null): readonly Element[] {
  const cards: Element[] = [];
  for (const [at, atom] of atoms.entries()) {
    if (cards.length >= MOST_CARDS) break;
    if (!saysWhere(atom)) continue;
    if (region !== null && contains(region, atom.parent)) continue;
    if (cards.some((card) => contains(card, atom.parent))) continue;
    const card = cardAround(at, atoms, region);
    if (card) cards.push(card);
  }
  return cards;
}
