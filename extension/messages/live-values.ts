import type { LiveValue, PageReadings, Reading } from '../../core/model/index.ts';

/** Least seconds between two looks at a board. */
export const LIVE_EVERY_S = 15;
/** Two looks further apart than this have a gap between them. */
export const LIVE_GAP_S = 45;
/** A board has some dozens of numbers; a table of thousands is none. */
const MOST = 60;
const LONGEST_LABEL = 120;

const counts = ({ status, value, low, high, subject }: Reading): boolean =>
  status === 'ok' &&
  value !== null &&
  low !== null &&
  high !== null &&
  subject.item === undefined &&
  subject.segment === undefined;

/** The board's own numbers, each label once: no rows of products or people, nothing uncertain. */
export function liveValues({ readings }: PageReadings): LiveValue[] {
  const found = new Map<string, LiveValue>();
  for (const reading of readings) {
    const { label, metric, value, low, high, unit } = reading;
    if (!counts(reading) || value === null || low === null || high === null) continue;
    const known = found.get(label);
    // What the platform's record names outweighs what only stands there under the same words.
    if (known && (known.metric !== null || metric === null)) continue;
    found.set(label, { label: label.slice(0, LONGEST_LABEL), metric, value, low, high, unit });
  }
  return [...found.values()].slice(0, MOST);
}
