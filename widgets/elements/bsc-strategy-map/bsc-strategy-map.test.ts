import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { folded, put, until, words } from '../../base/test-page.ts';
import { samplePublication } from '../../fixtures/sample.ts';
import '../../index.ts';

afterEach(() => document.body.replaceChildren());

async function map(width = 1000): Promise<HTMLElement> {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  document.body.append(box);
  const element = await put<HTMLElement>('bsc-strategy-map', { data: samplePublication() }, box);
  await until(() => width < 520 || all(element, '.link').length > 0);
  return element;
}

const all = (element: Element, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement | SVGElement>(selector) ?? []),
];
const card = (element: Element, id: string) =>
  all(element, `[data-goal="${id}"]`)[0] as HTMLElement;
const focused = (element: Element) =>
  (element.shadowRoot?.activeElement as HTMLElement | null)?.dataset.goal;

describe('strategy map (S2-S1, S2-S3)', () => {
  test('four lanes in their order, nine goals, eight links', async () => {
    const element = await map();
    expect(all(element, '.lane h3').map((one) => folded(one.textContent))).toEqual([
      'Financial',
      'Customer',
      'Internal process',
      'Learning and growth',
    ]);
    expect(all(element, '[data-goal]')).toHaveLength(9);
    expect(all(element, '.link')).toHaveLength(8);
  });

  test('from right to left the names stand at the right, also those in English', async () => {
    const box = document.body.appendChild(document.createElement('div'));
    box.dir = 'rtl';
    const element = await put<HTMLElement>('bsc-strategy-map', { data: samplePublication() }, box);
    expect(getComputedStyle(card(element, 'engaging')).textAlign).toBe('right');
  });

  test.each([1180, 820, 560])('no drawn link runs through a card at %d px', async (width) => {
    const element = await map(width);
    const origin = element.shadowRoot?.querySelector('.links')?.getBoundingClientRect();
    if (!origin) throw new Error('no links');
    const boxes = all(element, '[data-goal]').map((one) => one.getBoundingClientRect());
    for (const line of all(element, '.line')) {
      const path = line as unknown as SVGPathElement;
      const length = path.getTotalLength();
      for (let at = 0; at <= length; at += 4) {
        const { x, y } = path.getPointAtLength(at);
        const [px, py] = [x + origin.left, y + origin.top];
        const hit = boxes.some(
          (box) =>
            px > box.left + 1 && px < box.right - 1 && py > box.top + 1 && py < box.bottom - 1,
        );
        expect(hit).toBe(false);
      }
    }
  });

  test('width is strength, dashes are links that nobody tested, the number is the lag', async () => {
    const element = await map();
    const widths = all(element, '.line').map((one) => Number(one.getAttribute('stroke-width')));
    expect(Math.max(...widths)).toBe(4);
    expect(Math.min(...widths)).toBeLessThan(4);
    const untested = all(element, '[data-evidence="untested"] .line')[0];
    const supported = all(element, '[data-evidence="supported"] .line')[0];
    expect(untested && getComputedStyle(untested).strokeDasharray).not.toBe('none');
    expect(supported && getComputedStyle(supported).strokeDasharray).toBe('none');
    expect(all(element, '.link text').map((one) => one.textContent)).toContain('28 d');
  });

  test('focus shows one chain and quiets the rest', async () => {
    const element = await map();
    card(element, 'communicate').focus();
    await until(() => all(element, '.node.quiet').length > 0);
    const loud = all(element, '.node:not(.quiet)').map((one) => one.dataset.goal);
    expect(loud.sort()).toEqual(['communicate', 'interaction', 'results', 'train']);
    expect(all(element, '.link.on')).toHaveLength(3);
  });

  test('arrow keys walk between goals; one stop for Tab', async () => {
    const element = await map();
    expect(all(element, '[data-goal][tabindex="0"]')).toHaveLength(1);
    await userEvent.tab();
    expect(focused(element)).toBe('results');
    await userEvent.keyboard('{ArrowDown}');
    expect(['interaction', 'engaging']).toContain(focused(element));
    await userEvent.keyboard('{ArrowLeft}{ArrowRight}');
    expect(focused(element)).toBe('engaging');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(['tactics', 'profile']).toContain(focused(element));
    await userEvent.keyboard('{Home}');
    expect(focused(element)).toBe('results');
    await userEvent.keyboard('{End}');
    expect(focused(element)).toBe('profile');
    await until(() => card(element, 'profile').tabIndex === 0);
  });

  test('a press tells the page and keeps the chain; Escape lets go', async () => {
    const element = await map();
    const heard = vi.fn();
    document.addEventListener('bsc-select', (event) => heard((event as CustomEvent).detail), {
      once: true,
    });
    card(element, 'tactics').click();
    await until(() => card(element, 'tactics').getAttribute('aria-pressed') === 'true');
    expect(heard).toHaveBeenCalledWith({ kind: 'goal', id: 'tactics', open: true });
    card(element, 'tactics').focus();
    await userEvent.keyboard('{Escape}');
    await until(() => card(element, 'tactics').getAttribute('aria-pressed') === 'false');
  });

  test('in a narrow place the links are a list in words, and no line is drawn', async () => {
    const element = await map(360);
    expect(all(element, '.links').map((one) => getComputedStyle(one).display)).toEqual(['none']);
    const list = all(element, '.feeds')[0];
    expect(list?.getBoundingClientRect().height).toBeGreaterThan(10);
    expect(words(element)).toContain(
      'Drives Achieve valuable business results: 50% of its outlook',
    );
  });

  test('links to goals that are not in the file are left out', async () => {
    const data = samplePublication();
    data.links.push({
      from: 'gone',
      to: 'results',
      strength: 5,
      evidence: 'untested',
      lagDays: null,
    });
    const element = await put<HTMLElement>('bsc-strategy-map', { data });
    await until(() => all(element, '.link').length === 8);
  });
});

describe('a file that names something twice is not drawn as if it were whole', () => {
  type File = ReturnType<typeof samplePublication>;
  const firstOf = <T>([first]: readonly T[]): T => {
    if (!first) throw new Error('the sample has none');
    return first;
  };
  test.each<[string, (file: File) => File, RegExp]>([
    [
      'a perspective',
      (file) => ({ ...file, perspectives: [...file.perspectives, firstOf(file.perspectives)] }),
      /“\w+” more than once/,
    ],
    [
      'a goal',
      (file) => ({ ...file, goals: [...file.goals, firstOf(file.goals)] }),
      /more than once/,
    ],
    ['a KPI', (file) => ({ ...file, kpis: [...file.kpis, firstOf(file.kpis)] }), /more than once/],
    [
      'a goal of two lanes',
      (file) => ({
        ...file,
        perspectives: file.perspectives.map((one) => ({ ...one, goals: ['engaging'] })),
      }),
      /“engaging” more than once/,
    ],
  ])('%s', async (_, changed, said) => {
    const element = await put<HTMLElement>('bsc-strategy-map', {
      data: changed(samplePublication()),
    });
    expect(words(element)).toMatch(said);
    expect(all(element, '.lane')).toHaveLength(0);
  });
});
