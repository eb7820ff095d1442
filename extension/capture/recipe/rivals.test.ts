import { afterEach, describe, expect, test } from 'vitest';
import type { PageReadings, Reading, Recipe } from '../../../core/model/index.ts';
import { makeRecipe } from './make-recipe.ts';
import { readRecipe } from './read-recipe.ts';
import { withRecipes, withRecipesSteps } from './read-recipes.ts';

// S0-I5: a number that the page leaves in doubt is not taken, whatever still agrees with it.

let frame: HTMLIFrameElement | undefined;
afterEach(() => frame?.remove());

async function open(html: string): Promise<Document> {
  frame?.remove();
  const opened = document.createElement('iframe');
  frame = opened;
  opened.style.cssText = 'width:1440px;height:900px;border:0';
  opened.srcdoc = `<!doctype html><html lang="en"><body>${html}</body></html>`;
  const loaded = new Promise((done) => opened.addEventListener('load', done, { once: true }));
  document.body.append(opened);
  await loaded;
  if (!opened.contentDocument) throw new Error('the page did not open');
  return opened.contentDocument;
}

const OPTIONS = { url: new URL('https://studio.example/analytics'), today: '2026-11-24' };

function teach(page: Document, selector = '.v', metric = 'content.views'): Recipe {
  const el = page.querySelector(selector);
  const recipe =
    el &&
    makeRecipe(el, page, {
      ...OPTIONS,
      metric,
      time: 'period',
      subject: {},
      seen: '2026-11-24T08:00:00Z',
    });
  if (!recipe) throw new Error('nothing to teach');
  return recipe;
}

const card = (label: string, value: string, note = '') =>
  `<div class="card"><div>${label}</div><div class="v">${value}</div>${note}</div>`;
const row = (...cards: string[]) =>
  `<p>Last 28 days</p><h2>Overview</h2><div class="row">${cards.join('')}</div>`;
const OTHERS = [card('Likes', '340'), card('Shares', '58')];
const PLAIN = row(card('Views', '1,204'), ...OTHERS);

const readAfter = async (html: string) => {
  const recipe = teach(await open(PLAIN));
  return readRecipe(recipe, await open(html), OPTIONS).reading;
};

describe('a card of this hour in front of the page’s own', () => {
  const hour = card('Views', '2,417', '<div>Last 60 minutes</div>');

  test('is passed over', async () => {
    expect(await readAfter(row(hour, card('Views', '1,204'), ...OTHERS))).toMatchObject({
      status: 'ok',
      value: 1204,
    });
  });

  test('is not taken where the own one has no number yet', async () => {
    expect(await readAfter(row(hour, card('Views', ''), ...OTHERS))).toMatchObject({
      status: 'quarantined',
      why: expect.stringContaining('other days'),
    });
  });

  test('what a number is compared with is no other time', async () => {
    const compared = card('Views', '1,310', '<div>vs. previous 28 days</div>');
    expect(await readAfter(row(compared, ...OTHERS))).toMatchObject({ status: 'ok', value: 1310 });
  });
});

test('two cards of one name, one of which has no number yet', async () => {
  const reading = await readAfter(row(card('Views', '2,417'), card('Views', ''), ...OTHERS));
  expect(reading).toMatchObject({
    status: 'quarantined',
    why: expect.stringContaining('no number yet'),
  });
});

test('a neighbour that has no number yet is the same neighbour', async () => {
  expect(
    await readAfter(row(card('Views', '1,250'), card('Likes', ''), OTHERS[1] ?? '')),
  ).toMatchObject({ status: 'ok', value: 1250 });
});

describe('rows that begin with the same words', () => {
  const rows = (first: string, second = '310') =>
    `<p>Last 28 days</p><table><tr><th>Parent</th><th>Child</th><th>Views</th><th>Likes</th></tr>
     <tr><td>Teapots</td><td>Red teapot</td><td class="v">${first}</td><td>5</td></tr>
     <tr><td>Teapots</td><td>Blue teapot</td><td>${second}</td><td>7</td></tr></table>`;

  test('the other row’s number is not this one’s', async () => {
    const recipe = teach(await open(rows('1,204')));
    const { reading } = readRecipe(recipe, await open(rows('')), OPTIONS);
    expect(reading).toMatchObject({ status: 'quarantined', value: null });
  });

  test('it is found by what tells the rows apart, wherever that column stands', async () => {
    const recipe = teach(await open(rows('1,204')));
    const turned = `<p>Last 28 days</p><table><tr><th>Likes</th><th>Views</th><th>Parent</th><th>Child</th></tr>
      <tr><td>7</td><td>310</td><td>Teapots</td><td>Blue teapot</td></tr>
      <tr><td>5</td><td>1,204</td><td>Teapots</td><td>Red teapot</td></tr></table>`;
    const { reading } = readRecipe(recipe, await open(turned), OPTIONS);
    expect(reading).toMatchObject({ status: 'ok', value: 1204 });
  });
});

