import { render } from 'preact';
import { describe, expect, test } from 'vitest';
import { type PublishState, Refusal, type ReleaseState } from '../../messages/index.ts';
import { root } from '../fixtures/root.ts';
import { settled } from '../fixtures/settled.ts';
import type { PickedFolder } from '../folder.ts';
import { formatsFor } from '../format.ts';
import { originOf, type PublishApi, PublishModel } from './publish-model.ts';
import { PublishSteps } from './publish-section.tsx';

const NOW = '2026-11-26T08:00:00.000Z';
const KNOWN = {
  scores: 9,
  values: 9,
  targets: 4,
  history: 1200,
  sights: 30,
  texts: 28,
  shares: 12,
  findings: 1,
  risks: 0,
  platforms: ['tiktok-studio', 'shop.example'],
  accounts: ['tiktok-studio/kiln', 'shop.example/wheel/2'],
};
const NONE = {
  ...KNOWN,
  values: 0,
  targets: 0,
  history: 0,
  shares: 0,
  texts: 0,
  platforms: [],
  accounts: [],
};

const STATE: PublishState = {
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

// biome-ignore lint/performance/useDomNodeTextContent: what a person sees, line by line
const seen = () => root.innerText;
/** Until nothing is under way any more, however busy the machine is. */

const AT_ONCE: ReleaseState = {
  ...{ isReviewed: false, isFourEyes: true, lockedUntil: '', last: null, release: null },
  ...{ isEmbargoed: false, record: { entries: [], check: { ok: true, entries: 0, last: '' } } },
};

interface Options {
  readonly state?: Partial<PublishState>;
  readonly folder?: PickedFolder;
  readonly mayWrite?: boolean;
  readonly status?: number | Error;
  readonly allowed?: boolean;
  readonly reachable?: boolean;
  /** Nothing is answered before this is done. */
  readonly gate?: () => Promise<void>;
  /** False where more numbers came than are scored while somebody waits. */
  readonly isScored?: boolean;
}

async function open(options: Options = {}) {
  let state: PublishState = { ...STATE, ...options.state };
  const asked: [string, unknown][] = [];
  const files: [string, string][] = [];
  const puts: [string, string, string | null][] = [];
  const { folder, status = 201 } = options;
  const api: PublishApi = {
    save: async (name, content) => void files.push([name, await content.text()]),
    publishFolder: folder
      ? {
          state: async () => folder,
          pick: async () => folder,
          open: async () => options.mayWrite ?? true,
          write: async (name, content) => void files.push([`folder/${name}`, await content.text()]),
          forget: async () => undefined,
        }
      : null,
    allow: async () => options.allowed ?? true,
    mayReach: async () => options.reachable ?? false,
    score: async () => {
      asked.push(['score', null]);
      return true;
    },
    put: async (...args) => {
      if (status instanceof Error) throw status;
      puts.push(args);
      return status;
    },
    ask: (async (type: string, data: Record<string, unknown>) => {
      asked.push([type, data]);
      const before = state;
      await options.gate?.();
      if (type === 'publish.state') return before;
      if (type === 'release.state') return AT_ONCE;
      if (type === 'publish.rules') state = { ...state, ...data };
      if (type === 'publish.done') state = { ...state, published: NOW, isDue: false };
      if (type === 'scorecard.read') return { scored: { isCurrent: options.isScored ?? true } };
      if (type !== 'publish.file') return state;
      const leaves = data.profile === 'full' ? KNOWN : NONE;
      const text = JSON.stringify({ profile: data.profile });
      return { name: 'scorecard.json', text, leaves, known: KNOWN, isSigned: data.isSigned };
    }) as PublishApi['ask'],
  };
  const model = new PublishModel(api);
  await model.load();
  render(
    <main>
      <ol class="steps">
        <PublishSteps model={model} formats={formatsFor('en')} now={NOW} />
      </ol>
    </main>,
    root,
  );
  await settled();
  const done = () => asked.filter(([type]) => type === 'publish.done').length;
  return { model, asked, files, puts, done };
}

const row = (name: string) =>
  [...root.querySelectorAll('tbody tr')]
    .find((one) => one.querySelector('th')?.textContent === name)
    ?.textContent?.slice(name.length);

const press = async (name: string) => {
  const button = [...root.querySelectorAll('button')].find((one) => one.textContent === name);
  if (!button) throw new Error(`no button ${name} in ${seen()}`);
  button.click();
  await settled();
};

test('what leaves and what stays is said before anything is written', async () => {
  const { model, files } = await open();
  expect(row('Values of the past')).toBe('1,2000');
  expect(row('Accounts')).toBe('kiln, wheel/2none');
  await model.change({ profile: 'score-only' });
  await settled();
  expect(row('Values')).toBe('09');
  expect(row('Platforms')).toBe('noneTikTok Studio, shop.example');
  expect(files).toEqual([]);
});

test('the file that is shown is the file that is written', async () => {
  const { files, done } = await open({ state: { profile: 'banded' } });
  await press('See the file');
  expect(root.querySelector('pre')?.textContent).toBe('{"profile":"banded"}');
  await press('Download scorecard.json');
  expect(files).toEqual([['scorecard.json', '{"profile":"banded"}']]);
  expect(done()).toBe(1);
});

test('more numbers than can be waited for are scored beside the page before the file is made', async () => {
  const order = (asked: readonly [string, unknown][]) =>
    asked.map(([type]) => type).filter((type) => type === 'score' || type === 'publish.file');
  expect(order((await open({ isScored: false })).asked)).toEqual(['score', 'publish.file']);
  expect(order((await open()).asked)).toEqual(['publish.file']);
});

test('a press right after a choice writes what was chosen, never what stood there before', async () => {
  const { model, files } = await open();
  const changed = model.change({ profile: 'score-only' });
  const published = model.publish();
  await Promise.all([changed, published]);
  await settled();
  expect(files).toEqual([['scorecard.json', '{"profile":"score-only"}']]);
});

test('a choice stays chosen from the press on, while answers from before it come late', async () => {
  let isHeld = false;
  const { model } = await open({
    gate: async () => {
      while (isHeld) await new Promise((done) => setTimeout(done, 5));
    },
  });
  const radio = (value: string) => root.querySelector<HTMLInputElement>(`[value=${value}]`);
  const seenAs: unknown[] = [];
  isHeld = true;
  const looked = model.load();
  for (const value of ['banded', 'score-only']) radio(value)?.click();
  const stop = model.state.subscribe((state) => void seenAs.push(state?.profile));
  isHeld = false;
  await looked;
  await settled();
  expect(radio('score-only')?.checked).toBe(true);
  await model.prepare();
  stop();
  expect([...new Set(seenAs)]).toEqual(['score-only']);
});

test('what is being typed stays when something is stored meanwhile', async () => {
  const { model, asked } = await open();
  const field = root.querySelector<HTMLInputElement>('input[type=text]');
  if (!field) throw new Error('no field');
  field.value = 'The bo';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await model.publish();
  await settled();
  expect(model.state.value?.published).toBe(NOW);
  expect(field.value).toBe('The bo');
  field.value = 'The board ';
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
  expect(asked).toContainEqual(['publish.rules', { audience: 'The board' }]);
  expect(field.value).toBe('The board');
});

test('a browser that cannot sign says so', async () => {
  const { model } = await open();
  model.file.value = model.file.value && { ...model.file.value, isSigned: false };
  await settled();
  expect(seen()).toContain('This browser cannot sign.');
});

describe('to a folder', () => {
  const folder = { name: 'Intranet', isOpen: false };

  test('it is written there and noted', async () => {
    const { files, done } = await open({ folder, state: { to: 'folder' } });
    await press('Publish now');
    expect(files.map(([name]) => name)).toEqual(['folder/scorecard.json']);
    expect(done()).toBe(1);
  });

  test('where the browser says no, nothing is noted and the reason is said', async () => {
    const { files, done } = await open({ folder, mayWrite: false, state: { to: 'folder' } });
    await press('Publish now');
    expect([files, done()]).toEqual([[], 0]);
    expect(seen()).toContain('did not let Fourfold write to “Intranet”');
  });
});

describe('to an address', () => {
  const address = 'https://files.example/team/scorecard.json?signature=secret';
  const state = { to: 'address', address } as const;

  test('it is put there, with user and password where they were given, and the link is not told whole', async () => {
    const { model, puts, done } = await open({ state });
    model.signIn('kiln', 'pässword');
    await press('Publish now');
    expect(puts.map(([to]) => to)).toEqual([address]);
    // UTF-8 as RFC 7617 has it.
    expect(puts[0]?.[2]).toBe('Basic a2lsbjpww6Rzc3dvcmQ=');
    expect(done()).toBe(1);
    expect(seen()).toContain('was put at https://files.example/team/scorecard.json.');
    expect(seen()).not.toContain('secret');
  });

  test.each([
    [403, 'did not let Fourfold write there (403)'],
    [404, 'Nothing can be put at this address (404)'],
    [500, 'answered with an error (500)'],
    [new TypeError('Failed to fetch'), 'Nobody answered at this address'],
  ])('%s is said, nothing is noted, and what was there before stays', async (status, words) => {
    const { done } = await open({ state, status, reachable: true });
    await press('Publish now');
    expect(seen()).toContain(words);
    expect(seen()).toContain('What was published there before stays.');
    expect(done()).toBe(0);
  });

  test('without the person’s permission nothing is sent', async () => {
    const { puts } = await open({ state, allowed: false });
    await press('Publish now');
    expect(puts).toEqual([]);
    expect(seen()).toContain('was not allowed to write to https://files.example');
  });

  test.each([
    '',
    'files.example/x',
    'javascript:alert(1)',
    'file:///etc/x',
    'https://a:b@c.example/x',
  ])('what is no address is refused: "%s"', async (wrong) => {
    expect(originOf(wrong)).toBeNull();
    const { puts } = await open({ state: { to: 'address', address: wrong } });
    await press('Publish now');
    expect(puts).toEqual([]);
    expect(seen()).toContain('This is no address that a file can be put at.');
  });

  test('what is due is published by itself only where nobody need be asked', async () => {
    const due = { ...state, every: 7, isDue: true, published: '2026-11-01T00:00:00.000Z' } as const;
    const asks = await open({ state: due });
    await asks.model.tidy();
    expect(asks.puts).toEqual([]);
    const free = await open({ state: due, reachable: true });
    await free.model.tidy();
    expect(free.puts.length).toBe(1);
    expect(free.done()).toBe(1);
  });
});

test('a scorecard that cannot be made is said in words', async () => {
  const ask = async (type: string) => {
    if (type === 'publish.state') return STATE;
    throw new Refusal('Your numbers cannot be read.');
  };
  const broken = new PublishModel({ ask, publishFolder: null } as never);
  await broken.load();
  await broken.prepare();
  expect(broken.trouble.value).toBe('Your numbers cannot be read.');
});
