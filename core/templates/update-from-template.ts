import { journeyKpis, type ScorecardDefinition } from '../model/index.ts';
import { recordsLeft } from './records-left.ts';
import { type Item, isItem, keyed, same, WHOLE } from './scorecard-parts.ts';

/** Where a person's edit and the template's change are not the same. The person's stands. */
export interface TemplateConflict {
  /** Where in the scorecard, such as `goals/earn/decision`. */
  readonly at: string;
  /** What the person has; undefined where the person took it out. */
  readonly yours: unknown;
  /** What the newer template has; undefined where it took it out. */
  readonly template: unknown;
}

/** The scorecard after an update, and what the update left as the person had it. */
export interface UpdatedScorecard {
  readonly scorecard: ScorecardDefinition;
  readonly conflicts: readonly TemplateConflict[];
}

/**
 * A scorecard that was made from a template, brought up to a newer template without losing what the
 * person did: a three-way merge. What only the template changed is taken over; what only the person
 * changed stays; what both changed the same way is that; what they changed differently stays as the
 * person has it and is named in `conflicts`. Goals, KPIs, links and the like are matched by id,
 * not by place. A target, a threshold or a roll-up rule is one thing and is never half of each. A goal
 * or own KPI that the newer template dropped stays, and is named, where something of the person's
 * still names it.
 *
 * Nothing is thrown; the inputs are left as they are.
 *
 * @example
 * updateFromTemplate(template('seller'), { ...template('seller'), title: 'My shop' }, template('seller')).scorecard.title // → "My shop"
 */
export function updateFromTemplate(
  original: ScorecardDefinition,
  edited: ScorecardDefinition,
  newer: ScorecardDefinition,
): UpdatedScorecard {
  const conflicts: TemplateConflict[] = [];
  const merged = merge(original, edited, newer, '', conflicts) as ScorecardDefinition;
  return { scorecard: withNamed(merged, edited, newer, conflicts), conflicts };
}

function merge(
  base: unknown,
  yours: unknown,
  theirs: unknown,
  at: string,
  conflicts: TemplateConflict[],
): unknown {
  if (same(yours, theirs) || same(base, theirs)) return yours;
  if (same(base, yours)) return theirs;
  const name = at.slice(at.lastIndexOf('/') + 1);
  if (!WHOLE.has(name)) {
    if (isItem(yours) && isItem(theirs)) {
      return mergeItems(isItem(base) ? base : {}, yours, theirs, at, conflicts);
    }
    const [mine, other] = [keyed(yours), keyed(theirs)];
    const before = keyed(base) ?? new Map<string, unknown>();
    if (mine && other) return mergeLists(before, mine, other, at, conflicts);
  }
  conflicts.push({ at, yours, template: theirs });
  return yours;
}

function mergeItems(
  base: Item,
  yours: Item,
  theirs: Item,
  at: string,
  conflicts: TemplateConflict[],
) {
  const merged: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(yours), ...Object.keys(theirs)])) {
    const [b, y, t] = [base, yours, theirs].map((one) =>
      Object.hasOwn(one, key) ? one[key] : undefined,
    );
    const value = merge(b, y, t, at === '' ? key : `${at}/${key}`, conflicts);
    // As a property of its own, whatever it is called.
    if (value !== undefined) {
      Object.defineProperty(merged, key, {
        value,
        enumerable: true,
        writable: true,
        configurable: true,
      });
    }
  }
  return merged;
}

/** In the person's order; what the template added comes after. */
function mergeLists(
  base: ReadonlyMap<string, unknown>,
  yours: ReadonlyMap<string, unknown>,
  theirs: ReadonlyMap<string, unknown>,
  at: string,
  conflicts: TemplateConflict[],
): unknown[] {
  return [...new Set([...yours.keys(), ...theirs.keys()])].flatMap((key) => {
    const one = merge(base.get(key), yours.get(key), theirs.get(key), `${at}/${key}`, conflicts);
    return one === undefined ? [] : [one];
  });
}

/** Puts back what the template dropped and the merged scorecard still names; drops what names a goal that the person took out. */
function withNamed(
  merged: ScorecardDefinition,
  edited: ScorecardDefinition,
  newer: ScorecardDefinition,
  conflicts: TemplateConflict[],
): ScorecardDefinition {
  let goals = [...merged.goals];
  for (;;) {
    const there = new Set(goals.map((goal) => goal.id));
    const named = new Set([
      ...goals.flatMap((goal) =>
        [...goal.lagging, ...goal.leading].flatMap((one) => ('goal' in one ? [one.goal] : [])),
      ),
      ...(merged.links ?? []).flatMap((one) => [one.from, one.to]),
      ...(merged.themes ?? []).flatMap((one) => one.social),
      ...(merged.risks ?? []).map((one) => one.objective),
    ]);
    const back = edited.goals.filter((goal) => named.has(goal.id) && !there.has(goal.id));
    if (back.length === 0) break;
    for (const goal of back)
      conflicts.push({ at: `goals/${goal.id}`, yours: goal, template: undefined });
    goals = [...goals, ...back];
  }
  const there = new Set(goals.map((goal) => goal.id));
  goals = goals.map((goal) => {
    const stays = (input: (typeof goal.lagging)[number]) =>
      !('goal' in input) || there.has(input.goal);
    if ([...goal.lagging, ...goal.leading].every(stays)) return goal;
    const template = newer.goals.find((one) => one.id === goal.id);
    conflicts.push({ at: `goals/${goal.id}`, yours: undefined, template });
    return { ...goal, lagging: goal.lagging.filter(stays), leading: goal.leading.filter(stays) };
  });
  return {
    ...merged,
    goals,
    ...ofGoals(merged, there),
    ...ownNamed({ ...merged, goals }, edited, conflicts),
  };
}

/** Links, themes, risks and records of goals that are there. */
function ofGoals(scorecard: ScorecardDefinition, there: ReadonlySet<string>) {
  const { links, themes, risks } = scorecard;
  return {
    ...recordsLeft(scorecard, { goal: (id) => there.has(id), kpi: () => true }),
    ...(links ? { links: links.filter((one) => there.has(one.from) && there.has(one.to)) } : {}),
    ...(themes ? { themes: themes.filter((one) => one.social.every((id) => there.has(id))) } : {}),
    ...(risks ? { risks: risks.filter((one) => there.has(one.objective)) } : {}),
  };
}

/** Own KPIs that the template dropped and something still uses. */
function ownNamed(
  { goals, kpis, own, risks = [], assumptions = [], raci = [], journey }: ScorecardDefinition,
  edited: ScorecardDefinition,
  conflicts: TemplateConflict[],
): Pick<ScorecardDefinition, 'own'> {
  const used = new Set([
    ...goals.flatMap((goal) =>
      [...goal.lagging, ...goal.leading].flatMap((one) => ('kpi' in one ? [one.kpi] : [])),
    ),
    ...kpis.map((use) => use.kpi),
    ...risks.map((risk) => risk.kpi),
    ...assumptions.flatMap(({ about }) => ('kpi' in about ? [about.kpi] : [])),
    ...raci.map((one) => one.kpi),
    ...journeyKpis(journey),
  ]);
  const there = new Set((own ?? []).map((one) => one.id));
  const back = (edited.own ?? []).filter((one) => used.has(one.id) && !there.has(one.id));
  for (const one of back) conflicts.push({ at: `own/${one.id}`, yours: one, template: undefined });
  return back.length === 0 ? {} : { own: [...(own ?? []), ...back] };
}
