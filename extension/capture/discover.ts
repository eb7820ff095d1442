import type { PageReadings, Period, Problem, Reading } from '../../core/model/index.ts';
import type { TextContext } from '../../core/text/index.ts';
import type { PlatformWords } from './adapter/platform-words.ts';
import { Cards } from './cards/cards.ts';
import { nameListItems } from './cards/list-items.ts';
import { Shaper } from './cards/shape.ts';
import { notesAmongSisters } from './cards/sister-notes.ts';
import { agreeAmongSisters } from './cards/sisters.ts';
import { splitPairs } from './cards/split-pairs.ts';
import { quarantineClashes } from './judging/clashes.ts';
import { judge } from './judging/judge.ts';
import { doubtNoValues } from './judging/no-values.ts';
import { pageMoney } from './judging/page-money.ts';
import { ruledAtoms } from './judging/runs.ts';
import { segmentsOf, withoutSharesAsChanges } from './judging/shares.ts';
import type { ReadOptions } from './options.ts';
import { attribute, contains, documentElement, flatParent, isDrawn } from './page/dom.ts';
import { hindrancesOf } from './page/hindrances.ts';
import { languageOfWords } from './page/language.ts';
import { loadingOf } from './page/loading.ts';
import { Marks } from './page/marks.ts';
import { upIn } from './page/nodes.ts';
import { atOnce, Budget, each, type Steps } from './page/pace.ts';
import { Places } from './page/place.ts';
import { Seen } from './page/seen.ts';
import { type Branch, growTree } from './page/tree.ts';
import { type Walk, walkPage } from './page/walk.ts';
import { chosenWindows } from './periods/chips.ts';
import { fieldRanges, textRanges } from './periods/day-ranges.ts';
import { liveFigures, takeHeadingTimes } from './periods/heading-times.ts';
import { OtherTimes, otherTimesTold, withoutOtherTimes } from './periods/other-time.ts';
import { type PagePeriod, pagePeriod, takeOwnChips } from './periods/period.ts';
import { Reader } from './reader.ts';
import { type Figure, isMoney } from './texts/figure.ts';
import { LabelBook } from './texts/label-facts.ts';
import { spokenFigures } from './texts/spoken.ts';

/** Longest that the reader works on one page before it stops and says so; rests do not count. */
const BUDGET_MS = 4000;
/** Shares of it after which the page is no longer walked, and no longer put in order. */
const WALKED = 0.4;
const SHAPED = 0.7;

/** What another reader of the same page has settled already. */
export interface Settled {
  readonly claimed: readonly Element[];
  readonly period: PageReadings['period'];
  /** True where the period is what the other reader says, also where it says none. */
  readonly periodIsSettled: boolean;
  /** The words of the platform's record, where the page is one of a known platform. */
  readonly words?: PlatformWords;
}

/** As many numbers are taken from one page. */
const MOST_READINGS = 15_000;
/** Numbers in doubt that are told one by one. */
const MOST_TOLD = 200;

const NO_FIGURES: ReadonlyMap<Figure, string> = new Map();
const NOTHING_SETTLED: Settled = { claimed: [], period: null, periodIsSettled: false };

/** What was read, and what it was read from. */
export interface Discovered {
  readonly page: PageReadings;
  readonly figures: ReadonlyMap<Reading, Figure>;
  readonly roots: Walk['roots'];
  readonly seen: Seen;
}

/**
 * Reads every labelled number that a person can see on a page: any page, no record of it needed.
 * Writes nothing. What is not certain is quarantined with the reason.
 */
export function discover(root: Document, options: ReadOptions): PageReadings {
  return atOnce(discoverSteps(root, options)).page;
}

/** The same in steps, leaving alone what is settled. */
export function* discoverSteps(
  root: Document,
  options: ReadOptions,
  settled: Settled = NOTHING_SETTLED,
): Steps<Discovered> {
  const budget = new Budget(options.budgetMs ?? BUDGET_MS);
  const found = yield* budget.over(steps(root, options, settled, budget));
  return { ...found, page: { ...found.page, durationMs: Math.round(budget.worked) } };
}

