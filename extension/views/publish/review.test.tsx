import { render } from 'preact';
import { expect, test } from 'vitest';
import type { Figures } from '../../../core/publication/index.ts';
import { Refusal, type ReleaseState } from '../../messages/index.ts';
import type { Ask } from '../asks.ts';
import { actions } from '../fixtures/opened-work.tsx';
import { root } from '../fixtures/root.ts';
import { settled } from '../fixtures/settled.ts';
import { formatsFor } from '../format.ts';
import type { PublishModel } from './publish-model.ts';
import { ReleaseModel } from './release-model.ts';
import { Review } from './review.tsx';

const HASH = 'a'.repeat(64);
const figures = (score: number): Figures => ({
  ...{ id: 'x', asOf: '2026-10-29', profile: 'full', overall: score },
  kpis: [
    { id: 'orders', name: '<b>Orders</b>', unit: '1', value: score, score, status: 'watch' },
    { id: `k${score}`, name: `Of ${score}`, unit: '1', value: 1, score: 50, status: 'watch' },
  ],
});
const STATE: ReleaseState = {
  ...{ isReviewed: true, isFourEyes: true, lockedUntil: '', last: figures(60), release: null },
  ...{ isEmbargoed: false, record: { entries: [], check: { ok: true, entries: 0, last: '' } } },
};
const IN_REVIEW: NonNullable<ReleaseState['release']> = {
  ...{ stage: 'review', file: HASH, name: 'scorecard.json', asOf: '2026-10-29' },
  ...{ submitter: 'Dewi', approver: '', embargo: '', audience: 'All', notes: {} },
  figures: figures(40),
};

async function open(first: ReleaseState, answer: (type: string) => ReleaseState = () => first) {
  const asked: [string, unknown][] = [];
  const ask = (async (type: string, data: unknown) => {
    if (type === 'release.state') return first;
    if (type === 'release.take')
      return { name: 'x', file: HASH, text: '{"title":"<i>As it was</i>"}' };
    asked.push([type, data]);
    return answer(type);
  }) as Ask;
  const release = new ReleaseModel(ask);
  const model = { release, file: { value: { figures: figures(40) } } } as unknown as PublishModel;
  render(<Review model={model} formats={formatsFor('en')} />, root);
  await settled();
  // biome-ignore lint/performance/useDomNodeTextContent: what a person sees, line by line
  return { asked, ...actions(() => root), seen: () => root.innerText };
}

test('S1-M5.3 S1-M6.1: what differs is shown before it is handed in, and what is worse asks for a note', async () => {
  const page = await open(STATE);
  for (const words of [
    'Overall score: 60 then, 40 now.',
    'New: Of 40.',
    'Gone: Of 60.',
    '▼ Worse',
    'Score 60 then, 40 now.',
  ]) {
    expect(page.seen()).toContain(words);
  }
  expect(root.querySelector('b')).toBeNull();
  await page.type('What readers have to know about <b>Orders</b>', 'A holiday');
  await page.type('Your name', 'Dewi');
  await page.type('Not before this day (may stay empty)', '2026-11-02');
  await page.press('Hand in for review');
  expect(page.asked).toEqual([
    ['release.submit', { by: 'Dewi', notes: { orders: 'A holiday' }, embargo: '2026-11-02' }],
  ]);
  // Whoever approves it says their own name.
  expect(page.field('Your name').value).toBe('');
});

test('S1-M5.3: what is in review is compared as it was handed in; a refusal is said, and what was typed stays', async () => {
  const page = await open({ ...STATE, release: IN_REVIEW }, () => {
    throw new Refusal('Who approves is not who handed it in. Somebody else has to look at it.');
  });
  expect(page.seen()).toContain('Dewi handed it in');
  expect(page.seen()).toContain('it compares the names that are typed here');
  expect(root.querySelector('textarea')).toBeNull();
  expect(root.querySelector('[aria-current=step]')?.textContent).toBe('In review');
  await page.type('Your name', 'dewi');
  await page.press('Approve');
  expect(page.asked).toEqual([['release.approve', { by: 'dewi' }]]);
  expect(page.seen()).toContain('Somebody else has to look at it.');
  expect(page.field('Your name').value).toBe('dewi');
});

test('S1-M5.3: a locked period is reopened with a reason, and nothing is asked where publishing is not reviewed', async () => {
  const page = await open({ ...STATE, lockedUntil: '2026-10-29' });
  expect(page.seen()).toContain('is locked');
  await page.type('Your name', 'Made');
  await page.type('Why it is reopened', 'A wrong number');
  await page.press('Reopen');
  expect(page.asked).toEqual([['release.reopen', { by: 'Made', why: 'A wrong number' }]]);
  const free = await open({ ...STATE, isReviewed: false, last: null });
  expect(free.seen()).toContain('there is nothing to compare with');
  expect(free.seen()).not.toContain('Hand in for review');
});

test('S1-M5.6: the record says what was done, and where it is broken', async () => {
  const entry = { n: 2, at: '2026-10-29T08:00:00.000Z', prev: HASH, hash: HASH };
  const entries = [
    { ...entry, kind: 'published', about: { file: HASH, by: '<i>Dewi</i>' } },
    { ...entry, n: 1, kind: 'rules', about: { isReviewed: true, isFourEyes: false } },
  ];
  const check = { ok: false, at: 2, why: 'Entry 2 was changed after it was written.' } as const;
  const page = await open({ ...STATE, record: { entries, check } });
  // A break is in view without a press.
  expect(page.seen()).toContain('■ Entry 2 was changed after it was written.');
  expect(page.seen()).toContain('one person may do both');
  expect(page.seen()).toContain('<i>Dewi</i>');
  expect(root.querySelector('i')).toBeNull();
});

test('S1-M5.3: who approves looks at the file that was handed in; sent back, what was said of it is there again', async () => {
  const release = { ...IN_REVIEW, notes: { orders: 'A holiday' }, embargo: '2026-11-02' };
  const page = await open({ ...STATE, release }, () => STATE);
  await page.press('See the file');
  expect(page.seen()).toContain('<i>As it was</i>');
  await page.type('Your name', 'Made');
  await page.type('Why it goes back', 'Too early');
  await page.press('Send back');
  expect(page.field('What readers have to know about <b>Orders</b>').value).toBe('A holiday');
  expect(page.field('Not before this day (may stay empty)').value).toBe('2026-11-02');
});

test('S1-M5.6: where the record cannot be read, that is said, nothing of before is believed and nothing may leave', async () => {
  let isDamaged = false;
  const ask = (async () => {
    if (isDamaged) throw new Refusal('The record of publishing cannot be read.');
    return { ...STATE, isReviewed: false };
  }) as Ask;
  const release = new ReleaseModel(ask);
  const model = { release, file: { value: null } } as unknown as PublishModel;
  render(<Review model={model} formats={formatsFor('en')} />, root);
  await settled();
  expect(release.mayLeave()).toBe(true);
  isDamaged = true;
  await release.load();
  await settled();
  expect(release.mayLeave()).toBe(false);
  expect(root.textContent).toContain('The record of publishing cannot be read.');
});
