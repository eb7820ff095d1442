import type { DatedRate, Observation } from '../../model/index.ts';
import { asSeen, rememberSeen } from '../as-seen.ts';
import { listSource } from '../list-source.ts';
import type { Source, Window } from '../source.ts';
import { noRate, worthOf } from './converted.ts';
import type { Exchange } from './exchange.ts';

/** An account whose numbers were in several currencies, in one of them; or why that is not possible. */
export type OneCurrency =
  | {
      readonly source: Source;
      readonly rates: readonly DatedRate[];
      /** One number of each currency. */
      readonly witnesses: readonly Window[];
      readonly units: readonly string[];
    }
  | { readonly why: string };

interface Kept {
  readonly observation: Observation;
  readonly seen: number;
}

const EVER = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

/**
 * Each number is worth the mean rate of its own days; of one valid time the latest seen counts. An
 * account of which only one currency is left stays as it was.
 */
export function inOneCurrency(
  sources: readonly Source[],
  to: string,
  by: Exchange,
): readonly (Source | OneCurrency)[] {
  const rates = new Set<DatedRate>();
  const latest = new Map<string, Kept>();
  for (const source of sources) {
    for (const window of [...source.windowsIn(...EVER), ...source.momentsIn(...EVER)]) {
      const worth = worthOf(window, source.unit, to, by);
      if (!worth) return [{ why: noRate(window, source.unit, to, by) }];
      for (const one of worth.used) rates.add(one);
      const key = `${window.from}/${window.to}`;
      if ((latest.get(key)?.seen ?? Number.NEGATIVE_INFINITY) >= window.seen) continue;
      const observation = times(window.observation, worth.rate, to);
      latest.set(key, { observation, seen: window.seen });
    }
  }
  const kept = [...latest.values()].map((one) => one.observation);
  const units = [...new Set(kept.map((one) => asSeen(one).unit))].sort();
  if (units.length === 1) return sources.filter((one) => one.unit === units[0]);
  const [first] = sources;
  const source = listSource(
    { name: first?.name ?? '', unit: to, platform: first?.platform ?? '' },
    kept,
  );
  const all = [...source.windowsIn(...EVER), ...source.momentsIn(...EVER)];
  const witnesses = units.flatMap(
    (unit) => all.find((one) => asSeen(one.observation).unit === unit) ?? [],
  );
  return [{ source, rates: [...rates], witnesses, units }];
}

function times(observation: Observation, rate: number, unit: string): Observation {
  const { value, low, high } = observation;
  const copy = { ...observation, value: value * rate, low: low * rate, high: high * rate, unit };
  rememberSeen(copy, observation);
  return copy;
}
