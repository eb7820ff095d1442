import { metricForLabel } from '../../../core/metrics/index.ts';
import { type Anchors, dimensionOf, type Recipe } from '../../../core/model/index.ts';
import { type ParsedQuantity, parseQuantity } from '../../../core/text/index.ts';
import { holdsTurning, TURNED, turns } from '../page/turning.ts';
import type { Surroundings } from './around.ts';
import { bare, isCalled, type Naming, namingOf } from './find-spots.ts';
import { contextUnder } from './make-recipe.ts';
import {
  marked,
  OTHER_TIME,
  type Spot,
  type Surround,
  surroundOf,
  WHEN,
  WHEN_OTHER,
} from './spot.ts';

const isMark = (word: string): boolean => word === WHEN || word === WHEN_OTHER;

/** Which of a recipe's anchors a number on the page agrees with. Null where the recipe has none. */
export interface Agreement {
  readonly label: Naming;
  readonly unit: boolean;
  readonly selector: boolean;
  readonly spoken: boolean | null;
  readonly heading: boolean | null;
  readonly row: boolean | null;
  readonly card: boolean | null;
  readonly structure: boolean;
  readonly cell: boolean | null;
}

/** A number on the page that may be the recipe's, and what speaks for it. */
export interface Match {
  readonly spot: Spot;
  readonly surround: Surround;
  readonly quantity: ParsedQuantity;
  readonly agrees: Agreement;
  /** Words in its card that say of when it is and were not there before. */
  readonly newWhen: string | null;
  /** How many anchors beside label and unit agree. */
  readonly votes: number;
  /** How many could. */
  readonly most: number;
}

const share = (a: readonly string[], b: readonly string[]): number => {
  const [left, right] = [new Set(a), new Set(b)];
  let both = 0;
  for (const one of left) if (right.has(one)) both += 1;
  return both / Math.max(1, left.size + right.size - both);
};

/** Labels as they are compared over languages: by the metric that they name, where they name one. */
const meanings = (row: readonly string[], at: Surroundings): string[] =>
  row.map((name) => at.nameOf?.(name) ?? metricForLabel(name) ?? name);

const LIKE_ROW = 0.5;

function sameRow(
  now: readonly string[],
  then: readonly string[],
  at: Surroundings,
): boolean | null {
  if (then.length < 2) return null;
  return Math.max(share(now, then), share(meanings(now, at), meanings(then, at))) >= LIKE_ROW;
}

function sameCell(spot: Spot, now: Anchors['cell'], then: Anchors['cell'], translated: boolean) {
  if (then === null) return null;
  const isRow =
    now?.row === then.row ||
    (spot.cell !== null && then.row !== null && isCalled(spot.cell, then.row));
  return now !== null && isRow && (translated || bare(now.column) === bare(then.column));
}

const sameStructure = (now: Anchors['structure'], then: Anchors['structure']): boolean =>
  lastOf(now.value) === lastOf(then.value) && lastOf(now.label) === lastOf(then.label);

/** What holds a text and which of the card's numbers it is: wrappers around it do not matter. */
const lastOf = (path: string): string => path.slice(path.lastIndexOf('>') + 1);

/** Words of time that a card has now and had not. */
function timeAdded(surround: Surround, then: Anchors): string | null {
  const known = new Set(then.near.card);
  const words = surround.near.card.filter(
    (word) => !isMark(word) && !known.has(word) && OTHER_TIME.test(word),
  );
  const heading = surround.near.heading;
  if (heading && heading !== then.near.heading && OTHER_TIME.test(heading)) words.push(heading);
  words.push(...surround.when.filter((when) => !known.has(marked(when))));
  return words[0] ?? null;
}

