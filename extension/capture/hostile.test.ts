import { describe, expect, test } from 'vitest';
import type { PageReadings } from '../../core/model/index.ts';
import { show } from './fixtures/framed-page.ts';
import { card, fits, KPI, options, page, said, sure } from './fixtures/hostile-page.ts';
import { readLive, readPage } from './index.ts';

describe('names of DOM members given to elements', () => {
  const NAMES =
    'textContent attributes children childNodes parentNode parentElement ownerDocument nodeType firstChild nextSibling getAttribute hasAttribute querySelectorAll closest matches getBoundingClientRect checkVisibility shadowRoot localName isConnected contains'.split(
      ' ',
    );

  test.each(NAMES)('<form><input name=%s>', async (name) => {
    const root = await show(
      page(`<form><input name="${name}"><input name="${name}">${KPI}</form>`),
    );
    expect(sure(readPage(root, options))).toEqual([['Orders', 342]]);
  });

  test.each(
    'getElementById querySelectorAll documentElement body createTreeWalker createRange defaultView getElementsByTagName getAnimations fonts readyState'.split(
      ' ',
    ),
  )('<img name=%s>', async (name) => {
    const root = await show(page(`<img name="${name}"><form name="${name}"></form>${KPI}`));
    expect(sure(readPage(root, options))).toEqual([['Orders', 342]]);
  });

  test('as ids', async () => {
    const ids = ['querySelector', 'performance', 'getComputedStyle', 'MutationObserver', 'Node'];
    const root = await show(page(ids.map((id) => `<a id="${id}"></a>`).join('') + KPI));
    expect(sure(await readLive(root, options))).toEqual([['Orders', 342]]);
  });
});

