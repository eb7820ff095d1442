import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GoalDefinition, ScorecardDefinition } from '../model/index.ts';
import { TEMPLATES, template, updateFromTemplate, validateScorecard } from './index.ts';

const original = template('seller') as ScorecardDefinition;
const changed = (
  id: string,
  more: Partial<GoalDefinition>,
  card = original,
): ScorecardDefinition => ({
  ...card,
  goals: card.goals.map((goal) => (goal.id === id ? { ...goal, ...more } : goal)),
});
const [first, second] = original.goals as readonly [GoalDefinition, GoalDefinition];
const goalOf = (card: ScorecardDefinition, id: string) => card.goals.find((one) => one.id === id);

describe('S1-T5: a template updates without overwriting what a person did', () => {
  test('edits in different places both count, in one goal as in several', () => {
    const edited = changed(first.id, { name: 'Our sales' });
    const newer = changed(
      second.id,
      { brief: 'Newer words.' },
      changed(first.id, { decision: 'Do this.' }),
    );
    const { scorecard, conflicts } = updateFromTemplate(original, edited, newer);
    expect(conflicts).toEqual([]);
    expect(goalOf(scorecard, first.id)).toEqual({
      ...first,
      name: 'Our sales',
      decision: 'Do this.',
    });
    expect(goalOf(scorecard, second.id)?.brief).toBe('Newer words.');
  });

  test('where both changed the same, the person’s stands and is named', () => {
    const edited = changed(first.id, { decision: 'Ours.' });
    const newer = changed(first.id, { decision: 'Theirs.' });
    const { scorecard, conflicts } = updateFromTemplate(original, edited, newer);
    expect(goalOf(scorecard, first.id)?.decision).toBe('Ours.');
    expect(conflicts).toEqual([
      { at: `goals/${first.id}/decision`, yours: 'Ours.', template: 'Theirs.' },
    ]);
  });

  test('a target is one thing: never the floor of one and the target of the other', () => {
    const use = (floor: number, target: number): ScorecardDefinition => ({
      ...original,
      kpis: original.kpis.map((one, at) =>
        at === 0 ? { ...one, score: { kind: 'higher', floor, target } } : one,
      ),
    });
    const { scorecard, conflicts } = updateFromTemplate(use(0, 10), use(5, 10), use(0, 4));
    expect(scorecard.kpis[0]?.score).toEqual({ kind: 'higher', floor: 5, target: 10 });
    expect(conflicts.map((one) => one.at)).toEqual([`kpis/kpi ${original.kpis[0]?.kpi}/score`]);
  });

  test('a goal that the template dropped stays where a person’s goal is fed by it', () => {
    const mine: GoalDefinition = { ...first, id: 'mine', leading: [{ goal: second.id }] };
    const edited = { ...original, goals: [...original.goals, mine] };
    const newer: ScorecardDefinition = {
      ...original,
      goals: original.goals
        .filter((goal) => goal.id !== second.id)
        .map((goal) => ({
          ...goal,
          leading: goal.leading.filter((one) => !('goal' in one && one.goal === second.id)),
        })),
    };
    const { scorecard, conflicts } = updateFromTemplate(original, edited, newer);
    expect(goalOf(scorecard, second.id)).toEqual(second);
    expect(conflicts).toEqual([{ at: `goals/${second.id}`, yours: second, template: undefined }]);
  });

  test('what a person took out does not come back', () => {
    const edited = { ...original, kpis: original.kpis.slice(1) };
    const newer = { ...original, title: 'Newer' };
    const { scorecard } = updateFromTemplate(original, edited, newer);
    expect(scorecard).toEqual({ ...edited, title: 'Newer' });
  });

  /** A change that leaves a scorecard that makes sense. */
  const edit = fc.oneof(
    fc.record({ of: fc.nat(9), name: fc.string({ minLength: 1, maxLength: 9 }) }),
    fc.record({ of: fc.nat(9), weight: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ of: fc.nat(9), kpi: fc.constantFrom('likes', 'views', 'orders', 'members') }),
    fc.record({ drop: fc.nat(9) }),
    fc.record({
      add: fc.constantFrom('a', 'b', 'c'),
      title: fc.string({ minLength: 1, maxLength: 9 }),
    }),
  );
  type Edit = Partial<{
    of: number;
    name: string;
    weight: number;
    kpi: string;
    drop: number;
    add: string;
    title: string;
  }>;
  const apply = (card: ScorecardDefinition, one: Edit): ScorecardDefinition => {
    const goal = card.goals[(one.of ?? one.drop ?? 0) % card.goals.length];
    if (!goal) return card;
    if (one.drop !== undefined) {
      const named = card.goals.some((other) =>
        [...other.lagging, ...other.leading].some((i) => 'goal' in i && i.goal === goal.id),
      );
      const used = [...(card.links ?? [])].some((l) => l.from === goal.id || l.to === goal.id);
      if (named || used || card.goals.length < 2 || card.themes || card.risks) return card;
      return { ...card, goals: card.goals.filter((other) => other !== goal) };
    }
    if (one.add !== undefined) {
      const added: GoalDefinition = {
        ...goal,
        id: `added-${one.add}`,
        name: one.title ?? 'X',
        leading: [{ goal: goal.id }],
      };
      return card.goals.some((other) => other.id === added.id) || goal.id === added.id
        ? card
        : { ...card, goals: [...card.goals, added] };
    }
    const { of: _, kpi, ...more } = one;
    const has =
      kpi !== undefined && goal.lagging.some((input) => 'kpi' in input && input.kpi === kpi);
    const lagging = kpi === undefined || has ? goal.lagging : [...goal.lagging, { kpi }];
    return changed(goal.id, { ...more, lagging }, card);
  };
  const edits = fc.array(edit, { maxLength: 6 });
  const all = (card: ScorecardDefinition, list: readonly Edit[]) => list.reduce(apply, card);
  const any = fc.constantFrom(...(TEMPLATES as readonly ScorecardDefinition[]));

  test('property: nothing edited gives the newer one; nothing newer gives the edited one; the same, itself', () => {
    fc.assert(
      fc.property(any, edits, (card, list) => {
        const other = all(card, list);
        expect(updateFromTemplate(card, card, other)).toEqual({ scorecard: other, conflicts: [] });
        expect(updateFromTemplate(card, other, card)).toEqual({ scorecard: other, conflicts: [] });
        expect(updateFromTemplate(card, other, other)).toEqual({ scorecard: other, conflicts: [] });
      }),
      { numRuns: 200 },
    );
  });

  test('property: every word and weight that a person changed is as the person has it', () => {
    fc.assert(
      fc.property(any, edits, edits, (card, mine, theirs) => {
        const edited = all(card, mine);
        const { scorecard } = updateFromTemplate(card, edited, all(card, theirs));
        for (const goal of edited.goals) {
          const before = goalOf(card, goal.id);
          const after = goalOf(scorecard, goal.id);
          if (before && goal.name !== before.name) expect(after?.name).toBe(goal.name);
          if (before && goal.weight !== before.weight) expect(after?.weight).toBe(goal.weight);
          if (!before) expect(after?.name).toBe(goal.name);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('property: what comes out names only goals that are there', () => {
    fc.assert(
      fc.property(any, edits, edits, (card, mine, theirs) => {
        const { scorecard } = updateFromTemplate(card, all(card, mine), all(card, theirs));
        const checked = validateScorecard(JSON.parse(JSON.stringify(scorecard)));
        const why = checked.ok ? '' : checked.why;
        // Names of blanks alone are the person's to correct, and circles are refused at the door.
        expect(why).not.toMatch(/does not have|neither in the library|Two /);
      }),
      { numRuns: 200 },
    );
  });
});
