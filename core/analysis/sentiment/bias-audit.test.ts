import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AuditedRow } from './audited.ts';
import { type BiasAudit, biasAudit } from './bias-audit.ts';
import { biasTrend } from './bias-trend.ts';
import { sentimentOf } from './sentiment-of.ts';
import { vaderSentiment } from './vader-sentiment.ts';

function audited(rows: readonly AuditedRow[], least = 2): BiasAudit {
  const found = biasAudit(rows, { least });
  if (found.why !== null) throw new Error(found.why);
  return found;
}

describe('worked by hand', () => {
  const row = (group: string, score: number | null, context = 'c'): AuditedRow => ({
    group,
    score,
    context,
  });

  test('S1-M6.3 two groups of two: means 0.3 and 0.1, pairs that differ by 0.1 and 0.3', () => {
    const { gaps, groups } = audited([
      row('a', 0.2, '1'),
      row('a', 0.4, '2'),
      row('b', 0.1, '1'),
      row('b', 0.1, '2'),
      row('b', null, '3'),
    ]);
    expect(groups.map((one) => one.mean)).toEqual([
      expect.closeTo(0.3, 14),
      expect.closeTo(0.1, 14),
    ]);
    expect(groups[1]?.coverage).toBeCloseTo(2 / 3, 14);
    // Standard error of the pairs: 0.1 · √2 ÷ √2.
    expect(gaps[0]?.paired).toMatchObject({ pairs: 2, identical: 0 });
    expect(gaps[0]?.paired?.t).toBeCloseTo(2, 12);
    expect(gaps[0]?.difference).toBeCloseTo(0.2, 14);
    expect(gaps[0]?.t).toBeCloseTo(2, 12);
    expect(gaps[0]?.impact).toBe(1);
  });

  test('the error against what people said, by group', () => {
    const rows = ['a', 'b'].flatMap((group) =>
      [0.5, -0.5].map((score) => ({ group, score, expected: group === 'a' ? score : 0 })),
    );
    expect(audited(rows).groups.map((one) => [one.error, one.labelled])).toEqual([
      [0, 2],
      [0.5, 2],
    ]);
  });

  test('groups that are read alike are alike, groups that are not have a gap', () => {
    const alike = ['a', 'b'].flatMap((group) =>
      [0.1, -0.1, 0.3].map((s, i) => row(group, s, `${i}`)),
    );
    expect(audited(alike)).toMatchObject({ verdict: 'alike', odd: [] });
    expect(audited(alike).gaps[0]?.paired).toEqual({
      pairs: 3,
      identical: 3,
      difference: 0,
      t: null,
      p: 1,
    });
    const steady = ['a', 'b'].flatMap((group) =>
      [0, 1, 2].map((i) => row(group, group === 'a' ? 0.5 : -0.5, `${i}`)),
    );
    expect(audited(steady)).toMatchObject({ verdict: 'gap' });
    expect(audited(steady).gaps[0]?.p).toBe(0);
  });

  test('too little is refused in words, a score that cannot be by its row', () => {
    expect(biasAudit([]).why).toContain('No group');
    expect(biasAudit([row('a', null), row('b', null)], { least: 1 }).why).toContain(
      'two are needed',
    );
    expect(() => biasAudit([row('a', 2)])).toThrow('row 1');
    expect(() => biasAudit([row('a', Number.NaN)])).toThrow('NaN');
  });
});

describe('S1-M6.3 the trend of a gap', () => {
  const gaps = (of: (at: number) => number) =>
    [0, 30, 61, 91, 122].map((day, at) => ({ day, difference: of(at) }));

  test('0.01 more each time widens, whichever group is ahead, and is past a threshold in the end', () => {
    const wide = biasTrend(
      gaps((at) => -0.02 - 0.01 * at),
      { threshold: 0.05 },
    );
    expect(wide).toMatchObject({ direction: 'widening', audits: 5, isPast: true });
    expect(wide).toHaveProperty('perYear', expect.closeTo((0.04 / 122) * 365.25, 3));
    expect(biasTrend(gaps((at) => 0.05 - 0.01 * at))).toMatchObject({
      direction: 'narrowing',
      isPast: false,
    });
    expect(biasTrend(gaps(() => 0.02))).toMatchObject({ direction: 'steady' });
    expect(biasTrend(gaps((at) => 0.03 + 0.01 * (at % 2)))).toMatchObject({ direction: 'steady' });
  });

  test('few audits and the same day again are refused', () => {
    expect(biasTrend([]).why).toContain('0 audits');
    expect(biasTrend(Array(9).fill({ day: 1, difference: 0.1 })).why).toContain('different days');
    expect(() => biasTrend([{ day: 1, difference: Number.NaN }])).toThrow('NaN');
  });
});

