import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clock } from '../../base/age.ts';
import { folded, put, until, words } from '../../base/test-page.ts';
import { samplePublication } from '../../fixtures/sample.ts';
import {
  emptyPublication,
  partialPublication,
  unreadPublication,
} from '../../fixtures/variants.ts';
import '../../index.ts';

beforeEach(() => {
  clock.now = () => Date.parse('2026-11-23T10:00:00Z');
});
afterEach(() => document.body.replaceChildren());

const board = (data: unknown) => put<HTMLElement>('bsc-scorecard', { data });
const all = (element: Element, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

describe('the scorecard', () => {
  test('the four perspectives stand in their one order, whatever the order of the file', async () => {
    const data = samplePublication();
    data.perspectives.reverse();
    const element = await board(data);
    expect(all(element, 'article').map((one) => one.dataset.of)).toEqual([
      'financial',
      'customer',
      'internal',
      'learning',
    ]);
  });

  test('title, day and its age', async () => {
    const text = words(await board(samplePublication()));
    expect(text).toContain('Kiln & Co social media');
    expect(text).toMatch(/25 Oct ?– ?21 Nov 2026 · as of 22 Nov 2026 \(yesterday\)/);
  });

  test('a part that is missing is said beside the score', async () => {
    const text = words(await board(partialPublication()));
    expect(text).toContain('13 of 19 KPIs · 2 stale');
    expect(text).toContain('0 of 3 KPIs');
  });

  test('not known is a dash with its reason, never zero', async () => {
    const element = await board(unreadPublication());
    expect(all(element, '.value').map((one) => folded(one.textContent))).toEqual([
      '–',
      '–',
      '–',
      '–',
      '–',
    ]);
    expect(words(element)).toContain(
      'No KPI has a number in this period. Capture the pages that show them.',
    );
    const seen = all(element, '.bar .solid').filter((one) => one.getBoundingClientRect().width > 0);
    expect(seen).toHaveLength(0);
    expect(all(element, '.bar .none').length).toBeGreaterThan(4);
  });

  test('without goals it says what will stand there', async () => {
    expect(words(await board(emptyPublication()))).toContain('No goal stands here yet');
  });

  test('a goal unfolds its KPIs and tells the page', async () => {
    const element = await board(samplePublication());
    const heard = vi.fn();
    element.addEventListener('bsc-select', (event) => heard((event as CustomEvent).detail));
    const goal = all(element, '[data-goal="engaging"]')[0] as HTMLDetailsElement;
    goal.open = true;
    await until(() => heard.mock.calls.length > 0);
    expect(heard).toHaveBeenCalledWith({ kind: 'goal', id: 'engaging', open: true });
    expect(folded(goal.textContent)).toContain('Impressions estimated 348,500');
  });

  test('lagging is solid, leading is outlined', async () => {
    const element = await board(samplePublication());
    const solid = all(element, '.bars .solid')[0];
    const outline = all(element, '.bars .outline')[0];
    expect(solid && getComputedStyle(solid).stroke).toBe('none');
    expect(outline && getComputedStyle(outline).stroke).not.toBe('none');
  });

  test('at 360 px nothing runs over the edge', async () => {
    const box = document.createElement('div');
    box.style.width = '360px';
    document.body.append(box);
    const data = partialPublication();
    data.title = 'Averyveryverylongtitlewithoutanyblankthatcannotbebrokenanywhere';
    const element = await put<HTMLElement>('bsc-scorecard', { data }, box);
    for (const one of all(element, '.card, .card *')) {
      if (one.closest('.sr') || one.closest('svg')) continue;
      expect(one.getBoundingClientRect().right).toBeLessThanOrEqual(
        box.getBoundingClientRect().right + 0.5,
      );
    }
  });
});

describe('what a reader has to know of the file as a whole', () => {
  test('a clock that is behind the file is said; a day of difference is a time zone', async () => {
    clock.now = () => Date.parse('2026-11-21T10:00:00Z');
    expect(words(await board(samplePublication()))).not.toContain('clock');
    clock.now = () => Date.parse('2026-11-10T10:00:00Z');
    const text = words(await board(samplePublication()));
    expect(text).toContain('Dated 22 Nov 2026, ahead of the clock here');
    expect(text).not.toContain('today');
  });

  test('what is withheld, the business unit and the themes', async () => {
    const data = { ...samplePublication(), profile: 'banded' as const, unit: 'Ceramics' };
    const text = words(await board(data));
    expect(text).toContain('Values are withheld, and scores are shown as bands.');
    expect(text).toContain('· Ceramics');
    expect(text).toContain('Speed of answers Social 82 · strategic 51 Off track');
  });

  test('themes that are no list, or hold anything, break nothing', async () => {
    for (const themes of ['x', [1, null], [{ name: 7, status: 'fine', social: 'x' }]]) {
      const element = await board({ ...samplePublication(), themes });
      expect(words(element)).not.toMatch(/NaN|undefined|could not be shown/);
    }
  });
});
