import { isMetricId } from '../../../core/metrics/index.ts';
import type { Handler } from '../context.ts';
import { Refusal } from '../refusal.ts';

/** Remembers what the columns of a table are. */
export const mappingsKeep: Handler<'mappings.keep'> = async ({ mapping }, { store }) => {
  const lost = mapping.columns.find(({ metric }) => metric && !isMetricId(metric));
  if (lost) throw new Refusal(`Fourfold knows no metric called "${lost.metric}". Choose another.`);
  await store.keepMapping(mapping);
  return { kept: true };
};
