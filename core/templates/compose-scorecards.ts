import type {
  GoalDefinition,
  GoalInput,
  LayerDefinition,
  ScorecardDefinition,
  ThemeDefinition,
} from '../model/index.ts';
import { kpisNamed, withAllUses } from './define-template.ts';
import { recordsLeft } from './records-left.ts';

const without = <T>(list: readonly T[], known: ReadonlySet<T>) =>
  list.filter((one) => !known.has(one));

/** Ids of the layer as they stand in the whole: its own, or with its name before them where taken. */
function fresh(ids: readonly string[], taken: ReadonlySet<string>, prefix: string) {
  const used = new Set(taken);
  return new Map(
    ids.map((id) => {
      let name = id;
      for (let n = 1; used.has(name); n += 1) name = `${prefix}-${id}${n === 1 ? '' : `-${n}`}`;
      used.add(name);
      return [id, name] as const;
    }),
  );
}

/** A KPI that both have in a lagging part counts once, in the base, unless a goal would lose all. */
function goalIn(
  goal: GoalDefinition,
  counted: ReadonlySet<string>,
  goals: ReadonlyMap<string, string>,
): GoalDefinition {
  const renamed = (input: GoalInput): GoalInput =>
    'goal' in input ? { ...input, goal: goals.get(input.goal) ?? input.goal } : input;
  const once = goal.lagging.filter((input) => !('kpi' in input && counted.has(input.kpi)));
  return {
    ...goal,
    id: goals.get(goal.id) ?? goal.id,
    lagging: (once.length === 0 ? goal.lagging : once).map(renamed),
    leading: goal.leading.map(renamed),
  };
}

function refusal(base: ScorecardDefinition, layer: ScorecardDefinition): string | null {
  if (base.weighting === 'absolute' || layer.weighting === 'absolute') {
    return 'Scorecards with absolute weights cannot be added to each other: the shares of both are of a whole of their own. Make the weights relative first.';
  }
  if (base.layers?.some((one) => one.id === layer.id)) {
    return `"${layer.title}" is added already.`;
  }
  if (base.periodDays !== layer.periodDays) {
    return `"${base.title}" reports on ${base.periodDays} days and "${layer.title}" on ${layer.periodDays}. Set one period for both.`;
  }
  const mine = new Map((base.own ?? []).map((one) => [one.id, JSON.stringify(one)]));
  const other = (layer.own ?? []).find(
    (one) => mine.has(one.id) && mine.get(one.id) !== JSON.stringify(one),
  );
  return other
    ? `Both scorecards define the KPI "${other.id}", each in its own way. Rename one.`
    : null;
}

/**
 * One scorecard added to another (checklist S0-N5: the new one adds to the old one and does not
 * replace it). Title, thresholds, period, roll-up and calendar are the base's. Goals of both stand
 * side by side in their perspectives, weighed as before against each other. An id that is taken gets
 * the layer's before it. A KPI that both count as reached counts once, in the base's goal, unless a
 * goal of the layer would have nothing left; how a KPI is used is the base's where both use it.
 *
 * What people wrote down for the layer (assumptions, trainings, experiments, initiatives, audits, a journey) stays with it.
 *
 * What came with the layer is noted in `layers`, so that `withoutLayer` can take it off again.
 * Throws RangeError in words on absolute weights, a layer that is on already, periods that differ,
 * and own KPIs of the same id that differ.
 *
 * @example
 * composeScorecards(template('classic'), template('seller')).layers.map((one) => one.id) // → ["seller"]
 */
export function composeScorecards(
  base: ScorecardDefinition,
  layer: ScorecardDefinition,
): ScorecardDefinition {
  const why = refusal(base, layer);
  if (why !== null) throw new RangeError(why);
  const ids = (list: readonly { readonly id: string }[] = []) => list.map((one) => one.id);
  const goals = fresh(ids(layer.goals), new Set(ids(base.goals)), layer.id);
  const themes = fresh(ids(layer.themes), new Set(ids(base.themes)), layer.id);
  const counted = new Set(
    base.goals.flatMap((goal) => goal.lagging.flatMap((one) => ('kpi' in one ? [one.kpi] : []))),
  );
  const goalId = (id: string) => goals.get(id) ?? id;
  const taken = new Set<string>(kpisNamed(base.goals).concat(base.kpis.map((use) => use.kpi)));
  const added = layer.goals.map((goal) => goalIn(goal, counted, goals));
  const shown = new Set<string>(ids(base.perspectives));
  const perspectives = layer.perspectives.filter((one) => !shown.has(one.id));
  const uses = withAllUses(added, layer.kpis).filter((use) => !taken.has(use.kpi));
  const watched = new Set((base.risks ?? []).map((risk) => risk.kpi));
  const risks = (layer.risks ?? []).filter((risk) => !watched.has(risk.kpi));
  const own = (layer.own ?? []).filter((one) => !ids(base.own).includes(one.id));
  const ownMetrics = (layer.ownMetrics ?? []).filter(
    (one) => !ids(base.ownMetrics).includes(one.id),
  );
  const links = (layer.links ?? []).map((one) => ({
    ...one,
    from: goalId(one.from),
    to: goalId(one.to),
  }));
  const note: LayerDefinition = {
    id: layer.id,
    title: layer.title,
    ...(layer.template ? { template: layer.template } : {}),
    perspectives: perspectives.map((one) => one.id),
    goals: added.map((goal) => goal.id),
    kpis: uses.map((use) => use.kpi),
    own: ids(own),
    ownMetrics: ids(ownMetrics),
    themes: [...themes.values()],
    risks: risks.map((risk) => risk.kpi),
  };
  return {
    ...base,
    perspectives: [...base.perspectives, ...perspectives],
    goals: [...base.goals, ...added],
    kpis: [...base.kpis, ...uses],
    ...some('own', base.own, own),
    ...some('ownMetrics', base.ownMetrics, ownMetrics),
    ...some('links', base.links, links),
    ...some('themes', base.themes, themesIn(layer, goalId, themes)),
    ...some(
      'risks',
      base.risks,
      risks.map((one) => ({ ...one, objective: goalId(one.objective) })),
    ),
    layers: [...(base.layers ?? []), note],
  };
}

