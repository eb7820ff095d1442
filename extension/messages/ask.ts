import { browser } from 'wxt/browser';
import type { Answers } from './answers.ts';
import type { Envelope, MessageData, MessageType } from './protocol.ts';
import { Refusal } from './refusal.ts';

const SILENT =
  'Fourfold did not answer. What was stored before is safe. Try again: nothing is stored twice. If that does not help, close this and open it again.';

/**
 * Asks the background and gives its answer.
 * @throws Refusal with the reason in the person's words.
 */
export async function ask<T extends MessageType>(
  type: T,
  data: MessageData<T>,
): Promise<Answers[T]> {
  let answer: Envelope<Answers[T]> | undefined;
  try {
    answer = await browser.runtime.sendMessage({ ...data, type });
  } catch (error) {
    throw new Refusal(SILENT, { cause: error });
  }
  if (!answer) throw new Refusal(SILENT);
  if (!answer.ok) throw new Refusal(answer.why);
  return answer.value;
}
