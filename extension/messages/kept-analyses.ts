import type { PublishedFinding } from '../../core/publication/index.ts';
import type { Context } from './context.ts';
import { type KeptAnalyses, MOST_ANSWERS, readKept } from './kept-answers.ts';

/** What is kept of analyses. */
export async function keptAnalyses({ store }: Pick<Context, 'store'>): Promise<KeptAnalyses> {
  return readKept(await store.setting('analyses'));
}

/** Keeps a change of it; the last answers stay. */
export async function keepAnalyses(
  change: (now: KeptAnalyses) => KeptAnalyses,
  context: Context,
): Promise<KeptAnalyses> {
  const { answers, events } = change(await keptAnalyses(context));
  const kept = { answers: answers.slice(0, MOST_ANSWERS), events };
  await context.store.choose('analyses', JSON.stringify(kept));
  return kept;
}

/** Kept answers that the person sent among the findings. */
export async function askedFindings(context: Pick<Context, 'store'>): Promise<PublishedFinding[]> {
  const { answers } = await keptAnalyses(context);
  return answers
    .filter(({ isFinding }) => isFinding)
    .map(({ id, title, headline, at }) => ({
      id: `asked-${id}`,
      rule: 'asked',
      severity: 'info',
      what: `${title} ${headline} (asked ${at.slice(0, 10)})`.slice(0, 4000),
      about: null,
      who: null,
    }));
}
