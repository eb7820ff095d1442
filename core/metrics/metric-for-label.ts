import { labelKey, unitOfLabel } from '../text/index.ts';
import { METRICS, type MetricId } from './catalogue.ts';

/** The one metric of a label, or null where several claim it. */
type Claims = Map<string, MetricId | null>;

/** Label key → metric, per language; built on the first question. */
let claims: ReadonlyMap<string, Claims> | undefined;

function claim(into: Claims, key: string, id: MetricId): void {
  const held = into.get(key);
  into.set(key, held === undefined || held === id ? id : null);
}

function build(): ReadonlyMap<string, Claims> {
  const byLanguage = new Map<string, Claims>();
  for (const { id, aliases, deprecated } of METRICS) {
    if (deprecated !== undefined) continue;
    for (const [language, labels] of Object.entries(aliases)) {
      const table = byLanguage.get(language.toLowerCase()) ?? new Map();
      byLanguage.set(language.toLowerCase(), table);
      for (const label of labels) claim(table, labelKey(label), id);
    }
  }
  return byLanguage;
}

function tables(language?: string): readonly Claims[] {
  claims ??= build();
  if (language === undefined) return [...claims.values()];
  const asked = language.toLowerCase().replaceAll('_', '-');
  return [...claims]
    .filter(
      ([known]) =>
        known === asked || known.startsWith(`${asked}-`) || asked.startsWith(`${known}-`),
    )
    .map(([, table]) => table);
}

/** What the tables say together: a metric, null where they disagree, undefined where none knows it. */
function answer(from: readonly Claims[], key: string): MetricId | null | undefined {
  const found = new Set(from.map((table) => table.get(key)).filter((id) => id !== undefined));
  if (found.size === 0) return undefined;
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

function lookUp(label: string, language?: string): MetricId | null {
  const key = labelKey(label);
  const own = language === undefined ? undefined : answer(tables(language), key);
  if (own !== undefined) return own;
  // Pages in any language keep English names such as "AOV" or "MRR".
  const english = language === undefined ? undefined : answer(tables('en'), key);
  if (english !== undefined) return english;
  return answer(tables(), key) ?? null;
}

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
  return lookUp(label, language) ?? lookUp(unitOfLabel(label).label, language);
}
