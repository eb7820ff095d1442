import type { PageReadings, Period, Reading, ReadingStatus, Unit } from '../../core/model/index.ts';

/** One number of a capture, taken or not: its label and the number, and none of the page's text. */
export interface CapturedReading {
  readonly label: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: Unit;
  readonly metric: string | null;
  readonly status: ReadingStatus;
}

/** What was captured when, on which page. */
export interface CaptureRow {
  readonly seen: string;
  /** The page's address without its query, which may carry what is nobody's business. */
  readonly source: string;
  readonly platform: string | null;
  readonly page: string | null;
  readonly account: string | null;
  readonly period: Period | null;
  readonly readings: readonly CapturedReading[];
  /** Ids of the observations that this capture added. */
  readonly added: readonly string[];
  /** How many of its numbers were stored before. */
  readonly known: number;
}

const LONGEST_LABEL = 120;

function captured(reading: Reading): CapturedReading {
  const { value, low, high, unit, metric, status } = reading;
  const label = reading.label.slice(0, LONGEST_LABEL);
  return { label, value, low, high, unit, metric, status };
}

function withoutQuery(address: string): string {
  try {
    const { origin, pathname } = new URL(address);
    return origin === 'null' ? '' : origin + pathname;
  } catch {
    return '';
  }
}

/** The record of one capture. */
export function captureRow(
  page: PageReadings,
  seen: string,
  added: readonly string[],
  known: number,
): CaptureRow {
  return {
    seen,
    source: withoutQuery(page.source),
    platform: page.platform,
    page: page.page,
    account: page.account?.id ?? null,
    period: page.period && { from: page.period.from, to: page.period.to },
    readings: page.readings.map(captured),
    added,
    known,
  };
}
