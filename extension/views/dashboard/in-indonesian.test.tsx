import { render } from 'preact';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ObservationContent } from '../../../core/model/index.ts';
import { memoryContext } from '../../messages/fixtures/context.ts';
import { pageOf, reading } from '../../messages/fixtures/readings.ts';
import { HANDLERS } from '../../messages/handlers/index.ts';
import { QUESTIONS, Responder } from '../../questions/index.ts';
import { speak } from '../../words/index.ts';
import type { WorkerLike } from '../analysis/asker.ts';
import { englishIn } from '../fixtures/english-in.ts';
import { settled } from '../fixtures/settled.ts';
import '../../../widgets/index.ts';
import '../look.css';
import './dashboard.css';
import { Dashboard } from './dashboard.tsx';
import { type DashboardApi, DashboardModel } from './dashboard-model.ts';
import { BESIDE, railOf, SECTIONS, type Section } from './sections.ts';

const NOW = '2026-10-29T08:00:00.000Z';

/** Numbers of an account day by day, in the words of an Indonesian page. */
function numbers(): readonly ObservationContent[] {
  const metrics = [
    ['content.views', 'Penayangan', 900],
    ['content.impressions', 'Impresi', 4000],
    ['engagement.likes', 'Suka', 40],
    ['engagement.comments', 'Komentar', 12],
    ['content.posts-published', 'Postingan', 3],
    ['membership.members', 'Anggota', 300],
    ['membership.paid-members', 'Anggota berbayar', 30],
  ] as const;
  return Array.from({ length: 42 }, (_, i) => new Date(Date.UTC(2026, 8, 17 + i)))
    .map((at) => at.toISOString().slice(0, 10))
    .flatMap((from, i) =>
      metrics.map(([metric, label, size]): ObservationContent => {
        const value = size + ((i * 37) % 11) * Math.ceil(size / 40);
        const to = new Date(Date.parse(from) + 86_400_000).toISOString().slice(0, 10);
        const isLevel = metric.startsWith('membership');
        return {
          ...{ metric, subject: { platform: 'youtube-studio', account: 'kiln' } },
          ...{ value, low: value, high: value, unit: '1' },
          ...{ from: isLevel ? to : from, to, seen: NOW },
          source: { kind: 'page', label, raw: String(value), adapter: 'youtube-studio' },
        };
      }),
    );
}

/** A background with everything in it: captures, what was left out, duties, edits and answers. */
async function background() {
  const page = pageOf(
    [
      reading({ label: 'Penayangan' }),
      reading({
        ...{ metric: 'engagement.likes', label: 'Suka', status: 'quarantined' },
        why: 'The page shows no data for it.',
      }),
    ],
    { source: 'https://kilnview.example/ringkasan' },
  );
  const { context, store } = memoryContext({ page, allowed: ['https://kilnview.example'] });
  await store.addObservations(numbers());
  const ask = (async (type: keyof typeof HANDLERS, data: unknown) =>
    HANDLERS[type](data as never, context)) as DashboardApi['ask'];
  await ask('page.capture', { tab: 1 });
  await ask('scorecard.choose', { id: 'creator' });
  await store.noteMisses(
    [
      {
        ...{ key: 'k', label: 'Suka', metric: 'engagement.likes', page: 'ringkasan' },
        subject: { platform: 'kilnview.example', account: 'kiln' },
        address: 'https://kilnview.example/ringkasan',
        ...{ since: NOW, why: 'Suka was not found today.', last: null },
      },
    ],
    [],
  );
  return { ask, store };
}

/** The worker that answers questions, in the page itself. */
function worker(): WorkerLike {
  const responder = new Responder(QUESTIONS);
  const one: WorkerLike = {
    postMessage: (message) =>
      responder.respond(message, (said) =>
        queueMicrotask(() => one.onmessage?.({ data: said } as MessageEvent)),
      ),
    terminate: () => undefined,
    onmessage: null,
    onerror: null,
  };
  return one;
}

/** Characters of a section that is there. */
const LEAST = 140;

let root: HTMLElement;
let model: DashboardModel;
let api: DashboardApi;

beforeAll(async () => {
  await speak('id-ID', true);
  document.documentElement.lang = 'id';
  const { ask } = await background();
  api = {
    sample: null,
    ...{ ask, now: () => NOW, copy: async () => undefined, save: () => undefined },
    language: { chosen: 'id', choose: () => undefined },
    scripts: async () => ['fourfold.js'],
    script: async () => '',
    room: async () => ({ used: 1_000_000, most: 9_000_000_000, isSafe: false }),
    keepSafe: async () => true,
    ...{ folder: null, publishFolder: null, mayReach: async () => false, put: async () => 201 },
    score: async () => true,
    allowNotices: async () => true,
    allow: async () => true,
    questions: worker,
    tabs: {
      find: async () => null,
      open: async () => 1,
      show: async () => undefined,
      follow: () => () => undefined,
    },
  };
});

beforeEach(() => {
  root?.remove();
  root = document.createElement('div');
  document.body.append(root);
});

afterAll(async () => {
  render(null, root);
  root.remove();
  document.documentElement.lang = 'en';
  await speak('en');
});

async function open(hash: string) {
  model = new DashboardModel(api);
  model.go(hash);
  render(<Dashboard model={model} api={api} locale="id-ID" />, root);
  await model.load();
  // Heavy sections come when they are opened.
  await vi.waitFor(
    () => expect(root.querySelector('main')?.textContent?.length).toBeGreaterThan(LEAST),
    8000,
  );
  await settled();
}

