export { ATTRIBUTION_TREE, type AttributionProposal } from './attribution-tree.ts';
export {
  type DecisionTree,
  defineTree,
  type TreeAnswers,
  type TreeOption,
  type TreeOutcome,
  type TreeQuestion,
  type TreeWalk,
  walkTree,
} from './decision-tree.ts';
export { type KnownOfKpi, proposeScore, type ScoreProposal } from './propose-score.ts';
export { SCORE_TREE, type ScoreShape } from './score-tree.ts';
export { THRESHOLD_TREE, type ThresholdProposal } from './threshold-tree.ts';
