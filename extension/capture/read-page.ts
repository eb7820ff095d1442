import type { PageReadings, Problem, Reading } from '../../core/model/index.ts';
import { labelKey } from '../../core/text/index.ts';
import { adapterFor } from '../adapters/index.ts';
import { type AdapterReadings, runAdapter } from './adapter-engine.ts';
import { discover, discoverRest } from './discover.ts';
import type { ReadOptions } from './options.ts';

/**
 * Reads a page: first what the platform's record names, then what the general reader finds in the
 * rest. Nothing comes twice, and what the record read stands.
 */
export function readPage(root: Document, options: ReadOptions): PageReadings {
  const started = performance.now();
  const known = adapterFor(options.url, root);
  if (!known) return discover(root, options);
  const adapted = runAdapter(known.adapter, known.page, root, options);
  // Where the record knows the period's place, another text that looks like one is no substitute.
  const periodIsSettled = adapted.period !== null || known.page.period !== undefined;
  const rest = discoverRest(root, options, {
    claimed: adapted.claimed,
    period: adapted.period,
    periodIsSettled,
  });
  const readings = adapted.readings.concat(newOf(rest.readings, adapted));
  return {
    ...rest,
    platform: adapted.platform,
    page: adapted.page,
    account: adapted.account,
    period: periodIsSettled ? adapted.period : rest.period,
    readings,
    problems: problemsOf(adapted.problems, rest.problems, readings),
    durationMs: Math.round(performance.now() - started),
  };
}

/**
 * Readings of the general reader that the record did not give, on the record's account. Only the
 * record names metrics there: a word may mean something else on that platform.
 */
function newOf(found: readonly Reading[], adapted: AdapterReadings): Reading[] {
  const places = new Set(adapted.readings.map((reading) => reading.place));
  const held = new Set(adapted.readings.map(keyOf));
  const platform = adapted.platform;
  return found.flatMap((reading) => {
    if (places.has(reading.place) || held.has(keyOf(reading))) return [];
    const account = adapted.account?.id ?? reading.subject.account;
    return {
      ...reading,
      metric: null,
      subject: { ...reading.subject, platform: platform ?? reading.subject.platform, account },
    };
  });
}

const keyOf = (reading: Reading): string =>
  JSON.stringify([labelKey(reading.label), reading.value, reading.unit, reading.subject.item]);

function problemsOf(
  first: readonly Problem[],
  more: readonly Problem[],
  readings: readonly Reading[],
): Problem[] {
  const said = new Set(first.map((problem) => problem.what));
  const none = readings.length > 0;
  return [
    ...first,
    ...more.filter(
      (problem) => !said.has(problem.what) && !(none && problem.what.startsWith('No numbers')),
    ),
  ];
}