function* steps(
  root: Document,
  options: ReadOptions,
  settled: Settled,
  budget: Budget,
): Steps<Discovered> {
  const top = documentElement(root);
  const walk = yield* walkPage(root, () => budget.isOver(WALKED));
  const { words } = settled;
  const { locale, isSettled } = yield* languageOf(root, walk, options, words);
  yield;
  // What people say is not for this reader: it is counted by another, or left alone.
  const claimed = settled.claimed.concat(options.look?.(walk.atoms) ?? []);
  yield;
  const marks = yield* Marks.in(walk.roots, claimed);
  yield;
  const seen = new Seen();
  const shaper = new Shaper(seen, locale, () => budget.isOver(SHAPED), isSettled);
  const tree = top ? yield* growTree(walk, top, marks) : null;
  const branches = tree?.branches ?? new Map<Element, Branch>();
  const ruled = ruledAtoms(walk.atoms);
  yield;
  const reader = new Reader(seen, shaper, branches, marks.named, options.today, ruled, words);
  yield* takeMoney(walk, shaper, reader);
  const cards = new Cards(reader, () => budget.isOver());
  const shaped = tree ? yield* shaper.shape(tree.trunk) : null;
  if (shaped) yield* cards.read(shaped);
  const marked = marks.speaking;
  const spoken = yield* spokenFigures(marked, locale, walk.page);
  const isClaimed = ({ phrase }: Figure) => claimed.some((el) => contains(el, phrase.el));
  const loading = yield* loadingOf(marked, walk.atoms);
  yield;
  const context = { today: options.today, ...(locale ? { locale } : {}) };
  const { period, since, live } = yield* timesOf(walk, marked, cards, settled, context);
  yield* weighTogether(cards.figures, (figure) => reader.context(figure.phrase));
  const figures = cards.figures.concat(spoken.filter((figure) => !isClaimed(figure)));
  const around = surroundings(branches, seen);
  const said = yield* timesSaid(walk, marked, live);
  const judged = yield* readingsOf(figures, said && { live, said, upOf: around.upOf }, {
    platform: options.url.hostname || 'file',
    period,
    since,
    places: new Places(),
    context: (figure) => reader.context(figure.phrase),
    segments: segmentsOf(cards.figures),
    loading: (figure) => loading.isInside(figure.phrase.el),
    labels: new LabelBook((text, language) => reader.periodOf(text, language)),
    turning: walk.turning,
    hasMoney: figures.some(isMoney),
    words,
    isShown: around.isShown,
  });
  const isWhole = [walk, shaper, cards].every(({ complete }) => complete) && !reader.isCutShort;
  const readings = [...judged.keys()];
  const complete = isWhole && judged.size < MOST_READINGS;
  const problems = problemsOf(hindrancesOf(root, walk), readings, loading.what, complete);
  const page = { ...UNKNOWN, source: options.url.href, period, readings, problems };
  return { page, figures: judged, roots: walk.roots, seen };
}

/** What is known of elements from the tree, else asked of the page. */
function surroundings(branches: ReadonlyMap<Element, Branch>, seen: Seen) {
  return {
    upOf: (el: Element): Element | null => {
      const branch = branches.get(el);
      return branch ? (upIn(branch)?.el ?? null) : flatParent(el);
    },
    isShown: (el: Element): boolean => {
      const branch = branches.get(el);
      return branch ? seen.isDrawnAt(branch) : isDrawn(el);
    },
  };
}

/** Where the page says that numbers are of another time than its own; null where it nowhere does. */
function* timesSaid(
  { atoms, roots }: Walk,
  marked: readonly Element[],
  live: ReadonlyMap<Figure, string>,
): Steps<OtherTimes | null> {
  yield;
  const { isAny, holders } = otherTimesTold(atoms);
  if (live.size === 0 && !isAny) return null;
  yield;
  return new OtherTimes({ roots, marked, holders });
}

/** How the page as a whole writes its amounts. */
function* takeMoney({ atoms }: Walk, shaper: Shaper, reader: Reader): Steps<void> {
  const { currency, isEnglish } = yield* pageMoney(atoms);
  shaper.isEnglish = isEnglish;
  reader.currency = currency;
}

/** What only figures that stand alike show together: shares of a whole, lists, steps, prices. */
function* weighTogether(
  figures: Figure[],
  contextOf: (figure: Figure) => TextContext,
): Steps<void> {
  yield* agreeAmongSisters(figures);
  splitPairs(figures, contextOf);
  notesAmongSisters(figures);
  withoutSharesAsChanges(figures);
  yield;
  nameListItems(figures);
  yield;
  yield* doubtNoValues(figures);
}

const UNKNOWN = { platform: null, page: null, account: null, durationMs: 0 } as const;

/** What the platform's names settle, else what the page says of itself, else what its words are in. */
function* languageOf(
  root: Document,
  { atoms }: Walk,
  options: ReadOptions,
  words: PlatformWords | undefined,
): Steps<{ readonly locale: string | undefined; readonly isSettled: boolean }> {
  const top = documentElement(root);
  const named = (top && attribute(top, 'lang')) || options.locale;
  const told = words?.meet(atoms, root, named);
  const locale = told || named || (yield* languageOfWords(atoms));
  return { locale, isSettled: told !== undefined };
}

