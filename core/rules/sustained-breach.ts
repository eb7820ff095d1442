import { breachStates } from '../analysis/index.ts';
import { defineRule, type Noticed, type ScoredForRules } from './rule.ts';

/** So many points of the past in a row make a breach: they overlap, and one bad week lasts in three. */
const IN_A_ROW = 4;

function noticed({
  id,
  name,
  owner,
  freshness,
  thresholds,
  past,
}: ScoredForRules): readonly Noticed[] {
  if (!past || past.length === 0 || !thresholds || freshness.stale) return [];
  const scores = past.map(({ score }) => score);
  if (scores.every((one) => one === null)) return [];
  const states = breachStates(scores, { low: thresholds.watch, pendingFor: IN_A_ROW });
  const last = states.at(-1);
  if (!last || (last.state !== 'breaching' && last.state !== 'pending')) return [];
  const first = scores.findLastIndex((one) => one !== null && one >= thresholds.watch) + 1;
  // Below from the first point on is how it is; that the score says already.
  if (first === 0) return [];
  const since = past[first]?.to ?? '';
  const below = `${name ?? id} has scored below ${thresholds.watch} since ${since.slice(0, 10)}`;
  const isLasting = last.state === 'breaching';
  return [
    {
      severity: isLasting ? 'act' : 'info',
      what: isLasting
        ? `${below}, in every number since: this is no single bad week any more.`
        : `${below}. It becomes a breach if it stays there.`,
      about: id,
      who: owner ?? null,
      evidence: [id],
      fix: isLasting ? 'Decide what is done about it, or change the target.' : 'Watch it.',
    },
  ];
}

/** Pending first, breaching once it lasts: one bad number alarms nobody. */
export const sustainedBreach = defineRule({
  id: 'sustained-breach',
  name: 'Below its threshold for good',
  brief: 'A KPI fell below the threshold to watch and stays there.',
  source: ['S1-M3.4'],
  scope: 'report',
  check: ({ scored = [] }) => scored.flatMap(noticed),
});
