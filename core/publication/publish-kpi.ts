import { clip, type KpiDefinition, type KpiUse } from '../model/index.ts';
import type { PastPoint } from '../rules/index.ts';
import { applyScoreFunction, progress, scaleOf, statusOf, trendOf } from '../scoring/index.ts';
import { dayNumber, seriesOf } from '../series/index.ts';
import type { KpiScore } from '../strategy/index.ts';
import { baselineOf } from './baseline-of.ts';
import { byPlatform } from './by-platform.ts';
import { type Evidence, evaluateKpi, type KpiInput, type KpiValue } from './evaluate-kpi.ts';
import { explanationOf } from './explanation-of.ts';
import { targetOf } from './numbers-in-words.ts';
import { pastOf } from './past-of.ts';
import { earlierWindows, seriesTerms } from './past-windows.ts';
import type { PublishedKpi, PublishedPoint } from './publication.ts';
import type { PublishedBaseline, PublishedPast } from './read-parts.ts';
import type { Report } from './report-of.ts';
import { scoreValue } from './score-value.ts';
import { contextOf, scoringAt } from './scoring-at.ts';
import { type Scoring, scoringFor } from './scoring-for.ts';
import { holdingOf, pastScores, statusHeld, wholeWithin } from './status-held.ts';
import { usedAs } from './used-as.ts';

/** A KPI with its score, before the goals are known. `value` keeps what the findings look at. */
export interface MadeKpi {
  /** Platforms on probation that have numbers of it, none of which is in it. */
  readonly held?: readonly string[];
  readonly published: PublishedKpi;
  readonly value: KpiValue;
  readonly scored: KpiScore;
  /** The scores that it had, oldest first: what rules look at. */
  readonly past: readonly PastPoint[];
  /** What those points were made of. */
  readonly pastNumbers: () => PublishedPast;
}

/** A KPI's value with its score, and by what it was scored. */
export interface ScoredKpi {
  readonly value: KpiValue;
  readonly scoring: Scoring;
  readonly scored: KpiScore & {
    readonly why: string | null;
    /** The score by the function, also while it stays out of the official one. */
    readonly performance: number | null;
  };
  readonly baseline: PublishedBaseline | undefined;
  /** The past with its scores, where the status is held by it. */
  readonly held?: readonly PublishedPoint[];
  /** The scores of whole periods before that past, oldest first, where the status is held by them. */
  readonly earlier?: readonly (number | null)[];
}

/**
 * Evaluates and scores one KPI: all that goals need of it, without its explanation, and with its past
 * only where that holds the status.
 */
export function scoreKpi(
  definition: KpiDefinition,
  use: KpiUse | undefined,
  report: Report,
  evidence: Evidence,
): ScoredKpi {
  const { library } = evidence;
  const usedOver = (period: Report['period']) => usedAs(definition, use, period, library);
  const used = usedOver(report.period);
  const value = evaluateKpi(used, { ...report.period, asOf: report.asOf }, evidence);
  const baseline = baselineOf(usedOver, use, report, evidence);
  const scoring = scoringFor(used, use, value, contextOf(used, use, report, library, baseline));
  const { thresholds, hysteresis } = usedThresholds(use, scoring, report);
  const scored = scoreOf(used.name, scoring, value, baseline);
  const plain = statusOf(scored.score, thresholds);
  const done = { value, scoring, baseline, scored: { ...scored, status: plain } };
  if (!hysteresis) return done;
  const past = [seriesFor(usedOver, report, evidence), earlierFor(usedOver, report, evidence)];
  const [held = [], before = []] = past.map((points) =>
    withScores(points, used, use, report, evidence, done),
  );
  const earlier = knownSince(before.map(({ score = null }) => score));
  const by = { series: held, score: scored.score, thresholds, hysteresis, earlier };
  const days = daysOf(report);
  // Goals need the past only where they are held as well.
  const ofGoals = report.scorecard.hysteresis ? { past: pastScores(by, days) } : {};
  const status = statusHeld(by, days);
  return { ...done, held, earlier, scored: { ...scored, status, ...ofGoals } };
}

