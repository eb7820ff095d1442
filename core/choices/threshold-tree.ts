import type { StatusThresholds } from '../model/index.ts';
import { defineTree } from './decision-tree.ts';

/** At which scores the status changes; null follows the scorecard. `margin` in points keeps it from flapping. */
export interface ThresholdProposal {
  readonly thresholds: StatusThresholds | null;
  readonly margin: number;
}

/** Which threshold: when a score is on track, to be watched or off track. */
export const THRESHOLD_TREE = defineTree<ThresholdProposal>({
  id: 'threshold',
  question: 'Which thresholds fit?',
  questions: [
    {
      id: 'short',
      question: 'What happens if it falls short for one period?',
      options: [
        { id: 'harm', label: 'Somebody is harmed, or a law or a promise is broken', to: 'strict' },
        { id: 'loss', label: 'We lose something, and can make up for it', to: 'flag' },
        { id: 'nothing', label: 'Nothing yet: we only try it out', to: 'lenient' },
      ],
    },
    {
      id: 'flag',
      question: 'Is it scored by a goal and a red flag?',
      hint: 'The red flag is the line at which somebody has to act.',
      options: [
        { id: 'yes', label: 'Yes', to: 'thirds' },
        { id: 'no', label: 'No', to: 'noise' },
      ],
    },
    {
      id: 'noise',
      question: 'Does it go up and down though nothing changed?',
      options: [
        { id: 'no', label: 'No, or hardly', to: 'usual' },
        { id: 'yes', label: 'Yes, from one period to the next', to: 'steady' },
      ],
    },
  ],
  outcomes: [
    {
      ...{ id: 'strict', name: 'Strict: on track from 90, off track below 75' },
      proposes: { thresholds: { good: 90, watch: 75 }, margin: 0 },
      reason: 'A small miss already costs, so it has to be seen while it is small.',
      mind: 'The figures are a convention. No margin: nothing may hold a warning back.',
    },
    {
      ...{
        id: 'thirds',
        name: 'At the goal and the red flag: on track from 66, off track below 34',
      },
      proposes: { thresholds: { good: 66, watch: 34 }, margin: 0 },
      reason:
        'The goal scores two thirds and the red flag one third, so the status changes just there.',
      mind: 'They fit the score by goal and red flag alone.',
    },
    {
      ...{ id: 'usual', name: 'As the whole scorecard' },
      proposes: { thresholds: null, margin: 0 },
      reason: 'One rule for all is read at a glance, and nothing here asks for another.',
      mind: 'What changes for the whole scorecard changes here too.',
    },
    {
      ...{ id: 'steady', name: 'As the whole scorecard, with a margin of 5 points' },
      proposes: { thresholds: null, margin: 5 },
      reason:
        'The status changes only where the score passes a threshold by 5 points, so chance does not turn it to and fro.',
      mind: 'A slow slide is seen a little later.',
    },
    {
      ...{ id: 'lenient', name: 'Lenient: on track from 60, off track below 30' },
      proposes: { thresholds: { good: 60, watch: 30 }, margin: 0 },
      reason: 'While it is tried out, a miss is something to learn from and no alarm.',
      mind: 'The figures are a convention. Set a day on which they are looked at again.',
    },
  ],
});
