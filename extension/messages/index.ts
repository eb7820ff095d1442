export { ask } from './ask.ts';
export { coursesOf, type LiveCourse } from './live-courses.ts';
export { LIVE_EVERY_S, LIVE_GAP_S } from './live-values.ts';
export {
  type Answers,
  type CaptureOutcome,
  CHANGED,
  type Envelope,
  FROM_CONTENT,
  type ImportOutcome,
  type LeftOut,
  type LiveRequest,
  MESSAGES,
  type Message,
  type MessageData,
  type MessageType,
  MOST_IMPORTED,
  type PageView,
  type PastCapture,
  type ReadAnswer,
  type ReadRequest,
  type RoundPage,
} from './protocol.ts';
export { Refusal } from './refusal.ts';
export { originPattern } from './site-plan.ts';
