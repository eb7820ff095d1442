import {
  checkFormula,
  FormulaError,
  formulaReader,
  isKpiId,
  KPIS,
  kpi,
} from '../../../core/kpis/index.ts';
import { metric as houseMetric, isMetricId } from '../../../core/metrics/index.ts';
import type {
  KpiDefinition,
  KpiUse,
  Observation,
  PerspectiveId,
  ScorecardDefinition,
} from '../../../core/model/index.ts';
import { metricsNeeded, type PublishedKpi, publish } from '../../../core/publication/index.ts';
import type { OwnScorecard } from '../../messages/index.ts';
import { directionOf, fieldsOf, firstFor, type ScoreKind, scoreOf } from './score-fields.ts';
import { say } from './words.ts';

/** A KPI while it is being made: what stands in the fields, as it stands there. */
export interface KpiDraft {
  readonly name: string;
  readonly formula: string;
  readonly kind: ScoreKind;
  /** Scores 100; for a band its lower end, of a red flag the goal, of steps all marks. */
  readonly target: string;
  /** Scores 0; for a band its upper end, of a goal the red flag. */
  readonly zero: string;
  readonly goal: string;
  readonly part: 'lagging' | 'leading';
}

/** What a formula is worth, or what is wrong with it and after how many characters. */
export type FormulaCheck =
  | { readonly ok: true; readonly unit: KpiDefinition['unit']; readonly metrics: readonly string[] }
  | { readonly ok: false; readonly why: string; readonly at: number | null };

/** The definition of a KPI, of the scorecard's own or of the library; undefined where there is none. */
export function definitionOf(
  scorecard: ScorecardDefinition,
  id: string,
): KpiDefinition | undefined {
  return scorecard.own?.find((one) => one.id === id) ?? (isKpiId(id) ? kpi(id) : undefined);
}

/** Reads a formula as the person has typed it so far. */
export function checked(
  formula: string,
  { ownMetrics }: Pick<OwnScorecard, 'ownMetrics'>,
): FormulaCheck {
  if (formula.trim() === '') return { ok: false, why: say('choose'), at: null };
  try {
    const read = formulaReader(ownMetrics)(formula);
    const unit = checkFormula(read);
    return unit.ok
      ? { ok: true, unit: unit.unit, metrics: read.metrics }
      : { ok: false, why: unit.why, at: null };
  } catch (error) {
    if (error instanceof FormulaError) return { ok: false, why: error.message, at: error.at };
    throw error;
  }
}

const CATEGORY: Readonly<Record<PerspectiveId, KpiDefinition['category']>> = {
  financial: 'conversions-and-financial',
  customer: 'engagement',
  internal: 'internal',
  learning: 'learning',
};

/** The definition that a draft makes in a perspective. */
export function definitionFrom(
  draft: KpiDraft,
  unit: KpiDefinition['unit'],
  perspective: PerspectiveId,
): Omit<KpiDefinition, 'id'> | null {
  const suggested = scoreOf(draft);
  if (!suggested) return null;
  const name = draft.name.trim();
  return {
    name,
    brief: name,
    formula: draft.formula.trim(),
    unit,
    direction: directionOf(suggested),
    perspective,
    category: CATEGORY[perspective],
    suggested,
    tier: draft.part,
    source: [],
  };
}

/** What is scored against its past needs a baseline: the middle of it, where none is said. */
export const pastFor = (kind: ScoreKind | 'as-is'): Pick<KpiUse, 'baseline'> =>
  kind === 'versus-baseline' ? { baseline: { kind: 'history' } } : {};

/** A scorecard of nothing but the draft, so that its preview is what will be published. */
function alone(
  draft: KpiDraft,
  unit: KpiDefinition['unit'],
  mine: OwnScorecard,
): ScorecardDefinition {
  const { scorecard, ownMetrics } = mine;
  const { thresholds, periodDays, calendar, currency, rates, rateDays } = scorecard;
  const { training, experiments } = scorecard;
  const definition =
    definitionFrom(draft, unit, 'customer') ??
    definitionFrom({ ...draft, kind: 'higher', target: '1', zero: '0' }, unit, 'customer');
  return {
    schema: 'fourfold/scorecard@1',
    id: 'preview',
    title: 'Preview',
    perspectives: [{ id: 'customer', name: 'Customer' }],
    goals: [
      {
        id: 'preview',
        name: 'Preview',
        perspective: 'customer',
        lagging: [{ kpi: 'preview' }],
        leading: [],
      },
    ],
    kpis: [{ kpi: 'preview', ...pastFor(draft.kind) }],
    own: definition ? [{ ...definition, name: definition.name || 'It', id: 'preview' }] : [],
    ownMetrics,
    thresholds,
    periodDays,
    ...(calendar ? { calendar } : {}),
    ...(currency ? { currency } : {}),
    ...(rates ? { rates } : {}),
    ...(rateDays === undefined ? {} : { rateDays }),
    // What was written down gives numbers too.
    ...(training ? { training } : {}),
    ...(experiments ? { experiments } : {}),
  };
}

/** The metrics whose numbers a draft's value needs. */
export function neededBy(
  draft: KpiDraft,
  unit: KpiDefinition['unit'],
  mine: OwnScorecard,
  day: string,
): readonly string[] {
  return metricsNeeded(alone(draft, unit, mine), day);
}

/** The KPI as it would be published now. */
export function previewOf(
  draft: KpiDraft,
  unit: KpiDefinition['unit'],
  mine: OwnScorecard,
  given: { readonly observations: readonly Observation[]; readonly day: string },
): PublishedKpi | null {
  const { observations, day } = given;
  const { kpis } = publish({ scorecard: alone(draft, unit, mine), observations, asOf: day });
  return kpis[0] ?? null;
}

/** A target to begin with: the library's for the same formula, else one that follows from the value now. */
export function firstTarget(formula: string, kind: ScoreKind, value: number | null): string {
  const same = KPIS.find((one) => one.formula === formula.trim())?.suggested;
  const known = same ? fieldsOf(same) : null;
  if (known && known.kind === kind) return known.target;
  return firstFor(kind, value);
}

/** The goal that a KPI over a metric most likely belongs to. */
export function firstGoal({ goals }: ScorecardDefinition, metricId: string): string {
  const perspective: PerspectiveId =
    isMetricId(metricId) && houseMetric(metricId).unit === 'money'
      ? 'financial'
      : /^(?:learning|team)\./.test(metricId)
        ? 'learning'
        : /^(?:service|moderation|creators|live)\./.test(metricId)
          ? 'internal'
          : 'customer';
  return (goals.find((one) => one.perspective === perspective) ?? goals[0])?.id ?? '';
}
