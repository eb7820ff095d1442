import type { Handler } from '../context.ts';

/** Whether there are sample numbers on this machine. */
export const sampleState: Handler<'sample.state'> = async (_, { sample }) => ({
  isHere: await sample.isHere(),
});
