import { describe, expect, test } from 'vitest';
import type { ScorecardDefinition } from '../model/index.ts';
import {
  MOST_TEMPLATE,
  putTemplate,
  READY,
  readTemplate,
  TEMPLATE_KINDS,
  type TemplateFile,
  type TemplateKind,
  template,
  validateScorecard,
  writeTemplate,
} from './index.ts';

const DAY = '2026-10-01';
const seller = template('seller');
const [goal, other] = seller.goals as [(typeof seller.goals)[0], (typeof seller.goals)[0]];

/** A shop's scorecard with everything that must not go along unasked. */
const MINE: ScorecardDefinition = {
  ...seller,
  goals: seller.goals.map((one) =>
    one.id === goal.id
      ? { ...one, owner: 'Kim Example', challenge: 'Few come back.', external: 'OKR-77' }
      : one,
  ),
  kpis: seller.kpis.map((one) =>
    one.kpi === 'orders'
      ? { ...one, owner: 'Kim Example', score: { kind: 'higher', floor: 0, target: 987_654 } }
      : one,
  ),
  raci: [
    { id: 'o', kpi: 'orders', accountable: 'marketing', responsible: ['service'] },
    { id: 'l', kpi: 'likes', accountable: 'legal', responsible: ['legal'] },
  ],
  reviews: [
    { id: 'held', name: 'Spring', day: '2026-03-01', held: '2026-03-02', minutes: 'All kept.' },
    { id: 'next', name: 'Autumn', day: '2026-10-11', who: 'Kim Example' },
  ],
  initiatives: [
    {
      ...{ id: 'a', name: 'Write to them', goal: goal.id, owner: 'Kim Example', progress: 40 },
      ...{ begins: '2026-10-03', due: '2026-10-10' },
      budget: { amount: 123_456, currency: 'EUR' },
    },
    { id: 'b', name: 'Over', begins: '2026-01-01', due: '2026-02-01', ended: '2026-02-01' },
  ],
};

const QUIET = { title: 'Mine', day: DAY, hasPeople: false, hasTargets: false };
const LOUD = { ...QUIET, hasPeople: true, hasTargets: true };

function back(file: TemplateFile | null): TemplateFile {
  const read = readTemplate(JSON.stringify(file));
  if (!read.ok) throw new Error(read.why);
  return read.file;
}

const why = (written: string): string => {
  const read = readTemplate(written);
  return read.ok ? 'read' : read.why;
};

describe('S1-T1: templates as files', () => {
  test.each(TEMPLATE_KINDS)('a template of %s is written and read back as it was', (kind) => {
    expect(validateScorecard(MINE)).toMatchObject({ ok: true });
    for (const options of [QUIET, LOUD]) {
      const file = writeTemplate(MINE, kind, options);
      expect(back(file)).toEqual(JSON.parse(JSON.stringify(file)));
    }
  });

  test.each(TEMPLATE_KINDS)('of %s no name and no number goes along unasked', (kind) => {
    const written = JSON.stringify(writeTemplate(MINE, kind, QUIET));
    for (const kept of [
      'Kim Example',
      '987654',
      '123456',
      'OKR-77',
      'All kept',
      'Spring',
      'Over',
    ]) {
      expect(written).not.toContain(kept);
    }
  });

  test('names and targets go along where the person says so, and money never', () => {
    const written = TEMPLATE_KINDS.map((kind) =>
      JSON.stringify(writeTemplate(MINE, kind, LOUD)),
    ).join('');
    expect(written).toContain('Kim Example');
    expect(written).toContain('987654');
    expect(written).not.toContain('123456');
  });

  test('days are counted: the same plan begins later where it is used later', () => {
    const file = writeTemplate(MINE, 'plan', QUIET);
    expect(file?.kind === 'plan' && file.parts[0]?.actions).toEqual([
      { name: 'Write to them', inDays: 2, days: 7 },
    ]);
    const { initiatives, ...bare } = MINE;
    const used = putTemplate(bare, back(file), { day: '2027-01-01', replaces: false });
    expect(used.scorecard.initiatives).toEqual([
      {
        ...{ id: 'write-to-them', name: 'Write to them', goal: goal.id },
        ...{ begins: '2027-01-03', due: '2027-01-10' },
      },
    ]);
  });

  test('where there is nothing to write there is no file', () => {
    for (const kind of ['raci', 'reviews', 'plan'] as const) {
      expect(writeTemplate(template('creator'), kind, QUIET)).toBeNull();
    }
  });
});

