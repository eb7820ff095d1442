import { isMetricId, metric } from '../../core/metrics/index.ts';
import { dayNumber, type Observation } from '../../core/model/index.ts';
import { isoDay } from '../../core/series/index.ts';

/** How far apart the values of a series are. */
export type Step = 'day' | 'week' | 'month';

/** Numbers of one metric and account, one a step, oldest first; null where nothing is known. */
export interface NumberSeries {
  readonly key: string;
  readonly metric: string;
  readonly platform: string;
  readonly account: string;
  readonly unit: string;
  readonly step: Step;
  /** Days of the steps' beginnings, ISO. */
  readonly days: readonly string[];
  readonly values: readonly (number | null)[];
}

type Row = Pick<Observation, 'metric' | 'subject' | 'value' | 'unit' | 'from' | 'to' | 'seen'>;

const MOST_STEPS = 20_000;

/** Which step a number speaks of: a moment counts as its day. */
function stepOf({ from, to }: Row): Step | null {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  const long = end - start;
  if (long === 0 || (long === 1 && Number.isInteger(start))) return 'day';
  if (long === 7) return 'week';
  return long >= 28 && long <= 31 && from.slice(8, 10) === '01' && to.slice(8, 10) === '01'
    ? 'month'
    : null;
}

const monthOf = (iso: string) => 12 * Number(iso.slice(0, 4)) + Number(iso.slice(5, 7)) - 1;

/** The place of a number among steps of one kind; weeks by their own weekday. */
function placeOf({ from }: Row, step: Step): number {
  if (step === 'month') return monthOf(from);
  const day = Math.floor(dayNumber(from));
  return step === 'week' ? day / 7 : day;
}

function dayOf(place: number, step: Step): string {
  if (step === 'day') return isoDay(place);
  if (step === 'week') return isoDay(Math.round(place * 7));
  const year = Math.floor(place / 12);
  return `${String(year).padStart(4, '0')}-${String((place % 12) + 1).padStart(2, '0')}-01`;
}

function seriesOfGroup(key: string, rows: readonly Row[]): NumberSeries | null {
  const bySteps = new Map<string, Row[]>();
  for (const row of rows) {
    const step = stepOf(row);
    if (step === null) continue;
    // Weeks that begin on other weekdays overlap: they are kinds of their own.
    const kind = step === 'week' ? `week ${Math.floor(dayNumber(row.from)) % 7}` : step;
    const list = bySteps.get(kind) ?? [];
    list.push(row);
    bySteps.set(kind, list);
  }
  const [kind, chosen] = [...bySteps].sort((a, b) => b[1].length - a[1].length)[0] ?? [];
  if (!kind || !chosen) return null;
  const step = kind.split(' ')[0] as Step;
  const at = new Map<number, Row>();
  for (const row of chosen) {
    const place = placeOf(row, step);
    const known = at.get(place);
    if (!known || row.seen >= known.seen) at.set(place, row);
  }
  const places = [...at.keys()].sort((a, b) => a - b);
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  // A single number of another century must not make a hundred thousand gaps.
  const length = Math.min(MOST_STEPS, Math.round(last - first) + 1);
  const values = Array.from({ length }, (_, i) => at.get(last - length + 1 + i)?.value ?? null);
  const days = values.map((_, i) => dayOf(last - length + 1 + i, step));
  const [metricId = '', platform = '', account = '', unit = '1'] = JSON.parse(key) as string[];
  return { key, metric: metricId, platform, account, unit, step, days, values };
}

/**
 * Every series that these numbers hold, the longest first. Whole accounts alone: parts and items say
 * nothing of their account. Of two numbers of the same time the one seen last counts. Numbers over
 * other stretches than a day, a week or a month overlap and are left out.
 */
export function seriesOfNumbers(rows: readonly Row[]): readonly NumberSeries[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const { platform, account, item, segment } = row.subject;
    if (item !== undefined || segment !== undefined) continue;
    const key = JSON.stringify([row.metric, platform, account, row.unit]);
    const list = groups.get(key) ?? [];
    list.push(row);
    groups.set(key, list);
  }
  const all = [...groups].flatMap(([key, list]) => seriesOfGroup(key, list) ?? []);
  return all.sort((a, b) => known(b) - known(a));
}

/** How many values of a series are there. */
export function known({ values }: Pick<NumberSeries, 'values'>): number {
  return values.reduce<number>((sum, one) => sum + (one === null ? 0 : 1), 0);
}

/** A metric's name in the catalogue; one of the person's own by its id. */
export function metricWords(id: string): string {
  return isMetricId(id) ? metric(id).name : id.replace(/^own\./, '').replace(/-[0-9a-f]{6}$/, '');
}

/** "Views of tiktok-studio (kiln)", short whatever its names are. */
export function seriesName({ metric: id, platform, account }: NumberSeries): string {
  const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
  const place = account === '' ? short(platform) : `${short(platform)}, ${short(account)}`;
  return `${metricWords(id)} (${place})`;
}

/** The same steps of several series: from the latest beginning to the earliest end. Null where none is common. */
export function together(all: readonly NumberSeries[]): {
  readonly days: readonly string[];
  readonly values: readonly (readonly (number | null)[])[];
} | null {
  const [one] = all;
  if (!one) return null;
  const from =
    all
      .map(({ days }) => days[0] ?? '')
      .sort()
      .at(-1) ?? '';
  const to = all.map(({ days }) => days.at(-1) ?? '').sort()[0] ?? '';
  const days = one.days.filter((day) => day >= from && day <= to);
  if (days.length === 0 || all.some(({ step }) => step !== one.step)) return null;
  const values = all.map((series) => {
    const at = new Map(series.days.map((day, i) => [day, series.values[i] ?? null]));
    return days.map((day) => at.get(day) ?? null);
  });
  return { days, values };
}

/** First and last day of a series' steps, ends included. */
export function rangeOf(days: readonly string[]): { from: string; to: string } | null {
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}