function daysOf({ period: { from, to } }: Pick<Report, 'period'>): { periodDays: number } {
  return { periodDays: dayNumber(to) - dayNumber(from) };
}

/** A function with thresholds of its own brings its thirds along; the scorecard's hold for others. */
function usedThresholds(use: KpiUse | undefined, { fn }: Scoring, report: Report) {
  const { scorecard } = report;
  const thirds = { good: 200 / 3, watch: 100 / 3 };
  const own = use?.thresholds ?? (fn.kind === 'thresholds' ? thirds : undefined);
  return {
    thresholds: { ...(own ?? scorecard.thresholds) },
    hysteresis: holdingOf(use?.hysteresis ?? scorecard.hysteresis, report),
  };
}

/** Explains one KPI with its score. Goal, tier and weight are filled in by the strategy. */
export function publishKpi(
  definition: KpiDefinition,
  use: KpiUse | undefined,
  report: Report,
  evidence: Evidence,
  done: ScoredKpi = scoreKpi(definition, use, report, evidence),
): MadeKpi {
  const { value, scoring, scored, baseline } = done;
  const { library } = evidence;
  const usedOver = (period: Report['period']) => usedAs(definition, use, period, library);
  const used = usedOver(report.period);
  const { thresholds, hysteresis } = usedThresholds(use, scoring, report);
  const series = done.held ?? seriesFor(usedOver, report, evidence);
  const target = scoring.refusal === null ? targetOf(scoring.fn) : null;
  const way = progressOf(value.value, target, baseline);
  const scale = scoring.refusal === null ? scaleOf(scoring.fn) : null;
  const platforms = byPlatform(used, value, { ...report.period, asOf: report.asOf }, evidence);
  const published: PublishedKpi = {
    id: used.id,
    name: clip(used.name, 400),
    brief: clip(used.brief, 4000),
    goal: null,
    unit: value.unit,
    value: value.value,
    low: value.low,
    high: value.high,
    score: scored.score,
    scoreLow: scored.low,
    scoreHigh: scored.high,
    performance: scored.performance,
    progress: way.progress,
    ...(way.baseline ? { baseline: way.baseline } : {}),
    ...(scale ? { scale } : {}),
    status: scored.status ?? statusOf(scored.score, thresholds),
    ...(hysteresis ? { hysteresis: { ...hysteresis, ...earlierOf(done, report) } } : {}),
    trend: trendOf(series),
    estimated: value.value !== null && value.inputs.some((one) => one.value.estimated),
    direction: used.direction,
    target,
    thresholds,
    weight: null,
    tier: 'lagging',
    series: [...series],
    freshness: freshnessOf(value.inputs),
    owner: use?.owner === undefined ? null : clip(use.owner, 400),
    addedBy: use?.addedBy ?? null,
    source: used.source.slice(0, 20).map((one) => clip(one, 400)),
    why: scored.why === null ? null : clip(scored.why, 4000),
    explanation: explanationOf(used, scoring, value, library),
    ...(platforms ? { byPlatform: platforms } : {}),
  };
  const past = done.held ?? withScores(series, used, use, report, evidence, done);
  return {
    ...{ published, value, scored },
    past: past.map(({ to, score }) => ({ to, score: score ?? null })),
    pastNumbers: () =>
      pastOf(published, { usedOver, use, ...done, unit: value.unit }, report, evidence),
  };
}

