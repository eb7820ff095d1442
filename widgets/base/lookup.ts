import type {
  Publication,
  PublishedGoal,
  PublishedKpi,
  PublishedPerspective,
} from '../../core/publication/reading.ts';
import { ORDER } from './perspectives.ts';

/** A publication's parts by id. */
export interface Lookup {
  readonly kpis: ReadonlyMap<string, PublishedKpi>;
  readonly goals: ReadonlyMap<string, PublishedGoal>;
  readonly perspectives: readonly PublishedPerspective[];
  /** The score from which something is on track. */
  readonly good: number | null;
}

const made = new WeakMap<Publication, Lookup>();

export function lookup(publication: Publication): Lookup {
  const before = made.get(publication);
  if (before) return before;
  const result: Lookup = {
    kpis: new Map(publication.kpis.map((kpi) => [kpi.id, kpi])),
    goals: new Map(publication.goals.map((goal) => [goal.id, goal])),
    perspectives: [...publication.perspectives].sort(
      (a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id),
    ),
    good: publication.kpis[0]?.thresholds.good ?? null,
  };
  made.set(publication, result);
  return result;
}

export function kpisOf(goal: PublishedGoal, publication: Publication): PublishedKpi[] {
  const { kpis } = lookup(publication);
  return goal.kpis.flatMap((id) => kpis.get(id) ?? []);
}

export function goalsOf(
  perspective: PublishedPerspective,
  publication: Publication,
): PublishedGoal[] {
  const { goals } = lookup(publication);
  return perspective.goals.flatMap((id) => goals.get(id) ?? []);
}

/** Whether something leads to a goal, so that its outlook can be known. */
export function looksAhead(goal: PublishedGoal): boolean {
  return goal.leading.length > 0 || goal.leadingScore !== null;
}

/** The outlook over some goals; undefined where none of them can have one. */
export function outlookOver(
  goals: readonly PublishedGoal[],
  outlook: number | null,
): number | null | undefined {
  return outlook === null && goals.every((goal) => goal.leading.length === 0) ? undefined : outlook;
}

/** An element names its KPI, goal or perspective by id, or by name in any case. */
export function find<T extends { readonly id: string; readonly name: string }>(
  all: readonly T[],
  wanted: string,
): T | undefined {
  const folded = wanted.trim().toLowerCase();
  return (
    all.find((one) => one.id === wanted) ??
    all.find((one) => one.id.toLowerCase() === folded || one.name.toLowerCase() === folded)
  );
}