describe('S1-T1: what comes from outside is hostile until it is read', () => {
  const reviews = { schema: 'fourfold/template@1', kind: 'reviews', title: 'T' };
  const one = { name: 'First', inDays: 7 };
  const said = (more: object) => why(JSON.stringify({ ...reviews, ...more }));

  test.each([
    ['', 'The file is empty.'],
    ['<!doctype html><p>hello', 'The file is a web page and no template.'],
    ['views,likes\n1,2', 'The file is no template: it should begin with "{".'],
    ['[1]', 'The file is no template: it should begin with "{".'],
    ['null', 'The file is no template: it should begin with "{".'],
    ['{"schema":"fourfold/temp', 'The file breaks off or is damaged. Ask for it once more.'],
    ['{}', 'The file is no template: it should say "schema": "fourfold/template@1".'],
    [
      '{"schema":"fourfold/template@9"}',
      'The template was made by a newer Fourfold (version 9; this one reads 1). Update Fourfold and open it again.',
    ],
    ['{"schema":"fourfold/template@0"}', 'There never was a template of version 0.'],
    [
      '{"schema":"fourfold/template@1","__proto__":{}}',
      'The file has the name "__proto__", which no scorecard has.',
    ],
    [`{"a":${'['.repeat(60)}${']'.repeat(60)}}`, 'The file is nested deeper than any scorecard.'],
    ['x'.repeat(MOST_TEMPLATE + 1), 'The file is larger than any template.'],
  ])('%.40s', (written, words) => {
    expect(why(written)).toBe(words);
  });

  test('a shape that does not fit is named with its place', () => {
    expect(said({})).toBe('The file has no "parts". Add it.');
    expect(said({ parts: [] })).toContain('should be a list of at least one');
    expect(said({ parts: [{ ...one, inDays: -1 }] })).toContain('inDays');
    expect(said({ parts: [{ ...one, inDays: 1e9 }] })).toContain('3660');
    expect(said({ parts: [one], macro: 'x' })).toContain('"macro", which Fourfold does not know');
    expect(said({ kind: 'spell', parts: [one] })).toContain('kind');
    expect(said({ parts: Array.from({ length: 101 }, () => one) })).toContain('at most 100');
  });

  test('a line of responsibilities names one thing, and a function has one part in it', () => {
    const line = (part: object) =>
      said({ kind: 'raci', parts: [{ accountable: 'legal', responsible: ['legal'], ...part }] });
    expect(line({})).toBe('Line 1 should name either a KPI or a perspective.');
    expect(line({ kpi: 'orders', perspective: 'customer' })).toContain('either a KPI');
    const twice = 'Line 1 gives one function two parts. Keep one of them.';
    expect(line({ kpi: 'orders', consulted: ['legal'] })).toBe(twice);
    expect(line({ kpi: 'orders', responsible: ['service'], informed: ['legal'] })).toBe(twice);
  });

  test('a scorecard in a file has to be one, and a bare one is a template of itself', () => {
    const scorecard = { kind: 'scorecard', scorecard: { schema: 'fourfold/scorecard@1' } };
    expect(said(scorecard)).toContain('has no');
    expect(readTemplate(`\uFEFF${JSON.stringify(MINE)}`)).toMatchObject({
      ok: true,
      file: { kind: 'scorecard', title: MINE.title },
    });
    expect(why(JSON.stringify({ ...MINE, kpis: [{ kpi: 'no-such-kpi' }] }))).toContain(
      'no-such-kpi',
    );
  });

  test('what looks like HTML is text', () => {
    const name = '<img src=x onerror=alert(1)>';
    expect(readTemplate(JSON.stringify({ ...reviews, parts: [{ ...one, name }] }))).toMatchObject({
      file: { parts: [{ name }] },
    });
  });
});

