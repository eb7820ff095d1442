import type { ScorecardDefinition, ScoreFunction, WeightOverride } from '../model/index.ts';
import { applyScoreFunction } from '../scoring/index.ts';
import { forUnit } from './for-unit.ts';
import { type KpiScore, type ScoredScorecard, scoreScorecard } from './score-scorecard.ts';

/**
 * One thing that is different: a KPI's score, its value (scored by `by`, or by the scorecard's own
 * function), or a weight.
 */
export type WhatIfChange =
  | { readonly kpi: string; readonly score: number | null }
  | { readonly kpi: string; readonly value: number; readonly by?: ScoreFunction }
  | WeightOverride;

/** A score of the scorecard before and after. */
export interface Moved {
  /** `goal:results/leading`, `perspective:customer/score`, `overall/outlook` … */
  readonly id: string;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
  /** After less before; null where either is not known. */
  readonly difference: number | null;
  /** Ids from what was changed up to this score; empty where it did not move. */
  readonly path: readonly string[];
}

/** What moves, and what does not. */
export interface WhatIf {
  readonly before: ScoredScorecard;
  readonly after: ScoredScorecard;
  /** Every score of goals, perspectives and the whole, in that order. */
  readonly scores: readonly Moved[];
  /** Those of them that moved. */
  readonly moved: readonly Moved[];
}

/**
 * What moves when something is different: every goal, perspective and the whole before and after,
 * and along which path the change reached it. Nothing is stored.
 *
 * Units: scores 0–100. A score of null takes the KPI's number away. No changes move nothing. Throws
 * RangeError on a KPI, goal or perspective that the scorecard does not have, on a value without a
 * function to score it by, on a score outside 0–100, and whatever `applyScoreFunction` and
 * `scoreScorecard` throw.
 *
 * @example
 * whatIf({ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [{ id: 'customer', name: 'Customer' }], goals: [{ id: 'a', name: 'A', perspective: 'customer', lagging: [{ kpi: 'x' }], leading: [] }], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, new Map([['x', { score: 80, low: 80, high: 80 }]]), [{ kpi: 'x', score: 50 }]).moved.map(({ id, difference, path }) => [id, difference, path.length]) // → [["goal:a/lagging",-30,2],["perspective:customer/score",-30,3],["overall/score",-30,4]]
 */
export function whatIf(
  scorecard: ScorecardDefinition,
  kpiScores: ReadonlyMap<string, KpiScore>,
  changes: readonly WhatIfChange[],
): WhatIf {
  for (const change of changes) checkKnown(scorecard, change);
  const scores = new Map(kpiScores);
  for (const change of changes) {
    const score = scoreOf(scorecard, change);
    if (score) scores.set(score.kpi, score.score);
  }
  const weights = changes.filter(isWeight);
  const unit = { id: 'what-if', name: 'What if', weights };
  const changed =
    weights.length === 0 ? scorecard : forUnit({ ...scorecard, units: [unit] }, unit.id);
  const before = scoreScorecard(scorecard, kpiScores);
  const after = scoreScorecard(changed, scores);
  const then = nodesOf(before);
  const pairs = nodesOf(after).map(({ id, name, score }, at) => {
    const was = then[at]?.score ?? null;
    const difference = was === null || score === null ? null : score - was;
    return { id, name, before: was, after: score, difference };
  });
  const isMoved = new Set(pairs.flatMap((one) => (one.before === one.after ? [] : [one.id])));
  const paths = pathsFrom(startsOf(scorecard, changes), edgesOf(before), isMoved);
  const all = pairs.map((one): Moved => ({ ...one, path: paths.get(one.id) ?? [] }));
  return { before, after, scores: all, moved: all.filter((one) => isMoved.has(one.id)) };
}

function isWeight(change: WhatIfChange): change is WeightOverride {
  return 'weight' in change || 'share' in change;
}

function checkKnown(
  { goals, perspectives, kpis }: ScorecardDefinition,
  change: WhatIfChange,
): void {
  const unknown = (what: string, id: string) =>
    new RangeError(`This scorecard has no ${what} “${id}”.`);
  const isGoal = (id: string) => goals.some((one) => one.id === id);
  if ('perspective' in change) {
    if (perspectives.some((one) => one.id === change.perspective)) return;
    throw unknown('perspective', change.perspective);
  }
  if ('in' in change && change.in !== undefined && !isGoal(change.in)) {
    throw unknown('goal', change.in);
  }
  if ('goal' in change) {
    if (!isGoal(change.goal)) throw unknown('goal', change.goal);
    return;
  }
  const isUsed =
    kpis.some((use) => use.kpi === change.kpi) ||
    goals.some(({ lagging, leading }) =>
      [...lagging, ...leading].some((one) => 'kpi' in one && one.kpi === change.kpi),
    );
  if (!isUsed) throw unknown('KPI', change.kpi);
}