describe('size', () => {
  /** A step that takes so long was not cut; how long steps take is measured by the bench. */
  const WHOLE = 150;

  const slices = async (root: Document) => {
    let quickest: number[] = [];
    let found: PageReadings | null = null;
    for (let i = 0; i < 3; i += 1) {
      const steps: number[] = [];
      found = await readLive(root, { ...options, sliceMs: 0, onSlice: (ms) => steps.push(ms) });
      quickest = i === 0 ? steps : steps.map((ms, n) => Math.min(ms, quickest[n] ?? ms));
    }
    if (!found) throw new Error('nothing was read');
    return {
      found,
      longest: Math.max(...quickest),
      at: quickest.indexOf(Math.max(...quickest)),
      of: quickest.length,
    };
  };

  test('100,000 elements', async () => {
    const root = await show(page(KPI + '<ul><li><a>Words of a line</a></li></ul>'.repeat(33_400)));
    root.body.getBoundingClientRect();
    const { found, longest, at, of } = await slices(root);
    expect(sure(found)).toEqual([['Orders', 342]]);
    if (longest >= WHOLE) throw new Error(`${longest} ms at step ${at} of ${of}`);
  }, 60_000);

  test('8,000 numbers and names in one box', async () => {
    const cells = Array.from(
      { length: 4000 },
      (_, i) =>
        `<b>Thing ${'abcdefgh'[i % 8]}${i}x</b> <i style="display:block;font-size:20px">${i + 100}</i>`,
    );
    const root = await show(page(`<div>${cells.join('')}</div>`));
    root.body.getBoundingClientRect();
    const { found, longest, at, of } = await slices(root);
    expect(fits(found)).toBe(true);
    if (longest >= WHOLE) throw new Error(`${longest} ms at step ${at} of ${of}`);
  }, 120_000);

  test('20,000 numbers without a name', async () => {
    const root = await show(page(`<div>${'<p>1,234</p>'.repeat(20_000)}</div>`));
    root.body.getBoundingClientRect();
    const { found, longest, at, of } = await slices(root);
    expect(sure(found)).toEqual([]);
    if (longest >= WHOLE) throw new Error(`${longest} ms at step ${at} of ${of}`);
  }, 120_000);

  test('1,000 boxes in each other, with a text in each', async () => {
    const root = await show(page(KPI));
    let at: Element = root.body;
    for (let i = 0; i < 1000; i += 1) {
      const box = root.createElement('div');
      box.append(`w${i % 7}`, root.createElement('i'));
      at.append(box);
      at = box;
    }
    at.innerHTML = card('Views', '1,204');
    const found = await readLive(root, options);
    expect(sure(found)).toContainEqual(['Orders', 342]);
    expect(fits(found)).toBe(true);
  }, 60_000);

  test('1,000 boxes in each other, with a number in each', async () => {
    const root = await show(page(KPI));
    let at: Element = root.body;
    for (let i = 0; i < 1000; i += 1) {
      const box = root.createElement('div');
      box.append(root.createElement('i'), String(1000 + i));
      at.append(box);
      at = box;
    }
    const found = await readLive(root, options);
    expect(fits(found)).toBe(true);
  }, 60_000);

  // The browser itself gives up on pages that are drawn so deep.
  test('10,000 boxes in each other that are not drawn', async () => {
    const root = await show(page(`<main style="display:none"></main>${KPI}`));
    let at: Element = root.querySelector('main') as Element;
    for (let i = 0; i < 10_000; i += 1) {
      const box = root.createElement('div');
      box.append(root.createElement('i'), String(1000 + i));
      at.append(box);
      at = box;
    }
    expect(sure(await readLive(root, options))).toEqual([['Orders', 342]]);
  }, 60_000);

  test('labels, values and names of 10,000 characters', async () => {
    const long = 'Views '.repeat(1700);
    const root = await show(
      page(
        `${card(long, '12')}${card('Likes', '9'.repeat(10_000))}${card('Saves', `${'1,'.repeat(5000)}1`)}<div role="img" aria-label="${long}: 12"></div><table><tr><th>${long}</th><th>Clicks</th></tr><tr><td>${long}</td><td>12</td></tr><tr><td>b</td><td>${'7'.repeat(10_000)}</td></tr></table>${KPI}`,
      ),
    );
    const found = readPage(root, options);
    expect(sure(found)).toContainEqual(['Orders', 342]);
    expect(sure(found).some(([, value]) => Number(value) > 1e15)).toBe(false);
    expect(fits(found)).toBe(true);
  });

  test('a text of a million characters', async () => {
    const root = await show(
      page(
        `<p>${'1 a'.repeat(330_000)}</p><p>${'$'.repeat(200_000)}</p><p>${'1.'.repeat(200_000)}</p>${KPI}`,
      ),
    );
    const started = performance.now();
    expect(sure(readPage(root, options))).toEqual([['Orders', 342]]);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('thousands of shadow roots, beside and in each other', async () => {
    const root = await show(page(`<main></main>${KPI}`));
    const main = root.querySelector('main') as HTMLElement;
    for (let i = 0; i < 3000; i += 1) {
      const host = root.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML = '<span>Words</span>';
      main.append(host);
    }
    let at: Element = main;
    for (let i = 0; i < 1000; i += 1) {
      const host = root.createElement('div');
      host.attachShadow({ mode: 'open' });
      (at.shadowRoot ?? at).append(host);
      at = host;
    }
    (at.shadowRoot as ShadowRoot).innerHTML = card('Deep', '5');
    const found = await readLive(root, options);
    expect(sure(found)).toContainEqual(['Orders', 342]);
  }, 60_000);
});

describe('frames', () => {
  test('a page of the same origin that holds itself', async () => {
    const root = await show(page(KPI));
    const nest = (inner: Document, depth: number): void => {
      if (depth === 0) return;
      for (let i = 0; i < 2; i += 1) {
        const frame = inner.createElement('iframe');
        inner.body.append(frame);
        const content = frame.contentDocument as Document;
        content.body.innerHTML = KPI;
        nest(content, depth - 1);
      }
    };
    nest(root, 6);
    const found = readPage(root, options);
    expect(sure(found)).toContainEqual(['Orders', 342]);
  });

  test('a frame of another origin is passed over, and that is said', async () => {
    const root = await show(
      page(
        `${KPI}<iframe sandbox srcdoc="<p>Views</p><p>12</p>" style="width:600px;height:400px"></iframe>`,
      ),
    );
    await new Promise((done) => setTimeout(done, 50));
    const found = readPage(root, options);
    expect(sure(found)).toEqual([['Orders', 342]]);
    expect(said(found)).toContain(
      'A part of this page comes from another site and cannot be read from here. Open that part in a tab of its own to read its numbers.',
    );
  });

  test('a small frame of another origin is no part that a person misses', async () => {
    const root = await show(
      page(`${KPI}<iframe sandbox srcdoc="" style="width:1px;height:1px"></iframe>`),
    );
    expect(said(readPage(root, options))).toEqual([]);
  });
});

describe('what is drawn and what is not', () => {
  test.each([
    [
      'numbers made by style sheets',
      '<style>.n::after{content:"999"}</style><div>Views</div><div class="n" style="font-size:24px"></div>',
    ],
    ['a style that hides by size', '<div>Views</div><div style="font-size:0">999</div>'],
    [
      'a style that hides by place',
      '<div style="position:absolute;left:-9999px"><div>Views</div><div>999</div></div>',
    ],
    [
      'a style that hides by shape',
      '<div style="clip-path:inset(50%);position:absolute"><div>Views</div><div>999</div></div>',
    ],
    [
      'a style that hides by scale',
      '<div style="transform:scale(0)"><div>Views</div><div>999</div></div>',
    ],
    ['no opacity', '<div style="opacity:0"><div>Views</div><div>999</div></div>'],
    ['invisibility', '<div style="visibility:hidden"><div>Views</div><div>999</div></div>'],
    ['a closed part', '<details><summary>More</summary><div>Views</div><div>999</div></details>'],
    [
      'what a person typed',
      '<div>Views</div><div contenteditable style="font-size:24px">999</div>',
    ],
    ['fields', '<div>Views</div><input value="999"><textarea>999</textarea>'],
    ['a template', '<template><div>Views</div><div>999</div></template>'],
    [
      'what a script says',
      '<script type="text/plain">Views 999</script><noscript>Views 999</noscript>',
    ],
  ])('%s: nothing of it is stored', async (_what, html) => {
    const root = await show(page(html + KPI));
    expect(sure(readPage(root, options))).toEqual([['Orders', 342]]);
  });

  test('boxes without a box of their own', async () => {
    const root = await show(
      page(
        `<div style="display:contents"><div style="display:contents">${card('Views', '1,204')}</div></div>${KPI}`,
      ),
    );
    expect(sure(readPage(root, options))).toEqual([
      ['Views', 1204],
      ['Orders', 342],
    ]);
  });

  test.each([
    'zoom:3',
    'zoom:0.4',
    'transform:scale(0.5);transform-origin:0 0',
    'transform:scale(2);transform-origin:0 0',
  ])('a page drawn with %s', async (style) => {
    const root = await show(page(`<div style="${style}">${card('Views', '1,204')}${KPI}</div>`));
    expect(sure(readPage(root, options))).toEqual([
      ['Views', 1204],
      ['Orders', 342],
    ]);
  });

  test('a window of no size', async () => {
    const root = await show(page(KPI), 'width:0;height:0;border:0');
    const found = readPage(root, options);
    expect(said(found)).toContain(
      'The window of this page has no size, so nothing in it can be seen. Make it larger and read the page again.',
    );
  });
});

describe('prototypes that a page bends', () => {
  test('after the reader was there nothing changes', async () => {
    const root = await show(page(KPI));
    const view = root.defaultView as Window & typeof globalThis;
    for (const name of ['textContent', 'parentNode', 'firstChild', 'nextSibling'])
      Object.defineProperty(view.Node.prototype, name, { get: () => null });
    view.Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 0, 0);
    view.Element.prototype.getAttribute = () => '999';
    view.getComputedStyle = () => {
      throw new Error('bent');
    };
    view.Array.prototype.map = () => {
      throw new Error('bent');
    };
    expect(sure(readPage(root, options))).toEqual([['Orders', 342]]);
  });
});
