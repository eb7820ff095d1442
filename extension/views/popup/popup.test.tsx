import { render } from 'preact';
import { expect, test } from 'vitest';
import type { PageReadings, Reading } from '../../../core/model/index.ts';
import { type CaptureOutcome, type PageView, Refusal } from '../../messages/index.ts';
import { speak } from '../../words/index.ts';
import { root } from '../fixtures/root.ts';
import { settled } from '../fixtures/settled.ts';
import { Popup } from './popup.tsx';
import { type PopupApi, popupModel } from './popup-model.ts';

// biome-ignore lint/performance/useDomNodeTextContent: what a person sees, line by line
const seen = (element: HTMLElement) => element.innerText;

const reading = (change: Partial<Reading> = {}): Reading => ({
  label: 'Views',
  value: 1200,
  low: 1150,
  high: 1250,
  unit: '1',
  raw: '1.2K',
  metric: 'content.views',
  subject: { platform: 'youtube-studio', account: 'kiln' },
  period: null,
  delta: null,
  confidence: 0.95,
  status: 'ok',
  place: '/a',
  by: 'adapter',
  ...change,
});

const page = (readings: readonly Reading[], change: Partial<PageReadings> = {}): PageReadings => ({
  source: 'https://studio.youtube.com/x',
  platform: 'youtube-studio',
  page: 'overview',
  account: null,
  period: { from: '2026-10-01', to: '2026-10-29' },
  readings,
  problems: [],
  durationMs: 1,
  ...change,
});

const LEFT = { label: 'Likes', why: 'The page shows two numbers for Likes.', reading: 1 };
const view: PageView = {
  page: page([reading(), reading({ label: 'Likes', status: 'quarantined', place: '/b' })]),
  taken: [0],
  left: [LEFT],
};

/** A popup over given answers; each answer is a value, or an error to fail with. */
async function open(
  answers: Record<string, unknown>,
  change: Partial<PopupApi> = {},
): Promise<{ asked: string[]; text: () => string; press: (name: string) => Promise<void> }> {
  const asked: string[] = [];
  const api: PopupApi = {
    tab: { id: 7, origin: 'https://studio.youtube.com' },
    allow: async () => true,
    openPanel: async () => undefined,
    close: () => undefined,
    openDashboard: () => asked.push('dashboard'),
    ask: (async (type: string) => {
      asked.push(type);
      const answer = answers[type];
      if (answer instanceof Error) throw answer;
      return answer;
    }) as PopupApi['ask'],
    ...change,
  };
  const model = popupModel(api);
  render(<Popup model={model} api={api} locale="en" />, root);
  await model.read();
  await settled();
  return {
    asked,
    text: () => seen(root),
    press: async (name) => {
      const button = [...root.querySelectorAll('button')].find((one) => seen(one) === name);
      if (!button || button.disabled) throw new Error(`no button ${name} in ${seen(root)}`);
      button.click();
      await settled();
    },
  };
}

test('the first line says what the page is and how many numbers were recognised', async () => {
  const { text } = await open({ 'page.read': view });
  expect(text().split('\n')[0]).toBe('YouTube Studio: 1 number recognised');
  expect(text()).toContain('Oct 1 – 28, 2026');
});

test('a rounded value carries its interval, and a number that is left out its reason', async () => {
  const { text } = await open({ 'page.read': view });
  expect(text()).toContain('1,150 to 1,250');
  expect(text()).toContain('1 number left out');
  expect(text()).toContain(LEFT.why);
});

test('no data is a dash and never 0', async () => {
  const nothing = reading({ value: null, low: null, high: null });
  const left = [{ label: 'Views', why: 'The page shows no value for this.', reading: 0 }];
  await open({ 'page.read': { page: page([nothing]), taken: [], left } });
  expect(root.querySelector('.value')?.textContent).toBe('–');
});

test('after a capture: what was stored, known and left out, and the way on', async () => {
  const outcome: CaptureOutcome = { ...view, added: 7, known: 2 };
  const { text, press, asked } = await open({ 'page.read': view, 'page.capture': outcome });
  await press('Capture 1 number');
  expect(text()).toContain(
    'Stored 7 numbers. 2 were already known. 1 was left out, for the reasons below.',
  );
  expect(root.querySelector('[role=status]')?.textContent).toContain('Stored 7 numbers.');
  await press('See the scorecard');
  expect(asked).toContain('dashboard');
});

test('nothing is said to be stored when it was not', async () => {
  const full = new Refusal('There is no room left on this disk. Nothing of this was stored.');
  const { text, press } = await open({ 'page.read': view, 'page.capture': full });
  await press('Capture 1 number');
  expect(text()).not.toContain('Stored');
  expect(root.querySelector('[role=alert]')?.textContent).toBe(full.message);
  expect(text()).toContain('Capture 1 number');
});

