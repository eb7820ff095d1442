import { isKpiId, kpi as libraryKpi } from '../kpis/index.ts';
import {
  dayNumber,
  type GoalDefinition,
  isoDay,
  type PerspectiveId,
  type ScorecardDefinition,
} from '../model/index.ts';
import { composeScorecards } from './compose-scorecards.ts';
import { changeGoal } from './edit-goals.ts';
import { addRecord, changeRecord } from './edit-records.ts';
import { recordsLeft } from './records-left.ts';
import type { PlanPart, TemplateFile } from './template-file.ts';

/** What of a template was not put into the scorecard, and of what it speaks. */
export interface LeftOfTemplate {
  readonly why: 'unknown-kpi' | 'has-already' | 'challenge-kept' | 'challenge-loose' | 'same';
  /** A KPI's id, or what the thing is called. */
  readonly what: string;
}

/** A scorecard with a template in it, and what of the template was left out. */
export interface UsedTemplate {
  readonly scorecard: ScorecardDefinition;
  readonly left: readonly LeftOfTemplate[];
}

/** How a template is used. */
export interface UseOptions {
  /** The day from which its days are counted. */
  readonly day: string;
  /**
   * Of a scorecard: it takes the place of what is there; it is added beside where false. Of who does
   * what: also KPIs that somebody answers for already are assigned anew.
   */
  readonly replaces: boolean;
  /** Of a response plan: the goal of each part, by its place; empty for none. */
  readonly goals?: Readonly<Record<number, string>>;
}

/** Ids of the KPIs that a scorecard uses. */
function kpisOf({ kpis, goals }: ScorecardDefinition): Map<string, GoalDefinition | undefined> {
  const found = new Map<string, GoalDefinition | undefined>(
    kpis.map(({ kpi }) => [kpi, undefined]),
  );
  for (const goal of goals) {
    for (const one of [...goal.lagging, ...goal.leading]) {
      if ('kpi' in one) found.set(one.kpi, found.get(one.kpi) ?? goal);
    }
  }
  return found;
}

function perspectiveOf(
  { own = [] }: ScorecardDefinition,
  id: string,
  goal: GoalDefinition | undefined,
): PerspectiveId | undefined {
  if (goal) return goal.perspective;
  return (
    own.find((one) => one.id === id)?.perspective ??
    (isKpiId(id) ? libraryKpi(id).perspective : undefined)
  );
}

type Of<K extends TemplateFile['kind']> = Extract<TemplateFile, { kind: K }>;

function useRaci(before: ScorecardDefinition, { parts }: Of<'raci'>, options: UseOptions) {
  const used = kpisOf(before);
  const left: LeftOfTemplate[] = parts.flatMap(({ kpi }) =>
    kpi === undefined || used.has(kpi) ? [] : [{ why: 'unknown-kpi' as const, what: kpi }],
  );
  let scorecard = before;
  for (const [kpi, goal] of used) {
    const where = perspectiveOf(before, kpi, goal);
    const part =
      parts.find((one) => one.kpi === kpi) ??
      parts.find((one) => one.perspective !== undefined && one.perspective === where);
    if (!part) continue;
    const { perspective, kpi: _, ...does } = part;
    const has = before.raci?.find((one) => one.kpi === kpi);
    if (has && !options.replaces) left.push({ why: 'has-already', what: kpi });
    else if (has) scorecard = changeRecord(scorecard, 'raci', has.id, { kpi, ...does });
    else scorecard = addRecord(scorecard, 'raci', kpi, { kpi, ...does });
  }
  return { scorecard, left };
}

const after = (day: string, days: number) => isoDay(dayNumber(day) + days);

function useReviews(before: ScorecardDefinition, { parts }: Of<'reviews'>, { day }: UseOptions) {
  const left: LeftOfTemplate[] = [];
  let scorecard = before;
  for (const { name, inDays, who } of parts) {
    const on = after(day, inDays);
    if (scorecard.reviews?.some((one) => one.name === name && one.day === on)) {
      left.push({ why: 'same', what: name });
      continue;
    }
    const review = { name, day: on, ...(who === undefined ? {} : { who }) };
    scorecard = addRecord(scorecard, 'reviews', name, review);
  }
  return { scorecard, left };
}

