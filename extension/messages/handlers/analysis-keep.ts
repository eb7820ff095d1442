import type { Handler } from '../context.ts';
import { keepAnalyses } from '../kept-analyses.ts';

/** Keeps an answer, or an answer that was kept before with what was changed of it. */
export const analysisKeep: Handler<'analysis.keep'> = ({ answer }, context) =>
  keepAnalyses(({ answers, events }) => {
    const known = answers.some(({ id }) => id === answer.id);
    return {
      events,
      answers: known
        ? answers.map((one) => (one.id === answer.id ? answer : one))
        : [answer, ...answers],
    };
  }, context);
