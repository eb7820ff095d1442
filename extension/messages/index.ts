export type {
  AnalysisState,
  Answers,
  CaptureOutcome,
  CheckedPart,
  DataPart,
  DataState,
  Figures,
  GoodNumber,
  HeldNumber,
  ImportOutcome,
  LeftOut,
  LinksImported,
  LinksState,
  NotifyState,
  OfferedRecipe,
  OwnScorecard,
  PageView,
  PastCapture,
  PickerBefore,
  PickerMetric,
  RoundPage,
  TaughtNumber,
  TaughtOutcome,
} from './answers.ts';
export { ask, askSample } from './ask.ts';
export { type FirstRun, NOT_BEGUN } from './first-run.ts';
export type { KeptAnalyses, KeptAnswer, KeptEvent } from './kept-answers.ts';
export { coursesOf, type LiveCourse } from './live-courses.ts';
export { LIVE_EVERY_S, LIVE_GAP_S } from './live-values.ts';
export {
  CHANGED,
  type Envelope,
  FROM_CONTENT,
  type LiveRequest,
  MESSAGES,
  type Message,
  type MessageData,
  type MessageType,
  MOST_IMPORTED,
  MOST_STORED,
  OF_SAMPLE,
  type OverlayAnswer,
  type OverlayRequest,
  type PickerWords,
  type ReadAnswer,
  type ReadRequest,
} from './protocol.ts';
export type { PublishedFile, PublishState, ReleaseState } from './publish-answers.ts';
export type { PublishRules } from './publish-rules.ts';
export { isAside, type PutAside } from './put-aside.ts';
export { Refusal } from './refusal.ts';
export { originPattern } from './site-plan.ts';
