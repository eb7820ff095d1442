import type { Reading } from '../../../core/model/index.ts';
import type { Adapter } from '../../adapters/index.ts';
import { addTo } from '../groups.ts';
import { count } from './judge.ts';

/**
 * Readings after they were held against each other. The same number shown twice is one reading; a
 * rounded and an exact form of it is the exact one; numbers that contradict each other are all
 * quarantined.
 */
export function reconcile(readings: readonly Reading[], adapter: Adapter): Reading[] {
  const groups = new Map<string, Reading[]>();
  for (const [index, reading] of readings.entries()) {
    const { metric, status, subject, period } = reading;
    const key =
      metric && status === 'ok'
        ? JSON.stringify([metric, subject.item, subject.segment, period?.from, period?.to])
        : `alone ${index}`;
    addTo(groups, key, reading);
  }
  return [...groups.values()].flatMap((group) => settle(group, adapter));
}

function settle(group: readonly Reading[], adapter: Adapter): readonly Reading[] {
  if (group.length < 2) return group;
  const known = group.filter((reading) => reading.value !== null);
  const [only] = known;
  if (!only) return group.slice(0, 1);
  if (known.length < group.length) return known.map((reading) => silentToo(reading, adapter));
  const widest = Math.max(...known.map((reading) => reading.low ?? 0));
  const narrowest = Math.min(...known.map((reading) => reading.high ?? 0));
  const units = new Set(known.map((reading) => reading.unit));
  if (widest <= narrowest && units.size === 1) return [sharpest(known)];
  const different = known.filter(
    (reading, index) => known.findIndex((other) => other.raw === reading.raw) === index,
  );
  return different.map((reading) => ({
    ...reading,
    status: 'quarantined',
    confidence: 0.3,
    why: `${adapter.name} showed ${count(different.length)} numbers for ${reading.label}. Nothing was stored for it. Choose the right one.`,
  }));
}

/** Two cards of one name, and one of them has no number yet: nobody knows which is meant. */
const silentToo = (reading: Reading, adapter: Adapter): Reading => ({
  ...reading,
  status: 'quarantined',
  confidence: 0.3,
  why: `${adapter.name} shows ${reading.label} more than once, and one of them has no number yet. Nothing was stored for it. Read the page again.`,
});

function sharpest(readings: readonly Reading[]): Reading {
  return readings.reduce((best, next) => (span(next) < span(best) ? next : best));
}

function span(reading: Reading): number {
  return (reading.high ?? 0) - (reading.low ?? 0);
}
