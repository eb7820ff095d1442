import type { PublishedKpi } from '../../core/publication/reading.ts';
import type { Formats } from '../base/formats.ts';
import { say } from '../base/say.ts';
import { placed } from './points.ts';
import { gaps } from './sparkline.ts';

/** A series in words: for those who cannot see the line, and for its caption. */
export function trendInWords(kpi: PublishedKpi, formats: Formats): string {
  const { first, last } = ends(kpi, formats);
  if (!first || !last) return say('history.none');
  if (first === last) return say('history.one', { last });
  const n = gaps(kpi.series);
  const missing = n === 0 ? '' : say('history.gaps', { n });
  return say(`trend.${kpi.trend}`, { first }) + say('trend.to', { last }) + missing;
}

/** The same for a card's caption: only whence, for the value stands above it. */
export function trendInShort(kpi: PublishedKpi, formats: Formats): string {
  const { first = '', last } = ends(kpi, formats);
  return first === last || !last
    ? trendInWords(kpi, formats)
    : say(`trend.${kpi.trend}`, { first });
}

/** The first and the last number with their days. */
function ends(kpi: PublishedKpi, formats: Formats): { first?: string; last?: string } {
  const words = placed(kpi.series)
    .filter((point) => point.value !== null)
    .map(({ value, at }) =>
      say('value.on', {
        value: formats.value(value, kpi.unit),
        day: formats.date(day(at), 'short'),
      }),
    );
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? { first, last } : {};
}

/** The last day that a point speaks of: its end is exclusive. */
function day(at: number): string {
  return new Date(at - 1).toISOString().slice(0, 10);
}
