import {
  type CurrencyCode,
  dayNumber,
  type GoalDefinition,
  type InitiativeRecord,
  type ScorecardDefinition,
} from '../model/index.ts';

/**
 * How an initiative stands. `late`: its last day has passed and it has not ended. `stopped`: it ended
 * with less than all of it done.
 */
export type InitiativeStanding = 'planned' | 'running' | 'late' | 'done' | 'stopped';

/** An initiative with how it stands on a day. */
export interface StandingInitiative {
  readonly initiative: InitiativeRecord;
  readonly standing: InitiativeStanding;
  /** How much of its time has gone, 0–100; null before it begins and after it has ended. */
  readonly timeGone: number | null;
}

/** A goal's response plan: the challenge, what is done about it, and by what it is measured, in this order. */
export interface ResponsePlan {
  readonly goal: string;
  readonly challenge: string | null;
  readonly actions: readonly StandingInitiative[];
  readonly kpis: readonly string[];
  /** The first step that nothing was said of; null where all three stand. */
  readonly next: 'challenge' | 'action' | 'kpi' | null;
  /** What its initiatives may cost and have cost, by currency; `spent` is null where one has not said. */
  readonly money: readonly {
    readonly currency: CurrencyCode;
    readonly budget: number;
    readonly spent: number | null;
  }[];
}

/**
 * How an initiative stands on a day.
 *
 * Units: `timeGone` in per cent of the days from its first to its last, both counted. A progress that
 * is not known is neither 0 nor done: such an initiative that has ended is `done` as the person said.
 * Throws what `dayNumber` throws on a text that is no day.
 *
 * @example
 * standingOf({ id: 'a', name: 'Shoot less, edit more', begins: '2026-10-01', due: '2026-10-10', progress: 20 }, '2026-10-05').standing // → "running"
 * standingOf({ id: 'a', name: 'Shoot less, edit more', begins: '2026-10-01', due: '2026-10-10', progress: 20 }, '2026-10-05').timeGone // → 50
 */
export function standingOf(initiative: InitiativeRecord, day: string): StandingInitiative {
  const { begins, due, ended, progress } = initiative;
  const [now, first, last] = [dayNumber(day), dayNumber(begins), dayNumber(due)];
  if (ended !== undefined && dayNumber(ended) <= now) {
    const standing = progress !== undefined && progress < 100 ? 'stopped' : 'done';
    return { initiative, standing, timeGone: null };
  }
  if (now < first) return { initiative, standing: 'planned', timeGone: null };
  const timeGone = Math.min(100, (100 * (now - first + 1)) / Math.max(1, last - first + 1));
  return { initiative, standing: now > last ? 'late' : 'running', timeGone };
}

function moneyOf(initiatives: readonly InitiativeRecord[]): ResponsePlan['money'] {
  const sums = new Map<CurrencyCode, { budget: number; spent: number | null }>();
  for (const { budget } of initiatives) {
    if (!budget) continue;
    const before = sums.get(budget.currency) ?? { budget: 0, spent: 0 };
    sums.set(budget.currency, {
      budget: before.budget + budget.amount,
      spent:
        before.spent === null || budget.spent === undefined ? null : before.spent + budget.spent,
    });
  }
  return [...sums].map(([currency, sum]) => ({ currency, ...sum }));
}

/**
 * The response plan of a goal (checklist S2-N3): the challenge comes before what is done about it, and
 * both before the KPI, so that what is measured follows from what is wanted.
 *
 * Currencies are not added to each other. Initiatives of other goals are no part of it. Throws what
 * `standingOf` throws.
 *
 * @example
 * responsePlan({ id: 'a', name: 'Earn', perspective: 'financial', lagging: [], leading: [], challenge: 'Few come back.' }, { initiatives: [] }, '2026-10-05').next // → "action"
 */
export function responsePlan(
  goal: GoalDefinition,
  { initiatives = [] }: Pick<ScorecardDefinition, 'initiatives'>,
  day: string,
): ResponsePlan {
  const mine = initiatives.filter((one) => one.goal === goal.id);
  const challenge = goal.challenge?.trim() || null;
  const kpis = [...goal.lagging, ...goal.leading].flatMap((one) => ('kpi' in one ? one.kpi : []));
  return {
    goal: goal.id,
    challenge,
    actions: mine.map((one) => standingOf(one, day)),
    kpis,
    next:
      challenge === null
        ? 'challenge'
        : mine.length === 0
          ? 'action'
          : kpis.length === 0
            ? 'kpi'
            : null,
    money: moneyOf(mine),
  };
}
