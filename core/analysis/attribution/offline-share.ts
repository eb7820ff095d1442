import type { Attribution } from './conversion-path.ts';

/** An offline channel with the part of conversions that people say it brought. */
export interface OfflineShare {
  readonly channel: string;
  /** From 0 to 1, as from asking buyers how they heard of it. */
  readonly share: number;
}

/**
 * Credits with offline channels that no path can show: each gets the part that buyers say, and the
 * others share what is left in the proportion that they had. Offline touches with a time and a
 * person (a visit, a call, a fair) belong into the paths themselves: see `pathsFromTouches`.
 *
 * Formula: credit × (1 − Σ offline shares), and each offline share × all. Units: as the credits;
 * shares from 0 to 1, together 1. No offline channels give the credits as they are. A channel that
 * the paths have too gets both. Throws RangeError on a share outside 0–1 and on shares above 1
 * together.
 *
 * @example
 * withOffline({ method: 'last', credits: [{ channel: 'ad', conversions: 10, value: null, share: 1 }], conversions: 10, value: null, unattributed: 0 }, [{ channel: 'fair', share: 0.2 }]).credits[1].conversions // → 2
 */
export function withOffline(
  attribution: Attribution,
  offline: readonly OfflineShare[],
): Attribution {
  let all = 0;
  for (const { channel, share } of offline) {
    if (!(share >= 0 && share <= 1)) {
      throw new RangeError(
        `withOffline: the share of ${channel} must lie within 0–1, got ${share}`,
      );
    }
    all += share;
  }
  if (all > 1 + 1e-12) {
    throw new RangeError(`withOffline: the shares must be at most 1 together, got ${all}`);
  }
  const rest = Math.max(0, 1 - all);
  const { conversions, value } = attribution;
  const credits = new Map(
    attribution.credits.map((one) => [
      one.channel,
      {
        ...one,
        conversions: one.conversions * rest,
        value: one.value === null ? null : one.value * rest,
        share: one.share * rest,
      },
    ]),
  );
  for (const { channel, share } of offline) {
    const had = credits.get(channel);
    credits.set(channel, {
      ...had,
      channel,
      conversions: (had?.conversions ?? 0) + conversions * share,
      value: value === null ? null : (had?.value ?? 0) + value * share,
      share: (had?.share ?? 0) + share,
    });
  }
  return { ...attribution, credits: [...credits.values()] };
}
