import {
  clip,
  type RollUpRule,
  type ScorecardDefinition,
  type StatusThresholds,
  type ThemeDefinition,
} from '../model/index.ts';
import { type RolledUp, statusOf } from '../scoring/index.ts';
import {
  alignment,
  mostOf,
  type ScoredGoal,
  type ScoredPart,
  type ScoredPerspective,
  type ScoredScorecard,
  themeVariance,
} from '../strategy/index.ts';
import { namesInWords } from './numbers-in-words.ts';
import type {
  Publication,
  PublishedGoal,
  PublishedKpi,
  PublishedLink,
  PublishedPerspective,
} from './publication.ts';
import { enterpriseOf } from './records-of.ts';
import { holdingOf } from './status-held.ts';

/** What the parts of a goal are called, and which KPIs have a number and no target that fits it. */
export interface Named {
  readonly names: ReadonlyMap<string, string>;
  readonly untargeted: ReadonlySet<string>;
}

/** A goal as it stands in the file. */
export function publishGoal(
  scored: ScoredGoal,
  named: Named,
  thresholds: StatusThresholds,
): PublishedGoal {
  const { goal, lagging, leading, laggingParts, leadingParts } = scored;
  const kpis = [...laggingParts, ...leadingParts].flatMap((p) => (p.kind === 'kpi' ? p.id : []));
  return {
    id: goal.id,
    name: clip(goal.name, 400),
    brief: clip(goal.brief ?? '', 4000),
    perspective: goal.perspective,
    laggingScore: lagging.score,
    laggingLow: lagging.low,
    laggingHigh: lagging.high,
    laggingCoverage: lagging.coverage,
    laggingWhy: partWhy(lagging, laggingParts, named, 'Nothing says yet whether it was reached.'),
    leadingScore: leading.score,
    leadingLow: leading.low,
    leadingHigh: leading.high,
    leadingCoverage: leading.coverage,
    leadingWhy: partWhy(
      leading,
      leadingParts,
      named,
      'Nothing says yet whether it will be reached.',
    ),
    status: lagging.status ?? statusOf(lagging.score, thresholds),
    coverage: scored.coverage,
    kpis: [...new Set(kpis)],
    feeds: [...scored.feeds],
    lagging: laggingParts.map(publishPart),
    leading: leadingParts.map(publishPart),
    weight: goal.weight ?? 1,
    ...mostOf(goal),
    ...ruleOf(goal.rollUp),
    owner: goal.owner === undefined ? null : clip(goal.owner, 400),
    decision: goal.decision === undefined ? null : clip(goal.decision, 4000),
    ...enterpriseOf(goal),
  };
}

function publishPart(part: ScoredPart): PublishedGoal['lagging'][number] {
  const { kind, id, weight, score, most } = part;
  return { kind, id, weight, score, ...(most === undefined ? {} : { most }) };
}

/** A rule with everything said; nothing of the plain mean. */
function ruleOf(rule: RollUpRule | undefined) {
  if (!rule) return {};
  return { rollUp: { method: rule.method ?? ('mean' as const), floor: rule.floor ?? 0 } };
}

function partWhy(
  rolled: RolledUp,
  parts: readonly ScoredPart[],
  { names, untargeted }: Named,
  empty: string,
): string | null {
  if (rolled.score !== null) return null;
  if (parts.length === 0) return `${empty} Give it a KPI.`;
  const missing = parts.filter((part) => part.score === null);
  if (missing.length < parts.length) return rolled.why;
  const nameOf = (part: ScoredPart) => names.get(`${part.kind}:${part.id}`) ?? part.id;
  const hasNumber = (part: ScoredPart) => part.kind === 'kpi' && untargeted.has(part.id);
  const numberless = missing.filter((part) => !hasNumber(part)).map(nameOf);
  const targetless = missing.filter(hasNumber).map(nameOf);
  const next =
    numberless.length === 1
      ? 'Enter it or capture a page that shows it.'
      : 'Enter them or capture pages that show them.';
  const sentences = [
    numberless.length > 0 ? `No number yet for ${namesInWords(numberless)}. ${next}` : '',
    targetless.length > 0 ? `No target fits ${namesInWords(targetless)}. Set one.` : '',
  ];
  return clip(sentences.filter(Boolean).join(' '), 4000);
}

/** A perspective as it stands in the file. */
export function publishPerspective(
  scored: ScoredPerspective,
  thresholds: StatusThresholds,
): PublishedPerspective {
  const { perspective, score, outlook, goals } = scored;
  return {
    id: perspective.id,
    name: clip(perspective.name, 400),
    score: score.score,
    scoreLow: score.low,
    scoreHigh: score.high,
    outlook: outlook.score,
    coverage: score.coverage,
    status: score.status ?? statusOf(score.score, thresholds),
    why: meanWhy(score, outlook, goals.length, 'goal'),
    goals: [...goals],
    weight: perspective.weight ?? 1,
    ...ruleOf(perspective.rollUp),
  };
}

