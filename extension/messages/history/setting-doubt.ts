import type { MetricDefinition, ObservationContent } from '../../../core/model/index.ts';
import { type History, windowDays } from './past-of.ts';

/** Kinds that speak of days where the page names them, and of the day of capture where it does not. */
const OF_DAYS: ReadonlySet<MetricDefinition['kind']> = new Set([
  'ratio',
  'duration',
  'distribution',
]);

const NOTHING = 'Nothing was stored for it.';

/**
 * Why a number is not of the days or the account that its metric was always of: its page no longer
 * says which. Null where it does, and where there is no past.
 */
export function settingDoubt(
  content: ObservationContent,
  law: Pick<MetricDefinition, 'kind' | 'name'>,
  history: History,
): string | null {
  const name = content.source.label ?? law.name;
  if (content.subject.account === '' && history.isOfAccounts(content)) {
    return `The page does not say whose ${name} this is, as it did before. ${NOTHING} Reload the page and capture again.`;
  }
  if (OF_DAYS.has(law.kind) && windowDays(content) === 0 && history.isOfDays(content)) {
    return `The page does not say which days ${name} is about, as it did before. ${NOTHING} Choose the period on the page again.`;
  }
  return null;
}
