import type { KpiId } from '../kpis/index.ts';
import type {
  GoalDefinition,
  KpiUse,
  PerspectiveDefinition,
  ScorecardDefinition,
  TemplateOrigin,
} from '../model/index.ts';

/** A goal's input whose ids are types: a KPI of the library or a goal of the same template. */
type Input<GoalId extends string> =
  | { readonly kpi: KpiId; readonly weight?: number }
  | { readonly goal: NoInfer<GoalId>; readonly weight?: number };

interface TemplateGoal<GoalId extends string>
  extends Omit<GoalDefinition<GoalId>, 'lagging' | 'leading'> {
  readonly lagging: readonly Input<GoalId>[];
  readonly leading: readonly Input<GoalId>[];
}

/** How a template uses a KPI that is not simply the library's. */
type TemplateUse = Omit<KpiUse, 'kpi'> & { readonly kpi: KpiId };

/** A template as it is written: the schema is filled in, and so are the KPIs that need no more. */
interface TemplateRecord<Id extends string, GoalId extends string>
  extends Omit<ScorecardDefinition, 'schema' | 'id' | 'goals' | 'kpis' | 'own' | 'template'> {
  readonly id: Id;
  /** 1, and 1 more with every change; the version before goes to `past-templates.ts`. */
  readonly version: number;
  readonly perspectives: readonly PerspectiveDefinition[];
  readonly goals: readonly TemplateGoal<GoalId>[];
  /** KPIs with something of their own; the rest of what the goals name follows the library. */
  readonly kpis?: readonly TemplateUse[];
}

/** A scorecard whose id is a type, and that says which version of itself it is. */
export type TemplateDefinition<Id extends string = string> = ScorecardDefinition & {
  readonly id: Id;
  readonly template: TemplateOrigin & { readonly id: Id };
};

/** Every KPI that goals name, in their order, each once. */
export function kpisNamed(goals: readonly GoalDefinition[]): readonly string[] {
  const inputs = goals.flatMap((goal) => [...goal.lagging, ...goal.leading]);
  return [...new Set(inputs.flatMap((input) => ('kpi' in input ? [input.kpi] : [])))];
}

/** The uses given, and one that follows the library for each further KPI that the goals name. */
export function withAllUses(
  goals: readonly GoalDefinition[],
  given: readonly KpiUse[],
): readonly KpiUse[] {
  const own = new Map(given.map((use) => [use.kpi, use]));
  const named = kpisNamed(goals).map((kpi) => own.get(kpi) ?? { kpi });
  const seen = new Set(named.map((use) => use.kpi));
  return [...named, ...given.filter((use) => !seen.has(use.kpi))];
}

/**
 * A scorecard ready to use. A misspelt KPI, or a goal that this template does not have, does not
 * compile. Whatever is made from it by copying remembers the template and its version. Throws
 * RangeError on a version that is no whole number from 1.
 */
export function defineTemplate<const Id extends string, const GoalId extends string>({
  version,
  ...record
}: TemplateRecord<Id, GoalId>): TemplateDefinition<Id> {
  if (!Number.isInteger(version) || version < 1) {
    throw new RangeError(`template ${record.id}: a version is 1, 2, 3 …, got ${version}`);
  }
  return Object.freeze({
    ...record,
    template: Object.freeze({ id: record.id, version }),
    schema: 'fourfold/scorecard@1' as const,
    kpis: withAllUses(record.goals, record.kpis ?? []),
  });
}