function challenged(before: ScorecardDefinition, part: PlanPart, goal: string | undefined) {
  const { challenge } = part;
  if (challenge === undefined) return { scorecard: before, left: [] };
  const here = before.goals.find(({ id }) => id === goal);
  if (!here)
    return { scorecard: before, left: [{ why: 'challenge-loose', what: challenge } as const] };
  if (here.challenge === undefined) {
    return { scorecard: changeGoal(before, here.id, { challenge }), left: [] };
  }
  const isSame = here.challenge === challenge;
  return {
    scorecard: before,
    left: isSame ? [] : [{ why: 'challenge-kept', what: here.name } as const],
  };
}

function usePlan(before: ScorecardDefinition, { parts }: Of<'plan'>, options: UseOptions) {
  const left: LeftOfTemplate[] = [];
  let scorecard = before;
  for (const [at, part] of parts.entries()) {
    const wanted = options.goals?.[at] ?? part.goal;
    const goal = before.goals.find(({ id }) => id === wanted)?.id;
    const said = challenged(scorecard, part, goal);
    scorecard = said.scorecard;
    left.push(...said.left);
    for (const { inDays, days, ...action } of part.actions) {
      const isThere = scorecard.initiatives?.some(
        (one) => one.name === action.name && one.goal === goal && one.ended === undefined,
      );
      if (isThere) {
        left.push({ why: 'same', what: action.name });
        continue;
      }
      const begins = after(options.day, inDays);
      scorecard = addRecord(scorecard, 'initiatives', action.name, {
        ...{ ...action, begins, due: after(begins, days) },
        ...(goal === undefined ? {} : { goal }),
      });
    }
  }
  return { scorecard, left };
}

/** What people wrote down stays where the whole scorecard is another. */
function useScorecard(before: ScorecardDefinition, file: Of<'scorecard'>, options: UseOptions) {
  if (!options.replaces) return { scorecard: composeScorecards(before, file.scorecard), left: [] };
  const next = file.scorecard;
  const goals = new Set(next.goals.map(({ id }) => id));
  const own = new Set((next.own ?? []).map(({ id }) => id));
  const { reviews, audits } = before;
  const stay = {
    goal: (id: string) => goals.has(id),
    kpi: (id: string) => own.has(id) || isKpiId(id),
  };
  const { journey, ...records } = recordsLeft(before, stay);
  const scorecard = {
    ...next,
    ...records,
    ...(reviews ? { reviews } : {}),
    ...(audits ? { audits } : {}),
    ...(next.journey || !journey ? {} : { journey }),
    id: before.id,
  };
  return { scorecard, left: [] };
}

/**
 * A scorecard with a template put into it. The input is left as it is, as by every edit.
 *
 * Meaning: nothing that a person wrote is taken out or changed, beside what `replaces` says; what is
 * there already is not there twice, and what finds no place is told in `left`. A KPI that the
 * scorecard does not use is assigned to nobody. A response plan goes to the goals that it names, or
 * that the person chose; what is done for a goal that is not there is kept and serves none. Where a
 * scorecard takes the place of another, reviews, decisions, trainings, experiments, audits and what
 * is done stay.
 *
 * Throws RangeError in words where a scorecard cannot be added to this one, and what `dayNumber`
 * throws on a text that is no day.
 *
 * @example
 * putTemplate({ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, { schema: 'fourfold/template@1', kind: 'reviews', title: 'One', parts: [{ name: 'First', inDays: 7 }] }, { day: '2026-10-01', replaces: false }).scorecard.reviews[0].day // → "2026-10-08"
 */
export function putTemplate(
  scorecard: ScorecardDefinition,
  file: TemplateFile,
  options: UseOptions,
): UsedTemplate {
  switch (file.kind) {
    case 'scorecard':
      return useScorecard(scorecard, file, options);
    case 'raci':
      return useRaci(scorecard, file, options);
    case 'reviews':
      return useReviews(scorecard, file, options);
    case 'plan':
      return usePlan(scorecard, file, options);
  }
}