/** The page's period, and which numbers stand under a heading of this moment instead. */
function* timesOf(
  walk: Walk,
  marked: readonly Element[],
  cards: Cards,
  settled: Settled,
  context: { readonly locale?: string; readonly today: string },
): Steps<PagePeriod & { readonly live: ReadonlyMap<Figure, string> }> {
  const { locale } = context;
  const live = yield* liveFigures(walk.atoms, cards.figures, locale);
  const { period, since } = settled.periodIsSettled
    ? { period: settled.period, since: null }
    : yield* periodOf(walk, marked, cards, live, context);
  yield* takeHeadingTimes(period, cards.spans, cards.figures, locale);
  return { period, since, live: period ? live : NO_FIGURES };
}

/** The period of the page; chips that are one figure's own are given to it. */
function* periodOf(
  { atoms }: Walk,
  marked: readonly Element[],
  { spans, figures }: Cards,
  live: ReadonlyMap<Figure, string>,
  context: { readonly locale?: string; readonly today: string },
): Steps<PagePeriod> {
  const chips = takeOwnChips(yield* chosenWindows(atoms, context), figures);
  // What is of this moment alone may stand over the choice of the days of all the others.
  const named = figures.filter((figure) => figure.name && !live.has(figure));
  const first = named.reduce((least, { phrase }) => Math.min(least, phrase.order), Infinity);
  const ranges = yield* textRanges(atoms, first, context);
  const ordered = named.sort((a, b) => a.phrase.order - b.phrase.order);
  const fields = fieldRanges(marked, context);
  return pagePeriod({ spans, chips, ranges, fields, figures: ordered.map((one) => one.phrase.el) });
}

/**
 * Readings in the order of the page, each with the figure that it was made of. `live` are those under
 * a heading of this moment; no times where no text says that numbers are of another time than the page's.
 */
function* readingsOf(
  figures: readonly Figure[],
  times: {
    readonly live: ReadonlyMap<Figure, string>;
    readonly said: OtherTimes;
    readonly upOf: (el: Element) => Element | null;
  } | null,
  bench: Parameters<typeof judge>[1] & { readonly isShown: (el: Element) => boolean },
): Steps<Map<Reading, Figure>> {
  const ordered = [...figures].sort((a, b) => a.phrase.order - b.phrase.order);
  const made: [Reading, Figure][] = [];
  yield* each(ordered, 16, (figure) => {
    const reading = judge(figure, bench);
    if (reading) made.push([reading, figure]);
  });
  const kept = (yield* withoutRepeats(made, bench.labels)).slice(0, MOST_READINGS);
  const clashed = yield* quarantineClashes(kept, bench.labels, bench.isShown);
  const isNamed = ({ metric, label }: Reading) =>
    metric !== null || bench.words?.knows(label) === true;
  const sources = kept.map(([, figure]) => figure);
  const settled = times
    ? yield* withoutOtherTimes(clashed, sources, isNamed, times.live, times.said, times.upOf)
    : clashed;
  return new Map(settled.map((reading, i) => [reading, (kept[i] as [Reading, Figure])[1]]));
}

/** The same number under the same name is one reading, however often the page shows it. */
function* withoutRepeats(
  made: readonly [Reading, Figure][],
  labels: LabelBook,
): Steps<[Reading, Figure][]> {
  const first = new Map<string, [Reading, Figure]>();
  // Most readings share the page's period.
  const days = new Map<Period | null, string>();
  yield* each(made, 64, (one) => {
    const [reading] = one;
    const { period } = reading;
    const { item = '', segment = '' } = reading.subject;
    const day = days.get(period) ?? (period ? dayOf(period) : '');
    days.set(period, day);
    const key = `${labels.keyOf(reading.label)}\n${reading.value} ${reading.unit}\n${item}\n${segment}\n${day}`;
    const held = first.get(key);
    if (!held || (held[0].status === 'quarantined' && reading.status === 'ok')) first.set(key, one);
  });
  return [...first.values()];
}

const DAY_MS = 86_400_000;

/** Two days may well have the same number. */
const dayOf = ({ from, to }: Period): string =>
  Date.parse(to) - Date.parse(from) === DAY_MS ? from : '';

function problemsOf(
  hindrances: readonly string[],
  readings: readonly Reading[],
  loading: string | null,
  complete: boolean,
): Problem[] {
  const problems = hindrances.map((what): Problem => ({ what }));
  if (loading)
    problems.push({
      what: `The page is still loading: ${loading} Wait a moment and read it again.`,
    });
  else if (readings.length === 0) problems.push({ what: 'No numbers were found on this page.' });
  if (!complete) problems.push({ what: 'The page is very large. Only its first part was read.' });
  const said = new Set<string>();
  for (const reading of readings) {
    if (reading.status !== 'quarantined' || !reading.why || said.has(reading.why)) continue;
    said.add(reading.why);
    if (said.size <= MOST_TOLD) problems.push({ what: reading.why, label: reading.label });
  }
  const more = said.size - MOST_TOLD;
  if (more > 0) problems.push({ what: `${more} more numbers are in doubt; each says why.` });
  return problems;
}
