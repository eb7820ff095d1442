import { labelKey } from '../../../core/text/index.ts';
import {
  attribute,
  contains,
  dataOf,
  findIn,
  flatParent,
  isDrawn,
  ownerDocument,
  parentElement,
  rectOf,
  textsOf,
} from '../page/dom.ts';
import { overlapAcross, overlapDown } from '../page/geometry.ts';
import { brandOf } from '../texts/brand-names.ts';
import { beginsAsNote, isAction, saysOnlyWhen } from '../texts/words.ts';

const LONGEST_TITLE = 60;
const CLIMBED = 12;
/** A card says no more than this; a part with more texts is told by how it begins. */
const MOST_TEXTS = 16;
/** Texts of a part that are looked at, shown or not. */
const MOST_LOOKED_AT = 64;
const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

type IsShown = (el: Element) => boolean;

/** The first texts that a person sees in a part of the page. */
function textsIn(part: Element, most: number, isShown: IsShown): string[] {
  const owner = ownerDocument(part);
  const walker = owner && textsOf(owner, part);
  const texts: string[] = [];
  for (let node = walker?.nextNode(); node && texts.length < most; node = walker?.nextNode()) {
    const text = squeezed(dataOf(node));
    const holder = parentElement(node);
    if (text !== '' && holder && isShown(holder)) texts.push(text);
  }
  return texts;
}

/** The first words that a person sees in a part of the page. */
export const firstTextOf = (part: Element, isShown: IsShown = isDrawn): string | null =>
  textsIn(part, 1, isShown)[0] ?? null;

/** The largest element around each of several that holds none of the others. */
export const partsOf = (els: readonly Element[]): (Element | null)[] =>
  els.map((el) =>
    partOf(
      el,
      els.filter((other) => other !== el),
    ),
  );

function partOf(el: Element, others: readonly Element[]): Element | null {
  let part: Element | null = null;
  for (
    let at: Element | null = el, left = CLIMBED;
    at && left > 0;
    at = flatParent(at), left -= 1
  ) {
    const here = at;
    if (others.some((other) => contains(here, other))) return part;
    part = here;
  }
  return null;
}

/** Which way something went, or how it stands: said of a number, and no name of what it is of. */
const STATE =
  /^[^\p{L}]*(?:increased?|decreased?|up|down|higher|lower|new|live|hot|beta|more|less|active|online|offline|good|bad|ok|stable|unchanged|icon|image|logo|chart|avatar|photo|picture|profile|user|trending|arrow)\b/iu;

/** Words that may be the title of a part: neither the number's own name nor a note, a time or a person. */
export const mayBeTitle = (text: string, label: string): boolean =>
  text.length <= LONGEST_TITLE &&
  /\p{L}{2}/u.test(text) &&
  !/[\p{Nd}@]/u.test(text) &&
  labelKey(text) !== labelKey(label) &&
  !beginsAsNote(text) &&
  !isAction(text) &&
  !STATE.test(text) &&
  !saysOnlyWhen(text);

const PICTURES = 'img[alt], [role="img"], svg[aria-label], [aria-label], [title]';

/** A line of a list is no taller; what is, is a card beside the number's. */
const TALLEST_LINE = 96;

/** True for what stands over or under a number's card, or before it on its own line of a list. */
function isInReach(el: Element, { card, el: number }: Rival): boolean {
  const box = rectOf(el);
  if (overlapAcross(box, rectOf(card)) > 0) return true;
  if (overlapDown(box, rectOf(number)) <= 0) return false;
  let branch = el;
  for (let up = flatParent(branch); up && !contains(up, number); up = flatParent(up)) branch = up;
  return rectOf(branch).height <= TALLEST_LINE;
}

/** What a picture in a part is called for those who cannot see it. */
function spokenIn(part: Element, rival: Rival): string | null {
  for (const el of [...findIn(part, PICTURES)].slice(0, MOST_TEXTS))
    for (const name of ['alt', 'aria-label', 'title']) {
      const text = attribute(el, name)?.replace(/\s+/g, ' ').trim();
      if (text && mayBeTitle(text, rival.label) && isDrawn(el) && isInReach(el, rival)) return text;
    }
  return null;
}

