import { describe, expect, test } from 'vitest';
import {
  byProbation,
  type EntrantRecord,
  isOnProbation,
  type Observation,
} from '../model/index.ts';
import { assessEntrant, comparisonsLeft } from '../scoring/index.ts';
import {
  letIn,
  passProbation,
  putOnProbation,
  template,
  turnOffGate,
  turnOnGate,
  validateScorecard,
} from '../templates/index.ts';

const YES = {
  decides: 'yes',
  reaches: 'yes',
  meaning: 'yes',
  'kept-up': 'yes',
  lasts: 'no',
} as const;
const comparisons = (agreed: number, all = agreed) =>
  Array.from({ length: all }, (_, at) => ({
    of: `${at}`,
    on: '2026-10-29',
    agreed: at < agreed,
  }));
const entrant = (change: Partial<EntrantRecord> = {}): EntrantRecord => ({
  platform: 'threads',
  on: '2026-10-01',
  answers: YES,
  compared: comparisons(9),
  ...change,
});
const GOOD = { found: 20, due: 20, days: 3 };
const lacks = (change: Partial<EntrantRecord>, tally: typeof GOOD | null = GOOD) =>
  assessEntrant(entrant(change), tally).lacks;

describe('S1-M7.4: the probation of a platform', () => {
  // Wilson 1927 by hand, z² = 3.8415: of n out of n the lower end is n / (n + z²), 9 / 12.8415 = 0.7009
  // and 8 / 11.8415 = 0.6756; 14 of 15 gives 0.7018 and 13 of 14 0.6853.
  test('nine of nine pass and eight of eight do not; with one that differs it takes fifteen', () => {
    expect(lacks({})).toEqual([]);
    expect(lacks({ compared: comparisons(8) })).toEqual(['compared']);
    expect(lacks({ compared: comparisons(14, 15) })).toEqual([]);
    expect(lacks({ compared: comparisons(13, 14) })).toEqual(['compared']);
    expect(assessEntrant(entrant(), GOOD).agreement?.low).toBeCloseTo(9 / 12.841459, 6);
    expect([comparisonsLeft(0, 0), comparisonsLeft(8, 8), comparisonsLeft(8, 9)]).toEqual([
      9, 1, 6,
    ]);
  });

  test('reliability is the weaker share with its bounds, and not known before the first comparison', () => {
    const report = assessEntrant(entrant({ compared: comparisons(9) }), { ...GOOD, found: 15 });
    expect(report.reliability?.value).toBe(75);
    expect(report.reliability?.low).toBeCloseTo((report.captures?.low ?? 0) * 100, 9);
    expect(assessEntrant(entrant({ compared: [] }), GOOD).reliability).toBeNull();
    expect(assessEntrant(entrant({ compared: comparisons(0, 3) }), GOOD).reliability?.value).toBe(
      0,
    );
  });

  test('many numbers of one day say less than some of three; many that are missed are told', () => {
    expect(lacks({}, { ...GOOD, days: 2 })).toEqual(['days']);
    expect(lacks({}, { found: 10, due: 20, days: 9 })).toEqual(['captures']);
    expect(lacks({ compared: comparisons(4, 9) })).toEqual(['agreement']);
    // Numbers of files have no page that could be missed.
    expect(lacks({}, null)).toEqual([]);
  });

  test('what does not matter does not pass however good its numbers are', () => {
    expect(lacks({ answers: { ...YES, reaches: 'unsure', lasts: 'yes' } })).toEqual(['relevance']);
    expect(lacks({ answers: { ...YES, meaning: 'no' } })).toEqual(['relevance']);
    expect(lacks({ answers: { decides: 'yes' } })).toEqual(['answers']);
  });

  test('a number that is compared again counts once, by what was said last', () => {
    const again = [...comparisons(9), { of: '0', on: '2026-10-30', agreed: false }];
    expect(assessEntrant(entrant({ compared: again }), GOOD).agreement?.value).toBeCloseTo(
      8 / 9,
      12,
    );
  });
});

describe('S1-M7.4: who is on probation', () => {
  const gate = { since: '2026-10-01', counted: ['shopify'] };
  const own = template('seller');

  test('without a gate every platform counts; with one only those that were there before', () => {
    expect(isOnProbation(undefined, 'threads')).toBe(false);
    expect(isOnProbation({}, 'threads')).toBe(false);
    expect(isOnProbation(gate, 'shopify')).toBe(false);
    expect(isOnProbation(gate, 'threads')).toBe(true);
    // A page that was taught by pointing is of its host.
    expect(isOnProbation(gate, 'kilnview.example')).toBe(true);
    for (const none of ['', 'own', 'manual', 'sample'])
      expect(isOnProbation(gate, none)).toBe(false);
  });

  test('one that counts is looked at where the person asks, and its numbers are apart', () => {
    const asked = putOnProbation(own, 'shopify', '2026-10-29').gate;
    expect(isOnProbation(asked, 'shopify')).toBe(true);
    expect(isOnProbation(asked, 'threads')).toBe(false);
    const of = (platform: string) => ({ subject: { platform } }) as Observation;
    const both = [of('shopify'), of('etsy'), of('shopify')];
    expect(byProbation(asked, both)).toEqual({ counted: [both[1]], held: [both[0], both[2]] });
  });

  test('it is switched on once, off again, and what passed or was let in counts', () => {
    const on = turnOnGate(own, '2026-10-01', ['shopify', 'shopify']);
    expect(on.gate).toEqual({ since: '2026-10-01', counted: ['shopify'] });
    expect(turnOnGate(on, '2026-11-01', ['threads'])).toBe(on);
    expect(turnOffGate(on)).not.toHaveProperty('gate');
    const its = { platform: 'threads', on: '2026-10-29' };
    const let_ = letIn(on, its, 'The board asked for it.');
    expect(isOnProbation(let_.gate, 'threads')).toBe(false);
    expect(validateScorecard(let_).ok).toBe(true);
    expect(isOnProbation(putOnProbation(let_, 'threads', '2026-10-30').gate, 'threads')).toBe(true);
    const ready = { ...on, gate: { ...on.gate, entrants: [entrant()] } };
    const passed = passProbation(ready, its, GOOD);
    expect(isOnProbation(passed.gate, 'threads')).toBe(false);
    expect(validateScorecard(passed).ok).toBe(true);
  });

  test('a file with more found than was due, no reason, or a platform twice is refused', () => {
    const outcome = { kind: 'passed', on: '2026-10-29', captures: null } as const;
    const of = (one: EntrantRecord) => validateScorecard({ ...own, gate: { entrants: [one] } });
    expect(of(entrant({ outcome }))).toMatchObject({ ok: true });
    const many = { ...outcome, captures: { found: 9, due: 3, days: 4 } };
    expect(of(entrant({ outcome: many }))).toMatchObject({ ok: false });
    const bare = { kind: 'let-in', on: '2026-10-29', reason: ' ' } as const;
    expect(of(entrant({ outcome: bare }))).toMatchObject({ ok: false });
    const twice = { ...own, gate: { entrants: [entrant(), entrant()] } };
    expect(validateScorecard(twice)).toMatchObject({ ok: false });
  });
});
