import type { Handler } from '../context.ts';
import { firstRunOf } from '../kept-first-run.ts';

/** How far the first run has come. */
export const firstState: Handler<'first.state'> = async (_, { store }) =>
  firstRunOf(await store.setting('firstRun'));
