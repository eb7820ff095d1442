import { expect, test } from 'vitest';
import { unreadableWords } from './unreadable-words.ts';

test.each([
  ['chrome://settings/', 'Cannot access a chrome:// URL', /its own pages/],
  [undefined, 'Cannot access a chrome:// URL', /its own pages/],
  ['https://chromewebstore.google.com/detail/x', 'Cannot access contents of the page', /its store/],
  [undefined, 'The extensions gallery cannot be scripted.', /its store/],
  ['chrome-extension://abc/dashboard.html', 'Cannot access', /its own pages/],
  [
    'file:///home/report.html',
    'Cannot access contents of url "file:///home/report.html"',
    /allow access to file addresses/,
  ],
  ['https://down.example/', 'Frame with ID 0 is showing error page', /did not load/],
  [
    'https://work.example/',
    'This page cannot be scripted due to an ExtensionsSettings policy.',
    /organisation/,
  ],
  ['https://shop.example/', 'Cannot access contents of the page.', /Click its icon/],
])('%s: %s', (url, message, words) => {
  const said = unreadableWords(url, new Error(message));
  expect(said).toMatch(words);
  expect(said).not.toMatch(/null|undefined|exception|error/i);
});

test('a site that the person has allowed is not asked for again', () => {
  const gone = 'The page went away.';
  const blocked = new Error('This page cannot be scripted due to an ExtensionsSettings policy.');
  expect(unreadableWords('https://shop.example/', new Error('Cannot access'), gone)).toBe(gone);
  expect(unreadableWords('https://shop.example/', blocked, gone)).toMatch(/organisation/);
});
