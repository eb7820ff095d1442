import { beforeEach, describe, expect, test } from 'vitest';
import { checkLedger, hashOf, type Publication } from '../../../core/publication/index.ts';
import { memoryContext } from '../fixtures/context.ts';
import { NO_POLICY } from '../policy.ts';
import { ledgerOf } from '../releases.ts';
import { HANDLERS } from './registry.ts';

const NOW = '2026-10-29T08:00:00.000Z';

const views = (value: number, seen = NOW) => ({
  metric: 'content.views',
  subject: { platform: 'youtube-studio', account: 'kiln' },
  ...{ value, low: value, high: value, unit: '1' },
  ...{ from: '2026-10-01', to: '2026-10-29', seen },
  source: { kind: 'page' as const, label: 'Views', raw: String(value) },
});

let made: ReturnType<typeof memoryContext>;
const context = () => made.context;
const rules = (change: object) =>
  HANDLERS['release.rules']({ by: 'Dewi', isReviewed: true, ...change }, context());
const submit = (more: object = {}) =>
  HANDLERS['release.submit']({ by: 'Dewi', notes: {}, embargo: '', ...more }, context());
const approve = (by: string) => HANDLERS['release.approve']({ by }, context());
const take = () => HANDLERS['release.take']({}, context());
const kinds = async () => (await ledgerOf(made.store)).map(({ kind }) => kind);

beforeEach(async () => {
  made = memoryContext({ now: NOW });
  await made.store.choose('scorecard', 'creator');
  await made.store.addObservations([views(1000)]);
  await HANDLERS['publish.rules']({ audience: 'The board' }, context());
});

describe('S1-M5.3: draft, review, approved, published', () => {
  test('what is published is what was approved to the last byte, whatever came since; then it is locked', async () => {
    await rules({});
    const { release } = await submit();
    expect(release).toMatchObject({ stage: 'review', submitter: 'Dewi', asOf: '2026-10-29' });
    await expect(take()).rejects.toThrow(/Nothing is approved/);
    await made.store.addObservations([views(2000, '2026-10-29T09:00:00.000Z')]);
    await approve('Made');
    const { text, file } = await take();
    expect([hashOf(text), file]).toEqual([release?.file, release?.file]);
    await HANDLERS['publish.done']({ file }, context());
    const after = await HANDLERS['release.state']({}, context());
    expect(after).toMatchObject({ release: null, lockedUntil: '2026-10-29' });
    expect(after.last?.id).toBe(release?.figures.id);
    expect(await kinds()).toEqual(['rules', 'submitted', 'approved', 'published']);
    await expect(submit()).rejects.toThrow(/is locked/);
    await HANDLERS['release.reopen']({ by: 'Made', why: 'A wrong number' }, context());
    expect((await submit()).release?.stage).toBe('review');
    const all = await ledgerOf(made.store);
    expect(all.find(({ kind }) => kind === 'reopened')?.about).toMatchObject({
      ...{ by: 'Made', why: 'A wrong number' },
    });
    expect(checkLedger(all)).toMatchObject({ ok: true, entries: 6 });
  });

  test('who handed it in does not approve it, unless four eyes were switched off, which is recorded', async () => {
    await rules({});
    await submit();
    await expect(approve(' dewi ')).rejects.toThrow(/Somebody else has to look at it/);
    await rules({ isFourEyes: false });
    await approve('Dewi');
    const all = await ledgerOf(made.store);
    expect(all.map(({ kind, about }) => [kind, about.isFourEyes])).toEqual([
      ['rules', true],
      ['submitted', undefined],
      ['rules', false],
      ['approved', false],
    ]);
  });

  test('it is sent back with a reason, and is a draft again; nothing is refused silently', async () => {
    await expect(submit()).rejects.toThrow(/is not reviewed here/);
    await rules({});
    await expect(submit({ by: ' ' })).rejects.toThrow(/Say who hands it in/);
    await submit();
    await expect(submit()).rejects.toThrow(/in review already/);
    await expect(rules({ isReviewed: false })).rejects.toThrow(/Send it back first/);
    const back = HANDLERS['release.return'];
    await expect(back({ by: 'Made', why: '' }, context())).rejects.toThrow(/and why/);
    expect((await back({ by: 'Made', why: 'Too early' }, context())).release).toBeNull();
    await expect(approve('Made')).rejects.toThrow('Nothing is in review.');
    await expect(rules({ by: '' })).rejects.toThrow(/Say who you are/);
  });

  test('a file that was changed after it was approved does not leave', async () => {
    await rules({});
    await submit();
    await approve('Made');
    const text = (await made.store.setting('releaseFile')) ?? '';
    await made.store.choose('releaseFile', text.replace('The board', 'The world'));
    await expect(take()).rejects.toThrow(/not the one that was handed in/);
  });
});

