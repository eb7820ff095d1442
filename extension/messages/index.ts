export { ask } from './ask.ts';
export { coursesOf, type LiveCourse } from './live-courses.ts';
export { LIVE_EVERY_S, LIVE_GAP_S } from './live-values.ts';
export {
  type Answers,
  type CaptureOutcome,
  CHANGED,
  type CheckedPart,
  type DataPart,
  type DataState,
  type Envelope,
  FROM_CONTENT,
  type GoodNumber,
  type ImportOutcome,
  type LeftOut,
  type LiveRequest,
  MESSAGES,
  type Message,
  type MessageData,
  type MessageType,
  MOST_IMPORTED,
  MOST_STORED,
  type OfferedRecipe,
  type OverlayAnswer,
  type OverlayRequest,
  type PageView,
  type PastCapture,
  type PickerBefore,
  type PickerMetric,
  type ReadAnswer,
  type ReadRequest,
  type RoundPage,
  type TaughtNumber,
  type TaughtOutcome,
} from './protocol.ts';
export { Refusal } from './refusal.ts';
export { originPattern } from './site-plan.ts';
