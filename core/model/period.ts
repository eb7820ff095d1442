import * as v from 'valibot';
import { readDay } from './day-number.ts';

/**
 * A stretch of time. `from` is inclusive, `to` exclusive; both are ISO dates (`2026-10-01`) or
 * instants (`2026-10-01T08:00:00Z`). A stock (a level at one moment) has `from` equal to `to`.
 * `raw` is the text that named the period, where there was one.
 */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly raw?: string;
}

/** Schema of an ISO date or instant that the calendar has. */
export const timeSchema = v.pipe(
  v.string(),
  v.check((time) => readDay(time) !== null, 'a date such as 2026-10-01'),
);

/** Schema of a period. */
export const periodSchema = v.object({
  from: timeSchema,
  to: timeSchema,
  raw: v.exactOptional(v.string()),
});
