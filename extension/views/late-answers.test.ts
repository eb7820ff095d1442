import { describe, expect, test } from 'vitest';
import type { LiveSession } from '../../core/model/index.ts';
import type { RoundPage } from '../messages/index.ts';
import { AnalysisModel } from './analysis/analysis-model.ts';
import type { Ask } from './asks.ts';
import { EventsModel } from './calendar/events-model.ts';
import { TaughtModel } from './dashboard/taught-model.ts';
import { formatsFor } from './format.ts';
import { LiveModel } from './live/live-model.ts';
import { Newest } from './newest.ts';
import { NumbersModel } from './numbers/numbers-model.ts';
import { PanelModel } from './panel/panel-model.ts';
import { RoundModel } from './round/round-model.ts';

/** A background whose answers are held back until the test lets each of them go, in any order. */
class Held {
  readonly asked: { type: string; data: Record<string, unknown>; give(answer: unknown): void }[] =
    [];
  readonly ask = ((type: string, data: Record<string, unknown>) =>
    new Promise((give) => this.asked.push({ type, data, give }))) as unknown as Ask;

  /** Gives the question of a kind that was asked as the `n`th its answer. */
  async give(type: string, n: number, answer: unknown): Promise<void> {
    const one = this.asked.filter((each) => each.type === type)[n];
    if (!one) throw new Error(`${type} was not asked ${n + 1} times`);
    one.give(answer);
    await rest();
  }
}

const rest = async () => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};
const ORDERS = [
  [0, 1],
  [1, 0],
] as const;

test('of several questions the newest counts', () => {
  const newest = new Newest();
  const first = newest.begin();
  expect(first()).toBe(true);
  const second = newest.begin();
  expect([first(), second()]).toEqual([false, true]);
});

describe.each(ORDERS)('answers that come in the order %i, %i', (...order) => {
  test('how often a page is due stays as it was chosen, and what was chosen last is what is kept', async () => {
    const held = new Held();
    const model = new RoundModel({ ask: held.ask, allow: async () => true });
    const page = (every: number) => ({ key: 'a', every }) as unknown as RoundPage;
    const shown = () => model.pages.value?.map(({ every }) => every);
    void model.load();
    await held.give('round.list', 0, { pages: [page(1)] });
    // Something else changed, and the list is on its way when the person chooses.
    void model.load();
    void model.set('a', 7);
    expect(shown()).toEqual([7]);
    const late = [
      () => held.give('round.list', 1, { pages: [page(1)] }),
      () => held.give('round.set', 0, {}),
    ];
    for (const at of order) {
      await late[at]?.();
      expect(shown()).toEqual([7]);
    }
    await held.give('round.list', 2, { pages: [page(7)] });
    expect(shown()).toEqual([7]);
  });

  test('a page that was taken off the round does not come back', async () => {
    const held = new Held();
    const model = new RoundModel({ ask: held.ask, allow: async () => true });
    void model.load();
    await held.give('round.list', 0, { pages: [{ key: 'a', every: 1 }] });
    void model.load();
    void model.remove('a');
    const late = [
      () => held.give('round.list', 1, { pages: [{ key: 'a', every: 1 }] }),
      () => held.give('round.remove', 0, {}),
    ];
    for (const at of order) {
      await late[at]?.();
      if (at === 0) expect(model.pages.value).toEqual([]);
    }
    await held.give('round.list', 2, { pages: [] });
    expect(model.pages.value).toEqual([]);
  });

  test('the live session that was chosen stays the one that is shown', async () => {
    const held = new Held();
    const model = new LiveModel(held.ask);
    const session = (id: string) => ({ session: { id } as LiveSession, samples: [] });
    void model.load();
    await held.give('live.list', 0, { sessions: [{ id: 'old' }, { id: 'chosen' }] });
    void model.look('chosen');
    const late = [
      () => held.give('live.read', 0, session('old')),
      () => held.give('live.read', 1, session('chosen')),
    ];
    for (const at of order) await late[at]?.();
    expect(model.open.value?.session.id).toBe('chosen');
    // What looks at everything again looks at the chosen one.
    void model.load();
    await held.give('live.list', 1, { sessions: [{ id: 'old' }, { id: 'chosen' }] });
    expect(held.asked.at(-1)?.data).toEqual({ id: 'chosen' });
  });

  test('of two numbers the one opened last is shown, and none that was closed', async () => {
    const held = new Held();
    const model = new NumbersModel(held.ask, async () => undefined);
    void model.read('a');
    void model.read('b');
    for (const at of order) await held.give('numbers.read', at, { at });
    expect(model.open.value).toEqual({ id: 'b', story: { at: 1 } });
    void model.read('a');
    model.close();
    await held.give('numbers.read', 2, {});
    expect(model.open.value).toBeNull();
  });

  test('a taught number that was removed does not come back', async () => {
    const held = new Held();
    const model = new TaughtModel({ ask: held.ask, save: () => undefined });
    void model.refresh();
    void model.remove('a');
    await held.give('recipes.remove', 0, { removed: { id: 'a' } });
    const lists = [[{ id: 'a' }], []];
    for (const at of order) await held.give('recipes.list', at, lists[at]);
    expect(model.list.value).toEqual([]);
  });

  test('the panel is of the tab that was turned to last', async () => {
    const held = new Held();
    const tabs: ((tab: number) => void)[] = [];
    const tab = () => new Promise<number>((give) => tabs.push(give));
    const api = { ask: held.ask, tab, openDashboard: () => undefined };
    const model = new PanelModel(api, formatsFor('en'));
    void model.read();
    void model.read();
    for (const at of order) {
      tabs[at]?.(at + 1);
      await rest();
    }
    await held.give('page.read', held.asked.length - 1, { taken: [], left: [] });
    void model.capture();
    await rest();
    expect(held.asked.at(-1)).toMatchObject({ type: 'page.capture', data: { tab: 2 } });
  });
});

describe('analyses', () => {
  const made = () => {
    const held = new Held();
    const api = { ask: held.ask, now: () => '', save: () => undefined, questions: () => null };
    const model = new AnalysisModel(api as never);
    return { held, model };
  };
  const state = (events: readonly object[]) => ({ answers: [], events, metrics: [], needed: [] });

  test('two events that are noted one right after the other are both kept', async () => {
    const held = new Held();
    const model = new EventsModel(held.ask);
    const event = (name: string) =>
      ({ name, kind: 'launch', from: '2026-10-01', until: '' }) as const;
    const [sale, fair] = [event('sale'), event('fair')].map(({ until: _, ...one }) => one);
    void model.add(event('sale'));
    void model.add(event('fair'));
    await rest();
    await held.give('analysis.state', 0, state([]));
    await held.give('analysis.events', 0, { answers: [], events: [sale] });
    await held.give('analysis.state', 1, state([sale as object]));
    expect(held.asked.at(-1)?.data).toEqual({ events: [sale, fair] });
  });

  test('an older look at what is kept does not bring back what was removed', async () => {
    const { held, model } = made();
    model.state.value = state([{ name: 'sale' }]) as never;
    void model.open();
    model.noted([]);
    await held.give('analysis.state', 0, state([{ name: 'sale' }]));
    const events = () => (model.state.value as { events: unknown } | null)?.events;
    expect(events()).toEqual([]);
    await held.give('analysis.state', 1, state([]));
    expect(events()).toEqual([]);
  });
});
