import { expect, test } from 'vitest';
import { runMutants } from '../mutation/run-mutants.ts';
import { sumOf } from '../mutation/tally.ts';

// The bench makes thousands; these are the same for every run, and few enough for every change.
test('of some hundred mutated pages nothing wrong is stored by a recipe, and nearly all is found again', async () => {
  const { tally, mutants, truths, taught, examples } = await runMutants(400);
  expect(mutants).toBeGreaterThan(300);
  expect(taught / truths).toBeGreaterThan(0.9);
  const recipe = sumOf(tally, 'recipe');
  expect(examples.filter(({ way }) => way === 'recipe').slice(0, 5)).toEqual([]);
  expect(recipe.found / recipe.there).toBeGreaterThan(0.9);
  const together = sumOf(tally, 'together');
  expect(together.wrong / together.stored).toBeLessThanOrEqual(0.005);
  expect(together.found / together.there).toBeGreaterThan(0.93);
}, 180_000);
