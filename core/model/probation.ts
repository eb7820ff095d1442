import type { Observation } from './observation.ts';

/** What is asked of a platform before it counts; the first two have to be answered with yes. */
export const RELEVANCE_QUESTIONS = ['decides', 'reaches', 'meaning', 'kept-up', 'lasts'] as const;
export type RelevanceQuestion = (typeof RELEVANCE_QUESTIONS)[number];
export type RelevanceAnswer = 'yes' | 'no' | 'unsure';

/** A captured number beside what the person read on the page, without either value. */
export interface Comparison {
  /** Id of the observation: each counts once. */
  readonly of: string;
  readonly on: string;
  readonly agreed: boolean;
}

/** How many of the numbers that were due on captured pages were found, and on how many days. */
export interface CaptureTally {
  readonly found: number;
  readonly due: number;
  readonly days: number;
}

/** Why a platform counts: what it passed with, or the reason for letting it in all the same. */
export type ProbationOutcome =
  | { readonly kind: 'passed'; readonly on: string; readonly captures: CaptureTally | null }
  | { readonly kind: 'let-in'; readonly on: string; readonly reason: string };

/** A platform that is looked at before its numbers count; on probation while it has no outcome. */
export interface EntrantRecord {
  /** The platform's id, or the host of a page that was taught by pointing. */
  readonly platform: string;
  /** The day on which it was first looked at. */
  readonly on: string;
  readonly answers?: Partial<Record<RelevanceQuestion, RelevanceAnswer>>;
  readonly compared?: readonly Comparison[];
  readonly outcome?: ProbationOutcome;
}

/** Which platforms count in the score. */
export interface PlatformGate {
  /** The day since which a new platform begins on probation; absent where only those asked for do. */
  readonly since?: string;
  /** Platforms that had numbers on that day: they go on counting. */
  readonly counted?: readonly string[];
  readonly entrants?: readonly EntrantRecord[];
}

/** Numbers that a person types in, or that records yield, are of no platform. */
const NO_PLATFORMS: ReadonlySet<string> = new Set(['', 'own', 'manual', 'register', 'sample']);

/**
 * Whether numbers of a platform are kept and not scored yet: it was put on probation, or it is newer
 * than the gate, and it has neither passed nor been let in. Where there is no gate every platform counts.
 *
 * @example
 * isOnProbation(undefined, 'threads') // → false
 * isOnProbation({ since: '2026-10-01', counted: ['shopify'] }, 'threads') // → true
 * isOnProbation({ since: '2026-10-01', counted: ['shopify'] }, 'shopify') // → false
 */
export function isOnProbation(gate: PlatformGate | undefined, platform: string): boolean {
  if (!gate || NO_PLATFORMS.has(platform)) return false;
  const entrant = gate.entrants?.find((one) => one.platform === platform);
  if (entrant) return entrant.outcome === undefined;
  return gate.since !== undefined && !(gate.counted ?? []).includes(platform);
}

/** Numbers that count, and those of platforms on probation. */
export interface ByProbation {
  readonly counted: readonly Observation[];
  readonly held: readonly Observation[];
}

/**
 * Numbers apart by whether their platform counts; the order stays.
 *
 * @example
 * byProbation(undefined, []) // → {"counted":[],"held":[]}
 */
export function byProbation(
  gate: PlatformGate | undefined,
  observations: readonly Observation[],
): ByProbation {
  if (!gate) return { counted: observations, held: [] };
  const states = new Map<string, boolean>();
  const [counted, held]: [Observation[], Observation[]] = [[], []];
  for (const one of observations) {
    const { platform } = one.subject;
    let isHeld = states.get(platform);
    if (isHeld === undefined) {
      isHeld = isOnProbation(gate, platform);
      states.set(platform, isHeld);
    }
    (isHeld ? held : counted).push(one);
  }
  return { counted, held };
}
