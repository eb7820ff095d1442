import type { Period } from '../../../core/model/index.ts';
import { parseWindow } from '../../../core/text/index.ts';
import {
  contains,
  findIn,
  flatParent,
  isDrawn,
  localName,
  matches,
  textContent,
} from '../page/dom.ts';
import { QUANTITY, TELLING } from '../page/first-look.ts';
import type { Atom } from '../page/nodes.ts';
import type { Steps } from '../page/pace.ts';
import { setApart } from './chosen-by-look.ts';

/** A chosen chip, tab or picker that names a window of time. */
export interface Chip {
  readonly el: Element;
  readonly period: Period;
  /** True for a button that only shows some days: it counts where no other days are named. */
  readonly isButton?: true;
}

/** What opens or chooses something, however it is made. */
const ENTRY =
  'a, button, label, li, [role="button"], [role="tab"], [role="radio"], [role="option"]';

/** How pages mark the one of a group that is chosen. */
const CHOSEN =
  '[aria-selected="true"], [aria-pressed="true"], [aria-checked="true"], [aria-current]:not([aria-current="false"]), [data-state="active"], [data-state="on"], [data-active="true"], [data-selected="true"], .active, .selected, .is-active, .is-selected, input:checked + label';
/** What opens a choice of days. */
const PICKERS =
  '[aria-haspopup="dialog"], [aria-haspopup="listbox"], [aria-haspopup="true"], [class*="date-range"], [class*="daterange"], [class*="datepicker"], [class*="date-picker"], [class*="period"]';
const BUTTONS = 'button, [role="button"]';
const MARKED = `${CHOSEN}, ${PICKERS}`;
const LONGEST = 40;
const MOST = 60;
const GROUP_DEPTH = 3;
const MOST_IN_GROUP = 24;

/** "📅 Last 28 days ▾": signs around what a picker says. */
const SIGNS_AROUND = /^[\p{S}\p{M}\s]+|[\p{S}\p{M}\s]+$/gu;

const shortText = (el: Element): string | null => {
  const text = (textContent(el) ?? '').replace(/\s+/g, ' ').replace(SIGNS_AROUND, '');
  return text.length > 1 && text.length <= LONGEST ? text : null;
};

/** Whether others like it stand beside it that name windows too: one of several to choose from. */
function isOneOfGroup(el: Element, read: (text: string) => Period | null): boolean {
  const name = localName(el);
  let at: Element | null = flatParent(el);
  for (let step = 0; at && step < GROUP_DEPTH; step++, at = flatParent(at)) {
    const alike = [...findIn(at, name)].slice(0, MOST_IN_GROUP);
    if (alike.length < 2) continue;
    return alike.some((other) => {
      const text = other === el || contains(other, el) ? null : shortText(other);
      return (
        text !== null &&
        (read(text) !== null || /^(?:24\s?h|all(?: time)?|max|custom.{0,12})$/i.test(text))
      );
    });
  }
  return false;
}

/**
 * The one of a group of windows that is set apart by its looks alone: pages mark what is chosen by any
 * class, and show it to everyone.
 */
function shownAsChosen(
  entries: readonly Element[],
  read: (text: string) => Period | null,
): Chip | null {
  const groups = new Map<Element, Element[]>();
  for (const el of entries) {
    const up = flatParent(el);
    const around = up && localName(up) === 'li' ? flatParent(up) : up;
    if (around) groups.set(around, (groups.get(around) ?? []).concat(el));
  }
  for (const group of groups.values()) {
    const el = setApart(group);
    const period = el && read(shortText(el) ?? '');
    if (el && period && isDrawn(el)) return { el, period };
  }
  return null;
}

/**
 * The windows of time that the page is set to: chosen ones of groups, and pickers that show them. Of
 * all texts only the few that can name days are asked how they are marked.
 */
export function* chosenWindows(
  atoms: readonly Atom[],
  context: { readonly locale?: string; readonly today: string },
): Steps<Chip[]> {
  const chips: Chip[] = [];
  const buttons: Chip[] = [];
  const taken = new Set<Element>();
  const entries: Element[] = [];
  const read = (text: string) => (/\d|\p{L}{2}/u.test(text) ? parseWindow(text, context) : null);
  let steps = 0;
  for (const atom of atoms) {
    if (!mayNameDays(atom)) continue;
    if ((++steps & 31) === 0) yield;
    const entry = entries.length < MOST ? closestEntry(atom.parent) : null;
    if (entry && read(shortText(entry) ?? '')) entries.push(entry);
    const el = markedAround(atom.parent);
    if (!el || taken.has(el)) continue;
    taken.add(el);
    if (taken.size > MOST) break;
    const chip = chipOf(el, read);
    if (chip) (chip.isButton ? buttons : chips).push(chip);
  }
  if (chips.length > 0) return chips;
  const shown = shownAsChosen(entries, read);
  if (shown) return [shown];
  // A button that shows some days, and no other, opens a choice of them too.
  return buttons.length === 1 ? buttons : [];
}

/** What an element that is marked as chosen, or opens a choice, says of the window that is chosen. */
function chipOf(el: Element, read: (text: string) => Period | null): Chip | null {
  const text = shortText(el);
  const period = text === null ? null : read(text);
  if (!period || !isDrawn(el)) return null;
  const isOne = isOneOfGroup(el, read);
  const isMarked = matches(el, CHOSEN);
  if (matches(el, PICKERS) || (isOne && isMarked)) return { el, period };
  return !isOne && !isMarked && isSomeDays(period) ? { el, period, isButton: true } : null;
}

export const isSomeDays = ({ from, to }: Period): boolean =>
  Date.parse(to) - Date.parse(from) > 1.5 * 86_400_000;

function mayNameDays({ says, text }: Atom): boolean {
  if (says !== QUANTITY && says !== TELLING) return false;
  // What is laid out over several lines of the source has many blanks around it.
  if (text.length > 200 || text.trim().length > LONGEST + 20) return false;
  return says === TELLING || /\p{L}/u.test(text);
}

function closestEntry(from: Element): Element | null {
  let el: Element | null = from;
  for (let step = 0; el && step < GROUP_DEPTH; step++, el = flatParent(el))
    if (matches(el, ENTRY)) return el;
  return null;
}

/** The element at or around a text that is marked as chosen, or opens a choice. */
function markedAround(from: Element): Element | null {
  let el: Element | null = from;
  let button: Element | null = null;
  for (let step = 0; el && step < GROUP_DEPTH; step++, el = flatParent(el)) {
    if (matches(el, MARKED)) return el;
    if (!button && matches(el, BUTTONS)) button = el;
  }
  return button;
}
