import type { Period } from '../../../core/model/index.ts';
import { parsePeriod, parseWindow, saysComparison } from '../../../core/text/index.ts';
import {
  attribute,
  chosenText,
  contains,
  fieldValue,
  flatParent,
  isDrawn,
  localName,
} from '../page/dom.ts';
import { WORDS } from '../page/first-look.ts';
import type { Atom } from '../page/nodes.ts';
import type { Steps } from '../page/pace.ts';
import type { Chip } from './chips.ts';

interface Context {
  readonly locale?: string;
  readonly today: string;
}

const DAY_MS = 86_400_000;
const LONGEST_DAY = 32;
const LONGEST_FIELD = 60;
/** What may stand between two days that are the ends of one stretch: "–", "to", "→". */
const LONGEST_BETWEEN = 8;
/** Boxes up from a day within which the other end stands. */
const CLIMBED = 3;
/** As many texts are asked whether they are days, and as many fields. */
const MOST_DAYS = 80;
const MOST_FIELDS = 40;
/** Fields that hold no days, whatever is written in them. */
const NO_DAYS =
  /^(?:checkbox|radio|hidden|submit|button|reset|image|file|password|search|email|url|tel|number|range|color|time)$/;

const isDay = ({ from, to }: Period): boolean => Date.parse(to) - Date.parse(from) === DAY_MS;

/** From the first of two days to the last; null where they are not in this order. */
function between(first: Period, last: Period): Period | null {
  return first.from < last.from
    ? { from: first.from, to: last.to, raw: `${first.raw?.trim()} – ${last.raw?.trim()}` }
    : null;
}

/** A text as a day of the calendar; one without its year may be anything. */
function dayIn(text: string, context: Context): Period | null {
  const day = /\p{Nd}.*\p{Nd}/u.test(text) ? parsePeriod(text, context) : null;
  return day && isDay(day) ? day : null;
}

/** What a field is set to: the chosen option, the text or the date in it. */
function textOfField(field: Element): string | null {
  if (localName(field) === 'select') return chosenText(field);
  return NO_DAYS.test(attribute(field, 'type')?.toLowerCase() ?? '') ? null : fieldValue(field);
}

const isAgainst = (el: Element): boolean =>
  ['name', 'id', 'aria-label', 'title', 'placeholder'].some((name) => {
    const text = attribute(el, name);
    return text !== null && (saysComparison(text) || /compar/i.test(text));
  });

/**
 * The stretches of time that fields of the page are set to: one that names it, or two days in fields
 * that follow one another.
 */
export function fieldRanges(marked: readonly Element[], context: Context): Chip[] {
  const found: Chip[] = [];
  let day: { el: Element; period: Period } | null = null;
  let left = MOST_FIELDS;
  for (const el of marked) {
    if (!/^(?:select|input)$/.test(localName(el))) continue;
    if (left-- === 0) break;
    const text = textOfField(el);
    if (!text || text.length > LONGEST_FIELD || !/\p{Nd}|\p{L}{2}/u.test(text)) continue;
    const period = isDrawn(el) && !isAgainst(el) ? parseWindow(text, context) : null;
    if (!period) continue;
    const range: Period | null = day && isDay(period) ? between(day.period, period) : null;
    if (range) found.push({ el, period: range });
    else if (!isDay(period) || !/\p{Nd}/u.test(text)) found.push({ el, period });
    day = range || !isDay(period) ? null : { el, period };
  }
  return found;
}

/** A text that may be a day: short, and with two numbers in it or a number and a word. */
const mayBeDay = ({ says, text }: Atom): boolean =>
  says !== WORDS && text.length < 3 * LONGEST_DAY && text.trim().length <= LONGEST_DAY;

const isNear = (a: Atom, b: Atom): boolean => {
  let el: Element | null = a.parent;
  for (let step = 0; el && step <= CLIMBED; step += 1, el = flatParent(el))
    if (contains(el, b.parent)) return true;
  return false;
};

/**
 * Two days side by side in texts of their own, such as on a picker with a button for each end: before
 * the first number of the page alone, for below it they are when something happened.
 */
export function* textRanges(
  atoms: readonly Atom[],
  first: number,
  context: Context,
): Steps<Chip[]> {
  const found: Chip[] = [];
  let last: { atom: Atom; at: number; day: Period } | null = null;
  let left = MOST_DAYS;
  for (let at = 0; at < atoms.length && left > 0; at += 1) {
    const atom = atoms[at] as Atom;
    if (atom.order >= first) break;
    if ((at & 255) === 255) yield;
    if (!mayBeDay(atom)) continue;
    left -= 1;
    const day = dayIn(atom.text.trim(), context);
    if (!day) continue;
    const joins: boolean =
      last !== null && at - last.at <= 2 && mayStandBetween(atoms[at - 1], last.atom);
    const range: Period | null =
      last && joins && isNear(last.atom, atom) ? between(last.day, day) : null;
    const before = last && atoms[last.at - 1]?.text.trim();
    if (range && isDrawn(atom.parent) && !(before && saysComparison(before)))
      found.push({ el: atom.parent, period: range });
    last = range ? null : { atom, at, day };
  }
  return found;
}

const mayStandBetween = (atom: Atom | undefined, day: Atom): boolean =>
  atom === day || (atom !== undefined && atom.text.trim().length <= LONGEST_BETWEEN);
