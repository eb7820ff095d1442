import { describe, expect, test } from 'vitest';
import { memoryContext } from '../fixtures/context.ts';
import { lastDayGone } from './data-tidy.ts';
import { HANDLERS } from './registry.ts';

const NOW = '2026-11-26T08:00:00.000Z';
const HEAD = '{"fourfold":"backup","version":1,"made":"2026-11-20T00:00:00.000Z"}';

/** A store that has numbers of one account, the first of them seen then. */
function contextWith(firstSeen: string) {
  const made = memoryContext({ now: NOW });
  made.store.tally = async () => [
    { platform: 'x', account: 'kiln', numbers: 3, firstSeen, lastSeen: NOW },
  ];
  made.store.count = async () => 3;
  return made;
}

describe('data.state', () => {
  test('a backup is due once the oldest number is a week old, and no more when it is written', async () => {
    const fresh = contextWith('2026-11-25T08:00:00.000Z');
    expect((await HANDLERS['data.state']({}, fresh.context)).isBackupDue).toBe(false);
    const { context } = contextWith('2026-11-19T08:00:00.000Z');
    const state = await HANDLERS['data.state']({}, context);
    expect([state.isBackupDue, state.backedUp, state.backupEvery]).toEqual([true, null, 7]);
    const after = await HANDLERS['data.backed-up']({}, context);
    expect([after.isBackupDue, after.backedUp]).toEqual([false, NOW]);
  });

  test('who wants no backups is not asked for any', async () => {
    const { context } = contextWith('2020-01-01T00:00:00.000Z');
    const state = await HANDLERS['data.rules']({ backupEvery: 0 }, context);
    expect([state.backupEvery, state.isBackupDue]).toEqual([0, false]);
  });

  test('with nothing kept nothing is due', async () => {
    const { context } = memoryContext({ now: NOW });
    expect((await HANDLERS['data.state']({}, context)).isBackupDue).toBe(false);
  });
});

describe('data.tidy', () => {
  test('erases nothing without a rule, and what is older with one', async () => {
    const { context, store } = memoryContext({ now: NOW });
    const asked: unknown[] = [];
    const none = { numbers: 0, captures: 0, sessions: 0, taught: 0, choices: 0 };
    store.erase = async (scope) => {
      asked.push(scope);
      return none;
    };
    expect(await HANDLERS['data.tidy']({}, context)).toEqual(none);
    await HANDLERS['data.rules']({ keepDays: 365 }, context);
    await HANDLERS['data.tidy']({}, context);
    expect(asked).toEqual([{ kind: 'before', day: '2025-11-26' }]);
  });

  test('days are counted by the calendar', () => {
    expect(lastDayGone('2024-03-01', 1)).toBe('2024-02-29');
    expect(lastDayGone('2026-01-01', 366)).toBe('2024-12-31');
  });
});

describe('data.check', () => {
  test('a file that is no backup is refused whole', async () => {
    const { context } = memoryContext();
    for (const line of ['', 'hello', '{"in":"observations","row":{}}', '<html>']) {
      await expect(
        HANDLERS['data.check']({ lines: [line], isFirst: true }, context),
      ).rejects.toThrow('This is no backup that Fourfold wrote. Nothing was taken from it.');
    }
  });

  test('a backup of a newer version is refused with what to do', async () => {
    const { context } = memoryContext();
    const lines = [HEAD.replace('"version":1', '"version":9')];
    await expect(HANDLERS['data.check']({ lines, isFirst: true }, context)).rejects.toThrow(
      'A newer Fourfold wrote this backup. Update the extension to read it.',
    );
  });

  test('names each line that cannot be used, and when the backup was made', async () => {
    const { context } = memoryContext();
    const lines = [HEAD, '{"in":"accounts","row":', '{"end":true,"rows":1}'];
    expect(await HANDLERS['data.check']({ lines, isFirst: true }, context)).toMatchObject({
      made: '2026-11-20T00:00:00.000Z',
      end: 1,
      rows: 0,
      problems: [{ at: 1, what: 'This line is broken off or damaged. It is left out.' }],
    });
  });
});
