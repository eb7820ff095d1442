import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { template } from '../templates/index.ts';
import {
  approvalTrouble,
  checkLedger,
  differencesBetween,
  type Figures,
  figuresOf,
  isLocked,
  isSamePerson,
  type KpiFigures,
  type LedgerEntry,
  publicationSchema,
  publish,
  type Release,
  readPublication,
  releaseRisks,
  withEntry,
  withNotes,
} from './index.ts';

const AT = '2026-10-29T08:00:00.000Z';
const chain = (n: number): readonly LedgerEntry[] => {
  let all: readonly LedgerEntry[] = [];
  for (let i = 0; i < n; i += 1) {
    all = withEntry(all, { at: AT, kind: 'published', about: { i, by: 'Dewi' } });
  }
  return all;
};

describe('S1-M5.6: the record is a chain', () => {
  test('a record as it was written is whole', () => {
    expect(checkLedger(chain(4))).toMatchObject({ ok: true, entries: 4 });
    expect(chain(2)[1]?.prev).toBe(chain(2)[0]?.hash);
    // The key order of an entry says nothing: its hash is of canonical JSON.
    const turned = chain(2).map((one) => Object.fromEntries(Object.entries(one).reverse()));
    expect(checkLedger(turned as unknown as LedgerEntry[]).ok).toBe(true);
  });

  test.each<[string, (all: readonly LedgerEntry[]) => readonly LedgerEntry[], number]>([
    ['changed', (all) => all.with(1, { ...all[1], about: { i: 9 } } as LedgerEntry), 2],
    ['changed in time', (all) => all.with(2, { ...all[2], at: '2020' } as LedgerEntry), 3],
    ['taken out', (all) => all.toSpliced(1, 1), 2],
    ['put in', (all) => all.toSpliced(1, 0, all[2] as LedgerEntry), 2],
    ['turned round', (all) => all.toReversed(), 1],
    ['cut off in front', (all) => all.slice(1), 1],
    ['renumbered', (all) => all.slice(1).map((one, i) => ({ ...one, n: i + 1 })), 1],
  ])('one that was %s breaks where it was', (_, change, at) => {
    expect(checkLedger(change(chain(4)))).toMatchObject({ ok: false, at });
  });
});

const of = (id: string, more: Partial<KpiFigures> = {}): KpiFigures => ({
  ...{ id, name: id, unit: '1', value: 10, score: 60, status: 'watch' },
  ...more,
});
const figures = (kpis: readonly KpiFigures[], more: Partial<Figures> = {}): Figures => ({
  ...{ id: 'x', asOf: '2026-10-01', profile: 'full', overall: 60, kpis },
  ...more,
});

describe('S1-M5.3: what differs since the last publication', () => {
  test('scores, values, KPIs that came and went', () => {
    const before = figures([of('a'), of('b'), of('gone')]);
    const now = figures([of('a'), of('b', { value: 12, score: 72, status: 'good' }), of('new')], {
      overall: 64,
    });
    expect(differencesBetween(before, now)).toMatchObject({
      ...{ since: '2026-10-01', overall: { was: 60, is: 64 }, came: ['new'], gone: ['gone'] },
      changed: [{ id: 'b', was: { score: 60 }, is: { score: 72 }, isDecline: false }],
    });
    const same = differencesBetween(before, before);
    expect([same.overall, same.changed, same.came, same.gone]).toEqual([null, [], [], []]);
  });

  test.each<[string, Partial<KpiFigures>, boolean]>([
    ['a lower score', { score: 55 }, true],
    ['a worse status by the same score', { status: 'bad' }, true],
    ['a score that is not known any more', { score: null, status: 'unknown' }, true],
    ['a higher score', { score: 70, status: 'good' }, false],
    ['another value by the same score', { value: 11 }, false],
  ])('%s', (_, more, isDecline) => {
    const [changed] = differencesBetween(figures([of('a')]), figures([of('a', more)])).changed;
    expect(changed?.isDecline).toBe(isDecline);
  });

  test('a score that became known is no decline, and less than half a point is nothing', () => {
    const unknown = figures([of('a', { score: null, status: 'unknown' })]);
    expect(differencesBetween(unknown, figures([of('a')])).changed[0]?.isDecline).toBe(false);
    const little = figures([of('a', { score: 59.7 })], { overall: 59.8 });
    expect(differencesBetween(figures([of('a')]), little)).toMatchObject({
      ...{ overall: null, changed: [] },
    });
  });
});

