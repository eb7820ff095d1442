import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Launched } from '../../commands/support/index.ts';
import { ask, launch, Popup } from './extension-support.ts';
import { boxOf, domOf, OverlaySight, pickByMouse, Steps } from './overlay-support.ts';
import { CSP, card, cards, html, moved, rebuilt } from './teaching-pages.ts';

const SITE = 'https://kilnview.example';

let body = html(cards('312'));
let headers: Record<string, string> = {};
let browser: Launched;
let panel: Page;
let opened: Page[] = [];

const visit = async (path = '/studio'): Promise<Page> => {
  const tab = await browser.context.newPage();
  opened.push(tab);
  await tab.goto(SITE + path);
  return tab;
};

/** Opens the popup over a page and presses "Teach a number", as a person does. */
async function teach(tab: Page): Promise<OverlaySight> {
  const popup = await Popup.press(browser, tab);
  await popup.says(/recognised/);
  await popup.press(/^Teach a number/);
  const sight = await OverlaySight.of(tab);
  await sight.says(/Point at a number/);
  return sight;
}

const stored = async (metric: string) =>
  (await ask(panel, 'observations.list', { skip: 0, limit: 1000 })).rows.filter(
    (row) => row.metric === metric,
  );

async function wipe(): Promise<void> {
  for (const { recipe } of await ask(panel, 'recipes.list', {})) {
    await ask(panel, 'recipes.remove', { id: recipe.id });
  }
}

beforeAll(async () => {
  browser = await launch({
    route: (url) => (url.origin === SITE ? { body, headers } : { status: 404, body: '' }),
  });
  panel = await browser.open('dashboard.html');
});
afterAll(() => browser?.close());
afterEach(async () => {
  await Promise.all(opened.map((one) => one.close()));
  opened = [];
  body = html(cards('312'));
  headers = {};
  await wipe();
});

/** Teaches a number as a metric of the person's own, with the keyboard from the form on. */
async function teachOwn(tab: Page, text: string, name: string): Promise<string> {
  const sight = await teach(tab);
  await pickByMouse(tab, text);
  await sight.says(/Teach this number/);
  await tab.keyboard.type(name);
  for (let i = 0; i < 40; i++) await tab.keyboard.press('ArrowDown');
  await tab.keyboard.press('Enter');
  await sight.says(/Name of the new metric/);
  await tab.keyboard.press('Enter');
  const said = await sight.says(/Stored|Kept/);
  await tab.keyboard.press('Escape');
  await sight.isGone();
  return said;
}

const metricOf = async () => (await ask(panel, 'recipes.list', {}))[0]?.recipe.metric ?? '';
const tabId = async (tab: Page) =>
  (await browser.background()).evaluate(
    async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)?.id ?? -1,
    tab.url(),
  );
/** Presses the button, which lets the extension read this page, and captures. */
async function capture(tab: Page) {
  const popup = await Popup.press(browser, tab);
  await popup.says(/recognised/);
  const outcome = await ask(panel, 'page.capture', { tab: await tabId(tab) });
  await popup.close();
  return outcome;
}

