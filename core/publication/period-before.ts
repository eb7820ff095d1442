import type { Period } from '../model/index.ts';
import { dayNumber, reportingPeriod } from '../series/index.ts';

/** The period of as many days that ends where this one begins. */
export function periodBefore({
  from,
  to,
}: Pick<Period, 'from' | 'to'>): Pick<Period, 'from' | 'to'> {
  return reportingPeriod(from, Math.max(1, Math.round(dayNumber(to) - dayNumber(from))));
}
