import type { Recipe } from '../../../core/model/index.ts';
import { labelKey, unitOfLabel } from '../../../core/text/index.ts';
import { attribute, findIn, flatParent, isConnected, localName, textContent } from '../page/dom.ts';
import type { Steps } from '../page/pace.ts';
import { metricNamed } from '../texts/metric-named.ts';
import {
  type CellPlace,
  cellAround,
  cellsOf,
  climb,
  headRowOf,
  holds,
  nameNear,
  type Surroundings,
  shapeOf,
  titlesAmong,
} from './around.ts';
import type { PageTexts } from './page-texts.ts';
import { fewPartsOf, isSeen, type Part, partsOf } from './parts.ts';
import { follow } from './selector.ts';
import { figuresIn, type Spot, spotOf, spotUnder } from './spot.ts';

/** A name that stands on many cards of a page tells none of them apart. */
const MOST_SPOTS = 40;

/** Rows that are passed by in one step. */
const SOME_ROWS = 64;
const HIGHEST_CARD = 6;
const LONGEST_NAME = 120;
const MOST_IN_CARD = 12;

/** Marks that offer an explanation of a name and are no part of it. */
const MARK = /(?:[\s?\uff1f\u24d8\u2139]|\ufe0f|\u{1f6c8})+$/u;

/** A name as it is compared: without its unit and the marks behind it. */
export const bare = (label: string): string => labelKey(unitOfLabel(label.replace(MARK, '')).label);

/** How a text names the recipe's number: in the same words, in another language, or not. */
export type Naming = 'same' | 'translated' | 'other';

/** How a text names the recipe's number. */
export function namingOf(recipe: Recipe, text: string, at: Surroundings): Naming {
  if (text.length > LONGEST_NAME) return 'other';
  const key = labelKey(text);
  const { label } = recipe.anchors;
  if (key === labelKey(label) || bare(text) === bare(label)) return 'same';
  const meant = at.nameOf?.(text) ?? metricNamed(text, at.context.locale);
  return meant === recipe.metric ? 'translated' : 'other';
}

/** What `namingOf` goes by, of a text that no recipe is held against yet. */
function callings(text: string, at: Surroundings): string[] {
  if (text.length > LONGEST_NAME) return [];
  const meant = at.nameOf?.(text) ?? metricNamed(text, at.context.locale);
  const names = [`is ${labelKey(text)}`, `bare ${bare(text)}`];
  return meant === null ? names : [...names, `means ${meant}`];
}

/** The spot to which the recipe's own path leads, if there is still a number. */
export function spotAtPath(recipe: Recipe, page: Document, at: Surroundings): Spot | null {
  const el = follow(recipe.anchors.selector, page);
  if (!el || !isSeen(el)) return null;
  const parts = partsOf(el);
  const text = parts.map((part) => part.text).join(' ');
  if (text === '' || text.length > 60) return null;
  const value = { el, text };
  if (recipe.anchors.cell) return spotOf(value, at);
  return underItsName(recipe, value, at) ?? spotOf(value, at);
}

/** The spot under the recipe's own name, where that stands in the card. */
function underItsName(recipe: Recipe, value: Part, at: Surroundings): Spot | null {
  const near = climb(value.el, (parts) => {
    const others = parts.filter((part) => !holds(value.el, part.el));
    const named = others.filter((part) => namingOf(recipe, part.text, at) !== 'other');
    return named[0] ?? null;
  });
  if (!near) return null;
  // A name farther off than the one beside it is another card's.
  const nearest = nameNear(value.el, at);
  const isFar = nearest && near.around !== nearest.card && holds(near.around, nearest.card);
  return isFar ? null : spotUnder(value, near.found, near.around);
}

/** Where a recipe's name stands on a page. */
export interface Found {
  /** Every number under the name, wherever it stands. */
  readonly spots: readonly Spot[];
  /** The name stands in a card like the recipe's in which no number is yet. */
  readonly isSilentToo: boolean;
}

