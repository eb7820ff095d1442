import type { Handler } from '../context.ts';
import { keepKey } from '../signing.ts';
import { publishStateOf } from './publish-state.ts';

/** Signs with the key of a file from now on. */
export const publishKeyLoad: Handler<'publish.key-load'> = async ({ text }, context) => {
  await keepKey(context.store, text);
  return publishStateOf(context);
};
