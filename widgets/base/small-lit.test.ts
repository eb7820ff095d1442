import * as lit from 'lit/html.js';
import { afterEach, describe, expect, test, vi } from 'vitest';
import '../index.ts';
import { marked } from '../compile-templates.ts';
import { ELEMENTS, STATES } from '../fixtures/states.ts';
import { clock } from './age.ts';
import * as small from './small-lit.ts';
import { drawn, part, put, until } from './test-page.ts';

afterEach(() => document.body.replaceChildren());

const known = new WeakMap<object, unknown>();

/** A template of a test as the build writes it: its words first, and then what is drawn by them. */
function by(make: (...all: unknown[]) => unknown, strings: readonly string[], values: unknown[]) {
  const template = known.get(strings) ?? make(marked(strings));
  known.set(strings, template);
  return make(template, ...values);
}
const tag = (strings: TemplateStringsArray, ...values: unknown[]) =>
  by(small.html, strings, values);

/** What Lit would draw, as the build hands it to the small one. */
function asSmall(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asSmall);
  if (typeof value !== 'object' || value === null || !('_$litType$' in value)) return value;
  const { strings, values } = value as unknown as lit.TemplateResult;
  const drawing = (value as { _$litType$: unknown })._$litType$ === 2;
  return by(drawing ? small.svg : small.html, strings, values.map(asSmall));
}

/** What stands there, without the comments by which Lit finds its places. */
const markup = (box: Element) => box.innerHTML.replace(/<!--[\s\S]*?-->/g, '');

/** Two boxes in which both draw the same one after another, and what each shows. */
function both() {
  const [one, other] = [document.createElement('div'), document.createElement('div')];
  document.body.append(one, other);
  return {
    small: one,
    draw(result: lit.TemplateResult) {
      small.render(asSmall(result), one);
      lit.render(result, other);
      expect(markup(one)).toBe(markup(other));
      return markup(one);
    },
  };
}

const { html, svg, nothing } = lit;

describe('draws what Lit draws', () => {
  test.each(ELEMENTS)(
    '%s in every state, as one state follows another',
    async (tag, attributes) => {
      // Above the boxes: a trend waits until it is near the screen.
      const top = document.body.appendChild(document.createElement('div'));
      const { draw } = both();
      const seen = new Set<string>();
      for (const { feed, now } of [...STATES, ...STATES.slice(0, 3)]) {
        clock.now = () => Date.parse(now ?? '2026-11-23T10:00:00Z');
        const element = await put(tag, { ...attributes, ...(await feed()) }, top);
        await until(() => part(element, 'loading') === null);
        await drawn(element);
        seen.add(draw((element as unknown as { render(): lit.TemplateResult }).render()));
        element.remove();
      }
      expect(seen.size).toBeGreaterThan(3);
    },
  );

  test('texts, and what is no text', () => {
    const { draw } = both();
    const one = (value: unknown) => html`<p>a ${value} b</p>${value}`;
    for (const value of ['x', '', 0, false, true, null, undefined, nothing, '<b>&amp;', 'y', 7]) {
      draw(one(value));
    }
  });

  test('lists that grow, shrink, and hold templates, texts and lists', () => {
    const { draw } = both();
    const one = (list: unknown) => html`<i>0</i>${list}<ul>${list}</ul>${list}`;
    const item = (n: number) => html`${n}<li>${n}</li>`;
    const cases = [
      [],
      [1, 2, 3],
      [item(1), 2],
      [item(1), item(2), item(3)],
      [],
      [[item(1), 'a'], [], [item(2)]],
      [[item(1)], [item(3), item(4)], 'b'],
      nothing,
      [item(9)],
      'text',
      [nothing, item(1), nothing],
    ];
    for (const list of cases) draw(one(list));
  });

  test('one template in the place of another, at the beginning, the end and alone', () => {
    const { draw } = both();
    const a = (x: unknown) => html`${x}<b>${x}</b>`;
    const b = (x: unknown) => html`<i>${x}</i>${x}`;
    const c = (x: unknown) => html`${x}`;
    for (const x of [
      1,
      a(1),
      b(a(2)),
      c(c(b(3))),
      c(c(a(3))),
      c(nothing),
      c([a(1), b(2)]),
      'end',
    ]) {
      for (const around of [a, b, c]) draw(around(x));
    }
  });

  test('attributes: whole, in parts, without quotes, flags, and none', () => {
    const { draw } = both();
    for (const value of ['x', 5, 0, '', null, undefined, nothing, 'a"b<c', false]) {
      draw(
        html`<p class=${value} id="a ${value} b ${value}" ?hidden=${value} data-x=${value}></p>`,
      );
      draw(html`<p title="${value}"
        class="x ${value}">${value}</p>`);
    }
  });

  test('drawings within drawings keep their names and their namespace', () => {
    const { draw, small: box } = both();
    const line = (x: number) => svg`<line x1=${`${x}%`} y2="5"/><text>${x}</text>`;
    const one = (list: number[]) =>
      html`<svg viewBox="0 0 ${list.length} 9">${list.map(line)}${svg`<path d="M0 0"/>`}</svg>`;
    for (const list of [[1, 2], [], [3], [4, 5, 6]]) draw(one(list));
    for (const node of box.querySelectorAll('svg *')) expect(node).toBeInstanceOf(SVGElement);
    expect(box.querySelector('svg')?.hasAttribute('viewBox')).toBe(true);
  });
});