/** One of several numbers of one name. */
export interface Rival {
  readonly el: Element;
  /** The largest element in which it is known to be the only number. */
  readonly card: Element;
  readonly label: string;
  /** Numbers set as large as it, each with its name: those beside it are no titles over it. */
  readonly peers: readonly (readonly [label: string, el: Element])[];
}

/** What each of several numbers of one name is told by; null where nothing tells it. */
export type Titles = readonly (string | null)[];

/** The titles that no two share. */
function unshared(titles: Titles): Titles {
  const times = new Map<string, number>();
  for (const title of titles)
    if (title) times.set(labelKey(title), (times.get(labelKey(title)) ?? 0) + 1);
  return titles.map((title) => (title && times.get(labelKey(title)) === 1 ? title : null));
}

const count = (titles: Titles): number => titles.filter((title) => title !== null).length;

/**
 * What the page itself keeps numbers of one name apart by: the words that their parts begin with, else
 * the one text in which cards of one design differ, else what their pictures show. `parts` are the
 * largest elements that each has to itself.
 */
export function titlesOf(
  rivals: readonly Rival[],
  parts: readonly (Element | null)[],
  isShown: IsShown,
): Titles {
  const [{ label = '' } = {}] = rivals;
  const fitting = (titles: Titles): Titles =>
    unshared(
      titles.map((title, at) => {
        const [rival, part] = [rivals[at], parts[at]];
        return title && rival && part && mayHead(title, rival, part, isShown) ? title : null;
      }),
    );
  const each = (say: (part: Element) => string | null): Titles =>
    unshared(parts.map((part) => part && say(part)));
  const brands = new Map<Element, string | null>();
  const brandIn = (el: Element): string | null => {
    const known = brands.get(el);
    const brand = known === undefined ? brandOf(el) : known;
    brands.set(el, brand);
    return brand;
  };
  const ways: (() => Titles)[] = [
    () => fitting(each((part) => titleIn(firstTextOf(part, isShown), label))),
    () => fitting(differing(parts, label, isShown)),
    () =>
      unshared(
        rivals.map((rival, at) => {
          const part = parts[at];
          return part ? spokenIn(part, rival) : null;
        }),
      ),
    () => unshared(rivals.map(({ card }) => brandIn(card))),
    () => each(brandIn),
  ];
  let best: Titles = rivals.map(() => null);
  for (const way of ways) {
    const titles = way();
    if (count(titles) > count(best)) best = titles;
    if (count(best) === rivals.length) break;
  }
  return best;
}

/**
 * False for the name of a number that stands beside this one in its part, and for words that stand
 * neither over its card nor on its line: they head the card beside it.
 */
function mayHead(title: string, rival: Rival, part: Element, isShown: IsShown): boolean {
  const key = labelKey(title);
  if (rival.peers.some(([label, el]) => labelKey(label) === key && contains(part, el)))
    return false;
  const owner = ownerDocument(part);
  const walker = owner && textsOf(owner, part);
  for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
    const holder = squeezed(dataOf(node)) === title ? parentElement(node) : null;
    if (!holder || !isShown(holder)) continue;
    return isInReach(holder, rival);
  }
  return true;
}

const titleIn = (text: string | null, label: string): string | null =>
  text !== null && mayBeTitle(text, label) ? text : null;

/** Whether any text of a part, shown or not, could be a title; asking whether it is shown costs far more. */
function mayHoldTitle(part: Element, label: string): boolean {
  const owner = ownerDocument(part);
  const walker = owner && textsOf(owner, part);
  let left = MOST_LOOKED_AT;
  for (let node = walker?.nextNode(); node; node = walker?.nextNode())
    if (left-- === 0 || mayBeTitle(squeezed(dataOf(node)), label)) return true;
  return false;
}

/** Cards of one design: the first of their texts that is a title in each, and another in each. */
function differing(parts: readonly (Element | null)[], label: string, isShown: IsShown): Titles {
  const none = parts.map(() => null);
  if (!parts.every((part) => part && mayHoldTitle(part, label))) return none;
  const said = parts.map((part) => (part ? textsIn(part, MOST_TEXTS, isShown) : []));
  const [first] = said;
  if (!first || said.some((texts) => texts.length !== first.length)) return none;
  for (let at = 0; at < first.length; at += 1) {
    const titles = unshared(said.map((texts) => titleIn(texts[at] ?? null, label)));
    if (count(titles) === said.length) return titles;
  }
  return none;
}
