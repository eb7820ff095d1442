import { browser } from 'wxt/browser';
import type { Answers } from './answers.ts';
import { type Envelope, type MessageData, type MessageType, OF_SAMPLE } from './protocol.ts';
import { Refusal } from './refusal.ts';

const SILENT =
  'Fourfold did not answer. What was stored before is safe. Try again: nothing is stored twice. If that does not help, close this and open it again.';

async function asked<T extends MessageType>(message: object): Promise<Answers[T]> {
  let answer: Envelope<Answers[T]> | undefined;
  try {
    answer = await browser.runtime.sendMessage(message);
  } catch (error) {
    throw new Refusal(SILENT, { cause: error });
  }
  if (!answer) throw new Refusal(SILENT);
  if (!answer.ok) throw new Refusal(answer.why);
  return answer.value;
}

/**
 * Asks the background and gives its answer.
 * @throws Refusal with the reason in the person's words.
 */
export const ask = <T extends MessageType>(type: T, data: MessageData<T>): Promise<Answers[T]> =>
  asked({ ...data, type });

/** The same of sample numbers, which lie apart from the person's own. */
export const askSample = <T extends MessageType>(
  type: T,
  data: MessageData<T>,
): Promise<Answers[T]> => asked({ ...data, type, of: OF_SAMPLE });
