import { afterEach, describe, expect, test } from 'vitest';
import { template } from '../../../core/templates/index.ts';
import { openStore } from '../open-store.ts';
import type { Store } from '../store.ts';
import { readBackupLine } from './backup-line.ts';
import { edit } from './fixtures/edit.ts';
import type { KeptRow } from './kept-rows.ts';

const SEEN = '2026-10-29T08:00:00.000Z';
let open: { store: Store; name: string }[] = [];

async function fresh(): Promise<Store> {
  const name = `own ${crypto.randomUUID()}`;
  const store = await openStore({ name });
  open.push({ store, name });
  return store;
}

afterEach(() => {
  for (const { store, name } of open) {
    store.close();
    indexedDB.deleteDatabase(name);
  }
  open = [];
});

const problemsOf = (lines: readonly string[]) =>
  lines.flatMap((line) => {
    const read = readBackupLine(line);
    return read.kind === 'problem' ? [read.what] : [];
  });

describe('the person’s own scorecard', () => {
  test('keeps every edit, and one that was made of an older state is not stored', async () => {
    const store = await fresh();
    expect(await store.revision('seller')).toBeUndefined();
    // Two tabs edit the same state at the same moment: one of them comes first.
    const both = await Promise.all([store.addRevision(edit(1)), store.addRevision(edit(1))]);
    expect(both).toEqual([true, false]);
    expect(await store.addRevision(edit(3))).toBe(false);
    expect(await store.addRevision({ ...edit(2), undoes: 1 })).toBe(true);
    expect((await store.revision('seller'))?.scorecard.title).toBe('My shop 2');
    expect((await store.revision('seller', 1))?.scorecard.title).toBe('My shop 1');
    expect(await store.revisionNotes('seller', 5)).toEqual([
      { n: 2, at: SEEN, what: 'Edit 2', undoes: 1 },
      { n: 1, at: SEEN, what: 'Edit 1' },
    ]);
    expect(await store.revised()).toEqual(['seller']);
  });

  test('a restore adds edits that are newer than what is here, and never undoes one made since', async () => {
    const [later, earlier] = ['2026-10-30T08:00:00.000Z', '2026-10-28T08:00:00.000Z'];
    const here = await fresh();
    await here.addRevision(edit(1));
    const rows = [edit(1), edit(2, later)].map((row): KeptRow => ({ in: 'scorecardEdits', row }));
    expect(await here.restore(rows)).toEqual({ numbers: 0, others: 1, known: 1 });
    const old = [edit(1), edit(3, earlier)].map((row): KeptRow => ({ in: 'scorecardEdits', row }));
    expect(await here.weigh(old)).toEqual({ numbers: 0, others: 0, known: 2 });
    expect((await here.revision('seller'))?.n).toBe(2);
  });

  test('a scorecard of a backup that does not hold, or would harm, is left out and named', () => {
    const line = (row: unknown) => JSON.stringify({ in: 'scorecardEdits', row });
    const hostile = line(edit(1)).replace('"perspectives"', '"__proto__":{},"perspectives"');
    const dangling = line({ ...edit(1), scorecard: { ...template('seller'), goals: [] } });
    expect(problemsOf([hostile, dangling, line({ ...edit(1), n: 0 })])).toEqual(
      Array(3).fill('This edit of your scorecard is damaged. It is left out.'),
    );
    expect(problemsOf([line(edit(1))])).toEqual([]);
  });

  test('erasing everything erases it, and one site leaves it', async () => {
    const store = await fresh();
    await store.addRevision(edit(1));
    await store.erase({ kind: 'site', platform: 'tiktok-studio' });
    expect(await store.revised()).toEqual(['seller']);
    expect((await store.erase({ kind: 'all' })).choices).toBe(1);
    expect(await store.revised()).toEqual([]);
  });
});
