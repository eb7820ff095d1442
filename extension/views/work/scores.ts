import type { Publication } from '../../../core/publication/index.ts';
import type { KpiScore } from '../../../core/strategy/index.ts';

/** What the KPIs came to, as the strategy takes it in. */
export function scoresOf({ kpis }: Pick<Publication, 'kpis'>): ReadonlyMap<string, KpiScore> {
  return new Map(
    kpis.map(({ id, score, scoreLow: low, scoreHigh: high, status }) => [
      id,
      { score, low, high, status },
    ]),
  );
}

/** A number that a person typed, with a point or a comma; null where it is none. */
export function typed(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  const value = Number(plain);
  return plain === '' || !Number.isFinite(value) ? null : value;
}

/** A difference with its sign; a true minus, and nothing before 0. */
export function signed(difference: number, count: (n: number) => string): string {
  const rounded = Math.round(difference * 10) / 10;
  if (rounded === 0) return count(0);
  return `${rounded > 0 ? '+' : '−'}${count(Math.abs(rounded))}`;
}
