import type { ScorecardDefinition } from '../../../core/model/index.ts';
import { absoluteShares } from '../../../core/strategy/index.ts';
import type { WeightGroup, WeightRow } from './weight-rows.ts';
import { say } from './words.ts';

/** Weights that a person meant to add up to something, and that do not. */
export interface SumTrouble {
  readonly id: string;
  /** In the person's words. */
  readonly what: string;
  readonly rows: readonly WeightRow[];
  /** What they would add up to; 0 where that is not what helps. */
  readonly to: number;
}

/** This near to 100, a sum was meant to be 100. */
const NEAR = 0.2;
/** A weight that is not said counts as 1: beside weights of this size that is next to nothing. */
const LARGE = 10;

const tidy = (value: number) => Number(value.toPrecision(4));

function ofSiblings(id: string, within: string, rows: readonly WeightRow[]): SumTrouble[] {
  const said = rows.filter((one) => one.weight !== undefined);
  const unsaid = rows.filter((one) => one.weight === undefined);
  const most = Math.max(0, ...said.map((one) => one.weight ?? 0));
  if (unsaid.length > 0 && most >= LARGE) {
    const names = unsaid.map((one) => one.name).join(', ');
    return [{ id, rows, to: 0, what: say('sum.unsaid', { within, names, most: tidy(most) }) }];
  }
  if (said.length < 2 || unsaid.length > 0) return [];
  const sum = said.reduce((all, one) => all + (one.weight ?? 0), 0);
  const to = most <= 1 && sum < 2 && said.some(({ weight = 1 }) => weight < 1) ? 1 : 100;
  const off = Math.abs(sum / to - 1);
  if (off > NEAR || off < 1e-6) return [];
  const [first] = said;
  const one = first?.weight ?? 0;
  return [
    {
      ...{ id, rows, to },
      what: say('sum.near', {
        ...{ within, sum: tidy(sum), to, one: tidy(one) },
        part: tidy((100 * one) / sum),
      }),
    },
  ];
}

function ofShares(scorecard: ScorecardDefinition, rows: readonly WeightRow[]): SumTrouble[] {
  const { total, why, shares } = absoluteShares(scorecard);
  if (why === null) return [];
  if (Math.abs(total - 1) > 1e-9) {
    return [{ id: 'shares', rows, to: 100, what: say('sum.shares', { sum: tidy(100 * total) }) }];
  }
  const none = rows.filter((one) => one.weight === undefined && (shares.get(one.id) ?? 0) < 1e-9);
  const names = none.map((one) => one.name).join(', ');
  return [{ id: 'shares', rows, to: 0, what: say('sum.nothing', { names }) }];
}

/**
 * Weights that do not add up to what they seem meant to. Relative weights count in proportion
 * whatever they add up to, so only a sum near 1 or 100, and a weight that was forgotten beside large
 * ones, is told.
 */
export function notAddingUp(
  scorecard: ScorecardDefinition,
  groups: readonly WeightGroup[],
): readonly SumTrouble[] {
  const goals = groups.flatMap((one) => one.goals);
  if (scorecard.weighting === 'absolute') {
    const rows = goals.flatMap((one) => one.parts).filter((one) => one.key.startsWith('share '));
    return ofShares(scorecard, [...new Map(rows.map((one) => [one.key, one])).values()]);
  }
  const used = groups.filter((one) => one.goals.length > 0).map((one) => one.row);
  return [
    ...ofSiblings('whole', say('within.whole'), used),
    ...groups.flatMap(({ row, goals: inside }) =>
      ofSiblings(
        row.key,
        row.name,
        inside.map((one) => one.row),
      ),
    ),
    ...goals.flatMap(({ row, parts }) =>
      (['lagging', 'leading'] as const).flatMap((part) =>
        ofSiblings(
          `${row.key} ${part}`,
          row.name,
          parts.filter((one) => one.part === part),
        ),
      ),
    ),
  ];
}
