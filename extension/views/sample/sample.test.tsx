import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { publish } from '../../../core/publication/index.ts';
import { TEMPLATES, template } from '../../../core/templates/index.ts';
import { readBackupLines } from '../../messages/handlers/data-check.ts';
import type { Ask } from '../asks.ts';
import { root } from '../fixtures/root.ts';
import { settled } from '../fixtures/settled.ts';
import { fillSample, sampleLines } from './fill-sample.ts';
import { SampleFrame } from './sample-frame.tsx';
import { TOUR } from './tour-steps.ts';

const NOW = '2026-10-29T12:00:00.000Z';
// biome-ignore lint/performance/useDomNodeTextContent: what a person sees, line by line
const seen = (element: HTMLElement) => element.innerText;

afterEach(() => {
  location.hash = '';
});

describe('what the sample is made of', () => {
  test.each(TEMPLATES.map(({ id }) => id))('%s: every line is sound, and says what it is', (id) => {
    const { rows, problems } = readBackupLines([...sampleLines(id, NOW)]);
    expect(problems).toEqual([]);
    const numbers = rows.flatMap((one) => (one.in === 'observations' ? one.row : []));
    expect(numbers.length).toBeGreaterThan(100);
    for (const { subject, source, to } of numbers) {
      expect(subject.platform).toBe('sample');
      expect(source).toMatchObject({ kind: 'page', note: expect.stringMatching(/^Sample number/) });
      expect(source.label).toMatch(/\w/);
      expect(to <= NOW).toBe(true);
    }
    const stops = rows.flatMap((one) => (one.in === 'round' ? one.row : []));
    // Nobody's address is opened, not by mistake either.
    for (const { address } of stops) expect(new URL(address).host).toMatch(/\.example$/);
    const held = rows.flatMap((one) => (one.in === 'captures' ? one.row.readings : []));
    expect(held.map(({ status }) => status)).toContain('quarantined');
  });

  test('it scores as the template’s sample does', () => {
    const { rows } = readBackupLines([...sampleLines('creator', NOW)]);
    const observations = rows.flatMap((one) => (one.in === 'observations' ? one.row : []));
    const made = { scorecard: template('creator'), observations, asOf: '2026-10-29' };
    expect(publish(made).overall.kpisKnown).toBe(8);
  });
});

describe('filling', () => {
  function asks(isHere: boolean, of: string, seenAt: string) {
    const said: string[] = [];
    const own = (async (type: string) => {
      said.push(`own ${type}`);
      return type === 'sample.state' ? { isHere } : { of: 'creator' };
    }) as unknown as Ask;
    const sample = (async (type: string) => {
      said.push(`sample ${type}`);
      return type === 'captures.list' ? [{ seen: seenAt }] : { of };
    }) as unknown as Ask;
    return { said, asks: { own, sample } };
  }

  test('goes to the sample alone, and only where there is none of today', async () => {
    const fresh = asks(false, '', NOW);
    await fillSample(fresh.asks, NOW);
    expect(fresh.said.filter((one) => one.endsWith('data.restore'))).toEqual([
      'sample data.restore',
    ]);
    const same = asks(true, 'creator', NOW);
    await fillSample(same.asks, NOW);
    expect(same.said).not.toContain('sample data.restore');
  });

  test.each([
    ['another scorecard was chosen', 'seller', NOW],
    ['it is of another day', 'creator', '2026-10-20T12:00:00.000Z'],
  ])('begins anew where %s', async (_, of, at) => {
    const { said, asks: both } = asks(true, of, at);
    await fillSample(both, NOW);
    expect(said.indexOf('own sample.remove')).toBeGreaterThan(0);
    expect(said.indexOf('own sample.remove')).toBeLessThan(said.indexOf('sample data.restore'));
  });
});

function open(step: number | null) {
  const said: string[] = [];
  const page = {
    own: (async (type: string) => void said.push(type)) as unknown as Ask,
    tour: { read: () => step, write: (to: number | null) => void said.push(`tour ${to}`) },
    leave: (section: string) => void said.push(`leave ${section}`),
  };
  render(<SampleFrame page={page} />, root);
  const press = async (name: string) => {
    const found = [...root.querySelectorAll('button')].find((one) => seen(one) === name);
    if (!found) throw new Error(`no button ${name}`);
    found.click();
    await settled();
  };
  return { said, press };
}

describe('the page of sample numbers', () => {
  test('says so for as long as it is open, and is left or removed in one click', async () => {
    const { said, press } = open(null);
    expect(seen(root)).toContain('These are sample numbers of an invented shop.');
    await press('Back to your own');
    await press('Remove sample');
    expect(said).toEqual(['leave today', 'sample.remove', 'tour null', 'leave today']);
  });

  test('the tour leads from section to section, back and on, and ends with the person’s own', async () => {
    const { said, press } = open(0);
    await settled();
    for (const { section } of TOUR.slice(0, -1)) {
      await vi.waitFor(() => expect(location.hash).toBe(`#${section}`));
      await press('Next');
    }
    expect(seen(root)).toContain('Now with your own numbers');
    await press('Back');
    expect(location.hash).toBe('#publish');
    await press('Next');
    await press('Begin with your own');
    expect(said.slice(-3)).toEqual(['sample.remove', 'tour null', 'leave first']);
  });

  test('what the tour points at is marked, and no more when it goes on', async () => {
    const main = document.createElement('main');
    main.innerHTML = '<bsc-scorecard></bsc-scorecard><div class="how"></div>';
    document.body.append(main);
    const { press } = open(0);
    await vi.waitFor(() => expect(main.querySelector('.toured')?.localName).toBe('bsc-scorecard'));
    await press('Next');
    await vi.waitFor(() => expect(main.querySelector('.toured')?.className).toContain('how'));
    expect(main.querySelectorAll('.toured').length).toBe(1);
    await press('End the tour');
    expect(main.querySelectorAll('.toured').length).toBe(0);
    main.remove();
  });
});
