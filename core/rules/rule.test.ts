import { describe, expect, test } from 'vitest';
import type { ScorecardDefinition } from '../model/index.ts';
import { defineRule, type Noticed, type RuleContext, runRules } from './index.ts';

const SCORECARD: ScorecardDefinition = {
  schema: 'fourfold/scorecard@1',
  id: 'plain',
  title: 'Plain',
  perspectives: [],
  goals: [],
  kpis: [],
  thresholds: { good: 70, watch: 40 },
  periodDays: 28,
};
const CONTEXT: RuleContext = { scorecard: SCORECARD, observations: [], asOf: '2026-10-29' };

const noticed = (severity: Noticed['severity'], about: string | null): Noticed => ({
  severity,
  what: 'Something.',
  about,
  who: null,
  evidence: [],
});

const says = (id: string, ...given: readonly Noticed[]) =>
  defineRule({ id, name: id, brief: '', source: [], check: () => given });

describe('rules', () => {
  test('an ill-formed id is refused by name', () => {
    expect(() => says('Stale KPI')).toThrow(/"Stale KPI"/);
  });

  test('the most severe stands first, whatever the order of the rules', () => {
    const found = runRules(
      [says('a', noticed('info', null)), says('b', noticed('act', null), noticed('watch', 'x'))],
      CONTEXT,
    );
    expect(found.map((finding) => finding.id)).toEqual(['b', 'b:x', 'a']);
  });

  test('two matters of one rule about one KPI have ids of their own', () => {
    const found = runRules([says('spike', noticed('act', 'x'), noticed('act', 'x'))], CONTEXT);
    expect(found.map((finding) => finding.id)).toEqual(['spike:x', 'spike:x:2']);
  });

  test('a rule is given the day and the scorecard of the report', () => {
    const seen: RuleContext[] = [];
    const rule = defineRule({
      id: 'look',
      name: '',
      brief: '',
      source: [],
      check: (context) => {
        seen.push(context);
        return [];
      },
    });
    expect(runRules([rule], CONTEXT)).toEqual([]);
    expect(seen).toEqual([CONTEXT]);
  });
});
