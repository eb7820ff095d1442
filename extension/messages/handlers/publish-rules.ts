import type { Handler } from '../context.ts';
import { keepPublishing } from './publish-state.ts';

/** Changes how the scorecard is published. */
export const publishRules: Handler<'publish.rules'> = (change, context) =>
  keepPublishing(change, context);
