import type { PageReadings } from '../../../core/model/index.ts';
import type { Context, Handler } from '../context.ts';
import { knownFor } from '../known-for.ts';
import { observationsOf } from '../observations-of.ts';
import { checkedReadings } from '../page-readings.ts';
import { recipesOf } from '../taught.ts';

const PATIENCE_MS = 4000;

/**
 * A tab's page, checked, when it is still or patience ends. Where what was taught cannot be read, the
 * page still can: whoever stores something of it hears from the store what is the matter.
 */
export async function readTab(
  tab: number,
  waitMs: number | undefined,
  context: Context,
): Promise<PageReadings> {
  const recipes = await recipesOf(tab, context).catch(() => []);
  return checkedReadings(await context.tabs.read(tab, waitMs ?? PATIENCE_MS, recipes));
}

/**
 * Reads a tab and stores nothing. A page can be looked at where what is stored cannot be read: then
 * its numbers are not held against their past, and a capture says what is the matter.
 */
export const pageRead: Handler<'page.read'> = async ({ tab, waitMs }, context) => {
  const page = await readTab(tab, waitMs, context);
  const { clock, tabs, store } = context;
  const known = await knownFor(page, store).catch(() => undefined);
  const { taken, left } = observationsOf(page, clock.now(), clock.today(), known);
  await tabs.badge(tab, taken.length);
  return { page, taken, left };
};
