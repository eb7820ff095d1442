import { clip, type RiskUse, type ScorecardDefinition } from '../model/index.ts';
import { breachDays } from './breach-days.ts';
import { amount } from './numbers-in-words.ts';
import type { PublishedKpi, PublishedRisk, Status } from './publication.ts';
import type { MadeKpi } from './publish-kpi.ts';

/** Which way is worse: towards the tolerance; where both limits are one, as it is said. */
export function worseWay({
  appetite,
  tolerance,
  worse,
}: Pick<RiskUse, 'appetite' | 'tolerance' | 'worse'>): 'higher' | 'lower' {
  if (appetite === tolerance) return worse ?? 'higher';
  return tolerance > appetite ? 'higher' : 'lower';
}

/**
 * How a risk stands: `good` within its appetite, `watch` within its tolerance, `bad` beyond. A number
 * more than twice as old as it is looked at says nothing any more.
 */
export function riskStand(
  risk: Omit<RiskUse, 'kpi' | 'objective' | 'category'>,
  kpi: Pick<PublishedKpi, 'value' | 'unit' | 'why' | 'freshness' | 'name'>,
): { readonly status: Status; readonly why: string } {
  const { value, unit, why, freshness, name } = kpi;
  if (value === null) {
    return { status: 'unknown', why: why ?? `No number yet for ${name}. Capture or enter one.` };
  }
  const { ageDays } = freshness;
  if (ageDays !== null && ageDays > 2 * risk.cadenceDays) {
    const due = risk.cadenceDays === 1 ? 'every day' : `every ${risk.cadenceDays} days`;
    const old = `The number is ${ageDays} days old and was due ${due}, so it says nothing of today.`;
    return { status: 'unknown', why: `${old} Capture it again.` };
  }
  const past = (limit: number) => (worseWay(risk) === 'higher' ? value > limit : value < limit);
  const words = (limit: number) => amount(limit, unit);
  if (past(risk.tolerance)) {
    return {
      status: 'bad',
      why: `Beyond the tolerance of ${words(risk.tolerance)}. ${next(risk)}`,
    };
  }
  if (past(risk.appetite)) {
    const limits = `Beyond the appetite of ${words(risk.appetite)}, within the tolerance of ${words(risk.tolerance)}.`;
    return { status: 'watch', why: `${limits} ${next(risk)}` };
  }
  return { status: 'good', why: `Within the appetite of ${words(risk.appetite)}.` };
}

function next({ response, owner }: Pick<RiskUse, 'response' | 'owner'>): string {
  return response ?? `${owner} decides what is done.`;
}

/** The risks as they stand in the file. Nothing is scored by them. */
export function risksOf(
  { risks = [] }: ScorecardDefinition,
  made: readonly MadeKpi[],
): readonly PublishedRisk[] {
  const byId = new Map(made.map((one) => [one.published.id, one]));
  return risks.slice(0, 500).flatMap((risk) => {
    const one = byId.get(risk.kpi);
    if (!one) return [];
    const { id, name, value, unit, freshness } = one.published;
    const { status, why } = riskStand(risk, one.published);
    return {
      id,
      name: clip(name, 400),
      category: risk.category,
      status,
      value,
      unit,
      why: clip(why, 4000),
      terms: {
        kpi: id,
        objective: risk.objective,
        appetite: risk.appetite,
        tolerance: risk.tolerance,
        worse: worseWay(risk),
        owner: clip(risk.owner, 400),
        cadenceDays: risk.cadenceDays,
        ageDays: freshness.ageDays,
        breachDays: breachDays(one.published.series, risk.tolerance, worseWay(risk)),
        response: risk.response === undefined ? null : clip(risk.response, 4000),
      },
    };
  });
}