/** How far the value is on its way, and in words why that cannot be said. */
function progressOf(
  value: number | null,
  target: number | null,
  baseline: PublishedBaseline | undefined,
): { progress: number | null; baseline?: PublishedBaseline } {
  if (!baseline) return { progress: null };
  const start = baseline.value;
  if (start === null || value === null) return { progress: null, baseline };
  const none = (why: string) => ({
    progress: null,
    baseline: { ...baseline, why: `${baseline.why} ${why}` },
  });
  if (target === null) return none('There is no one target to go to, and so no progress.');
  if (target === start)
    return none('The target equals the baseline: there is no way between them.');
  return { progress: progress(value, { baseline: start, target }), baseline };
}

/** The points with the scores that they had, each by the target of its own time. */
function withScores(
  series: readonly PublishedPoint[],
  used: KpiDefinition,
  use: KpiUse | undefined,
  report: Report,
  evidence: Evidence,
  { value: { unit }, scoring, baseline }: ScoredKpi,
): PublishedPoint[] {
  const score = (point: PublishedPoint) => {
    const own = scoringAt(point, { used, use }, { scoring, unit, baseline }, report, evidence);
    if (own.refusal !== null || baseline?.state === 'baselining') return null;
    try {
      return applyScoreFunction(own.fn, point.value);
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  };
  return series.map((point) => ({ ...point, score: score(point) }));
}

function scoreOf(
  name: string,
  { fn, refusal }: Scoring,
  value: KpiValue,
  baseline: PublishedBaseline | undefined,
) {
  const nothing = { score: null, low: null, high: null, performance: null };
  if (refusal !== null) return { ...nothing, why: value.why ?? refusal };
  try {
    if (value.value === null) {
      applyScoreFunction(fn, null);
      return { ...nothing, why: value.why };
    }
    const { value: at, low, high, counts } = value;
    const scored = scoreValue(fn, { value: at, low: low ?? at, high: high ?? at }, counts);
    if (baseline?.state !== 'baselining')
      return { ...scored, performance: scored.score, why: null };
    const why = `${baseline.why} Until then it stays out of the score.`;
    return { ...nothing, performance: scored.score, why };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const why = `${name} cannot be scored, because its targets do not fit together (${error.message}).`;
    return { ...nothing, why: `${value.why === null ? '' : `${value.why} `}${why} Correct them.` };
  }
}

/** Thirteen windows, each from what is known of its own time. */
function seriesFor(
  usedOver: (period: Report['period']) => KpiDefinition,
  report: Report,
  evidence: Evidence,
) {
  return seriesOf(seriesTerms(report), (period, end) =>
    valueThen(usedOver(period), period, end, evidence),
  );
}

/** What was known of a window at its end. */
function valueThen(
  used: KpiDefinition,
  period: Report['period'],
  asOf: string,
  evidence: Evidence,
) {
  const { value, low, high, inputs } = evaluateKpi(
    used,
    { ...period, asOf, exactOnly: true },
    evidence,
  );
  const [first, ...others] = inputs.map((input) => input.value);
  const { from, to } = first ?? {};
  const sameDays = others.every((one) => one.from === from && one.to === to);
  return { value, low, high, ...(sameDays && from && to ? { from, to } : {}) };
}

/** The whole periods before the points of a series, with what was known of each. */
function earlierFor(
  usedOver: (period: Report['period']) => KpiDefinition,
  report: Report,
  evidence: Evidence,
) {
  return earlierWindows(report, evidence.terms).map(({ asOf, ...period }) => {
    const { value, low, high } = valueThen(usedOver(period), period, asOf, evidence);
    return { ...period, value, low, high };
  });
}

/** Without what stands before the first known one. */
function knownSince(scores: readonly (number | null)[]): readonly (number | null)[] {
  const first = scores.findIndex((score) => score !== null);
  return first < 0 ? [] : scores.slice(first);
}

/** Nothing is left unsaid where the points of the series hold nothing. */
function earlierOf({ earlier = [] }: ScoredKpi, report: Report) {
  const isAll = wholeWithin(daysOf(report), holdingOf({ margin: 0 }, report)) === 0;
  return earlier.length === 0 && !isAll ? {} : { earlier: [...earlier] };
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
