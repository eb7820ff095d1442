import type { MetricDefinition, ObservationContent } from '../../../core/model/index.ts';
import { type History, windowDays } from './past-of.ts';

/** Kinds that speak of days where the page names them, and of the day of capture where it does not. */
const OF_DAYS: ReadonlySet<MetricDefinition['kind']> = new Set([
  'ratio',
  'duration',
  'distribution',
]);

/** Headings that say of when the numbers under them are, and are no item of anything. */
const A_TIME =
  /^\W*(?:real.?time|right now|live now|last \d+ (?:minutes|hours)|echtzeit|temps réel|tiempo real|tempo real|waktu nyata|thời gian thực|เรียลไทม์|リアルタイム|실시간|实时|即時)(?!\p{L})/iu;

const NOTHING = 'Nothing was stored for it.';

const isAbout = (value: number, last: number): boolean =>
  value > 0 && last > 0 && Math.abs(Math.log(value / last)) < Math.log(1.5);

/**
 * Why a number is not of the days or the account that its metric was always of: its page no longer
 * says which. Null where it does, and where there is no past.
 */
export function settingDoubt(
  content: ObservationContent,
  law: Pick<MetricDefinition, 'kind' | 'name'>,
  history: History,
  isTitled = false,
): string | null {
  const name = content.source.label ?? law.name;
  if (A_TIME.test(content.subject.item ?? '')) {
    return `${name} stands under “${content.subject.item}”, which is not the period of the page. ${NOTHING}`;
  }
  const whole = content.subject.item === undefined ? null : history.ofWholeOnly(content);
  if (whole && isAbout(content.value, whole.value)) {
    return `${name} of “${content.subject.item}” is about what the whole account had last time. It may be the same number under a new heading. ${NOTHING} Check the page.`;
  }
  if (isTitled && history.ofWholeBefore(content)) {
    return `The page now shows ${name} more than once, under “${content.subject.item}” and elsewhere. ${NOTHING} Choose the right one.`;
  }
  if (content.subject.account === '' && history.isOfAccounts(content)) {
    return `The page does not say whose ${name} this is, as it did before. ${NOTHING} Reload the page and capture again.`;
  }
  if (OF_DAYS.has(law.kind) && windowDays(content) === 0 && history.isOfDays(content)) {
    return `The page does not say which days ${name} is about, as it did before. ${NOTHING} Choose the period on the page again.`;
  }
  return null;
}
