import { KPIS } from '../../../core/kpis/index.ts';
import type {
  KpiDefinition,
  Observation,
  RiskCategory,
  RiskUse,
  ScorecardDefinition,
  ScoreFunction,
} from '../../../core/model/index.ts';
import { metricsNeeded, type PublishedRisk, publish } from '../../../core/publication/index.ts';
import type { OwnScorecard } from '../../messages/index.ts';
import { inWords } from '../../words/index.ts';
import { definitionOf } from '../kpis/kpi-draft.ts';
import type { WrongIn } from '../work/record-model.ts';
import { typed } from '../work/scores.ts';
import { say } from './words.ts';

/** The kinds of risk, in the order in which they are offered. */
export const CATEGORIES = [
  'operational',
  'financial',
  'strategic',
  'regulatory',
] as const satisfies readonly RiskCategory[];

/** A risk as it stands in its fields. */
export interface RiskFields {
  readonly kpi: string;
  readonly category: RiskCategory | '';
  readonly objective: string;
  readonly appetite: string;
  readonly tolerance: string;
  readonly worse: 'higher' | 'lower';
  readonly owner: string;
  readonly cadenceDays: string;
  readonly response: string;
}

/** A risk that nothing has been said of yet. */
export const NOTHING: RiskFields = {
  ...{ kpi: '', category: '', objective: '', appetite: '', tolerance: '', worse: 'higher' },
  ...{ owner: '', cadenceDays: '7', response: '' },
};

/** A risk of the scorecard in its fields; null where it has none of that KPI. */
export function fieldsOf({ risks = [] }: ScorecardDefinition, kpi: string): RiskFields | null {
  const risk = risks.find((one) => one.kpi === kpi);
  if (!risk) return null;
  const { category, objective, appetite, tolerance, worse, owner, cadenceDays, response } = risk;
  return {
    ...{ kpi, category, objective, appetite: String(appetite), tolerance: String(tolerance) },
    // A template's words are read in the person's language.
    ...{ owner: inWords(owner), response: inWords(response ?? '') },
    ...{ worse: worse ?? 'higher', cadenceDays: String(cadenceDays) },
  };
}

const limitsOf = (fn: ScoreFunction): readonly [number, number] | null => {
  if (fn.kind === 'lower') return [fn.target, fn.ceiling];
  if (fn.kind === 'higher') return [fn.target, fn.floor];
  return fn.kind === 'thresholds' ? [fn.goal, fn.redFlag] : null;
};

/** What a risk begins with once its KPI is chosen: the library's kind and limits, and a goal of its perspective. */
export function withKpi(kpi: string, { scorecard }: OwnScorecard): Partial<RiskFields> {
  const definition = definitionOf(scorecard, kpi);
  if (!definition) return { kpi };
  const use = scorecard.kpis.find((one) => one.kpi === kpi);
  const limits = limitsOf(use?.score ?? definition.suggested);
  const { goals } = scorecard;
  const counts = goals.find((goal) =>
    [...goal.lagging, ...goal.leading].some((one) => 'kpi' in one && one.kpi === kpi),
  );
  const near = goals.find((one) => one.perspective === definition.perspective);
  return {
    kpi,
    objective: (counts ?? near ?? goals[0])?.id ?? '',
    ...(definition.risk ? { category: definition.risk } : {}),
    ...(limits ? { appetite: String(limits[0]), tolerance: String(limits[1]) } : {}),
    ...(use?.owner ? { owner: use.owner } : {}),
    worse: definition.direction === 'higher' ? 'lower' : 'higher',
  };
}

/** KPIs that can be watched, each once: indicators of risk first, then those in use, then the rest. */
export function choices({
  scorecard,
}: OwnScorecard): readonly (readonly [string, readonly KpiDefinition[]])[] {
  const { own = [], risks = [], kpis, goals } = scorecard;
  const taken = new Set(risks.map((one) => one.kpi));
  const used = new Set([
    ...kpis.map((one) => one.kpi),
    ...goals.flatMap((goal) =>
      [...goal.lagging, ...goal.leading].flatMap((one) => ('kpi' in one ? [one.kpi] : [])),
    ),
  ]);
  const all = [...own, ...KPIS].filter(({ id, deprecated }) => !deprecated && !taken.has(id));
  const byName = (a: KpiDefinition, b: KpiDefinition) =>
    inWords(a.name).localeCompare(inWords(b.name));
  const isOfRisk = (one: KpiDefinition) => one.risk !== undefined;
  const isOther = (one: KpiDefinition) => !isOfRisk(one) && !used.has(one.id);
  return (
    [
      ['indicators', all.filter(isOfRisk)],
      ['used', all.filter((one) => used.has(one.id) && !isOfRisk(one))],
      ['others', all.filter(isOther)],
    ] as const
  ).map(([group, list]) => [say(`group.${group}`), list.sort(byName)] as const);
}

