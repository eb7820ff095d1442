import { clip, type KpiDefinition } from '../model/index.ts';
import { type Evidence, evaluateKpi, type KpiValue, type KpiWindow } from './evaluate-kpi.ts';
import type { PublishedPlatforms } from './read-parts.ts';

const MOST = 20;

function platformsIn({ inputs }: KpiValue): string[] {
  const found = new Set<string>();
  for (const { value } of inputs) for (const one of value.sights) found.add(one.subject.platform);
  return [...found].sort();
}

/**
 * The same KPI from the numbers of one platform at a time; undefined where it rests on one alone. A
 * platform whose numbers alone give no value is null there, with the reason.
 */
export function byPlatform(
  used: KpiDefinition,
  value: KpiValue,
  window: KpiWindow,
  evidence: Evidence,
): PublishedPlatforms | undefined {
  const platforms = platformsIn(value);
  if (platforms.length < 2) return undefined;
  return platforms.slice(0, MOST).flatMap((platform) => {
    const numbers = evidence.numbers.onPlatform?.(platform);
    if (!numbers) return [];
    const { low, high, unit, why, ...own } = evaluateKpi(used, window, { ...evidence, numbers });
    return {
      platform: clip(platform, 400),
      value: own.value,
      low,
      high,
      unit,
      why: why && clip(why, 4000),
    };
  });
}