/** Opens all that can be opened and changes nothing. */
async function openAll() {
  for (const details of root.querySelectorAll('details')) details.open = true;
  for (const one of root.querySelectorAll<HTMLElement>('[aria-expanded=false]')) one.click();
  await settled();
}

const press = async (name: string) => {
  // What a section shows may still be on its way to it.
  const found = await vi.waitFor(() => {
    const there = [...root.querySelectorAll<HTMLElement>('button, [role=row]')].find((one) =>
      one.textContent?.trim().startsWith(name),
    );
    if (!there) throw new Error(`no “${name}” in ${root.textContent?.slice(0, 2000)}`);
    return there;
  }, 8000);
  found.click();
  await settled();
};

describe('the dashboard in a language that is begun', () => {
  beforeAll(async () => {
    await speak('ar', true);
    document.documentElement.lang = 'ar';
    document.documentElement.dir = 'rtl';
  });
  afterAll(async () => {
    await speak('id-ID', true);
    document.documentElement.lang = 'id';
    document.documentElement.dir = 'ltr';
  });

  test.each(['today', 'scorecard', 'map', 'numbers', 'settings'])(
    '“%s” stands from right to left in Arabic, with English for what is missing',
    async (id) => {
      await open(`#${id}`);
      const rail = root.querySelector('.rail')?.getBoundingClientRect();
      const main = root.querySelector('main')?.getBoundingClientRect();
      expect(root.querySelector('.rail')?.textContent).toContain('بطاقة الأداء');
      expect(root.textContent).toContain(id === 'settings' ? 'لغة صفحات Fourfold' : '');
      // Beside the section where there is room, and above it where there is none.
      if (rail && main && rail.bottom > main.top) expect(rail.left).toBeGreaterThan(main.left);
      const { scrollWidth, clientWidth } = document.documentElement;
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    },
  );
});

describe('the dashboard in Indonesian', () => {
  test.each([...SECTIONS, ...Object.keys(BESIDE)])(
    'nothing in “%s” is left in English',
    async (id) => {
      await open(`#${id}`);
      await openAll();
      const here = root.querySelector('[aria-current=page]')?.getAttribute('href');
      expect(here).toBe(`#${railOf(id as Section)}`);
      // An element speaks English until the words of its language are there.
      await vi.waitFor(() => expect(englishIn(root)).toEqual([]), 8000);
    },
  );

  test('nor behind “KPI baru”, where a metric is found by its name and says what it means', async () => {
    await open('#kpis');
    await press('KPI baru');
    const search = root.querySelector<HTMLInputElement>('.kpi-form input[type=search]');
    if (!search) throw new Error('no search');
    search.value = 'tingkat masuk keranjang';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    const found = () => root.querySelector('.found')?.textContent;
    const brief = 'Porsi pengunjung produk yang memasukkan sesuatu ke keranjang.';
    await vi.waitFor(() => expect(found()).toContain(brief), 8000);
    expect(englishIn(root)).toEqual([]);
  });

  test('nor behind “Tambah dari pustaka”, with examples and pitfalls', async () => {
    await open('#kpis');
    await press('Tambah dari pustaka');
    await openAll();
    const inEnglish = () =>
      [...root.querySelectorAll('.entry [lang=en]')].map((one) => one.textContent);
    await vi.waitFor(() => expect(inEnglish()).toEqual([]), 8000);
    expect(root.querySelectorAll('.entry details p').length).toBeGreaterThan(10);
    expect(englishIn(root)).toEqual([]);
  });

  test('nor in files before and after they are stored', async () => {
    await open('#import');
    const own = 'Tanggal;Suka;Hal aneh\n01/10/2026;1.200;x\n02/10/2026;n/a;y\n';
    await model.files.take([
      new File([own], 'sendiri.csv'),
      new File(['%PDF-1.7'], 'laporan.pdf'),
      new File([''], 'kosong.csv'),
    ]);
    await settled();
    await openAll();
    expect(root.querySelectorAll('main .card, main section').length).toBeGreaterThan(1);
    expect(englishIn(root)).toEqual([]);
  });

  test('nor in the panel of a goal', async () => {
    await open('#map');
    root.querySelector<HTMLElement>('.goal')?.click();
    await settled();
    expect(root.querySelectorAll('.goal-panel input').length).toBeGreaterThan(0);
    expect(englishIn(root)).toEqual([]);
  });

  test('nor in a number with its history, a list of what was held back, and a deletion', async () => {
    await open('#numbers');
    await press('Tayangan');
    expect(root.querySelector('dialog')?.textContent).toContain('Riwayat');
    expect(englishIn(root)).toEqual([]);
    await open('#numbers');
    for (const one of root.querySelectorAll<HTMLInputElement>('[name=which-numbers]')) {
      one.click();
      await settled();
      expect(englishIn(root)).toEqual([]);
    }
  });

  test('nor in how a score came about', async () => {
    await open('#scorecard');
    for (const { id } of model.contents.value?.scorecard.publication.kpis ?? []) {
      model.explain(id);
      await settled();
      await openAll();
      expect(englishIn(root)).toEqual([]);
    }
  });

  test.each(QUESTIONS.map(({ id }) => id))('nor where “%s” is asked', async (id) => {
    await open('#analysis');
    await model.analysis.choose(id);
    await settled();
    expect(englishIn(root)).toEqual([]);
    await model.analysis.run();
    await settled();
    expect(model.analysis.answered.value).not.toBeNull();
    expect(englishIn(root)).toEqual([]);
  });

  test('numbers and days are written as Indonesians write them', async () => {
    await open('#numbers');
    expect(root.textContent).toContain('4.100');
    expect(root.textContent).toMatch(/\d{1,2} Okt 2026/);
  });
});
