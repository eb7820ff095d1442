import type { Handler } from '../context.ts';

/** All that is known of one number: where it is from, its versions, what was done to it. */
export const numbersRead: Handler<'numbers.read'> = ({ id }, { store }) => store.story(id);
