import type { Observation } from '../../model/index.ts';
import type { ConversionPath } from './conversion-path.ts';

/** Which metrics of a captured referral table are which. */
export interface ReferralMetrics {
  readonly conversions: string;
  readonly value?: string;
  /** Visits altogether, of which those without a conversion are lost. */
  readonly visits?: string;
}

/**
 * Paths out of a referral table that was read from a page: each source (the segment or item of its
 * numbers) is a path of one touch.
 *
 * All observations must be of one table and period; of several of one source and metric the one
 * seen last counts. A source without a number of conversions gives no path, because it is not known;
 * one with fewer visits than conversions has its lost paths unknown. None give none. Never throws.
 *
 * @example
 * pathsFromReferrals([], { conversions: 'shop.orders' }) // → []
 */
export function pathsFromReferrals(
  observations: readonly Pick<Observation, 'metric' | 'subject' | 'value' | 'seen'>[],
  { conversions, value, visits }: ReferralMetrics,
): readonly ConversionPath[] {
  const newest = new Map<string, Map<string, { value: number; seen: string }>>();
  for (const { metric, subject, value: number, seen } of observations) {
    const source = subject.segment ?? subject.item;
    if (source === undefined || source.trim() === '') continue;
    const own = newest.get(source) ?? new Map<string, { value: number; seen: string }>();
    const had = own.get(metric);
    if (had === undefined || Date.parse(had.seen) <= Date.parse(seen)) {
      own.set(metric, { value: number, seen });
    }
    newest.set(source, own);
  }
  const paths: ConversionPath[] = [];
  for (const [source, own] of newest) {
    const of = (metric: string | undefined) =>
      metric === undefined ? undefined : own.get(metric)?.value;
    const bought = of(conversions);
    if (bought === undefined || bought < 0) continue;
    const worth = of(value);
    const came = of(visits);
    paths.push({
      touches: [source],
      conversions: bought,
      ...(worth === undefined ? {} : { value: worth }),
      ...(came === undefined || came < bought ? {} : { lost: came - bought }),
    });
  }
  return paths;
}
