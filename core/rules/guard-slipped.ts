import { dayNumber } from '../model/index.ts';
import { defineRule, type Noticed, type RuleContext, type ScoredForRules } from './rule.ts';
import { namesOf } from './rule-context.ts';

/** So many points of the score, 0–100, are no chance up and down any more. */
const LEAST = 10;

/** How far a score came since the last period that shares no day with this one; null where it is not known. */
function change(one: ScoredForRules | undefined, periodDays: number): number | null {
  const past = one?.past ?? [];
  const now = past.at(-1);
  if (!now || now.score === null || one?.freshness.stale) return null;
  const before = past.findLast(
    ({ to, score }) => score !== null && dayNumber(to) <= dayNumber(now.to) - periodDays,
  );
  return before === undefined || before.score === null ? null : now.score - before.score;
}

function slipped(
  { scorecard, scored = [] }: RuleContext,
  guards: readonly string[],
): readonly { readonly id: string; readonly points: number }[] {
  return guards.flatMap((id) => {
    const points = change(
      scored.find((one) => one.id === id),
      scorecard.periodDays,
    );
    return points !== null && points <= -LEAST ? [{ id, points }] : [];
  });
}

/** A KPI that rises while what guards it falls may have been pushed. */
export const guardSlipped = defineRule({
  id: 'guard-slipped',
  name: 'Up while its guard went down',
  brief: 'A KPI got better while a KPI that guards it got worse.',
  source: ['S1-M6.2'],
  scope: 'report',
  check(context: RuleContext) {
    const { scorecard, scored = [] } = context;
    return scorecard.kpis.flatMap(({ kpi, guards = [], rewarded }): readonly Noticed[] => {
      const own = scored.find((one) => one.id === kpi);
      const gained = change(own, scorecard.periodDays);
      if (gained === null || gained < LEAST) return [];
      const [worst, ...others] = [...slipped(context, guards)].sort((a, b) => a.points - b.points);
      if (!worst) return [];
      const name = namesOf(context, [kpi]);
      const guard = namesOf(context, [worst.id]);
      return [
        {
          severity: rewarded ? 'act' : 'watch',
          what: `The score of ${name} rose by ${Math.round(gained)} points while ${guard}, which guards it, fell by ${Math.round(-worst.points)}. That it was pushed up is suspected, not proven.`,
          about: kpi,
          who: own?.owner ?? null,
          evidence: [kpi, worst.id, ...others.map(({ id }) => id)],
          fix: 'Ask how the rise came about before it counts as a success.',
        },
      ];
    });
  },
});