describe('S1-M5.3: four eyes and the lock', () => {
  const release: Release = {
    ...{ stage: 'review', file: '', asOf: '2026-10-29', submitter: 'Dewi S' },
    ...{ approver: '', embargo: '' },
  };
  const by = (name: string, isFourEyes = true) => approvalTrouble(release, name, { isFourEyes });

  test('who handed it in does not approve it, however the name is written', () => {
    expect(by('Made')).toBeNull();
    for (const name of ['Dewi S', ' dewi  s ', 'DEWI S', 'Dewi\u00a0S']) {
      expect(by(name)).toMatch(/^Who approves is not who handed it in/);
      expect(by(name, false)).toBeNull();
    }
    expect([by(' '), by('', false)]).toEqual(['Say who approves it.', 'Say who approves it.']);
    expect(approvalTrouble(null, 'Made', { isFourEyes: true })).toBe('Nothing is in review.');
    expect(isSamePerson('constructor', 'Constructor')).toBe(true);
  });

  test('what ended by the last published day is locked, what ends later is not', () => {
    expect(isLocked('2026-10-29T23:00:00Z', '2026-10-29')).toBe(true);
    expect(isLocked('2026-10-28', '2026-10-29')).toBe(true);
    expect(isLocked('2026-10-30', '2026-10-29')).toBe(false);
  });
});

describe('S1-M6.1: what is to be settled before review', () => {
  const worse = differencesBetween(
    figures([of('a'), of('b')]),
    figures([of('a', { score: 40 }), of('b')]),
  );
  const terms = { audience: 'The board', notes: {}, embargo: '' };

  test('an audience, a note for each decline, a day that is one', () => {
    expect(releaseRisks({ ...terms, audience: ' ' }, worse)).toEqual([
      { kind: 'audience' },
      { kind: 'decline', kpi: 'a', name: 'a' },
    ]);
    expect(releaseRisks({ ...terms, notes: { a: '  ', b: 'A note' } }, worse)).toHaveLength(1);
    expect(releaseRisks({ ...terms, notes: { a: 'A holiday' } }, worse)).toEqual([]);
    expect(releaseRisks({ ...terms, embargo: 'soon' }, null)).toEqual([
      { kind: 'embargo', day: 'soon' },
    ]);
  });

  test('a KPI that is called like a built-in thing still needs its note', () => {
    const odd = differencesBetween(
      figures([of('constructor')]),
      figures([of('constructor', { score: 1 })]),
    );
    expect(releaseRisks(terms, odd)).toHaveLength(1);
  });

  test('a note stands among the findings of the file, of its KPI, as text, and the file is valid', () => {
    const scorecard = template('creator');
    const full = publish({ scorecard, observations: [], asOf: '2026-10-29' });
    const kpi = full.kpis[0];
    if (!kpi) throw new Error('no KPI');
    const noted = withNotes(full, {
      [kpi.id]: ' <b>A holiday</b> ',
      gone: 'x',
      [`${kpi.id}x`]: '',
    });
    expect(noted.findings[0]).toMatchObject({
      ...{ rule: 'context-note', about: kpi.id, what: `${kpi.name}: <b>A holiday</b>` },
    });
    expect(noted.findings).toHaveLength(full.findings.length + 1);
    expect(noted.id).not.toBe(full.id);
    expect(v.safeParse(publicationSchema, noted).success).toBe(true);
    expect(readPublication(JSON.parse(JSON.stringify(noted))).ok).toBe(true);
    expect(withNotes(full, {})).toBe(full);
    expect(figuresOf(noted).kpis).toHaveLength(full.kpis.length);
  });
});