/** The KPI's score after the change; null where the change is one of weights. */
function scoreOf({ kpis }: ScorecardDefinition, change: WhatIfChange) {
  if (isWeight(change)) return null;
  const { kpi } = change;
  if ('score' in change) {
    const { score } = change;
    return { kpi, score: { score, low: score, high: score } };
  }
  const by = change.by ?? kpis.find((use) => use.kpi === kpi)?.score;
  if (!by) throw new RangeError(`Nothing says how a value of ${kpi} is scored.`);
  const score = applyScoreFunction(by, change.value);
  return { kpi, score: { score, low: score, high: score } };
}

interface Node {
  readonly id: string;
  readonly name: string;
  readonly score: number | null;
}

function nodesOf({ goals, perspectives, overall }: ScoredScorecard): Node[] {
  return [
    ...goals.flatMap(({ goal: { id, name }, lagging, leading }): Node[] => [
      { id: `goal:${id}/lagging`, name, score: lagging.score },
      { id: `goal:${id}/leading`, name, score: leading.score },
    ]),
    ...perspectives.flatMap(({ perspective: { id, name }, score, outlook }): Node[] => [
      { id: `perspective:${id}/score`, name, score: score.score },
      { id: `perspective:${id}/outlook`, name, score: outlook.score },
    ]),
    { id: 'overall/score', name: 'Overall', score: overall.score.score },
    { id: 'overall/outlook', name: 'Outlook', score: overall.outlook.score },
  ];
}

type Edges = ReadonlyMap<string, readonly string[]>;

/** From each score to those that are made of it. */
function edgesOf({ goals }: ScoredScorecard): Edges {
  const edges = new Map<string, string[]>();
  const edge = (from: string, to: string) => edges.set(from, [...(edges.get(from) ?? []), to]);
  for (const { goal, laggingParts, leadingParts } of goals) {
    for (const [part, parts] of [
      ['lagging', laggingParts],
      ['leading', leadingParts],
    ] as const) {
      const to = `goal:${goal.id}/${part}`;
      for (const { kind, id } of parts)
        edge(kind === 'kpi' ? `kpi:${id}` : `goal:${id}/lagging`, to);
    }
    edge(`goal:${goal.id}/lagging`, `perspective:${goal.perspective}/score`);
    edge(`goal:${goal.id}/leading`, `perspective:${goal.perspective}/outlook`);
  }
  for (const id of new Set(goals.map(({ goal }) => goal.perspective))) {
    edge(`perspective:${id}/score`, 'overall/score');
    edge(`perspective:${id}/outlook`, 'overall/outlook');
  }
  return edges;
}

/** Where each change begins: a number at its KPI, a weight at the scores that it weighs in. */
function startsOf(
  { goals }: ScorecardDefinition,
  changes: readonly WhatIfChange[],
): readonly (readonly string[])[] {
  const both = (of: string, parts: readonly string[]) => parts.map((part) => `${of}/${part}`);
  return changes.flatMap((change): (readonly string[])[] => {
    if ('perspective' in change) {
      const from = `perspective:${change.perspective}`;
      return both('overall', ['score', 'outlook']).map((to) => [from, to]);
    }
    if (!('goal' in change)) return [[`kpi:${change.kpi}`]];
    const from = `goal:${change.goal}`;
    if (change.in !== undefined) {
      return both(`goal:${change.in}`, ['lagging', 'leading']).map((to) => [from, to]);
    }
    const of = goals.find((one) => one.id === change.goal)?.perspective ?? '';
    return both(`perspective:${of}`, ['score', 'outlook']).map((to) => [from, to]);
  });
}

/** The shortest path to every score that moved, over scores that moved. */
function pathsFrom(
  starts: readonly (readonly string[])[],
  edges: Edges,
  isMoved: ReadonlySet<string>,
): Map<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>();
  const open = [...starts];
  for (let path = open.shift(); path; path = open.shift()) {
    const last = path.at(-1) ?? '';
    if (path.length > 1) {
      if (!isMoved.has(last) || paths.has(last)) continue;
      paths.set(last, path);
    }
    for (const next of edges.get(last) ?? []) open.push([...path, next]);
  }
  return paths;
}
