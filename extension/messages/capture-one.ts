import type { Recipe } from '../../core/model/index.ts';
import type { TaughtOutcome } from './answers.ts';
import type { Context } from './context.ts';
import { knownFor } from './known-for.ts';
import { observationsOf } from './observations-of.ts';
import { checkedReadings } from './page-readings.ts';
import { goodNumber, metricNameOf, recipesAfter } from './taught.ts';

const PATIENCE_MS = 1500;
const NOT_THERE =
  'The number was not found again just now. Fourfold will look for it at the next capture.';

/** Reads and stores the number of one recipe, and no other number of its page. */
export async function captureOne(
  tab: number,
  recipe: Recipe,
  context: Context,
): Promise<TaughtOutcome> {
  const { store, clock, tabs } = context;
  const name = metricNameOf(recipe.metric, await store.ownMetrics());
  const page = checkedReadings(await tabs.read(tab, PATIENCE_MS, [recipe]));
  const readings = page.readings.filter((one) => one.recipe === recipe.id);
  const alone = { ...page, readings };
  const seen = clock.now();
  const look = async () => observationsOf(alone, seen, clock.today(), await knownFor(alone, store));
  let looked = await look();
  const ask = looked.left.find((one) => one.ask?.kind === 'value')?.ask;
  if (ask) {
    // The person has just pointed at this very number: that it looks unlike the last is no doubt.
    await store.decide({ ...ask, right: true, at: seen });
    looked = await look();
  }
  const { observations, taken, left } = looked;
  const rows = (await store.recipes()).filter(({ id }) => id === recipe.id);
  const [first] = observations;
  // No record of a capture: the page's other numbers were not looked at, and are not missed.
  if (first) await store.addObservations(observations);
  await store.keepRecipes(recipesAfter(alone, taken, left, rows, seen));
  if (!first) return { name, stored: null, why: left[0]?.why ?? readings[0]?.why ?? NOT_THERE };
  return { name, stored: goodNumber({ id: '', ...first }) };
}
