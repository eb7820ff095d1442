import type { PublishedKpi } from '../../core/publication/reading.ts';
import type { Formats } from '../base/formats.ts';
import { placed } from './points.ts';
import { gaps } from './sparkline.ts';

const TREND = { up: 'Rising', down: 'Falling', flat: 'Steady', unknown: 'From' } as const;

/** A series in words: for those who cannot see the line, and as its caption for those who can. */
export function trendInWords(kpi: PublishedKpi, formats: Formats): string {
  const known = placed(kpi.series).filter((point) => point.value !== null);
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last) return 'No history yet';
  const end = `${formats.value(last.value, kpi.unit)} on ${formats.date(day(last.at), 'short')}`;
  if (known.length === 1) return `One number so far: ${end}`;
  const word = TREND[kpi.trend];
  const start = `${formats.value(first.value, kpi.unit)} on ${formats.date(day(first.at), 'short')}`;
  const open = gaps(kpi.series);
  const missing = open === 0 ? '' : `, ${open} ${open === 1 ? 'gap' : 'gaps'} with no number`;
  return `${word}${word === 'From' ? '' : ' from'} ${start} to ${end}${missing}`;
}

/** The same for a card's caption: only whence, for the value stands above it. */
export function trendInShort(kpi: PublishedKpi, formats: Formats): string {
  const known = placed(kpi.series).filter((point) => point.value !== null);
  const first = known[0];
  if (!first || known.length === 1) return trendInWords(kpi, formats);
  const word = TREND[kpi.trend];
  const start = `${formats.value(first.value, kpi.unit)} on ${formats.date(day(first.at), 'short')}`;
  return `${word}${word === 'From' ? '' : ' from'} ${start}`;
}

/** The last day that a point speaks of: its end is exclusive. */
function day(at: number): string {
  return new Date(at - 1).toISOString().slice(0, 10);
}