function agreementOf(
  recipe: Recipe,
  spot: Spot,
  surround: Surround,
  found: { naming: Naming; unit: boolean; selector: boolean },
  at: Surroundings,
): Agreement {
  const then = recipe.anchors;
  const translated = found.naming === 'translated';
  const { heading } = then.near;
  const words = then.near.card.filter((word) => !isMark(word));
  return {
    label: found.naming,
    unit: found.unit,
    selector: found.selector,
    spoken: then.spoken ? surround.spoken?.name === then.spoken.name : null,
    heading: heading === null ? null : surround.near.heading === heading,
    row: sameRow(surround.near.row, then.near.row, at),
    card:
      words.length === 0
        ? null
        : share(
            surround.near.card.filter((word) => !isMark(word)),
            words,
          ) >= LIKE_ROW,
    structure: sameStructure(surround.structure, then.structure),
    cell: sameCell(spot, surround.cell, then.cell, translated),
  };
}

/** True where a person sees the value in another order than it is written in. */
export const isTurned = ({ value }: Spot): boolean =>
  TURNED.test(value.text) || turns(value.el) || holdsTurning(value.el);

const TURNED_ROUND: ParsedQuantity = { kind: 'none', raw: '', why: 'It is turned round.' };

/** Holds a number on the page against a recipe. */
export function weigh(recipe: Recipe, spot: Spot, at: Surroundings, isAtPath: boolean): Match {
  const naming = namingOf(recipe, spot.label.text, at);
  const context = contextUnder(spot.label.text, at, {
    unit: recipe.scale || recipe.unit === '%' || recipe.unit === 's' ? recipe.unit : undefined,
    scale: recipe.scale,
  });
  const currency = recipe.currency ? { ...context, currency: recipe.currency } : context;
  const quantity = isTurned(spot) ? TURNED_ROUND : parseQuantity(spot.value.text, currency);
  const unit =
    quantity.kind === 'number' ? fits(quantity.unit, recipe) : quantity.kind === 'no-data';
  const surround = surroundOf(spot, at);
  const agrees = agreementOf(recipe, spot, surround, { naming, unit, selector: isAtPath }, at);
  const { label: _, unit: __, ...rest } = agrees;
  const votes = Object.values(rest).filter((one) => one === true).length;
  const most = Object.values(rest).filter((one) => one !== null).length;
  return {
    spot,
    surround,
    quantity,
    agrees,
    newWhen: timeAdded(surround, recipe.anchors),
    votes,
    most,
  };
}

function fits(unit: string, recipe: Recipe): boolean {
  return dimensionOf(unit) === dimensionOf(recipe.unit);
}

/**
 * Whether everything that the recipe knows agrees, and its row or table shows that it is the only one
 * of its name: then nothing else needs to be looked at.
 */
export const isWhole = ({ agrees, newWhen, surround, votes, most }: Match): boolean =>
  agrees.label === 'same' &&
  agrees.unit &&
  newWhen === null &&
  votes === most &&
  (agrees.cell === true || (agrees.row === true && isOnly(surround.near.row)));

/** The same name twice in a row: one of them is something else. */
const isOnly = (row: readonly string[]): boolean => new Set(row).size === row.length;

/** Whether nothing that is written on the page speaks against it: then it is a rival at least. */
export const isPossible = ({ agrees, newWhen }: Match): boolean =>
  agrees.label !== 'other' && agrees.unit && newWhen === null && agrees.cell !== false;

/** Anchors enough, beside label and unit, to take a number for the recipe's. */
const ENOUGH = 2;

/** Whether enough agrees to take a number for the recipe's, and nothing speaks against it. */
export function isSound(match: Match, recipe: Recipe): boolean {
  const { agrees, votes, most } = match;
  if (!isPossible(match)) return false;
  // Its neighbours are others: of another part of the page, whatever else agrees.
  if (agrees.row === false) return false;
  const moved = agrees.label === 'same' && agrees.heading === false;
  const needed = Math.min(ENOUGH + (moved ? 1 : 0), most);
  if (votes < needed) return false;
  // In a card of several numbers only its place among them tells which one it is.
  const [, order = ''] = recipe.anchors.structure.value.split(' ');
  const [, now = ''] = match.surround.structure.value.split(' ');
  return order === now || agrees.cell === true || agrees.spoken === true;
}
