import type { PublishedKpi } from '../../../core/publication/reading.ts';
import { groups, num, text } from '../../base/loose.ts';
import { platformName } from '../../base/names.ts';

/** A KPI from the numbers of one platform alone; `why` says why there is none. */
export interface Platform {
  readonly name: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly why: string;
}

/** The platforms of a KPI, largest first, those without a number last. */
export const platformsOf = (kpi: PublishedKpi): Platform[] =>
  groups(kpi.byPlatform, 20)
    .map((one) => ({
      name: platformName(text(one.platform)),
      value: num(one.value),
      low: num(one.low),
      high: num(one.high),
      unit: text(one.unit) || kpi.unit,
      why: text(one.why),
    }))
    .sort((a, b) => (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY));
