import type { KpiDefinition, KpiUse, ScorecardDefinition } from '../model/index.ts';
import { applyScoreFunction, scoreInterval, statusOf, trendOf } from '../scoring/index.ts';
import { seriesOf } from '../series/index.ts';
import type { KpiScore } from '../strategy/index.ts';
import { clip } from './clip.ts';
import { type Evidence, evaluateKpi, type KpiInput, type KpiValue } from './evaluate-kpi.ts';
import { explanationOf } from './explanation-of.ts';
import { targetOf } from './numbers-in-words.ts';
import type { PublishedKpi } from './publication.ts';
import { type Scoring, scoringFor } from './scoring-for.ts';

/** The report: its day, its period, and the scorecard that it is of. */
export interface Report {
  readonly asOf: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly scorecard: ScorecardDefinition;
}

/** A KPI with its score, before the goals are known. `value` keeps what the findings look at. */
export interface MadeKpi {
  readonly published: PublishedKpi;
  readonly value: KpiValue;
}

/** A KPI's value with its score, and by what it was scored. */
export interface ScoredKpi {
  readonly value: KpiValue;
  readonly scoring: Scoring;
  readonly scored: KpiScore & { readonly why: string | null };
}

/** Evaluates and scores one KPI: all that goals need of it, without its explanation and its past. */
export function scoreKpi(
  definition: KpiDefinition,
  use: KpiUse | undefined,
  report: Report,
  evidence: Evidence,
): ScoredKpi {
  const { library } = evidence;
  const { periodDays } = report.scorecard;
  const value = evaluateKpi(definition, { ...report.period, asOf: report.asOf }, evidence);
  const isAmount = library.growsWithPeriod?.(definition.formula) === true;
  const scoring = scoringFor(definition, use, value, periodDays, isAmount);
  return { value, scoring, scored: scoreOf(definition.name, scoring, value) };
}

/** Explains one KPI with its score. Goal, tier and weight are filled in by the strategy. */
export function publishKpi(
  definition: KpiDefinition,
  use: KpiUse | undefined,
  report: Report,
  evidence: Evidence,
  { value, scoring, scored }: ScoredKpi = scoreKpi(definition, use, report, evidence),
): MadeKpi {
  const { library } = evidence;
  const series = seriesFor(definition, report, evidence);
  const published: PublishedKpi = {
    id: definition.id,
    name: clip(definition.name, 400),
    brief: clip(definition.brief, 4000),
    goal: null,
    unit: value.unit,
    value: value.value,
    low: value.low,
    high: value.high,
    score: scored.score,
    scoreLow: scored.low,
    scoreHigh: scored.high,
    status: statusOf(scored.score, report.scorecard.thresholds),
    trend: trendOf(series),
    estimated: value.value !== null && value.inputs.some((one) => one.value.estimated),
    direction: definition.direction,
    target: scoring.refusal === null ? targetOf(scoring.fn) : null,
    thresholds: { ...report.scorecard.thresholds },
    weight: null,
    tier: 'lagging',
    series,
    freshness: freshnessOf(value.inputs),
    owner: use?.owner === undefined ? null : clip(use.owner, 400),
    addedBy: use?.addedBy ?? null,
    source: definition.source.slice(0, 20).map((one) => clip(one, 400)),
    why: scored.why === null ? null : clip(scored.why, 4000),
    explanation: explanationOf(definition, scoring, value, library),
  };
  return { published, value };
}

function scoreOf(name: string, { fn, refusal }: Scoring, value: KpiValue) {
  const nothing = { score: null, low: null, high: null };
  if (refusal !== null) return { ...nothing, why: refusal };
  try {
    const score = applyScoreFunction(fn, value.value);
    if (score === null) return { ...nothing, why: value.why };
    const { low, high } = scoreInterval(fn, value.low ?? 0, value.high ?? 0);
    return { score, low: Math.min(low, score), high: Math.max(high, score), why: null };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const why = `${name} cannot be scored, because its targets do not fit together (${error.message}).`;
    return { ...nothing, why: `${value.why === null ? '' : `${value.why} `}${why} Correct them.` };
  }
}

/** Thirteen windows, each from what is known of its own time. */
function seriesFor(definition: KpiDefinition, report: Report, evidence: Evidence) {
  const { asOf, scorecard } = report;
  return seriesOf({ asOf, periodDays: scorecard.periodDays }, (period, end) => {
    const window = { ...period, asOf: end, exactOnly: true };
    const { value, low, high, inputs } = evaluateKpi(definition, window, evidence);
    const [first, ...others] = inputs.map((input) => input.value);
    const { from, to } = first ?? {};
    const sameDays = others.every((one) => one.from === from && one.to === to);
    return { value, low, high, ...(sameDays && from && to ? { from, to } : {}) };
  });
}

/** A KPI is as old as the oldest number in it. */
function freshnessOf(inputs: readonly KpiInput[]): PublishedKpi['freshness'] {
  const known = inputs.filter((one) => one.value.ageDays !== null);
  const oldest = known.reduce<KpiInput | undefined>(
    (a, b) => (a && (a.value.ageDays ?? 0) >= (b.value.ageDays ?? 0) ? a : b),
    undefined,
  );
  const cadences = inputs.map((one) => one.law.cadenceDays);
  return {
    seen: oldest?.value.seen ?? null,
    until: oldest?.value.until ?? null,
    ageDays: oldest?.value.ageDays ?? null,
    stale: known.some((one) => one.value.stale),
    dueEveryDays: cadences.length === 0 ? null : Math.min(...cadences),
  };
}
