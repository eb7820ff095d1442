import { render } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import { type Observation, observationId } from '../../../core/model/index.ts';
import { publish } from '../../../core/publication/index.ts';
import { template } from '../../../core/templates/index.ts';
import { NOT_BEGUN, Refusal } from '../../messages/index.ts';
import { root } from '../fixtures/root.ts';
import { settled } from '../fixtures/settled.ts';
import { Dashboard } from './dashboard.tsx';
import { type DashboardApi, DashboardModel } from './dashboard-model.ts';
import { SECTIONS } from './sections.ts';

const NOW = '2026-10-29T08:00:00.000Z';
// biome-ignore lint/performance/useDomNodeTextContent: what a person sees, line by line
const seen = (element: HTMLElement) => element.innerText;

const views = (n: number, label = 'Views'): Observation => {
  const content = {
    metric: 'content.views',
    subject: { platform: 'youtube-studio', account: 'kiln' },
    value: n,
    low: n - 50,
    high: n + 50,
    unit: '1',
    from: '2026-10-01',
    to: '2026-10-29',
    seen: '2026-10-29T07:55:00.000Z',
    source: { kind: 'page' as const, label },
  };
  return { id: observationId(content), ...content };
};

const LEAVES = {
  scores: 2,
  values: 2,
  targets: 1,
  history: 9,
  sights: 3,
  texts: 3,
  findings: 0,
  risks: 0,
  platforms: ['youtube-studio'],
  accounts: ['youtube-studio/kiln'],
};
const PUBLISHING = {
  profile: 'full',
  audience: '',
  unit: '',
  isSigned: true,
  every: 0,
  to: 'downloads',
  address: '',
  published: null,
  isDue: false,
  units: [],
  publicKey: 'A'.repeat(43),
  fixed: [],
};

const answersFor = (
  rows: readonly Observation[],
  total = rows.length,
): Record<string, unknown> => ({
  'observations.count': { total },
  'numbers.find': {
    rows: rows.map((observation) => ({ observation, isCorrected: false })),
    total,
  },
  'numbers.choices': { platforms: [], accounts: [], metrics: [], kinds: [] },
  'numbers.deleted': [],
  'numbers.held': [],
  'scorecard.read': {
    choices: ['creator', 'seller'].map((id) => ({ id, title: id })),
    template: 'creator',
    publication: publish({ scorecard: template('creator'), observations: [...rows], asOf: NOW }),
    scored: { at: NOW, isCurrent: true },
  },
  'captures.list': [
    {
      seen: '2026-10-29T07:55:00.000Z',
      source: 'https://studio.youtube.com/x',
      platform: 'youtube-studio',
      page: 'overview',
      added: 1,
      known: 2,
      left: 0,
    },
  ],
  'misses.list': [],
  'findings.state': { aside: [] },
  'first.state': { state: 'skipped', step: 'who', who: null, dashboards: [], past: [] },
  'sample.state': { isHere: false },
  'site.list': { origins: ['https://studio.youtube.com'] },
  'mappings.list': [],
  'round.list': { pages: [] },
  'live.list': { sessions: [] },
  'data.state': {
    accounts: [],
    numbers: total,
    backupEvery: 7,
    backedUp: null,
    isBackupDue: false,
    keepDays: 0,
    fixed: [],
  },
  'data.tidy': { numbers: 0, captures: 0, sessions: 0, taught: 0, choices: 0 },
  'publish.file': {
    name: 'scorecard.json',
    text: '{}',
    leaves: LEAVES,
    known: LEAVES,
    isSigned: true,
  },
  'publish.state': PUBLISHING,
  'publish.done': PUBLISHING,
  'release.state': {
    ...{ isReviewed: false, isFourEyes: true, lockedUntil: '', last: null, release: null },
    ...{ isEmbargoed: false, record: { entries: [], check: { ok: true, entries: 0, last: '' } } },
  },
  'notify.state': {
    isOn: false,
    quietFrom: '20:00',
    quietTo: '08:00',
    withNumbers: false,
    isForbidden: false,
  },
  'observations.import': {
    added: 2,
    known: 1,
    problems: [{ line: 3, what: 'This line is not JSON.' }],
  },
});

/** A browser that has no folders and no room to speak of. */
const noBrowser = {
  room: async () => null,
  keepSafe: async () => false,
  folder: null,
  publishFolder: null,
  mayReach: async () => false,
  put: async () => 201,
  score: async () => true,
  sample: null,
  tabs: {
    find: async () => null,
    open: async () => 1,
    show: async () => undefined,
    follow: () => () => undefined,
  },
  allowNotices: async () => true,
  questions: () => {
    throw new Error('no analysis is asked for here');
  },
};

