import type { Period } from '../../core/model/index.ts';
import { parseWindow } from '../../core/text/index.ts';
import { type Chip, isSomeDays } from './chips.ts';
import {
  attribute,
  chosenText,
  fieldValue,
  flatParent,
  isBefore,
  isDrawn,
  localName,
  parentElement,
} from './dom.ts';
import type { Figure, Span } from './figure.ts';

const CHOSEN = ['aria-selected', 'aria-pressed', 'aria-checked', 'aria-current'];
const SHORT = 60;

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

/** Periods in fields of the page: a chosen option, a date range in an input. */
export function fieldPeriods(
  marked: readonly Element[],
  today: string,
  locale: string | undefined,
): Period[] {
  const found: Period[] = [];
  const fields = marked.filter((el) => /^(?:select|input)$/.test(localName(el)));
  let left = 40;
  for (const field of fields) {
    if (left-- === 0) break;
    const text = textOfField(field);
    if (!text || text.length > SHORT || !/\d|\p{L}{3}/u.test(text) || !isDrawn(field)) continue;
    const period = parseWindow(text, locale ? { locale, today } : { today });
    if (period) found.push(period);
  }
  return found;
}

function textOfField(field: Element): string | null {
  if (localName(field) === 'select') return chosenText(field);
  return /^(?:text)?$/.test(attribute(field, 'type') ?? '') ? fieldValue(field) : null;
}

interface PageSays {
  readonly marked: readonly Element[];
  readonly spans: readonly Span[];
  /** Chosen chips and pickers that stand in no figure's own card. */
  readonly chips: readonly Chip[];
  readonly first: Element | null;
}

/**
 * The page's period: what its chosen chips say, what its texts agree on, else what its fields say.
 * A chip below the first figure is a chart's own.
 */
export function pagePeriod(
  { marked, spans, chips, first }: PageSays,
  today: string,
  locale: string | undefined,
): Period | null {
  const before = first ? chips.filter((chip) => isBefore(chip.el, first)) : chips;
  const named = new Set(
    spans.filter((span) => isSomeDays(span.period)).map(({ period }) => days(period)),
  );
  const over = before.filter(
    ({ isButton, period }) => !isButton || [...named].every((one) => one === days(period)),
  );
  const chosen = onlyOne(over.map((chip) => chip.period));
  if (chosen || over.length > 0) return chosen;
  const agreed = agreedPeriod(spans.filter((span) => maySpeakForPage(span, first)));
  if (agreed) return agreed;
  if (spans.some(isChosen)) return null;
  return onlyOne(fieldPeriods(marked, today, locale));
}

/** "Today" on a button or in a list is no more than that; over the numbers, or chosen, it is their day. */
function maySpeakForPage(span: Span, first: Element | null): boolean {
  if (isSomeDays(span.period) || isChosen(span) || !first) return true;
  const { el } = span.phrase;
  return isBefore(el, first) && !/^(?:button|a)$/.test(localName(el));
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

/** A chip inside the box of one figure alone is that figure's period, whatever the page is set to. */
export function takeOwnChips(chips: readonly Chip[], figures: readonly Figure[]): Chip[] {
  const cards = new Map<Element, Figure>();
  for (const figure of figures) if (!cards.has(figure.card)) cards.set(figure.card, figure);
  return chips.filter((chip) => {
    const owner = cardAround(chip.el, cards);
    if (owner) owner.period ??= chip.period;
    return !owner;
  });
}
