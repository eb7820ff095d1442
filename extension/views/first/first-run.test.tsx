import { render } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import type { PageReadings, Reading } from '../../../core/model/index.ts';
import { publish } from '../../../core/publication/index.ts';
import { template } from '../../../core/templates/index.ts';
import { NOT_BEGUN, type PageView, type FirstRun as Run } from '../../messages/index.ts';
import type { Contents, DashboardModel } from '../dashboard/dashboard-model.ts';
import { root } from '../fixtures/root.ts';
import { settled } from '../fixtures/settled.ts';
import { formatsFor } from '../format.ts';
import { FirstRun } from './first-run.tsx';
import type { OpenPageApi } from './open-page.ts';

// biome-ignore lint/performance/useDomNodeTextContent: what a person sees, line by line
const seen = (element: HTMLElement) => element.innerText;

const reading: Reading = {
  label: 'Views',
  value: 1200,
  low: 1150,
  high: 1250,
  unit: '1',
  raw: '1.2K',
  metric: 'content.views',
  subject: { platform: 'youtube-studio', account: 'kiln' },
  period: { from: '2026-10-01', to: '2026-10-29' },
  delta: null,
  confidence: 0.97,
  status: 'ok',
  place: 'main > b',
  by: 'adapter',
};

const viewOf = (readings: readonly Reading[]): PageView => ({
  page: {
    source: 'https://studio.youtube.com/',
    platform: 'youtube-studio',
    page: 'dashboard',
    account: null,
    period: null,
    readings,
    problems: [],
    durationMs: 3,
  } as PageReadings,
  taken: readings.map((_, i) => i),
  left: [],
});

interface Options {
  readonly run?: Partial<Run>;
  readonly views?: readonly (PageView | Error)[];
  readonly allowed?: boolean;
  readonly tab?: number | null;
}

/** The first run before a browser and a store that are told what to say. */
function open({ run = {}, views = [viewOf([reading])], allowed = true, tab = null }: Options = {}) {
  const said: string[] = [];
  let kept: Run = { ...NOT_BEGUN, ...run };
  let tell: (what: 'changed' | 'closed') => void = () => undefined;
  let reads = 0;
  const asked = {
    'first.keep': ({ change }: { change?: object }) => {
      kept = { ...kept, ...change };
      return kept;
    },
    'scorecard.choose': () => ({ template: 'creator' }),
    'page.read': () => views[Math.min(reads++, views.length - 1)],
    'page.capture': () => ({ ...viewOf([reading]), added: 1, known: 0 }),
  };
  const api: OpenPageApi = {
    ask: (async (type: keyof typeof asked, data: object) => {
      said.push(type);
      const answer = asked[type]?.(data);
      if (answer instanceof Error) throw answer;
      return answer;
    }) as OpenPageApi['ask'],
    allow: async (origins) => {
      said.push(`allow ${origins}`);
      return allowed;
    },
    mayReach: async () => tab !== null,
    tabs: {
      find: async () => tab,
      open: async (address) => {
        said.push(`open ${address}`);
        return 5;
      },
      show: async (id) => void said.push(`show ${id}`),
      follow: (id, listen) => {
        said.push(`follow ${id}`);
        tell = listen;
        return () => void said.push(`leave ${id}`);
      },
    },
  };
  const publication = publish({
    scorecard: template('creator'),
    observations: [],
    asOf: '2026-10-29',
  });
  const model = { refresh: async () => void said.push('refresh') } as unknown as DashboardModel;
  const contents = {
    first: kept,
    scorecard: { template: 'creator', publication },
  } as unknown as Contents;
  render(
    <FirstRun
      model={model}
      api={api}
      contents={contents}
      formats={formatsFor('en')}
      locale="en-US"
    />,
    root,
  );
  return { said, kept: () => kept, tell: (what: 'changed' | 'closed') => tell(what) };
}

const sees = (words: string | RegExp) =>
  vi.waitFor(() => expect(seen(root)).toMatch(words), { timeout: 10_000 });

async function press(name: string | RegExp) {
  const found = [...root.querySelectorAll('button')].find(
    (one) => seen(one).match(name) && !one.disabled,
  );
  if (!found) throw new Error(`no button ${name} in ${seen(root)}`);
  found.click();
  await settled();
}

