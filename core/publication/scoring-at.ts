import type { KpiDefinition, KpiUse } from '../model/index.ts';
import type { Evidence } from './evaluate-kpi.ts';
import { periodOfPoint } from './period-before.ts';
import type { PublishedPoint } from './publication.ts';
import type { PublishedBaseline } from './read-parts.ts';
import type { Report } from './report-of.ts';
import { type Scoring, type ScoringContext, scoringFor } from './scoring-for.ts';

/** What scoring depends on, over the reporting period or another one. */
export function contextOf(
  used: KpiDefinition,
  use: KpiUse | undefined,
  { period }: Pick<Report, 'period'>,
  library: Evidence['library'],
  baseline: PublishedBaseline | undefined,
): ScoringContext {
  const isAmount = !use?.normaliser && library.growsWithPeriod?.(used.formula) === true;
  return { period, isAmount, baseline };
}

/** By what the reported period is scored. */
export interface ScoredBy {
  readonly scoring: Scoring;
  readonly unit: string;
  readonly baseline: PublishedBaseline | undefined;
}

/** By what a point of the past is scored: by the target of its own time, where there are several. */
export function scoringAt(
  point: Pick<PublishedPoint, 'from' | 'to' | 'value'>,
  { used, use }: { readonly used: KpiDefinition; readonly use: KpiUse | undefined },
  { scoring, unit, baseline }: ScoredBy,
  report: Report,
  { library, terms }: Evidence,
): Scoring {
  if (!use?.targets) return scoring;
  const period = periodOfPoint(point, report.period, terms.step);
  const context = contextOf(used, use, { period }, library, baseline);
  return scoringFor(used, use, { value: point.value, unit }, context);
}
