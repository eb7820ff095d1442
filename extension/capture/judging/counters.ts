import {
  attribute,
  ELEMENT,
  findIn,
  firstChild,
  flatParent,
  localName,
  nextElement,
  nextSibling,
  nodeType,
  previousElement,
  textContent,
} from '../page/dom.ts';
import { type Branch, upIn } from '../page/nodes.ts';
import type { Phrase } from '../texts/phrase.ts';
import type { Said } from '../texts/said.ts';
import { isChipText } from '../texts/words.ts';

/** Badges of menus are set no larger than this. */
const SMALL = 13.5;
/** Entries of menus themselves are set no larger than this. */
const LINE = 16.5;

/** Counters on menu entries and buttons, numbers of pages: not results. */
export function isCounter(
  phrase: Phrase,
  said: Said,
  isAtEdge: (phrase: Phrase) => boolean,
): boolean {
  const raw = said.kind === 'figure' || said.kind === 'lead' ? said.raw : '';
  if (!COUNT.test(raw)) return GROUPED.test(raw) && isCountOfEntry(phrase);
  const small = phrase.look.size <= SMALL || (phrase.look.size <= LINE && isInEntry(phrase));
  if (small && !isHeading(phrase) && isAtEdge(phrase)) return true;
  let at: Branch | null = phrase.atoms[0]?.holder ?? null;
  for (let steps = 0; at && steps < 3; steps++, at = upIn(at)) {
    const { el, name } = at;
    if (name === 'button' || roleOf(at) === 'button')
      return (textContent(el) ?? '').trim().length <= phrase.text.length + 2;
    if (name === 'a') return isMenuEntry(el);
  }
  return false;
}

const COUNT = /^[+]?\p{Nd}{1,4}\+?$/u;
const GROUPED = /^[+]?\p{Nd}{1,3}[.,\s]\p{Nd}{3}\+?$/u;

/** What is a heading of its own is no badge. */
const isHeading = ({ el }: Phrase): boolean => /^h[1-6]$/.test(localName(el));

/** "Messages 2,221" in a link of a menu whose other entries are words alone. */
function isCountOfEntry({ atoms: [first], look }: Phrase): boolean {
  if (look.size > LINE) return false;
  let at: Branch | null = first?.holder ?? null;
  for (let steps = 0; at && steps < 3; steps++, at = upIn(at))
    if (at.name === 'a') return isMenuEntry(at.el);
  return false;
}

/** What has a role is marked; the page is asked for no other. */
const roleOf = ({ el, isMarked }: Branch): string | null =>
  isMarked ? attribute(el, 'role') : null;

/** In a chip of its own inside something to press: how many wait behind that entry. */
function isInEntry({ atoms: [first] }: Phrase): boolean {
  let up = first?.holder ? upIn(first.holder) : null;
  for (let steps = 0; up && steps < 2; steps++, up = upIn(up))
    if (up.name === 'a' || up.name === 'button' || roleOf(up) === 'menuitem') return true;
  return false;
}

/** "7d", "30 days" on something to press choose a stretch of time. */
export function isChoice(phrase: Phrase, said: Said): boolean {
  if (said.kind !== 'figure' || said.quantity.kind !== 'number' || said.quantity.unit !== 's')
    return false;
  let el: Element | null = phrase.el;
  for (let steps = 0; el && steps < 3; steps++, el = flatParent(el)) {
    const role = attribute(el, 'role') ?? '';
    const pressed =
      /^(?:button|a|label|option)$/.test(localName(el)) ||
      /^(?:button|tab|radio|option|menuitem\w*)$/.test(role);
    if (pressed) return (textContent(el) ?? '').trim().length <= phrase.text.length + 2;
  }
  return isChip(phrase);
}

/** "404 page", "12 comments" as the whole text of a link says where it leads. */
export function isLinkText(phrase: Phrase): boolean {
  return (
    localName(phrase.el) === 'a' &&
    (textContent(phrase.el) ?? '').trim().length <= phrase.text.length + 2
  );
}

/** A link among links of which most have no number. */
function isMenuEntry(link: Element): boolean {
  let el: Element | null = flatParent(link);
  for (let steps = 0; el && steps < 3; steps++, el = flatParent(el)) {
    const links = linksIn(el);
    if (links.length < 3) continue;
    const bare = links.filter((text) => !/\p{Nd}/u.test(text)).length;
    const numbers = links.filter((text) => /^\s*\p{Nd}+\s*$/u.test(text)).length;
    return bare >= links.length / 2 || numbers >= links.length / 2;
  }
  return false;
}

function linksIn(el: Element): string[] {
  return [...Element.prototype.querySelectorAll.call(el, 'a')]
    .slice(0, 60)
    .map((link) => textContent(link) ?? '');
}

/** "7d" beside "28d": one of several to choose from, however it is made. */
function isChip({ el, text }: Phrase): boolean {
  const around = isChipText(text) ? flatParent(el) : null;
  if (!around) return false;
  let chips = 0;
  for (let node = firstChild(around); node; node = nextSibling(node))
    if (nodeType(node) === ELEMENT && isChipText(textContent(node) ?? '')) chips += 1;
  return chips > 1;
}

const isField = (el: Element | null): boolean =>
  el !== null && (localName(el) === 'input' || findIn(el, 'input').length > 0);

/** The dash between two fields, of a range of days say: no number that is missing. */
export function isBetweenFields(el: Element): boolean {
  const around = flatParent(el);
  return [el, around].some(
    (one) => one !== null && isField(previousElement(one)) && isField(nextElement(one)),
  );
}
