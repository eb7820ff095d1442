import type { Delta, Healed, Period, Reading, Recipe, Subject } from '../../../core/model/index.ts';
import { cleanLabel, parseDelta, parseQuantity } from '../../../core/text/index.ts';
import { attribute, flatParent, isConnected } from '../page/dom.ts';
import { atOnce, type Steps } from '../page/pace.ts';
import { Places } from '../page/place.ts';
import { turnedWords } from '../page/turning.ts';
import { type NameOf, periodIn, type Surroundings } from './around.ts';
import { onlyPeriod, type PointOptions, surroundingsOf } from './make-recipe.ts';
import { choose, type Matches, matchSteps } from './matches-of.ts';
import { PageTexts } from './page-texts.ts';
import { type Part, textIn } from './parts.ts';
import { follow, selectorsOf } from './selector.ts';
import { changeIn } from './spot.ts';
import { isTurned, type Match } from './weigh.ts';

/** What is known of the page beside its recipes. */
export interface RecipeOptions extends Pick<PointOptions, 'url' | 'today' | 'locale'> {
  /** The platform as its readings name it, and whose account the page shows. */
  readonly platform?: string;
  readonly account?: string;
  /** The page's period, where something else has settled it. */
  readonly period?: Period | null;
  readonly nameOf?: NameOf;
}

/** What a recipe gave: its reading, and its new anchors where the page has changed. */
export interface RecipeReading {
  readonly reading: Reading;
  readonly healed: Healed | null;
  /** The element of the number that was taken or is in doubt. */
  readonly element: Element | null;
  /** Something on the page speaks against its number: nobody else's word for it will do. */
  readonly isAgainst?: true;
}

const NOTHING = 'Nothing was stored for it.';

/**
 * Reads the number of one recipe: `ok` only where label, unit and enough of what stands around it
 * agree on exactly one place, also where the old path still leads somewhere; else quarantined with
 * the reason in the person's words.
 */
export function readRecipe(recipe: Recipe, page: Document, options: RecipeOptions): RecipeReading {
  return atOnce(recipeSteps(recipe, page, options, new PageTexts(page)));
}

/** The same in steps, with the texts that are gone through once for all recipes of a page. */
export function* recipeSteps(
  recipe: Recipe,
  page: Document,
  options: RecipeOptions,
  texts: PageTexts,
): Steps<RecipeReading> {
  const at = surroundingsOf(page, {
    ...options,
    ...(recipe.currency ? { currency: recipe.currency } : {}),
  });
  const matches = yield* matchSteps(recipe, page, at, texts);
  const choice = choose(recipe, matches);
  switch (choice.kind) {
    case 'one':
      return yield* taken(recipe, choice.match, page, at, options);
    case 'several':
      return {
        reading: stopped(
          recipe,
          choice.matches[0] ?? null,
          manyWords(recipe, choice.matches),
          options,
        ),
        healed: null,
        element: choice.matches[0]?.spot.value.el ?? null,
        ...(isAnySilent(choice.matches, matches) ? { isAgainst: true } : {}),
      };
    case 'doubt':
      return {
        reading: stopped(recipe, choice.match, doubtWords(recipe, choice.match, matches), options),
        healed: null,
        element: choice.match.spot.value.el,
        ...(speaksAgainst(choice.match) ? { isAgainst: true } : {}),
      };
    case 'none':
      return {
        reading: stopped(recipe, null, missingWords(recipe), options),
        healed: null,
        element: null,
      };
  }
}

const isAnySilent = (several: readonly Match[], { isSilentToo }: Matches): boolean =>
  isSilentToo || several.some(({ quantity }) => quantity.kind !== 'number');

/** More than that what stands around the number is not what it was. */
const speaksAgainst = ({ agrees, newWhen }: Match): boolean =>
  agrees.label === 'other' || !agrees.unit || newWhen !== null || agrees.cell === false;

/** The reason that stands with a number which is not on its page any more. */
export const missingWords = ({ label }: Recipe): string =>
  `${label} was not found on this page. ${NOTHING} Show Fourfold where it is now.`;

function manyWords({ label }: Recipe, matches: readonly Match[]): string {
  const raws = [...new Set(matches.map(({ spot }) => spot.value.text))].slice(0, 3);
  if (raws.length === 1)
    return `${label} stands on this page more than once, and one of them has no number yet. ${NOTHING} Read the page again.`;
  return `This page shows ${raws.map((raw) => `“${raw}”`).join(' and ')} for ${label}. ${NOTHING} Choose the right one.`;
}

function doubtWords(recipe: Recipe, match: Match, { elsewhere }: Matches): string {
  const { label } = recipe;
  const { agrees, quantity, spot, newWhen } = match;
  const raw = spot.value.text.slice(0, 40);
  if (agrees.label === 'other') {
    return elsewhere.length > 0 || agrees.selector
      ? `Where ${label} was, the page now shows “${cleanLabel(spot.label.text).slice(0, 60)}” with “${raw}”. ${NOTHING} Check which number it is.`
      : missingWords(recipe);
  }
  if (isTurned(spot)) return turnedWords(label);
  if (quantity.kind === 'none')
    return `“${raw}” stands where ${label} was, and it is no number. ${NOTHING}`;
  if (quantity.kind === 'ambiguous')
    return `${label} could mean different numbers: ${quantity.why} ${NOTHING}`;
  if (!agrees.unit)
    return `The page shows “${raw}” for ${label}, which is another unit than before. ${NOTHING} Check the page.`;
  if (newWhen !== null)
    return `${label} now stands with “${newWhen.slice(0, 60)}”, so it may be of other days than before. ${NOTHING} Check which number it is.`;
  if (agrees.cell === false)
    return `${label} stands in another row or column than before. ${NOTHING} Check which number it is.`;
  return `What stands around ${label} is different from before. ${NOTHING} Check that it is still the same number.`;
}