/** The layer's themes with the ids that its goals and they have in the whole. */
function themesIn(
  { themes = [] }: ScorecardDefinition,
  goalId: (id: string) => string,
  ids: ReadonlyMap<string, string>,
): readonly ThemeDefinition[] {
  return themes.map((theme) => ({
    ...theme,
    id: ids.get(theme.id) ?? theme.id,
    social: theme.social.map(goalId),
    ...(theme.strategic && 'goals' in theme.strategic
      ? { strategic: { goals: theme.strategic.goals.map(goalId) } }
      : {}),
  }));
}

/** Both lists under their name; no name where both are empty. */
function some<K extends string, T>(key: K, base: readonly T[] | undefined, more: readonly T[]) {
  if (more.length === 0) return {};
  return { [key]: [...(base ?? []), ...more] } as unknown as { [_ in K]: readonly T[] };
}

/**
 * A scorecard without one of its layers: what came with it goes, and what named it (a link, a theme,
 * an input of a goal) with it. Taken off directly after it was added, the base is as it was.
 * Throws RangeError on a layer that is not on.
 *
 * @example
 * withoutLayer(composeScorecards(template('classic'), template('seller')), 'seller').goals.length === template('classic').goals.length // → true
 */
export function withoutLayer(scorecard: ScorecardDefinition, id: string): ScorecardDefinition {
  const layer = scorecard.layers?.find((one) => one.id === id);
  if (!layer) throw new RangeError(`There is no layer "${id}" on "${scorecard.title}".`);
  const gone = new Set(layer.goals);
  const stays = (input: GoalInput) => !('goal' in input && gone.has(input.goal));
  const goals = scorecard.goals
    .filter((goal) => !gone.has(goal.id))
    .map((goal) => ({
      ...goal,
      lagging: goal.lagging.filter(stays),
      leading: goal.leading.filter(stays),
    }));
  const named = new Set(kpisNamed(goals));
  const leaves = new Set(layer.kpis.filter((kpi) => !named.has(kpi)));
  const ownLeaves = new Set(layer.own.filter((kpi) => !named.has(kpi)));
  const metricsLeave = new Set(layer.ownMetrics);
  const themesLeave = new Set(layer.themes);
  const risksLeave = new Set(layer.risks);
  const { own, ownMetrics, links, themes, risks, executive, layers, units, ...rest } = scorecard;
  const records = recordsLeft(scorecard, {
    goal: (one) => !gone.has(one),
    kpi: (one) => !ownLeaves.has(one),
  });
  const perspectivesLeave = new Set<string>(
    layer.perspectives.filter((one) => !goals.some((goal) => goal.perspective === one)),
  );
  return {
    ...rest,
    ...records,
    perspectives: rest.perspectives.filter((one) => !perspectivesLeave.has(one.id)),
    goals,
    kpis: rest.kpis.filter((use) => !leaves.has(use.kpi)),
    ...kept('own', own, (one) => !ownLeaves.has(one.id)),
    ...kept('ownMetrics', ownMetrics, (one) => !metricsLeave.has(one.id)),
    ...kept('links', links, (one) => !gone.has(one.from) && !gone.has(one.to)),
    ...kept('themes', themes, (one) => !themesLeave.has(one.id)),
    ...kept('risks', risks, (one) => !risksLeave.has(one.kpi) && !gone.has(one.objective)),
    ...(executive ? { executive: without(executive, leaves) } : {}),
    ...kept('layers', layers, (one) => one.id !== id),
    ...(units
      ? {
          units: units.map((unit) => ({
            ...unit,
            weights: unit.weights.filter(
              (one) =>
                !('goal' in one && gone.has(one.goal)) &&
                !('kpi' in one && leaves.has(one.kpi)) &&
                !('perspective' in one && perspectivesLeave.has(one.perspective)),
            ),
            ...(unit.uses ? { uses: unit.uses.filter((one) => !leaves.has(one.kpi)) } : {}),
          })),
        }
      : {}),
  };
}

/** A list under its name without what leaves; no name where that was all of it. */
function kept<K extends string, T>(
  key: K,
  list: readonly T[] | undefined,
  stays: (one: T) => boolean,
) {
  const left = list?.filter(stays);
  if (!left || (left.length === 0 && list && list.length > 0)) return {};
  return { [key]: left } as unknown as { [_ in K]: readonly T[] };
}
