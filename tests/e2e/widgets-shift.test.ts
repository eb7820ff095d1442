import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplePublication } from '../../widgets/fixtures/sample.ts';
import { SCRIPT, shown, type Visit, WidgetSite } from './widgets-support.ts';

const site = new WidgetSite();
const publication = samplePublication();
const text = JSON.stringify(publication);
const INLINE = `<script type="application/json">${text.replaceAll('<', '\\u003c')}</script>`;
const CARDS = '<bsc-kpi kpi="comments"></bsc-kpi><bsc-trend kpi="comments"></bsc-trend>';
const ALL = `<bsc-scorecard></bsc-scorecard><bsc-strategy-map></bsc-strategy-map>
  <bsc-perspective name="customer"></bsc-perspective><bsc-goal goal="engaging"></bsc-goal>${CARDS}
  <bsc-explain kpi="comments"></bsc-explain><bsc-findings></bsc-findings><bsc-risks></bsc-risks>
  <bsc-distribution></bsc-distribution><bsc-heatmap></bsc-heatmap><bsc-comparison kpi="comments"></bsc-comparison>
  <bsc-freshness></bsc-freshness><bsc-export></bsc-export>`;

beforeAll(() => site.open());
afterAll(() => site.close());

describe('what stands below an element, from the first paint on', () => {
  /** All that moved, from the beginning of the page. */
  const moved = (visit: Visit) =>
    visit.page.evaluate(() => Reflect.get(globalThis, 'moves') as string[]);
  const HEAD = `<script src="/watch.js"></script>${SCRIPT}`;
  const LEAVES =
    '<table><caption>Kiln &amp; Co</caption><tr><th>Followers</th><td>1,384</td></tr></table>';
  const below = '<p>Below</p>'.repeat(10);

  beforeAll(() => {
    site.files.set(
      '/watch.js',
      `globalThis.moves = [];
       new PerformanceObserver((list) => {
         for (const { value, sources } of list.getEntries())
           moves.push(value + ' ' + sources.map(({ node, previousRect: a, currentRect: b }) => (node?.localName ?? node?.nodeName) + [a.x, a.y, a.width, a.height, '>', b.x, b.y, b.width, b.height].map((n) => Math.round(n) || n).join(' ')).join());
       }).observe({ type: 'layout-shift', buffered: true });`,
    );
    // Few scorecards have themes, and their place is not kept.
    site.files.set('/plain.json', JSON.stringify({ ...publication, themes: [] }));
  });
  afterAll(() => {
    site.delay = 0;
  });

  /** Every element on one page, each with what it says of its room, and with a table in the first. */
  const page = (room: (at: number) => string) => {
    let at = 0;
    const all = ALL.replace(/<bsc-[a-z-]+/g, (tag) => `${tag}${room(at++)} src="/plain.json"`);
    return `${all.replace('></bsc-scorecard>', `>${LEAVES}</bsc-scorecard>`)}${below}`;
  };

  test.each([240, 360, 1280])(
    'nothing moves where the page says the room, %i wide',
    async (width) => {
      const size = { width, height: 14_000 };
      site.delay = 0;
      const first = await site.visit(
        HEAD,
        page(() => ''),
        size,
      );
      await shown(first, '[src]');
      await first.page.locator('bsc-trend canvas').waitFor();
      const heights = await first.page.evaluate(() =>
        [...document.querySelectorAll('[src="/plain.json"]')].map((one) => one.clientHeight),
      );
      await first.page.close();
      expect(heights).toHaveLength(14);
      let come = () => {};
      site.held = new Promise((done) => {
        come = done;
      });
      const visit = await site.visit(
        HEAD,
        page((at) => ` room="${width}:${heights[at]}"`),
        size,
      );
      await visit.page.locator('bsc-export [part=loading]').waitFor();
      await visit.page.waitForTimeout(100);
      come();
      await shown(visit, '[src]');
      await visit.page.locator('bsc-trend canvas').waitFor();
      await visit.page.waitForTimeout(300);
      expect(await moved(visit)).toEqual([]);
      await visit.page.close();
    },
  );

  test.each([240, 360, 1280])(
    'nothing moves where the page holds the file, %i wide',
    async (width) => {
      const visit = await site.visit(
        HEAD,
        `<bsc-source>${INLINE}<bsc-scorecard>${LEAVES}</bsc-scorecard></bsc-source>${below}`,
        { width, height: 5000 },
      );
      await shown(visit, 'bsc-scorecard');
      await visit.page.waitForTimeout(200);
      expect(await moved(visit)).toEqual([]);
      await visit.page.close();
    },
  );

  test('an outline keeps the place by itself where nothing says the room: little moves', async () => {
    site.delay = 400;
    const cases = [
      ['bsc-scorecard', 1000, 0.1],
      ['bsc-perspective name="customer"', 400, 0],
      ['bsc-strategy-map', 1000, 0.02],
      ['bsc-goal goal="engaging"', 400, 0],
      ['bsc-explain kpi="comments"', 600, 0],
      ['bsc-risks', 700, 0],
      ['bsc-distribution', 600, 0],
      ['bsc-heatmap', 600, 0],
      ['bsc-comparison kpi="comments"', 400, 0],
      ['bsc-freshness', 900, 0.01],
      ['bsc-export', 400, 0],
      ['bsc-kpi kpi="comments"', 400, 0],
    ] as const;
    for (const [tag, width, most] of cases) {
      const name = String(tag.split(' ')[0]);
      const visit = await site.visit(HEAD, `<${tag} src="/plain.json"></${name}>${below}`, {
        width,
      });
      await shown(visit, name);
      await visit.page.waitForTimeout(120);
      const sum = (await moved(visit)).reduce((all, one) => all + Number.parseFloat(one), 0);
      expect(sum, `${tag} at ${width}`).toBeLessThanOrEqual(most);
      await visit.page.close();
    }
  });

  test('in another language nothing is drawn in English first', async () => {
    site.delay = 0;
    const visit = await site.visit(
      HEAD,
      `<div lang="de"><bsc-source>${INLINE}<bsc-scorecard room="0:900"></bsc-scorecard></bsc-source></div>${below}`,
    );
    await shown(visit, 'bsc-scorecard');
    await visit.page.getByText('Ausblick').first().waitFor();
    expect(await moved(visit)).toEqual([]);
    await visit.page.close();
  });
});
