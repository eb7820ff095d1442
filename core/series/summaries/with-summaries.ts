import { summaryOf } from '../../metrics/index.ts';
import type { Observation } from '../../model/index.ts';
import { type Numbers, numbersOf } from '../numbers.ts';
import { ObservationTable } from '../table/observation-table.ts';
import { summarise } from './summarise.ts';

/** What a distribution gave, as long as nothing more is observed of it. */
interface Kept {
  readonly version: number;
  readonly numbers: Numbers;
}

/**
 * Numbers of a table, or of a list of observations, that also answer for what distributions are
 * summed up by (`audience.countries~top`): made of the parts that were seen when they are asked for,
 * and again once more of them was seen. Throws what `numbersOf` throws.
 *
 * @example
 * numbersWithSummaries([]).has('audience.countries~top') // → false
 */
export function numbersWithSummaries(
  observations: readonly Observation[] | ObservationTable,
): Numbers {
  const table = observations instanceof ObservationTable ? observations : new ObservationTable();
  if (!(observations instanceof ObservationTable)) table.add(observations);
  const numbers = numbersOf(table);
  const kept = new Map<string, Kept>();
  const summed = (id: string, metric: string): Numbers => {
    const version = numbers.version(metric);
    const before = kept.get(id);
    if (before?.version === version) return before.numbers;
    const summary = summaryOf(id);
    const made = numbersOf(
      summary ? summarise(table.rowsOf([metric]).map(table.observation), id, summary) : [],
    );
    kept.set(id, { version, numbers: made });
    return made;
  };
  const answering = (own: Numbers, on: (all: Numbers) => Numbers): Numbers => ({
    has: (id) => own.has(summaryOf(id)?.metric ?? id),
    version: (id) => own.version(summaryOf(id)?.metric ?? id),
    over: (law, period, options) => {
      const summary = summaryOf(law.id);
      return (summary ? on(summed(law.id, summary.metric)) : own).over(law, period, options);
    },
  });
  const onPlatform = (platform: string) => (all: Numbers) => all.onPlatform?.(platform) ?? all;
  return {
    ...answering(numbers, (all) => all),
    onPlatform: (platform) => answering(onPlatform(platform)(numbers), onPlatform(platform)),
  };
}
