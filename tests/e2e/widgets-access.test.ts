import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplePublication } from '../../widgets/fixtures/sample.ts';
import {
  emptyPublication,
  partialPublication,
  redactedPublication,
} from '../../widgets/fixtures/variants.ts';
import { SCRIPT, WidgetSite } from './widgets-support.ts';

const site = new WidgetSite();

/** Every element; the cards that stand alone more than once. */
const ALL = `<bsc-scorecard></bsc-scorecard><bsc-strategy-map></bsc-strategy-map>
  <bsc-perspective name="learning"></bsc-perspective><bsc-goal goal="engaging"></bsc-goal>
  <bsc-kpi kpi="comments"></bsc-kpi><bsc-kpi kpi="mentions"></bsc-kpi>
  <bsc-kpi kpi="comments" density="compact"></bsc-kpi>
  <bsc-trend kpi="comments" compare="qualified-interactions"><time datetime="2026-10-12">Sale</time></bsc-trend>
  <bsc-trend kpi="comments" table></bsc-trend>
  <bsc-explain kpi="impressions"></bsc-explain><bsc-findings></bsc-findings><bsc-risks></bsc-risks>
  <bsc-distribution of="audience.countries"></bsc-distribution><bsc-distribution table></bsc-distribution>
  <bsc-heatmap></bsc-heatmap><bsc-heatmap table></bsc-heatmap>
  <bsc-comparison kpi="comments"></bsc-comparison><bsc-freshness></bsc-freshness><bsc-export></bsc-export>`;

const FILES: Readonly<Record<string, object | string>> = {
  value: samplePublication(),
  partial: partialPublication(),
  stale: samplePublication({ asOf: '2025-03-02' }),
  empty: emptyPublication(),
  indexed: redactedPublication('indexed'),
  banded: redactedPublication('banded'),
  'score-only': redactedPublication('score-only'),
  error: '<!doctype html>',
};

beforeAll(async () => {
  await site.open();
  // What looks for faults is put into the page, which strict pages would refuse.
  site.policy = null;
  for (const [name, file] of Object.entries(FILES)) {
    site.files.set(`/${name}.json`, typeof file === 'string' ? file : JSON.stringify(file));
  }
});
afterAll(() => site.close());

async function settled(page: Page): Promise<void> {
  for (const trend of await page.locator('bsc-trend').all()) await trend.scrollIntoViewIfNeeded();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('*')].every(
      ({ shadowRoot }) => !shadowRoot?.querySelector('[part=loading]'),
    ),
  );
  await page.evaluate(() => {
    for (const { shadowRoot } of document.querySelectorAll('*')) {
      for (const one of shadowRoot?.querySelectorAll('details') ?? []) one.open = true;
    }
    scrollTo(0, 0);
  });
}

const body = (file: string) =>
  `<main><h1>Goals</h1><h2>This month</h2><bsc-source src="/${file}.json">${ALL}</bsc-source></main>`;
async function faultsIn(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => [
    id,
    nodes.slice(0, 2).map((node) => `${String(node.target)} ${node.failureSummary}`),
  ]);
}

test.each(Object.keys(FILES))(
  'axe finds nothing in any element, light, dark and in forced colours: %s',
  async (file) => {
    const { page, faults } = await site.visit(SCRIPT, body(file));
    await settled(page);
    expect(await faultsIn(page), 'light').toEqual([]);
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await faultsIn(page), 'forced colours').toEqual([]);
    await page.emulateMedia({ forcedColors: 'none' });
    await page.evaluate(() => {
      document.documentElement.style.colorScheme = 'dark';
      document.body.style.cssText = 'background:#131415;color:#eee';
    });
    await page.locator('bsc-scorecard [data-scheme=dark]').waitFor();
    await page.waitForTimeout(500);
    expect(await faultsIn(page), 'dark').toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  },
);

describe('whoever reads it', () => {
  test.each([240, 320, 360])(
    'at %d px, which is 200 %% and 400 %% of more, nothing runs over the edge',
    async (width) => {
      const { page } = await site.visit(`<style>body{margin:0}</style>${SCRIPT}`, body('partial'), {
        width,
      });
      await settled(page);
      const over = await page.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap(({ shadowRoot, localName }) =>
          [...(shadowRoot?.querySelectorAll('*') ?? [])].flatMap((one) => {
            if (one.closest('svg, .sr, .scroll, canvas, table')) return [];
            const { right, left, width: wide } = one.getBoundingClientRect();
            return wide > 0 && (right > innerWidth + 1 || left < -1)
              ? [`${localName} ${one.className || one.localName} ${Math.round(right)}`]
              : [];
          }),
        ),
      );
      expect(over).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
      await page.close();
    },
  );

  test('everything that can be pressed can be reached and pressed by keyboard', async () => {
    const { page } = await site.visit(SCRIPT, body('value'));
    await settled(page);
    const reached = new Set<string>();
    for (let i = 0; i < 140; i += 1) {
      await page.keyboard.press('Tab');
      reached.add(
        await page.evaluate(() => {
          const host = document.activeElement;
          const one = host?.shadowRoot?.activeElement;
          return `${host?.localName} ${one?.localName ?? ''}`;
        }),
      );
    }
    for (const one of [
      'bsc-scorecard summary',
      'bsc-strategy-map button',
      'bsc-kpi summary',
      'bsc-trend button',
      'bsc-trend div',
      'bsc-explain summary',
      'bsc-findings button',
      'bsc-distribution button',
      'bsc-distribution div',
      'bsc-heatmap table',
      'bsc-comparison button',
      'bsc-export button',
    ]) {
      expect([...reached]).toContain(one);
    }
    await page.close();
  });

  test('charts have their words: a name, and the numbers as a table', async () => {
    const { page } = await site.visit(SCRIPT, body('value'));
    await settled(page);
    const label = await page.locator('bsc-trend canvas').first().getAttribute('aria-label');
    expect(label).toMatch(
      /Public comments\. Rising from .* to .*Qualified interactions: .*12 Oct: Sale/,
    );
    for (const tag of ['bsc-trend', 'bsc-distribution', 'bsc-heatmap', 'bsc-comparison']) {
      await page.locator(tag).first().getByRole('button', { name: 'Show as table' }).click();
      expect(await page.locator(tag).first().locator('tbody tr').count()).toBeGreaterThan(2);
    }
    await page.close();
  });

  test('under reduced motion nothing moves; in print nothing is cut', async () => {
    const { page } = await site.visit(SCRIPT, body('value'));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await settled(page);
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
          [...(shadowRoot?.querySelectorAll('*') ?? [])].filter((one) =>
            getComputedStyle(one)
              .transitionDuration.split(',')
              .some((time) => Number.parseFloat(time) > 0),
          ),
        ).length,
    );
    expect(moving).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('bsc-export button').first().isVisible()).toBe(false);
    const cut = await page
      .locator('bsc-distribution .scroll')
      .evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length);
    expect(cut).toBe(0);
    await page.close();
  });
});
