import type { Period } from '../../../core/model/index.ts';
import {
  attribute,
  contains,
  findIn,
  flatParent,
  isBefore,
  localName,
  parentElement,
  rectOf,
  textContent,
} from '../page/dom.ts';
import type { Figure, Span } from '../texts/figure.ts';
import { type Chip, isSomeDays } from './chips.ts';

const CHOSEN = ['aria-selected', 'aria-pressed', 'aria-checked', 'aria-current'];

function isChosen(span: Span): boolean {
  let el: Element | null = span.phrase.el;
  for (let step = 0; el && step < 3; step++, el = flatParent(el)) {
    for (const name of CHOSEN) {
      const value = attribute(el, name);
      if (value !== null && value !== 'false' && value !== '') return true;
    }
  }
  return false;
}

const days = (period: Period): string => `${period.from}/${period.to}`;

/** The one period that spans agree on; null where they name several and none is marked as chosen. */
export function agreedPeriod(spans: readonly Span[]): Period | null {
  const chosen = spans.filter(isChosen);
  const asked = chosen.length > 0 ? chosen : spans;
  const distinct = new Map(asked.map((span) => [days(span.period), span.period]));
  const [only] = distinct.values();
  return distinct.size === 1 && only ? only : null;
}

interface PageSays {
  readonly spans: readonly Span[];
  /** Chosen chips and pickers that stand in no figure's own card. */
  readonly chips: readonly Chip[];
  /** Two days that are the ends of one stretch, in texts or fields of their own. */
  readonly ranges: readonly Chip[];
  /** What fields are set to. */
  readonly fields: readonly Chip[];
  /** Where the numbers stand, in the order of the page. */
  readonly figures: readonly Element[];
}

/** The page's period, and from where on it speaks: null where from the top. */
export interface PagePeriod {
  readonly period: Period | null;
  readonly since: Element | null;
}

const NONE: PagePeriod = { period: null, since: null };

/**
 * The page's period: the days that it names as two dates, where what is chosen does not say otherwise;
 * else what its chosen chips say, what its texts agree on, what its fields say. What stands below the
 * first figure is a chart's own, unless it heads most of the numbers.
 */
export function pagePeriod(says: PageSays): PagePeriod {
  const [first = null] = says.figures;
  const isOver = (el: Element): boolean => first === null || isBefore(el, first);
  const over = periodOver(says, isOver);
  if (over !== undefined) return { period: over, since: null };
  const agreed = agreedPeriod(
    says.spans.filter((span) => maySpeakForPage(span, first) && !isOfACard(span, says.figures)),
  );
  if (agreed) return { period: agreed, since: null };
  if (says.spans.some(isChosen)) return NONE;
  const set = onlyOne(says.fields.filter(({ el }) => isOver(el)).map((field) => field.period));
  const later = set ? [] : [says.chips.filter(({ isButton }) => !isButton), says.fields];
  for (const chips of later) {
    const heading = chips.filter(({ el }) => heads(el, says.figures));
    const period = onlyOne(heading.map((chip) => chip.period));
    if (period) return { period, since: heading[0]?.el ?? null };
  }
  return { period: set, since: null };
}

/** What stands over the numbers: null where that contradicts itself, undefined where nothing does. */
function periodOver(
  { spans, chips, ranges, fields }: PageSays,
  isOver: (el: Element) => boolean,
): Period | null | undefined {
  const texts = spans.filter(({ phrase }) => isOver(phrase.el));
  const named = new Set(
    spans.filter((one) => isSomeDays(one.period)).map((one) => days(one.period)),
  );
  const chosen = chips.filter(
    ({ el, isButton, period }) =>
      isOver(el) && (!isButton || [...named].every((one) => one === days(period))),
  );
  const dated = withoutCompared(
    [...ranges, ...fields.filter(({ el }) => isOver(el))]
      .map(({ period }) => period)
      .concat(
        texts.map(({ period }) => period),
        chosen.map(({ period }) => period),
      )
      .filter((period) => isSomeDays(period) && isDated(period)),
  );
  if (chosen.length === 0) return onlyOne(dated) ?? undefined;
  const asked = onlyOne(chosen.map(({ period }) => period));
  if (!asked) return onlyOne(dated);
  // "Last 30 days" leaves open whether today is one of them; the dates beside it do not.
  return onlyOne(dated.filter((period) => isAbout(period, asked))) ?? asked;
}

/** True where the days are named by their dates, not counted from today. */
const isDated = ({ raw }: Period): boolean => (raw?.match(/\p{Nd}+/gu)?.length ?? 0) > 1;

/** Of two stretches of one length that follow one another, the earlier is what the later is compared with. */
function withoutCompared(periods: readonly Period[]): Period[] {
  return periods.filter(
    (one) =>
      !periods.some(
        (other) => one.to <= other.from && Math.abs(lengthOf(one) - lengthOf(other)) <= 3 * DAY_MS,
      ),
  );
}