describe('teaching by pointing', () => {
  test('by mouse: the page hears nothing of it and is as it was', async () => {
    const tab = await visit();
    const before = await domOf(tab);
    const sight = await teach(tab);
    const { x, y } = await boxOf(tab, '312');
    await tab.mouse.move(x, y, { steps: 3 });
    expect(await sight.says(/Found once/)).toMatch(/Pots thrown 312 Read as 312 · plain number/);
    await tab.mouse.click(x, y);
    await sight.says(/Teach this number/);
    await tab.keyboard.type('pots by hand');
    await sight.click('li', /New metric/);
    await sight.says(/Name of the new metric/);
    await sight.click('button', /^Save$/);
    await sight.says(/Stored 312 as pots by hand, /);
    const [taught] = await ask(panel, 'recipes.list', {});
    expect(taught).toMatchObject({ name: 'pots by hand', last: { value: 312 } });
    expect(await stored(taught?.recipe.metric ?? '')).toMatchObject([{ value: 312, unit: '1' }]);
    await tab.keyboard.press('Escape');
    await sight.isGone();
    expect(await domOf(tab)).toBe(before);
    const counts = () => tab.evaluate(() => (window as never as { counts: object }).counts);
    expect(await counts()).toEqual({ click: 0, key: 0 });
    await tab.mouse.click(x, y);
    expect(await counts()).toEqual({ click: 2, key: 0 });
  });

  test('the overlay speaks the language that the person chose', async () => {
    const spoken = (language: string) =>
      panel.evaluate((tag) => chrome.storage.local.set({ language: tag }), language);
    await spoken('id');
    const tab = await visit();
    const popup = await Popup.press(browser, tab);
    await popup.says(/recognised/);
    await popup.press(/^Teach a number/);
    const sight = await OverlaySight.of(tab);
    await sight.says(/Tunjuk sebuah angka lalu klik/);
    await pickByMouse(tab, '312');
    expect(await sight.says(/Ajarkan angka ini/)).toContain('Ditemukan 1 kali di halaman ini.');
    // A metric is found by the name that the person reads, and says what it means in the same words.
    await tab.keyboard.type('tingkat masuk keranjang');
    await sight.says(/Porsi pengunjung produk yang memasukkan sesuatu ke keranjang\./);
    await tab.keyboard.press('Control+A');
    await tab.keyboard.type('pot dengan tangan');
    await sight.click('li', /Metrik baru/);
    // The page's own words stay as they are: the name of the number, and its days.
    const said = (await sight.says(/Nama metrik baru/)).replaceAll(
      /Pots thrown|Visitors in the shop|Last 28 days/g,
      '',
    );
    const english = /\b(?:the|is|of|this|number|page|now|better|plain|found|what|save|back)\b.*/i;
    expect(english.exec(said)?.[0]).toBeUndefined();
    await sight.click('button', /^Simpan$/);
    await sight.says(/312 disimpan sebagai pot dengan tangan, .*Klik angka berikutnya/);
    await tab.keyboard.press('Escape');
    await sight.isGone();
    await spoken('');
  });

  test('a number whose metric is known takes two clicks on the page', async () => {
    body = html(`<p>Last 28 days</p><div class="cards">${card('Followers', '88.4K')}</div>`);
    const tab = await visit();
    const sight = await teach(tab);
    const steps = new Steps(tab);
    await steps.click('88.4K');
    expect(await sight.says(/Best guess/)).toMatch(/between 88,350 and 88,450.*Followers/);
    await steps.key('Enter');
    await sight.says(/Stored 88,400 as Followers/);
    // With the icon and "Teach a number" that is four, of which none is a search.
    expect(steps.count).toBe(2);
    expect((await ask(panel, 'recipes.list', {}))[0]?.recipe.time).toBe('now');
  });

  test('by keyboard alone: Tab to the number, Enter, name it, Enter', async () => {
    const tab = await visit();
    const before = await domOf(tab);
    const sight = await teach(tab);
    const steps = new Steps(tab);
    await steps.key('Tab', 3);
    await sight.says(/Kiln firings 18/);
    await steps.key('ArrowLeft');
    await sight.says(/Pots thrown 312/);
    await steps.key('Enter');
    await sight.says(/Teach this number/);
    await steps.type('posts published');
    await steps.key('Enter');
    await sight.says(/Change/);
    await steps.key('Enter');
    expect(await sight.says(/Stored 312 as /)).toMatch(/312/);
    expect(steps.count).toBeLessThanOrEqual(8);
    await steps.key('Escape');
    await sight.isGone();
    expect(await domOf(tab)).toBe(before);
  });

  test('Escape leaves nothing behind, whatever was open', async () => {
    const tab = await visit();
    const before = await domOf(tab);
    const sight = await teach(tab);
    await pickByMouse(tab, '312');
    await sight.says(/Teach this number/);
    await tab.keyboard.press('Escape');
    await sight.says(/Point at a number/);
    await tab.keyboard.press('Escape');
    await sight.isGone();
    expect(await domOf(tab)).toBe(before);
    expect(await ask(panel, 'recipes.list', {})).toEqual([]);
  });

  test('an address that changes under the overlay takes it away', async () => {
    const tab = await visit();
    const sight = await teach(tab);
    await tab.evaluate(() => history.pushState(null, '', '/elsewhere'));
    await sight.isGone();
  });

  test('what a page only pretends to press is not pressed', async () => {
    const tab = await visit();
    const sight = await teach(tab);
    await pickByMouse(tab, '312');
    await sight.says(/Teach this number/);
    await tab.evaluate(() => {
      const host = document.querySelector('[popover="manual"]');
      for (let x = 0; x < innerWidth; x += 20)
        for (let y = 0; y < innerHeight; y += 20)
          host?.dispatchEvent(
            new MouseEvent('click', { clientX: x, clientY: y, bubbles: true, detail: 1 }),
          );
      host?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });
    await sight.says(/Teach this number/);
    expect(await ask(panel, 'recipes.list', {})).toEqual([]);
  });
});

