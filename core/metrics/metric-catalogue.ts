import { definitionOfOwn, type MetricDefinition, type OwnMetric } from '../model/index.ts';
import { isMetricId, METRICS, metric } from './catalogue.ts';
import { summaryLaw } from './summary-metric.ts';

/** Answers for metric ids: the house's catalogue, alone or with metrics that a person made. */
export interface MetricCatalogue {
  /**
   * The definition of a metric, or of a number that a distribution is summed up by
   * (`audience.countries~top`); undefined where there is none of that id.
   */
  readonly find: (id: string) => MetricDefinition | undefined;
}

/** The catalogue of this house. */
export const HOUSE_CATALOGUE: MetricCatalogue = {
  find: (id) => findIn(id, (one) => (isMetricId(one) ? metric(one) : undefined)),
};

/**
 * The house's catalogue, or another list of metrics, with a person's own metrics beside it, equals of
 * its own. An id of the house is never taken over.
 *
 * @example
 * catalogueWith([{ id: 'own.replies', name: 'Replies', brief: '', unit: '1', kind: 'flow', direction: 'higher', cadenceDays: 7 }]).find('own.replies')?.name // → "Replies"
 * catalogueWith([]).find('own.replies') === undefined // → true
 */
export function catalogueWith(
  own: readonly OwnMetric[],
  metrics: readonly MetricDefinition[] = METRICS,
): MetricCatalogue {
  const house = metrics === METRICS ? HOUSE_CATALOGUE : catalogueOf(metrics);
  if (own.length === 0) return house;
  const byId = new Map(own.map((one) => [one.id, definitionOfOwn(one)]));
  const find = (id: string) => house.find(id) ?? byId.get(id);
  return { find: (id) => findIn(id, find) };
}

function catalogueOf(metrics: readonly MetricDefinition[]): MetricCatalogue {
  const byId = new Map(metrics.map((one) => [one.id, one]));
  return { find: (id) => findIn(id, (one) => byId.get(one)) };
}

function findIn(id: string, find: (id: string) => MetricDefinition | undefined) {
  return id.includes('~') ? summaryLaw(id, find) : find(id);
}
