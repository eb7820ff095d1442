import type { PageReadings, Reading } from '../../core/model/index.ts';
import type { Design, Pair } from './truth.ts';

/** How one number of a page was read. */
export interface PairJudged {
  readonly pair: Pair;
  readonly state: 'ok' | 'quarantined' | 'missed';
  readonly reading: Reading | null;
  /** `none` where nothing was to be judged. */
  readonly change: 'right' | 'unknown' | 'wrong' | 'missed' | 'extra' | 'none';
}

export interface Judged {
  readonly pairs: readonly PairJudged[];
  /** Given out as sure, and not on the page. */
  readonly wrong: readonly { readonly reading: Reading; readonly part: number }[];
  readonly ok: number;
  readonly period: 'right' | 'wrong' | 'missed' | 'extra' | 'none';
}

const flat = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\u200c\u200e\u200f\u061c\u00ad]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/\s*[:：]$/, '')
    .toLowerCase();

const figuresOf = (text: string): string =>
  /\p{Nd}(?:[\p{Nd}.,٬٫\s]*\p{Nd})?/u.exec(text)?.[0].replaceAll(/\s/g, '') ?? '';

function isNamed({ label, subject }: Reading, pair: Pair): boolean {
  const names = [label, subject.item, subject.segment].flatMap((one) => (one ? [flat(one)] : []));
  const fits = pair.labels.some((one) => names.includes(flat(one)));
  if (pair.item === undefined) return fits;
  return fits && names.includes(flat(pair.item));
}

function isValue({ value }: Reading, pair: Pair): boolean {
  if (value === null || pair.value === null) return value === pair.value;
  return Math.abs(value - pair.value) <= 1e-6 * Math.max(1, Math.abs(pair.value));
}

const fits = (reading: Reading, pair: Pair): boolean =>
  isNamed(reading, pair) &&
  isValue(reading, pair) &&
  (reading.value === null || pair.units.length === 0 || pair.units.includes(reading.unit));

function changeOf(reading: Reading, { change }: Pair): PairJudged['change'] {
  if (change === undefined) return 'none';
  const { delta } = reading;
  if (change === null) return delta ? 'extra' : 'none';
  if (!delta) return 'missed';
  const figures = figuresOf(delta.raw);
  if (!change.figures.some((one) => figuresOf(one) === figures)) return 'wrong';
  if (change.sign === 'any') return 'right';
  if (change.sign === '?') return delta.sign === '?' ? 'right' : 'wrong';
  if (delta.sign === '?') return 'unknown';
  return delta.sign === change.sign ? 'right' : 'wrong';
}

function periodOf(found: PageReadings['period'], truths: Design['periods']): Judged['period'] {
  if (truths === null) return found ? 'extra' : 'none';
  if (!found) return 'missed';
  return truths.some(({ from, to }) => from === found.from && to === found.to) ? 'right' : 'wrong';
}

/** Holds what was read of a page against what stands on it. */
export function judge(design: Design, found: PageReadings, parts: readonly number[]): Judged {
  const left = found.readings.map((reading, at) => ({ reading, part: parts[at] ?? -1 }));
  const take = (pair: Pair, isOk: boolean) => {
    const fitting = left.filter(
      ({ reading }) => (reading.status === 'ok') === isOk && fits(reading, pair),
    );
    const best = fitting.find(({ part }) => part === pair.part) ?? fitting[0];
    if (best) left.splice(left.indexOf(best), 1);
    return best?.reading ?? null;
  };
  const pairs = design.pairs.map((pair): PairJudged => {
    const sure = take(pair, true);
    const reading = sure ?? take(pair, false);
    const state = sure ? 'ok' : reading ? 'quarantined' : 'missed';
    return { pair, state, reading, change: sure ? changeOf(sure, pair) : 'none' };
  });
  const wrong = left.filter(({ reading }) => reading.status === 'ok');
  const ok = found.readings.filter(({ status }) => status === 'ok').length;
  return { pairs, wrong, ok, period: periodOf(found.period, design.periods) };
}
