import type { MetricDefinition } from '../model/index.ts';
import { labelKey, unitOfLabel } from '../text/index.ts';
import { METRICS, type MetricId } from './catalogue.ts';

/** Label key → the one metric that claims it, or null where several do. */
type Claims<Id> = Map<string, Id | null>;

/** What labels mean: a metric, null where several claim the words, undefined where none does. */
type Answer<Id> = Id | null | undefined;

function claimsOf<Id extends string>(
  metrics: readonly MetricDefinition<Id>[],
): ReadonlyMap<string, Claims<Id>> {
  const byLanguage = new Map<string, Claims<Id>>();
  for (const { id, aliases, deprecated } of metrics) {
    if (deprecated !== undefined) continue;
    for (const [name, labels] of Object.entries(aliases)) {
      const language = name.toLowerCase();
      const table: Claims<Id> = byLanguage.get(language) ?? new Map();
      byLanguage.set(language, table);
      for (const key of labels.map(labelKey)) {
        const held = table.get(key);
        table.set(key, held === undefined || held === id ? id : null);
      }
    }
  }
  return byLanguage;
}

function together<Id>(tables: readonly Claims<Id>[], key: string): Answer<Id> {
  const found = new Set(tables.map((table) => table.get(key)).filter((id) => id !== undefined));
  const [only] = found;
  return found.size > 1 ? null : only;
}

/** `pt` asks for `pt-br` too, and `en-gb` for `en`. */
function isOf(known: string, asked: string): boolean {
  return known === asked || known.startsWith(`${asked}-`) || asked.startsWith(`${known}-`);
}

/**
 * Asks a catalogue for labels. The language's own labels come first; then English, because pages in
 * any language keep names such as "AOV"; then all. Deprecated metrics are not asked.
 */
export function labelLookup<Id extends string>(
  metrics: readonly MetricDefinition<Id>[],
): (label: string, language?: string) => Id | null {
  const claims = claimsOf(metrics);
  const tablesOf = (asked: string) =>
    [...claims].filter(([known]) => isOf(known, asked)).map(([, table]) => table);
  const english = tablesOf('en');
  const all = [...claims.values()];
  const find = (label: string, language?: string): Id | null => {
    const key = labelKey(label);
    if (language === undefined) return together(all, key) ?? null;
    const own = together(tablesOf(language.toLowerCase().replaceAll('_', '-')), key);
    if (own !== undefined) return own;
    const known = together(english, key);
    return known === undefined ? (together(all, key) ?? null) : known;
  };
  return (label, language) => find(label, language) ?? find(unitOfLabel(label).label, language);
}

/** Built on the first question, so that who only wants ids pays nothing for labels. */
let lookup: ((label: string, language?: string) => MetricId | null) | undefined;

/**
 * The metric that a label names on any page, or null: where no alias matches, and where more than
 * one metric claims the words. The language's own aliases are asked first, then English, then all.
 * A unit in the label ("Watch time (hours)") does not matter.
 *
 * @example
 * metricForLabel('Watch time (hours)', 'en') // → "content.watch-time"
 * metricForLabel('Tayangan', 'id') // → null
 */
export function metricForLabel(label: string, language?: string): MetricId | null {
  lookup ??= labelLookup(METRICS);
  return lookup(label, language);
}
