import type { Handler } from '../context.ts';
import { keepAnalyses } from '../kept-analyses.ts';

/** Keeps the person's calendar of events, in the order of their days. */
export const analysisEvents: Handler<'analysis.events'> = ({ events }, context) =>
  keepAnalyses(
    ({ answers }) => ({
      answers,
      events: [...events].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
    }),
    context,
  );
