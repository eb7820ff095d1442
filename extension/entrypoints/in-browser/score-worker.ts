// Scores where nobody waits: a page starts it when what is kept is of older numbers.
import { chosenToScore, scoringOf } from '../../messages/handlers/index.ts';
import { lazyStore } from '../../store/index.ts';
import { clock } from './clock.ts';

const store = lazyStore();
const score = scoringOf(store);

addEventListener('message', async ({ data }: MessageEvent<{ readonly locale: string }>) => {
  try {
    await score(await chosenToScore(undefined, { store, clock, locale: data.locale }), clock.now());
    postMessage({ isDone: true });
  } catch (error) {
    postMessage({ isDone: false, why: error instanceof Error ? error.message : '' });
  }
});
