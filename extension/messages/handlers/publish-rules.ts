import type { Handler } from '../context.ts';
import { keepPublishing, refuseFixed } from './publish-state.ts';

/** Changes how the scorecard is published. */
export const publishRules: Handler<'publish.rules'> = async (change, context) => {
  refuseFixed(change, await context.policy());
  return keepPublishing(change, context);
};
