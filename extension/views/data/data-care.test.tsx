import { render } from 'preact';
import { describe, expect, test } from 'vitest';
import type { DataState } from '../../messages/index.ts';
import { Refusal } from '../../messages/index.ts';
import { root } from '../fixtures/root.ts';
import { settled } from '../fixtures/settled.ts';
import type { PickedFolder } from '../folder.ts';
import { formatsFor } from '../format.ts';
import { packed, stretchesOf } from './backup-file.ts';
import { BackupDue, DataCare } from './data-care.tsx';
import { type DataApi, DataModel } from './data-model.ts';

const NOW = '2026-11-26T08:00:00.000Z';
const HEAD = '{"fourfold":"backup","version":1,"made":"2026-11-20T00:00:00.000Z"}';

// biome-ignore lint/performance/useDomNodeTextContent: what a person sees, line by line
const seen = () => root.innerText;

/** A promise and what settles it. */
function openPromise() {
  const settle: (() => void)[] = [];
  const promise = new Promise<void>((done) => settle.push(done));
  return { promise, resolve: () => settle[0]?.() };
}

const STATE: DataState = {
  accounts: [
    { platform: 'tiktok-studio', account: 'kiln', numbers: 1200, firstSeen: NOW, lastSeen: NOW },
    { platform: 'tiktok-studio', account: 'wheel', numbers: 1, firstSeen: NOW, lastSeen: NOW },
    { platform: 'shop.example', account: '', numbers: 7, firstSeen: NOW, lastSeen: NOW },
  ],
  numbers: 1208,
  backupEvery: 7,
  backedUp: '2026-11-17T08:00:00.000Z',
  isBackupDue: true,
  keepDays: 0,
  fixed: [],
};

async function open(
  answers: Record<string, unknown> = {},
  options: { folder?: PickedFolder; mayWrite?: boolean } = {},
) {
  const asked: [string, unknown][] = [];
  const files: [string, Blob][] = [];
  const api: DataApi = {
    now: () => NOW,
    save: (name, blob) => files.push([name, blob]),
    room: async () => ({ used: 3_400_000, most: 62e9, isSafe: false }),
    keepSafe: async () => true,
    folder: options.folder
      ? {
          state: async () => options.folder ?? null,
          pick: async () => null,
          open: async () => options.mayWrite ?? true,
          write: async (name, blob) => void files.push([`folder/${name}`, blob]),
          forget: async () => undefined,
        }
      : null,
    ask: (async (type: string, data: unknown) => {
      asked.push([type, data]);
      const answer = answers[type];
      if (answer instanceof Error) throw answer;
      return typeof answer === 'function' ? answer(data) : (answer ?? STATE);
    }) as DataApi['ask'],
  };
  const model = new DataModel(api, async () => undefined);
  const formats = formatsFor('en');
  render(
    <main>
      <BackupDue model={model} formats={formats} now={NOW} />
      <DataCare model={model} formats={formats} now={NOW} />
    </main>,
    root,
  );
  await model.load();
  await settled();
  return { asked, files, model };
}