/** Every spot on the page that has the recipe's name, sought in steps. */
export function* spotsByName(recipe: Recipe, texts: PageTexts, at: Surroundings): Steps<Found> {
  const { cell, label: name } = recipe.anchors;
  const names = [`is ${labelKey(name)}`, `bare ${bare(name)}`, `means ${recipe.metric}`];
  const spots: Spot[] = [];
  let isSilentToo = false;
  for (const label of yield* texts.called(names, (text) => callings(text, at))) {
    yield;
    // The page may have gone on since.
    if (!isConnected(label.el)) continue;
    spots.push(...(cell ? yield* inColumn(recipe, label, at) : beside(recipe, label, at)));
    isSilentToo ||= !cell && isSilent(recipe, label, at);
    if (spots.length > MOST_SPOTS) break;
  }
  return {
    spots: spots.filter(({ value, label }) => isConnected(value.el) && isConnected(label.el)),
    isSilentToo,
  };
}

/** Whether a name stands in a card made like the recipe's, alone: its number is not there yet. */
function isSilent({ anchors }: Recipe, label: Part, at: Surroundings): boolean {
  let card: Element | null = label.el;
  for (let step = 0; card && step < HIGHEST_CARD; step += 1, card = flatParent(card)) {
    const parts = fewPartsOf(card, MOST_IN_CARD);
    const isEmpty = parts.every(({ text }) => !/\p{Nd}/u.test(text));
    if (parts.length > MOST_IN_CARD || !isEmpty || figuresIn(parts, at).length > 0) return false;
    if (step > 0 && shapeOf(card) === anchors.structure.card) return true;
  }
  return false;
}

/** The numbers in the smallest block around a name. */
function beside(recipe: Recipe, label: Part, at: Surroundings): Spot[] {
  const near = climb(label.el, (parts) => {
    const figures = figuresIn(parts, at).filter((part) => part.el !== label.el);
    return figures.length > 0 ? figures : null;
  });
  // A name alone (of a menu, of a chart) stands in one block with the numbers of other cards.
  const isOwn = (value: Part): boolean => {
    const named = nameNear(value.el, at);
    return (
      !named || named.label.el === label.el || namingOf(recipe, named.label.text, at) !== 'other'
    );
  };
  return (near?.found ?? [])
    .filter(isOwn)
    .map((value) => spotUnder(value, label, near?.around ?? label.el));
}

/** The cell under a head in the recipe's row. */
function* inColumn(recipe: Recipe, label: Part, at: Surroundings): Steps<Spot[]> {
  const wanted = recipe.anchors.cell?.row;
  let table: Element | null = label.el;
  while (table && !/^(?:table|grid|treegrid)$/.test(roleOf(table))) table = flatParent(table);
  if (!table) return [];
  const spots: Spot[] = [];
  let rows = 0;
  let left = SOME_ROWS;
  for (const row of findIn(table, 'tr, [role="row"]')) {
    if (left-- === 0) {
      yield;
      left = SOME_ROWS;
    }
    // Its text is had at once; what it is made of only where it may be the row.
    if (wanted != null && !labelKey(textContent(row) ?? '').includes(wanted)) continue;
    const cells = cellsOf(row);
    const heads = headRowOf(table, cells.length, at);
    const number = heads?.findIndex((head) => holds(head, label.el)) ?? -1;
    const cell = cells[number];
    const isRow = cell && (wanted == null || isCalled(titlesAmong(row, cell, at), wanted));
    if (!isRow) continue;
    // Two rows of one title: which of them is the recipe's nobody can tell by it.
    rows += wanted == null ? 0 : 1;
    const [figure] = figuresIn(partsOf(cell), at);
    const spot = figure && cellAround(figure.el, at) ? spotOf(figure, at) : null;
    if (spot?.cell) spots.push(spot);
  }
  return rows > 1 ? [] : spots;
}

/** Whether a row has a name among its titles. */
export const isCalled = (
  { title, titles }: Pick<CellPlace, 'title' | 'titles'>,
  wanted: string,
): boolean => labelKey(title ?? '') === wanted || titles.some((one) => labelKey(one) === wanted);

const roleOf = (el: Element): string => attribute(el, 'role') ?? localName(el);
