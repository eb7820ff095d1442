import type {
  CaptureTally,
  Comparison,
  EntrantRecord,
  PlatformGate,
  RelevanceAnswer,
  RelevanceQuestion,
  ScorecardDefinition,
} from '../model/index.ts';

/** Most comparisons that are kept of a platform, the last ones. */
const MOST = 500;

function withGate(scorecard: ScorecardDefinition, gate: PlatformGate): ScorecardDefinition {
  const { gate: _, ...others } = scorecard;
  const isEmpty = gate.since === undefined && (gate.entrants ?? []).length === 0;
  return isEmpty ? others : { ...others, gate };
}

/**
 * A scorecard in which every platform that is new from a day on begins on probation. Those that have
 * numbers already go on counting; where the gate stood before, nothing changes.
 *
 * @example
 * turnOnGate({ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, '2026-10-29', ['shopify']).gate.counted // → ["shopify"]
 */
export function turnOnGate(
  scorecard: ScorecardDefinition,
  since: string,
  counted: readonly string[],
): ScorecardDefinition {
  if (scorecard.gate?.since !== undefined) return scorecard;
  return withGate(scorecard, { ...scorecard.gate, since, counted: [...new Set(counted)].sort() });
}

/** A scorecard in which new platforms count at once. What was put on probation by itself stays there. */
export function turnOffGate(scorecard: ScorecardDefinition): ScorecardDefinition {
  const { since: _, counted: __, ...rest } = scorecard.gate ?? {};
  return withGate(scorecard, rest);
}

function withEntrant(
  scorecard: ScorecardDefinition,
  platform: string,
  on: string,
  change: (before: EntrantRecord) => EntrantRecord,
): ScorecardDefinition {
  const entrants = scorecard.gate?.entrants ?? [];
  const before = entrants.find((one) => one.platform === platform);
  const after = change(before ?? { platform, on });
  return withGate(scorecard, {
    ...scorecard.gate,
    entrants: before ? entrants.map((one) => (one === before ? after : one)) : [...entrants, after],
  });
}

/** A scorecard in which a platform is on probation, from a day on; what was found of it before stays. */
export const putOnProbation = (
  scorecard: ScorecardDefinition,
  platform: string,
  on: string,
): ScorecardDefinition =>
  withEntrant(scorecard, platform, on, ({ outcome: _, ...rest }) => ({ ...rest, on }));

/** A scorecard in which one question about a platform is answered. */
export const answerRelevance = (
  scorecard: ScorecardDefinition,
  { platform, on }: Pick<EntrantRecord, 'platform' | 'on'>,
  question: RelevanceQuestion,
  answer: RelevanceAnswer,
): ScorecardDefinition =>
  withEntrant(scorecard, platform, on, (one) => ({
    ...one,
    answers: { ...one.answers, [question]: answer },
  }));

/** A scorecard with one more number of a platform compared with its page; the same number counts once. */
export const addComparison = (
  scorecard: ScorecardDefinition,
  { platform, on }: Pick<EntrantRecord, 'platform' | 'on'>,
  comparison: Comparison,
): ScorecardDefinition =>
  withEntrant(scorecard, platform, on, (one) => ({
    ...one,
    compared: [...(one.compared ?? []).filter(({ of }) => of !== comparison.of), comparison].slice(
      -MOST,
    ),
  }));

/** A scorecard in which a platform counts, with the captures that it passed with. */
export const passProbation = (
  scorecard: ScorecardDefinition,
  { platform, on }: Pick<EntrantRecord, 'platform' | 'on'>,
  captures: CaptureTally | null,
): ScorecardDefinition =>
  withEntrant(scorecard, platform, on, (before) => ({
    ...before,
    outcome: { kind: 'passed', on, captures },
  }));

/** A scorecard in which a platform counts without having passed, for a reason that is kept. */
export const letIn = (
  scorecard: ScorecardDefinition,
  { platform, on }: Pick<EntrantRecord, 'platform' | 'on'>,
  reason: string,
): ScorecardDefinition =>
  withEntrant(scorecard, platform, on, (before) => ({
    ...before,
    outcome: { kind: 'let-in', on, reason },
  }));
