import { clip, isReviewOpen } from '../model/index.ts';
import { defineRule } from './rule.ts';

/** A review that is put off is not held. */
export const reviewDue = defineRule({
  id: 'review-due',
  name: 'Review to be held',
  brief: 'The day of a planned review has come, and it is not held yet.',
  source: ['S1-M5.4'],
  check: ({ scorecard: { reviews = [] }, asOf }) =>
    reviews
      .filter((one) => isReviewOpen(one, asOf))
      .map(({ name, day, who }) => ({
        severity: 'watch',
        what: `The review “${clip(name, 120)}” was planned for ${day} and is not held yet.`,
        about: null,
        who: who ?? null,
        evidence: [],
        fix: 'Go through its agenda, write down what was decided, and say on which day it was held.',
      })),
});
