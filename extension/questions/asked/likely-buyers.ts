import { purchaseModel } from '../../../core/analysis/index.ts';
import type { Given } from '../given.ts';
import { Lacking } from '../lacking.ts';
import { defineQuestion } from '../question.ts';
import { refused, type Said, said } from '../said.ts';

const YES = new Set(['1', 'yes', 'true', 'y', 'bought']);
const NO = new Set(['0', 'no', 'false', 'n', '']);

function boughtOf(texts: readonly string[]): boolean[] {
  return texts.map((text, i) => {
    const word = text.toLowerCase();
    if (YES.has(word)) return true;
    if (NO.has(word)) return false;
    throw new Lacking(`Row ${i + 2} says “${text.slice(0, 40)}” of buying. Write yes or no.`);
  });
}

function answer(given: Given): Said {
  const { figures } = given;
  const table = given.table('people');
  const bought = boughtOf(table.texts('bought'));
  const names = [...table.others];
  const used = figures.many(bought.length, 'row');
  const found = purchaseModel(
    bought,
    names.map((name) => table.allNumbers(name)),
    { names },
  );
  if (found.why !== null) return refused(found.why, used);
  const { check, mind, coefficients } = found;
  const headline =
    check.skill > 0
      ? `It can be told a little: on rows it had not seen, the chance to buy is off ${figures.share(check.skill)} less than the mean rate.`
      : 'It cannot be told from these columns: the mean rate says as much.';
  return said(headline, {
    says: [
      `Brier score ${figures.value(check.brier)}, of the mean rate ${figures.value(check.brierOfRate)}; 0 is sure and right.`,
      ...mind,
    ],
    assumes: ['Columns add up on the scale of log-odds, and people to come are like these.'],
    tables: [
      {
        title: 'What tells buyers',
        columns: ['Column', 'Odds for one more'],
        rows: names.map((name, i) => [
          name,
          figures.value(Math.exp(Math.min(50, coefficients[i + 1] ?? 0))),
        ]),
      },
      {
        title: 'Said and came',
        columns: ['Said', 'Came', '95 % interval', 'Rows'],
        rows: check.table.map((one) => [
          figures.share(one.said),
          figures.share(one.came),
          `${figures.share(one.bounds.low)} to ${figures.share(one.bounds.high)}`,
          one.n,
        ]),
      },
    ],
    used,
  });
}

/** Who is likely to buy. */
export const likelyBuyers = defineQuestion({
  id: 'likely-buyers',
  group: 'Sales',
  question: 'Who is likely to buy?',
  brief: 'A chance to buy from what is known of people, checked on rows that it has not seen.',
  needs: 'For each column ten who bought and ten who did not.',
  source: ['S0-C3'],
  asks: [
    {
      kind: 'table',
      id: 'people',
      label: 'People',
      hint: 'A row each, without names: whether they bought, and columns of numbers.',
      hasMore: true,
      columns: [
        { id: 'bought', label: 'Bought', isNeeded: true, also: ['purchase', 'converted', 'buyer'] },
      ],
      example: 'Bought,Visits,Minutes\nyes,4,12\nno,1,2',
    },
  ],
  answer,
});
