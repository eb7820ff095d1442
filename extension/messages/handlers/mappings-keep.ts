import * as v from 'valibot';
import { isMetricId } from '../../../core/metrics/index.ts';
import { mappingSchema } from '../../../core/model/index.ts';
import type { Handler } from '../context.ts';
import { Refusal } from '../refusal.ts';

/** Remembers what the columns of a table are. */
export const mappingsKeep: Handler<'mappings.keep'> = async ({ mapping }, { store }) => {
  const found = v.safeParse(mappingSchema, mapping);
  if (!found.success) throw new Refusal('These columns could not be remembered. Check the form.');
  const lost = found.output.columns.find(({ metric }) => metric && !isMetricId(metric));
  if (lost) throw new Refusal(`Fourfold knows no metric called "${lost.metric}". Choose another.`);
  await store.keepMapping(found.output);
  return { kept: true };
};
