import { compared, type Mismatch } from './compared.ts';
import type { Library } from './library.ts';
import type { Publication, PublishedKpi } from './publication.ts';
import { isPastPartial, type RecomputedPoint, recomputePast } from './recompute-past.ts';

/**
 * Points of the past that are not what the numbers give that the file lists for them, and their
 * scores that are not those of their values. A point that is not known claims nothing.
 */
export function checkPast(
  kpi: PublishedKpi,
  publication: Publication,
  library: Pick<Library, 'evaluate'>,
): Mismatch[] {
  const again = recomputePast(kpi, publication, library);
  if (!again) return [];
  const { earlier = [] } = kpi.hysteresis ?? {};
  if (again.length !== earlier.length + kpi.series.length) {
    const claim = { windows: again.length };
    return compared(`kpis ${kpi.id} past`, claim, { windows: earlier.length + kpi.series.length });
  }
  const isPartial = isPastPartial(kpi);
  return [
    ...earlier.flatMap((score, at) => {
      const found = again[at];
      if (!found || isPartial || score === null) return [];
      const where = `kpis ${kpi.id} earlier ${at}`;
      return compared(where, { score }, { score: found.scoreOf(found.value) });
    }),
    ...kpi.series.flatMap((point, at) =>
      pointEvidence(kpi.id, point, again[earlier.length + at], isPartial),
    ),
  ];
}

function pointEvidence(
  id: string,
  point: PublishedKpi['series'][number],
  again: RecomputedPoint | undefined,
  isPartial: boolean,
): Mismatch[] {
  const { to, value, low, high, score } = point;
  if (!again || value === null) return [];
  const where = `kpis ${id} point of ${to}`;
  const { scoreOf, ...found } = again;
  return [
    ...(isPartial ? [] : compared(where, { value, low, high }, { ...found })),
    ...(score === undefined ? [] : compared(where, { score }, { score: scoreOf(value) })),
  ];
}