describe('S1-T1: using a template takes nothing away', () => {
  const use = (file: TemplateFile, more = {}, mine = MINE) =>
    putTemplate(mine, back(file), { day: DAY, replaces: false, ...more });
  const ready = (kind: TemplateKind) => READY[kind][0] as TemplateFile;

  test.each(TEMPLATE_KINDS)(
    'each ready one of %s can be read and makes a sound scorecard',
    (kind) => {
      expect(READY[kind].length).toBeGreaterThan(1);
      for (const file of READY[kind]) {
        const goals = { 0: goal.id };
        for (const replaces of [true, false]) {
          if (kind === 'scorecard' && !replaces) continue;
          const { scorecard } = use(file, { replaces, goals });
          expect(validateScorecard(scorecard)).toMatchObject({ ok: true });
        }
      }
    },
  );

  test('who answers already stays, unless the person says otherwise; strange KPIs are named', () => {
    const file: TemplateFile = {
      ...{ schema: 'fourfold/template@1', kind: 'raci', title: 'T' },
      parts: [
        { kpi: 'orders', accountable: 'legal', responsible: ['legal'] },
        { kpi: 'kpi-of-another', accountable: 'legal', responsible: ['legal'] },
      ],
    };
    const kept = use(file);
    expect(kept.scorecard).toEqual(MINE);
    expect(kept.left).toEqual([
      { why: 'unknown-kpi', what: 'kpi-of-another' },
      { why: 'has-already', what: 'orders' },
    ]);
    const anew = use(file, { replaces: true });
    expect(anew.scorecard.raci?.[0]).toEqual({
      ...{ id: 'o', kpi: 'orders', accountable: 'legal', responsible: ['legal'] },
    });
  });

  test('a ready chart of responsibilities reaches every KPI', () => {
    const { scorecard } = use(ready('raci'), {}, seller);
    const used = new Set(scorecard.kpis.map(({ kpi }) => kpi));
    expect(new Set(scorecard.raci?.map(({ kpi }) => kpi))).toEqual(used);
  });

  test('twice is once: reviews and actions that are there are left out', () => {
    for (const kind of ['reviews', 'plan'] as const) {
      const options = { goals: { 0: other.id } };
      const { scorecard } = use(ready(kind), options);
      const again = use(ready(kind), options, scorecard);
      expect(again.scorecard).toEqual(scorecard);
      expect(again.left.every((one) => one.why === 'same')).toBe(true);
    }
  });

  test('a challenge goes to a goal without one; else it is told', () => {
    const file = ready('plan');
    expect(use(file).left).toMatchObject([{ why: 'challenge-loose' }]);
    expect(use(file, { goals: { 0: goal.id } }).left).toEqual([
      { why: 'challenge-kept', what: goal.name },
    ]);
    const { scorecard, left } = use(file, { goals: { 0: other.id } });
    expect(left).toEqual([]);
    expect(scorecard.goals.find(({ id }) => id === other.id)?.challenge).toBeDefined();
  });

  test('another scorecard takes the place, and what was written down stays', () => {
    const file = READY.scorecard.find(({ title }) => title === template('creator').title);
    const { scorecard } = use(file as TemplateFile, { replaces: true });
    expect(scorecard.id).toBe(MINE.id);
    expect(scorecard.goals.map(({ id }) => id)).toEqual(
      template('creator').goals.map(({ id }) => id),
    );
    expect(scorecard.reviews).toEqual(MINE.reviews);
    expect(scorecard.initiatives).toHaveLength(2);
    expect(validateScorecard(scorecard)).toMatchObject({ ok: true });
  });
});
