import type { BandShape } from '../model/index.ts';
import { defineTree } from './decision-tree.ts';

type Better = 'higher' | 'lower';

/** A score function whose numbers are still to be filled in. */
export type ScoreShape =
  | { readonly kind: 'higher'; readonly scale?: 'log' }
  | { readonly kind: 'lower'; readonly scale?: 'log' }
  | { readonly kind: 'band'; readonly shape: BandShape }
  | { readonly kind: 'steps'; readonly between?: 'proportion' }
  | { readonly kind: 'thresholds'; readonly better: Better }
  | { readonly kind: 'versus-baseline'; readonly better: Better }
  | { readonly kind: 'yes-no' };

const BY_PROPORTION =
  'Every step towards the target counts the same, which is the easiest to explain.';
const BY_LOGARITHM =
  'Twice as much counts the same for a small account as for a large one, so growth is not drowned by size.';
const BY_RED_FLAG =
  'The red flag scores a third and the goal two thirds, so the score says at once whether somebody has to act.';
const BY_THE_PAST =
  'Nobody has to guess a target: the score says how far it moved from where it began.';

const MIND_TARGET =
  'Beyond the target nothing more is gained, so set it where more would no longer matter.';
const MIND_LOGARITHM =
  'The value that scores 0 must be above 0. Say beside the figure that the scale is one of doublings.';
const MIND_RED_FLAG =
  'The full score lies as far past the goal as the red flag lies before it: the goal itself is not 100.';
const MIND_THE_PAST =
  'It needs enough of the past: until then the baseline is being gathered and the KPI stays out of the score.';

const HELD_AGAINST = {
  target: 'A target, and a value that is worth nothing',
  flag: 'A goal, and a line at which somebody has to act',
  past: 'Only how it was before',
} as const;

const heldAgainst = (id: string, better: 'more' | 'less') => ({
  id,
  question: 'What is there to hold it against?',
  options: [
    { id: 'target', label: HELD_AGAINST.target, to: `${better}-doubling` },
    { id: 'flag', label: HELD_AGAINST.flag, to: `${better}-flag` },
    { id: 'past', label: HELD_AGAINST.past, to: `${better}-past` },
  ],
});

const doubling = (better: 'more' | 'less', even: Better) => ({
  id: `${better}-doubling`,
  question: 'Does a doubling count alike, whether it is small or large?',
  hint: 'As with followers or incomes, where one case is a thousand times the other.',
  options: [
    { id: 'no', label: 'No, each unit counts the same', to: even },
    { id: 'yes', label: 'Yes, each doubling counts the same', to: `${even}-log` },
  ],
});

/**
 * Which score function: each outcome is one of `ScoreFunction`, by what `docs/scoring.md` says of it.
 */
