import type { Summary } from '../../metrics/index.ts';
import { type Observation, observationId, readDay } from '../../model/index.ts';
import { type Share, segmentKey, sharesOf } from './shares.ts';

interface Bounds {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const held = ({ value, low, high }: Bounds): Bounds => {
  const within = (n: number) => Math.min(100, Math.max(0, n));
  const at = within(value);
  return { value: at, low: Math.min(within(low), at), high: Math.max(within(high), at) };
};

const sumOf = (shares: readonly Share[], of: (one: Share) => number) =>
  shares.reduce((all, one) => all + of(one), 0);

/** What rounding of many shares may leave of 100 percent. */
const ALL = 99.5;

function top(shares: readonly Share[]): Bounds {
  const most = (of: (one: Share) => number) => Math.max(...shares.map(of));
  return {
    value: most((one) => one.value),
    low: most((one) => one.low),
    high: most((one) => one.high),
  };
}

/** Σ s²; what is not listed is spread thin at the least, and is one part at the most. */
function concentration(shares: readonly Share[]): Bounds | null {
  if (sumOf(shares, (one) => one.low) > 100) return null;
  const squared = (of: (one: Share) => number) => sumOf(shares, (one) => of(one) ** 2 / 100);
  const rest = Math.max(0, 100 - sumOf(shares, (one) => one.low));
  return {
    value: squared((one) => one.value),
    low: squared((one) => one.low),
    high: squared((one) => one.high) + (rest < 100 - ALL ? 0 : rest ** 2 / 100),
  };
}

/** A part that is not listed has what the others leave, where they leave next to nothing; else nobody knows. */
function segment(shares: readonly Share[], name: string): Bounds | null {
  const key = segmentKey(name);
  const found = shares.find((one) => segmentKey(one.segment) === key);
  if (found) return found;
  if (sumOf(shares, (one) => one.value) < ALL) return null;
  return { value: 0, low: 0, high: Math.max(0, 100 - sumOf(shares, (one) => one.low)) };
}

function boundsOf(shares: readonly Share[], { kind, segment: name = '' }: Summary): Bounds | null {
  if (kind === 'top') return top(shares);
  return kind === 'concentration' ? concentration(shares) : segment(shares, name);
}

/** The words on the page behind it: every part's, the largest first. */
function rawOf(parts: readonly Observation[]): string {
  const words = [...parts]
    .sort((a, b) => b.value - a.value)
    .map(({ subject, source, value, unit }) => {
      const raw = source.raw ?? `${value}${unit === '%' ? ' %' : ''}`;
      return `${subject.segment ?? ''} ${raw}`.trim();
    })
    .join('; ');
  return words.length <= 300 ? words : `${words.slice(0, 299)}…`;
}

/** One capture of a distribution in one number; null where it does not give one. */
function oneOf(parts: readonly Observation[], id: string, summary: Summary): Observation | null {
  const shares = sharesOf(parts);
  const bounds = shares && boundsOf(shares, summary);
  const last = parts.at(-1);
  if (!bounds || !last) return null;
  const { platform, account } = last.subject;
  const { from, to, seen } = last;
  const content = {
    metric: id,
    subject: { platform, account },
    ...held(bounds),
    unit: '%',
    ...{ from, to, seen },
    source: { ...last.source, raw: rawOf(parts) },
  };
  return { id: observationId(content), ...content };
}

/**
 * What a distribution is summed up by, once for every time that it was seen: its largest part, how
 * concentrated it is (the sum of the squares of its shares, in percent: 100 ÷ n where n parts are
 * alike, 100 where all is in one; Herfindahl and Hirschman's index over 100), or one part by name.
 *
 * Units: percent. The parts of one valid time that were seen on one day are one distribution, of each
 * part the latest seen; parts of items are none. Shares of a list that leaves something out are of the
 * whole where they are percentages, and of what is listed where they are counts; what is left out
 * widens a concentration's bounds. Missing: nothing where parts are of several units or below zero,
 * where a concentration is asked of shares that are more than 100 together, and where a part is not
 * in a list that leaves something out. Dates that are none are passed over.
 */
export function summarise(
  observations: readonly Observation[],
  id: string,
  summary: Summary,
): readonly Observation[] {
  const groups = new Map<string, { one: Observation; seen: number }[]>();
  for (const one of observations) {
    const { platform, account, item, segment: part } = one.subject;
    const seen = readDay(one.seen);
    if (part === undefined || item !== undefined || seen === null) continue;
    const key = JSON.stringify([platform, account, one.from, one.to, Math.floor(seen)]);
    const group = groups.get(key);
    if (group) group.push({ one, seen });
    else groups.set(key, [{ one, seen }]);
  }
  return [...groups.values()].flatMap((group) => {
    const times = [...new Set(group.map(({ seen }) => seen))].sort((a, b) => a - b);
    return times.flatMap((time) => oneOf(latestBy(group, time), id, summary) ?? []);
  });
}

/** Of each part what was seen last by then, in the order seen, and then by name. */
function latestBy(
  group: readonly { readonly one: Observation; readonly seen: number }[],
  time: number,
): readonly Observation[] {
  const latest = new Map<string, { one: Observation; seen: number }>();
  const until = group
    .filter(({ seen }) => seen <= time)
    .sort((a, b) => a.seen - b.seen || (a.one.id < b.one.id ? -1 : 1));
  for (const each of until) latest.set(segmentKey(each.one.subject.segment ?? ''), each);
  return [...latest.values()]
    .sort(
      (a, b) =>
        a.seen - b.seen || ((a.one.subject.segment ?? '') < (b.one.subject.segment ?? '') ? -1 : 1),
    )
    .map(({ one }) => one);
}
