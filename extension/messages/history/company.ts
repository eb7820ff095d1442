import {
  type Observation,
  type ObservationContent,
  subjectKey,
} from '../../../core/model/index.ts';
import { type History, windowDays } from './past-of.ts';
import { APART, distance, NEAR } from './swapped.ts';

/** Numbers that stood with one last time, beside itself, from which on their loss tells. */
const FEW = 2;
const MANY = 4;
/** Of many, as many have to be there still. */
const SHARE = 0.25;

const NOTHING = 'Nothing was stored for it. Check the page.';

/**
 * Why the numbers of a page are not in the company that they were in last time, by their place in the
 * list: nearly all that stood with it is gone, or what is gone had about this number, and this one's
 * own was far from it. A page that lost its names or changed them says so in no other way. `here` are
 * the metrics that the page names, whatever is to be said of their numbers.
 */
export function lostCompany(
  page: readonly ObservationContent[],
  here: ReadonlySet<string | null>,
  history: History,
): Map<number, string> {
  const doubts = new Map<number, string>();
  const series = new Set(page.map(seriesOf));
  for (const [i, content] of page.entries()) {
    const last = history.before(content).at(-1);
    const others = last ? history.togetherWith(last) : [];
    const why = aloneNow(content, others, here) ?? tookPlace(content, last, others, series);
    if (why) doubts.set(i, why);
  }
  return doubts;
}

const seriesOf = ({ metric, subject }: Pick<ObservationContent, 'metric' | 'subject'>): string =>
  `${metric} ${subjectKey(subject)}`;

const nameOf = ({ source, metric }: ObservationContent): string => source.label ?? metric;

function aloneNow(
  content: ObservationContent,
  others: readonly Observation[],
  here: ReadonlySet<string | null>,
): string | null {
  const metrics = new Set(others.map(({ metric }) => metric));
  metrics.delete(content.metric);
  const left = [...metrics].filter((metric) => here.has(metric)).length;
  const isAlone = metrics.size >= MANY ? left <= SHARE * metrics.size : left === 0;
  return metrics.size >= FEW && isAlone
    ? `Last time ${metrics.size} other numbers stood on the page with ${nameOf(content)}, and now ${left === 0 ? 'none' : left} of them can be read. The page may have changed. ${NOTHING}`
    : null;
}

function tookPlace(
  content: ObservationContent,
  last: Observation | undefined,
  others: readonly Observation[],
  here: ReadonlySet<string>,
): string | null {
  if (!last || distance(content.value, last.value) <= APART) return null;
  const gone = others.find(
    (other) =>
      !here.has(seriesOf(other)) &&
      other.unit === content.unit &&
      other.subject.item === content.subject.item &&
      windowDays(other) === windowDays(content) &&
      distance(content.value, other.value) < NEAR,
  );
  if (!gone) return null;
  const raw = content.source.raw ?? content.value;
  return `“${raw}” is about what ${gone.source.label ?? gone.metric} was last time, which cannot be read now, and ${nameOf(content)} was far from it. Their names may have changed places. ${NOTHING}`;
}
