import type { PageReadings, Problem, Reading } from '../../core/model/index.ts';
import { Cards } from './cards.ts';
import { chosenWindows } from './chips.ts';
import { attribute, contains, documentElement, findUnder } from './dom.ts';
import type { Figure } from './figure.ts';
import { judge, quarantineClashes } from './judge.ts';
import { LabelBook } from './label-facts.ts';
import { languageOfWords } from './language.ts';
import { loadingOf } from './loading.ts';
import { Marks } from './marks.ts';
import type { ReadOptions } from './options.ts';
import { pagePeriod, takeOwnChips } from './period.ts';
import { Places } from './place.ts';
import type { PlatformWords } from './platform-words.ts';
import { Reader } from './reader.ts';
import { Seen } from './seen.ts';
import { Shaper } from './shape.ts';
import { segmentsOf } from './shares.ts';
import { spokenFigures } from './spoken.ts';
import { growTree } from './tree.ts';
import { type Walk, walkPage } from './walk.ts';

/** Longest that the reader works on one page before it stops and says so. */
const BUDGET_MS = 1000;
/** What another reader of the same page has settled already. */
export interface Settled {
  readonly claimed: readonly Element[];
  readonly period: PageReadings['period'];
  /** True where the period is what the other reader says, also where it says none. */
  readonly periodIsSettled: boolean;
  /** The words of the platform's record, where the page is one of a known platform. */
  readonly words?: PlatformWords;
}

const NOTHING_SETTLED: Settled = { claimed: [], period: null, periodIsSettled: false };

/**
 * Reads every labelled number that a person can see on a page: any page, no record of it needed.
 * Writes nothing. What is not certain is quarantined with the reason.
 */
export function discover(root: Document, options: ReadOptions): PageReadings {
  return discoverRest(root, options, NOTHING_SETTLED);
}

/** The same, leaving alone what is settled. */
export function discoverRest(root: Document, options: ReadOptions, settled: Settled): PageReadings {
  const started = performance.now();
  const overdue = () => performance.now() - started > (options.budgetMs ?? BUDGET_MS);
  const top = documentElement(root);
  const walk = walkPage(root, overdue);
  const { words } = settled;
  const { locale, isSettled } = languageOf(root, walk, options, words);
  const marks = new Marks(walk.roots, settled.claimed);
  const seen = new Seen();
  const shaper = new Shaper(seen, locale, overdue, isSettled);
  const tree = top ? growTree(walk, top, marks) : null;
  const reader = new Reader(
    seen,
    shaper,
    tree?.branches ?? new Map(),
    spokenIn(walk.roots),
    options.today,
    words,
  );
  const cards = new Cards(reader);
  const shaped = tree ? shaper.shape(tree.trunk) : null;
  if (shaped) cards.read(shaped);
  const marked = marks.speaking;
  const figures = cards.figures.concat(
    spokenFigures(marked, locale, walk.page).filter(
      (f) => !settled.claimed.some((el) => contains(el, f.phrase.el)),
    ),
  );
  const loading = loadingOf(
    marked,
    walk.atoms.map((atom) => atom.text),
  );
  const windows = chosenWindows(walk.atoms, locale ? { locale, today: options.today } : options);
  const chips = takeOwnChips(windows, cards.figures);
  const first = firstOf(cards.figures);
  const period = settled.periodIsSettled
    ? settled.period
    : pagePeriod({ marked, spans: cards.spans, chips, first }, options.today, locale);
  const readings = readingsOf(figures, {
    platform: options.url.hostname || 'file',
    period,
    places: new Places(),
    context: (figure) => reader.context(figure.phrase),
    segments: segmentsOf(cards.figures),
    loading: (figure) => loading.isInside(figure.phrase.el),
    labels: new LabelBook((text, language) => reader.periodOf(text, language)),
    words,
  });
  const complete = walk.complete && shaper.complete && !reader.isCutShort;
  return {
    source: options.url.href,
    platform: null,
    page: null,
    account: null,
    period,
    readings,
    problems: problemsOf(readings, loading.what, complete),
    durationMs: Math.round(performance.now() - started),
  };
}

/** What the platform's names settle, else what the page says of itself, else what its words are in. */
function languageOf(
  root: Document,
  { atoms }: Walk,
  options: ReadOptions,
  words: PlatformWords | undefined,
): { readonly locale: string | undefined; readonly isSettled: boolean } {
  const top = documentElement(root);
  const named = (top && attribute(top, 'lang')) || options.locale;
  const told = words?.meet(atoms, root, named);
  return { locale: told || named || languageOfWords(atoms), isSettled: told !== undefined };
}

const spokenIn = (roots: Walk['roots']): ReadonlySet<Element> =>
  new Set(roots.flatMap((root) => [...findUnder(root, '[aria-label], [aria-labelledby]')]));

/** The first figure of the page with a name. */
function firstOf(figures: readonly Figure[]): Element | null {
  let first: Figure | null = null;
  for (const figure of figures)
    if (figure.name && (!first || figure.phrase.order < first.phrase.order)) first = figure;
  return first?.phrase.el ?? null;
}

function readingsOf(figures: readonly Figure[], bench: Parameters<typeof judge>[1]): Reading[] {
  const ordered = [...figures].sort((a, b) => a.phrase.order - b.phrase.order);
  const readings = ordered.flatMap((figure) => judge(figure, bench) ?? []);
  return quarantineClashes(withoutRepeats(readings, bench.labels), bench.labels);
}

/** The same number under the same name is one reading, however often the page shows it. */
function withoutRepeats(readings: readonly Reading[], labels: LabelBook): Reading[] {
  const first = new Map<string, Reading>();
  for (const reading of readings) {
    const { item = '', segment = '' } = reading.subject;
    const key = `${labels.keyOf(reading.label)}\n${reading.value} ${reading.unit}\n${item}\n${segment}\n${dayOf(reading)}`;
    const held = first.get(key);
    if (!held || (held.status === 'quarantined' && reading.status === 'ok'))
      first.set(key, reading);
  }
  return [...first.values()];
}

const DAY_MS = 86_400_000;

/** Two days may well have the same number. */
function dayOf({ period }: Reading): string {
  const isDay = period && Date.parse(period.to) - Date.parse(period.from) === DAY_MS;
  return isDay ? period.from : '';
}

function problemsOf(
  readings: readonly Reading[],
  loading: string | null,
  complete: boolean,
): Problem[] {
  const problems: Problem[] = [];
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
    problems.push({ what: reading.why, label: reading.label });
  }
  return problems;
}