async function open(answers: Record<string, unknown>, hash = '') {
  const asked: [string, unknown][] = [];
  const files: string[] = [];
  const api: DashboardApi = {
    now: () => NOW,
    language: { chosen: '', choose: (language) => void files.push(`language ${language}`) },
    copy: async (text) => {
      files.push(text);
    },
    scripts: async () => ['fourfold.js'],
    script: async (name) => `/* ${name} */`,
    ...noBrowser,
    save: async (name, content) => void files.push(`${name} ${await content.text()}`),
    allow: async () => true,
    ask: (async (type: string, data: unknown) => {
      asked.push([type, data]);
      const answer = answers[type];
      if (answer instanceof Error) throw answer;
      return answer;
    }) as DashboardApi['ask'],
  };
  const model = new DashboardModel(api);
  model.go(hash);
  render(<Dashboard model={model} api={api} locale="en" />, root);
  await model.load();
  await settled();
  return { asked, files, model, text: () => seen(root) };
}

const button = (name: string) => {
  const found = [...root.querySelectorAll('button')].find((one) => seen(one) === name);
  if (!found) throw new Error(`no button ${name} in ${seen(root)}`);
  return found;
};

test('the rail has at most nine words, Today first, and each leads somewhere', async () => {
  expect(SECTIONS.length).toBeLessThanOrEqual(9);
  expect(SECTIONS[0]).toBe('today');
  for (const id of SECTIONS) {
    await open(answersFor([views(1200)]), `#${id}`);
    expect(root.querySelector('[aria-current=page]')?.getAttribute('href')).toBe(`#${id}`);
    expect(root.querySelector('h1')?.textContent).toMatch(/^[A-Z][a-z]+/);
  }
});

test('the language of the pages can be chosen in its own words', async () => {
  const { files } = await open(answersFor([views(1200)]), '#settings');
  const choice = [...root.querySelectorAll('select')].find((one) =>
    one.textContent.includes('Indonesia'),
  );
  if (!choice) throw new Error('no choice of a language');
  const offered = [...choice.options].map(({ text }) => text);
  const isBegun = (text: string) => text.endsWith('(in part)');
  expect(offered.filter((text) => !isBegun(text))).toEqual([
    'As the browser',
    'English',
    'Indonesia',
  ]);
  expect(offered.filter(isBegun)).toContain('Deutsch (in part)');
  choice.value = 'id';
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  expect(files).toEqual(['language id']);
});

test('an unknown place is Today', async () => {
  await open(answersFor([views(1200)]), '#toString');
  expect(root.querySelector('h1')?.textContent).toBe('Today');
});

test('a number that is not found any more is told on Today, with the last good one', async () => {
  const miss = {
    key: 'k',
    label: 'Likes',
    metric: 'engagement.likes',
    subject: { platform: 'youtube-studio', account: 'kiln' },
    page: 'overview',
    address: 'https://studio.youtube.com/x',
    since: NOW,
    why: 'Likes was not found today.',
    last: { value: 340, low: 340, high: 340, unit: '1', raw: '340', seen: '2026-10-27T08:00:00Z' },
  };
  const answers = { ...answersFor([views(1200)]), 'misses.list': [miss], 'misses.forget': [] };
  const { text } = await open(answers);
  // What is forgotten is not listed again.
  answers['misses.list'] = [];
  expect(text()).toContain(
    'Likes on YouTube Studio was not found today. The last good number is 340 from Oct 27.',
  );
  expect(root.querySelector(`a[href="${miss.address}"]`)).not.toBeNull();
  [...root.querySelectorAll('button')].find((one) => seen(one).startsWith('I do not'))?.click();
  await settled();
  expect(text()).not.toContain('Not found any more');
});

test('a clock that stands before the last capture is told, and minutes of two machines are not', async () => {
  const answers = answersFor([views(1200)]);
  const [capture] = answers['captures.list'] as readonly object[];
  const at = (seen: string) => ({ ...answers, 'captures.list': [{ ...capture, seen }] });
  const late = await open(at('2026-10-29T08:30:00.000Z'));
  expect(late.text()).not.toContain('clock');
  render(null, root);
  const { text } = await open(at('2027-03-01T08:00:00.000Z'));
  expect(text()).toContain('The clock of this machine says Oct 29, 2026');
  expect(text()).toContain('Nothing is lost.');
});

