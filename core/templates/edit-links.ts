import type { GoalInput, LinkDefinition, ScorecardDefinition } from '../model/index.ts';
import { patched } from './patched.ts';

/** What a person says of a link between two goals. */
export interface LinkChange {
  /** How strong it is held to be, 0–1. */
  readonly strength?: number | undefined;
  /** Days until the effect is expected. */
  readonly lagDays?: number | undefined;
  readonly note?: string | undefined;
  /** Whether the cause counts in what is to be expected of the effect: its leading score. */
  readonly isLeading?: boolean;
}

const isOf = (from: string) => (input: GoalInput) => 'goal' in input && input.goal === from;

/**
 * A scorecard in which one goal drives another, or in which that is said otherwise. With `isLeading`
 * the cause counts in the effect's leading score, with false no more, and where nothing is said that
 * stays as it is. What a link says that is undefined is taken out of it. The input is left as it is.
 *
 * @example
 * setLink({ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, 'a', 'b', { strength: 0.5 }).links // → [{"from":"a","to":"b","strength":0.5}]
 */
export function setLink(
  scorecard: ScorecardDefinition,
  from: string,
  to: string,
  { isLeading, ...said }: LinkChange,
): ScorecardDefinition {
  const links = scorecard.links ?? [];
  const here = links.find((one) => one.from === from && one.to === to);
  const link: LinkDefinition = patched<LinkDefinition>(here ?? { from, to }, said);
  const goals = scorecard.goals.map((goal) => {
    if (goal.id !== to || isLeading === undefined) return goal;
    const has = goal.leading.some(isOf(from));
    if (has === isLeading) return goal;
    return {
      ...goal,
      leading: isLeading
        ? [...goal.leading, { goal: from }]
        : goal.leading.filter((one) => !isOf(from)(one)),
    };
  });
  return {
    ...scorecard,
    goals,
    links: here ? links.map((one) => (one === here ? link : one)) : [...links, link],
  };
}

/** A scorecard in which one goal no longer drives another, and counts in no part of it. */
export function removeLink(
  scorecard: ScorecardDefinition,
  from: string,
  to: string,
): ScorecardDefinition {
  const stays = (input: GoalInput) => !isOf(from)(input);
  const { links } = scorecard;
  return {
    ...scorecard,
    goals: scorecard.goals.map((goal) =>
      goal.id === to
        ? { ...goal, lagging: goal.lagging.filter(stays), leading: goal.leading.filter(stays) }
        : goal,
    ),
    ...(links ? { links: links.filter((one) => one.from !== from || one.to !== to) } : {}),
  };
}

/** Which goals each goal drives: by links, and by what counts in its score. */
export function drivenBy(scorecard: ScorecardDefinition): ReadonlyMap<string, readonly string[]> {
  const driven = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    const list = driven.get(from) ?? [];
    if (!list.includes(to)) driven.set(from, [...list, to]);
  };
  for (const { from, to } of scorecard.links ?? []) add(from, to);
  for (const goal of scorecard.goals) {
    for (const input of [...goal.lagging, ...goal.leading]) {
      if ('goal' in input) add(input.goal, goal.id);
    }
  }
  return driven;
}

/**
 * The circle that a link would close: ids of goals from `from` over `to` back to `from`; null where it
 * would close none. A goal that would drive itself is a circle of one.
 *
 * @example
 * circleBy({ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [], links: [{ from: 'a', to: 'b' }], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, 'b', 'a') // → ["b","a","b"]
 */
export function circleBy(
  scorecard: ScorecardDefinition,
  from: string,
  to: string,
): string[] | null {
  const driven = drivenBy(scorecard);
  const cameFrom = new Map<string, string | null>([[to, null]]);
  const open = [to];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    if (at === from) {
      const path = [at];
      for (let back = cameFrom.get(at); back != null; back = cameFrom.get(back)) path.unshift(back);
      return [from, ...path];
    }
    for (const next of driven.get(at) ?? []) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      open.push(next);
    }
  }
  return null;
}
