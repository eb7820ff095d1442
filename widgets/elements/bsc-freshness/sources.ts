import type { Publication } from '../../../core/publication/reading.ts';
import { ageOf, daysSince } from '../../base/age.ts';
import { groups, num, text } from '../../base/loose.ts';
import { platformName } from '../../base/names.ts';

/** Where numbers come from: when they were last read, and every how many days they are due. */
export interface Source {
  readonly name: string;
  readonly seen: string;
  readonly age: number | null;
  readonly due: number | null;
}

/** Accounts where the publication names them; else what each KPI was read. */
export function sourcesOf({ provenance, kpis }: Publication): Source[] {
  const named = groups(provenance.sources).map((one) => ({
    name: [platformName(text(one.platform)), text(one.account)].filter(Boolean).join(' · '),
    seen: text(one.seen),
    age: daysSince(text(one.seen)),
    due: num(one.dueEveryDays),
  }));
  if (named.length > 0) return named;
  return kpis.map((kpi) => ({
    name: kpi.name,
    seen: kpi.freshness.seen ?? '',
    age: ageOf(kpi),
    due: kpi.freshness.dueEveryDays,
  }));
}
