import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplePublication } from '../../widgets/fixtures/sample.ts';
import { SCRIPT, type Visit, WidgetSite } from './widgets-support.ts';

const site = new WidgetSite();
const visit = (head: string, body: string): Promise<Visit> => site.visit(head, body);

beforeAll(async () => {
  await site.open();
  const { files } = site;
  for (const name of ['fourfold.js', 'fourfold-cards.js']) {
    files.set(`/again/${name}`, files.get(`/widgets/${name}`) ?? '');
  }
  files.set(
    '/foreign-source.js',
    "customElements.define('bsc-source', class extends HTMLElement { get feed() { return 42; } });",
  );
  files.set('/foreign.js', "customElements.define('bsc-kpi', class extends HTMLElement {});");
  files.set('/scorecard.json', JSON.stringify(samplePublication()));
});

afterAll(() => site.close());

const KPI = '<bsc-kpi kpi="comments" src="/scorecard.json"></bsc-kpi>';

describe('one script file on a stranger’s page, under a strict policy with Trusted Types', () => {
  test('shows the scorecard from the head or the end of the page, without a word in the console', async () => {
    const everything = `<bsc-source src="/scorecard.json"><bsc-scorecard><table><td>fallback</td></table></bsc-scorecard>
      <bsc-strategy-map></bsc-strategy-map><bsc-goal goal="engaging"></bsc-goal><bsc-explain kpi="comments"></bsc-explain>
      <bsc-findings></bsc-findings><bsc-risks></bsc-risks><bsc-perspective name="customer"></bsc-perspective></bsc-source>${KPI}`;
    for (const [head, body] of [
      [SCRIPT, everything],
      ['', everything + SCRIPT],
    ] as const) {
      const { page, said, faults, asked } = await visit(head, body);
      await page.getByText('Kiln & Co social media').waitFor();
      await page.locator('bsc-kpi').getByText('1,384').first().waitFor();
      expect(await page.getByText('fallback').isVisible()).toBe(false);
      expect(await page.locator('bsc-strategy-map .link').count()).toBe(8);
      expect(asked.filter((path) => path === '/scorecard.json')).toHaveLength(1);
      for (const name of ['cards', 'more']) {
        expect(asked.filter((path) => path === `/widgets/fourfold-${name}.js`)).toHaveLength(1);
      }
      expect(asked).not.toContain('/widgets/fourfold-trend.js');
      expect(said.filter((line) => !line.includes('404'))).toEqual([]);
      expect(faults).toEqual([]);
      await page.close();
    }
  });

  test('no global is made', async () => {
    const globals = (page: Page) => page.evaluate(() => Object.getOwnPropertyNames(globalThis));
    const without = await visit('', KPI);
    const before = new Set(await globals(without.page));
    await without.page.close();
    const { page } = await visit(
      SCRIPT,
      `${KPI}<bsc-trend kpi="comments" src="/scorecard.json"></bsc-trend>`,
    );
    await page.waitForFunction(
      () => document.querySelector('bsc-trend')?.shadowRoot?.querySelector('canvas')?.width,
    );
    const added = (await globals(page)).filter((name) => !before.has(name));
    expect(added).toEqual([]);
    await page.close();
  });

  test('the trend’s part is fetched from beside the script, once, when a trend is shown', async () => {
    const trend = '<bsc-trend kpi="comments" src="/scorecard.json"></bsc-trend>';
    const { page, faults, asked, said } = await visit(SCRIPT, trend + trend);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('bsc-trend')].every((one) => {
        const canvas = one.shadowRoot?.querySelector('canvas');
        if (!canvas?.width || !canvas.height) return false;
        // Of a copy that is made to be read: Chromium warns of a canvas that is read again and again.
        const copy = new OffscreenCanvas(canvas.width, canvas.height);
        const context = copy.getContext('2d', { willReadFrequently: true });
        context?.drawImage(canvas, 0, 0);
        return context
          ?.getImageData(0, 0, canvas.width, canvas.height)
          .data.some((value) => value !== 0);
      }),
    );
    expect(asked.filter((path) => path === '/widgets/fourfold-trend.js')).toHaveLength(1);
    expect(faults).toEqual([]);
    expect(said.filter((line) => !line.includes('404'))).toEqual([]);
    await page.close();
  });

  test('a page with the scorecard alone loads the first script alone', async () => {
    const { page, asked } = await visit(
      SCRIPT,
      '<bsc-scorecard src="/scorecard.json"></bsc-scorecard>',
    );
    await page.getByText('Kiln & Co social media').waitFor();
    expect(asked.filter((path) => path.endsWith('.js'))).toEqual(['/widgets/fourfold.js']);
    await page.close();
  });

  test.each([
    ['loaded as a module', '<script type="module" src="/widgets/fourfold.js?v=7"></script>'],
    ['imported by a script of the page', '<script type="module" src="/entry.js"></script>'],
  ])('%s it finds its parts and words beside itself', async (_, head) => {
    site.files.set('/entry.js', "import '/widgets/fourfold.js';");
    const { page, faults, asked, said } = await visit(
      head,
      `${KPI}<div lang="de"><bsc-risks src="/scorecard.json"></bsc-risks></div>`,
    );
    await page.locator('bsc-kpi').getByText('1,384').first().waitFor();
    await page.locator('bsc-risks').getByText('Risiken').first().waitFor();
    const parts = asked.filter((path) => /fourfold-/.test(path)).sort();
    expect(parts).toEqual(
      ['cards', 'more', 'words-de'].map((name) => `/widgets/fourfold-${name}.js`),
    );
    expect(faults).toEqual([]);
    expect(said.filter((line) => !line.includes('404'))).toEqual([]);
    await page.close();
  });

  test('a module under a policy of nonces hands its own on to its parts', async () => {
    const { policy } = site;
    site.policy = "script-src 'nonce-kiln'; object-src 'none'";
    const { page, faults } = await visit(
      '<script type="module" nonce="kiln" src="/widgets/fourfold.js"></script>',
      KPI,
    );
    await page.locator('bsc-kpi').getByText('1,384').first().waitFor();
    expect(faults).toEqual([]);
    await page.close();
    site.policy = policy;
  });

  test('a part that is not beside the script: the elements say which file is missing, the rest works', async () => {
    const { page, faults } = await visit(
      '<script src="/again/fourfold.js"></script>',
      `<bsc-risks src="/scorecard.json"></bsc-risks>${KPI}`,
    );
    await page.getByText('The file fourfold-more.js is missing beside fourfold.js').waitFor();
    await page.locator('bsc-kpi').getByText('1,384').first().waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  test('without the trend’s part a sparkline and the trend in words stand there', async () => {
    const { page, faults } = await visit(
      '<script src="/again/fourfold.js"></script>',
      '<bsc-trend kpi="comments" src="/scorecard.json"></bsc-trend>',
    );
    await page.getByText('The chart could not be loaded. Load the page again to see it.').waitFor();
    expect(await page.locator('bsc-trend .spark path').count()).toBe(1);
    expect(await page.getByText('Rising from').isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe('not alone on the page', () => {
  test('two copies of the script: the first stays, the page works, the console says so', async () => {
    const { page, said, faults } = await visit(
      `${SCRIPT}<script src="/again/fourfold.js"></script>`,
      KPI,
    );
    await page.locator('bsc-kpi').getByText('1,384').first().waitFor();
    expect(said.filter((line) => !line.includes('404'))).toEqual([
      expect.stringMatching(/Fourfold is on this page twice/),
    ]);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('a stranger’s element of the same name is left alone, the others work', async () => {
    const { page, said, faults } = await visit(
      `<script src="/foreign.js"></script>${SCRIPT}`,
      `${KPI}<bsc-goal goal="engaging" src="/scorecard.json"></bsc-goal>`,
    );
    await page.getByText('Engaging content').first().waitFor();
    expect(said.find((line) => line.includes('<bsc-kpi>'))).toMatch(/another script/);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('a stranger’s bsc-source with a feed of its own: a tile inside it, the rest works, nothing is thrown', async () => {
    const { page, said, faults } = await visit(
      `<script src="/foreign-source.js"></script>${SCRIPT}`,
      `<bsc-source><bsc-goal goal="engaging"></bsc-goal></bsc-source>${KPI}`,
    );
    await page.locator('bsc-kpi').getByText('1,384').first().waitFor();
    await page.locator('bsc-goal').getByText('No scorecard yet').waitFor();
    expect(said.find((line) => line.includes('<bsc-source>'))).toMatch(/another script/);
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe('a policy for Trusted Types that does not list fourfold', () => {
  const other = async (policy: string): Promise<Visit> => {
    const before = site.policy;
    site.policy = policy;
    const there = await visit(
      SCRIPT,
      `<bsc-scorecard src="/scorecard.json"></bsc-scorecard>${KPI}`,
    );
    site.policy = before;
    return there;
  };

  test('where texts may become markup it all works', async () => {
    const { page, faults } = await other("default-src 'self'; trusted-types other");
    await page.getByText('Kiln & Co social media').waitFor();
    await page.locator('bsc-kpi').getByText('1,384').first().waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  test('where they may not, each element says what to do', async () => {
    const { page, faults } = await other(
      "default-src 'self'; require-trusted-types-for 'script'; trusted-types other",
    );
    await page.waitForFunction(() =>
      [...document.querySelectorAll('bsc-scorecard, bsc-kpi')].every(({ shadowRoot }) =>
        shadowRoot?.textContent?.includes('List fourfold in trusted-types.'),
      ),
    );
    expect(faults).toEqual([]);
    await page.close();
  });
});
