import type { Context, Handler } from '../context.ts';
import { MOST_ASIDE, type PutAside, readAside } from '../put-aside.ts';
import { chosenTemplate } from './scorecard-read.ts';

/** What was put aside, of every scorecard. */
const allAside = async ({ store }: Pick<Context, 'store'>): Promise<readonly PutAside[]> =>
  readAside(await store.setting('aside'));

/** What was put aside of the chosen scorecard, the last first. */
export const findingsState: Handler<'findings.state'> = async (_, context) => {
  const { id } = await chosenTemplate(context);
  return { aside: (await allAside(context)).filter(({ of }) => of === id) };
};

let last: Promise<unknown> = Promise.resolve();

/** Changes the list; what two pages change at once is changed in turn, so that neither is lost. */
export function changeAside(
  change: (all: readonly PutAside[], of: string) => readonly PutAside[],
  context: Context,
): ReturnType<Handler<'findings.state'>> {
  const changed = last.then(async () => {
    const { id } = await chosenTemplate(context);
    const all = change(await allAside(context), id).slice(0, MOST_ASIDE);
    await context.store.choose('aside', JSON.stringify(all));
    return findingsState({}, context);
  });
  last = changed.catch(() => undefined);
  return changed;
}
