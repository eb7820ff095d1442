import * as v from 'valibot';
import { unitSchema } from './unit.ts';

const text = v.pipe(v.string(), v.maxLength(200));

const columnSchema = v.object({
  header: text,
  role: v.picklist(['number', 'date', 'item', 'segment', 'text']),
  metric: v.exactOptional(v.nullable(text)),
  unit: v.exactOptional(unitSchema),
});

/** Schema of a mapping, as it stands in the store and in messages. */
export const mappingSchema = v.object({
  signature: v.pipe(v.string(), v.minLength(1), v.maxLength(100_000)),
  name: text,
  platform: text,
  account: text,
  columns: v.pipe(v.array(columnSchema), v.maxLength(2000)),
  dates: v.exactOptional(v.picklist(['mdy', 'dmy'])),
  decimal: v.exactOptional(v.picklist(['point', 'comma'])),
  currency: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))),
});

/**
 * What the columns of a table are, as a person said it once. `signature` is what the headers have
 * to be for it to hold; `metric` is null for a number that is kept under its header alone; `dates`
 * and `decimal` settle what figures and separators mean.
 */
export type Mapping = v.InferOutput<typeof mappingSchema>;

/** One column of a mapping. */
export type ColumnMapping = Mapping['columns'][number];
