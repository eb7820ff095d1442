import { dayNumber } from '../model/index.ts';
import { assessEntrant } from '../scoring/index.ts';
import { defineRule } from './rule.ts';
import { says } from './rule-context.ts';

/** Days after which a probation that nobody ended is told. */
const LONG = 90;

/** What is let in without proof, or stays on probation for ever, was never decided. */
export const platformUnproven = defineRule({
  id: 'platform-unproven',
  name: 'Unproven platform',
  brief:
    'A platform counts without having passed its probation, or has been on probation for more than 90 days.',
  source: ['S1-M7.4'],
  scope: 'scorecard',
  check: ({ scorecard, asOf }) =>
    (scorecard.gate?.entrants ?? []).flatMap((one) => {
      const { platform, on, outcome } = one;
      if (outcome?.kind === 'let-in') {
        // No captures are asked for here: what is kept of them is no part of a scorecard.
        if (assessEntrant(one, null).lacks.length === 0) return [];
        const what = `The platform ${platform} was let into the score on ${outcome.on} without having passed its probation.`;
        return [says('info', what, 'Finish its probation under Coverage.', [platform], platform)];
      }
      if (outcome?.kind === 'passed') {
        if (assessEntrant(one, outcome.captures).lacks.length === 0) return [];
        const what = `The platform ${platform} is said to have passed its probation on ${outcome.on}, and what is kept of it does not show that.`;
        return [says('watch', what, 'Finish its probation under Coverage.', [platform], platform)];
      }
      if (dayNumber(asOf) - dayNumber(on) <= LONG) return [];
      const what = `The platform ${platform} has been on probation since ${on}, and its numbers do not count.`;
      const fix = 'Finish its probation under Coverage, or stop capturing it.';
      return [says('watch', what, fix, [platform], platform)];
    }),
});
