import type { Reading } from '../../../core/model/index.ts';
import { firstTextOf, partsOf, titlesOf } from '../cards/part-titles.ts';
import { addTo } from '../groups.ts';
import type { Steps } from '../page/pace.ts';
import { inOtherTime } from '../periods/other-time.ts';
import { saysOtherTime } from '../periods/time-words.ts';
import type { Figure } from '../texts/figure.ts';
import { isLead } from '../texts/figure.ts';
import type { LabelBook } from '../texts/label-facts.ts';
import { saysWhole } from '../texts/words.ts';

/** A reading and the figure that it was made of. */
export type Made = readonly [Reading, Figure];

/** A value set as large as this, and so much larger than its rivals, is the one that the page shows off. */
const PROMINENT = 20;
const LESS = 0.7;
/** Numbers of one name that are looked at one against the other. */
const MANY = 40;
const LONGEST_TITLE = 60;

/**
 * A label that shows two different numbers for one thing and period is settled by the person, unless
 * the page itself keeps them apart: by the titles of the parts that they stand in, or by setting one
 * as the value and the others as remarks.
 */
export function* quarantineClashes(
  made: readonly Made[],
  labels: LabelBook,
  isShown: (el: Element) => boolean,
): Steps<Reading[]> {
  const groups = new Map<string, Made[]>();
  const keys = made.map(([reading]) => keyOf(reading, labels));
  for (const [i, one] of made.entries()) {
    if ((i & 255) === 255) yield;
    addTo(groups, keys[i] ?? '', one);
  }
  const settled = new Map<Made, Reading>();
  const named = new Map<number, (readonly [string, Element])[]>();
  const asLarge = (size: number) => {
    const known = named.get(size);
    if (known) return known;
    const found = made
      .filter(([{ status }, { phrase }]) => status === 'ok' && isAsLarge(phrase.look.size, size))
      .map(([{ label }, { phrase }]) => [label, phrase.el] as const);
    named.set(size, found);
    return found;
  };
  const shown = { isShown, asLarge };
  for (const group of groups.values()) {
    if (group.length > MANY) settleMany(group, settled);
    else settle(group, settled, shown);
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

/** How the page looks. */
interface Shown {
  readonly isShown: (el: Element) => boolean;
  /** Every number that is set as large, with its name. */
  readonly asLarge: (size: number) => readonly (readonly [label: string, el: Element])[];
}

/** A size that differs by no more than a person sees. */
const isAsLarge = (one: number, other: number): boolean => Math.abs(one - other) <= 0.1 * other;

function settle(group: readonly Made[], settled: Map<Made, Reading>, shown: Shown): void {
  if (group.length < 2) return;
  const numbers = group.filter(([reading]) => reading.value !== null);
  if (numbers.every((one) => rivalsOf(one, numbers).length === 0)) return;
  const parts = partsOf(numbers.map(([, { phrase }]) => phrase.el));
  const apart = ofOtherTimes(numbers, parts, shown.isShown);
  for (const [one, title] of apart) settled.set(one, inOtherTime(one[0], title));
  if (apart.size > 0) {
    settle(
      group.filter((one) => !apart.has(one)),
      settled,
      shown,
    );
    return;
  }
  const kept = keptApart(numbers, parts, shown);
  for (const one of group) {
    const [reading] = one;
    if (reading.value === null || reading.status === 'quarantined') continue;
    const rivals = rivalsOf(one, numbers).filter((rival) => !isRemark(rival, one));
    if (rivals.length === 0) continue;
    const exact = rivals.find(([rival]) => isRoundedOf(reading, rival));
    if (exact) settled.set(one, roundedFrom(reading, exact[0]));
    else if (!rivals.every(([rival]) => isRoundedOf(rival, reading)))
      settled.set(one, kept.get(one) ?? withoutRivals(reading, rivals.length));
  }
}

/** What the page keeps apart itself: numbers with titles of their own, and the one that is their whole. */
function keptApart(
  numbers: readonly Made[],
  parts: readonly (Element | null)[],
  { isShown, asLarge }: Shown,
): ReadonlyMap<Made, Reading> {
  const kept = new Map<Made, Reading>();
  if (numbers.some(([{ subject }]) => subject.item)) return kept;
  const titles = titlesOf(
    numbers.map(([{ label }, { phrase, card }]) => ({
      ...{ el: phrase.el, card, label },
      peers: asLarge(phrase.look.size),
    })),
    parts,
    isShown,
  );
  const bare: Made[] = [];
  const wholes: Made[] = [];
  for (const [i, one] of numbers.entries()) {
    const title = titles[i];
    if (!title) bare.push(one);
    else if (saysWhole(title)) wholes.push(one);
    else kept.set(one, withItem(one[0], title));
  }
  const [whole, second] = wholes.length > 0 ? wholes : bare;
  if (!whole || second) return kept;
  const titled = [...kept.keys()].map(([reading]) => reading);
  if (wholes.length > 0 || isSumOf(whole[0], titled)) kept.set(whole, whole[0]);
  return kept;
}

/** True where parts, told apart by their titles, come to the one number without any. */
function isSumOf(whole: Reading, parts: readonly Reading[]): boolean {
  if (parts.length < 2 || whole.unit === '%' || parts.some(({ unit }) => unit !== whole.unit))
    return false;
  const low = parts.reduce((sum, part) => sum + (part.low ?? Number.NaN), 0);
  const high = parts.reduce((sum, part) => sum + (part.high ?? Number.NaN), 0);
  return low <= (whole.high ?? Number.NaN) && high >= (whole.low ?? Number.NaN);
}

/** "12.4K" beside "12,412": the same number, said less exactly. */
function isRoundedOf(coarse: Reading, fine: Reading): boolean {
  const [low, high] = [coarse.low ?? Number.NaN, coarse.high ?? Number.NaN];
  const width = high - low;
  return (
    coarse.unit === fine.unit &&
    width > (fine.high ?? Number.NaN) - (fine.low ?? Number.NaN) &&
    width <= 0.1 * Math.abs(coarse.value ?? 0) &&
    low <= (fine.low ?? Number.NaN) &&
    high >= (fine.high ?? Number.NaN)
  );
}

function roundedFrom(reading: Reading, exact: Reading): Reading {
  const why = `The page also shows ${reading.label} more exactly, as ${exact.raw}. That number is the one to keep.`;
  return { ...reading, status: 'quarantined', confidence: Math.min(reading.confidence, 0.5), why };
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
function ofOtherTimes(
  numbers: readonly Made[],
  parts: readonly (Element | null)[],
  isShown: (el: Element) => boolean,
): ReadonlyMap<Made, string> {
  const found = new Map<Made, string>();
  for (const [i, one] of numbers.entries()) {
    const part = parts[i];
    const text = part && firstTextOf(part, isShown);
    if (text && text.length <= LONGEST_TITLE && saysOtherTime(text)) found.set(one, text);
  }
  return found.size < numbers.length ? found : new Map();
}
