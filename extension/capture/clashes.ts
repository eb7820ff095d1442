import type { Reading } from '../../core/model/index.ts';
import { labelKey } from '../../core/text/index.ts';
import {
  contains,
  dataOf,
  flatParent,
  isDrawn,
  ownerDocument,
  parentElement,
  textsOf,
} from './dom.ts';
import type { Figure } from './figure.ts';
import { isLead } from './figure.ts';
import type { LabelBook } from './label-facts.ts';
import { inOtherTime } from './other-time.ts';
import type { Steps } from './pace.ts';
import { saysOtherTime } from './time-words.ts';
import { beginsAsNote, isAction, saysOnlyWhen } from './words.ts';

/** A reading and the figure that it was made of. */
export type Made = readonly [Reading, Figure];

/** A value set as large as this, and so much larger than its rivals, is the one that the page shows off. */
const PROMINENT = 20;
const LESS = 0.7;
/** Numbers of one name that are looked at one against the other. */
const MANY = 40;
const LONGEST_TITLE = 60;
const CLIMBED = 12;

/**
 * A label that shows two different numbers for one thing and period is settled by the person, unless
 * the page itself keeps them apart: by the titles of the parts that they stand in, or by setting one
 * as the value and the others as remarks.
 */
export function* quarantineClashes(made: readonly Made[], labels: LabelBook): Steps<Reading[]> {
  const groups = new Map<string, Made[]>();
  const keys = made.map(([reading]) => keyOf(reading, labels));
  for (const [i, one] of made.entries()) {
    if ((i & 255) === 255) yield;
    const key = keys[i] ?? '';
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const settled = new Map<Made, Reading>();
  for (const group of groups.values()) {
    if (group.length > MANY) settleMany(group, settled);
    else settle(group, settled);
    if (group.length > 1) yield;
  }
  return made.map((one) => settled.get(one) ?? one[0]);
}

function keyOf(reading: Reading, labels: LabelBook): string {
  const { item = '', segment = '' } = reading.subject;
  const { period } = reading;
  return `${labels.keyOf(reading.label)}\n${item}\n${segment}\n${period?.from ?? ''}/${period?.to ?? ''}`;
}

/** So many numbers of one name are held apart by nothing. */
function settleMany(group: readonly Made[], settled: Map<Made, Reading>): void {
  const values = new Map<string, Set<number>>();
  for (const [{ unit, value }] of group)
    if (value !== null) values.set(unit, (values.get(unit) ?? new Set()).add(value));
  for (const one of group) {
    const [reading] = one;
    const rivals = (values.get(reading.unit)?.size ?? 1) - 1;
    if (reading.value !== null && reading.status !== 'quarantined' && rivals > 0)
      settled.set(one, withoutRivals(reading, rivals));
  }
}

function settle(group: readonly Made[], settled: Map<Made, Reading>): void {
  if (group.length < 2) return;
  const numbers = group.filter(([reading]) => reading.value !== null);
  if (numbers.every((one) => rivalsOf(one, numbers).length === 0)) return;
  const apart = ofOtherTimes(numbers);
  for (const [one, title] of apart) settled.set(one, inOtherTime(one[0], title));
  if (apart.size > 0) {
    settle(
      group.filter((one) => !apart.has(one)),
      settled,
    );
    return;
  }
  const titles = titlesOf(numbers);
  for (const one of group) {
    const [reading] = one;
    if (reading.value === null || reading.status === 'quarantined') continue;
    const rivals = rivalsOf(one, numbers).filter((rival) => !isRemark(rival, one));
    const title = titles?.get(one);
    if (rivals.length === 0) continue;
    settled.set(one, title ? withItem(reading, title) : withoutRivals(reading, rivals.length));
  }
}

/** A count and a share of the same name are two things, each right as it stands. */
const rivalsOf = ([reading]: Made, numbers: readonly Made[]): Made[] =>
  numbers.filter(([one]) => one.unit === reading.unit && one.value !== reading.value);

/** Set far smaller than the value of the same name: a badge, an entry of a list. */
function isRemark([, small]: Made, [, main]: Made): boolean {
  const size = main.phrase.look.size;
  return size >= PROMINENT && !isLead(main) && !main.item && small.phrase.look.size <= LESS * size;
}

const withItem = (reading: Reading, item: string): Reading => ({
  ...reading,
  subject: { ...reading.subject, item },
  isTitled: true,
});

function withoutRivals(reading: Reading, rivals: number): Reading {
  const why = `The page shows ${rivals === 1 ? 'two' : 'several'} numbers for ${reading.label}. Nothing was stored for it. Choose the right one.`;
  const confidence = Math.min(reading.confidence, 0.5);
  return { ...reading, status: 'quarantined', confidence, why };
}

/** Numbers under words such as "Real-time", where others of the same name are under none such. */
function ofOtherTimes(numbers: readonly Made[]): ReadonlyMap<Made, string> {
  const found = new Map<Made, string>();
  for (const one of numbers) {
    const others = numbers.filter((other) => other !== one).map(([, other]) => other.phrase.el);
    const part = partOf(one[1].phrase.el, others);
    const text = part && firstTextOf(part);
    if (text && text.length <= LONGEST_TITLE && saysOtherTime(text)) found.set(one, text);
  }
  return found.size < numbers.length ? found : new Map();
}

/** The titles of the parts that numbers of one name stand in, where each part has one of its own. */
function titlesOf(numbers: readonly Made[]): ReadonlyMap<Made, string> | null {
  const titles = new Map<Made, string>();
  const taken = new Set<string>();
  for (const one of numbers) {
    const [reading, figure] = one;
    if (reading.subject.item) return null;
    const part = partOf(
      figure.phrase.el,
      numbers.filter((other) => other !== one).map(([, other]) => other.phrase.el),
    );
    const title = part && titleOf(part, reading.label);
    if (!title || taken.has(labelKey(title))) return null;
    taken.add(labelKey(title));
    titles.set(one, title);
  }
  return titles;
}

/** The largest element around one of several that holds none of the others. */
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

/** The words that a part of the page begins with, where they are a title and not the number's own name. */
function titleOf(part: Element, label: string): string | null {
  const text = firstTextOf(part);
  const isTitle =
    text !== null &&
    text.length <= LONGEST_TITLE &&
    /\p{L}{2}/u.test(text) &&
    !/\d/.test(text) &&
    labelKey(text) !== labelKey(label) &&
    !beginsAsNote(text) &&
    !isAction(text) &&
    !saysOnlyWhen(text);
  return isTitle ? text : null;
}

/** The first words that a person sees in a part of the page. */
export function firstTextOf(part: Element): string | null {
  const owner = ownerDocument(part);
  const texts = owner && textsOf(owner, part);
  for (let node = texts?.nextNode(); node; node = texts?.nextNode()) {
    const text = dataOf(node).replace(/\s+/g, ' ').trim();
    const holder = parentElement(node);
    if (text !== '' && holder && isDrawn(holder)) return text;
  }
  return null;
}
