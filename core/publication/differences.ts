import type { Publication, Status } from './publication.ts';

/** What of a publication the next one is compared with. */
export interface Figures {
  readonly id: string;
  readonly asOf: string;
  readonly profile: Publication['profile'];
  readonly overall: number | null;
  readonly kpis: readonly KpiFigures[];
}

/** Of one KPI. */
export interface KpiFigures {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly value: number | null;
  readonly score: number | null;
  readonly status: Status;
}

/** A KPI that is not as it was. */
export interface KpiDifference {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly was: Pick<KpiFigures, 'value' | 'score' | 'status'>;
  readonly is: Pick<KpiFigures, 'value' | 'score' | 'status'>;
  /** True where it is worse: a lower score, a worse status, or a score that is not known any more. */
  readonly isDecline: boolean;
}

/** What differs between two publications. */
export interface Differences {
  readonly since: string;
  readonly overall: { readonly was: number | null; readonly is: number | null } | null;
  readonly came: readonly string[];
  readonly gone: readonly string[];
  readonly changed: readonly KpiDifference[];
}

/** Scores are compared as people read them: in whole points. */
const LEAST = 0.5;
const RANK: Readonly<Record<Status, number>> = { bad: 0, watch: 1, good: 2, unknown: -1 };

/**
 * The figures of a publication that the next one is compared with: small enough to be kept beside it.
 *
 * @example
 * figuresOf(publish({ scorecard: { schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, observations: [], asOf: '2026-10-29' })).overall // → null
 */
export function figuresOf(publication: Publication): Figures {
  const { id, asOf, profile, overall, kpis } = publication;
  return {
    ...{ id, asOf, profile, overall: overall.score },
    kpis: kpis.map(({ id, name, unit, value, score, status }) => {
      return { id, name, unit, value, score, status };
    }),
  };
}

function isWorse(was: KpiFigures, is: KpiFigures): boolean {
  if (was.score !== null && is.score === null) return true;
  if (was.score !== null && is.score !== null && was.score - is.score >= LEAST) return true;
  return was.status !== 'unknown' && is.status !== 'unknown' && RANK[is.status] < RANK[was.status];
}

function isOther(was: KpiFigures, is: KpiFigures): boolean {
  if (was.value !== is.value || was.status !== is.status || was.unit !== is.unit) return true;
  if (was.score === null || is.score === null) return was.score !== is.score;
  return Math.abs(was.score - is.score) >= LEAST;
}

/**
 * What differs from one publication to the next: KPIs that came and went, values, scores and statuses
 * that are not as they were, and which of them are worse. A score moves from half a point on; a score
 * that is not known any more is a decline, and one that became known is none.
 *
 * Units: scores 0–100, values in each KPI's own unit. The same figures give empty lists. Throws
 * nothing.
 *
 * @example
 * differencesBetween({ id: 'a', asOf: '2026-10-01', profile: 'full', overall: 60, kpis: [{ id: 'k', name: 'K', unit: '1', value: 9, score: 60, status: 'watch' }] }, { id: 'b', asOf: '2026-10-29', profile: 'full', overall: 50, kpis: [{ id: 'k', name: 'K', unit: '1', value: 8, score: 50, status: 'watch' }] }).changed[0].isDecline // → true
 */
export function differencesBetween(before: Figures, now: Figures): Differences {
  const was = new Map(before.kpis.map((one) => [one.id, one]));
  const is = new Set(now.kpis.map((one) => one.id));
  const changed = now.kpis.flatMap((kpi) => {
    const old = was.get(kpi.id);
    if (!old || !isOther(old, kpi)) return [];
    const { id, name, unit } = kpi;
    const part = ({ value, score, status }: KpiFigures) => ({ value, score, status });
    return [{ id, name, unit, was: part(old), is: part(kpi), isDecline: isWorse(old, kpi) }];
  });
  const isSame =
    before.overall === now.overall ||
    (before.overall !== null &&
      now.overall !== null &&
      Math.abs(before.overall - now.overall) < LEAST);
  return {
    since: before.asOf,
    overall: isSame ? null : { was: before.overall, is: now.overall },
    came: now.kpis.filter(({ id }) => !was.has(id)).map(({ name }) => name),
    gone: before.kpis.filter(({ id }) => !is.has(id)).map(({ name }) => name),
    changed,
  };
}
