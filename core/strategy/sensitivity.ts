import type { GoalInput } from '../model/index.ts';
import { withAbsoluteWeights } from './absolute-shares.ts';
import { type KpiScore, type Scorable, scoreScorecard } from './score-scorecard.ts';

/** How far the overall score moves. */
export interface Slope {
  /** Points of the overall score for each point of the KPI's score, or for each 1 of the weight. */
  readonly slope: number | null;
  /** Change of the overall score with 10 points, or 10 % of the weight, less. */
  readonly less: number | null;
  /** The same with as much more. */
  readonly more: number | null;
}

/** How far the overall score moves with the score of a KPI. */
export interface ScoreSlope extends Slope {
  readonly kpi: string;
}

/** How far the overall score moves with a weight. */
export interface WeightSlope extends Slope {
  readonly kind: 'kpi' | 'goal' | 'perspective';
  readonly id: string;
  /** The goal or perspective in which it has the weight; null in the whole. */
  readonly in: string | null;
  readonly weight: number;
}

/** What the overall score hangs on, the most telling first. */
export interface Sensitivity {
  readonly overall: number | null;
  readonly scores: readonly ScoreSlope[];
  readonly weights: readonly WeightSlope[];
}

/**
 * How far the overall score moves with each KPI's score and with each weight: by slope, and by what
 * 10 points, or 10 % of the weight, make of it when everything is scored again.
 *
 * Formula: slopes are central differences, right to six digits, of one side only at 0 and 100.
 * Units: points of the overall score. Missing: null for a KPI that is not known, and everywhere
 * where there is no overall score. Where weights are absolute, those of KPIs are their shares and
 * those of goals and perspectives follow from them. Throws what `scoreScorecard` throws.
 *
 * @example
 * sensitivity({ perspectives: [{ id: 'customer', name: 'Customer' }], goals: [{ id: 'a', name: 'A', perspective: 'customer', lagging: [{ kpi: 'x', weight: 3 }, { kpi: 'y' }], leading: [] }] }, new Map([['x', { score: 80, low: 80, high: 80 }], ['y', { score: 40, low: 40, high: 40 }]])).scores[0] // → {"kpi":"x","slope":0.75,"less":-7.5,"more":7.5}
 */
export function sensitivity(
  definition: Scorable,
  kpiScores: ReadonlyMap<string, KpiScore>,
): Sensitivity {
  const overallOf = (changed: Scorable, scores = kpiScores) =>
    scoreScorecard(changed, scores).overall.score.score;
  const overall = overallOf(definition);
  const scores = [...kpiScores].map(([kpi, { score }]): ScoreSlope => {
    if (score === null) return { kpi, ...UNKNOWN };
    const at = (moved: number) => {
      const held = Math.min(100, Math.max(0, moved));
      return overallOf(
        definition,
        new Map(kpiScores).set(kpi, { score: held, low: held, high: held }),
      );
    };
    const [under, over] = [Math.max(0, score - STEP), Math.min(100, score + STEP)];
    return { kpi, ...slopeOf(at, overall, { under, over, less: score - 10, more: score + 10 }) };
  });
  const weights = placesOf(definition).map(({ place, change }): WeightSlope => {
    const { weight } = place;
    if (weight === 0) return { ...place, ...UNKNOWN };
    const [under, over] = [weight * (1 - STEP), weight * (1 + STEP)];
    const ends = { under, over, less: weight * 0.9, more: weight * 1.1 };
    return { ...place, ...slopeOf((moved) => overallOf(change(moved)), overall, ends) };
  });
  return { overall, scores: byTelling(scores), weights: byTelling(weights) };
}

const UNKNOWN: Slope = { slope: null, less: null, more: null };
const STEP = 1e-3;

interface Ends {
  readonly under: number;
  readonly over: number;
  readonly less: number;
  readonly more: number;
}

function slopeOf(at: (moved: number) => number | null, overall: number | null, ends: Ends): Slope {
  const [under, over, less, more] = [ends.under, ends.over, ends.less, ends.more].map(at);
  const apart = (a: number | null | undefined, b: number | null | undefined) =>
    typeof a === 'number' && typeof b === 'number' ? rounded(a - b) : null;
  const rise = typeof over === 'number' && typeof under === 'number' ? over - under : null;
  return {
    slope: rise === null ? null : rounded(rise / (ends.over - ends.under)),
    less: apart(less, overall),
    more: apart(more, overall),
  };
}

