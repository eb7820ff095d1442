import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { chosenToScore, scoringOf } from '../messages/handlers/index.ts';
import { lazyStore } from '../store/index.ts';
import { clock } from './in-browser/clock.ts';

/** A worker's own global object; a page's types would call it a window. */
interface Scope {
  onmessage: ((event: MessageEvent<{ readonly locale: string }>) => void) | null;
  postMessage(told: { readonly isDone: boolean; readonly why?: string }): void;
}

/** The worker that scores where nobody waits: a page starts it when what is kept is of older numbers. */
export default defineUnlistedScript(() => {
  const scope = globalThis as unknown as Scope;
  const store = lazyStore();
  const score = scoringOf(store);
  scope.onmessage = async ({ data: { locale } }) => {
    try {
      await score(await chosenToScore(undefined, { store, clock, locale }), clock.now());
      scope.postMessage({ isDone: true });
    } catch (error) {
      scope.postMessage({ isDone: false, why: error instanceof Error ? error.message : '' });
    }
  };
});