function* taken(
  recipe: Recipe,
  match: Match,
  page: Document,
  at: Surroundings,
  options: RecipeOptions,
): Steps<RecipeReading> {
  const { spot, quantity, surround } = match;
  const element = spot.value.el;
  const busy = isBusy(element)
    ? `The page was still loading when ${recipe.label} was read. ${NOTHING} Read the page again.`
    : hasChanged(match)
      ? `The page changed while ${recipe.label} was read. ${NOTHING} Read the page again.`
      : null;
  if (quantity.kind !== 'number' || busy) {
    const why = busy ?? `The page shows no number for ${recipe.label} yet.`;
    const reading = stopped(recipe, quantity.kind === 'number' ? match : null, why, options);
    return {
      reading: busy ? reading : { ...reading, raw: spot.value.text, status: 'ok' },
      healed: null,
      element,
      isAgainst: true,
    };
  }
  const period = periodOf(recipe, surround.when, page, at, options);
  const { value, low, high, unit } = quantity;
  const reading: Reading = {
    ...blank(recipe, options),
    label: cleanLabel(spot.label.text).slice(0, 400),
    value,
    low,
    high,
    unit,
    raw: spot.value.text.slice(0, 400),
    period,
    delta: deltaOf(match, at),
    confidence: confidenceOf(match),
    status: 'ok',
    place: new Places().placeOf(element),
  };
  if (match.votes === match.most) return { reading, healed: null, element };
  // New anchors are sought in a step of their own; an element that is gone by then has none.
  yield;
  const healed = isConnected(element) ? healedOf(recipe, match, page, at) : null;
  return { reading, healed, element };
}

const confidenceOf = ({ votes, most }: Match): number =>
  Math.round(100 * (0.8 + (0.19 * votes) / Math.max(1, most))) / 100;

function deltaOf({ spot, quantity }: Match, at: Surroundings): Delta | null {
  const raw = changeIn(spot, at);
  if (raw === null) return null;
  const delta = parseDelta(raw, at.context);
  if (delta) return delta;
  const plain = parseQuantity(raw, at.context);
  return plain.kind === 'number' && quantity.kind === 'number'
    ? { value: Math.abs(plain.value), unit: plain.unit, sign: '?', raw }
    : null;
}

/** The days that a number is of: its card's own, else the page's. */
function periodOf(
  recipe: Recipe,
  when: readonly string[],
  page: Document,
  at: Surroundings,
  options: RecipeOptions,
): Period | null {
  if (recipe.time !== 'period') return { from: at.today, to: at.today };
  const own = when.map((text) => periodIn(text, at)).filter((period) => period !== null);
  if (own.length === 1 && own[0]) return own[0];
  if (options.period !== undefined) return options.period;
  const place = recipe.anchors.period;
  // Its element may be another one after a new build; then the one period that the page names.
  const el = place && (follow(place.selector, page) ?? onlyPeriod(page, at) ?? null);
  return el ? periodIn(textIn(el), at) : null;
}

/** Whether the page has gone on since a number and its name were looked at. */
function hasChanged({ spot: { value, label, cell } }: Match): boolean {
  const has = ({ el, text }: Part) =>
    isConnected(el) && bareText(textIn(el)).includes(bareText(text));
  return !has(value) || !(cell ? isConnected(cell.head) : has(label));
}

const bareText = (text: string): string => text.replace(/\s+/g, '');

function isBusy(el: Element): boolean {
  for (let at: Element | null = el; at; at = flatParent(at))
    if (attribute(at, 'aria-busy') === 'true') return true;
  return false;
}

function healedOf(recipe: Recipe, match: Match, page: Document, at: Surroundings): Healed | null {
  const { when: _, ...around } = match.surround;
  const anchors = {
    ...around,
    language: at.context.locale?.slice(0, 40) ?? null,
    selector: match.agrees.selector
      ? recipe.anchors.selector
      : selectorsOf(match.spot.value.el, page),
    period: recipe.anchors.period,
  };
  return { recipe: recipe.id, anchors };
}

function subjectOf({ subject }: Recipe, { url, platform, account }: RecipeOptions): Subject {
  return { platform: platform ?? (url.hostname || 'file'), account: account ?? '', ...subject };
}

function blank(recipe: Recipe, options: RecipeOptions): Reading {
  return {
    label: recipe.label,
    value: null,
    low: null,
    high: null,
    unit: recipe.unit,
    raw: '',
    metric: recipe.metric,
    subject: subjectOf(recipe, options),
    period: null,
    delta: null,
    confidence: 0.3,
    status: 'quarantined',
    place: '',
    by: 'recipe',
    recipe: recipe.id,
  };
}

/** A reading that is shown and not stored, with the number in doubt where there is one. */
function stopped(
  recipe: Recipe,
  match: Match | null,
  why: string,
  options: RecipeOptions,
): Reading {
  const number = match?.quantity.kind === 'number' ? match.quantity : null;
  const shown = number
    ? { value: number.value, low: number.low, high: number.high, unit: number.unit }
    : {};
  const where = match
    ? { raw: match.spot.value.text.slice(0, 400), place: new Places().placeOf(match.spot.value.el) }
    : {};
  return { ...blank(recipe, options), ...shown, ...where, why };
}
