import type { Handler } from '../context.ts';

/** What numbers can be filtered by, with how many there are of each. */
export const numbersChoices: Handler<'numbers.choices'> = (_, { store }) => store.choices();