describe('S1-M5.3: what stands beside the record is believed as far as the record bears it out', () => {
  const meddle = async (change: object) => {
    const now = JSON.parse((await made.store.setting('release')) ?? '{}');
    await made.store.choose('release', JSON.stringify({ ...now, ...change }));
  };

  test('neither damage nor a changed setting switches review off, approves a file or unlocks a day', async () => {
    await rules({});
    await submit();
    const { release } = JSON.parse((await made.store.setting('release')) ?? '{}');
    await meddle({ isReviewed: false, isFourEyes: false });
    await meddle({ release: { ...release, stage: 'approved', approver: 'Made', embargo: '' } });
    const state = await HANDLERS['release.state']({}, context());
    expect(state).toMatchObject({ isReviewed: true, isFourEyes: true });
    expect(state.release).toMatchObject({ stage: 'review', approver: '' });
    await expect(take()).rejects.toThrow(/Nothing is approved/);
    await meddle({ release: { ...release, file: 'f'.repeat(64), stage: 'approved' } });
    await expect(take()).rejects.toThrow(/Nothing is approved/);
    await meddle({ release, submitter: 'Nobody' });
    await expect(approve('Dewi')).rejects.toThrow(/Somebody else has to look at it/);
    await made.store.choose('release', '{');
    expect(await HANDLERS['release.state']({}, context())).toMatchObject({ isReviewed: true });
    // Nothing of the file is known any more: it is handed in anew.
    await submit();
    await approve('Made');
    await HANDLERS['publish.done']({ file: (await take()).file }, context());
    await meddle({ lockedUntil: '' });
    await expect(submit()).rejects.toThrow(/is locked/);
  });

  test('what broke off between the record and what stands beside it goes on where the record is', async () => {
    await rules({});
    await submit();
    const before = (await made.store.setting('release')) ?? '';
    await approve('Made');
    await made.store.choose('release', before);
    const { file } = await take();
    const approved = (await made.store.setting('release')) ?? '';
    await HANDLERS['publish.done']({ file }, context());
    await made.store.choose('release', approved);
    expect(await HANDLERS['release.state']({}, context())).toMatchObject({
      ...{ release: null, lockedUntil: '2026-10-29' },
    });
  });

  test('a name that shows nothing is none, and hides nobody', async () => {
    await expect(rules({ by: '\u200b ' })).rejects.toThrow(/Say who you are/);
    await rules({});
    await expect(submit({ by: '\u2060' })).rejects.toThrow(/Say who hands it in/);
    await submit();
    await expect(approve('De\u200bwi\ufeff')).rejects.toThrow(/Somebody else has to look at it/);
    await expect(approve('\u00ad')).rejects.toThrow(/Say who approves it/);
    const back = HANDLERS['release.return'];
    await expect(back({ by: 'Made', why: '\u200b' }, context())).rejects.toThrow(/and why/);
  });

  test('publishing at once is no way round the lock; on a later day it is a choice', async () => {
    await rules({});
    await submit();
    await approve('Made');
    await HANDLERS['publish.done']({ file: (await take()).file }, context());
    await expect(rules({ isReviewed: false })).rejects.toThrow(/is locked/);
    const later = { ...context(), clock: { now: () => NOW, today: () => '2026-10-30' } };
    const free = HANDLERS['release.rules'];
    expect((await free({ by: 'Dewi', isReviewed: false }, later)).isReviewed).toBe(false);
  });

  test('a clock that is behind keeps a day from leaving and from being published again', async () => {
    await rules({});
    await submit({ embargo: '2026-10-29' });
    await approve('Made');
    const behind = { ...context(), clock: { now: () => NOW, today: () => '2026-10-01' } };
    await expect(HANDLERS['release.take']({}, behind)).rejects.toThrow(/before its day/);
    await HANDLERS['publish.done']({ file: (await take()).file }, context());
    const again = HANDLERS['release.submit'];
    await expect(again({ by: 'Dewi', notes: {}, embargo: '' }, behind)).rejects.toThrow(
      /is locked/,
    );
  });

  test('who approves can look at the very file; what an organisation fixed meanwhile holds when it leaves', async () => {
    await rules({});
    const { release } = await submit();
    const look = () => HANDLERS['release.take']({ isToLookAt: true }, context());
    expect(hashOf((await look()).text)).toBe(release?.file);
    await approve('Made');
    const fixed = {
      ...context(),
      policy: async () => ({ ...NO_POLICY, profile: 'score-only' as const }),
    };
    await expect(HANDLERS['release.take']({}, fixed)).rejects.toThrow(/fixed by your organisation/);
    expect((await take()).file).toBe(release?.file);
  });
});