const DAY_MS = 86_400_000;
const lengthOf = ({ from, to }: Period): number => Date.parse(to) - Date.parse(from);
const isAbout = (a: Period, b: Period): boolean =>
  Math.abs(Date.parse(a.from) - Date.parse(b.from)) <= DAY_MS &&
  Math.abs(Date.parse(a.to) - Date.parse(b.to)) <= DAY_MS;

const CHARTS = 'canvas, svg, [role="img"], table';
const CHART_WIDTH = 160;
const HIGHEST = 12;

/** True for a bar of chips of its own, with no chart under it, that most of the numbers come after. */
function heads(el: Element, figures: readonly Element[]): boolean {
  const after = figures.filter((figure) => isBefore(el, figure));
  if (after.length < 2 || 2 * after.length <= figures.length) return false;
  let box = el;
  for (let up = flatParent(box), left = HIGHEST; up && left > 0; up = flatParent(up), left -= 1) {
    const around = up;
    if (figures.some((figure) => contains(around, figure))) break;
    box = up;
  }
  return ![...findIn(box, CHARTS)].some((chart) => rectOf(chart).width >= CHART_WIDTH);
}

/** "Today" on a button or in a list is no more than that; over the numbers, or chosen, it is their day. */
function maySpeakForPage(span: Span, first: Element | null): boolean {
  if (isSomeDays(span.period) || isChosen(span) || !first) return true;
  const { el } = span.phrase;
  return isBefore(el, first) && !/^(?:button|a)$/.test(localName(el));
}

/** Boxes up from a text of days to the card that it stands in, and numbers beside it that are asked. */
const CARD_HEIGHT = 6;
const BESIDE = 8;

/**
 * True below the first number for days in the card of one number, or in a box with a name beside others
 * of its kind that hold a number each: they are that card's, also where its number is not there yet.
 */
function isOfACard(span: Span, figures: readonly Element[]): boolean {
  let { el } = span.phrase;
  const next = nextAfter(el, figures);
  if (next === 0 || isChosen(span)) return false;
  const from = Math.max(0, next - BESIDE);
  const near = figures.slice(from, next + BESIDE);
  for (let left = CARD_HEIGHT; left > 0; left -= 1) {
    const around = flatParent(el);
    if (!around) return false;
    const held = near.filter((figure) => contains(around, figure));
    if (held.length === 1) return figures.length > 1;
    if (held.length > 1) {
      const says = (textContent(el) ?? '').trim();
      if (says.length <= span.phrase.text.length) return false;
      return near.some((_, i) => isCardBeside(figures, from + i, el, around));
    }
    el = around;
  }
  return false;
}

/** Whether a number is the only one in a box beside another of its kind. */
function isCardBeside(
  figures: readonly Element[],
  at: number,
  box: Element,
  around: Element,
): boolean {
  const card = childAround(figures[at] as Element, around);
  if (!card || card === box || localName(card) !== localName(box)) return false;
  return [figures[at - 1], figures[at + 1]].every((other) => !other || !contains(card, other));
}

/** Where in the order of the page the first number after an element stands. */
function nextAfter(el: Element, figures: readonly Element[]): number {
  let [from, to] = [0, figures.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBefore(el, figures[middle] as Element)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The child of a box in which an element stands. */
function childAround(el: Element, box: Element): Element | null {
  if (!contains(box, el)) return null;
  let at: Element = el;
  for (let up = flatParent(at); up && up !== box; up = flatParent(at)) at = up;
  return at === box ? null : at;
}

function onlyOne(periods: readonly Period[]): Period | null {
  const distinct = new Map(periods.map((period) => [days(period), period]));
  const [only] = distinct.values();
  return distinct.size === 1 && only ? only : null;
}

function cardAround(from: Element, cards: ReadonlyMap<Element, Figure>): Figure | undefined {
  for (let el: Element | null = from; el; el = parentElement(el)) {
    const owner = cards.get(el);
    if (owner) return owner;
  }
  return undefined;
}

/**
 * A chip inside the box of one figure alone is that figure's period, whatever the page is set to; over
 * the only number there is, it is the page's.
 */
export function takeOwnChips(chips: readonly Chip[], figures: readonly Figure[]): Chip[] {
  const cards = new Map<Element, Figure>();
  for (const figure of figures) if (!cards.has(figure.card)) cards.set(figure.card, figure);
  return chips.filter((chip) => {
    const owner = cardAround(chip.el, cards);
    if (owner && figures.length === 1 && isBefore(chip.el, owner.phrase.el)) return true;
    if (owner) owner.period ??= chip.period;
    return !owner;
  });
}
