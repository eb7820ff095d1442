import {
  type Arm,
  detectableDifference,
  type ExperimentResult,
  experimentResult,
  proportionPower,
  proportionSampleSize,
} from '../../../core/analysis/index.ts';
import type { Given } from '../given.ts';
import { defineQuestion } from '../question.ts';
import { refused, type Said, type SaidTable, said } from '../said.ts';

const ARMS = ['A', 'B'] as const;

/** Both arms in a table and as bars. */
function evidenceOf({ figures }: Given, { test }: ExperimentResult, arms: readonly Arm[]) {
  const table: SaidTable = {
    title: 'Both arms',
    columns: ['Arm', 'Users', 'Successes', 'Share', '95 % interval'],
    rows: arms.map(({ n, hits }, i) => {
      const { rate, low, high } = test.rates[i === 0 ? 0 : 1];
      const interval = `${figures.share(low)} to ${figures.share(high)}`;
      return [ARMS[i] ?? '', figures.count(n), figures.count(hits), figures.share(rate), interval];
    }),
  };
  const bars = test.rates.map(({ rate, low, high }, i) => ({
    name: ARMS[i] ?? '',
    value: 100 * rate,
    low: 100 * low,
    high: 100 * high,
  }));
  return {
    tables: [table],
    chart: { kind: 'bars', title: 'Share of successes', unit: '%', bars },
  } as const;
}

function answer(given: Given): Said {
  const { figures } = given;
  const arm = (name: 'a' | 'b') => ({
    name: name.toUpperCase(),
    n: given.number(`users-${name}`),
    hits: given.number(`hits-${name}`),
  });
  const [a, b] = [arm('a'), arm('b')];
  const tooMany = [a, b].find(({ n, hits }) => hits > n);
  if (tooMany)
    return refused(`${tooMany.name} has more successes than users. Put one of them right.`);
  const planned = given.number('planned') / 100;
  const used = `${figures.count(a.n)} users in A, ${figures.count(b.n)} in B`;
  const found = experimentResult(a, b, { shares: [planned, 1 - planned] });
  if (found.why !== null) return refused(found.why, used);
  const { test, ratio, ahead, says, assumes } = found;
  const smaller = Math.min(a.n, b.n);
  const base = test.rates[0].rate;
  const matters = given.number('matters') / 100;
  const aim = Math.min(0.999, base + matters);
  const canPlan = base > 0 && base < 1 && aim > base;
  const need = canPlan ? proportionSampleSize(base, aim) : null;
  const power = canPlan ? proportionPower(base, aim, smaller) : null;
  const seen = canPlan && smaller >= 2 ? detectableDifference(base, smaller) : null;
  const isLarge = need !== null && smaller >= need;
  const headline =
    ahead === 'unclear'
      ? 'It cannot be read: the users were not split as planned.'
      : ahead === 'none'
        ? isLarge
          ? `Decided: no difference that matters. A difference of ${figures.value(100 * matters)} points would most likely have been seen.`
          : `Not decided yet.${need === null ? '' : ` For a difference of ${figures.value(100 * matters)} points each arm needs ${figures.count(Math.ceil(need))} users.`}`
        : `Decided: ${ahead === 'second' ? 'B' : 'A'} is ahead by ${figures.value(100 * Math.abs(test.difference))} points.`;
  return said(headline, {
    says: [
      says,
      `Difference of B to A: ${figures.value(100 * test.difference)} points, 95 % interval ${figures.value(100 * test.low)} to ${figures.value(100 * test.high)}; chance makes as much in ${figures.chance(test.p)} cases.`,
      ratio.says,
      ...(power === null
        ? []
        : [
            `So many users see a difference of ${figures.value(100 * matters)} points in ${figures.share(power)} of tests${seen === null ? '' : `, and one of ${figures.value(100 * Math.abs(seen))} points in 80 %`}.`,
          ]),
      ...test.caveats,
    ],
    assumes,
    ...evidenceOf(given, found, [a, b]),
    used,
  });
}

const users = { kind: 'number', least: 0, most: 1e12 } as const;

/** Whether a test of two variants can be read. */
export const testDecided = defineQuestion({
  id: 'test-decided',
  group: 'Strategy',
  question: 'Is this test decided?',
  brief:
    'Reads a test of two variants: whether users were split as planned, who is ahead, and whether there were enough.',
  needs: 'How many users each variant had, and how many of them did what you hoped for.',
  source: ['S1-M4.6', 'S2-G9-b'],
  asks: [
    { ...users, id: 'users-a', label: 'Users in A' },
    { ...users, id: 'hits-a', label: 'Successes in A' },
    { ...users, id: 'users-b', label: 'Users in B' },
    { ...users, id: 'hits-b', label: 'Successes in B' },
    {
      kind: 'number',
      id: 'planned',
      label: 'Planned share of A, per cent',
      first: 50,
      least: 1,
      most: 99,
    },
    {
      kind: 'number',
      id: 'matters',
      label: 'Least difference that matters, points',
      first: 1,
      least: 0.001,
      most: 90,
    },
  ],
  answer,
});
