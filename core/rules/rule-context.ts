import { type Formula, FormulaError, formulaReader, isKpiId, kpi } from '../kpis/index.ts';
import type { KpiDefinition, ScorecardDefinition } from '../model/index.ts';
import { type EffectiveShare, effectiveShares } from '../strategy/index.ts';
import type { Noticed, RuleContext } from './rule.ts';

/** Ids of all KPIs that the scorecard lists or a goal takes in, each once. */
export function kpisIn({ kpis, goals }: ScorecardDefinition): readonly string[] {
  const inputs = goals.flatMap((goal) => [...goal.lagging, ...goal.leading]);
  return [
    ...new Set([
      ...kpis.map((use) => use.kpi),
      ...inputs.flatMap((input) => ('kpi' in input ? [input.kpi] : [])),
    ]),
  ];
}

/** The KPI as the scorecard or the library defines it; null where neither does. */
export function definitionOf(
  { scorecard, kpiOf }: Pick<RuleContext, 'scorecard' | 'kpiOf'>,
  id: string,
): KpiDefinition | null {
  const own = scorecard.own?.find((one) => one.id === id);
  if (own) return own;
  if (kpiOf) return kpiOf(id);
  return isKpiId(id) ? kpi(id) : null;
}

/** What reads formulas over the catalogue and a scorecard's own metrics. */
const readers = new WeakMap<ScorecardDefinition, ReturnType<typeof formulaReader>>();

/** The formula of a KPI, over the scorecard's own metrics as well; null where it cannot be read. */
export function formulaOf(context: RuleContext, id: string): Formula | null {
  const definition = definitionOf(context, id);
  if (!definition) return null;
  const { scorecard } = context;
  const read = readers.get(scorecard) ?? formulaReader(scorecard.ownMetrics);
  readers.set(scorecard, read);
  try {
    return read(definition.formula);
  } catch (problem) {
    if (problem instanceof FormulaError || problem instanceof RangeError) return null;
    throw problem;
  }
}

/** The names of KPIs, the first few of many. */
export function namesOf(context: RuleContext, ids: readonly string[]): string {
  const names = ids.map((id) => definitionOf(context, id)?.name ?? id);
  const more = names.length - 5;
  if (more > 0) return `${names.slice(0, 5).join(', ')} and ${more} more`;
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/**
 * What each KPI makes of the score; where no goal has a lagging part, of the outlook. Empty where
 * goals feed each other in a circle: the door says that, not a rule.
 */
export function sharesOf(scorecard: ScorecardDefinition): ReadonlyMap<string, number> {
  let shares: ReadonlyMap<string, EffectiveShare>;
  try {
    shares = effectiveShares(scorecard);
  } catch {
    return new Map();
  }
  const scored = [...shares.values()].some((one) => one.score > 0);
  return new Map(
    [...shares].map(([id, { score, outlook }]) => [id, scored ? score : outlook] as const),
  );
}

/** A share of the weight, in whole percent. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** What a rule of the scorecard says, with its suggestion. */
export function says(
  severity: Noticed['severity'],
  what: string,
  fix: string,
  evidence: readonly string[],
  about: string | null = null,
): Noticed {
  return { severity, what, about, who: null, evidence, fix };
}
