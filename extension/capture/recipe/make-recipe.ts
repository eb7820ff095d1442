import {
  pathPattern,
  type Recipe,
  type RecipeContent,
  recipeOf,
  type Unit,
} from '../../../core/model/index.ts';
import {
  cleanLabel,
  type ParsedQuantity,
  parseQuantity,
  type TextContext,
  unitOfLabel,
} from '../../../core/text/index.ts';
import {
  attribute,
  dataOf,
  documentElement,
  flatParent,
  parentElement,
  textsOf,
} from '../page/dom.ts';
import { metricNamed } from '../texts/metric-named.ts';
import { holds, type NameOf, periodIn, type Surroundings } from './around.ts';
import { isSeen, type Part, partsOf, textIn } from './parts.ts';
import { selectorsOf } from './selector.ts';
import { type Spot, spotOf, spotUnder, surroundOf } from './spot.ts';

/** What is known of a page while a person points at a number on it. */
export interface PointOptions {
  readonly url: URL;
  readonly today: string;
  /** The language to read numbers in where the page does not name its own. */
  readonly locale?: string;
  /** What a bare currency sign means there. */
  readonly currency?: string;
  /** What a bare number is counted in, where the person said so. */
  readonly unit?: Unit;
  readonly scale?: number;
  /** The text that names the number, where the person or the reader knows better. */
  readonly label?: Element;
  /** The text that says which days the page speaks of. */
  readonly period?: Element;
}

/** A number that a person points at, as Fourfold would take it. */
export interface Pointed {
  /** The element that holds the number and nothing more. */
  readonly element: Element;
  readonly label: string;
  readonly raw: string;
  readonly quantity: ParsedQuantity;
  /** A metric of the catalogue that the label names, or null. */
  readonly metric: string | null;
  /** The title of its row, where it stands in a table. */
  readonly item: string | null;
  readonly spot: Spot;
}

/** The language of a page's numbers and the person's day. */
export function surroundingsOf(
  page: Document,
  options: Pick<PointOptions, 'today' | 'locale' | 'currency'> & { readonly nameOf?: NameOf },
): Surroundings {
  const top = documentElement(page);
  const locale = (top && attribute(top, 'lang')?.trim()) || options.locale;
  const context: TextContext = {
    ...(locale ? { locale } : {}),
    ...(options.currency ? { currency: options.currency } : {}),
  };
  return { context, today: options.today, nameOf: options.nameOf };
}

/** How a number is read under its label: with the unit that either names. */
export function contextUnder(
  label: string,
  at: Surroundings,
  { unit, scale }: { readonly unit?: Unit | undefined; readonly scale?: number | undefined },
): TextContext {
  const named = unitOfLabel(label);
  const shown = named.unit ? named : { unit, scale };
  return {
    ...at.context,
    ...(shown.unit ? { unit: shown.unit } : {}),
    ...(shown.scale ? { scale: shown.scale } : {}),
  };
}

/** The part of a number at or around an element: pointing at the "K" of "1.2K" means all of it. */
function valueAt(el: Element, at: Surroundings): Part | null {
  let around: Element | null = el;
  for (let step = 0; around && step < 3; step += 1, around = flatParent(around)) {
    const inside = partsOf(around).filter(
      (part) => holds(part.el, el) || holds(el, part.el) || part.el === around,
    );
    const numbers = inside.filter(
      ({ text }) => parseQuantity(text, at.context).kind !== 'none' && /\p{Nd}|-|–|—/u.test(text),
    );
    const [only, second] = numbers;
    if (only && !second) return only;
  }
  return null;
}

/**
 * What stands at an element that a person points at: its number, its name, what it could be. Reads
 * only, in a few milliseconds at most. Null where no number stands there.
 */
export function lookAt(el: Element, page: Document, options: PointOptions): Pointed | null {
  const at = surroundingsOf(page, options);
  const value = valueAt(el, at);
  if (!value) return null;
  const spot = options.label ? underLabel(value, options.label) : spotOf(value, at);
  if (!spot) return null;
  const label = cleanLabel(spot.label.text);
  const quantity = parseQuantity(value.text, contextUnder(label, at, options));
  return {
    element: value.el,
    label,
    raw: value.text,
    quantity,
    metric: metricNamed(label, at.context.locale),
    item: spot.cell?.title ?? null,
    spot,
  };
}

function underLabel(value: Part, label: Element): Spot | null {
  for (let card = flatParent(value.el); card; card = flatParent(card))
    if (holds(card, label)) return spotUnder(value, { el: label, text: textIn(label) }, card);
  return null;
}

/** What the person says of the number. */
export interface Taught extends Pick<RecipeContent, 'metric' | 'time' | 'subject'> {
  /** The moment of teaching. */
  readonly seen: string;
}

/**
 * The recipe of a number that a person points at and names, with anchors that do not depend on each
 * other. Null where there is no number to be read at that element.
 */
export function makeRecipe(
  el: Element,
  page: Document,
  options: PointOptions & Taught,
): Recipe | null {
  const pointed = lookAt(el, page, options);
  if (pointed?.quantity.kind !== 'number') return null;
  const at = surroundingsOf(page, options);
  const { quantity, spot, label } = pointed;
  const { url, metric, time, subject, seen, unit, scale, currency } = options;
  const { when: _, ...around } = surroundOf(spot, at);
  return recipeOf({
    site: {
      origin: /^https?:$/.test(url.protocol) ? url.origin : '',
      path: pathPattern(pathOf(url)).slice(0, 1000),
    },
    metric,
    label: label.slice(0, 400),
    unit: quantity.unit,
    ...(unit && scale ? { scale } : {}),
    ...(currency ? { currency } : {}),
    time,
    subject,
    anchors: {
      ...around,
      language: at.context.locale?.slice(0, 40) ?? null,
      selector: selectorsOf(pointed.element, page),
      period: periodAnchor(options.period ?? onlyPeriod(page, at), page, at),
    },
    taught: { raw: pointed.raw.slice(0, 400), value: quantity.value, seen },
  });
}

/** The text that says which days the page is of, where all that say so agree. */
export function onlyPeriod(page: Document, at: Surroundings): Element | undefined {
  const spans = new Set<string>();
  let first: Element | undefined;
  const walker = textsOf(page, page);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const el = parentElement(node);
    const period = el ? periodIn(dataOf(node).trim(), at) : null;
    if (!el || !period || !isSeen(el)) continue;
    spans.add(`${period.from}/${period.to}`);
    first ??= el;
  }
  return spans.size === 1 ? first : undefined;
}

function periodAnchor(el: Element | undefined, page: Document, at: Surroundings) {
  const raw = el ? textIn(el) : '';
  return el && periodIn(raw, at)
    ? { selector: selectorsOf(el, page), raw: raw.slice(0, 400) }
    : null;
}

/** The path of an address, with that of a single-page app behind its `#`. */
export function pathOf(url: URL): string {
  return /^#!?\//.test(url.hash) ? `${url.pathname}/${url.hash}` : url.pathname;
}
