import type { MetricDefinition } from '../model/index.ts';

/** What is asked of a distribution: its largest part, how concentrated it is, or one part by name. */
export type SummaryKind = 'top' | 'concentration' | 'segment';

/** A number that a distribution is summed up by. */
export interface Summary {
  readonly metric: string;
  readonly kind: SummaryKind;
  /** Name of the part, as a page writes it; of `segment` alone. */
  readonly segment?: string;
}

const ID = /^([^~]{1,100})~(top|concentration|segment)(?:~(.{1,60}))?$/su;

/** One id for each thing that can be asked of a distribution. */
export function summaryId({ metric, kind, segment }: Summary): string {
  return segment === undefined ? `${metric}~${kind}` : `${metric}~${kind}~${segment}`;
}

/**
 * What an id asks of a distribution; null where it is a metric of its own.
 *
 * @example
 * summaryOf('audience.countries~top') // → {"metric":"audience.countries","kind":"top"}
 * summaryOf('audience.countries') // → null
 */
export function summaryOf(id: string): Summary | null {
  // Asked of every metric at every turn, and true of next to none.
  if (!id.includes('~')) return null;
  const [, metric, kind, segment] = ID.exec(id) ?? [];
  if (metric === undefined || (kind !== 'top' && kind !== 'concentration' && kind !== 'segment')) {
    return null;
  }
  if ((kind === 'segment') !== (segment !== undefined)) return null;
  return { metric, kind, ...(segment === undefined ? {} : { segment }) };
}

/** The metric that was observed behind an id: a distribution's, or the id itself. */
export function observedMetric(id: string): string {
  return summaryOf(id)?.metric ?? id;
}

/** The law of a number that a distribution is summed up by, in percent; undefined where it is none. */
export function summaryLaw(
  id: string,
  find: (metric: string) => MetricDefinition | undefined,
): MetricDefinition | undefined {
  const summary = summaryOf(id);
  const law = summary && find(summary.metric);
  if (!summary || law?.kind !== 'distribution') return undefined;
  const of = law.name.charAt(0).toLowerCase() + law.name.slice(1);
  const { kind, segment } = summary;
  const name =
    kind === 'top'
      ? `Largest part of ${of}`
      : kind === 'concentration'
        ? `Concentration of ${of}`
        : `${segment} among ${of}`;
  return {
    id,
    name,
    brief: `${name}, in percent.`,
    unit: '%',
    kind: 'ratio',
    direction: 'none',
    cadenceDays: law.cadenceDays,
    ...(law.settlesAfterDays === undefined ? {} : { settlesAfterDays: law.settlesAfterDays }),
    aliases: {},
  };
}
