import type { PublishedKpi } from '../../core/publication/reading.ts';
import { regionOf } from '../charts/points.ts';
import type { Formats } from './formats.ts';

/** The target in words: "Target 18,000", "Target at most 4 h", "Target 3–5"; null where none is set. */
export function targetInWords(kpi: PublishedKpi, formats: Formats): string | null {
  const region = regionOf(kpi);
  if (region?.low !== null && region?.low !== undefined) {
    return region.high === null
      ? `Target ${formats.value(region.low, kpi.unit)}`
      : `Target ${formats.range(region.low, region.high, kpi.unit)}`;
  }
  if (region?.high !== null && region?.high !== undefined) {
    return `Target at most ${formats.value(region.high, kpi.unit)}`;
  }
  return kpi.target === null ? null : `Target ${formats.value(kpi.target, kpi.unit)}`;
}
