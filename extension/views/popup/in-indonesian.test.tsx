import { render } from 'preact';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pageOf, reading } from '../../messages/fixtures/readings.ts';
import { type LeftOut, type PageView, Refusal } from '../../messages/index.ts';
import { speak } from '../../words/index.ts';
import { englishIn } from '../fixtures/english-in.ts';
import { root } from '../fixtures/root.ts';
import { settled } from '../fixtures/settled.ts';
import { formatsFor } from '../format.ts';
import { Panel } from '../panel/panel.tsx';
import { type PanelApi, PanelModel } from '../panel/panel-model.ts';
import { Popup } from './popup.tsx';
import { type PopupApi, popupModel } from './popup-model.ts';

const ID = 'a'.repeat(32);
const LAST = { value: 312, low: 312, high: 312, unit: '1', seen: '2026-11-24T08:00:00.000Z' };

/** Reasons of every kind that a page gives, as the rooms write them. */
const WHYS = [
  'The page shows no data for it.',
  'The page shows two numbers for Suka. Nothing was stored for it.',
  'The row of this number has no name. Nothing was stored for it.',
  'Needs your confirmation: nobody has checked this page of Kiln View yet.',
  'This can mean 1 or 1000. The language of the page does not settle it.',
  'Suka stands under “Kemarin”, which is another time than the page’s.',
];

const held = WHYS.map((why, i) =>
  reading({ label: 'Suka', place: `/b${i}`, status: 'quarantined', why, raw: '9', value: 9 }),
);
const taught = reading({ label: 'Pot', place: '/c', by: 'recipe', recipe: ID, metric: null });
const claim = reading({ label: 'Pesanan', metric: 'commerce.orders', place: '/d' });
const page = pageOf([reading({ label: 'Penayangan' }), ...held, taught, claim], {
  source: 'https://kilnview.example/ringkasan',
});
const view: PageView = {
  page,
  taken: [0],
  left: [
    ...held.map(({ why }, i): LeftOut => {
      const one = { label: 'Suka', why: why ?? '', reading: i + 1 };
      return i === 0 ? { ...one, last: LAST } : one;
    }),
    {
      label: 'Pesanan',
      why: WHYS[3] ?? '',
      reading: held.length + 2,
      ask: { kind: 'claim', key: 'k' },
    },
  ],
};

beforeAll(async () => {
  await speak('id-ID');
  document.documentElement.lang = 'id';
});
afterAll(async () => {
  document.documentElement.lang = 'en';
  await speak('en');
});
beforeEach(() => render(null, root));

/** Nothing English, also not such as is marked to be English. */
function left(): readonly string[] {
  const marked = [...root.querySelectorAll('[lang=en]')].map((one) => one.textContent ?? '');
  return [...englishIn(root), ...marked];
}

describe('the popup in Indonesian', () => {
  async function open(answers: Record<string, unknown>, change: Partial<PopupApi> = {}) {
    const api = {
      tab: { id: 7, origin: 'https://kilnview.example' },
      ...{ allow: async () => true, openPanel: async () => undefined, close: () => undefined },
      openDashboard: () => undefined,
      ask: async (type: string) => {
        if (answers[type] instanceof Error) throw answers[type];
        return answers[type];
      },
      ...change,
    } as unknown as PopupApi;
    const model = popupModel(api);
    render(<Popup model={model} api={api} locale="id-ID" />, root);
    await model.read();
    await settled();
  }

  const press = async (name: string) => {
    const button = [...root.querySelectorAll('button')].find((one) => one.textContent === name);
    if (!button) throw new Error(`no “${name}” in ${root.textContent}`);
    button.click();
    await settled();
  };

  test('what can be captured, what is held back and why, and what is asked', async () => {
    await open({ 'page.read': view, 'page.recognised': view, 'site.state': { remembered: true } });
    expect(root.textContent).toContain('Ambil 1 angka');
    expect(root.textContent).toContain('Perlu konfirmasi Anda');
    expect(root.querySelectorAll('.why').length).toBe(view.left.length);
    expect(left()).toEqual([]);
  });

  test.each([
    ['a page without numbers', { page: pageOf([]), taken: [], left: [] }],
    ['a page with numbers that cannot be stored', { page, taken: [], left: [] }],
  ])('%s', async (_, empty) => {
    await open({
      'page.read': empty,
      'page.recognised': empty,
      'site.state': { remembered: false },
    });
    expect(root.textContent?.length).toBeGreaterThan(60);
    expect(left()).toEqual([]);
  });

  test.each([
    'The browser lets no extension read its store. Open a dashboard and try again.',
    'The page went away. Nothing was changed. Load it again and try once more.',
  ])('it cannot be read: %s', async (why) => {
    await open({ 'page.read': new Refusal(why), 'page.recognised': new Refusal(why) });
    expect(root.textContent?.length).toBeGreaterThan(40);
    expect(left()).toEqual([]);
  });

  test('what was stored', async () => {
    await open({
      ...{ 'page.read': view, 'page.recognised': view, 'site.state': { remembered: false } },
      'page.capture': { ...view, added: 1, known: 2 },
    });
    await press('Ambil 1 angka');
    expect(root.textContent).toContain('disimpan');
    expect(left()).toEqual([]);
  });

  test('no page in front', async () => {
    await open({}, { tab: null });
    expect(left()).toEqual([]);
  });
});

describe('the side panel in Indonesian', () => {
  async function open(answer: unknown, tab: number | null = 7) {
    const api: PanelApi = {
      tab: async () => tab,
      openDashboard: () => undefined,
      ask: (async (type: string) => {
        if (answer instanceof Error) throw answer;
        return type === 'page.read' ? answer : {};
      }) as PanelApi['ask'],
    };
    const model = new PanelModel(api, formatsFor('id-ID'));
    render(<Panel model={model} api={api} locale="id-ID" />, root);
    await model.read();
    await settled();
    for (const details of root.querySelectorAll('details')) details.open = true;
  }

  test('numbers, doubts with the last good one, and what can be done', async () => {
    await open(view);
    expect(root.textContent).toContain('angka perlu diperiksa');
    expect(left()).toEqual([]);
  });

  test.each([
    ['nothing on the page', { page: pageOf([]), taken: [], left: [] }, 7],
    ['no page in front', view, null],
    [
      'a page that cannot be read',
      new Refusal('The browser lets no extension read its store. Open a dashboard and try again.'),
      7,
    ],
  ])('%s', async (_, answer, tab) => {
    await open(answer, tab);
    expect(root.textContent?.length).toBeGreaterThan(20);
    expect(left()).toEqual([]);
  });
});
