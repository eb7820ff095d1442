import type { Handler } from '../context.ts';
import { keepAnalyses } from '../kept-analyses.ts';

/** Takes a kept answer away. */
export const analysisForget: Handler<'analysis.forget'> = ({ id }, context) =>
  keepAnalyses(
    ({ answers, events }) => ({ events, answers: answers.filter((one) => one.id !== id) }),
    context,
  );