export const SCORE_TREE = defineTree<ScoreShape>({
  id: 'score',
  question: 'Which score fits this number?',
  questions: [
    {
      id: 'says',
      question: 'What does this number say?',
      options: [
        { id: 'amount', label: 'How much, how many or how long', to: 'better' },
        { id: 'level', label: 'Which level was reached, such as 1 to 5', to: 'between' },
        { id: 'done', label: 'Only whether something was done', to: 'yes-no' },
      ],
    },
    {
      id: 'better',
      question: 'Which way is better?',
      options: [
        { id: 'more', label: 'More', to: 'more-against' },
        { id: 'less', label: 'Less', to: 'less-against' },
        { id: 'range', label: 'Neither too little nor too much', to: 'inside' },
      ],
    },
    heldAgainst('more-against', 'more'),
    heldAgainst('less-against', 'less'),
    doubling('more', 'higher'),
    doubling('less', 'lower'),
    {
      id: 'inside',
      question: 'Within the right range, is one value better than another?',
      options: [
        { id: 'alike', label: 'No, all of it is as good', to: 'band' },
        {
          id: 'middle',
          label: 'The middle is best, and each bit away from it costs',
          to: 'linear',
        },
        {
          id: 'forgiving',
          label: 'The middle is best, and a small miss costs little',
          to: 'bell',
        },
      ],
    },
    {
      id: 'between',
      question: 'What is half way between two levels worth?',
      options: [
        { id: 'nothing', label: 'Nothing more: a level is reached or it is not', to: 'steps' },
        { id: 'half', label: 'Half of the way', to: 'line' },
      ],
    },
  ],
  outcomes: [
    {
      ...{ id: 'higher', name: 'More is better', proposes: { kind: 'higher' } },
      ...{ reason: BY_PROPORTION, mind: MIND_TARGET },
    },
    {
      ...{ id: 'higher-log', name: 'More is better, by doublings' },
      ...{ proposes: { kind: 'higher', scale: 'log' }, reason: BY_LOGARITHM, mind: MIND_LOGARITHM },
    },
    {
      ...{ id: 'lower', name: 'Less is better', proposes: { kind: 'lower' } },
      ...{ reason: BY_PROPORTION, mind: MIND_TARGET },
    },
    {
      ...{ id: 'lower-log', name: 'Less is better, by doublings' },
      ...{ proposes: { kind: 'lower', scale: 'log' }, reason: BY_LOGARITHM, mind: MIND_LOGARITHM },
    },
    {
      ...{ id: 'more-flag', name: 'Goal and red flag' },
      ...{ proposes: { kind: 'thresholds', better: 'higher' } },
      ...{ reason: BY_RED_FLAG, mind: MIND_RED_FLAG },
    },
    {
      ...{ id: 'less-flag', name: 'Goal and red flag, where less is better' },
      ...{ proposes: { kind: 'thresholds', better: 'lower' } },
      ...{ reason: BY_RED_FLAG, mind: MIND_RED_FLAG },
    },
    {
      ...{ id: 'more-past', name: 'Growth over its own past' },
      ...{ proposes: { kind: 'versus-baseline', better: 'higher' } },
      ...{ reason: BY_THE_PAST, mind: MIND_THE_PAST },
    },
    {
      ...{ id: 'less-past', name: 'Decline below its own past' },
      ...{ proposes: { kind: 'versus-baseline', better: 'lower' } },
      ...{ reason: BY_THE_PAST, mind: MIND_THE_PAST },
    },
    {
      ...{ id: 'band', name: 'Best within a range' },
      proposes: { kind: 'band', shape: 'plateau' },
      reason: 'Anything in the range is right, and nobody is rewarded for pushing on.',
      mind: 'Outside the range the score falls: say why too much is no better.',
    },
    {
      ...{ id: 'linear', name: 'Best in the middle of a range' },
      proposes: { kind: 'band', shape: 'linear' },
      reason: 'There is one best value, and every step away from it costs the same.',
      mind: 'Even within the range only the middle scores 100.',
    },
    {
      ...{ id: 'bell', name: 'Best in the middle, small misses forgiven' },
      proposes: { kind: 'band', shape: 'bell' },
      reason: 'There is one best value, and what comes close to it is nearly as good.',
      mind: 'Far from the middle the score falls quickly: look at the number beside the score.',
    },
    {
      ...{ id: 'steps', name: 'Steps' },
      proposes: { kind: 'steps' },
      reason: 'Each level has its own score, and what lies between counts as the level below.',
      mind: 'Just below a step a small change moves the score a lot.',
    },
    {
      ...{ id: 'line', name: 'A line through several marks' },
      proposes: { kind: 'steps', between: 'proportion' },
      reason: 'Each mark has its own score, and what lies between is worth its part of the way.',
      mind: 'Beyond the first and the last mark the score stays as it is there.',
    },
    {
      ...{ id: 'yes-no', name: 'All or nothing' },
      proposes: { kind: 'yes-no' },
      reason: 'There is nothing half done, so every score between would be invented.',
      mind: 'It says nothing of how near one came: use it for duties, not for growth.',
    },
  ],
});
