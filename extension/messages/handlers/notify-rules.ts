import type { Handler } from '../context.ts';
import { rulesOf } from '../notices.ts';
import { FIXED } from '../policy.ts';
import { Refusal } from '../refusal.ts';
import { notifyStateOf } from './notify-state.ts';

/** Changes when and how the person is notified. */
export const notifyRules: Handler<'notify.rules'> = async (change, context) => {
  const { store } = context;
  if (change.isOn && !(await context.policy()).mayNotify) throw new Refusal(FIXED);
  const now = { ...rulesOf(await store.setting('notify')), ...change };
  await store.choose('notify', JSON.stringify(now));
  return notifyStateOf(context);
};
