import { type OwnMetric, ownMetric, type Recipe } from '../../../core/model/index.ts';
import {
  choose,
  isAmongPeople,
  makeRecipe,
  matchesOf,
  type Named,
  type PointOptions,
  readRecipe,
} from '../../capture/index.ts';
import type { Choice } from '../../picker/index.ts';

const NO_WAY =
  'Fourfold cannot find this number by what stands around it. Nothing was stored. Choose another name for it, or widen with ↑.';
const NOT_SAME = (raw: string) =>
  `Fourfold reads “${raw}” here when it looks by itself. Nothing was stored. Choose another name for the number.`;
const SEVERAL =
  'Other numbers on this page would be taken for this one. Nothing was stored. Choose another name for it.';

/** How a number is found again is told by the texts around it, and these would be somebody's. */
const AMONG_PEOPLE =
  'People speak here, and what stands around this number may be theirs. Nothing was stored. Choose a number elsewhere, or press “Capture” to count what is here.';

/** What is the same for every number of a page. */
export type PageFacts = Pick<PointOptions, 'url' | 'today'>;

/** A number that was taught: how it is found, and the person's own metric where it is of one. */
export interface TaughtRecipe {
  readonly recipe: Recipe;
  readonly own: OwnMetric | null;
}

function pointing(facts: PageFacts, label: Named | null, language: string | null): PointOptions {
  return {
    ...facts,
    ...(language ? { locale: language } : {}),
    ...(label?.el ? { label: label.el } : {}),
  };
}

/** Numbers of the page that a recipe of this one would take, itself first. */
export function likeIt(
  el: Element,
  label: Named | null,
  language: string | null,
  facts: PageFacts,
): Element[] {
  const options = pointing(facts, label, language);
  const recipe = makeRecipe(el, document, {
    ...options,
    metric: 'own.number',
    time: 'now',
    subject: {},
    seen: facts.today,
  });
  if (!recipe) return [];
  const at = { context: language ? { locale: language } : {}, today: facts.today };
  const found = choose(recipe, matchesOf(recipe, document, at));
  if (found.kind === 'none') return [];
  const matches = found.kind === 'several' ? found.matches : [found.match];
  return matches.map(({ spot }) => spot.value.el);
}

/**
 * The recipe of what the person chose, which is read once before it is kept: a number that would not
 * be found again, or not with the same value, is not taught.
 * @throws Error with the reason in the person's words.
 */
export function taughtRecipe(choice: Choice, facts: PageFacts, seen: string): TaughtRecipe {
  const { el, label, language, measured, metric, time } = choice;
  if (isAmongPeople(el, document, facts)) throw new Error(AMONG_PEOPLE);
  const own = typeof metric === 'string' ? null : ownMetric(metric);
  const isMoney = measured !== null && /^[A-Z]{3}$/.test(measured.unit);
  const options = {
    ...pointing(facts, label, language),
    ...(isMoney ? { currency: measured.unit } : {}),
    ...(measured && !isMoney ? { unit: measured.unit, scale: measured.scale } : {}),
  };
  const id = own?.id ?? (metric as string);
  const recipe = makeRecipe(el, document, { ...options, metric: id, time, subject: {}, seen });
  if (!recipe) throw new Error(NO_WAY);
  if (recipe.taught.value !== choice.value || recipe.unit !== choice.unit) {
    throw new Error(NOT_SAME(recipe.taught.raw));
  }
  const { reading } = readRecipe(recipe, document, { ...facts, ...pick(language) });
  if (reading.status !== 'ok') throw new Error(reading.why ?? SEVERAL);
  if (reading.value !== choice.value) throw new Error(SEVERAL);
  return { recipe, own };
}

const pick = (language: string | null) => (language ? { locale: language } : {});

/** The recipe anew, of the number that it finds or doubts now; null where it finds none. */
export function adopted(recipe: Recipe, facts: PageFacts): Recipe | null {
  const language = recipe.anchors.language;
  const { element } = readRecipe(recipe, document, { ...facts, ...pick(language) });
  if (!element || isAmongPeople(element, document, facts)) return null;
  const { metric, time, subject, currency, unit, scale } = recipe;
  return makeRecipe(element, document, {
    ...facts,
    ...pick(language),
    ...(currency ? { currency } : {}),
    ...(scale ? { unit, scale } : {}),
    metric,
    time,
    subject,
    seen: recipe.taught.seen,
  });
}
