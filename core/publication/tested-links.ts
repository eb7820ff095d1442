import { clip, type GoalDefinition } from '../model/index.ts';
import { dayNumber, isoDay } from '../series/index.ts';
import { linkEvidence } from '../strategy/index.ts';
import { type Evidence, evaluateKpi } from './evaluate-kpi.ts';
import type { PublishedLink } from './publication.ts';
import type { Report } from './report-of.ts';

/** Whole weeks, so that weekdays do not pass for effects, over a year. */
const STEP_DAYS = 7;
const STEPS = 52;

/** The KPI that stands for a goal: the first that says whether it was reached, else that it will be. */
function kpiOf({ lagging, leading }: GoalDefinition): string | null {
  for (const input of [...lagging, ...leading]) if ('kpi' in input) return input.kpi;
  return null;
}

/** The weeks of a goal, oldest first; null where a week is not known exactly. */
function historyOf(
  goal: GoalDefinition,
  { asOf, scorecard }: Report,
  evidence: Evidence,
): readonly (number | null)[] | null {
  const id = kpiOf(goal);
  if (id === null) return null;
  const definition = scorecard.own?.find((one) => one.id === id) ?? evidence.library.kpi(id);
  const end = Math.floor(dayNumber(asOf));
  return Array.from({ length: STEPS }, (_, i) => {
    const to = end - STEP_DAYS * (STEPS - 1 - i);
    const window = { from: isoDay(to - STEP_DAYS), to: isoDay(to), asOf: isoDay(to) };
    return evaluateKpi(definition, { ...window, exactOnly: true }, evidence).value;
  });
}

/**
 * Links with what their numbers say, where nobody has said anything yet: a person's word stands.
 * Nothing is changed of their strength, which is what the scores are made with.
 */
export function testedLinks(
  links: readonly PublishedLink[],
  report: Report,
  evidence: Evidence,
): PublishedLink[] {
  const open = links.filter((one) => one.evidence === 'untested');
  const ends = new Set(open.flatMap(({ from, to }) => [from, to]));
  const histories = new Map(
    report.scorecard.goals.flatMap((goal) => {
      const history = ends.has(goal.id) ? historyOf(goal, report, evidence) : null;
      return history === null ? [] : [[goal.id, history] as const];
    }),
  );
  const found = new Map(
    linkEvidence(open, histories, { stepDays: STEP_DAYS }).map((one) => [
      `${one.from} ${one.to}`,
      one,
    ]),
  );
  return links.map((link) => {
    const one = found.get(`${link.from} ${link.to}`);
    if (!one || link.evidence !== 'untested') return link;
    return {
      ...link,
      evidence: one.evidence,
      lagDays: link.lagDays ?? one.lagDays,
      note: link.note ?? clip(one.words, 4000),
    };
  });
}
