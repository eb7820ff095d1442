import * as v from 'valibot';
import type { GoalDefinition } from '../model/index.ts';
import { type KpiScore, type Scorable, type Slope, sensitivity } from '../strategy/index.ts';
import { type Publication, type PublishedPart, THRESHOLDS } from './publication.ts';
import { sensitivitySchema } from './read-parts.ts';

/** A number that the file claims beside the one that it gives. */
export interface SlopeMismatch {
  readonly where: string;
  readonly published: number | null;
  readonly again: number | null;
}

/** The scorecard as far as it stands in a file: with absolute weights, what they make relative. */
function scorableOf({ goals, perspectives, overall }: Publication): Scorable {
  const input = ({ kind, id, weight }: PublishedPart) =>
    kind === 'kpi' ? { kpi: id, weight } : { goal: id, weight };
  return {
    thresholds: overall.thresholds ?? THRESHOLDS,
    ...(overall.rollUp ? { rollUp: overall.rollUp } : {}),
    perspectives: perspectives.map(({ id, name, weight, rollUp }) => ({
      ...{ id, name, weight },
      ...(rollUp ? { rollUp } : {}),
    })),
    goals: goals.map(
      ({ id, name, perspective, weight, most, lagging, leading, rollUp }): GoalDefinition => ({
        ...{ id, name, perspective, weight },
        lagging: lagging.map(input),
        leading: leading.map(input),
        ...(rollUp ? { rollUp } : {}),
        ...(most === undefined ? {} : { role: 'supporting', most }),
      }),
    ),
  };
}

/**
 * What a file says of how far its overall score moves and does not give itself, from its KPIs'
 * scores as they are computed again. Shares of absolute weights are not in a file, and so are left out.
 */
export function checkSensitivity(
  publication: Publication,
  kpis: ReadonlyMap<string, KpiScore>,
): readonly SlopeMismatch[] {
  const { sensitivity: claimed } = publication;
  if (claimed === undefined) return [];
  if (!v.is(sensitivitySchema, claimed)) {
    throw new RangeError(
      'This file cannot be computed again: its sensitivity is not as it should be.',
    );
  }
  const again = sensitivity(scorableOf(publication), kpis);
  const key = (one: { kind: string; id: string; in: string | null }) =>
    `weights ${one.kind} ${one.id} in ${one.in ?? 'the whole'}`;
  const found = new Map<string, Slope>([
    ...again.scores.map((one) => [`scores ${one.kpi}`, one] as const),
    ...again.weights.map((one) => [key(one), one] as const),
  ]);
  const claims = [
    ...claimed.scores.map((one) => [`scores ${one.kpi}`, one] as const),
    ...claimed.weights.flatMap((one) =>
      one.kind === 'kpi' && one.in === null ? [] : [[key(one), one] as const],
    ),
  ];
  return claims.flatMap(([where, one]) =>
    (['slope', 'less', 'more'] as const).flatMap((part) => {
      const is = found.get(where)?.[part] ?? null;
      return Object.is(one[part], is)
        ? []
        : [{ where: `sensitivity ${where} ${part}`, published: one[part], again: is }];
    }),
  );
}
