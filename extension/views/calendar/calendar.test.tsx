import { expect, test } from 'vitest';
import type { KeptEvent } from '../../messages/index.ts';
import { KeptScorecard } from '../fixtures/kept-scorecard.ts';
import { openWork } from '../fixtures/opened-work.tsx';
import { root } from '../fixtures/root.ts';
import { SMALL } from '../fixtures/small-scorecard.ts';

/** A background that keeps the events as well. */
function keeping(first: readonly KeptEvent[] = []) {
  const noted = { events: first };
  const kept = new KeptScorecard(SMALL, {
    'analysis.state': () => noted,
    'analysis.events': ({ events }: { events: readonly KeptEvent[] }) => {
      noted.events = [...events].sort((a, b) => (a.from < b.from ? -1 : 1));
      return noted;
    },
  });
  return { kept, noted };
}

test('a report is of a month of a fiscal year that begins in April, said before it is stored, and undone', async () => {
  const { kept } = keeping();
  const page = await openWork(root, 'calendar', kept);
  await page.type('A report covers', 'month');
  // The last month that has ended by 29 October 2026.
  expect(page.seen()).toContain('A report of today covers Sep 1 – 30, 2026.');
  expect(page.seen()).toContain('It is compared with Aug 1 – 31, 2026.');
  await page.type('A report covers', 'fiscal-quarter');
  await page.type('Fiscal year', 'months');
  await page.type('It begins in', '4');
  await page.type('Weeks begin on', 'sunday');
  await page.type('Time zone', 'Asia/Jakarta');
  expect(page.seen()).toContain('covers Jul 1 – Sep 30, 2026.');
  expect(page.seen()).toContain('The fiscal year began on Apr 1.');
  expect(kept.revisions).toEqual([]);
  await page.press('Save');
  expect(kept.scorecard.calendar).toEqual({
    ...{ timeZone: 'Asia/Jakarta', weekStart: 'sunday', period: { kind: 'fiscal-quarter' } },
    fiscalYear: { kind: 'months', startMonth: 4 },
  });
  await page.press('Undo');
  expect(kept.scorecard).toEqual(SMALL);
});

test('a year of whole weeks ends where the retailers’ ends', async () => {
  const { kept } = keeping();
  const page = await openWork(root, 'calendar', kept);
  await page.type('Weeks begin on', 'sunday');
  await page.type('Fiscal year', 'weeks');
  // The National Retail Federation's year 2026 began on Sunday, 1 February.
  expect(page.seen()).toContain('The fiscal year began on Feb 1.');
  await page.type('A report covers', 'fiscal-month');
  await page.type('Which one', 'to-date');
  await page.press('Save');
  expect(kept.scorecard.calendar).toEqual({
    weekStart: 'sunday',
    fiscalYear: { kind: 'weeks', pattern: '4-5-4', endMonth: 1, end: 'nearest' },
    period: { kind: 'fiscal-month', part: 'to-date' },
  });
});

test('what is no day, number or zone is told and not stored; discarding shows what is stored', async () => {
  const { kept } = keeping();
  const page = await openWork(root, 'calendar', kept);
  await page.refuses(
    [
      ['Days', '0', 'whole number from 1'],
      ['Days', '2.5', 'whole number from 1'],
      ['Time zone', 'Mars/Olympus', 'not known'],
      ['Time zone', '__proto__', 'not known'],
    ],
    'Discard',
  );
  await page.type('Fiscal year', 'months');
  await page.type('On day', '31');
  expect(page.seen()).toContain('from 1 to 28');
  await page.press('Save');
  expect(kept.revisions).toEqual([]);
  await page.press('Discard');
  expect(page.field('Days').value).toBe('28');
});

test('S1-M4.3: an event is noted with its last day, changed, removed, and each is taken back', async () => {
  const { kept, noted } = keeping();
  const page = await openWork(root, 'calendar', kept);
  await page.press('Note it');
  expect(page.seen()).toContain('Say what happened.');
  await page.type('What happened', 'Harvest sale');
  await page.type('Kind', 'season');
  await page.type('First day', '2026-10-10');
  await page.type('Last day, if longer', '2026-10-09');
  expect(page.seen()).toContain('The last day is the first one or later.');
  await page.type('Last day, if longer', '2026-10-12');
  await page.press('Note it');
  const sale = { name: 'Harvest sale', kind: 'season', from: '2026-10-10', to: '2026-10-13' };
  expect(noted.events).toEqual([sale]);
  expect(page.seen()).toContain('Season, Oct 10 – 12, 2026');
  await page.press('Change Harvest sale');
  const sales = page.inForm('Change Harvest sale');
  await sales.type('Last day, if longer', '');
  await sales.press('Save');
  expect(noted.events).toEqual([{ name: 'Harvest sale', kind: 'season', from: '2026-10-10' }]);
  await page.press('Undo');
  expect(noted.events).toEqual([sale]);
  await page.press('Remove Harvest sale');
  expect(noted.events).toEqual([]);
  await page.press('Undo');
  expect(noted.events).toEqual([sale]);
});

test('what another tab noted stays, and an event that it took away is told and not brought back', async () => {
  const launch: KeptEvent = { name: 'Launch', kind: 'launch', from: '2026-09-01' };
  const { kept, noted } = keeping([launch]);
  const page = await openWork(root, 'calendar', kept);
  const theirs: KeptEvent = { name: 'Theirs', kind: 'pr', from: '2026-09-05' };
  noted.events = [launch, theirs];
  await page.type('What happened', 'Ours');
  await page.type('First day', '2026-09-09');
  await page.press('Note it');
  expect(noted.events.map(({ name }) => name)).toEqual(['Launch', 'Theirs', 'Ours']);
  noted.events = [theirs];
  await page.press('Change Launch');
  const launched = page.inForm('Change Launch');
  await launched.type('First day', '2026-09-02');
  await launched.press('Save');
  expect(page.seen()).toContain('“Launch” was changed or removed elsewhere meanwhile.');
  expect(noted.events).toEqual([theirs]);
});
