import type { BenchRow } from '../../commands/support/index.ts';
import { runMutants } from '../mutation/run-mutants.ts';
import { type Count, sumOf, type Tally, type Way } from '../mutation/tally.ts';

/** Asked for; pages on which an operator finds nothing to change give fewer. */
const MUTANTS = 5600;
const OTHERS = 2600;
const WAYS: readonly (readonly [Way, string])[] = [
  ['together', 'all ways together'],
  ['recipe', 'recipes alone'],
  ['record', 'platforms’ records alone'],
  ['reader', 'the general reader alone'],
];

/**
 * Most of the numbers that would be stored which may be wrong. Recipes hold a page by several
 * anchors; a record or the general reader alone has less to hold on to.
 */
const WRONG: Readonly<Record<Way, number>> = {
  together: 0.001,
  recipe: 0.001,
  record: 0.003,
  reader: 0.015,
};
/** Most of the numbers that could be told for sure which may not be found. */
const LOST: Readonly<Record<Way, number>> = {
  together: 0.05,
  recipe: 0.08,
  record: 0.1,
  reader: 0.15,
};

/** The same for the later family, all ways together. */
const OTHER_WRONG = 0.005;
const OTHER_LOST = 0.2;

const per = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const percent = (part: number, whole: number): string => `${(100 * per(part, whole)).toFixed(2)} %`;

function rowsOf(tally: Tally, [way, name]: readonly [Way, string]): BenchRow[] {
  const { stored, wrong, there, found } = sumOf(tally, way);
  const left = there - found;
  return [
    {
      name: `mutants, wrong numbers stored: ${name}`,
      ratio: per(wrong, stored),
      limit: WRONG[way],
      against: 'all numbers that would be stored',
      detail: `${wrong} of ${stored}`,
    },
    {
      name: `mutants, right numbers not stored: ${name}`,
      ratio: per(left, there),
      limit: LOST[way],
      against: 'all numbers that could be told for sure',
      detail: `${found} of ${there} found again (${percent(found, there)}), ${left} left out`,
    },
  ];
}

function line(name: string, { stored, wrong, there, found }: Count): string {
  return `     ${name}: ${wrong} wrong of ${stored} stored, ${found} of ${there} found again (${percent(found, there)})`;
}

/** By operator, as they come out together; combinations in one line. */
function byOperator(tally: Tally): string[] {
  const single = Object.keys(tally).filter((name) => !name.includes(' + '));
  return [
    ...single.map((name) =>
      line(
        name,
        sumOf(tally, 'together', (one) => one === name),
      ),
    ),
    line(
      'two or three at once',
      sumOf(tally, 'together', (one) => one.includes(' + ')),
    ),
  ];
}

/** Thousands of mutants of the fixtures, the same in every run: what would be stored of each. */
export async function bench(): Promise<BenchRow[]> {
  const { tally, mutants, truths, taught } = await runMutants(MUTANTS);
  console.log(`     ${mutants} mutants of pages with ${truths} numbers, ${taught} of them taught`);
  for (const one of byOperator(tally)) console.log(one);
  return [...WAYS.flatMap((way) => rowsOf(tally, way)), ...(await otherFamily())];
}

/** The same for the later family of mutations. */
async function otherFamily(): Promise<BenchRow[]> {
  const { tally, mutants } = await runMutants(OTHERS, { seed: 777_001, family: 'other' });
  console.log(`     ${mutants} mutants of another family`);
  for (const one of byOperator(tally)) console.log(one);
  const limits = [OTHER_WRONG, OTHER_LOST];
  return rowsOf(tally, ['together', 'all ways together, another family']).map((row, i) => ({
    ...row,
    limit: limits[i] ?? row.limit,
  }));
}
