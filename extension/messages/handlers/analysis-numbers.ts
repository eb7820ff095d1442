import type { Handler } from '../context.ts';

/** Far below what a message may weigh. */
const LOT = 4000;

/** One stretch of the numbers of a metric. */
export const analysisNumbers: Handler<'analysis.numbers'> = ({ metric, after }, { store }) =>
  store.numbersOf(metric, after, LOT);
