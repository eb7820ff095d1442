/**
 * Cards that nothing marks as cards. Each holds one element of a kind (a chart's table), and is the
 * largest element around it that holds no second one and is still read as a card.
 */

import { contains, localName, parentElement } from '../page/dom.ts';
import { attribute, visible } from './dom.ts';

/** What a block was taken apart into; `rank` is higher the less certain the way there was. */
export interface Parts {
  readonly label: string;
  readonly values: readonly string[];
  readonly delta?: string;
  readonly rank: number;
}

/** A card, and what it was taken apart into. */
export interface Card {
  readonly block: Element;
  readonly parts: Parts;
}

const HIGHEST = 12;

/** The cards around these elements; what `read` does not understand is none. */
export function cardsAround(
  kernels: readonly Element[],
  read: (block: Element, kernel: Element) => Parts | null,
): Card[] {
  return kernels.flatMap((kernel, index) => {
    const beside = [kernels[index - 1], kernels[index + 1]].filter((one) => one !== undefined);
    const card = largest(kernel, beside, read);
    return card && visible(card.block) ? [card] : [];
  });
}

function largest(
  kernel: Element,
  beside: readonly Element[],
  read: (block: Element, kernel: Element) => Parts | null,
): Card | null {
  let card: Card | null = null;
  for (const block of around(kernel)) {
    if (beside.some((other) => contains(block, other))) break;
    const parts = read(block, kernel);
    // What holds the card with a heading over it is more than the card.
    if (!parts && card) break;
    if (parts) card = { block, parts };
  }
  return card;
}

/** What holds an element, from the nearest on, short of the page as a whole. */
function* around(kernel: Element): Generator<Element> {
  let block = parentElement(kernel);
  for (let step = 0; block && step < HIGHEST && !isPage(block); step++) {
    yield block;
    block = parentElement(block);
  }
}

function isPage(element: Element): boolean {
  return attribute(element, 'role') === 'main' || /^(?:main|body|html)$/.test(localName(element));
}
