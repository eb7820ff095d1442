import { expect, test } from 'vitest';
import { type Sheet, sheetMarkdown } from './sheet-files.ts';
import { sheetPage } from './sheet-page.ts';

const HOSTILE: Sheet = {
  title: '</title><script>alert(1)</script>',
  about: 'a | b\n# not a head',
  heads: ['Goal', '<img src=x onerror=alert(1)>'],
  rows: [
    ['[press](javascript:alert(1))', '`|`'],
    ['', '"><svg onload=alert(1)>'],
  ],
};

test('S1-T2: a worksheet is a table in Markdown, with an empty cell for what is not known', () => {
  const sheet = { title: 'Map', about: 'Goals', heads: ['Goal', 'Who'], rows: [['Sell', '']] };
  expect(sheetMarkdown(sheet)).toBe(
    '# Map\n\nGoals\n\n| Goal | Who |\n| --- | --- |\n| Sell |  |\n',
  );
});

test('S1-T2: words of people make no table, link or tag in Markdown', () => {
  const text = sheetMarkdown(HOSTILE);
  const lines = text.split('\n');
  expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1);
  // Two columns in every line, whatever stands in the cells.
  const columns = lines
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split(/(?<!\\)\|/));
  expect(columns.map(({ length }) => length)).toEqual([4, 4, 4, 4]);
  expect(text).not.toMatch(/(?<!\\)[<[`]/);
});

test('S1-T2: the page to print loads nothing and runs nothing, whatever people wrote', () => {
  const page = new DOMParser().parseFromString(sheetPage(HOSTILE, 'en'), 'text/html');
  expect(page.querySelectorAll('script, img, svg, a, [onload], [onerror]')).toHaveLength(0);
  expect(page.title).toBe(HOSTILE.title);
  expect([...page.querySelectorAll('td')].map((one) => one.textContent)).toEqual(
    HOSTILE.rows.flat(),
  );
  expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain(
    "default-src 'none'",
  );
  expect(sheetPage(HOSTILE, '"><b>')).not.toContain('<b>');
});