describe('with nothing stored', () => {
  test.each(['today', 'scorecard', 'numbers', 'publish'])(
    '%s says what will stand there and has one button',
    async (section) => {
      const { text } = await open(answersFor([]), `#${section}`);
      // Some sections come when they are opened.
      const said = 'No numbers yet. Open a dashboard';
      await vi.waitFor(() => expect(text()).toContain(said), { timeout: 10_000 });
      expect(root.querySelectorAll('.button.main').length).toBe(1);
    },
  );

  test('the first run stands in place of Today until it is skipped', async () => {
    const { text } = await open({ ...answersFor([]), 'first.state': NOT_BEGUN }, '#today');
    await vi.waitFor(() => expect(text()).toContain('What brings you here?'), { timeout: 10_000 });
    expect(text()).toContain('Skip for now');
  });

  test('a score that is not known is a dash with a reason, never 0', async () => {
    const { model } = await open(answersFor([views(1)]), '#today');
    const empty = answersFor([]);
    model.contents.value = {
      total: 1,
      captures: [],
      misses: [],
      aside: [],
      origins: [],
      first: NOT_BEGUN,
      isSampleHere: false,
      scorecard: empty['scorecard.read'] as never,
    };
    await settled();
    expect(root.querySelector('.big')?.textContent).toContain('–');
    expect(root.querySelector('.big')?.textContent).not.toContain('0 of');
  });
});

test('numbers show value with interval, period, source and age', async () => {
  const { text } = await open(answersFor([views(1200)]), '#numbers');
  const row = root.querySelector('[role=row]')?.textContent ?? '';
  for (const part of [
    'Views',
    '1,200',
    '1,150 to 1,250',
    '2026',
    'YouTube Studio',
    'kiln',
    '5 minutes ago',
  ]) {
    expect(row).toContain(part);
  }
  expect(text()).toContain('1 number');
});

test('text of a hostile source stays text', async () => {
  await open(answersFor([views(1200, '<img src=x onerror=alert(1)>')]), '#numbers');
  expect(root.querySelector('img')).toBeNull();
});

test('the scorecard is written to a file, and the two lines are copied', async () => {
  const { files, text } = await open(answersFor([views(1200)]), '#publish');
  // Publishing comes when it is opened.
  await vi.waitFor(() => button('Download scorecard.json'), { timeout: 10_000 });
  button('Download scorecard.json').click();
  await settled();
  await expect.poll(() => files).toEqual(['scorecard.json {}']);
  expect(text()).toContain('scorecard.json was written to your downloads.');
  expect(root.querySelector('a[download]')?.getAttribute('href')).toBe('/intranet/fourfold.js');
  button('Copy the two lines').click();
  await settled();
  await expect.poll(() => files[1]?.split('\n').length).toBe(2);
});

test('what an import did is said, with the lines that were left out', async () => {
  const { model, text } = await open(answersFor([views(1200)]), '#numbers');
  await model.importFile(new File(['{}'], 'numbers.ndjson'));
  await settled();
  expect(text()).toContain('Stored 2 numbers. 1 was already known. 1 line was left out:');
  expect(text()).toContain('Line 3: This line is not JSON.');
});

test('a file that is too large is refused before it is read', async () => {
  const { model, text, asked } = await open(answersFor([views(1200)]), '#numbers');
  const file = new File([], 'big.ndjson');
  Object.defineProperty(file, 'size', { value: 33_000_000 });
  await model.importFile(file);
  await settled();
  expect(text()).toContain('big.ndjson is larger than 32 MB. Nothing was taken from it.');
  expect(asked.some(([type]) => type === 'observations.import')).toBe(false);
});

test('a store that cannot be opened is said in words, with a way to try again', async () => {
  const newer = new Refusal('Your numbers were last kept by a newer Fourfold than this one.');
  const { text } = await open({ 'observations.count': newer });
  expect(root.querySelector('[role=alert]')?.textContent).toBe(newer.message);
  expect(text()).toContain('Try again');
});

test('a remembered site can be forgotten', async () => {
  const { asked, text } = await open(answersFor([views(1200)]), '#settings');
  expect(text()).toContain('studio.youtube.com');
  button('Stop').click();
  await settled();
  expect(asked).toContainEqual(['site.forget', { origin: 'https://studio.youtube.com' }]);
});

test('another scorecard is chosen', async () => {
  const { asked } = await open(answersFor([views(1200)]), '#scorecard');
  const select = root.querySelector('select');
  if (!select) throw new Error('no choice');
  select.value = 'seller';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
  expect(asked).toContainEqual(['scorecard.choose', { id: 'seller' }]);
});
