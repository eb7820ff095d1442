import type { Recipe } from '../../../core/model/index.ts';
import { isConnected } from '../page/dom.ts';
import { atOnce, type Steps } from '../page/pace.ts';
import type { Surroundings } from './around.ts';
import { spotAtPath, spotsByName } from './find-spots.ts';
import { PageTexts } from './page-texts.ts';
import { isPossible, isSound, isWhole, type Match, weigh } from './weigh.ts';

/** What a recipe finds on a page. */
export interface Matches {
  /** The number that the recipe's path leads to; null where it leads to none. */
  readonly atPath: Match | null;
  /** Numbers elsewhere under the recipe's name. Not sought where everything agrees at the path. */
  readonly elsewhere: readonly Match[];
  /** Its name stands in another card like its own, in which no number is yet. */
  readonly isSilentToo: boolean;
}

/** The numbers on a page that may be the recipe's, each with the anchors that agree. */
export function matchesOf(recipe: Recipe, page: Document, at: Surroundings): Matches {
  return atOnce(matchSteps(recipe, page, at, new PageTexts(page)));
}

/** The same in steps: where the path is lost, all texts of the page are gone through. */
export function* matchSteps(
  recipe: Recipe,
  page: Document,
  at: Surroundings,
  texts: PageTexts,
): Steps<Matches> {
  const first = spotAtPath(recipe, page, at);
  const atPath = first && weigh(recipe, first, at, true);
  if (atPath && isWhole(atPath)) return { atPath, elsewhere: [], isSilentToo: false };
  yield;
  const { spots, isSilentToo } = yield* spotsByName(recipe, texts, at);
  // What stands at the path is looked at once more: the page may have gone on.
  const again = spotAtPath(recipe, page, at);
  const held = again && weigh(recipe, again, at, true);
  const elsewhere: Match[] = [];
  for (const spot of spots) {
    yield;
    const isHeld = spot.value.el === held?.spot.value.el;
    if (!isHeld && isConnected(spot.value.el)) elsewhere.push(weigh(recipe, spot, at, false));
  }
  return { atPath: held, elsewhere, isSilentToo };
}

/** Which number is the recipe's, or why none can be told. */
export type Choice =
  | { readonly kind: 'one'; readonly match: Match }
  | { readonly kind: 'several'; readonly matches: readonly Match[] }
  /** A number stands where it should, but not all agrees. */
  | { readonly kind: 'doubt'; readonly match: Match }
  | { readonly kind: 'none' };

/** The one number that enough anchors agree on, where no other could be it as well. */
export function choose(recipe: Recipe, { atPath, elsewhere, isSilentToo }: Matches): Choice {
  const all = atPath ? [atPath, ...elsewhere] : elsewhere;
  if (atPath && isWhole(atPath)) return { kind: 'one', match: atPath };
  const sound = distinct(all.filter((match) => isSound(match, recipe)));
  const [best] = [...sound].sort((a, b) => b.votes - a.votes);
  const rivals = distinct(all.filter(isPossible)).filter((one) => best && !isSameNumber(one, best));
  if (best && isSilentToo) return { kind: 'several', matches: [best] };
  if (best && rivals.every((rival) => isClear(best, rival, recipe)))
    return { kind: 'one', match: best };
  if (best) return { kind: 'several', matches: [best, ...rivals] };
  const doubt = atPath ?? [...all].sort((a, b) => b.votes - a.votes)[0];
  return doubt ? { kind: 'doubt', match: doubt } : { kind: 'none' };
}

const numberOf = ({ quantity }: Match): string =>
  quantity.kind === 'number' ? String(quantity.value) : quantity.kind;

const isSameNumber = (a: Match, b: Match): boolean => numberOf(a) === numberOf(b);

/** The same number twice is one. */
function distinct(matches: readonly Match[]): Match[] {
  const seen = new Map<string, Match>();
  for (const match of matches) {
    const key = numberOf(match);
    const held = seen.get(key);
    if (!held || held.votes < match.votes) seen.set(key, match);
  }
  return [...seen.values()];
}

/** Two votes more, and something in words that tells the other one apart. */
function isClear(best: Match, second: Match, recipe: Recipe): boolean {
  const { heading, row } = second.agrees;
  const apart = heading === false || row === false || second.agrees.cell === false;
  return best.votes >= second.votes + 2 && apart && recipe.anchors.near.row.length > 1;
}
