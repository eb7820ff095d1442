import { expect, test } from 'vitest';
import { measured } from '../embed/room-of.ts';
import { samplePublication } from '../fixtures/sample.ts';
import '../index.ts';
import { part, until } from './test-page.ts';

// First in its page, so that an outline stands there until the part comes that draws the element.
test('what the Embed page says of the room is what the element finally takes, without its outline', async () => {
  const data = samplePublication();
  const rooms = await measured('bsc-comparison', { kpi: 'comments' }, data);
  const box = document.createElement('div');
  box.style.cssText = 'font:16px/1.5 system-ui,sans-serif;width:400px';
  box.innerHTML = '<bsc-comparison kpi="comments" room="none"></bsc-comparison>';
  document.body.append(box);
  const element = Object.assign(box.firstElementChild as HTMLElement, { data });
  await until(() => part(element, 'card') !== null);
  const said = rooms.find(({ width }) => width === 400)?.height;
  expect(said).toBe(element.getBoundingClientRect().height);
});