test('what nothing has shown yet waits for one word, with the number and what it is taken for', async () => {
  const asked = {
    ...LEFT,
    ask: { kind: 'claim' as const, key: 'k' },
    why: 'Fourfold takes this for Likes.',
  };
  const likes = reading({ label: 'Suka', metric: 'engagement.likes', place: '/b' });
  const first: PageView = { page: page([reading(), likes]), taken: [0], left: [asked] };
  const answers: Record<string, unknown> = { 'page.read': first, 'number.decide': { right: true } };
  const { text, press, asked: said } = await open(answers);
  expect(text()).toContain('Needs your confirmation');
  expect(text()).toContain('Fourfold takes this for Likes.');
  answers['page.read'] = { ...first, taken: [0, 1], left: [] };
  await press('Yes, this is Likes');
  expect(said.slice(-2)).toEqual(['number.decide', 'page.read']);
  expect(text()).not.toContain('Needs your confirmation');
  expect(text()).toContain('Capture 2 numbers');
});

test('a number that does not fit its past stands beside the last good one, and one word settles it', async () => {
  const last = { value: 1204, low: 1204, high: 1204, unit: '1', seen: '2026-11-24T08:00:00Z' };
  const left = [{ ...LEFT, reading: 0, ask: { kind: 'value' as const, key: 'k' }, last }];
  const { text, press, asked } = await open({
    'page.read': { page: page([reading({ value: 1_200_000 })]), taken: [], left },
    'number.decide': { right: true },
  });
  expect(text()).toContain('last good 1,204');
  await press('It is right');
  expect(asked).toContain('number.decide');
});

test('a page that cannot be read is refused in words, with no button to capture', async () => {
  const { text } = await open({
    'page.read': new Refusal('The browser lets no extension read this.'),
  });
  expect(text()).toContain('The browser lets no extension read this.');
  expect(text()).not.toContain('Capture');
});

test('a fault of ours is not shown in its own words', async () => {
  const { text } = await open({ 'page.read': new TypeError('x is undefined') });
  expect(text()).not.toContain('undefined');
});

test('text of a hostile page stays text', async () => {
  const label = '<img src=x onerror=alert(1)>';
  await open({ 'page.read': { page: page([reading({ label })]), taken: [0], left: [] } });
  expect(root.querySelector('img')).toBeNull();
  expect(root.querySelector('.label')?.textContent).toBe(label);
});

test('this one site is asked for in the click itself, and forgotten by another', async () => {
  const allowed: string[] = [];
  const { text, press, asked } = await open(
    {
      'page.read': view,
      'site.state': { remembered: false },
      'site.remember': { remembered: true },
      'site.forget': { remembered: false },
    },
    {
      allow: async (origin) => {
        allowed.push(origin);
        return true;
      },
    },
  );
  expect(text()).toContain('Store numbers on studio.youtube.com whenever you open it?');
  await press('Capture here from now on');
  expect(allowed).toEqual(['https://studio.youtube.com']);
  expect(text()).toContain('are stored whenever you open it.');
  await press('Stop');
  expect(asked.at(-1)).toBe('site.forget');
  expect(text()).toContain('Capture here from now on');
});

test('a person who says no to the browser’s question changes nothing', async () => {
  const { press, asked } = await open(
    { 'page.read': view, 'site.state': { remembered: false } },
    { allow: async () => false },
  );
  await press('Capture here from now on');
  expect(asked).not.toContain('site.remember');
});

test('a very long list is cut and says so', async () => {
  const many = Array.from({ length: 100 }, (_, i) => reading({ place: `/${i}` }));
  const { text } = await open({
    'page.read': { page: page(many), taken: many.map((_, i) => i), left: [] },
  });
  expect(root.querySelectorAll('.reading').length).toBe(60);
  expect(text()).toContain('and 40 more numbers');
});

test('all of it is said in Indonesian; what the page itself says stays as it is', async () => {
  await speak('id-ID');
  try {
    const { text } = await open({ 'page.read': view, 'site.state': { remembered: false } });
    expect(text()).toContain('1 angka dikenali');
    expect(text()).toContain('Ambil 1 angka');
    expect(text()).toContain('Simpan angka di studio.youtube.com setiap kali Anda membukanya?');
    expect(text()).toMatch(/Views|Likes/);
    expect(text()).not.toMatch(/recognised|Capture|Teach|Side panel|Store numbers|left out/);
  } finally {
    await speak('en');
  }
});
