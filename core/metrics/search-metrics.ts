import type { Dimension, MetricDefinition } from '../model/index.ts';
import { labelKey } from '../text/index.ts';
import { METRICS, type MetricId } from './catalogue.ts';
import { metricForLabel } from './metric-for-label.ts';

/** What is known about the number that a metric is looked for. */
export interface SearchContext {
  /** The label that the page gives the number. */
  readonly label?: string;
  /** BCP 47 language of that label. */
  readonly language?: string;
  /** What the number is measured in. Metrics of another dimension come last and do not fit. */
  readonly dimension?: Dimension;
  /** A metric that the platform's own record names: the best guess of all. */
  readonly guess?: string | null;
  /** A metric's name as the person's own language says it, from its English. */
  readonly said?: (name: string) => string;
}

/** One metric that was found. */
export interface FoundMetric {
  readonly metric: MetricDefinition<MetricId>;
  /** False where the number has another dimension than the metric. */
  readonly fits: boolean;
  /** True for the one that the label itself names. */
  readonly isGuess: boolean;
}

/** Longer than any name of a metric; what a person types beyond it is not looked at. */
const LONGEST = 80;

interface Entry {
  readonly metric: MetricDefinition<MetricId>;
  /** Name and aliases in every language, as they are compared. */
  readonly names: readonly string[];
  readonly brief: string;
}

let book: readonly Entry[] | undefined;

/** Built on the first question: who never searches pays nothing. */
function entries(): readonly Entry[] {
  book ??= METRICS.filter((metric) => metric.deprecated === undefined).map((metric) => ({
    metric,
    names: [metric.name, ...Object.values(metric.aliases).flat()].map(labelKey),
    brief: labelKey(metric.brief),
  }));
  return book;
}

/** How well a name answers: whole, from its beginning, from a word's beginning, or inside. */
function nameScore(name: string, asked: string): number {
  if (name === asked) return 100;
  if (name.startsWith(asked)) return 80;
  if (name.includes(` ${asked}`)) return 60;
  return name.includes(asked) ? 40 : 0;
}

/** The name itself outweighs an alias, and both the brief. Every word has to be somewhere. */
function scoreOf(entry: Entry, asked: string, words: readonly string[], said: string): number {
  const { brief } = entry;
  const [own = '', ...aliases] = entry.names;
  const names = said === '' ? entry.names : [...entry.names, said];
  const best = Math.max(
    nameScore(own, asked) + 5,
    said === '' ? 0 : nameScore(said, asked) + 5,
    aliases.reduce((most, alias) => Math.max(most, nameScore(alias, asked)), 0),
  );
  if (best > 5) return best;
  const isEverywhere = words.every(
    (word) => brief.includes(word) || names.some((name) => name.includes(word)),
  );
  if (!isEverywhere) return 0;
  return words.some((word) => names.some((name) => name.includes(word))) ? 25 : 10;
}

/** Words that two labels share: "Store visits" stands near "Profile visits". */
function kinship({ names }: Entry, words: readonly string[]): number {
  return words.filter((word) => word.length > 2 && names.some((name) => name.includes(word)))
    .length;
}

/**
 * The metrics of the catalogue that answer a text, the best first. Names, aliases and briefs of all
 * languages are searched. An empty text gives every metric, those that the number's label is nearest
 * to first. Deprecated metrics are never found. Never throws; a text that nothing answers gives none.
 *
 * @param text what the person typed
 * @param context the number that the metric is looked for
 * @example
 * searchMetrics('followers')[0]?.metric.id // → "audience.followers"
 * searchMetrics('', { label: 'Views', language: 'en' })[0]?.isGuess // → true
 */
export function searchMetrics(text: string, context: SearchContext = {}): FoundMetric[] {
  const asked = labelKey(text.slice(0, LONGEST));
  const { label = '', language, dimension, guess, said } = context;
  const named = guess ?? metricForLabel(label, language);
  const words = (asked === '' ? labelKey(label) : asked).split(' ').filter((word) => word !== '');
  const scored = entries().map((entry, order) => {
    const fits = dimension === undefined || entry.metric.unit === dimension;
    const isGuess = entry.metric.id === named;
    const { name } = entry.metric;
    const told = asked === '' ? name : (said?.(name) ?? name);
    const inLanguage = told === name ? '' : labelKey(told);
    const score =
      asked === '' ? 1 + kinship(entry, words) : scoreOf(entry, asked, words, inLanguage);
    return { entry, fits, isGuess, order, score };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        Number(b.fits) - Number(a.fits) ||
        Number(b.isGuess) - Number(a.isGuess) ||
        b.score - a.score ||
        a.order - b.order,
    )
    .map(({ entry, fits, isGuess }) => ({ metric: entry.metric, fits, isGuess }));
}
