import { isKpiId } from '../kpis/index.ts';
import type {
  GoalInput,
  KpiDefinition,
  KpiPlace,
  KpiUse,
  ScorecardDefinition,
} from '../model/index.ts';
import { freshId } from './fresh-id.ts';
import { patched } from './patched.ts';

/** What of the use of a KPI can be changed; undefined takes a thing out, so that the library's holds. */
export type UseChange = {
  readonly [K in
    | 'score'
    | 'targets'
    | 'thresholds'
    | 'owner'
    | 'baseline'
    | 'share'
    | 'normaliser'
    | 'hysteresis'
    | 'rewarded'
    | 'guards'
    | 'proxy'
    | 'review']?: KpiUse[K] | undefined;
};

/** Where a KPI counts. */
export function placesOfKpi(
  { goals }: Pick<ScorecardDefinition, 'goals'>,
  kpi: string,
): KpiPlace[] {
  return goals.flatMap((goal) =>
    (['lagging', 'leading'] as const).flatMap((part) =>
      goal[part].flatMap((input): KpiPlace[] => {
        if (!('kpi' in input) || input.kpi !== kpi) return [];
        const { weight } = input;
        return [{ goal: goal.id, part, ...(weight === undefined ? {} : { weight }) }];
      }),
    ),
  );
}

/** A scorecard in which a KPI counts in these places and no others; places of goals that are not there are left out. */
export function placeKpi(
  scorecard: ScorecardDefinition,
  kpi: string,
  places: readonly KpiPlace[],
): ScorecardDefinition {
  const goals = scorecard.goals.map((goal) => {
    const part = (name: 'lagging' | 'leading'): readonly GoalInput[] => {
      const place = places.find((one) => one.goal === goal.id && one.part === name);
      const input = place && {
        kpi,
        ...(place.weight === undefined ? {} : { weight: place.weight }),
      };
      const isOf = (one: GoalInput) => 'kpi' in one && one.kpi === kpi;
      const here = goal[name].some(isOf);
      if (!input) return here ? goal[name].filter((one) => !isOf(one)) : goal[name];
      return here ? goal[name].map((one) => (isOf(one) ? input : one)) : [...goal[name], input];
    };
    const [lagging, leading] = [part('lagging'), part('leading')];
    return lagging === goal.lagging && leading === goal.leading
      ? goal
      : { ...goal, lagging, leading };
  });
  return { ...scorecard, goals };
}

/**
 * A scorecard with a KPI of the library or of its own in use, in one place. The input is left as it is.
 */
export function addKpi(
  scorecard: ScorecardDefinition,
  kpi: string,
  place: KpiPlace,
): ScorecardDefinition {
  const { kpis } = scorecard;
  const used = kpis.some((one) => one.kpi === kpi) ? kpis : [...kpis, { kpi }];
  const others = placesOfKpi(scorecard, kpi).filter(
    (one) => one.goal !== place.goal || one.part !== place.part,
  );
  return placeKpi({ ...scorecard, kpis: used }, kpi, [...others, place]);
}

/**
 * A scorecard with a KPI that the person defines, in one place. Its id follows from its name, is no
 * KPI's of the library, and comes back beside the scorecard.
 */
export function createKpi(
  scorecard: ScorecardDefinition,
  draft: Omit<KpiDefinition, 'id'>,
  place: KpiPlace,
): { readonly scorecard: ScorecardDefinition; readonly kpi: string } {
  const own = scorecard.own ?? [];
  const taken = new Set(own.map((one) => one.id));
  let id = freshId(draft.name, taken, 'kpi');
  while (isKpiId(id)) {
    taken.add(id);
    id = freshId(draft.name, taken, 'kpi');
  }
  return {
    scorecard: addKpi({ ...scorecard, own: [...own, { ...draft, id }] }, id, place),
    kpi: id,
  };
}

/** A scorecard with something of a KPI of its own changed. One of the library is never changed. */
export function changeKpi(
  scorecard: ScorecardDefinition,
  kpi: string,
  change: Partial<Omit<KpiDefinition, 'id'>>,
): ScorecardDefinition {
  const { own } = scorecard;
  return own
    ? { ...scorecard, own: own.map((one) => (one.id === kpi ? patched(one, change) : one)) }
    : scorecard;
}

/** A scorecard with how it uses a KPI changed: target, targets by period, thresholds, owner. */
export function changeUse(
  scorecard: ScorecardDefinition,
  kpi: string,
  change: UseChange,
): ScorecardDefinition {
  const { kpis } = scorecard;
  const isHere = kpis.some((one) => one.kpi === kpi);
  const all: readonly KpiUse[] = isHere ? kpis : [...kpis, { kpi }];
  return { ...scorecard, kpis: all.map((one) => (one.kpi === kpi ? patched(one, change) : one)) };
}

/**
 * A scorecard that no longer uses a KPI and keeps how it did. It is not deleted: its definition stays
 * and `bringBackKpi` puts it where it was.
 */
export function retireKpi(
  scorecard: ScorecardDefinition,
  kpi: string,
  day: string,
): ScorecardDefinition {
  const places = placesOfKpi(scorecard, kpi);
  const use = scorecard.kpis.find((one) => one.kpi === kpi) ?? { kpi };
  const { executive, units, retired = [] } = scorecard;
  return {
    ...placeKpi(scorecard, kpi, []),
    kpis: scorecard.kpis.filter((one) => one.kpi !== kpi),
    ...(executive ? { executive: executive.filter((one) => one !== kpi) } : {}),
    ...(units
      ? {
          units: units.map((unit) => ({
            ...unit,
            weights: unit.weights.filter((one) => !('kpi' in one && one.kpi === kpi)),
            ...(unit.uses ? { uses: unit.uses.filter((one) => one.kpi !== kpi) } : {}),
          })),
        }
      : {}),
    retired: [...retired.filter((one) => one.kpi !== kpi), { kpi, on: day, use, places }],
  };
}

/**
 * A scorecard that uses a retired KPI again as it did, in the goals that are still there; where none of
 * them is, in `otherwise`. A KPI that is not retired changes nothing.
 */
export function bringBackKpi(
  scorecard: ScorecardDefinition,
  kpi: string,
  otherwise: string | null = null,
): ScorecardDefinition {
  const { retired = [], goals } = scorecard;
  const found = retired.find((one) => one.kpi === kpi);
  if (!found) return scorecard;
  const there = found.places.filter((place) => goals.some((one) => one.id === place.goal));
  const places: readonly KpiPlace[] =
    there.length === 0 && otherwise !== null ? [{ goal: otherwise, part: 'lagging' }] : there;
  const rest = retired.filter((one) => one !== found);
  const { retired: _, ...others } = scorecard;
  return placeKpi(
    {
      ...others,
      kpis: [...scorecard.kpis, found.use],
      ...(rest.length === 0 ? {} : { retired: rest }),
    },
    kpi,
    places,
  );
}
