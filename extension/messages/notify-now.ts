import type { Context } from './context.ts';
import { notifyStateOf } from './handlers/notify-state.ts';
import { chosenToScore } from './handlers/scorecard-read.ts';
import { memoryOf, type Notice, noticesFor } from './notices.ts';
import { isDue } from './round-plan.ts';
import { scoredNow } from './scored.ts';

/** What the person is to be told at this moment. What is told is remembered before it is shown. */
export async function notifyNow(
  context: Pick<Context, 'store' | 'clock' | 'policy' | 'locale'>,
  time: string,
): Promise<readonly Notice[]> {
  const { store, clock } = context;
  const state = await notifyStateOf(context);
  if (!state.isOn) return [];
  const [now, today] = [clock.now(), clock.today()];
  const stops = await store.stops();
  const due = stops.filter((stop) => isDue(stop, today));
  const { publication, at } = await scoredNow(await chosenToScore(undefined, context), {
    store,
    now,
  });
  const standing = {
    now,
    today,
    time,
    due: due.map(({ platform, address }) => platform ?? new URL(address).host),
    publication: at === null ? null : publication,
  };
  const before = memoryOf(await store.setting('notified'));
  const { notices, memory } = noticesFor(standing, state, before);
  await store.choose('notified', JSON.stringify(memory));
  return notices;
}
