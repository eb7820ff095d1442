import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplePublication } from '../../widgets/fixtures/sample.ts';
import { pageOf, SCRIPT, shown, siteOnDisk, WidgetSite } from './widgets-support.ts';

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

beforeAll(async () => {
  await site.open();
  site.files.set('/scorecard.json', text);
});
afterAll(() => site.close());

describe('where a page can stand', () => {
  test('opened from the disk, with the scorecard inside it, the trend too', async () => {
    const disk = siteOnDisk(
      pageOf(
        '',
        `<bsc-source>${CARDS}${INLINE}</bsc-source><script src="widgets/fourfold.js"></script>`,
      ),
    );
    const visit = await site.go(disk.url);
    await visit.page.locator('bsc-trend canvas').waitFor();
    expect((await shown(visit, 'bsc-kpi'))[0]).toContain('1,384');
    expect(visit.faults).toEqual([]);
    await visit.page.close();
    disk.remove();
  });

  test('the blanks between a link and its goal are there in the built scripts too', async () => {
    const map = '<bsc-strategy-map src="/scorecard.json"></bsc-strategy-map>';
    const visit = await site.visit(SCRIPT, map, { width: 360 });
    const [words = ''] = await shown(visit, 'bsc-strategy-map');
    expect(words).toContain('Drives Achieve valuable business results: 50% of its outlook');
    await visit.page.close();
  });

  test('opened from the disk, a file beside it cannot be loaded, and the tile says what can', async () => {
    const disk = siteOnDisk(
      pageOf(
        '',
        '<bsc-kpi kpi="comments" src="scorecard.json"></bsc-kpi><script src="widgets/fourfold.js"></script>',
      ),
    );
    const visit = await site.go(disk.url);
    expect((await shown(visit, 'bsc-kpi'))[0]).toContain('Put the scorecard into the page itself.');
    expect(visit.faults).toEqual([]);
    await visit.page.close();
    disk.remove();
  });

  test('in a frame that may run scripts and nothing else', async () => {
    site.files.set(
      '/outer.html',
      '<iframe sandbox="allow-scripts" src="/page.html" width="800" height="900"></iframe>',
    );
    const { page, faults } = await site.visit(
      SCRIPT,
      `<bsc-source>${CARDS}${INLINE}</bsc-source>`,
      { path: '/outer.html' },
    );
    const frame = page.frameLocator('iframe');
    await frame.locator('bsc-kpi').getByText('1,384').first().waitFor();
    await frame.locator('bsc-trend canvas').waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe('how a page feeds its elements', () => {
  test('fifty elements with one file make one request, whatever follows the #', async () => {
    const one = (i: number) =>
      `<bsc-kpi kpi="comments" src="${i % 2 ? '/scorecard.json' : 'scorecard.json#x'}"></bsc-kpi>`;
    const visit = await site.visit(SCRIPT, Array.from({ length: 50 }, (_, i) => one(i)).join(''));
    const texts = await shown(visit, 'bsc-kpi');
    expect(texts).toHaveLength(50);
    expect(texts.every((words) => words.includes('1,384'))).toBe(true);
    expect(visit.asked.filter((path) => path === '/scorecard.json')).toHaveLength(1);
    await visit.page.close();
  });

  test('properties set before the script comes are kept, attributes changed later are followed', async () => {
    const { policy } = site;
    site.policy = null;
    const visit = await site.visit('', '<bsc-kpi></bsc-kpi>');
    const { page } = visit;
    await page.evaluate((file) => {
      Object.assign(document.querySelector('bsc-kpi') ?? {}, {
        data: JSON.parse(file),
        kpi: 'comments',
      });
    }, text);
    await page.addScriptTag({ url: '/widgets/fourfold.js' });
    await page.getByText('1,384').first().waitFor();
    expect(await page.locator('bsc-kpi').getAttribute('kpi')).toBe('comments');
    await page.locator('bsc-kpi').evaluate((one) => one.setAttribute('kpi', 'impressions'));
    await page.getByText('348,500').first().waitFor();
    await page.locator('bsc-kpi').evaluate((one) => {
      one.setAttribute('src', '/nowhere.json');
      Object.assign(one, { data: null });
    });
    await page.getByText('There is no scorecard file at this address').waitFor();
    expect(visit.faults).toEqual([]);
    await page.close();
    site.policy = policy;
  });

  test('each element follows the source that it stands in, also when it moves or is taken away for a while', async () => {
    site.files.set('/other.json', JSON.stringify({ ...publication, title: 'The other board' }));
    const visit = await site.visit(
      SCRIPT,
      `<bsc-source id="a" src="/scorecard.json"><bsc-scorecard></bsc-scorecard></bsc-source>
       <bsc-source id="b" src="/other.json"><bsc-scorecard source="#a"></bsc-scorecard></bsc-source>`,
    );
    for (const words of await shown(visit, 'bsc-scorecard')) expect(words).toContain('Kiln & Co');
    const { page } = visit;
    await page.evaluate(async () => {
      const board = document.querySelector('#a bsc-scorecard');
      board?.remove();
      await new Promise((done) => setTimeout(done, 30));
      if (board) document.querySelector('#b')?.append(board);
    });
    await page.getByText('The other board').waitFor();
    expect(visit.faults).toEqual([]);
    await page.close();
  });

  test('a refresh that is no time is said in the console, once, and the file is loaded', async () => {
    const visit = await site.visit(
      SCRIPT,
      ['15m', '30s', '1h', 'soon', 'soon']
        .map((time) => `<bsc-kpi kpi="comments" src="/scorecard.json" refresh="${time}"></bsc-kpi>`)
        .join(''),
    );
    for (const words of await shown(visit, 'bsc-kpi')) expect(words).toContain('1,384');
    expect(visit.said.filter((line) => line.includes('refresh'))).toEqual([
      expect.stringMatching(/refresh="soon" is not a time. Write 30s, 15m or 1h/),
    ]);
    await visit.page.close();
  });

  test('the page changes its language and direction: the numbers follow', async () => {
    const visit = await site.visit(
      SCRIPT,
      '<bsc-kpi kpi="comments" src="/scorecard.json"></bsc-kpi>',
    );
    await shown(visit, 'bsc-kpi');
    await visit.page.evaluate(() => {
      document.documentElement.lang = 'de';
    });
    await visit.page.getByText('1.384').first().waitFor();
    await visit.page.close();
  });
});

describe('a file that is not as it should be: words in a tile or a sensible picture, and nothing thrown', () => {
  const changed = (change: (file: typeof publication) => void) => {
    const file = structuredClone(publication);
    change(file);
    return JSON.stringify(file);
  };
  const [a, b] = publication.goals.map((goal) => goal.id);
  const far = 1.7e308;
  const cases: [name: string, file: string, words: RegExp | null][] = [
    ['cut off', text.slice(0, 4000), /ends too early/],
    ['six megabytes', JSON.stringify({ ...publication, pad: 'x'.repeat(6e6) }), /larger than 5 MB/],
    ['nested without end', '['.repeat(400_000), /cannot be read/],
    [
      'nested deep',
      `{"schema":"fourfold/publication@1","id":${'['.repeat(2e5)}${']'.repeat(2e5)}}`,
      /“id”/,
    ],
    ['newer', text.replace('publication@1', 'publication@9'), /newer Fourfold/],
    ['no number', text.replace(/"value":\d+/, '"value":NaN'), /cannot be read/],
    [
      'endless number',
      text.replace(/"value":\d+/, '"value":1e999'),
      /not as expected \(a number\)/,
    ],
    [
      'a history of words',
      changed((file) => {
        for (const kpi of file.kpis) {
          Object.assign(kpi, { series: [{ from: 'a', to: 'b', value: '<img src=x>' }] });
        }
      }),
      null,
    ],
    ['groups for lists', changed((file) => Object.assign(file, { kpis: {} })), /“kpis”/],
    ['ids twice', changed((file) => file.goals.push(...file.goals)), null],
    ['unknown ids', changed((file) => file.goals[0]?.kpis.push('nowhere')), null],
    [
      'links in a circle and into nothing',
      changed((file) => {
        for (const [from, to] of [
          [a, b],
          [b, a],
          [a, a],
          [a, 'x'],
          ['x', a],
        ]) {
          file.links.push({
            from: String(from),
            to: String(to),
            strength: 9e9,
            evidence: 'untested',
            lagDays: -1e300,
          });
        }
      }),
      null,
    ],
    [
      'numbers at the edge of what can be counted',
      changed((file) => {
        for (const kpi of file.kpis) {
          Object.assign(kpi, { value: far, low: -far, high: far, target: -far });
          kpi.series.forEach((point, i) => {
            Object.assign(point, { value: i % 2 ? far : -far, low: -far, high: far });
          });
        }
      }),
      null,
    ],
    [
      'days that are none',
      changed((file) => {
        Object.assign(file, {
          asOf: 'soon',
          period: { from: '', to: '9999999-99' },
          locale: 'xx-'.repeat(90),
        });
      }),
      null,
    ],
    [
      'scripts in every name',
      changed((file) => {
        const attack =
          '</script><script>globalThis.ran = 1</script><img src=x onerror="globalThis.ran = 1">javascript:globalThis.ran=1';
        file.title = attack;
        for (const one of [...file.kpis, ...file.goals]) one.name = attack;
        for (const kpi of file.kpis) kpi.source = ['javascript:globalThis.ran=1'];
      }),
      null,
    ],
  ];

  test.each(cases)('%s', async (name, file, words) => {
    site.files.set('/bad.json', file);
    const visit = await site.visit(
      SCRIPT,
      `<p>The page</p><bsc-source src="/bad.json">${ALL}</bsc-source>`,
    );
    const all = await shown(visit, 'bsc-source > *');
    expect(all).toHaveLength(14);
    // A map of what is named twice cannot be drawn, and says so; all others show the first.
    const drawn = all.filter((one) => !one.includes('more than once'));
    expect(all.length - drawn.length).toBe(name === 'ids twice' ? 1 : 0);
    for (const one of drawn) {
      if (words) expect(one).toMatch(words);
      else
        expect(one).not.toMatch(
          /cannot be shown|could not be shown|NaN|undefined|Infinity|Invalid/,
        );
    }
    expect(await visit.page.getByText('The page', { exact: true }).isVisible()).toBe(true);
    expect(await visit.page.evaluate(() => 'ran' in globalThis)).toBe(false);
    expect(visit.faults).toEqual([]);
    expect(visit.said.filter((line) => !line.includes('404'))).toEqual([]);
    await visit.page.close();
  });
});
