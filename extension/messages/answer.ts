import * as v from 'valibot';
import { StoreError } from '../store/index.ts';
import type { Context, Handler } from './context.ts';
import { HANDLERS } from './handlers/registry.ts';
import { refusedAmongSamples } from './of-sample.ts';
import { type Envelope, FROM_CONTENT, MESSAGES, type MessageType } from './protocol.ts';
import { Refusal } from './refusal.ts';

const UNKNOWN = 'This was not understood. Reload the extension and try again.';
const FAILED =
  'Something went wrong inside Fourfold. What was stored before is safe. Reload the extension and try again.';

const isMessage = (message: unknown): message is { type: MessageType } =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  typeof message.type === 'string' &&
  Object.hasOwn(MESSAGES, message.type);

/** Checks who sent a message and what it carries, has it done, and answers in the person's words. */
export async function answer(message: unknown, context: Context): Promise<Envelope<unknown>> {
  if (!isMessage(message)) return { ok: false, why: UNKNOWN };
  const { type } = message;
  if (context.sender.kind === 'content' && !FROM_CONTENT.includes(type)) {
    return { ok: false, why: UNKNOWN };
  }
  const data = v.safeParse(MESSAGES[type], message);
  if (!data.success) return { ok: false, why: UNKNOWN };
  try {
    const refused = context.isSample ? await refusedAmongSamples(type, context) : null;
    if (refused !== null) return { ok: false, why: refused };
    const handler = HANDLERS[type] as Handler<MessageType>;
    return { ok: true, value: await handler(data.output as never, context) };
  } catch (error) {
    const told = error instanceof Refusal || error instanceof StoreError;
    return { ok: false, why: told ? error.message : FAILED };
  }
}
