import { hasCome } from '../model/index.ts';
import { defineRule } from './rule.ts';
import { namesOf, says } from './rule-context.ts';

/** What nobody asks after stays for ever, and fills the report. */
export const kpiReviewDue = defineRule({
  id: 'kpi-review-due',
  name: 'KPI to be looked at again',
  brief: 'The day has come to ask whether a KPI is still of use.',
  source: ['S1-M7.1', 'S1-M5.4'],
  scope: 'scorecard',
  check: (context) =>
    context.scorecard.kpis
      .filter(({ review }) => review !== undefined && hasCome(review, context.asOf))
      .map(({ kpi, review }) => {
        const name = namesOf(context, [kpi]);
        const what = `Whether ${name} is still of use was to be asked by ${review}.`;
        const fix = 'Keep it, watch it or retire it, and set a new day where it stays.';
        return says('watch', what, fix, [kpi], kpi);
      }),
});
