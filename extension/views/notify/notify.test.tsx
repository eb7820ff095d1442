import { render } from 'preact';
import { expect, test } from 'vitest';
import type { NotifyState } from '../../messages/index.ts';
import type { Ask } from '../asks.ts';
import { root } from '../fixtures/root.ts';
import { settled } from '../fixtures/settled.ts';
import { NotifyCard } from './notify-card.tsx';
import { NotifyModel } from './notify-model.ts';

const OFF: NotifyState = {
  isOn: false,
  quietFrom: '20:00',
  quietTo: '08:00',
  withNumbers: false,
  isForbidden: false,
};

async function open(state: Partial<NotifyState>, isAllowed = true) {
  let now = { ...OFF, ...state };
  const order: string[] = [];
  const model = new NotifyModel({
    ask: (async (type: string, data: object) => {
      order.push(type);
      now = { ...now, ...data };
      return now;
    }) as Ask,
    allowNotices: async () => {
      order.push('allow');
      return isAllowed;
    },
  });
  await model.load();
  render(<NotifyCard model={model} />, root);
  return { order, now: () => now };
}

const box = () => root.querySelector<HTMLInputElement>('[type=checkbox]');

test('the browser is asked in the click itself, and then it is turned on', async () => {
  const { order, now } = await open({});
  expect(root.querySelector('[type=time]')).toBeNull();
  box()?.click();
  await settled();
  expect(order).toEqual(['notify.state', 'allow', 'notify.rules']);
  expect(now().isOn).toBe(true);
  expect(root.querySelectorAll('[type=time]').length).toBe(2);
});

test('where the person says no to the browser nothing is changed, and it is said', async () => {
  const { order } = await open({}, false);
  box()?.click();
  await settled();
  expect(order).toEqual(['notify.state', 'allow']);
  expect(root.querySelector('[role=alert]')?.textContent).toMatch(/not allowed to notify/);
});

test('what the organisation forbids cannot be turned on, and says so', async () => {
  await open({ isForbidden: true });
  expect(box()?.disabled).toBe(true);
  expect(root.textContent).toContain('Fixed by your organisation.');
});