/** As many digits as a difference is right to, and no −0. */
function rounded(value: number): number {
  return Math.round(value * 1e8) / 1e8 + 0;
}

function byTelling<T extends Slope>(slopes: readonly T[]): T[] {
  const swing = ({ less, more }: Slope) => Math.max(Math.abs(less ?? -1), Math.abs(more ?? -1));
  const known = slopes.filter((one) => one.slope !== null);
  return [
    ...known.sort((a, b) => swing(b) - swing(a)),
    ...slopes.filter((one) => one.slope === null),
  ];
}

interface Place {
  readonly place: Pick<WeightSlope, 'kind' | 'id' | 'in' | 'weight'>;
  readonly change: (weight: number) => Scorable;
}

/** Every weight that the overall score may hang on, and the scorecard with another in its place. */
function placesOf(definition: Scorable): Place[] {
  return definition.weighting === 'absolute' ? sharePlaces(definition) : weightPlaces(definition);
}

function weightPlaces(definition: Scorable): Place[] {
  const { goals, perspectives } = definition;
  const ofInputs = goals.flatMap((goal) =>
    goal.lagging.map((input, at): Place => {
      const [kind, id] =
        'kpi' in input ? (['kpi', input.kpi] as const) : (['goal', input.goal] as const);
      const other = (weight: number): GoalInput[] =>
        goal.lagging.map((one, i) => (i === at ? { ...one, weight } : one));
      return {
        place: { kind, id, in: goal.id, weight: input.weight ?? 1 },
        change: (weight) => ({
          ...definition,
          goals: goals.map((one) => (one === goal ? { ...goal, lagging: other(weight) } : one)),
        }),
      };
    }),
  );
  const ofGoals = goals.map(
    (goal): Place => ({
      place: { kind: 'goal', id: goal.id, in: goal.perspective, weight: goal.weight ?? 1 },
      change: (weight) => ({
        ...definition,
        goals: goals.map((one) => (one === goal ? { ...goal, weight } : one)),
      }),
    }),
  );
  const ofPerspectives = perspectives.map(
    (each): Place => ({
      place: { kind: 'perspective', id: each.id, in: null, weight: each.weight ?? 1 },
      change: (weight) => ({
        ...definition,
        perspectives: perspectives.map((one) => (one === each ? { ...each, weight } : one)),
      }),
    }),
  );
  return [...ofInputs, ...ofGoals, ...ofPerspectives];
}

/** Where shares are of the whole, each counts against the sum of all: another one changes that too. */
function sharePlaces(definition: Scorable): Place[] {
  const relative = { ...withAbsoluteWeights(definition), weighting: 'relative' as const };
  const ids = new Set(
    relative.goals.flatMap(({ lagging }) =>
      lagging.flatMap((one) => ('kpi' in one ? one.kpi : [])),
    ),
  );
  return [...ids].map((kpi): Place => {
    const inputs = relative.goals.flatMap(({ lagging }) =>
      lagging.flatMap((one) => ('kpi' in one && one.kpi === kpi ? [one.weight ?? 0] : [])),
    );
    const weight = inputs.reduce((sum, one) => sum + one, 0);
    return {
      place: { kind: 'kpi', id: kpi, in: null, weight },
      change: (moved) => withShare(relative, kpi, moved / weight),
    };
  });
}

/** The KPI's share times a factor, and with it the weights of the goals and perspectives around it. */
function withShare(relative: Scorable, kpi: string, factor: number): Scorable {
  const goals = relative.goals.map((goal) => {
    let more = 0;
    const lagging = goal.lagging.map((one) => {
      if (!('kpi' in one) || one.kpi !== kpi) return one;
      more += (one.weight ?? 0) * (factor - 1);
      return { ...one, weight: (one.weight ?? 0) * factor };
    });
    return more === 0 ? goal : { ...goal, lagging, weight: (goal.weight ?? 0) + more };
  });
  const perspectives = relative.perspectives.map((one) => ({
    ...one,
    weight: goals.reduce((sum, g) => (g.perspective === one.id ? sum + (g.weight ?? 0) : sum), 0),
  }));
  return { ...relative, goals, perspectives };
}
