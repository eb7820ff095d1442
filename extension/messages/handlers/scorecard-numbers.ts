import { dayNumber } from '../../../core/model/index.ts';
import type { Handler } from '../context.ts';

/** Two years, and what lies before the first period of them. */
const DAYS = 800;
/** Far below what a message may weigh. */
const MOST = 20_000;

/** What is stored of some metrics and is not too old for a score of today. */
export const scorecardNumbers: Handler<'scorecard.numbers'> = async ({ metrics }, context) => {
  const first = dayNumber(context.clock.today()) - DAYS;
  const all = await context.store.observationsAbout(metrics);
  return { observations: all.filter(({ to }) => dayNumber(to) >= first).slice(-MOST) };
};
