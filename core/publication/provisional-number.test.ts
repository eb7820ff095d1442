import { describe, expect, test } from 'vitest';
import type { ScorecardDefinition } from '../model/index.ts';
import { publish } from './index.ts';
import { seenOf } from './worked-example.ts';

const scorecard: ScorecardDefinition = {
  schema: 'fourfold/scorecard@1',
  id: 'views',
  title: 'Views',
  perspectives: [],
  goals: [],
  kpis: [{ kpi: 'views' }],
  own: [
    {
      id: 'views',
      name: 'Views',
      brief: 'What it is.',
      formula: 'content.views',
      unit: '1',
      direction: 'higher',
      perspective: 'customer',
      category: 'popularity',
      suggested: { kind: 'higher', floor: 0, target: 1000 },
      source: [],
    },
  ],
  thresholds: { good: 70, watch: 40 },
  periodDays: 28,
};

const made = (platform: string, seen: string) => {
  const number = seenOf('content.views', 500, {
    subject: { platform, account: 'kiln' },
    from: '2026-10-01',
    to: '2026-10-29',
    seen,
  });
  return publish({ scorecard, observations: [number], asOf: '2026-10-31' });
};

const findings = (platform: string, seen: string) =>
  made(platform, seen).findings.filter((one) => one.rule === 'provisional-number');

describe('a number that was read before its platform was done counting', () => {
  // Instagram: the data behind views may be 48 hours late.
  test('is told as provisional, in the findings and where it is explained', () => {
    expect(findings('instagram', '2026-10-30T08:00:00Z')).toMatchObject([
      { severity: 'info', about: 'views', what: expect.stringContaining('is provisional') },
    ]);
    const [one] = made('instagram', '2026-10-30T08:00:00Z').kpis;
    expect(one?.value).toBe(500);
    expect(one?.explanation?.inputs[0]?.why).toContain('for 2 days after the period');
  });

  test('is settled once it was read after that, and where the platform says nothing of it', () => {
    expect(findings('instagram', '2026-10-31T00:00:00Z')).toEqual([]);
    expect(findings('youtube-studio', '2026-10-29T08:00:00Z')).toEqual([]);
    expect(findings('__proto__', '2026-10-29T08:00:00Z')).toEqual([]);
  });
});