describe('S1-M6.1: the check before it', () => {
  test('without an audience nothing is handed in', async () => {
    await HANDLERS['publish.rules']({ audience: '' }, context());
    await rules({});
    await expect(submit()).rejects.toThrow(/Say whom it is for/);
  });

  test('what is worse needs a note, which readers find in the file under every profile', async () => {
    const file = await HANDLERS['publish.file']({}, context());
    const [kpi] = file.figures.kpis;
    if (!kpi) throw new Error('no KPI');
    const better = file.figures.kpis.map((one) =>
      one.id === kpi.id ? { ...one, score: 99, status: 'good' as const } : one,
    );
    const figures = { ...file.figures, kpis: better };
    await HANDLERS['publish.done']({ file: file.hash, figures }, context());
    await HANDLERS['publish.rules']({ profile: 'score-only' }, context());
    await rules({});
    await expect(submit()).rejects.toThrow(/is worse than in the last publication/);
    await submit({ notes: { [kpi.id]: 'A holiday' } });
    const text = (await made.store.setting('releaseFile')) ?? '';
    const { findings } = JSON.parse(text) as Publication;
    expect(findings[0]).toMatchObject({ rule: 'context-note', about: kpi.id });
    expect(findings[0]?.what).toContain('A holiday');
    const entry = (await ledgerOf(made.store)).at(-1);
    expect(entry?.about).toMatchObject({ declines: 1, audience: 'The board' });
  });

  test('nothing leaves before its day', async () => {
    await rules({});
    await submit({ embargo: '2026-10-30' });
    const state = await approve('Made');
    expect(state.isEmbargoed).toBe(true);
    await expect(take()).rejects.toThrow(/before its day/);
  });
});

describe('S1-M5.6: the record', () => {
  test('publishing at once is recorded as well, with the file and what was calculated', async () => {
    const { hash, figures } = await HANDLERS['publish.file']({}, context());
    await HANDLERS['publish.done']({ file: hash, figures }, context());
    expect((await ledgerOf(made.store))[0]).toMatchObject({
      ...{ n: 1, kind: 'published' },
      about: { file: hash, calculated: figures.id, asOf: '2026-10-29', isApproved: false },
    });
  });

  test('what is kept of reviews and cannot be read goes by the record: nothing leaves unreviewed', async () => {
    await rules({});
    await submit();
    for (const text of ['{', '[]', '{"isReviewed":"no"}', '']) {
      await made.store.choose('release', text);
      const state = await HANDLERS['release.state']({}, context());
      expect(state).toMatchObject({ isReviewed: true, isFourEyes: true, release: null });
      await expect(take()).rejects.toThrow(/Nothing is approved/);
    }
    await submit();
    const { isReviewed, release } = await HANDLERS['release.state']({}, context());
    expect([isReviewed, release?.stage]).toEqual([true, 'review']);
  });

  test('many at once make one chain', async () => {
    await Promise.all([1, 2, 3, 4, 5].map(() => rules({})));
    expect(checkLedger(await ledgerOf(made.store))).toMatchObject({ ok: true, entries: 5 });
  });

  test('a record that was meddled with is said to be broken; one that cannot be read is not begun anew', async () => {
    await rules({});
    await rules({ isFourEyes: false });
    const text = (await made.store.setting('ledger')) ?? '';
    await made.store.choose('ledger', text.replace('"isFourEyes":false', '"isFourEyes":true'));
    const { record } = await HANDLERS['release.state']({}, context());
    expect(record.check).toMatchObject({ ok: false, at: 2 });
    await made.store.choose('ledger', '{');
    await expect(rules({})).rejects.toThrow(/cannot be read/);
    expect(await made.store.setting('ledger')).toBe('{');
  });
});
