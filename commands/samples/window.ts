/** Twenty-eight days that a sample dashboard speaks of, `weeksAgo` weeks before the newest. */
export interface SampleWindow {
  /** First day, ISO. */
  readonly from: string;
  /** The day after the last, ISO. */
  readonly to: string;
  readonly weeksAgo: number;
}

const DAY_MS = 86_400_000;
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** The window that ends `weeksAgo` weeks before `today` (exclusive). */
export function windowBefore(today: string, weeksAgo: number): SampleWindow {
  const to = Date.parse(today) - weeksAgo * 7 * DAY_MS;
  return { from: iso(to - 28 * DAY_MS), to: iso(to), weeksAgo };
}

const short = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric', timeZone: 'UTC' });
const long = new Intl.DateTimeFormat('en', {
  month: 'short',
  day: 'numeric',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "Oct 26 – Nov 22, 2026": the window as dashboards print it, last day inclusive. */
export function windowText(window: SampleWindow): string {
  const last = new Date(Date.parse(window.to) - DAY_MS);
  const first = new Date(window.from);
  const begin = first.getUTCFullYear() === last.getUTCFullYear() ? short : long;
  return `${begin.format(first)} – ${long.format(last)}`;
}

/**
 * A figure that grows by `perWeek` a week to reach `now` in the newest window, with a wave of
 * `wave` on it so that a line drawn through it looks like a shop and not like a ruler.
 */
export function grown(now: number, perWeek: number, window: SampleWindow, wave = 0.03): number {
  const wobble = 1 + wave * Math.sin(window.weeksAgo * 1.9 + now);
  return (now / (1 + perWeek) ** window.weeksAgo) * (window.weeksAgo === 0 ? 1 : wobble);
}
