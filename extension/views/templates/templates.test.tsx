import { beforeEach, expect, test, vi } from 'vitest';
import { KeptScorecard } from '../fixtures/kept-scorecard.ts';
import { openWork } from '../fixtures/opened-work.tsx';
import { root } from '../fixtures/root.ts';
import { settled } from '../fixtures/settled.ts';
import { SMALL } from '../fixtures/small-scorecard.ts';

beforeEach(() => {
  location.hash = '';
});

/** Chooses the kind or the way with these words. */
async function pick(words: string): Promise<void> {
  const found = [...root.querySelectorAll('label')].find((one) => one.textContent === words);
  if (!found) throw new Error(`nothing to choose called ${words}`);
  found.click();
  await settled();
}

async function give(text: string, name = 'theirs.json'): Promise<void> {
  const field = root.querySelector<HTMLInputElement>('input[type=file]');
  if (!field) throw new Error('no field for files');
  const files = new DataTransfer();
  files.items.add(new File([text], name));
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}

test('S1-T1: what a template would change is shown, then done, then undone', async () => {
  const kept = new KeptScorecard(SMALL);
  const { press, seen } = await openWork(root, 'templates', kept);
  await pick('Responsibilities');
  await press('Look at “Shared out by perspective”');
  expect(seen()).toContain('2 changes');
  expect(seen()).toContain('Who does what for the KPI “Orders” was added.');
  expect(kept.revisions).toHaveLength(0);
  await press('Put it into the scorecard');
  expect(kept.scorecard.raci?.map(({ kpi }) => kpi)).toEqual(['orders', 'likes']);
  expect(seen()).toContain('The template “Shared out by perspective” was put into the scorecard.');
  await press('Undo');
  expect(kept.scorecard.raci).toBeUndefined();
});

test('S1-T1: a file that is none is refused in words, and nothing is changed', async () => {
  const kept = new KeptScorecard(SMALL);
  const { seen } = await openWork(root, 'templates', kept);
  await give('<html>', 'page.json');
  await vi.waitFor(() =>
    expect(seen()).toContain('page.json was not opened. The file is a web page'),
  );
  await give('{"schema":"fourfold/template@1","kind":"plan"');
  await vi.waitFor(() => expect(seen()).toContain('The file breaks off or is damaged.'));
  expect(kept.revisions).toHaveLength(0);
});

test('S1-T1: HTML in a file is shown as its letters; KPIs of another scorecard are named', async () => {
  const kept = new KeptScorecard(SMALL);
  const { seen } = await openWork(root, 'templates', kept);
  await give(
    JSON.stringify({
      ...{ schema: 'fourfold/template@1', kind: 'raci', title: '<img src=x onerror=alert(1)>' },
      parts: [
        { kpi: 'orders', accountable: 'legal', responsible: ['legal'] },
        { kpi: 'revenue', accountable: 'legal', responsible: ['legal'] },
      ],
    }),
  );
  await vi.waitFor(() => expect(seen()).toContain('<img src=x onerror=alert(1)>'));
  expect(root.querySelector('img')).toBeNull();
  expect(seen()).toContain('1 change\n');
  expect(seen()).toContain('this scorecard does not use this KPI.');
});

test('S1-T1: a response plan goes to the goal that the person chooses', async () => {
  const kept = new KeptScorecard(SMALL);
  const { press, type, seen } = await openWork(root, 'templates', kept);
  await pick('Response plan');
  await press('Look at “Many look and few order”');
  expect(seen()).toContain('choose the goal that this challenge is of');
  await type('Goal for “Many come from our posts and few of them order.”', 'sell');
  expect(seen()).not.toContain('choose the goal that this challenge is of');
  await press('Put it into the scorecard');
  expect(kept.scorecard.goals[0]?.challenge).toBe(
    'Many come from our posts and few of them order.',
  );
  expect(kept.scorecard.initiatives?.map(({ goal }) => goal)).toEqual(['sell', 'sell', 'sell']);
});

test('S1-T1: what is saved is a file without numbers, unless the person asks for them', async () => {
  const kept = new KeptScorecard(SMALL);
  const { press, saved } = await openWork(root, 'templates', kept);
  await press('Save the file');
  await pick('With targets, baselines and rates');
  await press('Save the file');
  const [quiet, loud] = await Promise.all(saved.map(([, content]) => content.text()));
  expect(saved[0]?.[0]).toBe('fourfold-template-scorecard.json');
  expect(quiet).not.toContain('"target"');
  expect(loud).toContain('"target": 200');
});