/** The risk of the fields; null where they make none. */
export function riskOf(fields: RiskFields, was: RiskUse | undefined): RiskUse | null {
  const [appetite, tolerance] = [typed(fields.appetite), typed(fields.tolerance)];
  const cadenceDays = typed(fields.cadenceDays);
  const { kpi, category, objective, worse } = fields;
  const [owner, response] = [fields.owner.trim(), fields.response.trim()];
  if (appetite === null || tolerance === null || cadenceDays === null || category === '') {
    return null;
  }
  // Words of a template that were left as they were stay in the template's own language.
  const said = (text: string, before: string | undefined) =>
    before !== undefined && inWords(before) === text ? before : text;
  return {
    ...{ kpi, category, objective, appetite, tolerance, cadenceDays },
    ...(appetite === tolerance ? { worse } : {}),
    owner: said(owner, was?.owner),
    ...(response === '' ? {} : { response: said(response, was?.response) }),
  };
}

/** What is wrong with the fields of a risk. */
export function wrongIn(fields: RiskFields, { scorecard }: OwnScorecard): WrongIn<RiskFields> {
  const days = typed(fields.cadenceDays);
  const isGoal = scorecard.goals.some((one) => one.id === fields.objective);
  return {
    ...(fields.kpi === '' ? { kpi: say('wrong.kpi') } : {}),
    ...(fields.category === '' ? { category: say('wrong.category') } : {}),
    ...(isGoal ? {} : { objective: say('wrong.objective') }),
    ...(typed(fields.appetite) === null ? { appetite: say('wrong.limit') } : {}),
    ...(typed(fields.tolerance) === null ? { tolerance: say('wrong.limit') } : {}),
    ...(fields.owner.trim() === '' ? { owner: say('wrong.owner') } : {}),
    ...(days !== null && Number.isInteger(days) && days >= 1 && days <= 366
      ? {}
      : { cadenceDays: say('wrong.cadence') }),
  };
}

/** A scorecard of nothing but one risk, so that its preview is what will be published. */
function alone(risk: RiskUse, { scorecard, ownMetrics }: OwnScorecard): ScorecardDefinition {
  const { schema, id, title, perspectives, goals, kpis, own = [] } = scorecard;
  const { thresholds, periodDays, calendar, currency, rates, rateDays } = scorecard;
  const { training, experiments } = scorecard;
  return {
    ...{ schema, id, title, perspectives, thresholds, periodDays, ownMetrics, risks: [risk] },
    goals: goals
      .filter((one) => one.id === risk.objective)
      .map((one) => ({ ...one, lagging: [], leading: [] })),
    kpis: kpis.filter((one) => one.kpi === risk.kpi),
    own: own.filter((one) => one.id === risk.kpi),
    ...(calendar ? { calendar } : {}),
    ...(currency ? { currency } : {}),
    ...(rates ? { rates } : {}),
    ...(rateDays === undefined ? {} : { rateDays }),
    ...(training ? { training: training.map(({ goal: _, ...one }) => one) } : {}),
    ...(experiments ? { experiments: experiments.map(({ goal: _, ...one }) => one) } : {}),
  };
}

/** The metrics whose numbers say how a risk stands. */
export const neededBy = (risk: RiskUse, mine: OwnScorecard, day: string): readonly string[] =>
  metricsNeeded(alone(risk, mine), day);

/** The risk as it would be published now. */
export function previewOf(
  risk: RiskUse,
  mine: OwnScorecard,
  given: { readonly observations: readonly Observation[]; readonly day: string },
): PublishedRisk | null {
  const { observations, day } = given;
  const made = publish({ scorecard: alone(risk, mine), observations, asOf: day });
  return made.risks[0] ?? null;
}
