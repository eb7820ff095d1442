import type { NotifyState } from '../answers.ts';
import type { Context, Handler } from '../context.ts';
import { rulesOf } from '../notices.ts';

/** When and how the person is notified, by choice and by what the organisation fixed. */
export async function notifyStateOf({
  store,
  policy,
}: Pick<Context, 'store' | 'policy'>): Promise<NotifyState> {
  const rules = rulesOf(await store.setting('notify'));
  const { mayNotify } = await policy();
  return { ...rules, isOn: rules.isOn && mayNotify, isForbidden: !mayNotify };
}

/** When and how the person is notified. */
export const notifyState: Handler<'notify.state'> = (_, context) => notifyStateOf(context);
