import type { KpiDefinition, KpiUse, Observation } from '../model/index.ts';
import { numbersOf } from '../series/index.ts';
import { clip } from './clip.ts';
import { evaluateKpi } from './evaluate-kpi.ts';
import type { Library } from './library.ts';
import type { MadeKpi } from './publish-kpi.ts';
import type { PublishedPlatforms } from './read-parts.ts';
import { type Report, termsOf } from './report-of.ts';
import { usedAs } from './used-as.ts';

const MOST = 20;

/** A KPI as the scorecard defines and uses it. */
export interface UsedKpi {
  readonly definition: KpiDefinition;
  readonly use: KpiUse | undefined;
}

const platformsIn = ({ value }: MadeKpi): string[] =>
  [
    ...new Set(
      value.inputs.flatMap((one) => one.value.sights.map((seen) => seen.subject.platform)),
    ),
  ].sort();

/**
 * The same KPI from the numbers of one platform at a time, for those that rest on several: by id.
 * A platform whose numbers alone give no value is null there, with the reason.
 */
export function byPlatform(
  made: readonly MadeKpi[],
  observations: readonly Observation[],
  usedOf: (id: string) => UsedKpi | null,
  library: Library,
  report: Report,
): ReadonlyMap<string, PublishedPlatforms> {
  const several = made.filter((one) => platformsIn(one).length > 1);
  const metrics = new Set(
    several.flatMap(({ value }) =>
      value.inputs.flatMap(({ law }) => [law.id, ...(law.formerIds ?? [])]),
    ),
  );
  const parts = new Map<string, Observation[]>();
  for (const one of several.length === 0 ? [] : observations) {
    if (!metrics.has(one.metric)) continue;
    const part = parts.get(one.subject.platform);
    if (part) part.push(one);
    else parts.set(one.subject.platform, [one]);
  }
  const evidence = new Map(
    [...parts].map(([platform, part]) => [
      platform,
      { library, numbers: numbersOf(part), terms: termsOf(report) },
    ]),
  );
  return new Map(
    several.flatMap((one) => {
      const used = usedOf(one.published.id);
      if (!used) return [];
      const definition = usedAs(used.definition, used.use, report.period, library);
      const rows = platformsIn(one)
        .slice(0, MOST)
        .flatMap((platform) => {
          const own = evidence.get(platform);
          if (!own) return [];
          const window = { ...report.period, asOf: report.asOf };
          const { value, low, high, unit, why } = evaluateKpi(definition, window, own);
          return {
            platform: clip(platform, 400),
            value,
            low,
            high,
            unit,
            why: why && clip(why, 4000),
          };
        });
      return [[one.published.id, rows] as const];
    }),
  );
}