describe('what another way reads where a recipe is in doubt', () => {
  const SUBJECT = { platform: 'studio', account: 'kiln' };
  const PERIOD = { from: '2026-10-27', to: '2026-11-24' };

  const record = (value: number, change: Partial<Reading> = {}): Reading => ({
    label: 'Views',
    value,
    low: value,
    high: value,
    unit: '1',
    raw: value.toLocaleString('en'),
    metric: 'content.views',
    subject: SUBJECT,
    period: PERIOD,
    delta: null,
    confidence: 0.99,
    status: 'ok',
    place: `record ${value}`,
    by: 'adapter',
    ...change,
  });

  const page = (...readings: Reading[]): PageReadings => ({
    source: OPTIONS.url.href,
    platform: 'studio',
    page: 'overview',
    account: { platform: 'studio', id: 'kiln' },
    period: PERIOD,
    readings,
    problems: [],
    durationMs: 1,
  });

  const storable = async (html: string, ...readings: Reading[]) => {
    const recipe = teach(await open(PLAIN));
    const all = withRecipes(page(...readings), await open(html), [recipe], OPTIONS).readings;
    return all.filter(({ status, value }) => status === 'ok' && value !== null);
  };

  test('the same number is not taken where the page says that it is of other days', async () => {
    const html = `<h3>Real-time</h3><div>${card('Views', '2,417')}</div>`;
    expect(await storable(html, record(2417))).toEqual([]);
  });

  test('another number is not taken where the recipe’s has none yet', async () => {
    expect(await storable(row(card('Views', '--'), ...OTHERS), record(2417))).toEqual([]);
  });

  test('one of two is not taken because the recipe doubts the other', async () => {
    const html = row(card('Views', '2,417'), card('Views', '1,204'), ...OTHERS);
    expect(await storable(html, record(2417), record(1204))).toEqual([]);
  });

  test('the same number stands where only what is around it has changed', async () => {
    const html = `<p>Last 28 days</p><main>${card('Views', '1,204')}${card('Saves', '3')}${card('Reach', '9')}</main>`;
    expect(await storable(html, record(1204))).toMatchObject([{ by: 'adapter', value: 1204 }]);
  });

  test('the number of an item is not the account’s', async () => {
    const taught = { ...teach(await open(PLAIN)), subject: { item: 'Red teapot' } };
    const all = withRecipes(page(record(1204)), await open(PLAIN), [taught], OPTIONS).readings;
    expect(all.map(({ by }) => by)).toEqual(['recipe']);
  });

  test('the very number that was taught is not another item’s as well', async () => {
    const recipe = teach(await open(PLAIN));
    const html = await open(PLAIN);
    const [mine] = withRecipes(page(), html, [recipe], OPTIONS).readings;
    const other = record(1204, {
      subject: { ...SUBJECT, item: 'Video' },
      place: mine?.place ?? '',
    });
    const all = withRecipes(page(other), html, [recipe], OPTIONS).readings;
    expect(all.map(({ by }) => by)).toEqual(['recipe']);
  });
});

describe('a page that goes on while recipes are sought', () => {
  const MOVED = row(...OTHERS, card('Views', '1,310'));

  /** Reads in steps, and lets the page go on before one of them. */
  async function during(
    at: number,
    change: (page: Document) => void,
  ): Promise<Reading | undefined> {
    const recipe = teach(await open(PLAIN));
    const root = await open(MOVED);
    const steps = withRecipesSteps(EMPTY, root, [recipe], OPTIONS);
    let step = steps.next();
    for (let i = 0; !step.done; i += 1) {
      if (i === at) change(root);
      step = steps.next();
    }
    return step.value.readings[0];
  }

  const EMPTY: PageReadings = {
    source: OPTIONS.url.href,
    platform: null,
    page: null,
    account: null,
    period: null,
    readings: [],
    problems: [],
    durationMs: 0,
  };

  test.each([0, 1, 2, 3, 4, 5])('its number is another one from step %i on', async (at) => {
    const reading = await during(at, (root) => {
      const value = root.querySelectorAll('.v')[2];
      if (value) value.textContent = '77';
    });
    // The old number or none; never half of each, and the new one under its own name.
    expect(reading?.status === 'ok' ? reading.value : null).toSatisfy(
      (value) => value === null || value === 77 || value === 1310,
    );
    if (reading?.value === 1310) expect(reading.raw).toBe('1,310');
  });

  test.each([0, 1, 2, 3, 4, 5])('all of it is gone from step %i on', async (at) => {
    const reading = await during(at, (root) => root.body.replaceChildren());
    expect([reading?.status, reading?.value]).toSatisfy(
      ([status, value]) => status === 'quarantined' || value === 1310,
    );
  });

  test('its name is another one’s before it is taken', async () => {
    const seen = new Set<string>();
    for (let at = 0; at < 12; at += 1) {
      const reading = await during(at, (root) => {
        const name = root.querySelectorAll('.card')[2]?.firstElementChild;
        if (name) name.textContent = 'Saves';
      });
      seen.add(`${reading?.status} ${reading?.label}`);
    }
    expect([...seen].filter((one) => one.startsWith('ok') && !one.includes('Views'))).toEqual([]);
  });
});
