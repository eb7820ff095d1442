export { ask } from './ask.ts';
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
  type ReadRequest,
  type RoundPage,
} from './protocol.ts';
export { Refusal } from './refusal.ts';
export { originPattern } from './site-plan.ts';
