import type { Answers, MessageData, MessageType } from '../messages/index.ts';
import { inOurWords } from '../words/index.ts';
import { sayCommon } from './words.ts';

/** How a view asks the background. Handed in, so that a view needs no browser extension to test. */
export type Ask = <T extends MessageType>(type: T, data: MessageData<T>) => Promise<Answers[T]>;

/** What went wrong, in the person's words. */
export function wordsOf(error: unknown): string {
  return error instanceof Error && error.name === 'Refusal'
    ? inOurWords(error.message)
    : sayCommon('wrong');
}
