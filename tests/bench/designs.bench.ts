import type { BenchRow } from '../../commands/support/index.ts';
import { runDesigns } from '../designs/run-designs.ts';
import { byFeature, sumOf, told } from '../designs/tally.ts';

/** Pages drawn; `FOURFOLD_SEED=7 npm run bench -- designs` draws others. */
const PAGES = 300;
const FIRST = Number(process.env.FOURFOLD_SEED ?? 20_261_126);

/** Most of the numbers of a page that may not be found. */
const MISSED = 0.05;
/** Most of the readings given out as sure that may be wrong in name, number or unit. */
const WRONG = 0.02;
/** Most of the changes beside the numbers that may be read as others than they are. */
const CHANGED = 0.02;
/** Choices of the designs that are told, the dearest first. */
const TOLD = 12;

const per = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Dashboards drawn by chance, read by the general reader and held against what stands on them. */
export async function bench(): Promise<BenchRow[]> {
  const seeds = Array.from({ length: PAGES }, (_, at) => FIRST + at);
  const sums = sumOf(await runDesigns(seeds));
  for (const line of [...told(sums), ...byFeature(sums).slice(0, TOLD)])
    console.log(`     ${line}`);
  const { need, found, ok, wrong, cards, changes } = sums;
  const { right = 0, unknown = 0, wrong: others = 0, extra = 0 } = changes;
  const shown = right + unknown + others + extra;
  const row = (
    name: string,
    part: number,
    whole: number,
    limit: number,
    against: string,
  ): BenchRow => ({
    name,
    ratio: per(part, whole),
    limit,
    against,
    detail: `${part} of ${whole}`,
  });
  return [
    row(
      'drawn pages, numbers of cards not found',
      cards.need - cards.found,
      cards.need,
      MISSED,
      'all that stand there',
    ),
    row('drawn pages, numbers not found', need - found, need, MISSED, 'all that stand there'),
    row('drawn pages, sure and wrong', wrong, ok, WRONG, 'all readings given out as sure'),
    row('drawn pages, changes read wrong', others + extra, shown, CHANGED, 'all changes read'),
  ];
}
