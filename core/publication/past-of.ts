import { clip, type KpiDefinition, type KpiUse, type Observation } from '../model/index.ts';
import { type Evidence, evaluateKpi, type KpiInput, type KpiValue } from './evaluate-kpi.ts';
import { structuredScoring } from './explanation-of.ts';
import { earlierWindows, type PastWindow, seriesWindows } from './past-windows.ts';
import { periodBefore } from './period-before.ts';
import type { PublishedKpi } from './publication.ts';
import type { PublishedPast } from './read-parts.ts';
import type { Report } from './report-of.ts';
import { type ScoredBy, scoringAt } from './scoring-at.ts';

/** More numbers of one metric are counted and not listed. */
export const MOST_PAST_SIGHTS = 2000;

/** How a KPI was made over any period. */
export interface MadeBy extends ScoredBy {
  readonly usedOver: (period: Report['period']) => KpiDefinition;
  readonly use: KpiUse | undefined;
}

type Metric = Omit<PublishedPast['numbers'][number], 'sights' | 'left'> & {
  readonly listed: ReadonlySet<string>;
  readonly more: Map<string, Observation>;
};

/**
 * What the points of a KPI's past were made of, so that they can be made again from the file alone:
 * the windows with what was different in each, and the numbers that the explanation does not list.
 */
export function pastOf(
  kpi: PublishedKpi,
  by: MadeBy,
  report: Report,
  evidence: Evidence,
): PublishedPast {
  const earlier = kpi.hysteresis?.earlier?.length ?? 0;
  const before = earlierWindows(report, evidence.terms);
  const windows = [...before.slice(before.length - earlier), ...seriesWindows(report)];
  const metrics = new Map<string, Metric>();
  const said = windows.map((window, at) => {
    const used = by.usedOver(window);
    const value = evaluateKpi(used, { ...window, exactOnly: true }, evidence);
    for (const input of value.inputs) note(input, kpi, metrics);
    return {
      ...windowOf(window, value, evidence),
      ...(used.formula === kpi.explanation?.formula ? {} : { formula: used.formula }),
      ...functionOf(kpi.series[at - earlier] ?? { ...window, value: value.value }),
    };

    function functionOf(point: PastWindow | PublishedKpi['series'][number]) {
      const { value: of = null } = point as { value?: number | null };
      const own = scoringAt({ ...point, value: of }, { used, use: by.use }, by, report, evidence);
      if (own === by.scoring) return {};
      return { function: own.refusal === null ? structuredScoring(own.fn) : null };
    }
  });
  return { windows: said, numbers: [...metrics.values()].map(listed) };
}

function windowOf(window: PastWindow, { inputs }: KpiValue, { terms: { step } }: Evidence) {
  const money = inputs.find(({ law, value }) => law.unit === 'money' && value.unit !== null);
  const isBefore = inputs.some((one) => one.shift === 1);
  return {
    ...window,
    ...(step && isBefore ? { previous: { ...periodBefore(window, step) } } : {}),
    ...(money?.value.unit ? { currency: money.value.unit } : {}),
  };
}

/** Adds the numbers of an input that are not listed beside the reported period. */
function note({ law, value }: KpiInput, kpi: PublishedKpi, metrics: Map<string, Metric>): void {
  let metric = metrics.get(law.id);
  if (!metric) {
    const inputs = kpi.explanation?.inputs.filter((one) => one.metric === law.id) ?? [];
    metric = {
      ...{ metric: law.id, kind: law.kind, unit: law.unit, distinct: law.distinct === true },
      ...(law.signed ? { signed: true } : {}),
      listed: new Set(inputs.flatMap((one) => one.sights.map((sight) => sight.id))),
      more: new Map(),
    };
    metrics.set(law.id, metric);
  }
  for (const one of value.sights) if (!metric.listed.has(one.id)) metric.more.set(one.id, one);
}

function listed({ listed: _, more, ...law }: Metric): PublishedPast['numbers'][number] {
  const sights = [...more.values()];
  const left = sights.length - MOST_PAST_SIGHTS;
  return {
    ...law,
    sights: left > 0 ? [] : sights.map(pastSight),
    ...(left > 0 ? { left: sights.length } : {}),
  };
}

function pastSight(one: Observation): PublishedPast['numbers'][number]['sights'][number] {
  const { subject, unit, seen, from, to, source } = one;
  return {
    id: clip(one.id, 400),
    platform: clip(subject.platform, 400),
    account: clip(subject.account, 400),
    ...{ unit, seen, from, to },
    // JSON has no −0.
    ...{ value: one.value + 0, low: one.low + 0, high: one.high + 0 },
    kind: source.kind,
    ...(source.raw === undefined ? {} : { raw: clip(source.raw, 400) }),
  };
}
