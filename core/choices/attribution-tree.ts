import type { AttributionMethod } from '../analysis/index.ts';
import { defineTree } from './decision-tree.ts';

/** The method by which conversions are credited; null where no method can. */
export interface AttributionProposal {
  readonly method: AttributionMethod | null;
}

const CONVENTION = 'The weights are a convention, not a finding.';
const NO_CAUSE =
  'Credits are no proof of a cause. Whether more of a channel sells more only a test can say.';

/**
 * Which attribution: each outcome is a method of `core/analysis/attribution`, by the same rules as
 * `attributionChoice`, which looks at the paths themselves once they are there.
 */
export const ATTRIBUTION_TREE = defineTree<AttributionProposal>({
  id: 'attribution',
  question: 'Which attribution fits?',
  questions: [
    {
      id: 'sales',
      question: 'How many sales have a known path of touches before them?',
      hint: 'A touch is a visit, a click or a view on a channel.',
      options: [
        { id: 'none', label: 'None', to: 'no-paths' },
        { id: 'few', label: 'Fewer than 30', to: 'too-few' },
        { id: 'enough', label: '30 or more', to: 'asks' },
      ],
    },
    {
      id: 'asks',
      question: 'What do you want to know?',
      options: [
        { id: 'begins', label: 'Who brings people in', to: 'first' },
        { id: 'closes', label: 'Who closes the sale', to: 'last' },
        { id: 'share', label: 'How the credit is to be shared', to: 'several' },
      ],
    },
    {
      id: 'several',
      question: 'Do some sales have several channels on their path?',
      options: [
        { id: 'no', label: 'No, each has a single one', to: 'single' },
        { id: 'yes', label: 'Yes', to: 'ten' },
      ],
    },
    {
      id: 'ten',
      question: 'Are there at least 10 sales for each channel?',
      hint: 'Ten events for each thing that is estimated is the usual rule of thumb.',
      options: [
        { id: 'yes', label: 'Yes', to: 'lost' },
        { id: 'no', label: 'No', to: 'rule' },
      ],
    },
    {
      id: 'lost',
      question: 'Do you know how often paths ended without a sale?',
      options: [
        { id: 'yes', label: 'Yes', to: 'markov' },
        { id: 'no', label: 'No', to: 'shapley' },
      ],
    },
    {
      id: 'rule',
      question: 'Too few for a model. Does somebody ask for a fixed rule?',
      options: [
        { id: 'no', label: 'No, claim as little as can be', to: 'linear' },
        {
          id: 'near',
          label: 'What came shortly before the sale shall count more',
          to: 'time-decay',
        },
        { id: 'ends', label: 'The first and the last touch shall count more', to: 'position' },
      ],
    },
  ],
  outcomes: [
    {
      ...{ id: 'no-paths', name: 'No attribution yet', proposes: { method: null } },
      reason: 'Without paths nothing can be shared out, and any share would be invented.',
      mind: 'Hold a part of your buyers back from a channel and compare: that needs no paths.',
    },
    {
      ...{ id: 'too-few', name: 'Last touch, as a list', proposes: { method: 'last' } },
      reason:
        'With fewer than 30 sales any credit is mostly chance, and the last touch claims nothing else.',
      mind: 'Read it as a list of what came last, not as a share.',
    },
    {
      ...{ id: 'first', name: 'First touch', proposes: { method: 'first' } },
      reason: 'It credits the channel that was touched first, and that is what you ask.',
      mind: 'It tells nothing of what came after.',
    },
    {
      ...{ id: 'last', name: 'Last touch', proposes: { method: 'last' } },
      reason: 'It credits the channel that was touched last, and that is what you ask.',
      mind: 'It tells nothing of what came before.',
    },
    {
      ...{ id: 'single', name: 'Even shares', proposes: { method: 'linear' } },
      reason: 'With a single channel on each path all methods say the same, so take the plainest.',
      mind: 'People may have met other channels where nobody counted.',
    },
    {
      ...{ id: 'markov', name: 'Markov chain', proposes: { method: 'markov' } },
      reason:
        'Paths with and without a sale are known, so it can say what would be lost without a channel, with the order of touches minded.',
      mind: NO_CAUSE,
    },
    {
      ...{ id: 'shapley', name: 'Shapley value', proposes: { method: 'shapley' } },
      reason:
        'Lost paths are not known, so it says what a channel adds on average to the others, whatever the order.',
      mind: NO_CAUSE,
    },
    {
      ...{ id: 'linear', name: 'Even shares, for want of a model', proposes: { method: 'linear' } },
      reason: 'An even share claims the least while there are too few sales for a model.',
      mind: CONVENTION,
    },
    {
      ...{ id: 'time-decay', name: 'Time decay', proposes: { method: 'time-decay' } },
      reason: 'It credits most who was there when the decision was near.',
      mind: CONVENTION,
    },
    {
      ...{ id: 'position', name: 'Position (40/20/40)', proposes: { method: 'position' } },
      reason: 'It credits most who brought people in and who closed.',
      mind: CONVENTION,
    },
  ],
});
