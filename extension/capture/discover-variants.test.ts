import { describe, expect, test } from 'vitest';
import type { Reading } from '../../core/model/index.ts';
import { show } from './fixtures/framed-page.ts';
import { discover } from './index.ts';

/** Pages of many designs; each is shown again built otherwise, and must read the same. */
const pages = import.meta.glob<string>(
  './fixtures/{arabic,arrow-deltas,box-rows,card-soup,decoys,definition-list,drawn-signs,german,group-heads,indonesian,japanese,label-first,names-apart,sentence-deltas,slots,value-first,vietnamese}.html',
  { query: '?raw', import: 'default', eager: true },
);

const shown = ({ label, value, unit, delta, subject, status }: Reading): string =>
  [
    label,
    value,
    unit,
    delta ? `${delta.sign}${delta.value}${delta.unit}` : '',
    subject.item ?? '',
    subject.segment ?? '',
    status,
  ].join(' | ');

const read = (root: Document): string[] =>
  discover(root, {
    url: new URL('https://dashboard.example/'),
    today: '2026-11-23',
    budgetMs: 1e5,
  })
    .readings.map(shown)
    .sort();

/** Elements that hold one text and nothing else, outside drawings and tables. */
const leaves = (root: Document): HTMLElement[] =>
  [...root.body.querySelectorAll<HTMLElement>('*')].filter(
    (el) =>
      el.childNodes.length === 1 &&
      el.firstChild?.nodeType === Node.TEXT_NODE &&
      (el.textContent ?? '').trim() !== '' &&
      !el.closest('svg, style, script, option, textarea, title'),
  );

/** Small pseudo-random numbers from a fixed seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const some = (root: Document, share: number): HTMLElement[] => {
  const chance = seeded(20261123);
  return leaves(root).filter(() => chance() < share);
};

const VARIANTS: Readonly<Record<string, (root: Document) => void>> = {
  'texts in boxes of their own'(root) {
    for (const el of some(root, 0.6)) {
      const box = root.createElement('span');
      box.append(...el.childNodes);
      el.append(box);
    }
  },
  'boxes without a box between'(root) {
    for (const el of some(root, 0.6)) {
      const box = root.createElement('div');
      box.style.display = 'contents';
      box.append(...el.childNodes);
      el.append(box);
    }
  },
  'other elements instead of div'(root) {
    for (const el of [...root.body.querySelectorAll('div')]) {
      const other = root.createElement('x-box');
      for (const { name, value } of el.attributes) other.setAttribute(name, value);
      const style = root.defaultView?.getComputedStyle(el);
      if (style?.display === 'block') other.style.display = 'block';
      other.append(...el.childNodes);
      el.replaceWith(other);
    }
  },
  'words twice for those who cannot see'(root) {
    for (const el of some(root, 0.5)) {
      const copy = root.createElement('span');
      copy.textContent = el.textContent;
      copy.style.cssText =
        'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap';
      if (el.matches('td, th')) el.append(copy);
      else el.after(copy);
    }
  },
  'all of it in a shadow root'(root) {
    const host = root.createElement('x-app');
    host.style.display = 'block';
    const shadow = host.attachShadow({ mode: 'open' });
    const styles = [...root.querySelectorAll('style')].map((el) => el.cloneNode(true));
    shadow.append(...styles, ...root.body.childNodes);
    root.body.append(host);
  },
  'comments and blanks between'(root) {
    for (const el of [...root.body.querySelectorAll('div, section, article, li')]) {
      if (el.closest('svg')) continue;
      el.prepend(root.createComment('v-if'));
      if (el.children.length > 0) el.append(root.createTextNode('\n   '));
    }
  },
};

describe.each(Object.entries(pages))('%s', (_, html) => {
  test.each(Object.entries(VARIANTS))('reads the same with %s', async (_name, change) => {
    const before = read(await show(html));
    const root = await show(html);
    change(root);
    expect(read(root)).toEqual(before);
  });
});
