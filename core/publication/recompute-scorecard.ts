import * as v from 'valibot';
import { dayNumber, type RollUpRule } from '../model/index.ts';
import {
  progress,
  type RolledUp,
  type RollUpPart,
  rollUp,
  type ScoreStatus,
  statusOf,
} from '../scoring/index.ts';
import { median } from '../statistics/index.ts';
import { HOUSE_LIBRARY, type Library } from './library.ts';
import type { Publication, PublishedGoal, PublishedKpi, PublishedPart } from './publication.ts';
import { baselineSchema, hysteresisSchema, rollUpSchema } from './read-parts.ts';
import { type Recomputed, recompute, recomputePerformance } from './recompute.ts';
import { statusHeld } from './status-held.ts';

/** A KPI computed again. */
export interface RecomputedKpi extends Recomputed {
  readonly performance: number | null;
  readonly progress: number | null;
  /** The baseline's value, by the values that it is the median of. */
  readonly baseline: number | null;
  readonly status: ScoreStatus;
}

/** A goal, perspective or the whole computed again. */
export interface RecomputedGroup {
  readonly score: RolledUp;
  readonly outlook: RolledUp;
  readonly status: ScoreStatus;
}

/** All that a publication claims, computed again from its file alone. */
export interface RecomputedScorecard {
  readonly kpis: ReadonlyMap<string, RecomputedKpi>;
  readonly goals: ReadonlyMap<string, RecomputedGroup>;
  readonly perspectives: ReadonlyMap<string, RecomputedGroup>;
  readonly overall: RecomputedGroup;
}

/**
 * Every score of a publication, computed again from the file alone: KPIs from their explanations,
 * with baseline, progress and held status; goals, perspectives and the whole from the KPIs by the
 * roll-up rules, weights and limits that stand in the file. Equal to what is published, to the last
 * bit, for a publication in full.
 *
 * Units: as published. A file that shows scores only has no explanations, and so gives no scores
 * here. Throws RangeError where goals of the file take each other in, in a circle, and where a part
 * that it is computed by is not as it should be; FormulaError on a formula that cannot be read.
 *
 * @example
 * recomputeScorecard(publish({ scorecard: { schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, observations: [], asOf: '2026-10-29' })).overall.score.score // → null
 */
export function recomputeScorecard(
  publication: Publication,
  library: Pick<Library, 'evaluate' | 'countsOf'> = HOUSE_LIBRARY,
): RecomputedScorecard {
  checkParts(publication);
  const periodDays = dayNumber(publication.period.to) - dayNumber(publication.period.from);
  const kpis = new Map(
    publication.kpis.map((kpi) => [kpi.id, recomputeKpi(kpi, periodDays, library)]),
  );
  const { overall, perspectives } = publication;
  const thresholds = overall.thresholds ??
    publication.kpis[0]?.thresholds ?? { good: 70, watch: 40 };
  const statusFor = (one: RolledUp) => one.status ?? statusOf(one.score, thresholds);
  const group = (score: RolledUp, outlook: RolledUp): RecomputedGroup => ({
    score,
    outlook,
    status: statusFor(score),
  });
  const goals = goalsOf(publication, kpis, group, statusFor);
  const partOf = (one: RolledUp | undefined, weight: number, most?: number): RollUpPart => {
    const { score, low, high, coverage } = one ?? rollUp([]);
    const known = score === null ? {} : { coverage };
    const status = one ? statusFor(one) : 'unknown';
    return { score, low, high, weight, status, ...known, ...(most === undefined ? {} : { most }) };
  };
  const groups = new Map(
    perspectives.map((one) => {
      const own = publication.goals.filter((goal) => goal.perspective === one.id);
      const of = (part: 'score' | 'outlook') =>
        rollUp(
          own.map((goal) => partOf(goals.get(goal.id)?.[part], goal.weight, goal.most)),
          ruleOf(one.rollUp),
        );
      return [one.id as string, group(of('score'), of('outlook'))];
    }),
  );
  const whole = (of: 'score' | 'outlook') =>
    rollUp(
      perspectives.map((one) => partOf(groups.get(one.id)?.[of], one.weight)),
      ruleOf(overall.rollUp),
    );
  return { kpis, goals, perspectives: groups, overall: group(whole('score'), whole('outlook')) };
}

