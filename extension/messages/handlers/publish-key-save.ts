import type { Handler } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { keptKey } from '../signing.ts';

/** The key as a file, so that another machine can sign what the same pages trust. */
export const publishKeySave: Handler<'publish.key-save'> = async (_, { store }) => {
  const key = await keptKey(store);
  if (!key) throw new Refusal('There is no key yet. It is made when you first publish signed.');
  return { name: 'fourfold-signing-key.json', text: `${JSON.stringify(key, null, 1)}\n` };
};