const AT_CAPTURE = {
  state: 'open',
  step: 'capture',
  who: 'creator',
  dashboards: ['https://studio.youtube.com/', 'https://shop.example/overview'],
} as const;

describe('the first run', () => {
  test('who, template, dashboards: each choice is kept and leads to the next step', async () => {
    const { kept, said } = open();
    await sees('What brings you here?');
    await press(/I publish on a channel/);
    await sees('Choose a scorecard');
    expect(root.querySelector('.pick')?.textContent).toContain('CreatorSuits you');
    expect(document.activeElement?.tagName).toBe('H1');
    await press(/^Creator/);
    await sees('Which dashboards do you have?');
    expect(said).toContain('scorecard.choose');
    const boxes = [...root.querySelectorAll<HTMLInputElement>('.tick input')];
    boxes[0]?.click();
    boxes[1]?.click();
    boxes[1]?.click();
    await sees('Go on with 1 dashboard');
    await press(/^Go on with 1 dashboard$/);
    await sees('YouTube Studio: see its numbers');
    expect(kept()).toEqual({
      state: 'open',
      step: 'capture',
      who: 'creator',
      dashboards: ['https://studio.youtube.com/'],
      past: [],
    });
  });

  test('the reason stands there before the browser asks, and nothing is opened without its yes', async () => {
    const { said } = open({ run: AT_CAPTURE, allowed: false });
    await sees(/Your browser will ask whether Fourfold may read studio\.youtube\.com/);
    expect(said.filter((one) => /^(?:allow|open)/.test(one))).toEqual([]);
    await press('Open YouTube Studio');
    await sees(/was not allowed to read studio\.youtube\.com. Nothing was opened/);
    expect(said.filter((one) => one.startsWith('open'))).toEqual([]);
  });

  test('the page is followed: numbers come live, are captured with a click, and the score follows', async () => {
    const { said, kept } = open({ run: AT_CAPTURE, views: [viewOf([]), viewOf([reading])] });
    await sees('Open YouTube Studio');
    await press('Open YouTube Studio');
    await sees(/1 number recognised/);
    expect(said.indexOf('allow https://studio.youtube.com')).toBeLessThan(
      said.indexOf('open https://studio.youtube.com/'),
    );
    expect(said).not.toContain('page.capture');
    await press('Capture 1 number');
    await sees('Your first score');
    expect(kept()).toMatchObject({ step: 'score', past: ['https://studio.youtube.com/'] });
    expect(said).toContain('leave 5');
    await press('Go on with shop.example');
    await sees('shop.example: see its numbers');
  });

  test('it goes on where it was: a page that is open already is taken up without asking', async () => {
    const { said } = open({ run: AT_CAPTURE, tab: 8 });
    await sees(/1 number recognised/);
    expect(said).toContain('follow 8');
    expect(said.filter((one) => /^(?:allow|open)/.test(one))).toEqual([]);
  });

  test('a page that cannot be read says why, leads there, and is looked at again when it changed', async () => {
    const refused = Object.assign(new Error('This page did not load. Reload it and try again.'), {
      name: 'Refusal',
    });
    const { said, tell } = open({ run: AT_CAPTURE, views: [refused, viewOf([reading])] });
    await sees('Open YouTube Studio');
    await press('Open YouTube Studio');
    await sees('This page did not load.');
    await press('Show the page');
    expect(said).toContain('show 5');
    tell('changed');
    await sees(/1 number recognised/);
    tell('closed');
    await sees('The page was closed. Open it again to go on.');
  });

  test('what is left out is passed over, and a score of nothing is a dash with its reason', async () => {
    const { kept } = open({ run: { ...AT_CAPTURE, dashboards: ['https://shop.example/'] } });
    await sees('Open shop.example');
    await press('Leave it out');
    await sees('Your first score');
    expect(root.querySelector('.huge')?.textContent).toMatch(/^–/);
    expect(seen(root)).toContain('Choose more dashboards');
    expect(kept().past).toEqual(['https://shop.example/']);
  });

  test('it can be left at any time and is kept as skipped', async () => {
    const { kept, said } = open({ run: AT_CAPTURE });
    await sees('Skip for now');
    await press('Skip for now');
    expect(kept()).toMatchObject({ state: 'skipped', step: 'capture' });
    expect(said).toContain('refresh');
    location.hash = '';
  });
});
