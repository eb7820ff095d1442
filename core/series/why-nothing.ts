import { dimensionOf, type Unit } from '../model/index.ts';
import { fallsIn } from './flow/counters.ts';
import { flowGraph } from './flow/flow-graph.ts';
import type { MetricLaw } from './metric-value.ts';
import type { Sights } from './sights.ts';
import { isLater, type Source } from './source.ts';
import type { Span } from './windows.ts';
import { daysInWords } from './words.ts';

const UNITS: Readonly<Record<string, string>> = {
  '1': 'a count',
  '%': 'a percentage',
  s: 'a length of time',
  B: 'a size in bytes',
};

/** Why a metric has no value, and what to do about it. */
export function whyNothing(law: MetricLaw, sights: Sights, span: Span): string {
  const { sources, units, hasParts, seenLater = false } = sights;
  const of = daysInWords(span.from, span.to);
  if (sources.length === 0) {
    const other = [...units].sort().find((unit) => dimensionOf(unit as Unit) !== law.unit);
    if (other !== undefined) {
      return `The numbers for ${law.name} are in ${UNITS[dimensionOf(other as Unit)] ?? other}, and it should be ${UNITS[law.unit] ?? 'money'}. Capture or enter it again.`;
    }
    // Of the right unit, and none of it counts: all of it is yet to come.
    if (units.size > 0) {
      return `The numbers for ${law.name} speak of days after the report, and do not count. Correct their days, or report later.`;
    }
    if (seenLater) {
      return `The numbers for ${law.name} were seen after the day up to which this report may know, and do not count.`;
    }
    return hasParts
      ? `${law.name} is known for single items only. Capture a page that shows it for the whole account.`
      : `No number yet for ${law.name}. Enter it or capture a page that shows it.`;
  }
  const fall = law.kind === 'flow' && !law.distinct ? fallOf(sources, span) : null;
  if (fall) {
    const { before, after, first, last } = fall;
    return `The total of ${law.name} fell from ${before} to ${after} between ${first} and ${last}: it began anew, or something was taken away. Capture a page that shows ${of}.`;
  }
  if (law.kind === 'flow' && sources.every((source) => !source.hasWindows)) {
    return `The page did not say for which days ${law.name} counts. Capture a page that shows ${of}.`;
  }
  const latest = sources.map((source) => source.last()).reduce((a, b) => (isLater(b, a) ? b : a));
  const days = daysInWords(latest.observation.from, latest.observation.to);
  return `${law.name} is known for other days only (${days}). Capture a page that shows ${of}.`;
}

/** The first fall of a total within the period, as it may stand in a sentence. */
function fallOf(sources: readonly Source[], span: Span) {
  for (const source of sources) {
    const [fall] = fallsIn(flowGraph(source), span);
    if (!fall) continue;
    const [before, after] = fall.map((one) => one.observation);
    return {
      before: before?.value,
      after: after?.value,
      first: before?.to.slice(0, 10),
      last: after?.to.slice(0, 10),
    };
  }
  return null;
}
