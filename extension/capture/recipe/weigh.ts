import { metricForLabel } from '../../../core/metrics/index.ts';
import { type Anchors, dimensionOf, type Recipe } from '../../../core/model/index.ts';
import { type ParsedQuantity, parseQuantity } from '../../../core/text/index.ts';
import type { Surroundings } from './around.ts';
import { type Naming, namingOf } from './find-spots.ts';
import { contextUnder } from './make-recipe.ts';
import { type Spot, type Surround, surroundOf, WHEN } from './spot.ts';

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

/** Words for times that are not the page's period. */
const OTHER_TIME =
  /real.?time|right now|live now|latest|previous|yesterday|today|\b(?:24|48)\s*h|last\s+(?:hour|\d+\s*min)|\b60\s*min|echtzeit|gestern|heute|temps réel|tiempo real|tempo real|hier\b|ayer|ontem|hoje|waktu nyata|kemarin|hari ini|thời gian thực|hôm qua|hôm nay|เรียลไทม์|リアルタイム|昨日|今日|実時|실시간|어제|오늘|实时|即時|昨天|今天/iu;

const share = (a: readonly string[], b: readonly string[]): number => {
  const [left, right] = [new Set(a), new Set(b)];
  let both = 0;
  for (const one of left) if (right.has(one)) both += 1;
  return both / Math.max(1, left.size + right.size - both);
};

/** Labels as they are compared over languages: by the metric that they name, where they name one. */
const meanings = (row: readonly string[]): string[] =>
  row.map((name) => metricForLabel(name) ?? name);

const LIKE_ROW = 0.5;

function sameRow(now: readonly string[], then: readonly string[]): boolean | null {
  if (then.length < 2) return null;
  // The same name twice in a row: one of them is something else.
  return (
    Math.max(share(now, then), share(meanings(now), meanings(then))) >= LIKE_ROW &&
    new Set(now).size === now.length
  );
}

function sameCell(now: Anchors['cell'], then: Anchors['cell'], translated: boolean) {
  if (then === null) return null;
  return now !== null && now.row === then.row && (translated || now.column === then.column);
}

const sameStructure = (now: Anchors['structure'], then: Anchors['structure']): boolean =>
  now.value === then.value && now.label === then.label;

/** Words of time that a card has now and had not. */
function timeAdded(surround: Surround, then: Anchors): string | null {
  const known = new Set(then.near.card);
  const words = surround.near.card.filter((word) => !known.has(word) && OTHER_TIME.test(word));
  const heading = surround.near.heading;
  if (heading && heading !== then.near.heading && OTHER_TIME.test(heading)) words.push(heading);
  if (!then.near.card.includes(WHEN)) words.push(...surround.when);
  return words[0] ?? null;
}

function agreementOf(
  recipe: Recipe,
  surround: Surround,
  found: { naming: Naming; unit: boolean; selector: boolean },
): Agreement {
  const then = recipe.anchors;
  const translated = found.naming === 'translated';
  const { heading } = then.near;
  const words = then.near.card.filter((word) => word !== WHEN);
  return {
    label: found.naming,
    unit: found.unit,
    selector: found.selector,
    spoken: then.spoken ? surround.spoken?.name === then.spoken.name : null,
    heading: heading === null ? null : surround.near.heading === heading,
    row: sameRow(surround.near.row, then.near.row),
    card:
      words.length === 0
        ? null
        : share(
            surround.near.card.filter((word) => word !== WHEN),
            words,
          ) >= LIKE_ROW,
    structure: sameStructure(surround.structure, then.structure),
    cell: sameCell(surround.cell, then.cell, translated),
  };
}

/** Holds a number on the page against a recipe. */
export function weigh(recipe: Recipe, spot: Spot, at: Surroundings, isAtPath: boolean): Match {
  const naming = namingOf(recipe, spot.label.text, at);
  const context = contextUnder(spot.label.text, at, {
    unit: recipe.scale || recipe.unit === '%' || recipe.unit === 's' ? recipe.unit : undefined,
    scale: recipe.scale,
  });
  const currency = recipe.currency ? { ...context, currency: recipe.currency } : context;
  const quantity = parseQuantity(spot.value.text, currency);
  const unit =
    quantity.kind === 'number' ? fits(quantity.unit, recipe) : quantity.kind === 'no-data';
  const surround = surroundOf(spot, at);
  const agrees = agreementOf(recipe, surround, { naming, unit, selector: isAtPath });
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

/** Whether everything that the recipe knows agrees: then nothing else needs to be looked at. */
export const isWhole = ({ agrees, newWhen, votes, most }: Match): boolean =>
  agrees.label === 'same' && agrees.unit && newWhen === null && votes === most;

/** Anchors enough, beside label and unit, to take a number for the recipe's. */
const ENOUGH = 2;

/** Whether enough agrees to take a number for the recipe's, and nothing speaks against it. */
export function isSound(match: Match, recipe: Recipe): boolean {
  const { agrees, newWhen, votes, most } = match;
  if (agrees.label === 'other' || !agrees.unit || newWhen !== null) return false;
  if (agrees.cell === false) return false;
  const moved = agrees.label === 'same' && agrees.heading === false;
  const needed = Math.min(ENOUGH + (moved ? 1 : 0), most);
  if (votes < needed) return false;
  // In a card of several numbers only its place among them tells which one it is.
  const [, order = ''] = recipe.anchors.structure.value.split(' ');
  const [, now = ''] = match.surround.structure.value.split(' ');
  return order === now || agrees.cell === true || agrees.spoken === true;
}