test('what stays the same is not drawn anew: nodes, focus and what a person unfolded are kept', () => {
  const box = document.createElement('div');
  document.body.append(box);
  const one = (n: number) =>
    tag`<details class=${n}><summary>${n}</summary>${[tag`<button>${n}</button>`]}</details>`;
  small.render(one(1), box);
  const [details, button] = [box.querySelector('details'), box.querySelector('button')];
  if (details) details.open = true;
  button?.focus();
  small.render(one(2), box);
  expect(box.querySelector('details')).toBe(details);
  expect(details?.open).toBe(true);
  expect(document.activeElement).toBe(button);
  expect(button?.textContent).toBe('2');
});

test('listeners: functions and objects, in capture, the newest one, and none', () => {
  const box = document.createElement('div');
  const [first, second, captured] = [vi.fn(), vi.fn(), vi.fn()];
  const one = (listener: unknown) =>
    tag`<div @click=${{ handleEvent: captured, capture: true }}><b @click=${listener}></b></div>`;
  for (const listener of [first, second, null, small.nothing, { handleEvent: second }]) {
    small.render(one(listener), box);
    box.querySelector('b')?.click();
  }
  expect(first).toHaveBeenCalledTimes(1);
  expect(second).toHaveBeenCalledTimes(2);
  expect(captured).toHaveBeenCalledTimes(5);
});

test('two in one box, and what stood there before, are left alone', () => {
  const box = document.createElement('div');
  box.innerHTML = '<nav></nav>';
  small.render(tag`${[1, 2]}<p></p>`, box);
  small.render(tag`<p>${'x'}</p>`, box);
  expect(box.innerHTML).toBe('<nav></nav><p>x</p>');
});

test('what came in with a file is never a template, whatever it says of itself', () => {
  const box = document.createElement('div');
  const words = '<img src=x onerror=alert(1)>';
  const template = { markup: words, drawing: false, nodes: null, holes: null };
  for (const said of [
    { _$litType$: 1, strings: [words], values: [] },
    { template, values: [] },
    { template: words, values: [] },
    words,
  ]) {
    const file = JSON.parse(JSON.stringify(said));
    small.render(tag`<p title=${file}>${file}${[file]}</p>`, box);
    small.render(file, box);
    expect(box.querySelector('img')).toBeNull();
  }
});

test('hostile texts stay texts', () => {
  const box = document.createElement('div');
  const bad = '<img src=x onerror=alert(1)>"\'>~<!><!--~--></template><i>';
  small.render(tag`<p title=${bad} class="a ${bad}">${bad}${[bad]}</p>`, box);
  expect(box.querySelector('img')).toBeNull();
  expect(box.textContent).toBe(bad + bad);
  expect(box.querySelector('p')?.title).toBe(bad);
});
