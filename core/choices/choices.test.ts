import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { attributionChoice, type ConversionPath } from '../analysis/index.ts';
import { applyScoreFunction, statusOf } from '../scoring/index.ts';
import {
  ATTRIBUTION_TREE,
  type DecisionTree,
  defineTree,
  proposeScore,
  SCORE_TREE,
  THRESHOLD_TREE,
  type TreeAnswers,
  walkTree,
} from './index.ts';

const TREES = [SCORE_TREE, ATTRIBUTION_TREE, THRESHOLD_TREE] as const;

/** Every way through a tree: the answers, and the outcome that they lead to. */
function waysThrough<P>(tree: DecisionTree<P>, answers: TreeAnswers = {}): [TreeAnswers, string][] {
  const { asked, outcome } = walkTree(tree, answers);
  if (outcome) return [[answers, outcome.id]];
  const open = asked.at(-1)?.question;
  return (open?.options ?? []).flatMap(({ id }) =>
    waysThrough(tree, { ...answers, [open?.id ?? '']: id }),
  );
}

const outcomeOf = <P>(tree: DecisionTree<P>, answers: TreeAnswers) =>
  walkTree(tree, answers).outcome?.proposes;

describe('S1-T4: decision trees', () => {
  test.each(TREES.map((tree) => [tree.id, tree as DecisionTree<unknown>] as const))(
    '%s: every way ends in at most six questions, with a reason and what to mind',
    (_, tree) => {
      const ways = waysThrough(tree);
      expect(new Set(ways.map(([, id]) => id))).toEqual(new Set(tree.outcomes.map(({ id }) => id)));
      expect(Math.max(...ways.map(([answers]) => Object.keys(answers).length))).toBeLessThan(7);
      const bare = tree.outcomes.filter(({ reason, mind }) => reason === '' || mind === '');
      expect(bare).toEqual([]);
    },
  );

  test('every kind of score that the documents name is the end of some way', () => {
    const told = readFileSync(new URL('../../docs/scoring-first.md', import.meta.url), 'utf8');
    const [, table = ''] = told.split('### How a value becomes a score');
    const kinds = [...table.matchAll(/^\| ((?:`[^`|]+`(?:, | with )?)+)/gm)]
      .flatMap(([, cell = '']) => cell.split(' with ')[0]?.match(/`[^`]+`/g) ?? [])
      .map((kind) => kind.replaceAll('`', ''));
    expect(kinds.length).toBeGreaterThan(6);
    expect(new Set(SCORE_TREE.outcomes.map(({ proposes }) => proposes.kind))).toEqual(
      new Set(kinds),
    );
  });

  test('every method of attribution is the end of some way, and no other is', () => {
    const methods = attributionChoice([]).methods.map(({ method }) => method);
    const ends = ATTRIBUTION_TREE.outcomes.flatMap(({ proposes }) => proposes.method ?? []);
    expect(new Set(ends)).toEqual(new Set(methods));
  });

  const path = (touches: string, conversions: number, lost?: number): ConversionPath => ({
    ...{ touches: touches.split(' '), conversions },
    ...(lost === undefined ? {} : { lost }),
  });
  const share = { sales: 'enough', asks: 'share' };
  test.each<[string, TreeAnswers, ConversionPath[]]>([
    ['no path', { sales: 'none' }, []],
    ['few sales', { sales: 'few' }, [path('a b', 12, 40)]],
    [
      'lost paths known',
      { ...share, several: 'yes', ten: 'yes', lost: 'yes' },
      [path('a b', 40, 60)],
    ],
    ['lost paths unknown', { ...share, several: 'yes', ten: 'yes', lost: 'no' }, [path('a b', 40)]],
    ['one channel a path', { ...share, several: 'no' }, [path('a', 40)]],
    [
      'too few a channel',
      { ...share, several: 'yes', ten: 'no', rule: 'no' },
      [path('a b c d e', 40)],
    ],
  ])('with %s the questions and the paths themselves say the same', (_, answers, paths) => {
    expect(outcomeOf(ATTRIBUTION_TREE, answers)?.method).toBe(attributionChoice(paths).suggested);
  });

  test('the status changes at the goal and at the red flag', () => {
    const thresholds = outcomeOf(THRESHOLD_TREE, { short: 'loss', flag: 'yes' })?.thresholds;
    if (!thresholds) throw new Error('no thresholds were proposed');
    const fn = { kind: 'thresholds', redFlag: 500, goal: 700 } as const;
    const at = (value: number) => statusOf(applyScoreFunction(fn, value), thresholds);
    expect([500, 520, 690, 700].map(at)).toEqual(['bad', 'watch', 'watch', 'good']);
  });

  test('an answer that is no longer on the way counts for nothing, and neither does a foreign one', () => {
    const before = { says: 'amount', better: 'range', inside: 'middle', between: 'half' };
    expect(walkTree(SCORE_TREE, before).outcome?.id).toBe('linear');
    expect(walkTree(SCORE_TREE, { ...before, says: 'level' }).outcome?.id).toBe('line');
    for (const says of ['constructor', '__proto__', '<b>', '']) {
      const { asked, outcome } = walkTree(SCORE_TREE, { says });
      expect([asked.length, asked[0]?.answer, outcome]).toEqual([1, null, null]);
    }
  });
});

describe('S1-T4: numbers of a proposed score', () => {
  const KNOWN = [null, -40, -1, 0, 0.03, 1, 500, 1e9];
  const EACH = KNOWN.flatMap((value) =>
    KNOWN.flatMap((target) => KNOWN.map((zero) => ({ value, target, zero }))),
  );
  test.each(SCORE_TREE.outcomes.map(({ id, proposes }) => [id, proposes] as const))(
    '%s: whatever is known, what is proposed is a score that can be used, or nothing',
    (_, shape) => {
      const proposed = EACH.map((known) => ({ known, ...proposeScore(shape, known) }));
      expect(proposed.filter(({ fn, ground }) => (fn === null) !== (ground === 'nothing'))).toEqual(
        [],
      );
      const scores = proposed.flatMap(({ fn, known }) => {
        if (!fn) return [];
        const whole = fn.kind === 'versus-baseline' ? { ...fn, baseline: 10 } : fn;
        return [applyScoreFunction(whole, known.value ?? 3)];
      });
      expect(scores.length).toBeGreaterThan(10);
      expect(scores.filter((score) => !(score >= 0 && score <= 100))).toEqual([]);
    },
  );

  test('nothing known gives no number, and what the person gave stays', () => {
    const none = { value: null, target: null, zero: null };
    expect(proposeScore({ kind: 'lower' }, none)).toEqual({ fn: null, ground: 'nothing' });
    expect(proposeScore({ kind: 'lower' }, { ...none, target: 4, zero: 10 })).toEqual({
      fn: { kind: 'lower', target: 4, ceiling: 10 },
      ground: 'given',
    });
    const flag = { kind: 'thresholds', better: 'lower' } as const;
    expect(proposeScore(flag, { ...none, value: 10 }).fn).toEqual({
      ...{ kind: 'thresholds', goal: 8, redFlag: 12 },
    });
    // A target below the value that scores 0 is no target.
    expect(proposeScore({ kind: 'higher' }, { ...none, target: 4, zero: 10 }).fn).toBeNull();
  });
});

describe('a tree that is not sound is refused', () => {
  const end = (id: string) => ({ id, name: id, reason: id, mind: id, proposes: 1 });
  const ask = (id: string, ...to: string[]) => ({
    ...{ id, question: id },
    options: to.map((one) => ({ id: one, label: one, to: one })),
  });
  test.each([
    ['an answer that leads nowhere', [ask('a', 'x', 'gone')], [end('x')], 'gone'],
    ['a way that comes round', [ask('a', 'x', 'b'), ask('b', 'a', 'x')], [end('x')], 'back'],
    ['an outcome that nobody reaches', [ask('a', 'x', 'y')], ['x', 'y', 'z'].map(end), '"z"'],
    ['a question with one answer', [ask('a', 'x')], [end('x')], 'nothing to choose'],
    ['an id that stands twice', [ask('a', 'x', 'y')], ['x', 'y', 'x'].map(end), 'twice'],
    ['no question', [], [end('x')], 'asks nothing'],
  ])('%s', (_, questions, outcomes, words) => {
    expect(() => defineTree({ id: 't', question: 't', questions, outcomes })).toThrow(words);
  });
});
