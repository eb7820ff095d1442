import { describe, expect, test } from 'vitest';
import type { EntrantRecord, PlatformGate, ScorecardDefinition } from '../model/index.ts';
import { checkUp } from './index.ts';

const card: ScorecardDefinition = {
  ...{ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [] },
  ...{ thresholds: { good: 70, watch: 40 }, periodDays: 28 },
};
const found = (gate: PlatformGate) =>
  checkUp({ scorecard: { ...card, gate }, observations: [], asOf: '2026-10-29' }).filter(
    (one) => one.rule === 'platform-unproven',
  );
const entrant = (change: Partial<EntrantRecord>): PlatformGate => ({
  entrants: [{ platform: 'threads', on: '2026-07-30', ...change }],
});

const answers = {
  decides: 'yes',
  reaches: 'yes',
  meaning: 'yes',
  'kept-up': 'yes',
  lasts: 'yes',
} as const;
const compared = Array.from({ length: 9 }, (_, at) => ({
  ...{ of: `${at}`, on: '2026-08-01', agreed: true },
}));

describe('S1-M7.4: platforms that nobody decided on', () => {
  test('91 days are more than the 90 that a probation may last', () => {
    expect(found(entrant({}))).toMatchObject([
      { severity: 'watch', evidence: ['threads'], about: 'threads', fix: expect.any(String) },
    ]);
    expect(found(entrant({ on: '2026-07-31' }))).toEqual([]);
    expect(found({ since: '2026-01-01', counted: [] })).toEqual([]);
  });

  test('one that was let in without having passed is told, one that shows enough is not', () => {
    const outcome = { kind: 'let-in', on: '2026-08-01', reason: 'We need it.' } as const;
    expect(found(entrant({ outcome }))).toMatchObject([{ severity: 'info' }]);
    expect(found(entrant({ outcome, answers, compared }))).toEqual([]);
  });

  test('one that is said to have passed, and does not show it, is told', () => {
    const captures = { found: 20, due: 20, days: 3 };
    const outcome = { kind: 'passed', on: '2026-08-01', captures } as const;
    expect(found(entrant({ outcome, answers, compared }))).toEqual([]);
    expect(found(entrant({ outcome, answers, compared: compared.slice(1) }))).toMatchObject([
      { severity: 'watch', what: expect.stringContaining('does not show that') },
    ]);
    const few = { ...outcome, captures: { ...captures, days: 2 } };
    expect(found(entrant({ outcome: few, answers, compared }))).toHaveLength(1);
  });
});
