import type {
  GoalDefinition,
  GoalInput,
  PerspectiveId,
  ScorecardDefinition,
} from '../../../core/model/index.ts';
import {
  absoluteShares,
  effectiveShares,
  type WeightSlope,
  withAbsoluteWeights,
} from '../../../core/strategy/index.ts';
import type { WeightChange } from '../../../core/templates/index.ts';
import { inWords } from '../../words/index.ts';
import { kpiName } from '../kpis/kpi-name.ts';

/** One line of the list of weights. */
export interface WeightRow {
  /** Which field it is. */
  readonly key: string;
  readonly kind: 'perspective' | 'goal' | 'kpi' | 'cause';
  readonly id: string;
  readonly name: string;
  readonly part: 'lagging' | 'leading' | null;
  /** The weight as it is said; undefined where nothing is. */
  readonly weight: number | undefined;
  /** Share of what it is a part of, 0–1. */
  readonly share: number;
  /** What a KPI makes of the score, or where it is leading of the outlook, 0–1; null of all else. */
  readonly whole: number | null;
  /** Points by which a tenth more moves the overall score; null where that is not known. */
  readonly more: number | null;
  /** False where the weight follows from those below it. */
  readonly isOpen: boolean;
  /** True where nothing stands beside it, so that no weight makes a difference. */
  readonly isAlone: boolean;
  /** What a weight typed into its field changes. */
  readonly change: (weight: number | undefined) => WeightChange;
}

/** A perspective with its goals, each with what it is made of. */
export interface WeightGroup {
  readonly row: WeightRow;
  readonly perspective: PerspectiveId;
  readonly goals: readonly { readonly row: WeightRow; readonly parts: readonly WeightRow[] }[];
}

type Moves = (kind: WeightSlope['kind'], id: string, within: string | null) => number | null;

interface Given {
  readonly scorecard: ScorecardDefinition;
  readonly weighed: ScorecardDefinition;
  readonly moves: Moves;
  readonly wholes: ReadonlyMap<string, { readonly score: number; readonly outlook: number }>;
}

const sum = (list: readonly { readonly weight?: number }[]) =>
  list.reduce((all, one) => all + (one.weight ?? 1), 0);

const of = (part: number | undefined, all: number) => (all > 0 ? (part ?? 1) / all : 0);

/** What two rows of a goal's part share. */
interface PartOf {
  readonly goal: GoalDefinition;
  readonly part: 'lagging' | 'leading';
  /** Share of the part, 0–1. */
  readonly share: number;
  readonly isAlone: boolean;
}

function causeRow(input: GoalInput & { goal: string }, of: PartOf, given: Given): WeightRow {
  const { goal, part, share, isAlone } = of;
  const cause = given.scorecard.goals.find((one) => one.id === input.goal);
  return {
    ...{ key: `cause ${goal.id} ${part} ${input.goal}`, kind: 'cause', id: input.goal },
    ...{ name: inWords(cause?.name ?? input.goal), part, weight: input.weight, share },
    ...{ whole: null, isOpen: true, isAlone },
    more: part === 'lagging' ? given.moves('goal', input.goal, goal.id) : null,
    change: (weight) => ({ goal: input.goal, in: { goal: goal.id, part }, weight }),
  };
}

function kpiRow(input: GoalInput & { kpi: string }, of: PartOf, given: Given): WeightRow {
  const { kpi, weight } = input;
  const { goal, part, share, isAlone } = of;
  const made = given.wholes.get(kpi);
  return {
    ...{ key: `kpi ${goal.id} ${part} ${kpi}`, kind: 'kpi', id: kpi, weight, share, part },
    ...{ name: kpiName(given.scorecard, kpi), isOpen: true, isAlone },
    whole: made ? (part === 'lagging' ? made.score : made.outlook) : null,
    more: part === 'lagging' ? given.moves('kpi', kpi, goal.id) : null,
    change: (to) => ({ kpi, in: { goal: goal.id, part }, weight: to }),
  };
}

/** A KPI whose weight is a share of the whole. */
function shareRow(row: WeightRow, { scorecard, moves }: Given): WeightRow {
  const kpi = row.id;
  const said = scorecard.kpis.find((one) => one.kpi === kpi)?.share;
  return {
    ...{ ...row, key: `share ${kpi}`, isAlone: false, more: moves('kpi', kpi, null) },
    weight: said === undefined ? undefined : 100 * said,
    share: absoluteShares(scorecard).shares.get(kpi) ?? 0,
    change: (to) => ({ kpi, share: to === undefined ? undefined : to / 100 }),
  };
}

function partsOf(goal: GoalDefinition, part: 'lagging' | 'leading', given: Given): WeightRow[] {
  const { scorecard, weighed } = given;
  const inputs = weighed.goals.find((one) => one.id === goal.id)?.[part] ?? [];
  const all = sum(inputs);
  const areShares = scorecard.weighting === 'absolute' && part === 'lagging';
  return goal[part].map((input: GoalInput, at): WeightRow => {
    const share = of(inputs[at]?.weight, all);
    const place = { goal, part, share, isAlone: goal[part].length < 2 };
    if ('goal' in input) return causeRow(input, place, given);
    const row = kpiRow(input, place, given);
    return areShares ? shareRow(row, given) : row;
  });
}

/** Every weight of a scorecard, by perspective and goal, with what it makes of the whole. */
export function weightRows(
  scorecard: ScorecardDefinition,
  slopes: readonly WeightSlope[],
): readonly WeightGroup[] {
  const weighed = withAbsoluteWeights(scorecard);
  const isOpen = scorecard.weighting !== 'absolute';
  const moves: Moves = (kind, id, within) =>
    slopes.find((one) => one.kind === kind && one.id === id && one.in === within)?.more ?? null;
  const given: Given = { scorecard, weighed, moves, wholes: effectiveShares(scorecard) };
  const counts = weighed.perspectives.filter((one) =>
    weighed.goals.some((goal) => goal.perspective === one.id),
  );
  return scorecard.perspectives.map((perspective, at): WeightGroup => {
    const { id, weight } = perspective;
    const name = inWords(perspective.name);
    const goals = scorecard.goals.filter((one) => one.perspective === id);
    const inside = weighed.goals.filter((one) => one.perspective === id);
    return {
      perspective: id,
      row: {
        ...{ key: `perspective ${id}`, kind: 'perspective', id, name, part: null, weight, isOpen },
        share: goals.length === 0 ? 0 : of(weighed.perspectives[at]?.weight, sum(counts)),
        ...{ whole: null, more: moves('perspective', id, null), isAlone: counts.length < 2 },
        change: (to) => ({ perspective: id, weight: to }),
      },
      goals: goals.map((goal, i) => ({
        row: {
          ...{
            key: `goal ${goal.id}`,
            kind: 'goal',
            id: goal.id,
            name: inWords(goal.name),
            part: null,
          },
          ...{ weight: goal.weight, share: of(inside[i]?.weight, sum(inside)), whole: null },
          ...{ isOpen, isAlone: goals.length < 2, more: moves('goal', goal.id, id) },
          change: (to) => ({ goal: goal.id, weight: to }),
        },
        parts: [...partsOf(goal, 'lagging', given), ...partsOf(goal, 'leading', given)],
      })),
    };
  });
}
