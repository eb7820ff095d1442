import { type Polarity, socialTrustIndex } from '../../../core/analysis/index.ts';
import type { Given } from '../given.ts';
import { defineQuestion } from '../question.ts';
import { refused, type Said, said } from '../said.ts';

const MOST = 2_000_000;

function answer(given: Given): Said {
  const { figures } = given;
  const [positive, neutral, negative, unread] = ['positive', 'neutral', 'negative', 'unread'].map(
    (id) => given.maybeNumber(id) ?? 0,
  );
  const counts = [positive, neutral, negative, unread] as [number, number, number, number];
  if (counts.some((one) => !Number.isInteger(one))) return refused('Mentions are whole numbers.');
  const all = counts.reduce((sum, one) => sum + one, 0);
  if (all > MOST)
    return refused('More than two million mentions are not counted here. Take a part of them.');
  const used = figures.many(all, 'mention');
  const of = (n: number, what: Polarity | null) => new Array<Polarity | null>(n).fill(what);
  const found = socialTrustIndex([
    ...of(counts[0], 'positive'),
    ...of(counts[1], 'neutral'),
    ...of(counts[2], 'negative'),
    ...of(counts[3], null),
  ]);
  if (found.why !== null) return refused(found.why, used);
  const { index, low, high, coverage } = found;
  const isSure = low > 0 || high < 0;
  return said(
    `Trust is ${figures.value(index)} of −1 to 1 (95 % interval ${figures.value(low)} to ${figures.value(high)})${isSure ? '' : ': praise and blame are about even'}.`,
    {
      says: [`${figures.share(coverage)} of the mentions were understood.`],
      assumes: [
        'Neutral mentions and those that were not understood say nothing either way.',
        'Who speaks up is not everybody.',
      ],
      chart: {
        kind: 'bars',
        title: 'Mentions',
        unit: '1',
        bars: ['Positive', 'Neutral', 'Negative', 'Not understood'].map((name, i) => ({
          name,
          value: counts[i] ?? 0,
        })),
      },
      used,
    },
  );
}

const count = { kind: 'number', least: 0, most: MOST } as const;

/** How far people speak well of one. */
export const socialTrust = defineQuestion({
  id: 'social-trust',
  group: 'Trust',
  question: 'Do people speak well of us?',
  brief: 'Praise less blame as an index with its doubt.',
  needs: 'Thirty positive and negative mentions together.',
  source: ['S0-C1'],
  asks: [
    { ...count, id: 'positive', label: 'Positive' },
    { ...count, id: 'neutral', label: 'Neutral', first: 0 },
    { ...count, id: 'negative', label: 'Negative' },
    { ...count, id: 'unread', label: 'Not understood', first: 0 },
  ],
  answer,
});
