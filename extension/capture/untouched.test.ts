import { afterEach, expect, test, vi } from 'vitest';
import { RowsSeen, readLive, settle } from './index.ts';

const made: Element[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const el of made.splice(0)) el.remove();
});

const SEEN =
  'focus blur focusin focusout scroll selectionchange select input change click message resize toggle slotchange pointerover mouseover keydown'.split(
    ' ',
  );

test('reading leaves no trace: no node, attribute, focus, selection, scroll, event or global', async () => {
  const page = document.createElement('div');
  page.innerHTML = `<input value="typed"><div style="height:120px;overflow:auto"><table><tr><th>Video</th><th>Views</th></tr>${'<tr><td>A clip</td><td>1,204</td></tr>'.repeat(20)}</table></div><p>Orders</p><p style="font-size:24px">342</p><section></section><details><summary>More</summary><p>Likes 12</p></details><div style="height:3000px"></div>`;
  document.body.append(page);
  made.push(page);
  const shadow = (page.querySelector('section') as Element).attachShadow({ mode: 'open' });
  shadow.innerHTML = '<p>Saves</p><p style="font-size:24px">17</p>';
  const input = page.querySelector('input') as HTMLInputElement;
  input.focus();
  input.setSelectionRange(1, 3);
  (page.querySelector('div') as Element).scrollTop = 30;
  window.scrollTo(0, 50);
  getSelection()?.selectAllChildren(page.querySelector('p') as Element);
  // The events of all this come when the browser draws, which a busy machine does late.
  for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
  await new Promise((done) => setTimeout(done, 100));

  const records: MutationRecord[] = [];
  const observer = new MutationObserver((some) => records.push(...some));
  const all = { childList: true, characterData: true, subtree: true, attributes: true };
  for (const root of [document, shadow]) observer.observe(root, all);
  const events: string[] = [];
  const hear = (event: Event) => events.push(event.type);
  for (const type of SEEN) window.addEventListener(type, hear, true);
  const sent = vi.spyOn(EventTarget.prototype, 'dispatchEvent');
  const posted = vi.spyOn(window, 'postMessage');
  const before = {
    globals: Object.getOwnPropertyNames(window).sort(),
    html: document.documentElement.outerHTML,
    focus: document.activeElement,
    range: input.selectionStart,
    selection: getSelection()?.toString(),
    scroll: [scrollX, scrollY, (page.querySelector('div') as Element).scrollTop],
  };

  await settle(document, { quietMs: 50, maxMs: 1000 });
  const found = await readLive(document, {
    url: new URL('https://dashboard.example/'),
    today: '2026-11-23',
    sliceMs: 0,
    rows: new RowsSeen(),
  });
  expect(found.readings.map(({ label }) => label)).toContain('Orders');
  await new Promise((done) => setTimeout(done, 50));

  for (const type of SEEN) window.removeEventListener(type, hear, true);
  records.push(...observer.takeRecords());
  observer.disconnect();
  expect(records).toEqual([]);
  expect(events).toEqual([]);
  expect(sent).not.toHaveBeenCalled();
  expect(posted).not.toHaveBeenCalled();
  expect({
    globals: Object.getOwnPropertyNames(window).sort(),
    html: document.documentElement.outerHTML,
    focus: document.activeElement,
    range: input.selectionStart,
    selection: getSelection()?.toString(),
    scroll: [scrollX, scrollY, (page.querySelector('div') as Element).scrollTop],
  }).toEqual(before);
});
