import type {
  KpiDefinition,
  KpiUse,
  ScorecardDefinition,
  ScoreFunction,
  UnitDefinition,
  WeightOverride,
} from '../../../core/model/index.ts';
import type { WeightChange } from '../../../core/templates/index.ts';
import { inWords } from '../../words/index.ts';
import { definitionOf } from '../kpis/kpi-draft.ts';
import { type WeightRow, weightRows } from '../weights/weight-rows.ts';
import { say } from './words.ts';

/** One line of what a unit may have of its own. */
export interface UnitRow {
  /** What its weight is kept under; the same in both parts of a goal. */
  readonly key: string;
  readonly kind: WeightRow['kind'];
  readonly id: string;
  readonly name: string;
  readonly part: WeightRow['part'];
  /** The scorecard's own weight; undefined where nothing is said. */
  readonly weight: number | undefined;
  /** False where a weight makes no difference, or follows from those below it. */
  readonly isOpen: boolean;
  /** Whether the weight is a share of the whole, in per cent. */
  readonly isShare: boolean;
  readonly override: (weight: number) => WeightOverride;
  /** What a KPI aims at in the scorecard, where that is one number. */
  readonly aim: Aim | null;
  /** What the KPI's target is typed in; empty for a count. */
  readonly sign: string;
  /** How much of the KPI's own unit one of that is. */
  readonly per: number;
  /** Who owns the KPI in the scorecard; null of what is no KPI. */
  readonly owner: string | null;
}

/** A target that is one number. */
export type Aim = Extract<ScoreFunction, { kind: 'higher' | 'lower' }>;

/** A unit's weight in place of a change of the scorecard's. */
function overrideOf(change: WeightChange, weight: number): WeightOverride {
  if ('perspective' in change) return { perspective: change.perspective, weight };
  if ('share' in change) return { kpi: change.kpi, share: weight / 100 };
  if ('kpi' in change) return { kpi: change.kpi, in: change.in.goal, weight };
  return { goal: change.goal, ...(change.in ? { in: change.in.goal } : {}), weight };
}

const keyOf = (override: WeightOverride) =>
  JSON.stringify({ ...override, weight: undefined, share: 'share' in override });

/** A score function that aims at one number; null of every other. */
export const aimOf = (fn: ScoreFunction | undefined): Aim | null =>
  fn && (fn.kind === 'higher' || fn.kind === 'lower') ? fn : null;

/** Seconds in what a person counts times of such a size in. */
const TIMES = [
  [86_400, 'days'],
  [3600, 'hours'],
  [60, 'minutes'],
] as const;

/**
 * What a KPI's target is typed in, with its sign, and how much of the KPI's own unit that is: nobody
 * thinks of a first answer after an hour and a half as 5,400 seconds.
 */
function typedIn(
  unit: KpiDefinition['unit'],
  aim: Aim | null,
  { currency = '' }: ScorecardDefinition,
): Pick<UnitRow, 'sign' | 'per'> {
  if (unit === 's') {
    const [per, sign] = TIMES.find(([one]) => (aim?.target ?? 0) >= 2 * one) ?? [1, 'seconds'];
    return { per, sign: say(`time.${sign}`) };
  }
  if (unit === 'money') return { per: 1, sign: currency };
  return { per: 1, sign: unit === '1' ? '' : unit };
}

function rowOf(row: WeightRow, scorecard: ScorecardDefinition): UnitRow {
  const override = (weight: number) => overrideOf(row.change(weight), weight);
  const isKpi = row.kind === 'kpi';
  const use: KpiUse | undefined = scorecard.kpis.find((one) => one.kpi === row.id);
  const definition = definitionOf(scorecard, row.id);
  const aim = isKpi ? aimOf(use?.score ?? definition?.suggested) : null;
  return {
    ...{ key: keyOf(override(1)), kind: row.kind, id: row.id, name: row.name, part: row.part },
    ...{ weight: row.weight, isOpen: row.isOpen && !row.isAlone, override },
    isShare: row.key.startsWith('share '),
    aim,
    ...(isKpi && definition ? typedIn(definition.unit, aim, scorecard) : { sign: '', per: 1 }),
    owner: isKpi ? inWords(use?.owner ?? '') : null,
  };
}

/** All that a unit may weigh, aim at and own otherwise, in the order of the scorecard. */
export function unitRows(scorecard: ScorecardDefinition): readonly UnitRow[] {
  return weightRows(scorecard, []).flatMap(({ row, goals }) =>
    [row, ...goals.flatMap((one) => [one.row, ...one.parts])].map((one) => rowOf(one, scorecard)),
  );
}

/** What a unit says of the weight of a row; undefined where it says nothing. */
export function saidOf(row: UnitRow, { weights }: UnitDefinition): number | undefined {
  const exact = weights.find((one) => keyOf(one) === row.key);
  if (exact) return 'share' in exact ? 100 * exact.share : exact.weight;
  // A weight of a KPI in every goal.
  const all =
    row.kind === 'kpi' && weights.find((one) => keyOf(one) === keyOf({ kpi: row.id, weight: 1 }));
  return all && 'weight' in all ? all.weight : undefined;
}