/** The whole scorecard in one score. */
export function publishOverall(
  scored: ScoredScorecard,
  kpis: readonly PublishedKpi[],
  scorecard: ScorecardDefinition,
): Publication['overall'] {
  const { thresholds } = scorecard;
  const hysteresis = holdingOf(scorecard.hysteresis, { scorecard });
  const { score, outlook } = scored.overall;
  return {
    score: score.score,
    low: score.low,
    high: score.high,
    outlook: outlook.score,
    coverage: score.coverage,
    status: score.status ?? statusOf(score.score, thresholds),
    why: meanWhy(score, outlook, scored.perspectives.length, 'perspective'),
    alignment: alignment(scorecard).score,
    ...ruleOf(scorecard.rollUp),
    thresholds: { ...thresholds },
    ...(hysteresis ? { hysteresis } : {}),
    kpisKnown: kpis.filter((one) => one.score !== null).length,
    kpisTotal: kpis.length,
    kpisStale: kpis.filter((one) => one.freshness.stale).length,
  };
}

function meanWhy(score: RolledUp, outlook: RolledUp, count: number, part: string): string | null {
  if (count === 0) return `No ${part}s here yet. Add one to the scorecard.`;
  const known = (one: RolledUp) => one.score !== null;
  const reason = (one: RolledUp, kind: string) =>
    one.why?.includes('weight')
      ? one.why
      : `No ${part} here has a ${kind} yet. Capture or enter more numbers.`;
  if (!known(score)) return reason(score, 'score');
  return known(outlook) ? null : `No outlook: ${lower(reason(outlook, 'leading score'))}`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/**
 * Cause → effect: what a person states, and every goal's part that takes in another goal's lagging
 * score. What is stated of such a pair counts for it; where nothing is stated of its evidence, an
 * assumption about it that was refuted refutes it.
 */
export function linksOf(
  goals: readonly ScoredGoal[],
  { links: stated = [], assumptions = [] }: Pick<ScorecardDefinition, 'links' | 'assumptions'>,
): PublishedLink[] {
  const links = new Map<string, PublishedLink>();
  for (const effect of goals) {
    for (const part of [...effect.leadingParts, ...effect.laggingParts]) {
      const [from, to] = [part.id, effect.goal.id];
      if (part.kind !== 'goal' || links.has(`${from} ${to}`)) continue;
      const link = { from, to, strength: part.share, evidence: 'untested', lagDays: null } as const;
      links.set(`${from} ${to}`, link);
    }
  }
  for (const { from, to, strength, evidence, lagDays, note } of stated) {
    const shown = links.get(`${from} ${to}`);
    links.set(`${from} ${to}`, {
      from,
      to,
      strength: strength ?? shown?.strength ?? 1,
      evidence: evidence ?? 'untested',
      lagDays: lagDays ?? null,
      ...(note === undefined ? {} : { note: clip(note, 4000) }),
    });
  }
  const refuted = new Set(
    assumptions.flatMap(({ about, status }) =>
      status === 'refuted' && 'from' in about ? [`${about.from} ${about.to}`] : [],
    ),
  );
  return [...links].map(([pair, link]) =>
    link.evidence === 'untested' && refuted.has(pair) ? { ...link, evidence: 'refuted' } : link,
  );
}

/** How far each theme's social score lies from its strategic score; nothing where there are none. */
export function themesOf(
  { themes = [] }: ScorecardDefinition,
  scored: ScoredScorecard,
): Pick<Publication, 'themes'> {
  if (themes.length === 0) return {};
  return {
    themes: themes.map((theme) => {
      const { why, name, ...variance } = themeVariance(theme, scored);
      const said = { name: clip(name, 400), why: why === null ? null : clip(why, 4000) };
      return { ...variance, ...said, ...madeOf(theme) };
    }),
  };
}

/** The goals behind a theme, and its band: without them nobody could work it out again. */
function madeOf({ social, strategic, band }: ThemeDefinition) {
  return {
    goals: social.slice(0, 200),
    ...(strategic === undefined
      ? {}
      : 'goals' in strategic
        ? { against: { goals: strategic.goals.slice(0, 200) } }
        : { against: { score: strategic.score, on: clip(strategic.on, 400) } }),
    ...(band === undefined ? {} : { band: { ...band } }),
  };
}

/** Which goal and part a KPI stands in: the first that it reports to, lagging before leading. */
export function placesOf(
  goals: readonly ScoredGoal[],
): Map<string, Pick<PublishedKpi, 'goal' | 'tier' | 'weight'>> {
  const places = new Map<string, Pick<PublishedKpi, 'goal' | 'tier' | 'weight'>>();
  for (const tier of ['lagging', 'leading'] as const) {
    for (const { goal, laggingParts, leadingParts } of goals) {
      for (const part of tier === 'lagging' ? laggingParts : leadingParts) {
        if (part.kind !== 'kpi' || places.has(part.id)) continue;
        places.set(part.id, { goal: goal.id, tier, weight: part.share });
      }
    }
  }
  return places;
}
