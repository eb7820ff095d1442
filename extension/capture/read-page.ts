import { withoutPeople } from '../../core/metrics/index.ts';
import type { PageReadings, Problem, Reading } from '../../core/model/index.ts';
import { labelKey } from '../../core/text/index.ts';
import { type Adapter, type AdapterPage, adapterFor } from '../adapters/index.ts';
import { claimsFor } from './adapter/claims.ts';
import {
  type AdapterReadings,
  adapterSteps,
  problemsOf as platformProblems,
} from './adapter/engine.ts';
import { nameByLabels, wordsOf } from './adapter/labels.ts';
import { CrowdFinder } from './crowd/crowd.ts';
import { withCrowd } from './crowd/with-crowd.ts';
import { type Discovered, discoverSteps } from './discover.ts';
import type { ReadOptions } from './options.ts';
import { atOnce, Budget, type Steps } from './page/pace.ts';
import { withRecipesSteps } from './recipe/read-recipes.ts';

/** A platform's record that knows the page. */
interface Known {
  readonly adapter: Adapter;
  readonly page: AdapterPage;
}

/**
 * Reads a page: what the person taught stands before all else, then what the platform's record
 * names, then what the general reader finds in the rest. Nothing comes twice, and what the record
 * read stands.
 */
export function readPage(root: Document, options: ReadOptions): PageReadings {
  return atOnce(readSteps(root, options));
}

/** The same for a page whose record is found already. */
export function readKnown(known: Known, root: Document, options: ReadOptions): PageReadings {
  return atOnce(knownSteps(known, root, options, asFound));
}

/** Looks once more at what the general reader found before it is taken. */
export type LookAgain = (found: Discovered) => Steps<Discovered>;

// biome-ignore lint/correctness/useYield: where nothing is looked at again there is no step.
function* asFound(found: Discovered): Steps<Discovered> {
  return found;
}

/** The same as `readPage` in steps, between which the page may go on. */
export function* readSteps(
  root: Document,
  options: ReadOptions,
  lookAgain: LookAgain = asFound,
): Steps<PageReadings> {
  const { url, today, feelings } = options;
  const finder = new CrowdFinder(root, { url, today, feelings });
  const told = { ...options, look: finder.look };
  const known = adapterFor(url, root);
  const page = known
    ? yield* knownSteps(known, root, told, lookAgain)
    : (yield* lookAgain(yield* discoverSteps(root, told))).page;
  yield;
  const nameOf = known && recordNames(known);
  const taughtBy = { ...told, ...(nameOf ? { nameOf } : {}) };
  const taught = options.recipes
    ? yield* withRecipesSteps(page, root, options.recipes, taughtBy)
    : page;
  return withoutPeople(withCrowd(taught, finder, feelings));
}

/** What a record's page calls its numbers, in any language; two metrics of one name are none. */
export function recordNames({ page }: Known): (label: string) => string | null {
  return (label) => {
    const meant = new Set(
      page.reads.flatMap(({ claims }) => claimsFor(claims, label).map(({ claim }) => claim.metric)),
    );
    const [only] = meant;
    return only !== undefined && meant.size === 1 ? only : null;
  };
}

function* knownSteps(
  known: Known,
  root: Document,
  options: ReadOptions,
  lookAgain: LookAgain,
): Steps<PageReadings> {
  const work = new Budget(Number.POSITIVE_INFINITY);
  const adapted = yield* work.over(adapterSteps(known.adapter, known.page, root, options));
  // Where the record knows the period's place, another text that looks like one is no substitute.
  const periodIsSettled = adapted.period !== null || (known.page.period?.at ?? []).length > 0;
  const words = wordsOf(known.adapter, known.page, options.url);
  const spent = work.worked;
  yield;
  const found = yield* discoverSteps(root, options, {
    claimed: adapted.claimed,
    period: adapted.period,
    periodIsSettled,
    ...(words ? { words } : {}),
  });
  const rest = (yield* lookAgain(found)).page;
  const others = newOf(rest.readings, adapted);
  const named = words ? nameByLabels(others, known, words, adapted, options) : others;
  const readings = adapted.readings.concat(named);
  return {
    ...rest,
    platform: adapted.platform,
    page: adapted.page,
    account: adapted.account,
    period: periodIsSettled ? adapted.period : rest.period,
    readings,
    problems: problemsOf(
      words ? platformProblems(known, readings, root) : adapted.problems,
      rest.problems,
      readings,
    ),
    durationMs: Math.round(spent) + rest.durationMs,
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
