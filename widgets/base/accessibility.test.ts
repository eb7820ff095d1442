import type { AxeResults, RunOptions } from 'axe-core';
import axeUrl from 'axe-core/axe.min.js?url';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { partialPublication } from '../fixtures/variants.ts';
import '../index.ts';
import { drawn, put } from './test-page.ts';

interface Axe {
  run(context: Element, options: RunOptions): Promise<AxeResults>;
}

let axe: Axe;

beforeAll(async () => {
  const script = document.createElement('script');
  script.src = axeUrl;
  await new Promise((resolve) => {
    script.addEventListener('load', resolve);
    document.head.append(script);
  });
  axe = (globalThis as unknown as { axe: Axe }).axe;
});

afterEach(() => document.body.replaceChildren());

const ALL: readonly [string, Record<string, string>][] = [
  // Near the screen, where trends are drawn.
  ['bsc-trend', { kpi: 'comments' }],
  ['bsc-trend', { kpi: 'comments', table: 'true' }],
  ['bsc-scorecard', {}],
  ['bsc-perspective', { name: 'learning' }],
  ['bsc-goal', { goal: 'engaging' }],
  ['bsc-kpi', { kpi: 'followers' }],
  ['bsc-kpi', { kpi: 'mentions' }],
  ['bsc-kpi', { kpi: 'comments', density: 'compact' }],
  ['bsc-strategy-map', {}],
  ['bsc-explain', { kpi: 'impressions' }],
  ['bsc-findings', {}],
  ['bsc-risks', {}],
  ['bsc-kpi', { kpi: 'gone' }],
];

test.each(['light', 'dark'] as const)('axe finds nothing in any element, %s', async (theme) => {
  const main = document.createElement('main');
  main.style.cssText = theme === 'dark' ? 'background:#131415;color:#eee' : 'background:#fff';
  const heading = document.createElement('h1');
  heading.textContent = 'Goals';
  const level = document.createElement('h2');
  level.textContent = 'This month';
  main.append(heading, level);
  document.body.append(main);
  for (const [tag, attributes] of ALL) {
    const element = await put(tag, { ...attributes, theme, data: partialPublication() }, main);
    for (const details of element.shadowRoot?.querySelectorAll('details') ?? [])
      details.open = true;
    await drawn(element);
  }
  const { violations } = await axe.run(main, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  const found = violations.map((one) => [
    one.id,
    one.nodes.slice(0, 3).map((node) => `${String(node.target)} ${node.failureSummary}`),
  ]);
  expect(found).toEqual([]);
});
