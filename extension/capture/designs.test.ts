import { expect, test } from 'vitest';
import { drawDesign } from '../../tests/designs/design.ts';
import { judge } from '../../tests/designs/judge.ts';
import { TODAY } from '../../tests/designs/periods.ts';
import { show } from './fixtures/framed-page.ts';
import { readPage } from './read-page.ts';

/** Pages drawn by chance, each of another language and build, that are read without a fault. */
const SEEDS = [102, 109, 114, 123, 124, 126, 142, 151, 174, 181, 209];

test.each(SEEDS)('on drawn page %i every number is found, and none is made up', async (seed) => {
  const design = drawDesign(seed);
  const doc = await show(design.html);
  for (const el of doc.querySelectorAll('[data-part]')) el.removeAttribute('data-part');
  const url = new URL('https://dashboard.example/');
  const found = readPage(doc, { url, today: TODAY, budgetMs: 1e5 });
  const { pairs, wrong } = judge(design, found, []);
  const missed = pairs.filter(({ pair, state }) => pair.need !== 'optional' && state === 'missed');
  const changed = pairs.filter(({ change }) => change === 'wrong' || change === 'extra');
  expect(missed.map(({ pair }) => `${pair.labels[0]} ${pair.raw}`)).toEqual([]);
  expect(wrong.map(({ reading }) => `${reading.label} ${reading.raw}`)).toEqual([]);
  expect(changed.map(({ pair }) => `${pair.labels[0]} ${pair.raw}`)).toEqual([]);
});