describe('wherever a number stands', () => {
  const SURROUNDINGS: readonly (readonly [string, string, Record<string, string>])[] = [
    ['under the strictest policy', html(cards('312')), CSP],
    ['right to left', html(cards('312'), '', 'ar', 'rtl'), {}],
    ['on a page that draws itself larger', html(cards('312'), '<style>html{zoom:1.5}</style>'), {}],
    [
      'on a page that hides and moves everything of others',
      html(
        cards('312'),
        '<style>html>div,[popover]{display:none!important;opacity:0!important;transform:scale(0)!important;z-index:-1!important}</style>',
      ),
      {},
    ],
    [
      'in a dialog that makes all else inert',
      html(
        `<dialog id="d">${card('Pots thrown', '312')}</dialog><p>Behind</p><script>document.getElementById('d').showModal()</script>`,
      ),
      {},
    ],
    [
      'over a box with the highest z-index, in a page that holds the focus',
      html(
        `<p>Last 28 days</p><div style="position:fixed;inset:40px;z-index:2147483647;background:#fff"><input id="i">${card('Pots thrown', '312')}</div><script>document.addEventListener('focusin', (e) => { if (e.target.id !== 'i') document.getElementById('i').focus() }, true)</script>`,
      ),
      {},
    ],
    [
      'in an open shadow root',
      html(
        `<p>Last 28 days</p><div id="h"></div><script>document.getElementById('h').attachShadow({mode:'open'}).innerHTML='<div>Pots thrown</div><b style="font-size:28px">312</b>'</script>`,
      ),
      {},
    ],
  ];

  test.each(SURROUNDINGS)('%s it is taught, and the page is as it was', async (_, page, more) => {
    body = page;
    headers = more;
    const tab = await visit();
    const before = await domOf(tab);
    expect(await teachOwn(tab, '312', 'pots')).toMatch(/Stored 312 as pots/);
    expect(await domOf(tab)).toBe(before);
  });

  test('in a frame of the same origin', async () => {
    body = html(
      `<p>Last 28 days</p><iframe id="f" style="margin:30px;width:400px;height:200px"></iframe><script>const d = document.getElementById('f').contentDocument; d.body.innerHTML = '<section><div>Pots thrown</div><b style="font-size:28px">312</b></section>'</script>`,
    );
    const tab = await visit();
    const before = await domOf(tab);
    const sight = await teach(tab);
    const box = await tab.frameLocator('#f').getByText('312').boundingBox();
    if (!box) throw new Error('no number');
    await tab.mouse.click(box.x + 10, box.y + 10);
    await sight.says(/Teach this number 312|Teach this number.*312/);
    await tab.keyboard.type('pots');
    await sight.click('li', /New metric/);
    await tab.keyboard.press('Enter');
    await sight.says(/Stored 312 as pots/);
    await tab.keyboard.press('Escape');
    await sight.isGone();
    expect(await domOf(tab)).toBe(before);
  });
});

