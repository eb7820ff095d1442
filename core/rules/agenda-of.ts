import { type AgendaNote, clip, hasCome, isDecisionDue } from '../model/index.ts';
import { signalScore } from '../scoring/index.ts';
import type { RuleContext, Severity } from './rule.ts';
import { kpisIn, namesOf } from './rule-context.ts';

/** Below a fifth a series can hardly be told from dice. */
const LEAST_SIGNAL = 20;

/** What the agenda has under a head of its own, and not once more among the findings. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'stale-number',
  'no-number',
  'kpi-without-goal',
  'executive-low-signal',
  'kpi-review-due',
  'decision-due',
  'review-due',
]);
const OF_ASSUMPTIONS: ReadonlySet<string> = new Set(['assumption-due', 'assumption-refuted']);

/** Of a published KPI, what an agenda looks at. */
export interface AgendaKpi {
  readonly id: string;
  readonly name: string;
  readonly value: number | null;
  readonly freshness: { readonly stale: boolean; readonly ageDays: number | null };
  /** Its points, oldest first. */
  readonly series: readonly { readonly value: number | null }[];
}

/** What an agenda is made of. Findings that were put aside are left out by whoever asks. */
export interface AgendaGiven extends Pick<RuleContext, 'scorecard' | 'asOf' | 'kpiOf'> {
  readonly kpis: readonly AgendaKpi[];
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: Severity;
    readonly what: string;
    readonly about: string | null;
  }[];
}

type Part = (given: AgendaGiven, context: RuleContext) => readonly AgendaNote[];

const about = (id: string | null) => (id === null ? {} : { about: id });

const sunsets: Part = ({ scorecard, asOf }, context) =>
  scorecard.kpis.flatMap(({ kpi, review }) =>
    review === undefined || !hasCome(review, asOf)
      ? []
      : [
          {
            kind: 'sunset' as const,
            about: kpi,
            what: `${namesOf(context, [kpi])} was to be looked at again by ${review}.`,
          },
        ],
  );

const stale: Part = ({ kpis }) =>
  kpis.flatMap(({ id, name, value, freshness: { stale: isStale, ageDays } }) => {
    if (value === null) {
      return [{ kind: 'stale' as const, about: id, what: `${name} has no number yet.` }];
    }
    const what = `The newest number of ${name} is ${ageDays} days old.`;
    return isStale && ageDays !== null ? [{ kind: 'stale' as const, about: id, what }] : [];
  });

/** A KPI of no goal, and a goal that no arrow of the map leads to or from. */
const unlinked: Part = ({ scorecard }, context) => {
  const { goals, links = [], risks = [] } = scorecard;
  const inputs = goals.flatMap((goal) => [...goal.lagging, ...goal.leading]);
  const counted = new Set([
    ...inputs.flatMap((one) => ('kpi' in one ? [one.kpi] : [])),
    ...risks.map(({ kpi }) => kpi),
  ]);
  const tied = new Set([
    ...links.flatMap(({ from, to }) => [from, to]),
    ...goals.flatMap((goal) =>
      [...goal.lagging, ...goal.leading].flatMap((one) =>
        'goal' in one ? [one.goal, goal.id] : [],
      ),
    ),
  ]);
  const loose = kpisIn(scorecard).filter((kpi) => !counted.has(kpi));
  return [
    ...loose.map((kpi) => ({
      kind: 'unlinked' as const,
      about: kpi,
      what: `${namesOf(context, [kpi])} counts in no goal.`,
    })),
    ...goals
      .filter(({ id }) => goals.length > 1 && !tied.has(id))
      .map(({ id, name }) => ({
        kind: 'unlinked' as const,
        about: id,
        what: `The goal “${name}” is linked to no other goal, and its KPIs with it.`,
      })),
  ];
};

const lowSignal: Part = ({ kpis }) =>
  kpis.flatMap(({ id, name, series }) => {
    const { score } = signalScore(series.map(({ value }) => value));
    if (score === null || score >= LEAST_SIGNAL) return [];
    const what = `${name} goes up and down mostly by chance: its signal is ${Math.round(score)} of 100.`;
    return [{ kind: 'low-signal' as const, about: id, what }];
  });

const decisions: Part = ({ scorecard, asOf }) =>
  (scorecard.decisions ?? [])
    .filter((one) => isDecisionDue(one, asOf))
    .map(({ what, due, kpi }) => ({
      kind: 'decision' as const,
      ...about(kpi ?? null),
      what: `Nobody said yet what came of “${clip(what, 200)}”, which was to be looked at by ${due}.`,
    }));

const findings: Part = ({ findings: all }) =>
  all
    .filter(({ rule, severity }) => severity !== 'info' && !ELSEWHERE.has(rule))
    .map(({ rule, what, about: id }) => ({
      kind: OF_ASSUMPTIONS.has(rule) ? ('assumption' as const) : ('finding' as const),
      ...about(id),
      what: clip(what, 4000),
    }));

/** Most things that one agenda holds: more is no agenda. */
const MOST = 400;

/**
 * The agenda of a review, filled from what is known by its day (checklist S1-M5.4): KPIs whose day of
 * review has come, that are out of date, that are linked to nothing, and that move mostly by chance;
 * what came of earlier decisions; assumptions to be looked at again; and findings to act on or to watch.
 *
 * Shape: one after another in that order; each says itself in words. Missing: a KPI of which fewer than
 * eight points are known is not said to be of low signal. Nothing to talk about gives an empty list.
 *
 * @example
 * agendaOf({ scorecard: { goals: [], kpis: [{ kpi: 'likes', review: '2026-10-01' }] }, asOf: '2026-10-29', kpis: [], findings: [] }).map((one) => one.kind) // → ["sunset","unlinked"]
 */
export function agendaOf(given: AgendaGiven): readonly AgendaNote[] {
  const context: RuleContext = { ...given, observations: [] };
  return [sunsets, stale, unlinked, lowSignal, decisions, findings]
    .flatMap((part) => part(given, context))
    .slice(0, MOST);
}
