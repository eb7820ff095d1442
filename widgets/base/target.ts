import type { PublishedKpi } from '../../core/publication/reading.ts';
import { regionOf } from '../charts/points.ts';
import type { Formats } from './formats.ts';
import { rangeOf } from './rounding.ts';
import { say } from './say.ts';

/** The target in words: "Target 18,000", "Target at most 4 h", "Target 3–5"; null where none is set. */
export function targetInWords(kpi: PublishedKpi, formats: Formats): string | null {
  const { low = null, high = null } = regionOf(kpi) ?? {};
  const { unit, target } = kpi;
  if (low !== null && high !== null) {
    return say('target', { value: rangeOf(low, high, unit, formats) });
  }
  if (low === null && high !== null) {
    return say('target.most', { value: formats.value(high, unit) });
  }
  const one = low ?? target;
  return one === null ? null : say('target', { value: formats.value(one, unit) });
}
