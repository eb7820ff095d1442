import type { Handler } from '../context.ts';

/** Takes away the sample numbers and all that was made of them. The person's own stay untouched. */
export const sampleRemove: Handler<'sample.remove'> = async (_, { sample }) => {
  await sample.remove();
  return { isHere: false };
};