const button = (name: string) => {
  const found = [...root.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
  if (!found) throw new Error(`no button ${name} in ${seen()}`);
  return found;
};

const press = async (name: string) => {
  button(name).click();
  await settled();
};

const unpacked = async (blob: Blob) => {
  const lines: string[] = [];
  for await (const stretch of stretchesOf(blob)) lines.push(...stretch.lines);
  return lines;
};

const fileOf = async (lines: readonly string[], name = 'kiln.ndjson.gz') =>
  new File(
    [
      await packed(
        (async function* () {
          yield lines;
        })(),
      ),
    ],
    name,
  );

describe('a backup', () => {
  const parts = {
    'data.backup': ({ after }: { after: string | null }) =>
      after === null
        ? { lines: [HEAD, 'a'], next: 'x' }
        : { lines: ['b', '{"end":true,"rows":2}'], next: null },
  };

  test('is written whole, to the downloads, and only then noted', async () => {
    const { files, asked } = await open(parts);
    await press('Back up now');
    expect(files.map(([name]) => name)).toEqual(['fourfold-backup-2026-11-26.ndjson.gz']);
    expect(await unpacked(files[0]?.[1] as Blob)).toEqual([
      HEAD,
      'a',
      'b',
      '{"end":true,"rows":2}',
    ]);
    expect(asked.map(([type]) => type)).toEqual([
      'data.state',
      'data.backup',
      'data.backup',
      'data.backed-up',
    ]);
    expect(seen()).toContain('was written to your downloads');
  });

  test('that breaks off is not noted and leaves no file', async () => {
    const { files, asked } = await open({
      'data.backup': ({ after }: { after: string | null }) => {
        if (after !== null) throw new Refusal('Fourfold did not answer.');
        return { lines: [HEAD], next: 'x' };
      },
    });
    await press('Back up now');
    expect(files).toEqual([]);
    expect(asked.map(([type]) => type)).not.toContain('data.backed-up');
    expect(root.querySelector('[role=alert]')?.textContent).toBe('Fourfold did not answer.');
  });

  test('goes to the folder that was picked; where the browser says no, nothing is noted', async () => {
    const folder = { name: 'Backups', isOpen: false };
    const yes = await open(parts, { folder });
    await press('Back up now');
    expect(yes.files.map(([name]) => name)).toEqual([
      'folder/fourfold-backup-2026-11-26.ndjson.gz',
    ]);
    const no = await open(parts, { folder, mayWrite: false });
    await press('Back up now');
    expect(no.files).toEqual([]);
    expect(no.asked.map(([type]) => type)).not.toContain('data.backed-up');
    expect(seen()).toContain('did not let Fourfold write to “Backups”');
  });

  test('that is due writes itself only where nobody need be asked', async () => {
    const asks = await open(
      { ...parts, 'data.tidy': {} },
      { folder: { name: 'Backups', isOpen: false } },
    );
    await asks.model.tidy();
    expect(asks.files).toEqual([]);
    const free = await open(
      { ...parts, 'data.tidy': {} },
      { folder: { name: 'Backups', isOpen: true } },
    );
    await free.model.tidy();
    expect(free.files.length).toBe(1);
  });
});

test('a choice made while a backup is written is kept when that is done', async () => {
  const { promise: until, resolve: end } = openPromise();
  const { model, asked } = await open({
    'data.backup': async () => {
      await until;
      return { lines: [HEAD], next: null };
    },
  });
  const backup = model.backUp();
  const again = model.backUp();
  const chosen = model.rules({ keepDays: 366 });
  end();
  await Promise.all([backup, again, chosen]);
  expect(asked.filter(([type]) => type === 'data.backup').length).toBe(1);
  expect(asked).toContainEqual(['data.rules', { keepDays: 366 }]);
});

describe('a restore', () => {
  const holds = {
    numbers: 4,
    others: 9,
    known: 3,
    made: '2026-11-20T00:00:00.000Z',
    rows: 16,
    end: 16,
    problems: [],
  };

  test('says what it would add, stores nothing until asked, and then says what it did', async () => {
    const { model, asked } = await open({
      'data.check': holds,
      'data.restore': { numbers: 4, others: 9, known: 3 },
    });
    await model.lookAt(await fileOf([HEAD, 'a']));
    await settled();
    expect(seen()).toContain('It would add 4 numbers and 9 other things');
    expect(asked.some(([type]) => type === 'data.restore')).toBe(false);
    await press('Restore it');
    expect(asked.filter(([type]) => type === 'data.restore')).toEqual([
      ['data.restore', { lines: [HEAD, 'a'] }],
    ]);
    expect(seen()).toContain('Restored. 4 numbers were not here before.');
  });

  test('names the lines of a damaged file by their number, and that its end is missing', async () => {
    const { model } = await open({
      'data.check': ({ isFirst }: { isFirst: boolean }) => ({
        ...holds,
        end: null,
        made: isFirst ? holds.made : null,
        problems: [{ at: 1, what: 'This number is damaged. It is left out.' }],
      }),
    });
    await model.lookAt(await fileOf([HEAD, ...Array.from({ length: 1000 }, () => 'x')]));
    await settled();
    expect(seen()).toContain('Line 2: This number is damaged');
    expect(seen()).toContain('The end of this backup is missing');
  });

  test('a packed file that was cut off still gives what stands before the cut', async () => {
    const random = Array.from({ length: 4000 }, () => crypto.randomUUID());
    const file = await fileOf([HEAD, ...random]);
    const cut = file.slice(0, Math.floor(file.size / 2));
    const lines = await unpacked(cut);
    expect(lines.length).toBeGreaterThan(1000);
    expect([HEAD, ...random].slice(0, lines.length - 1)).toEqual(lines.slice(0, -1));
  });

  test('a file of something else is refused in words', async () => {
    const { model } = await open({
      'data.check': new Refusal(
        'This is no backup that Fourfold wrote. Nothing was taken from it.',
      ),
    });
    await model.lookAt(new File([new Uint8Array([0x50, 0x4b, 3, 4])], 'photo.zip'));
    await settled();
    expect(seen()).toContain('This is no backup that Fourfold wrote');
    await model.lookAt(new File([], 'empty'));
    await settled();
    expect(seen()).toContain('The file is empty.');
  });
});

describe('erasing', () => {
  const counts = { numbers: 1201, captures: 1, sessions: 0, taught: 2, choices: 0 };

  test('says what it takes and does nothing until the person says so', async () => {
    const { asked } = await open({ 'data.measure': counts, 'data.erase': counts });
    await press('Erase everything of TikTok Studio');
    expect(seen()).toContain(
      'This takes 1,201 numbers, 1 record of a capture, and 2 taught numbers from this machine.',
    );
    expect(asked.some(([type]) => type === 'data.erase')).toBe(false);
    await press('Keep it');
    expect(seen()).not.toContain('This takes');
    await press('Erase the numbers of TikTok Studio, kiln');
    await press('Erase for good');
    expect(asked.find(([type]) => type === 'data.erase')?.[1]).toEqual({
      scope: { kind: 'account', platform: 'tiktok-studio', account: 'kiln' },
    });
    expect(seen()).toContain('Erased. 1,201 numbers are gone from this machine.');
  });
});

test('numbers are saved as CSV that no spreadsheet takes for formulas', async () => {
  const row = {
    id: 'a',
    metric: 'content.views',
    subject: { platform: 'x', account: '=1+1' },
    value: 5,
    low: 5,
    high: 5,
    unit: '1',
    from: '2026-10-01',
    to: '2026-10-29',
    seen: NOW,
    source: { kind: 'page' },
  };
  const { files, model } = await open({
    'data.numbers': { lines: [JSON.stringify(row)], next: null },
  });
  await model.exportAs('csv');
  const text = await files[0]?.[1].text();
  expect(text?.split('\r\n')[1]).toContain(`,"'=1+1",`);
  await model.exportAs('ndjson');
  expect(await files[1]?.[1].text()).toBe(`${JSON.stringify(row)}\n`);
});
