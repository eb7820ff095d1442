import type { Handler } from '../context.ts';
import { keepPublishing } from './publish-state.ts';

/** Notes that the file stands where the person wanted it. */
export const publishDone: Handler<'publish.done'> = (_, context) =>
  keepPublishing({ published: context.clock.now() }, context);
