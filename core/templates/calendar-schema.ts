import * as v from 'valibot';
import { timeSchema } from '../model/index.ts';
import { list, oneOf, positive, text, whole } from './schema-words.ts';

const month = whole(1, 12);

const fiscalYear = v.variant(
  'kind',
  [
    v.strictObject({
      kind: v.literal('months'),
      startMonth: month,
      startDay: v.exactOptional(whole(1, 28)),
    }),
    v.strictObject({
      kind: v.literal('weeks'),
      pattern: oneOf(['4-4-5', '4-5-4', '5-4-4']),
      endMonth: month,
      end: oneOf(['nearest', 'last']),
    }),
  ],
  'one of months, weeks',
);

const unit = [
  'week',
  'month',
  'quarter',
  'year',
  'fiscal-month',
  'fiscal-quarter',
  'fiscal-year',
] as const;

const period = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('days'), days: whole(1, 3660) }),
    v.strictObject({
      kind: oneOf(unit),
      part: v.exactOptional(oneOf(['complete', 'to-date'])),
    }),
  ],
  `one of days, ${unit.join(', ')}`,
);

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Schema of the calendar that a scorecard counts by. */
export const calendar = v.strictObject({
  timeZone: v.exactOptional(v.pipe(text(60), v.check(isZone, 'a time zone such as Asia/Jakarta'))),
  weekStart: v.exactOptional(oneOf(['monday', 'saturday', 'sunday'])),
  fiscalYear: v.exactOptional(fiscalYear),
  period: v.exactOptional(period),
});

/** Schema of a currency code. */
export const currency = v.pipe(
  v.string('a currency code'),
  v.regex(/^[A-Z]{3}$/, 'a currency code in capitals, such as EUR'),
);

/** Schema of a day. */
export const day = v.pipe(
  v.string('a date such as 2026-10-01'),
  v.check((one) => one.length === 10 && v.is(timeSchema, one), 'a date such as 2026-10-01'),
);

const rate = v.strictObject({
  from: currency,
  to: currency,
  day,
  rate: positive,
  source: v.exactOptional(text(400)),
});

/** Schema of the rates between currencies that a scorecard brings along. */
export const rates = list(rate, 5000);

/** Schema of for how many days a rate holds. */
export const rateDays = whole(0, 366);
