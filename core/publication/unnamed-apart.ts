import * as v from 'valibot';
import type { PublishedKpi } from './publication.ts';
import { pastSchema } from './read-parts.ts';

/** Sorts where the empty name does, and is no account of any page. */
const UNNAMED = '\u0000';

type Explanation = NonNullable<PublishedKpi['explanation']>;

/** The same KPI with the numbers that name no account under an account of their own; null where all name one. */
export function unnamedApart(kpi: PublishedKpi): PublishedKpi | null {
  const { explanation } = kpi;
  if (!explanation) return null;
  let some = false;
  const named = <Sight extends { account: string }>(sight: Sight): Sight => {
    if (sight.account !== '') return sight;
    some = true;
    return { ...sight, account: UNNAMED };
  };
  const inputs = explanation.inputs.map((one) => ({ ...one, sights: one.sights.map(named) }));
  const past: unknown = explanation.past;
  const numbers = v.is(pastSchema, past)
    ? past.numbers.map((one) => ({ ...one, sights: one.sights.map(named) }))
    : [];
  if (!some) return null;
  const apart: Explanation = {
    ...explanation,
    inputs,
    ...(v.is(pastSchema, past) ? { past: { ...past, numbers } } : {}),
  };
  return { ...kpi, explanation: apart };
}