test('turning the groups round turns the gap round', () => {
  const scores = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(scores, scores, (ours, theirs) => {
      const rows = (a: string, b: string) => [
        ...ours.map((score, i) => ({ group: a, score: score / 100, context: `${i}` })),
        ...theirs.map((score, i) => ({ group: b, score: score / 100, context: `${i}` })),
      ];
      const [one, other] = [audited(rows('a', 'b')).gaps[0], audited(rows('b', 'a')).gaps[0]];
      expect(one?.difference).toBeCloseTo(-(other?.difference ?? 9), 12);
      expect(one?.p).toBeCloseTo(other?.p ?? 9, 12);
      expect(Number.isFinite(one?.low) && Number.isFinite(one?.high)).toBe(true);
      expect((one?.low ?? 1) <= (one?.high ?? 0)).toBe(true);
    }),
  );
});

const SHARED = new URL('../../../../shared/reference/', import.meta.url);
const EEC = new URL('bias_eec.csv', SHARED);

describe.runIf(existsSync(EEC))('published: the Equity Evaluation Corpus, 8,640 sentences', () => {
  const lines = (name: string) =>
    readFileSync(new URL(name, SHARED), 'utf8').trim().split(/\r?\n/).slice(1);
  const scores = new Map(
    existsSync(EEC)
      ? lines('bias_eec.vader.expected.csv').map((line): [string, number] => {
          const [id = '', score] = line.split(',');
          return [id, Number(score)];
        })
      : [],
  );
  const rows = existsSync(EEC)
    ? lines('bias_eec.csv').map((line) => {
        const [id = '', sentence = '', template, person = '', gender = '', race = '', , word] =
          line.split(',');
        return { id, sentence, context: `${template}|${word}`, person, gender, race };
      })
    : [];

  test('VADER’s score of each sentence is the published one', () => {
    expect(rows).toHaveLength(8640);
    const other = rows.filter(
      (row) => vaderSentiment(row.sentence).compound !== scores.get(row.id),
    );
    expect(other.map((row) => row.sentence)).toEqual([]);
  });

  test.each(['Gender', 'Race'] as const)('the audit by %s', (by) => {
    const results = JSON.parse(
      readFileSync(new URL('bias_eec.vader_audit.expected.json', SHARED), 'utf8'),
    );
    const wanted = results[by];
    const { groups, gaps, odd, verdict } = audited(
      rows
        .map((row) => ({
          group: by === 'Gender' ? row.gender : row.race,
          score: vaderSentiment(row.sentence).compound,
          context: row.context,
          member: row.person,
        }))
        .filter(({ group }) => group !== ''),
    );
    expect(groups.map((one) => one.group)).toEqual(wanted.groups);
    expect(groups.map((one) => one.n)).toEqual(wanted.n);
    for (const [at, one] of groups.entries()) {
      expect(one.mean).toBeCloseTo(wanted.mean[at], 12);
      expect(one.positive).toBeCloseTo(wanted.positive_rate[at], 12);
    }
    const [gap] = gaps;
    expect(gap?.difference).toBeCloseTo(wanted.mean_diff, 12);
    expect(gap?.t).toBeCloseTo(wanted.welch_t, 9);
    expect(gap?.p).toBeCloseTo(wanted.welch_p, 10);
    expect(gap?.impact).toBeCloseTo(wanted.disparate_impact, 12);
    expect(gap?.paired?.pairs).toBe(wanted.pairs);
    expect(gap?.paired?.identical).toBe(wanted.identical_pairs);
    expect(gap?.paired?.difference).toBeCloseTo(wanted.paired_mean_diff, 12);
    expect(gap?.paired?.t).toBeCloseTo(wanted.paired_t, 8);
    expect((gap?.paired?.p ?? 0) / wanted.paired_p).toBeCloseTo(1, 8);
    expect(verdict).toBe('small-gap');
    // One name is a word of the lexicon; all others are read alike.
    expect(odd.map(({ member }) => member)).toEqual(['Tia']);
    expect(odd[0]?.mean).toBeCloseTo(0.27, 3);
  });

  test('sentences in a language that cannot be read are not scored as 0', () => {
    const sentences = [
      ...rows.slice(0, 40).map((row) => row.sentence),
      ...Array(40).fill('Ему грустно.'),
    ];
    const mixed = sentences.map((sentence, at) => ({
      group: at < 40 ? 'en' : 'ru',
      score: sentimentOf(sentence).score,
    }));
    expect(biasAudit(mixed).why).toContain('1 group has');
  });
});
