import { timeToBreach } from '../analysis/index.ts';
import { dayNumber } from '../model/index.ts';
import { defineRule, type Noticed, type RuleContext, type ScoredForRules } from './rule.ts';

/** Further ahead than two periods a line says nothing. */
const PERIODS = 2;

function noticed(one: ScoredForRules, periodDays: number): readonly Noticed[] {
  const { id, name, owner, freshness, thresholds, past = [] } = one;
  const [before, last] = [past.at(-2), past.at(-1)];
  if (!thresholds || !before || !last || last.score === null || freshness.stale) return [];
  const stepDays = dayNumber(last.to) - dayNumber(before.to);
  if (!(stepDays > 0)) return [];
  const found = timeToBreach(
    past.map(({ score }) => score),
    { threshold: thresholds.watch, side: 'below' },
  );
  if (found.why !== null || found.heading !== 'towards') return [];
  const { steps, low, high } = found;
  if (steps === null || low === null || high === null) return [];
  const [days, from, to] = [steps, low, high].map((step) =>
    Math.max(1, Math.round(step * stepDays)),
  );
  if (days === undefined || to === undefined || days > PERIODS * periodDays) return [];
  // "Between tomorrow and a third of a year" tells nobody anything.
  if (to > 3 * days + periodDays) return [];
  const when = days === 1 ? 'about 1 day' : `about ${days} days`;
  return [
    {
      severity: 'watch',
      what: `If ${name ?? id} goes on as it did, its score falls below ${thresholds.watch} in ${when} (with 90 % confidence between ${from} and ${to}).`,
      about: id,
      who: owner ?? null,
      evidence: [id],
      fix: 'Act while it is still above.',
    },
  ];
}

/** By a straight line through the scores of the past, only where its slope is told from chance. */
export const breachAhead = defineRule({
  id: 'breach-ahead',
  name: 'Threshold ahead',
  brief: 'A KPI falls towards its threshold, and when it will be there.',
  source: ['S1-M3.4'],
  scope: 'report',
  check: ({ scored = [], scorecard }: RuleContext) =>
    scored.flatMap((one) => noticed(one, scorecard.periodDays)),
});
