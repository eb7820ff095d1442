import { render } from 'preact';
import { describe, expect, test } from 'vitest';
import type { RoundPage } from '../../messages/index.ts';
import type { Ask } from '../asks.ts';
import { root } from '../fixtures/root.ts';
import { settled } from '../fixtures/settled.ts';
import { formatsFor } from '../format.ts';
import { Round } from './round.tsx';
import { RoundModel } from './round-model.ts';

const NOW = '2026-10-29T08:00:00.000Z';
const YESTERDAY = '2026-10-28T08:00:00.000Z';
// biome-ignore lint/performance/useDomNodeTextContent: what a person sees, line by line
const seen = (element: HTMLElement) => element.innerText;

const page = (change: Partial<RoundPage> = {}): RoundPage => ({
  key: 'a',
  address: 'https://studio.youtube.com/channel/UC1/analytics',
  platform: 'youtube-studio',
  page: 'overview',
  account: 'UC1',
  every: 1,
  added: YESTERDAY,
  captured: YESTERDAY,
  day: '2026-10-28',
  last: null,
  due: true,
  allowed: true,
  ...change,
});

async function open(
  pages: RoundPage[],
  visits: Record<string, unknown> = {},
  allow: (origins: readonly string[]) => boolean = () => true,
) {
  const asked: string[] = [];
  const ask = (async (type: string, data: { key?: string }) => {
    asked.push(data.key ? `${type} ${data.key}` : type);
    if (type === 'round.list') return { pages };
    const answer = visits[data.key ?? ''];
    if (answer instanceof Error) throw answer;
    const made = { state: 'captured', added: 2, known: 0, left: 0, at: NOW };
    return answer ?? made;
  }) as Ask;
  const model = new RoundModel({ ask, allow: async (origins) => allow(origins) });
  await model.load();
  render(<Round model={model} formats={formatsFor('en')} now={NOW} />, root);
  const press = async (name: string) => {
    const found = [...root.querySelectorAll('button')].find(
      (one) => (one.getAttribute('aria-label') ?? seen(one)) === name,
    );
    if (!found) throw new Error(`no button ${name} in ${seen(root)}`);
    found.click();
    await settled();
  };
  return { model, asked, press, text: () => seen(root), settled };
}

describe('Today knows which dashboards are due', () => {
  test('due ones come first, each with its state in words', async () => {
    const { text } = await open([
      page({ key: 'done', page: 'video', due: false, captured: NOW }),
      page({ key: 'due' }),
    ]);
    expect(text()).toContain('1 of 2 dashboards due');
    expect(text().indexOf('overview')).toBeLessThan(text().indexOf('video'));
    expect(text()).toMatch(/overview\s+▲\s*Due/);
    expect(text()).toMatch(/video\s+●\s*Captured/);
  });

  test('a page of no known platform is named by its address, and nothing is offered when none is due', async () => {
    const { text } = await open([
      page({
        platform: 'shop.example',
        page: null,
        due: false,
        address: 'https://shop.example/admin?x=1',
      }),
    ]);
    expect(text()).toContain('shop.example/admin');
    expect(text()).toContain('No dashboard is due today');
    expect(root.querySelector('.button.main')).toBeNull();
  });

  test('nothing stands there before the first capture', async () => {
    const { text } = await open([]);
    expect(text()).toBe('');
  });
});

describe('one click captures each in turn', () => {
  test('in order, and says what came of it', async () => {
    const { asked, press, text } = await open([page({ key: 'a' }), page({ key: 'b' })]);
    await press('Capture all 2');
    expect(asked.filter((one) => one.startsWith('round.visit'))).toEqual([
      'round.visit a',
      'round.visit b',
    ]);
    expect(text()).toContain('Captured 2 pages.');
  });

  test('one that goes wrong does not stop the next, and is counted', async () => {
    const { asked, press, text } = await open([page({ key: 'a' }), page({ key: 'b' })], {
      a: { state: 'failed', why: 'signed out', added: 0, known: 0, left: 0, at: NOW },
    });
    await press('Capture all 2');
    expect(asked).toContain('round.visit b');
    expect(text()).toContain('Captured 1 page. 1 page gave no numbers, see below.');
  });

  test('a visit that failed after the last capture says why', async () => {
    const why = 'studio.youtube.com led to accounts.google.com. You may be signed out there.';
    const last = { at: NOW, state: 'failed', added: 0, known: 0, left: 0, why } as const;
    const { text } = await open([page({ last })]);
    expect(text()).toContain(why);
    expect(text()).toContain('Not captured');
  });

  test('the browser is asked once for all sites that it does not let in; refused, nothing opens', async () => {
    const questions: (readonly string[])[] = [];
    const pages = [
      page({ key: 'a', allowed: false }),
      page({ key: 'b', allowed: false, address: 'https://shop.example/admin' }),
      page({ key: 'c', allowed: false, address: 'https://shop.example/live' }),
    ];
    const { asked, press, text } = await open(pages, {}, (origins) => {
      questions.push(origins);
      return false;
    });
    await press('Capture all 3');
    expect(questions).toEqual([['https://studio.youtube.com', 'https://shop.example']]);
    expect(asked.some((one) => one.startsWith('round.visit'))).toBe(false);
    expect(text()).toContain('Nothing was captured');
  });

  test('stopped, it ends after the page that is open', async () => {
    const pages = [page({ key: 'a' }), page({ key: 'b' })];
    const made = await open(pages);
    const run = made.model.run(pages);
    made.model.stop();
    await run;
    await made.settled();
    expect(made.asked.filter((one) => one.startsWith('round.visit'))).toHaveLength(0);
    expect(made.text()).toContain('2 not opened.');
  });
});