describe('what was taught', () => {
  test('is captured again, also after classes, tags and places have changed', async () => {
    const tab = await visit();
    await teachOwn(tab, '312', 'pots kept');
    const metric = await metricOf();
    body = html(cards('340'));
    await tab.reload();
    expect((await capture(tab)).added).toBeGreaterThan(0);
    expect((await stored(metric)).map(({ value }) => value).sort()).toEqual([312, 340]);
    body = html(moved('355'));
    await tab.reload();
    const again = await capture(tab);
    expect(again.left.filter((one) => again.page.readings[one.reading]?.metric === metric)).toEqual(
      [],
    );
    expect((await stored(metric)).map(({ value }) => value)).toContain(355);
    expect((await ask(panel, 'recipes.list', {}))[0]?.state).toMatchObject({ isGood: true });
  });

  test('is shown first where nothing but its words is left; one word brings it back', async () => {
    const tab = await visit();
    await teachOwn(tab, '312', 'pots rebuilt');
    const metric = await metricOf();
    body = html(rebuilt('330'));
    await tab.reload();
    const { page, left } = await capture(tab);
    const doubted = left.find((one) => page.readings[one.reading]?.metric === metric);
    expect(doubted?.why).toMatch(/Pots thrown.*Nothing was stored for it/);
    expect((await stored(metric)).map(({ value }) => value)).toEqual([312]);
    const id = page.readings[doubted?.reading ?? -1]?.recipe ?? '';
    expect(await ask(panel, 'recipes.confirm', { tab: await tabId(tab), id })).toMatchObject({
      name: 'pots rebuilt',
      stored: { value: 330 },
    });
    const again = await capture(tab);
    expect(again.page.readings.find((one) => one.recipe === id)).toMatchObject({ status: 'ok' });
  });

  test('is not believed where its place now shows another label; "Fix" puts it right in place', async () => {
    const tab = await visit();
    await teachOwn(tab, '312', 'pots doubted');
    const metric = await metricOf();
    body = html(cards('9', 'Kilns broken').replace('Kiln firings', 'Pots thrown today'));
    await tab.reload();
    const { page, left } = await capture(tab);
    const doubted = left.find((one) => page.readings[one.reading]?.metric === metric);
    expect(doubted?.why).toMatch(/Kilns broken|was not found/);
    expect((await stored(metric)).map(({ value }) => value)).toEqual([312]);
    const reading = page.readings[doubted?.reading ?? -1];
    expect(doubted?.last).toMatchObject({ value: 312 });

    const popup = await Popup.press(browser, tab);
    await popup.says(/recognised/);
    await ask(panel, 'picker.open', {
      tab: await tabId(tab),
      fix: {
        label: doubted?.label ?? '',
        metric,
        why: doubted?.why ?? '',
        place: reading?.place ?? '',
        raw: reading?.raw ?? '',
        recipe: reading?.recipe ?? '',
        good: { words: '312', when: 'yesterday' },
      },
    });
    await popup.close();
    const sight = await OverlaySight.of(tab);
    const said = await sight.says(/Put this number right|Point at a number/);
    if (/Put this number right/.test(said)) {
      expect(said).toMatch(/Last good 312 yesterday Here now/);
      await sight.click('button', /Another number/);
    }
    await pickByMouse(tab, '18');
    await sight.says(/Put this number right.*Last good 312.*Here now 18.*pots doubted/);
    await sight.click('button', /^Save$/);
    await sight.says(/Stored 18 as pots doubted/);
    await tab.keyboard.press('Escape');
    await sight.isGone();
    expect(await ask(panel, 'recipes.list', {})).toHaveLength(1);
    const after = await capture(tab);
    expect(after.left.filter((one) => after.page.readings[one.reading]?.metric === metric)).toEqual(
      [],
    );
  });

  test('goes into a file, and works again after it was wiped and brought back', async () => {
    const tab = await visit();
    await teachOwn(tab, '312', 'pots filed');
    const metric = await metricOf();
    const { text, count } = await ask(panel, 'recipes.export', {});
    expect(count).toBe(1);
    await wipe();
    expect(await ask(panel, 'recipes.list', {})).toEqual([]);
    const offered = await ask(panel, 'recipes.preview', { text });
    expect(offered).toMatchObject({
      recipes: [{ name: 'pots filed', isKnown: false }],
      problems: [],
    });
    expect(await ask(panel, 'recipes.import', { text })).toEqual({ added: 1, known: 0 });
    expect(await ask(panel, 'recipes.import', { text })).toEqual({ added: 0, known: 1 });
    body = html(cards('377'));
    await tab.reload();
    await capture(tab);
    expect((await stored(metric)).map(({ value }) => value)).toContain(377);
  });
});
