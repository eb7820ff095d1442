import { dayNumber, seriesOf } from '../series/index.ts';
import { pastPeriods } from './period-before.ts';
import type { Report, Terms } from './report-of.ts';
import { holdingOf, wholeWithin } from './status-held.ts';

/** A window of the past, and the day whose knowledge counts for it. */
export interface PastWindow {
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
}

/** Whole periods by which a status is held; the points of a series reach three of them back. */
const HELD_BY = 12;

/** How the points of a report's series follow each other. */
export function seriesTerms({ asOf, scorecard: { periodDays, calendar } }: Report) {
  return { asOf, periodDays, ...(calendar ? { calendar } : {}) };
}

/** The windows of a report's series, oldest first. */
export function seriesWindows(report: Report): PastWindow[] {
  const windows: PastWindow[] = [];
  seriesOf(seriesTerms(report), (period, asOf) => {
    windows.push({ from: period.from, to: period.to, asOf });
    return { value: null, low: null, high: null };
  });
  return windows;
}

const daysOf = ({ period: { from, to } }: Report) => dayNumber(to) - dayNumber(from);

/** The whole periods before the points of a series, oldest first; units of the calendar are points. */
export function earlierWindows(report: Report, { step }: Pick<Terms, 'step'>): PastWindow[] {
  const within = wholeWithin({ periodDays: daysOf(report) }, holdingOf({ margin: 0 }, report));
  return pastPeriods(report.period, HELD_BY, step)
    .slice(within)
    .reverse()
    .map(({ from, to }) => ({ from, to, asOf: to }));
}
