// Runs inside the page that recipes.bench.ts opens.
import type { Recipe } from '../../core/model/index.ts';
import { makeRecipe } from '../../extension/capture/index.ts';
import { withRecipesSteps } from '../../extension/capture/recipe/index.ts';

const options = { url: new URL('https://dashboard.example/'), today: '2026-11-23' };

const PAGE = {
  source: options.url.href,
  platform: null,
  page: null,
  account: null,
  period: null,
  readings: [],
  problems: [],
  durationMs: 0,
};

/** What any reader that looks at every element once has to pay. */
function floor(): number {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT);
  let sum = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    sum += (node as Element).getBoundingClientRect().width;
  return sum;
}

/** Recipes of numbers spread over the page: of cards and of cells. */
function taught(count: number): Recipe[] {
  const values = [...document.querySelectorAll('.value, td:nth-child(3)')];
  const recipes: Recipe[] = [];
  for (let i = 0; i < count; i += 1) {
    const el = values[Math.floor((i * values.length) / count)];
    const recipe =
      el &&
      makeRecipe(el, document, {
        ...options,
        metric: 'content.views',
        time: 'now',
        subject: { item: `number ${i}` },
        seen: '2026-11-23T08:00:00Z',
      });
    if (recipe) recipes.push(recipe);
  }
  return recipes;
}

/** The same recipes after their paths lead nowhere any more. */
const lost = (recipes: readonly Recipe[]): Recipe[] =>
  recipes.map((recipe) => ({
    ...recipe,
    anchors: { ...recipe.anchors, selector: ['#gone-since-then'] },
  }));

interface Run {
  readonly ms: number;
  readonly ok: number;
  readonly steps: readonly number[];
}

function run(recipes: readonly Recipe[]): Run {
  const steps: number[] = [];
  const work = withRecipesSteps(PAGE, document, recipes, options);
  for (;;) {
    const since = performance.now();
    const at = work.next();
    steps.push(performance.now() - since);
    if (!at.done) continue;
    const ok = at.value.readings.filter(({ status }) => status === 'ok').length;
    return { ms: steps.reduce((sum, ms) => sum + ms, 0), ok, steps };
  }
}

function benchRecipes(count: number) {
  const recipes = taught(count);
  const away = lost(recipes);
  return () => {
    const since = performance.now();
    floor();
    const bare = performance.now() - since;
    return { floor: bare, taught: recipes.length, found: run(recipes), lost: run(away) };
  };
}

Object.assign(globalThis, { benchRecipes });