/** What pages pass on unseen is looked at before it is computed with. */
function checkParts({ kpis, goals, perspectives, overall }: Publication): void {
  const check = (schema: v.GenericSchema, part: unknown, where: string) => {
    if (part === undefined || v.is(schema, part)) return;
    throw new RangeError(`This file cannot be computed again: ${where} is not as it should be.`);
  };
  for (const { id, baseline, hysteresis } of kpis) {
    check(baselineSchema, baseline, `the baseline of ${id}`);
    check(hysteresisSchema, hysteresis, `what holds the status of ${id}`);
  }
  for (const { id, rollUp: rule } of [...goals, ...perspectives, { ...overall, id: 'the whole' }]) {
    check(rollUpSchema, rule, `the roll-up of ${id}`);
  }
}

function ruleOf(rule: PublishedGoal['rollUp']): RollUpRule {
  return rule ?? {};
}

function recomputeKpi(
  kpi: PublishedKpi,
  periodDays: number,
  library: Pick<Library, 'evaluate' | 'countsOf'>,
): RecomputedKpi {
  const scored = recompute(kpi, library);
  const { hysteresis, thresholds, series, target, value } = kpi;
  const baseline = baselineAgain(kpi);
  const hasWay = baseline !== null && value !== null && target !== null && target !== baseline;
  return {
    ...scored,
    performance: recomputePerformance(kpi, library).score,
    progress: hasWay ? progress(value, { baseline, target }) : null,
    baseline,
    status: hysteresis
      ? statusHeld({ series, score: scored.score, thresholds, hysteresis }, { periodDays })
      : statusOf(scored.score, thresholds),
  };
}

/** What a person fixed is as it is; what comes from the past is its median, once enough is known. */
function baselineAgain({ baseline }: PublishedKpi): number | null {
  if (!baseline) return null;
  if (baseline.least === 0) return baseline.value;
  return baseline.history.length < baseline.least ? null : median(baseline.history);
}

function goalsOf(
  publication: Publication,
  kpis: ReadonlyMap<string, RecomputedKpi>,
  group: (score: RolledUp, outlook: RolledUp) => RecomputedGroup,
  statusFor: (one: RolledUp) => ScoreStatus,
): Map<string, RecomputedGroup> {
  const done = new Map<string, RecomputedGroup>();
  for (const goal of publication.goals) visit(goal, []);
  return done;

  function visit(goal: PublishedGoal, path: readonly string[]): RecomputedGroup {
    const known = done.get(goal.id);
    if (known) return known;
    if (path.includes(goal.id)) {
      throw new RangeError(
        `Goals take each other in, in a circle: ${[...path, goal.id].join(', ')}.`,
      );
    }
    const take = ({ kind, id, weight, most }: PublishedPart): RollUpPart => {
      const limit = most === undefined ? {} : { most };
      if (kind === 'kpi') {
        const { score, low, high, status } = kpis.get(id) ?? UNKNOWN;
        return { score, low, high, weight, status, ...limit };
      }
      const cause = publication.goals.find((one) => one.id === id);
      const scored = cause && visit(cause, [...path, goal.id]).score;
      const { score, low, high, coverage } = scored ?? rollUp([]);
      const status = scored ? statusFor(scored) : 'unknown';
      return {
        score,
        low,
        high,
        weight,
        status,
        ...(score === null ? {} : { coverage }),
        ...limit,
      };
    };
    const rule = ruleOf(goal.rollUp);
    const found = group(rollUp(goal.lagging.map(take), rule), rollUp(goal.leading.map(take), rule));
    done.set(goal.id, found);
    return found;
  }
}

const UNKNOWN = { score: null, low: null, high: null, status: 'unknown' } as const;
