import { dayNumber, type GoalDefinition, type ScorecardDefinition } from '../model/index.ts';
import type { PlanPart, TemplateFile, TemplateKind } from './template-file.ts';

/** What goes along into a template file beside how things are made. */
export interface WriteOptions {
  readonly title: string;
  readonly brief?: string;
  /** The day from which days are counted. */
  readonly day: string;
  /** Owners, sponsors and who takes part; left out where false. */
  readonly hasPeople: boolean;
  /** Targets, baselines, appetites and rates of a scorecard; left out where false. */
  readonly hasTargets: boolean;
}

const until = (day: string, from: string) => Math.max(0, dayNumber(day) - dayNumber(from));

const goalIn = (goal: GoalDefinition, { hasPeople }: WriteOptions): GoalDefinition => {
  const { owner, sponsor, official, external, ...rest } = goal;
  if (!hasPeople) return rest;
  return {
    ...rest,
    ...(owner === undefined ? {} : { owner }),
    ...(sponsor === undefined ? {} : { sponsor }),
    ...(official === undefined ? {} : { official }),
  };
};

/** How a scorecard is made, without what was written down of its use. */
function scorecardIn(scorecard: ScorecardDefinition, options: WriteOptions): ScorecardDefinition {
  const { hasPeople, hasTargets } = options;
  const { reviews, decisions, raci, initiatives, audits, training, experiments, ...made } =
    scorecard;
  const { assumptions, retired, layers, units, rates, risks, themes, kpis, ...rest } = made;
  return {
    ...rest,
    goals: scorecard.goals.map((one) => goalIn(one, options)),
    kpis: kpis.map(({ owner, score, targets, baseline, review, ...use }) => ({
      ...use,
      ...(hasPeople && owner !== undefined ? { owner } : {}),
      ...(hasTargets && score !== undefined ? { score } : {}),
      ...(hasTargets && targets !== undefined ? { targets } : {}),
      ...(hasTargets && baseline !== undefined ? { baseline } : {}),
    })),
    ...(themes
      ? {
          themes: themes.map(({ strategic, ...theme }) =>
            strategic && ('goals' in strategic || hasTargets) ? { ...theme, strategic } : theme,
          ),
        }
      : {}),
    ...(hasTargets && rates ? { rates } : {}),
    // Without an owner or an appetite a risk is none.
    ...(hasTargets && hasPeople && risks ? { risks } : {}),
  };
}

function planIn(scorecard: ScorecardDefinition, options: WriteOptions): PlanPart[] {
  const { day, hasPeople } = options;
  const open = (scorecard.initiatives ?? []).filter(({ ended }) => ended === undefined);
  const actionsOf = (goal: string | undefined) =>
    open
      .filter((one) => one.goal === goal)
      .map(({ name, begins, due, owner, from }) => ({
        ...{ name, inDays: until(begins, day), days: until(due, begins) },
        ...(hasPeople && owner !== undefined ? { owner } : {}),
        ...(from === undefined ? {} : { from }),
      }));
  const ofGoals = scorecard.goals.flatMap(({ id, name, challenge }): PlanPart[] => {
    const actions = actionsOf(id);
    if (actions.length === 0 && challenge === undefined) return [];
    return [{ goal: id, name, ...(challenge === undefined ? {} : { challenge }), actions }];
  });
  const loose = actionsOf(undefined);
  return loose.length === 0 ? ofGoals : [...ofGoals, { actions: loose }];
}

/**
 * A template of what a person has: of the whole scorecard, of who does what, of the reviews that are
 * planned, or of the response plan.
 *
 * Never in it: numbers that were stored, minutes, agendas, decisions, budgets, progress and what has
 * ended. Names of people and targets only where the options say so. Days are counted from
 * `options.day`, and one that is over counts 0. Null where there is nothing to write. Throws what
 * `dayNumber` throws on a text that is no day.
 *
 * @example
 * writeTemplate({ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28, reviews: [{ id: 'a', name: 'First', day: '2026-10-08' }] }, 'reviews', { title: 'Mine', day: '2026-10-01', hasPeople: false, hasTargets: false }).parts // → [{"name":"First","inDays":7}]
 */
export function writeTemplate(
  scorecard: ScorecardDefinition,
  kind: TemplateKind,
  options: WriteOptions,
): TemplateFile | null {
  const { title, brief, hasPeople, day } = options;
  const head = {
    ...{ schema: 'fourfold/template@1' as const, title },
    ...(brief === undefined ? {} : { brief }),
  };
  if (kind === 'scorecard') return { ...head, kind, scorecard: scorecardIn(scorecard, options) };
  if (kind === 'raci') {
    const parts = (scorecard.raci ?? []).map(({ id, ...part }) => part);
    return parts.length === 0 ? null : { ...head, kind, parts };
  }
  if (kind === 'reviews') {
    const parts = (scorecard.reviews ?? [])
      .filter(({ held }) => held === undefined)
      .map(({ name, day: planned, who }) => ({
        ...{ name, inDays: until(planned, day) },
        ...(hasPeople && who !== undefined ? { who } : {}),
      }));
    return parts.length === 0 ? null : { ...head, kind, parts };
  }
  const parts = planIn(scorecard, options);
  return parts.length === 0 ? null : { ...head, kind, parts };
}
